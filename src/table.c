#include "table.h"
#include "table.inc"

#define FITS(identifier, name, letter, kind, label, weight, most, may_be_empty) \
	&& sizeof (name) <= NAME_SIZE && sizeof (label) <= LABEL_SIZE
typedef char all_fits[(int)ROWS <= (int)TABLE_MAX TABLE_FIELDS(FITS) ? 1 : -1];

const size_t table_rows = ROWS;

#define INFO(identifier, name, letter, kind, label, weight, most, may_be_empty) { name, label, letter, kind, weight },
const struct column_info table_columns[FIELDS] = { TABLE_FIELDS(INFO) };

/* By the rules of the documents' own sites: rfc9110#section-15.5.5 for "RFC 9110, Section 15.5.5". */
static struct span
section_url(struct span reference)
{
	static struct composed url;
	const char *const comma = memchr(reference.at, ',', reference.length);
	struct span document = span_between(reference.at, comma);
	const char *site = "https://datatracker.ietf.org/doc/html/";

	if (span_begins(document, "RFC ")) {
		site = "https://www.rfc-editor.org/rfc/rfc";
		document = span_skip(document, strlen("RFC "));
	}
	url.text.length = 0;
	compose(&url, site, document);
	compose(&url, "#section-", span_between(comma + strlen(", Section "), reference.at + reference.length));
	return url.text;
}

struct span
table_cell(const struct status *row, enum column column)
{
	if (column >= STATE && column <= HEADERS)
		return span_of((const char *)&shared + row->shared[column - STATE]);
	if (column < COLUMNS) {
		size_t own = column < STATE ? column : column - SHARED, begin = own > 0 ? row->end[own - 1] : 0;

		return (struct span){ (const char *)&text + row->start + begin, row->end[own] - begin };
	}
	if (column == CLASS)
		return table_class(row->code);
	if (column == URL && row->rank == REGISTERED)
		return section_url(table_cell(row, REFERENCE));
	return table_cell(row, column == URL ? REFERENCE : HEADERS);
}

const struct status *
table_from(unsigned code)
{
	size_t low = 0, high = ROWS;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (table[middle].code < code)
			low = middle + 1;
		else
			high = middle;
	}
	return table + low;
}

/* The row, if it is one of the code and no DETAIL row; behind all rows there is one of code 0. */
static const struct status *
row_if(const struct status *row, unsigned code)
{
	return row->code == code && row->rank != DETAIL ? row : NULL;
}

const struct status *
table_find(unsigned code)
{
	return row_if(table_from(code), code);
}

const struct status *
table_next_row(const struct status *row)
{
	return row_if(row + 1, row->code);
}

struct span
table_code(unsigned code)
{
	static char digits[3];

	digits[0] = (char)('0' + code / 100);
	digits[1] = (char)('0' + code / 10 % 10);
	digits[2] = (char)('0' + code % 10);
	return (struct span){ digits, code != NO_CODE ? sizeof digits : 0 };
}

struct span
table_phrase(unsigned code)
{
	const struct status *row = table_find(code);

	if (row != NULL)
		return table_cell(row, PHRASE);
	return span_of(table_class(code).length > 0 ? "unassigned" : code == NO_CODE ? "without a status" : "invalid");
}

struct span
table_class(unsigned code)
{
	static const char names[][14] = {
		"Informational", "Successful", "Redirection", "Client Error", "Server Error"
	};

	return span_of(code >= 100 && code <= 599 ? names[code / 100 - 1] : "");
}

bool
table_next(struct span *list, struct span *item)
{
	const char *end = memchr(list->at, ';', list->length);

	*item = *list;
	if (end != NULL)
		item->length = (size_t)(end - list->at);
	*list = span_skip(*list, item->length + (end != NULL));
	return item->length > 0;
}
