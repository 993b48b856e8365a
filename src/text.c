#include "format.h"
#include "output.h"
#include "wrap.h"

enum {
	CODE_WIDTH = 3, GAP = 2,        /* the columns of a list, and what separates them */
	PHRASE_WIDTH = 32,              /* a wider phrase goes on in the next line */
	BESIDE = 64,                    /* from this width on the meaning stands beside the phrase */
	SHORTEST_BAR = 8, LONGEST_BAR = 512,
	ENTRY_WIDEST = 80,              /* what an entry is wrapped at; a list may be wider */
	INDENT = 4, LABEL = 15          /* its text, and the labels of the long view */
};

static const struct view *view;
static size_t width;            /* of what is shown */
static enum { NOTHING, ENTRY, LIST } before;    /* what has been shown last */

static size_t
within(size_t low, size_t n, size_t high)
{
	return n < low ? low : n > high ? high : n;
}

/* The phrase of a row, and in parentheses what is special, which is dim: the origin of an unofficial row, or of all
 * that its code has; the state of another row that is not standard. It is valid until the next one. */
static struct passage
headline(const struct status *row, bool all_origins)
{
	static struct composed whole;
	const struct span phrase = table_cell(row, PHRASE);
	const struct span remark = table_cell(row, row->rank == REGISTERED ? STATE : ORIGIN);

	whole.text.length = 0;
	compose(&whole, "", phrase);
	if (!span_is(remark, "standard")) {
		compose(&whole, " (", remark);
		while (all_origins && row->rank == UNOFFICIAL && (row = table_next_row(row)) != NULL)
			compose(&whole, ", ", table_cell(row, ORIGIN));
		compose(&whole, ")", span_of(""));
	}
	return (struct passage){ .text = whole.text, .dim = whole.text.length - phrase.length, .searched = true };
}

/* An indented passage, in a line that has come to a column. */
static void
put_block(const struct passage *passage, size_t column, size_t indent)
{
	put_blanks(column, indent);
	put_passage(passage, indent, indent, width);
}

/* A passage of an entry that is dim as a whole. */
static void
put_dim(struct span text, struct span link)
{
	put_block(&(struct passage){ .text = text, .dim = text.length, .link = link }, 0, INDENT);
}

/* The status that a code of the table is, or a number stands beside. */
static unsigned
status_of(struct span code)
{
	const struct status *row = table;

	while (!span_equal(table_cell(row, CODE), code))
		row++;
	return row->code;
}

/* What the code is confused with, a line for each. */
static void
put_contrasts(const struct status *row)
{
	struct span list = table_cell(row, CONTRAST), rest = list, item, code;
	size_t column = 0;

	if (list.length > 0)
		put_byte('\n');
	while (table_next(&rest, &item)) {
		span_word(&item, &code);
		column = within(column, INDENT + code.length + GAP, ENTRY_WIDEST);
	}
	while (table_next(&list, &item)) {
		span_word(&item, &code);
		put_blanks(0, INDENT);
		put_code(code, status_of(code));
		put_block(&(struct passage){ .text = span_trim(item) }, INDENT + code.length, column);
	}
}

/* A field in the long view, after its label; a list with commas between its items. */
static void
put_field(const struct status *row, enum column field)
{
	const struct column_info *info = &table_columns[field];
	struct span list = table_cell(row, field), item;
	struct composed items = { .bytes = "" };

	if (list.length == 0 || info->label[0] == '\0' || (field == URL && row->rank != REGISTERED))
		return;
	while (table_next(&list, &item)) {
		bool required = info->kind == NAMES && item.at[item.length - 1] == '!';

		item.length -= required;
		compose(&items, items.text.length > 0 ? ", " : "", item);
		compose(&items, required ? " (required)" : "", span_of(""));
	}
	put_blanks(0, INDENT);
	put_look("\33[2m");
	put_text(info->label);
	put_look("\33[0m");
	put_block(&(struct passage){ .text = items.text, .searched = info->weight > 0 },
	    INDENT + strlen(info->label), INDENT + LABEL);
}

