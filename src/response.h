/* response: a line that an HTTP tool prints -> the code of the response in it. */
#ifndef RESPONSE_H
#define RESPONSE_H

#include "input.h"

/* A line as a terminal shows it: what comes behind the last carriage return in it, without the escapes of colours, and
 * without blanks before it. Where there is one, curl's progress may stand before a status line. */
struct screen_line {
	size_t length;
	bool too_long, returned, overwritten;
	enum { PLAIN, ESCAPE, SEQUENCE } state;
	char bytes[4096];
};

/* Adds a piece of a line; the first piece begins another one. */
void response_show(struct screen_line *, const struct piece *);

/* What the line is to look at. */
struct span response_text(const struct screen_line *);

/* The code that it has as a status line or in a field Status; NO_RESPONSE if it has none and may be a query,
 * NOTHING_TO_SEE if it is a header field or what tools say, or after a status line anything else. */
enum { NO_RESPONSE = -1, NOTHING_TO_SEE = -2 };
int response_code(struct span text, bool seen);

#endif
