#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "output.h"
#include "text.h"

enum {
	NARROWEST = 40, WIDEST = 80,    /* what an entry is wrapped at */
	INDENT = 4, LABEL = 15,         /* an entry's text, and the labels of the long view */
	CODE_WIDTH = 3, GAP = 2,        /* the columns of a list, and what parts them */
	SENTENCE = 16,                  /* a sentence cut shorter than this says nothing */
};

/* Where in a line the next byte goes, and how the text looks. */
struct line {
	const struct text_view *view;
	size_t column, indent, width;
	bool begun;             /* there is a word in it, after which a blank is due */
	bool dim;
	struct span link;       /* where it leads; empty for nowhere */
	bool searched;          /* a search looks here: what it finds is underlined */
};

size_t
text_width(void)
{
	const char *columns = getenv("COLUMNS");
	size_t width = 0;
#ifdef TIOCGWINSZ
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col;
#endif
	for (; columns != NULL && *columns >= '0' && *columns <= '9' && width < 10000; columns++)
		width = width * 10 + (size_t)(*columns - '0');
	return width > 0 ? width : WIDEST;
}

static size_t
within(size_t low, size_t n, size_t high)
{
	return n < low ? low : n > high ? high : n;
}

static void
put_blanks(size_t n)
{
	while (n-- > 0)
		put_byte(&out, ' ');
}

static void
put_look(const struct text_view *view, const char *sequence)
{
	if (view->colour)
		put_text(&out, sequence);
}

static void
begin_look(const struct line *line)
{
	if (line->dim)
		put_look(line->view, "\33[2m");
	if (line->link.length > 0 && line->view->colour) {
		put_text(&out, "\33]8;;");
		put_span(&out, line->link);
		put_text(&out, "\33\\");
	}
}

static void
end_look(const struct line *line)
{
	if (line->link.length > 0)
		put_look(line->view, "\33]8;;\33\\");
	if (line->dim)
		put_look(line->view, "\33[0m");
}

/* Makes room for a word: a blank, or the next line. */
static void
make_room(struct line *line, size_t length)
{
	if (!line->begun) {
		line->begun = true;
	} else if (line->column + 1 + length <= line->width) {
		put_byte(&out, ' ');
		line->column++;
	} else {
		end_look(line);
		put_byte(&out, '\n');
		put_blanks(line->indent);
		line->column = line->indent;
		begin_look(line);
	}
	line->column += length;
}

static struct span
next_hit(const struct line *line, struct span text, size_t from)
{
	static const struct words none;

	return search_hit(line->searched ? &line->view->hits : &none, text, from);
}

/* A word of a text, and in it what belongs to the hit, or to the ones after it. */
static void
put_word(const struct line *line, struct span text, size_t start, size_t end, struct span *hit)
{
	for (size_t i = start; i < end; i++) {
		const char *at = text.at + i;

		if (at >= hit->at + hit->length)
			*hit = next_hit(line, text, i);
		if (at == hit->at || (at > hit->at && i == start))
			put_look(line->view, "\33[4m");
		put_byte(&out, *at);
		if (at >= hit->at && (at + 1 == hit->at + hit->length || i + 1 == end))
			put_look(line->view, "\33[24m");
	}
}

/* The text, wrapped at its blanks, with the hits of the search underlined word by word. */
static void
put_words(struct line *line, struct span text)
{
	struct span hit = next_hit(line, text, 0);
	size_t end;

	begin_look(line);
	for (size_t start = 0; start < text.length; start = end + 1) {
		for (end = start; end < text.length && text.at[end] != ' '; end++)
			;
		make_room(line, end - start);
		put_word(line, text, start, end, &hit);
	}
	end_look(line);
}

static struct line
line_at(const struct text_view *view, size_t column)
{
	return (struct line){ view, column, column, within(NARROWEST, view->width, WIDEST), false, false,
	    { NULL, 0 }, false };
}

/* Puts together a few words that no line may part by a comma or a parenthesis. */
struct piece {
	size_t length;
	char bytes[256];
};

static void
add(struct piece *piece, struct span part)
{
	size_t n = within(0, part.length, sizeof piece->bytes - piece->length);

	memcpy(piece->bytes + piece->length, part.at, n);
	piece->length += n;
}

static void
put_piece(struct line *line, const struct piece *piece)
{
	put_words(line, (struct span){ piece->bytes, piece->length });
}

/* The code in the colour of its class, which its first digit tells as well. */
static void
put_code(const struct text_view *view, unsigned code)
{
	static const char colours[][8] = {
		"\33[1;36m", "\33[1;32m", "\33[1;34m", "\33[1;35m", "\33[1;31m"
	};

	char room[CODE_ROOM];

	put_look(view, table_class(code) != NULL ? colours[code / 100 - 1] : "\33[1m");
	put_span(&out, table_code(code, room));
	put_look(view, "\33[0m");
}

/* What follows the phrase: " (nginx)", the origin of an unofficial code; " (unused)", the state of one that
 * is not standard; or nothing. */