/* Names the unofficial meanings of a registered code that are not shown with it. */
static void
put_unofficial(const struct status *row, const struct result *shown)
{
	const char *const first = view->all ? "Unofficially also: " : "Unofficially (-a) also: ";
	struct composed meanings = { .bytes = "" };

	while ((row = table_next_row(row)) != NULL) {
		size_t at = 0;

		while (at < shown->n && shown->rows[at] != row)
			at++;
		if (at == shown->n)
			compose(&meanings, meanings.text.length > 0 ? ", " : first, headline(row, false).text);
	}
	if (meanings.text.length > 0)
		put_dim(meanings.text, span_of(""));
}

/* The status that a number stands beside. */
static void
put_status(const struct status *row)
{
	struct composed line = { .bytes = "" };

	compose(&line, "Comes with ", table_cell(row, STATUS));
	compose(&line, " ", table_phrase(row->code));
	put_dim(line.text, span_of(""));
}

/* Counts the numbers beside a status, product by product, as they stand in the table. */
static void
put_numbers(const struct status *status)
{
	const struct status *row = status, *const end = table_from(status->code + 1);
	struct composed line = { .bytes = "" };

	while (row < end) {
		const struct span product = table_cell(row, ORIGIN);
		unsigned long n = 0;

		for (; row < end && span_equal(table_cell(row, ORIGIN), product); row++)
			n += row->rank == DETAIL;
		if (n == 0)
			continue;
		compose(&line, line.text.length > 0 ? ", " : "Numbers beside it: ", product);
		compose(&line, " ", number_text(n));
	}
	if (line.text.length == 0)
		return;
	compose(&line, "; httpstatus ", table_cell(status, CODE));
	compose(&line, ".x", span_of(""));
	put_dim(line.text, span_of(""));
}

/* The entry of one row of an answer: the headline; what happened; what more there is to know; what to do; what it is
 * not; where that is written; in the long view every column; and the meanings and numbers of its code that are not
 * shown. */
static void
put_entry(const struct result *result, size_t at)
{
	const struct status *row = result->rows[at];
	const struct passage head = headline(row, false);
	struct span code = table_cell(row, CODE);

	put_code(code, row->code);
	put_byte(' ');
	put_passage(&head, code.length + 1, INDENT, width);
	for (enum column part = MEANING; part <= ACTION; part++) {
		if (table_cell(row, part).length == 0)
			continue;
		if (part > MEANING)
			put_byte('\n');
		put_block(&(struct passage){ .text = table_cell(row, part), .searched = true }, 0, INDENT);
	}
	put_contrasts(row);
	put_byte('\n');
	put_dim(table_cell(row, REFERENCE), table_cell(row, URL));
	for (enum column field = 0; view->longer && field < FIELDS; field++)
		put_field(row, field);
	if (row->rank == REGISTERED)
		put_unofficial(row, result);
	for (at++; at < result->n && result->rows[at]->code != row->code; at++)
		;
	if (row->rank != DETAIL && at == result->n)
		put_numbers(row);
	else if (row->rank == DETAIL && row->code != NO_CODE)
		put_status(row);
}

/* A row of a list: the code, the headline in a column, and the meaning in the next one, or under it. */
static void
put_list_row(const struct status *row, size_t code_width, size_t phrase_width)
{
	const size_t start = code_width + GAP, meaning_start = start + phrase_width + GAP;
	const struct passage head = headline(row, false);
	const struct passage meaning = { .text = table_cell(row, MEANING), .searched = true };
	struct span phrases = head.text, meanings = meaning.text, code = table_cell(row, CODE);

	put_code(code, row->code);
	if (width < BESIDE + code_width - CODE_WIDTH) {
		put_block(&head, code.length, start);
		put_block(&meaning, 0, start);
		return;
	}
	put_blanks(code.length, start);
	for (;;) {
		const size_t end = start + put_line(&head, &phrases, phrase_width);

		if (meanings.length > 0) {
			put_blanks(end, meaning_start);
			put_line(&meaning, &meanings, width - meaning_start);
		}
		put_byte('\n');
		if (phrases.length == 0 && meanings.length == 0)
			return;
		put_blanks(0, start);
	}
}

