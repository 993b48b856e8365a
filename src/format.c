#include <string.h>

#include "format.h"
#include "output.h"
#include "template.h"

/* What a value is, which json shows and the other formats do not care about. */
enum kind {
	STRING, NUMBER, BOOLEAN, NULLABLE,      /* one value; a NULLABLE one may be missing */
	STRINGS, NAMES, REQUIRED, NUMBERS       /* lists: REQUIRED are those NAMES that "!" marks */
};

struct field {
	char name[10];
	enum kind kind;
	int column;
};

/* Besides the columns of the table. */
enum { CLASS = COLUMNS, URL };

/* A record: fields, and the value of each. */
struct record {
	const struct field *fields;
	const struct span *values;
	size_t n;
};

enum { FIELDS_MAX = 13 };

static const struct field columns[] = {
	{ "code", NUMBER, CODE }, { "phrase", STRING, PHRASE }, { "state", STRING, STATE },
	{ "origin", STRING, ORIGIN }, { "reference", STRING, REFERENCE }, { "cacheable", BOOLEAN, CACHEABLE },
	{ "headers", NAMES, HEADERS }, { "former", STRINGS, FORMER }, { "see", NUMBERS, SEE },
	{ "meaning", STRING, MEANING }
};

static const struct field members[FIELDS_MAX] = {
	{ "code", NUMBER, CODE }, { "phrase", STRING, PHRASE }, { "class", NULLABLE, CLASS },
	{ "state", STRING, STATE }, { "origin", STRING, ORIGIN }, { "reference", STRING, REFERENCE },
	{ "url", STRING, URL }, { "cacheable", BOOLEAN, CACHEABLE }, { "headers", NAMES, HEADERS },
	{ "required", REQUIRED, HEADERS }, { "former", STRINGS, FORMER }, { "see", NUMBERS, SEE },
	{ "meaning", STRING, MEANING }
};

static const struct field counts[] = {
	{ "count", NUMBER, -1 }, { "code", NUMBER, CODE }, { "phrase", STRING, PHRASE }
};

static const struct field brief[] = {
	{ "code", NUMBER, CODE }, { "phrase", STRING, PHRASE }, { "meaning", STRING, MEANING }
};

#define COUNT(array) (sizeof (array) / sizeof (array)[0])

static void
put_tsv(const struct record *record)
{
	for (size_t i = 0; i < record->n; i++) {
		if (i > 0)
			put_byte(&out, '\t');
		if (record->values[i].length > 0)
			put_span(&out, record->values[i]);
		else
			put_byte(&out, '-');
	}
}

/* A cell of csv, in quotes if it has to be (RFC 4180, Section 2). */
static void
put_csv_cell(struct span cell)
{
	bool quote = memchr(cell.at, ',', cell.length) != NULL || memchr(cell.at, '"', cell.length) != NULL;

	if (quote)
		put_byte(&out, '"');
	for (size_t i = 0; i < cell.length; i++) {
		if (cell.at[i] == '"')
			put_byte(&out, '"');
		put_byte(&out, cell.at[i]);
	}
	if (quote)
		put_byte(&out, '"');
}

static void
put_csv(const struct record *record)
{
	for (size_t i = 0; i < record->n; i++) {
		if (i > 0)
			put_byte(&out, ',');
		put_csv_cell(record->values[i]);
	}
}

static void
put_csv_header(const struct record *record)
{
	for (size_t i = 0; i < record->n; i++) {
		if (i > 0)
			put_byte(&out, ',');
		put_text(&out, record->fields[i].name);
	}
	put_byte(&out, '\n');
}

/* A string in quotes; the table has no control characters that json would want escaped. */
static void
put_json_string(struct span string)
{
	put_byte(&out, '"');
	for (size_t i = 0; i < string.length; i++) {
		if (string.at[i] == '"' || string.at[i] == '\\')
			put_byte(&out, '\\');
		put_byte(&out, string.at[i]);
	}
	put_byte(&out, '"');
}

/* The digits without the zeros before them, which json does not take. */
static void
put_json_number(struct span digits)
{
	while (digits.length > 1 && digits.at[0] == '0') {
		digits.at++;
		digits.length--;
	}
	put_span(&out, digits);
}

static void
put_json_list(struct span list, enum kind kind)
{
	struct span item;
	bool any = false;

	put_byte(&out, '[');
	while (table_next(&list, &item)) {
		bool marked = (kind == NAMES || kind == REQUIRED) && item.at[item.length - 1] == '!';

		if (kind == REQUIRED && !marked)
			continue;
		item.length -= marked;
		if (any)
			put_byte(&out, ',');
		any = true;
		if (kind == NUMBERS)
			put_json_number(item);
		else
			put_json_string(item);
	}
	put_byte(&out, ']');
}

static void
put_json_value(struct span value, enum kind kind)
{
	if (kind >= STRINGS)
		put_json_list(value, kind);
	else if (kind == NUMBER)
		put_json_number(value);
	else if (kind == BOOLEAN)
		put_text(&out, value.at[0] == 'y' ? "true" : "false");
	else if (kind == NULLABLE && value.length == 0)
		put_text(&out, "null");
	else
		put_json_string(value);
}

static void
put_json(const struct record *record)
{
	for (size_t i = 0; i < record->n; i++) {
		put_byte(&out, i == 0 ? '{' : ',');
		put_byte(&out, '"');
		put_text(&out, record->fields[i].name);
		put_text(&out, "\":");
		put_json_value(record->values[i], record->fields[i].kind);
	}
	put_byte(&out, '}');
}