static struct piece
remark(const struct status *row)
{
	struct span note = table_cell(row, table_registered(row) ? STATE : ORIGIN);
	struct piece remark = { 0, "" };

	if (note.length == 8 && memcmp(note.at, "standard", 8) == 0)
		return remark;
	add(&remark, span_of("("));
	add(&remark, note);
	add(&remark, span_of(")"));
	return remark;
}

static void
put_headline(const struct text_view *view, const struct status *row)
{
	struct line line = line_at(view, INDENT);
	struct piece note = remark(row);

	put_code(view, row->code);
	line.column = CODE_WIDTH;
	line.begun = true;
	line.searched = true;
	put_words(&line, table_cell(row, PHRASE));
	if (note.length > 0) {
		line.dim = true;
		line.searched = !table_registered(row);
		put_piece(&line, &note);
	}
	put_byte(&out, '\n');
}

/* Starts a line of an entry, at the indentation. */
static struct line
start_line(const struct text_view *view)
{
	put_blanks(INDENT);
	return line_at(view, INDENT);
}

/* Starts a line of the long view, after its label. */
static struct line
start_labelled(const struct text_view *view, const char *label)
{
	struct line line = start_line(view);

	line.dim = true;
	put_words(&line, span_of(label));
	put_blanks(INDENT + LABEL - line.column);
	return line_at(view, INDENT + LABEL);
}

static void
put_labelled(const struct text_view *view, const char *label, struct span text, bool searched)
{
	struct line line = start_labelled(view, label);

	line.searched = searched;
	put_words(&line, text);
	put_byte(&out, '\n');
}

/* An item of a list as it is shown: a required header field says so, a code of see-also has its phrase. */
static struct piece
show_item(enum column column, struct span item)
{
	struct piece shown = { 0, "" };
	bool required = column == HEADERS && item.at[item.length - 1] == '!';

	item.length -= required;
	add(&shown, item);
	if (required)
		add(&shown, span_of(" (required)"));
	if (column == SEE) {
		unsigned code = (unsigned)(item.at[0] * 100 + item.at[1] * 10 + item.at[2] - '0' * 111);

		add(&shown, span_of(" "));
		add(&shown, table_cell(table_find(code), PHRASE));
	}
	return shown;
}

static void
put_items(const struct text_view *view, const char *label, const struct status *row, enum column column)
{
	struct span list = table_value(row, column), item;
	struct line line;

	if (list.length == 0)
		return;
	line = start_labelled(view, label);
	line.searched = column != SEE;
	while (table_next(&list, &item)) {
		struct piece shown = show_item(column, item);

		if (list.length > 0)
			add(&shown, span_of(","));
		put_piece(&line, &shown);
	}
	put_byte(&out, '\n');
}

static void
put_columns(const struct text_view *view, const struct status *row)
{
	const char *class = table_class(row->code);
	struct span cacheable = table_cell(row, CACHEABLE);

	put_labelled(view, "Class", span_of(class != NULL ? class : "none"), false);
	put_labelled(view, "State", table_cell(row, STATE), false);
	put_labelled(view, "Origin", table_cell(row, ORIGIN), true);
	put_items(view, "Header fields", row, HEADERS);
	put_labelled(view, "Caching", span_of(cacheable.at[0] == 'y' ? "heuristically cacheable" :
	    "not heuristically cacheable"), false);
	put_items(view, "Also known as", row, FORMER);
	put_items(view, "See also", row, SEE);
	if (table_registered(row)) {
		char room[URL_ROOM];

		put_labelled(view, "URL", table_url(row, room), false);
	}
}

/* Names the unofficial meanings of a registered code that are not shown with it. */
static void
put_others(const struct text_view *view, const struct status *row)
{
	const struct status *other = table_next_row(row);
	struct line line;

	if (!table_registered(row) || other == NULL)
		return;
	line = start_line(view);
	line.dim = true;
	put_words(&line, span_of("Unofficially (-a) also:"));
	for (; other != NULL; other = table_next_row(other)) {
		struct piece shown = { 0, "" }, note = remark(other);

		add(&shown, table_cell(other, PHRASE));
		add(&shown, span_of(" "));
		add(&shown, (struct span){ note.bytes, note.length });
		if (table_next_row(other) != NULL)
			add(&shown, span_of(","));
		put_piece(&line, &shown);
	}
	put_byte(&out, '\n');
}

void
text_entry(const struct text_view *view, const struct status *row, bool alone)
{
	char room[URL_ROOM];
	struct line line;

	put_headline(view, row);
	line = start_line(view);
	line.searched = true;
	put_words(&line, table_cell(row, MEANING));
	put_byte(&out, '\n');
	line = start_line(view);
	line.dim = true;
	line.link = table_url(row, room);
	put_words(&line, table_cell(row, REFERENCE));
	put_byte(&out, '\n');
	if (view->longer)
		put_columns(view, row);
	if (alone)
		put_others(view, row);
}

