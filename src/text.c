#include <stdint.h>
#include <stdlib.h>
#ifdef __has_include
#if __has_include(<sys/ioctl.h>)
#include <sys/ioctl.h>
#endif
#else
#include <sys/ioctl.h>
#endif
#include <unistd.h>

#include "entry.h"
#include "output.h"
#include "text.h"

enum {
	USUAL = 80,                     /* the width of a terminal */
	NARROWEST = 40, WIDEST = 10000,
	CODE_WIDTH = 3, GAP = 2,        /* the columns of a list, and what separates them */
	PHRASE_WIDTH = 32,              /* a wider phrase goes on in the next line */
	BESIDE = 64,                    /* from this width on the meaning stands beside the phrase */
	SHORTEST_BAR = 8
};

static const struct view *view;
static enum { NOTHING, ENTRIES, LIST } before;  /* what has been shown last */

static size_t
within(size_t low, size_t n, size_t high)
{
	return n < low ? low : n > high ? high : n;
}

size_t
text_width(void)
{
	const char *columns = getenv("COLUMNS");
	size_t width = 0;
#ifdef TIOCGWINSZ
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return within(NARROWEST, size.ws_col, WIDEST);
#endif
	for (; columns != NULL && is_digit(*columns) && width < WIDEST; columns++)
		width = width * 10 + (size_t)(*columns - '0');
	return within(NARROWEST, width > 0 ? width : USUAL, WIDEST);
}

/* The length of the longest word. */
static size_t
longest_word(struct span text)
{
	struct span word;
	size_t longest = 0;

	while (span_word(&text, &word))
		longest = word.length > longest ? word.length : longest;
	return longest;
}

/* Makes a column as wide as a text in it, up to a limit. */
static void
widen(size_t *width, size_t length, size_t most)
{
	*width = within(*width, length, most);
}

/* A row of a list: the code, the headline in a column, and the meaning in the next one, or under it. */
static void
put_list_row(const struct status *row, size_t code_width, size_t phrase_width)
{
	const size_t start = code_width + GAP, width = view->width;
	struct composed text;
	const struct passage head = headline(row, &text), meaning = passage_of(table_cell(row, MEANING), true);
	struct span phrases = head.text, meanings = meaning.text, code = table_cell(row, CODE);

	put_code(&view->look, code, row->code);
	put_blanks(start - code.length);
	if (width < BESIDE + code_width - CODE_WIDTH) {
		put_passage(&view->look, &head, start, start, width);
		put_blanks(start);
		put_passage(&view->look, &meaning, start, start, width);
		return;
	}
	for (bool first = true; first || phrases.length > 0 || meanings.length > 0; first = false) {
		struct span phrase = wrap_next(&phrases, phrase_width);
		struct span part = wrap_next(&meanings, width - start - phrase_width - GAP);

		if (!first)
			put_blanks(phrase.length > 0 || part.length > 0 ? start : 0);
		put_part(&view->look, &head, phrase);
		if (part.length > 0) {
			put_blanks(within(phrase.length, phrase_width, SIZE_MAX) - phrase.length + GAP);
			put_part(&view->look, &meaning, part);
		}
		put_byte('\n');
	}
}

static void
put_list(const struct status *const rows[], size_t n, size_t hidden)
{
	size_t code_width = CODE_WIDTH, phrase_width = 0;
	struct composed text;

	for (size_t i = 0; i < n; i++) {
		widen(&code_width, table_cell(rows[i], CODE).length, 10);
		widen(&phrase_width, table_cell(rows[i], PHRASE).length, PHRASE_WIDTH);
		widen(&phrase_width, longest_word(headline(rows[i], &text).text), PHRASE_WIDTH);
	}
	for (size_t i = 0; i < n; i++)
		put_list_row(rows[i], code_width, phrase_width);
	if (hidden == 0 || !view->terminal)
		return;
	put_look(&view->look, "\33[2m");
	put_number(hidden);
	put_text(hidden == 1 ? " more unofficial row with -a" : " more unofficial rows with -a");
	put_look(&view->look, "\33[0m");
	put_byte('\n');
}

static void
put_rows(const struct status *const rows[], size_t n, bool list, size_t hidden)
{
	list = list && !view->longer;
	if (before == ENTRIES || (before == LIST && !list))
		put_byte('\n');
	before = list ? LIST : ENTRIES;
	if (list) {
		put_list(rows, n, hidden);
		return;
	}
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			put_byte('\n');
		put_entry(view, rows, n, i);
	}
}

