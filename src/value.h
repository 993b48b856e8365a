/* value: the text of a field, collected piece by piece -> its status. */
#ifndef VALUE_H
#define VALUE_H

#include "span.h"

/* What there is instead of a status, which is any three digits: none, or none so far. */
enum { NO_STATUS = -1, MORE_WANTED = -2 };

/* More bytes than any status has with all that may stand around it; a value of so many, or more, is none. */
enum { VALUE_MAX = 64 };

struct value {
	size_t length;
	bool in_escape;
	char bytes[VALUE_MAX];
};

/* Adds bytes to the value, but for escapes that colour it. */
void value_add(struct value *, const char *at, const char *end);

/* What may stand around a status, bare or in double quotes: in a numbered field a word of capitals and a slash before
 * it (Squid); of a named one ".0" and a closing mark behind it. */
enum around { NOTHING_AROUND, PREFIX_BEFORE, NAMED_AROUND };

/* The status that the value is, or NO_STATUS. The value is empty then. */
int value_status(struct value *, enum around);

/* Without the double quotes around it. */
struct span without_quotes(struct span);

/* Where a string in double quotes ends, from a place in it on: its closing quote, or stop. A backslash keeps what
 * follows in the string; escaped says whether the last byte of an earlier piece was one. */
static inline const char *
string_end(bool *escaped, const char *at, const char *stop)
{
	while (at < stop) {
		const char *end = memchr(at, '"', (size_t)(stop - at)), *back;
		bool odd;

		if (end == NULL)
			end = stop;
		for (back = end; back > at && back[-1] == '\\'; back--)
			;
		odd = ((end - back) % 2 != 0) != (back == at && *escaped);
		*escaped = odd && end == stop;
		if (end == stop || !odd)
			return end;
		at = end + 1;
	}
	return stop;
}

#endif
