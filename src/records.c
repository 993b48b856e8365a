#include "format.h"
#include "output.h"

/* A value, its name, and what it is. */
struct cell {
	const char *name;
	enum kind kind;
	struct span value;
};

/* How a format writes records: what opens them, stands between two, ends each and closes them; and one. */
struct style {
	char open[2], between[4], end[2], close[3];
	bool header;            /* the names of the columns come first, as a record */
	void (*record)(const struct cell *, size_t n);
	/* Code, phrase and meaning; these or, with -l, all of the table; all of it; what is derived from it as well. */
	enum { BRIEF, BRIEF_OR_LONG, LONG, DERIVED_TOO } columns;
};
enum { BRIEF_COLUMNS = MEANING + 1 };

static const struct style *style;
static size_t columns;          /* of a row */
static size_t records;          /* written so far */

static void
put_tsv(const struct cell *cells, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			put_byte('\t');
		if (cells[i].value.length > 0)
			put_span(cells[i].value);
		else
			put_byte('-');
	}
}

/* In quotes if it has to be (RFC 4180, Section 2). */
static void
put_csv_cell(struct span cell)
{
	bool quote = memchr(cell.at, ',', cell.length) != NULL || memchr(cell.at, '"', cell.length) != NULL;

	if (quote)
		put_byte('"');
	for (size_t i = 0; i < cell.length; i++) {
		if (cell.at[i] == '"')
			put_byte('"');
		put_byte(cell.at[i]);
	}
	if (quote)
		put_byte('"');
}

static void
put_csv(const struct cell *cells, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			put_byte(',');
		put_csv_cell(cells[i].value);
	}
}

/* The table has no control characters, which json would want escaped. */
static void
put_json_string(struct span string)
{
	put_byte('"');
	for (size_t i = 0; i < string.length; i++) {
		if (string.at[i] == '"' || string.at[i] == '\\')
			put_byte('\\');
		put_byte(string.at[i]);
	}
	put_byte('"');
}

/* A number without the zeros before it, which json does not allow. */
static void
put_json_number(struct span digits)
{
	while (digits.length > 1 && digits.at[0] == '0')
		digits = span_skip(digits, 1);
	put_span(digits);
}

/* The three digits of a status as a number, the number beside one as a string. */
static void
put_json_code(struct span code)
{
	if (code.length == CODE_BUFFER && three_digits(code) >= 0)
		put_json_number(code);
	else
		put_json_string(code);
}

static void
put_json_contrast(struct span item)
{
	struct span code;

	span_word(&item, &code);
	put_text("{\"code\":");
	put_json_code(code);
	put_text(",\"difference\":");
	put_json_string(span_trim(item));
	put_byte('}');
}

static void
put_json_list(struct span list, enum kind kind)
{
	struct span item;
	bool any = false;

	put_byte('[');
	while (table_next(&list, &item)) {
		bool marked = (kind == NAMES || kind == REQUIRED_NAMES) && item.at[item.length - 1] == '!';

		if (kind == REQUIRED_NAMES && !marked)
			continue;
		item.length -= marked;
		if (any)
			put_byte(',');
		any = true;
		if (kind == CONTRASTS)
			put_json_contrast(item);
		else
			put_json_string(item);
	}
	put_byte(']');
}

static void
put_json_value(struct span value, enum kind kind)
{
	if (kind >= STRINGS)
		put_json_list(value, kind);
	else if (value.length == 0 && kind != STRING)
		put_text("null");
	else if (kind == CODE_NUMBER)
		put_json_code(value);
	else if (kind == NUMBER || (kind == NULLABLE && is_digit(value.at[0])))
		put_json_number(value);
	else if (kind == BOOLEAN)
		put_text(value.at[0] == 'y' ? "true" : "false");
	else
		put_json_string(value);
}

static void
put_json(const struct cell *cells, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		put_byte(i == 0 ? '{' : ',');
		put_json_string(span_of(cells[i].name));
		put_byte(':');
		put_json_value(cells[i].value, cells[i].kind);
	}
	put_byte('}');
}

