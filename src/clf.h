/* clf: a line of the Common Log Format, or of a relative, piece by piece -> its status. */
#ifndef CLF_H
#define CLF_H

#include "value.h"

struct clf {
	enum { CLF_BEFORE, CLF_STRING, CLF_AFTER_QUOTE, CLF_GAP, CLF_WORD, CLF_SEEK } state;
	bool escaped;                   /* the last byte was a backslash that keeps the next one */
	bool quote;                     /* it was a quotation mark that no backslash keeps */
	bool version;                   /* a version of HTTP stands before the last quotation mark */
	bool whole, dash;               /* before the one before this word; and "-" behind one without it */
	size_t marks;                   /* quotation marks behind what was found first */
	int found, other;
	struct value value, tail;       /* the word, and the last bytes before it */
};

/* Do the bytes end in a version, " HTTP/1.1" or " HTTP/2"? */
enum { VERSION_LONG = 9, VERSION_SHORT = 7 };
static inline bool
is_version(const char *start, const char *end)
{
	return (end - start >= VERSION_LONG && memcmp(end - VERSION_LONG, " HTTP/", 6) == 0) ||
	    (end - start >= VERSION_SHORT && memcmp(end - VERSION_SHORT, " HTTP/", 6) == 0);
}

/* The status in nearly every line: its first string is a request with a version, and directly behind that is a status.
 * NO_STATUS if the line is not of this kind. */
static inline int
clf_find_at_once(const char *at, const char *stop)
{
	const char *start = memchr(at, '"', (size_t)(stop - at)), *end;
	bool escaped = false;

	if (start == NULL)
		return NO_STATUS;
	end = string_end(&escaped, start + 1, stop);
	if (stop - end < 6 || end[1] != ' ' || end[5] != ' ' || !is_version(start + 1, end))
		return NO_STATUS;
	return three_digits(span_between(end + 2, end + 5));
}

/* The word behind the first string in quotes; where that is neither a status nor "-", the word behind the next
 * quotation mark that no word follows directly, and so on. A status, NO_STATUS, or MORE_WANTED before the last
 * piece; the first piece begins another line. */
int clf_find(struct clf *, const char *at, const char *stop, bool first, bool last);

#endif
