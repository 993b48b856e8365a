#include <string.h>

#include "byte.h"
#include "phrase.h"
#include "query.h"

/* The number that three digits at the start of a text make, or -1. */
static int
three_digits(struct span text)
{
	int number = 0;

	if (text.length < 3)
		return -1;
	for (size_t i = 0; i < 3; i++) {
		if (!is_digit(text.at[i]))
			return -1;
		number = number * 10 + (text.at[i] - '0');
	}
	return number;
}

static struct span
skip(struct span text, size_t n)
{
	return (struct span){ text.at + n, text.length - n };
}

static struct span
trim(struct span text)
{
	while (text.length > 0 && is_blank(text.at[0]))
		text = skip(text, 1);
	while (text.length > 0 && is_blank(text.at[text.length - 1]))
		text.length--;
	return text;
}

/* 404, also with a blank and anything after it. */
static bool
parse_code(struct query *query, struct span text)
{
	int code = three_digits(text);

	if (code < 0 || (text.length > 3 && !is_blank(text.at[3])))
		return false;
	query->kind = CODE_QUERY;
	query->low = query->high = (unsigned)code;
	return true;
}

/* 4, 40, 4xx, 5x3: a place that is missing at the end is any digit. */
static bool
parse_pattern(struct query *query, struct span text)
{
	bool digit = false;

	if (text.length < 1 || text.length > 3)
		return false;
	for (size_t i = 0; i < text.length; i++) {
		char place = lower(text.at[i]);

		if (!is_digit(place) && place != 'x')
			return false;
		digit = digit || place != 'x';
		query->pattern[i] = place;
	}
	query->kind = CODES_QUERY;
	return digit;
}

/* 500-504 */
static bool
parse_range(struct query *query, struct span text)
{
	int low, high;

	if (text.length != 7 || text.at[3] != '-')
		return false;
	low = three_digits(text);
	high = three_digits(skip(text, 4));
	if (low < 0 || high < low)
		return false;
	query->kind = CODES_QUERY;
	query->low = (unsigned)low;
	query->high = (unsigned)high;
	return true;
}

/* HTTP/1.1 404 Not Found, HTTP/2 404 (RFC 9112, Section 4) */
static bool
parse_status_line(struct query *query, struct span text)
{
	if (!query_is_status_line(text))
		return false;
	while (text.length > 0 && !is_blank(text.at[0]))
		text = skip(text, 1);
	return parse_code(query, trim(text));
}

bool
query_is_status_line(struct span text)
{
	return text.length >= 5 && memcmp(text.at, "HTTP/", 5) == 0;
}

struct query
query_parse(struct span text)
{
	struct query query = { CODES_QUERY, 0, 999, { 'x', 'x', 'x' }, trim(text) };

	if (!parse_code(&query, query.text) && !parse_pattern(&query, query.text) &&
	    !parse_range(&query, query.text) && !parse_status_line(&query, query.text))
		query.kind = PHRASE_QUERY;
	return query;
}

/* A code, a blank, and a phrase that the code has. */
static bool
is_code_and_phrase(struct span text)
{
	int code = three_digits(text);
	const struct status *row;

	if (code < 0 || text.length < 5 || text.at[3] != ' ')
		return false;
	row = table_find((unsigned)code);
	while (row != NULL && !phrase_of(row, skip(text, 4)))
		row = table_next_row(row);
	return row != NULL;
}

/* Adds as much of a text as there is room for; false if that is not all of it. */
static bool
append(char room[QUERY_ROOM], size_t *used, struct span text)
{
	size_t left = QUERY_ROOM - *used;
	bool fits = text.length <= left;

	memcpy(room + *used, text.at, fits ? text.length : left);
	*used += fits ? text.length : left;
	return fits;
}

bool
query_parse_joined(struct query *query, char *const operands[], size_t n, char room[QUERY_ROOM])
{
	struct span text = { room, 0 };
	bool fits = true;

	for (size_t i = 0; i < n && fits; i++) {
		if (operands[i][0] == '\0' || strcmp(operands[i], "-") == 0)
			return false;
		fits = (i == 0 || append(room, &text.length, span_of(" "))) &&
		    append(room, &text.length, span_of(operands[i]));
	}
	if (!(query_is_status_line(text) && strchr(operands[0], ' ') == NULL) &&
	    !(fits && (phrase_exists(text) || is_code_and_phrase(text))))
		return false;
	*query = query_parse(text);
	return true;
}

bool
query_has_code(const struct query *query, unsigned code)
{
	char room[CODE_ROOM];
	const char *digits = table_code(code, room).at;

	if (query->kind == PHRASE_QUERY || code < query->low || code > query->high)
		return false;
	for (size_t i = 0; i < 3; i++)
		if (query->pattern[i] != 'x' && query->pattern[i] != digits[i])
			return false;
	return true;
}

/* The rows of a code: all of them, or the registered one, or the unofficial ones where that is missing. */
static size_t
find_code(unsigned code, bool all, const struct status *found[TABLE_MAX])
{
	const struct status *row = table_find(code);
	size_t n = 0;

	for (; row != NULL; row = table_next_row(row)) {
		found[n++] = row;
		if (!all && table_registered(row))
			break;
	}
	return n;
}

size_t
query_find(const struct query *query, bool all, const struct status *found[TABLE_MAX])
{
	size_t n = 0;

	if (query->kind == CODE_QUERY)
		return find_code(query->low, all, found);
	if (query->kind == PHRASE_QUERY)
		return phrase_find(query->text, all, found);
	for (const struct status *row = table; row < table + table_rows; row++)
		if ((all || table_registered(row)) && query_has_code(query, row->code))
			found[n++] = row;
	return n;
}
