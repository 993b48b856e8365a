#include "format.h"
#include "output.h"

/* A value, its name, and what it is. */
struct cell {
	const char *name;
	enum kind kind;
	struct span value;
};

/* How a format writes records: what opens all of them, stands between two and closes all; the same for the cells of
 * one; and a cell. The names of the columns may come first, with a rule below them. */
struct style {
	char open[2], between[4], close[3];
	char record_open[3], cell_between[4], record_close[4];
	void (*put)(const struct cell *);
	bool header, rule;
	unsigned char columns, long_columns;    /* how many, and with -l */
};

static const struct style *style;
static size_t columns;          /* of a row */
static size_t records;          /* written so far */

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
put_tsv(const struct cell *cell)
{
	put_span(cell->value.length > 0 ? cell->value : span_of("-"));
}

/* In quotes if it has to be (RFC 4180, Section 2). */
static void
put_csv(const struct cell *cell)
{
	const char *quote = span_has(cell->value, ',') || span_has(cell->value, '"') ? "\"" : "";

	put_text(quote);
	put_escaped(cell->value, "\"", '"');
	put_text(quote);
}

/* What markdown would understand has a backslash before it. */
static void
put_markdown(const struct cell *cell)
{
	put_escaped(cell->value, "\\`*_<|", '\\');
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
	else if (kind != STRING && value.length == CODE_BUFFER && three_digits(value) >= 0)
		put_number((unsigned long)three_digits(value));
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
put_json(const struct cell *cell)
{
	put_json_string(span_of(cell->name));
	put_byte(':');
	if (cell->kind >= STRINGS)
		put_json_list(cell->value, cell->kind);
	else
		put_json_value(cell->value, cell->kind);
}

static void
put_record(const struct cell *cells, size_t n)
{
	if (records++ > 0)
		put_text(style->between);
	put_text(style->record_open);
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			put_text(style->cell_between);
		style->put(&cells[i]);
	}
	put_text(style->record_close);
}

/* The cells of a count. */
static size_t
count_cells(struct span count, struct span code, struct span phrase, struct cell cells[FIELDS])
{
	cells[0] = (struct cell){ "count", NUMBER, count };
	cells[1] = (struct cell){ "code", CODE_OR_TEXT, code };
	cells[2] = (struct cell){ "phrase", STRING, phrase };
	return 3;
}

static void
begin(const struct format *format, const struct view *view, bool counts)
{
	struct cell cells[FIELDS] = { 0 };
	size_t n;

	style = format->style;
	columns = view->longer ? style->long_columns : style->columns;
	put_text(style->open);
	if (!style->header)
		return;
	for (n = 0; n < columns; n++)
		cells[n] = (struct cell){ NULL, table_columns[n].kind, span_of(table_columns[n].name) };
	if (counts)
		n = count_cells(span_of("count"), span_of("code"), span_of("phrase"), cells);
	put_record(cells, n);
	for (size_t i = 0; i < n; i++)
		cells[i].value = span_of(cells[i].kind <= NUMBER ? "---:" : "---");
	if (style->rule)
		put_record(cells, n);
}

static void
put_rows(const struct status *const rows[], size_t n, bool list, size_t hidden)
{
	(void)list;
	(void)hidden;
	for (size_t i = 0; i < n; i++) {
		struct cell cells[FIELDS];
		char buffer[URL_BUFFER];

		for (enum column j = 0; j < columns; j++)
			cells[j] = (struct cell){
				table_columns[j].name, table_columns[j].kind, table_value(rows[i], j, buffer)
			};
		put_record(cells, columns);
	}
}

static void
put_counts(const struct tally *tallies, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char number[NUMBER_BUFFER], digits[CODE_BUFFER];
		struct cell cells[FIELDS];

		put_record(cells, count_cells(number_text(tallies[i].lines, number),
		    table_code(tallies[i].code, digits), table_phrase(tallies[i].code), cells));
	}
}

static void
end(void)
{
	put_text(style->close);
}

enum { BRIEF = MEANING + 1 };   /* code, phrase and meaning */
static const struct style
	tsv = { "", "", "", "", "\t", "\n", put_tsv, false, false, BRIEF, COLUMNS },
	csv = { "", "", "", "", ",", "\n", put_csv, true, false, COLUMNS, COLUMNS },
	json = { "[", ",\n ", "]\n", "{", ",", "}", put_json, false, false, FIELDS, FIELDS },
	jsonl = { "", "", "", "{", ",", "}\n", put_json, false, false, FIELDS, FIELDS },
	markdown = { "", "", "", "| ", " | ", " |\n", put_markdown, true, true, BRIEF, BRIEF };

#define RECORDS(style) { #style, begin, put_rows, put_counts, NULL, end, &style }
const struct format tsv_format = RECORDS(tsv), csv_format = RECORDS(csv), json_format = RECORDS(json),
	jsonl_format = RECORDS(jsonl), markdown_format = RECORDS(markdown);