/* A row of a table, with a backslash before what markdown would understand. */
static void
put_markdown(const struct cell *cells, size_t n)
{
	put_byte('|');
	for (size_t i = 0; i < n; i++) {
		put_byte(' ');
		for (size_t j = 0; j < cells[i].value.length; j++) {
			if (span_has(span_of("\\`*_<|"), cells[i].value.at[j]))
				put_byte('\\');
			put_byte(cells[i].value.at[j]);
		}
		put_text(" |");
	}
}

/* What stands between the names of the columns and the rows. */
static void
put_markdown_rule(const struct cell *cells, size_t n)
{
	put_byte('|');
	for (size_t i = 0; i < n; i++)
		put_text(cells[i].kind <= NUMBER ? " ---: |" : " --- |");
	put_byte('\n');
}

static void
put_record(const struct cell *cells, size_t n)
{
	if (records++ > 0)
		put_text(style->between);
	style->record(cells, n);
	put_text(style->end);
}

/* The cells of a count. */
static size_t
count_cells(struct span count, struct span code, struct span phrase, struct cell cells[FIELDS])
{
	cells[0] = (struct cell){ "count", NUMBER, count };
	cells[1] = (struct cell){ "code", CODE_NUMBER, code };
	cells[2] = (struct cell){ "phrase", STRING, phrase };
	return 3;
}

static void
begin(const struct format *format, const struct view *view, bool counts)
{
	struct cell cells[FIELDS];
	size_t n;

	style = format->style;
	columns = style->columns == DERIVED_TOO ? FIELDS : style->columns == LONG ||
	    (style->columns == BRIEF_OR_LONG && view->longer) ? (size_t)COLUMNS : (size_t)BRIEF_COLUMNS;
	put_text(style->open);
	if (!style->header)
		return;
	for (n = 0; n < columns; n++)
		cells[n] = (struct cell){ NULL, table_columns[n].kind, span_of(table_columns[n].name) };
	if (counts)
		n = count_cells(span_of("count"), span_of("code"), span_of("phrase"), cells);
	style->record(cells, n);
	put_byte('\n');
	if (style->record == put_markdown)
		put_markdown_rule(cells, n);
}

static void
put_rows(const struct status *const rows[], size_t n, bool list, size_t hidden)
{
	(void)list;
	(void)hidden;
	for (size_t i = 0; i < n; i++) {
		struct cell cells[FIELDS];
		char buffer[URL_BUFFER];

		for (size_t j = 0; j < columns; j++) {
			const struct column_info *info = &table_columns[j];

			cells[j] = (struct cell){
				info->name, info->kind, table_value(rows[i], (enum column)j, buffer)
			};
		}
		put_record(cells, columns);
	}
}

static void
put_counts(const struct tally *tallies, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char number[NUMBER_BUFFER], digits[CODE_BUFFER];
		struct cell cells[FIELDS];
		struct span count = number_text(tallies[i].lines, number), code = { digits, 0 };
		struct span phrase = span_of("without a status");

		if (tallies[i].code != NO_CODE) {
			code = table_code(tallies[i].code, digits);
			phrase = table_phrase(tallies[i].code);
		}
		put_record(cells, count_cells(count, code, phrase, cells));
	}
}

static void
end(void)
{
	put_text(style->close);
}

static const struct style tsv_style = { "", "", "\n", "", false, put_tsv, BRIEF_OR_LONG };
static const struct style csv_style = { "", "", "\n", "", true, put_csv, LONG };
static const struct style json_style = { "[", ",\n ", "", "]\n", false, put_json, DERIVED_TOO };
static const struct style jsonl_style = { "", "", "\n", "", false, put_json, DERIVED_TOO };
static const struct style markdown_style = { "", "", "\n", "", true, put_markdown, BRIEF };

#define RECORDS(name, style) { name, begin, put_rows, put_counts, NULL, end, style }
const struct format tsv_format = RECORDS("tsv", &tsv_style);
const struct format csv_format = RECORDS("csv", &csv_style);
const struct format json_format = RECORDS("json", &json_style);
const struct format jsonl_format = RECORDS("jsonl", &jsonl_style);
const struct format markdown_format = RECORDS("markdown", &markdown_style);
