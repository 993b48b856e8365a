#include <string.h>

#include "table.h"
#include "table.inc"

typedef char rows_fit[(int)ROWS <= (int)TABLE_MAX ? 1 : -1];

const size_t table_rows = ROWS;

struct span
span_of(const char *text)
{
	return (struct span){ text, strlen(text) };
}

struct span
table_cell(const struct status *row, enum column column)
{
	const char *start = (const char *)&cells + row->at[column];

	return (struct span){ start, row->at[column + 1] - row->at[column] - 1 };
}

struct span
table_value(const struct status *row, enum column column)
{
	struct span cell = table_cell(row, column);

	if (cell.length == 1 && cell.at[0] == '-')
		cell.length = 0;
	return cell;
}

const struct status *
table_find(unsigned code)
{
	size_t low = 0, high = ROWS;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (table[middle].code < code)
			low = middle + 1;
		else
			high = middle;
	}
	return low < ROWS && table[low].code == code ? &table[low] : NULL;
}

const struct status *
table_next_row(const struct status *row)
{
	const struct status *next = row + 1;

	return next < table + ROWS && next->code == row->code ? next : NULL;
}

bool
table_registered(const struct status *row)
{
	struct span origin = table_cell(row, ORIGIN);

	return origin.length == 4 && memcmp(origin.at, "IANA", 4) == 0;
}

struct span
table_code(unsigned code, char room[CODE_ROOM])
{
	room[0] = (char)('0' + code / 100);
	room[1] = (char)('0' + code / 10 % 10);
	room[2] = (char)('0' + code % 10);
	return (struct span){ room, CODE_ROOM };
}

struct span
table_phrase(unsigned code)
{
	const struct status *row = table_find(code);

	if (row != NULL)
		return table_cell(row, PHRASE);
	return span_of(table_class(code) != NULL ? "unassigned" : "invalid");
}

const char *
table_class(unsigned code)
{
	static const char names[][14] = {
		"Informational", "Successful", "Redirection", "Client Error", "Server Error"
	};

	return code >= 100 && code <= 599 ? names[code / 100 - 1] : NULL;
}

struct span
table_url(const struct status *row, char room[URL_ROOM])
{
	static const char rfc[] = "https://www.rfc-editor.org/rfc/rfc", draft[] = "https://datatracker.ietf.org/doc/html/";
	static const char section[] = ", Section ", fragment[] = "#section-";
	struct span from = table_cell(row, REFERENCE);
	bool is_rfc = memcmp(from.at, "RFC ", 4) == 0;
	size_t n = is_rfc ? sizeof rfc - 1 : sizeof draft - 1;

	if (!table_registered(row))
		return from;
	memcpy(room, is_rfc ? rfc : draft, n);
	for (size_t i = is_rfc ? 4 : 0; i < from.length; i++) {
		if (from.at[i] == ',') {
			memcpy(room + n, fragment, sizeof fragment - 1);
			n += sizeof fragment - 1;
			i += sizeof section - 2;
		} else {
			room[n++] = from.at[i];
		}
	}
	return (struct span){ room, n };
}

bool
table_next(struct span *list, struct span *item)
{
	const char *end = memchr(list->at, ';', list->length);

	*item = *list;
	if (end != NULL)
		item->length = (size_t)(end - list->at);
	list->at += item->length + (end != NULL);
	list->length -= item->length + (end != NULL);
	return item->length > 0;
}