/* What stands behind the code of a count: its headline, with all origins of an unofficial code. */
static struct passage
count_headline(const struct tally *tally, struct composed *text)
{
	const struct status *row = table_find(tally->code);
	const char *between = " (";
	size_t dim_from;

	if (row != NULL && row->rank == REGISTERED)
		return headline(row, text);
	text->length = 0;
	compose(text, table_phrase(tally->code));
	dim_from = tally->code == NO_CODE ? 0 : text->length;
	for (; row != NULL; row = table_next_row(row), between = ", ") {
		compose(text, span_of(between));
		compose(text, table_cell(row, ORIGIN));
		if (table_next_row(row) == NULL)
			compose(text, span_of(")"));
	}
	return (struct passage){ composed_text(text), dim_from, false, { NULL, 0 } };
}

/* The columns of counts: how wide they are, and the bar of the greatest count; 0 for no bars. */
struct layout {
	size_t count, percent, start, phrase, bar;
	unsigned long total, most;
};

static struct layout
lay_out(const struct tally *tallies, size_t n)
{
	struct layout layout = { 0 };
	char buffer[NUMBER_BUFFER];

	for (size_t i = 0; i < n; i++) {
		struct composed text;

		layout.total += tallies[i].lines;
		if (tallies[i].lines > layout.most)
			layout.most = tallies[i].lines;
		widen(&layout.phrase, count_headline(&tallies[i], &text).text.length, PHRASE_WIDTH);
	}
	layout.count = number_text(layout.most, buffer).length;
	layout.percent = layout.most == layout.total ? 6 : layout.most * 10 >= layout.total ? 5 : 4;
	layout.start = GAP + layout.count + GAP + layout.percent + GAP + CODE_WIDTH + 1;
	if (view->terminal && view->width >= layout.start + layout.phrase + GAP + SHORTEST_BAR)
		layout.bar = view->width - layout.start - layout.phrase - GAP;
	else
		layout.phrase = view->width - layout.start;
	return layout;
}

/* A number in so many columns, and what stands behind it. */
static void
put_padded(unsigned long number, size_t width)
{
	char buffer[NUMBER_BUFFER];
	struct span digits = number_text(number, buffer);

	put_blanks(width > digits.length ? width - digits.length : 0);
	put_span(digits);
}

static void
put_bar(const struct layout *layout, const struct tally *tally)
{
	char bar[512];
	size_t n = (size_t)((double)tally->lines / (double)layout->most * (double)layout->bar + 0.5);

	n = within(1, n, sizeof bar);
	memset(bar, '#', n);
	put_code(&view->look, (struct span){ bar, n }, tally->code);
}

static void
put_count(const struct layout *layout, const struct tally *tally)
{
	unsigned long tenths = (unsigned long)((double)tally->lines * 1000 / (double)layout->total + 0.5);
	struct composed text;
	const struct passage head = count_headline(tally, &text);
	struct span rest = head.text, phrase = wrap_next(&rest, layout->phrase);

	put_blanks(GAP);
	put_padded(tally->lines, layout->count);
	put_blanks(GAP);
	put_padded(tenths / 10, layout->percent - 3);
	put_byte('.');
	put_number(tenths % 10);
	put_byte('%');
	put_blanks(GAP);
	if (tally->code != NO_CODE) {
		char digits[CODE_BUFFER];

		put_code(&view->look, table_code(tally->code, digits), tally->code);
	} else {
		put_blanks(CODE_WIDTH);
	}
	put_byte(' ');
	put_part(&view->look, &head, phrase);
	if (layout->bar > 0) {
		put_blanks(within(phrase.length, layout->phrase, SIZE_MAX) - phrase.length + GAP);
		put_bar(layout, tally);
	}
	put_byte('\n');
	while (rest.length > 0) {
		put_blanks(layout->start);
		put_part(&view->look, &head, wrap_next(&rest, layout->phrase));
		put_byte('\n');
	}
}

static void
put_counts(const struct tally *tallies, size_t n)
{
	const struct layout layout = lay_out(tallies, n);

	for (size_t i = 0; i < n; i++)
		put_count(&layout, &tallies[i]);
}

static void
begin(const struct format *format, const struct view *chosen, bool counts)
{
	(void)format;
	(void)counts;
	view = chosen;
}

const struct format text_format = {
	.name = "text", .begin = begin, .rows = put_rows, .counts = put_counts
};