static void
put_list(const struct result *result)
{
	size_t code_width = CODE_WIDTH, phrase_width = 0;

	for (size_t i = 0; i < result->n; i++) {
		struct span words = headline(result->rows[i], false).text, word;

		code_width = within(code_width, table_cell(result->rows[i], CODE).length, ENTRY_WIDEST);
		phrase_width = within(phrase_width, table_cell(result->rows[i], PHRASE).length, PHRASE_WIDTH);
		while (span_word(&words, &word))
			phrase_width = within(phrase_width, word.length, PHRASE_WIDTH);
	}
	for (size_t i = 0; i < result->n; i++)
		put_list_row(result->rows[i], code_width, phrase_width);
	if (result->hidden == 0 || !view->terminal)
		return;
	put_look("\33[2m");
	put_span(number_text(result->hidden));
	put_text(result->hidden == 1 ? " more unofficial row with -a" : " more unofficial rows with -a");
	put_look("\33[0m");
	put_byte('\n');
}

static void
put_rows(const struct result *result, bool list)
{
	if (list && !view->longer) {
		if (before == ENTRY)
			put_byte('\n');
		before = LIST;
		width = view->width;
		put_list(result);
		return;
	}
	width = within(0, view->width, ENTRY_WIDEST);
	for (size_t i = 0; i < result->n; i++) {
		if (before != NOTHING)
			put_byte('\n');
		before = ENTRY;
		put_entry(result, i);
	}
}

/* What stands behind the code of a count. */
static struct passage
count_headline(unsigned code)
{
	const struct status *row = table_find(code);
	struct span phrase = table_phrase(code);

	if (row != NULL)
		return headline(row, true);
	return (struct passage){ .text = phrase, .dim = code == NO_CODE ? phrase.length : 0 };
}

/* Of counts: how wide the columns are, where the phrase starts, and how long the bar of the greatest count is, 0 for no
 * bars; how many lines there are, and in the greatest count. */
static struct {
	size_t count, percent, start, phrase, bar;
	unsigned long total, most;
} layout;

/* A number that ends behind so many columns. */
static void
put_padded(unsigned long number, size_t end)
{
	struct span digits = number_text(number);

	put_blanks(digits.length, end);
	put_span(digits);
}

static void
put_count(const struct tally *tally)
{
	const unsigned long long lines = tally->lines;
	const unsigned long tenths = (unsigned long)((lines * 1000 + layout.total / 2) / layout.total);
	const struct passage head = count_headline(tally->code);
	struct span rest = head.text, code = table_code(tally->code);
	size_t end;

	put_padded(tally->lines, GAP + layout.count);
	put_padded(tenths / 10, GAP + layout.percent);
	put_byte('.');
	put_span(number_text(tenths % 10));
	put_text("%  ");
	if (code.length > 0)
		put_code(code, tally->code);
	put_blanks(code.length, CODE_WIDTH + 1);
	end = put_line(&head, &rest, layout.phrase);
	if (layout.bar > 0) {
		size_t n = (size_t)((lines * layout.bar + layout.most / 2) / layout.most);
		char bar[LONGEST_BAR];

		memset(bar, '#', sizeof bar);
		put_blanks(end, layout.phrase + GAP);
		put_code((struct span){ bar, within(1, n, sizeof bar) }, tally->code);
	}
	put_byte('\n');
	if (rest.length > 0)
		put_block(&(struct passage){ .text = rest, .dim = head.dim }, 0, layout.start);
}

static void
put_counts(const struct tally *tallies, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		layout.total += tallies[i].lines;
		if (tallies[i].lines > layout.most)
			layout.most = tallies[i].lines;
		layout.phrase = within(layout.phrase, count_headline(tallies[i].code).text.length, PHRASE_WIDTH);
	}
	layout.count = number_text(layout.most).length;
	layout.percent = layout.most == layout.total ? 3 : layout.most * 10 >= layout.total ? 2 : 1;
	layout.start = GAP + layout.count + GAP + layout.percent + 3 + GAP + CODE_WIDTH + 1;
	if (view->terminal && view->width >= layout.start + layout.phrase + GAP + SHORTEST_BAR)
		layout.bar = within(0, view->width - layout.start - layout.phrase - GAP, LONGEST_BAR);
	else
		layout.phrase = view->width - layout.start;
	width = layout.start + layout.phrase;
	for (size_t i = 0; i < n; i++)
		put_count(&tallies[i]);
}

static void
begin(const struct view *chosen)
{
	view = chosen;
	wrap_begin(view->colour, view->hits);
}

const struct format text_format = { .name = "text", .begin = begin, .rows = put_rows, .counts = put_counts };
