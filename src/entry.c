#include "entry.h"
#include "output.h"

enum {
	WIDEST = 80,                    /* what an entry is wrapped at; a list may be wider */
	INDENT = 4, LABEL = 15,         /* its text, and the labels of the long view */
	GAP = 2                         /* behind the codes of the contrasts */
};

/* How the entry is to be seen, its width, and the rows of the answer that it is in. */
static const struct view *view;
static size_t width;
static const struct status *const *shown;
static size_t shown_rows;

void
put_code(const struct look *look, struct span code, unsigned number)
{
	static const char colours[][8] = {
		"\33[1;36m", "\33[1;32m", "\33[1;34m", "\33[1;35m", "\33[1;31m"
	};

	put_look(look, table_class(number) != NULL ? colours[number / 100 - 1] : "\33[1m");
	put_span(code);
	put_look(look, "\33[0m");
}

struct passage
headline(const struct status *row, struct composed *text)
{
	struct span remark = table_cell(row, row->rank == REGISTERED ? STATE : ORIGIN);
	size_t dim_from;

	text->length = 0;
	compose(text, table_cell(row, PHRASE));
	dim_from = text->length;
	if (!span_is(remark, "standard")) {
		compose(text, span_of(" ("));
		compose(text, remark);
		compose(text, span_of(")"));
	}
	return (struct passage){ composed_text(text), dim_from, true, { NULL, 0 } };
}

/* A paragraph of an entry; all but the first one stand behind a blank line. */
static void
put_paragraph(struct span text, bool first)
{
	const struct passage passage = passage_of(text, true);

	if (text.length == 0)
		return;
	if (!first)
		put_byte('\n');
	put_blanks(INDENT);
	put_passage(&view->look, &passage, INDENT, INDENT, width);
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
	size_t widest = 0;

	if (list.length > 0)
		put_byte('\n');
	while (table_next(&rest, &item))
		if (span_word(&item, &code) && code.length > widest)
			widest = code.length;
	while (table_next(&list, &item)) {
		struct passage passage;

		span_word(&item, &code);
		passage = passage_of(span_trim(item), false);
		put_blanks(INDENT);
		put_code(&view->look, code, status_of(code));
		put_blanks(widest - code.length + GAP);
		put_passage(&view->look, &passage, INDENT + widest + GAP, INDENT + widest + GAP, width);
	}
}

/* A line of an entry that is dim as a whole. */
static void
put_dim(struct span text, struct span link)
{
	const struct passage passage = { text, 0, false, link };

	put_blanks(INDENT);
	put_passage(&view->look, &passage, INDENT, INDENT, width);
}

/* A field in the long view, after its label; a list with commas between its items. */
static void
put_field(const struct status *row, enum column field)
{
	const struct column_info *info = &table_columns[field];
	char buffer[URL_BUFFER];
	struct span list = table_value(row, field, buffer), item;
	struct composed text = { 0, "" };
	struct passage passage;

	if (list.length == 0 || info->label[0] == '\0')
		return;
	while (table_next(&list, &item)) {
		bool required = info->kind == NAMES && item.at[item.length - 1] == '!';

		item.length -= required;
		if (text.length > 0)
			compose(&text, span_of(", "));
		compose(&text, item);
		if (required)
			compose(&text, span_of(" (required)"));
	}
	put_blanks(INDENT);
	put_look(&view->look, "\33[2m");
	put_text(info->label);
	put_look(&view->look, "\33[0m");
	put_blanks(LABEL - strlen(info->label));
	passage = passage_of(composed_text(&text), info->weight > 0);
	put_passage(&view->look, &passage, INDENT + LABEL, INDENT + LABEL, width);
}

static bool
is_shown(const struct status *row)
{
	for (size_t i = 0; i < shown_rows; i++)
		if (shown[i] == row)
			return true;
	return false;
}

/* Names the unofficial meanings of a registered code that are not shown with it. */
static void
put_unofficial(const struct status *row)
{
	struct composed text = { 0, "" }, meaning;

	if (row->rank != REGISTERED)
		return;
	for (const struct status *other = table_next_row(row); other != NULL; other = table_next_row(other)) {
		if (is_shown(other))
			continue;
		if (text.length == 0)
			compose(&text, span_of(view->all ? "Unofficially also: " : "Unofficially (-a) also: "));
		else
			compose(&text, span_of(", "));
		compose(&text, headline(other, &meaning).text);
	}
	if (text.length > 0)
		put_dim(composed_text(&text), span_of(""));
}

/* The status that a number stands beside. */
static void
put_status(const struct status *row)
{
	struct composed text = { 0, "" };

	if (row->code == NO_CODE)
		return;
	compose(&text, span_of("Comes with "));
	compose(&text, table_cell(row, STATUS));
	compose(&text, span_of(" "));
	compose(&text, table_phrase(row->code));
	put_dim(composed_text(&text), span_of(""));
}

/* Counts the numbers beside a status, product by product. */
static void
put_numbers(const struct status *status)
{
	struct composed text = { 0, "" };
	char buffer[NUMBER_BUFFER];
	const struct status *end = status;

	while (end < table + table_rows && end->code == status->code)
		end++;
	for (const struct status *row = status; row < end; row++) {
		size_t n = 0;
		bool first = true;

		for (const struct status *other = status; other < end; other++) {
			if (other->rank == DETAIL && span_equal(table_cell(row, ORIGIN), table_cell(other, ORIGIN))) {
				first = first && (n > 0 || other == row);
				n++;
			}
		}
		if (row->rank != DETAIL || !first)
			continue;
		compose(&text, span_of(text.length == 0 ? "Numbers beside it: " : ", "));
		compose(&text, table_cell(row, ORIGIN));
		compose(&text, span_of(" "));
		compose(&text, number_text(n, buffer));
	}
	if (text.length == 0)
		return;
	compose(&text, span_of("; httpstatus "));
	compose(&text, table_cell(status, CODE));
	compose(&text, span_of(".x"));
	put_dim(composed_text(&text), span_of(""));
}

void
put_entry(const struct view *chosen, const struct status *const rows[], size_t n, size_t at)
{
	const struct status *row = rows[at];
	bool last = true;
	struct span code = table_cell(row, CODE);
	struct composed text;
	struct passage head = headline(row, &text);
	char buffer[URL_BUFFER];

	view = chosen;
	width = view->width < WIDEST ? view->width : WIDEST;
	shown = rows;
	shown_rows = n;
	for (size_t i = at + 1; i < n; i++)
		last = last && rows[i]->code != row->code;
	put_code(&view->look, code, row->code);
	put_byte(' ');
	put_passage(&view->look, &head, code.length + 1, INDENT, width);
	put_paragraph(table_cell(row, MEANING), true);
	put_paragraph(table_cell(row, DETAILS), false);
	put_paragraph(table_cell(row, ACTION), false);
	put_contrasts(row);
	put_byte('\n');
	put_dim(table_cell(row, REFERENCE), table_value(row, URL, buffer));
	for (enum column field = 0; view->longer && field < FIELDS; field++)
		if (field != URL || row->rank == REGISTERED)
			put_field(row, field);
	put_unofficial(row);
	if (row->rank == DETAIL)
		put_status(row);
	else if (last)
		put_numbers(row);
}