/* The first sentence of the meaning. */
static struct span
first_sentence(const struct status *row)
{
	struct span meaning = table_cell(row, MEANING);
	size_t n = 1;

	while (n < meaning.length && !(meaning.at[n - 1] == '.' && meaning.at[n] == ' '))
		n++;
	meaning.length = n;
	return meaning;
}

/* The text on one line, in so many columns at most, "..." standing for what is cut. */
static void
put_cut(struct line *line, struct span text, size_t width)
{
	bool cut = text.length > width;

	line->width = SIZE_MAX;
	if (cut)
		text.length = width - 3;
	while (text.at[text.length - 1] == ' ')
		text.length--;
	put_words(line, text);
	if (cut) {
		put_text(&out, "...");
		line->column += 3;
	}
}

/* How long the longest headline is, without its code. */
static size_t
longest_headline(const struct status *const rows[], size_t n)
{
	size_t longest = 0;

	for (size_t i = 0; i < n; i++) {
		struct piece note = remark(rows[i]);

		longest = within(longest, table_cell(rows[i], PHRASE).length + (note.length > 0) + note.length, SIZE_MAX);
	}
	return longest;
}

/* A headline on one line, the phrase in so many columns after a gap; returns how many of them it took. */
static size_t
put_short_headline(const struct text_view *view, unsigned code, struct span phrase, struct piece note,
    size_t gap, size_t width)
{
	struct line line = line_at(view, 0);

	put_code(view, code);
	put_blanks(gap);
	put_cut(&line, phrase, width);
	if (note.length > 0 && phrase.length + 1 + note.length <= width) {
		line.dim = true;
		put_piece(&line, &note);
	}
	return line.column;
}

/* A line of a list: the code, the headline in so many columns, and the first sentence in the next ones. */
static void
put_list_line(const struct text_view *view, const struct status *row, size_t headline, size_t sentence)
{
	size_t taken = put_short_headline(view, row->code, table_cell(row, PHRASE), remark(row), GAP, headline);
	struct line line = line_at(view, 0);

	if (sentence >= SENTENCE) {
		put_blanks(headline - taken + GAP);
		put_cut(&line, first_sentence(row), sentence);
	}
	put_byte(&out, '\n');
}

void
text_list(const struct text_view *view, const struct status *const rows[], size_t n)
{
	size_t width = within(NARROWEST, view->width, SIZE_MAX) - CODE_WIDTH - GAP;
	size_t headline = within(0, longest_headline(rows, n), width), taken = headline + GAP;

	for (size_t i = 0; i < n; i++)
		put_list_line(view, rows[i], headline, width > taken ? width - taken : 0);
}

static size_t
number_width(unsigned long number)
{
	char room[NUMBER_ROOM];

	return number_text(number, room).length;
}

/* A number in so many columns. */
static void
put_padded(unsigned long number, size_t width)
{
	size_t length = number_width(number);

	if (length < width)
		put_blanks(width - length);
	put_number(&out, number);
}

/* A share of the total in tenths of a percent, rounded. */
static unsigned long
share(unsigned long lines, unsigned long total)
{
	return (unsigned long)(((unsigned long long)lines * 1000 + total / 2) / total);
}

static void
put_count(const struct text_view *view, const struct tally *tally, unsigned long tenths, size_t columns,
    size_t percents)
{
	const struct status *row = table_find(tally->code);
	struct piece note = { 0, "" };
	size_t taken = GAP + columns + GAP + percents + sizeof ".0%" - 1 + GAP + CODE_WIDTH + 1;

	if (row != NULL)
		note = remark(row);
	put_blanks(GAP);
	put_padded(tally->lines, columns);
	put_blanks(GAP);
	put_padded(tenths / 10, percents);
	put_byte(&out, '.');
	put_number(&out, tenths % 10);
	put_byte(&out, '%');
	put_blanks(GAP);
	put_short_headline(view, tally->code, table_phrase(tally->code), note, 1,
	    within(NARROWEST, view->width, SIZE_MAX) - taken);
	put_byte(&out, '\n');
}

void
text_counts(const struct text_view *view, const struct tally *tallies, size_t n, unsigned long without)
{
	size_t columns = number_width(without), percents = 0;
	unsigned long total = 0;

	for (size_t i = 0; i < n; i++)
		total += tallies[i].lines;
	if (n > 0) {
		columns = within(columns, number_width(tallies[0].lines), SIZE_MAX);
		percents = number_width(share(tallies[0].lines, total) / 10);
	}
	for (size_t i = 0; i < n; i++)
		put_count(view, &tallies[i], share(tallies[i].lines, total), columns, percents);
	if (without == 0)
		return;
	put_blanks(GAP);
	put_padded(without, columns);
	put_blanks(GAP + percents + sizeof ".0%" - 1 + GAP);
	put_look(view, "\33[2m");
	put_text(&out, "without a status");
	put_look(view, "\33[0m");
	put_byte(&out, '\n');
}