/* A row of a table, with a backslash before what markdown would take for its own. */
static void
put_markdown(const struct record *record)
{
	put_byte(&out, '|');
	for (size_t i = 0; i < record->n; i++) {
		put_byte(&out, ' ');
		for (size_t j = 0; j < record->values[i].length; j++) {
			if (strchr("\\`*_<|", record->values[i].at[j]) != NULL)
				put_byte(&out, '\\');
			put_byte(&out, record->values[i].at[j]);
		}
		put_text(&out, " |");
	}
}

static void
put_markdown_header(const struct record *record)
{
	put_byte(&out, '|');
	for (size_t i = 0; i < record->n; i++) {
		put_byte(&out, ' ');
		put_text(&out, record->fields[i].name);
		put_text(&out, " |");
	}
	put_text(&out, "\n|");
	for (size_t i = 0; i < record->n; i++)
		put_text(&out, record->fields[i].kind == NUMBER ? " ---: |" : " --- |");
	put_byte(&out, '\n');
}

/* A format: its name, what opens it, parts two records, ends each and closes it; its header, if it has one; and
 * how a record is written. Text, which is no row of records, has no such way. */
static const struct format {
	char name[9];
	char open[2], part[4], end[2], close[3];
	void (*header)(const struct record *);
	void (*record)(const struct record *);
	const struct field *fields;
	size_t n;
} formats[] = {
	{ "text", "", "", "", "", NULL, NULL, NULL, 0 },
	{ "tsv", "", "", "\n", "", NULL, put_tsv, brief, COUNT(brief) },
	{ "csv", "", "", "\n", "", put_csv_header, put_csv, columns, COUNT(columns) },
	{ "json", "[", ",\n ", "", "]\n", NULL, put_json, members, COUNT(members) },
	{ "jsonl", "", "", "\n", "", NULL, put_json, members, COUNT(members) },
	{ "markdown", "", "", "\n", "", put_markdown_header, put_markdown, brief, COUNT(brief) },
};

static const struct format *format = &formats[1];
static const char *template;
static const struct text_view *view;
static size_t records;                          /* written so far */
static enum { NOTHING, ENTRIES, LIST } before;  /* what text has shown last */

static void
choose_template(const char *text, bool lines)
{
	const char *fault = template_fault(text, lines);

	if (fault != NULL && memcmp(fault, "%L", 2) == 0)
		fail("%L", "only with -k, which has lines");
	if (fault != NULL)
		fail_about((struct span){ fault, fault[1] != '\0' ? 2 : 1 },
		    "no such placeholder or escape in a template; see httpstatus(1)");
	template = text;
}

void
format_choose(const char *name, bool lines)
{
	if (strchr(name, '%') != NULL) {
		choose_template(name, lines);
		return;
	}
	for (size_t i = 0; i < COUNT(formats); i++) {
		if (strcmp(formats[i].name, name) == 0) {
			format = &formats[i];
			return;
		}
	}
	fail(name, "no such format; one of text, tsv, csv, json, jsonl, markdown, or a template with a % in it");
}

bool
format_is_text(void)
{
	return template == NULL && format->record == NULL;
}

void
format_open(const struct text_view *chosen, bool for_counts)
{
	struct record record = { format->fields, NULL, format->n };

	view = chosen;
	if (template != NULL)
		return;
	put_text(&out, format->open);
	if (for_counts)
		record = (struct record){ counts, NULL, COUNT(counts) };
	if (format->header != NULL)
		format->header(&record);
}

static void
put_record(const struct record *record)
{
	if (records++ > 0)
		put_text(&out, format->part);
	format->record(record);
	put_text(&out, format->end);
}

static void
put_row(const struct status *row, const struct field *fields, size_t n)
{
	struct span values[FIELDS_MAX];
	const char *class = table_class(row->code);
	char room[URL_ROOM];

	for (size_t i = 0; i < n; i++) {
		if (fields[i].column == URL)
			values[i] = table_url(row, room);
		else if (fields[i].column == CLASS)
			values[i] = (struct span){ class, class != NULL ? strlen(class) : 0 };
		else
			values[i] = table_value(row, (enum column)fields[i].column);
	}
	put_record(&(struct record){ fields, values, n });
}

static void
put_as_text(const struct status *const rows[], size_t n, bool list)
{
	if (before == ENTRIES || (before == LIST && !list))
		put_byte(&out, '\n');
	before = list ? LIST : ENTRIES;
	if (list) {
		text_list(view, rows, n);
		return;
	}
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			put_byte(&out, '\n');
		text_entry(view, rows[i], i + 1 == n || rows[i + 1]->code != rows[i]->code);
	}
}

void
format_answer(const struct status *const rows[], size_t n, bool list)
{
	bool whole = view->longer && format->record == put_tsv;

	if (format_is_text()) {
		put_as_text(rows, n, list && !view->longer);
		return;
	}
	for (size_t i = 0; i < n; i++) {
		if (template != NULL)
			template_put_row(template, rows[i]);
		else
			put_row(rows[i], whole ? columns : format->fields, whole ? COUNT(columns) : format->n);
	}
}

void
format_counts(const struct tally *tallies, size_t n, unsigned long without)
{
	if (format_is_text()) {
		text_counts(view, tallies, n, without);
		return;
	}
	for (size_t i = 0; i < n; i++) {
		char number[NUMBER_ROOM], code[CODE_ROOM];
		const struct span values[COUNT(counts)] = {
			number_text(tallies[i].lines, number), table_code(tallies[i].code, code), table_phrase(tallies[i].code)
		};

		put_record(&(struct record){ counts, values, COUNT(counts) });
	}
}

void
format_close(void)
{
	if (template == NULL)
		put_text(&out, format->close);
}
