/* clf: a line of the Common Log Format, or of a relative, piece by piece -> its status. */
#ifndef CLF_H
#define CLF_H

#include "value.h"

/* The longest version of HTTP with its blank, " HTTP/1.1"; the shortest is " HTTP/2". */
enum { VERSION_LONG = 9, VERSION_SHORT = 7 };

struct clf {
	/* Before the first string; where a quotation mark is looked for; and behind one that has a blank behind it. */
	enum { CLF_BEFORE, CLF_SEEK, CLF_WORD } state;
	bool quote, escaped;            /* the last byte was a quotation mark; a backslash that keeps the next one */
	char tail[VERSION_LONG];        /* the last bytes behind the first quotation mark */
	bool version;                   /* a version stands before the last quotation mark, */
	bool whole;                     /* and before the one that this word is behind */
	int found, other;               /* the status, MORE_WANTED before there is one, or "-"; one behind that */
	bool odd;                       /* the quotation marks behind what was found are odd in number */
	struct value word;
};

/* Do the bytes end in a version of HTTP? */
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
