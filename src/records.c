#include "format.h"
#include "output.h"

/* How a format writes records: what opens all of them, stands between two and closes all; the same for the cells of
 * one; and a cell. First may come the names of the columns, and a rule below them. */
struct style {
	char open[2], between[4], close[3];
	char record_open[3], cell_between[4], record_close[4];
	void (*put)(const struct column_info *, struct span cell);
	unsigned char header_lines;
	unsigned char columns, long_columns;    /* how many, and with -l */
};

static const struct style *style;
static const struct column_info count_columns[] = {
	{ "count", "", '\0', NUMBER, 0 }, { "code", "", '\0', CODE_OR_TEXT, 0 }, { "phrase", "", '\0', STRING, 0 }
};
enum { COUNT_COLUMNS = sizeof count_columns / sizeof count_columns[0] };
static const struct column_info *info;  /* of the columns of a record */
static size_t columns, records;         /* of a record; written so far */

/* With a byte before each that is special. */
static void
put_escaped(struct span text, const char *special, char escape)
{
	for (size_t i = 0; i < text.length; i++) {
		if (span_has(span_of(special), text.at[i]))
			put_byte(escape);
		put_byte(text.at[i]);
	}
}

static void
put_tsv(const struct column_info *column, struct span cell)
{
	(void)column;
	put_span(cell.length > 0 ? cell : span_of("-"));
}

/* In quotes if it has to be (RFC 4180, Section 2). */
static void
put_csv(const struct column_info *column, struct span cell)
{
	const char *quote = span_has(cell, ',') || span_has(cell, '"') ? "\"" : "";

	(void)column;
	put_text(quote);
	put_escaped(cell, "\"", '"');
	put_text(quote);
}

/* What markdown would understand has a backslash before it. */
static void
put_markdown(const struct column_info *column, struct span cell)
{
	(void)column;
	put_escaped(cell, "\\`*_<|", '\\');
}

/* The table has no control characters, which json would want escaped. */
static void
put_json_string(struct span string)
{
	put_byte('"');
	put_escaped(string, "\"\\", '\\');
	put_byte('"');
}

/* The three digits of a status are a number, without the zeros before it, which json does not allow. */
static void
put_json_value(struct span value, enum kind kind)
{
	if (value.length == 0 && kind != STRING)
		put_text("null");
	else if (kind == NUMBER)
		put_span(value);
	else if (kind == BOOLEAN)
		put_text(value.at[0] == 'y' ? "true" : "false");
	else if (kind != STRING && only_three_digits(value) >= 0)
		put_span(number_text((unsigned long)three_digits(value)));
	else
		put_json_string(value);
}

static void
put_json_item(struct span item, enum kind kind)
{
	struct span code;

	if (kind != CONTRASTS) {
		put_json_string(item);
		return;
	}
	span_word(&item, &code);
	put_text("{\"code\":");
	put_json_value(code, CODE_OR_TEXT);
	put_text(",\"difference\":");
	put_json_string(span_trim(item));
	put_byte('}');
}

static void
put_json_list(struct span list, enum kind kind)
{
	struct span item;
	const char *between = "";

	put_byte('[');
	while (table_next(&list, &item)) {
		bool required = (kind == NAMES || kind == REQUIRED_NAMES) && item.at[item.length - 1] == '!';

		if (kind == REQUIRED_NAMES && !required)
			continue;
		item.length -= required;
		put_text(between);
		between = ",";
		put_json_item(item, kind);
	}
	put_byte(']');
}

static void
put_json(const struct column_info *column, struct span cell)
{
	put_json_string(span_of(column->name));
	put_byte(':');
	if (column->kind >= STRINGS)
		put_json_list(cell, column->kind);
	else
		put_json_value(cell, column->kind);
}

static void
put_record(const struct span *cells)
{
	if (records++ > 0)
		put_text(style->between);
	put_text(style->record_open);
	for (size_t i = 0; i < columns; i++) {
		if (i > 0)
			put_text(style->cell_between);
		style->put(&info[i], cells[i]);
	}
	put_text(style->record_close);
}

static void
begin(const struct view *view)
{
	struct span cells[FIELDS];

	style = view->format->style;
	info = view->count ? count_columns : table_columns;
	columns = view->longer ? style->long_columns : style->columns;
	if (view->count)
		columns = COUNT_COLUMNS;
	put_text(style->open);
	for (unsigned line = 0; line < style->header_lines; line++) {
		for (size_t i = 0; i < columns; i++) {
			const char *const rule = info[i].kind <= NUMBER ? "---:" : "---";

			cells[i] = span_of(line == 0 ? info[i].name : rule);
		}
		put_record(cells);
	}
}

static void
put_rows(const struct result *result, bool list)
{
	(void)list;
	for (size_t i = 0; i < result->n; i++) {
		struct span cells[FIELDS];

		for (enum column j = 0; j < columns; j++)
			cells[j] = table_cell(result->rows[i], j);
		put_record(cells);
	}
}

static void
put_counts(const struct tally *tallies, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct span cells[COUNT_COLUMNS];

		cells[0] = number_text(tallies[i].lines);
		cells[1] = table_code(tallies[i].code);
		cells[2] = table_phrase(tallies[i].code);
		put_record(cells);
	}
}

static void
end(void)
{
	put_text(style->close);
}

enum { BRIEF = MEANING + 1 };   /* code, phrase and meaning */
static const struct style
	tsv = { "", "", "", "", "\t", "\n", put_tsv, 0, BRIEF, COLUMNS },
	csv = { "", "", "", "", ",", "\n", put_csv, 1, COLUMNS, COLUMNS },
	json = { "[", ",\n ", "]\n", "{", ",", "}", put_json, 0, FIELDS, FIELDS },
	jsonl = { "", "", "", "{", ",", "}\n", put_json, 0, FIELDS, FIELDS },
	markdown = { "", "", "", "| ", " | ", " |\n", put_markdown, 2, BRIEF, BRIEF };

#define RECORDS(style) { #style, begin, put_rows, put_counts, NULL, end, &(style) }
const struct format tsv_format = RECORDS(tsv), csv_format = RECORDS(csv), json_format = RECORDS(json),
	jsonl_format = RECORDS(jsonl), markdown_format = RECORDS(markdown);
