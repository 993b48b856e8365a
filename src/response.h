/* response: standard input -> the lines to look at, and the code of the response in each. */
#ifndef RESPONSE_H
#define RESPONSE_H

#include "input.h"

/* A line to look at. All zero before the first one; what it points to lives until the next one. */
struct response {
	unsigned long number;           /* of all lines */
	unsigned long responses;        /* so far, with this line */
	bool requested;                 /* the first line of a request has come */
	int code;                       /* of the last response, */
	bool reported;                  /* if curl -f reports it */
	struct span text;               /* without colours and blanks around it */
	struct span query;              /* the code of the response, or the text, if that is not too long */
};

/* Takes the next line with a response, as HTTP tools print it: a status line, or a header field Status. Before the
 * first one, and before a request, also any other line but a header field or what the tools say themselves. False at
 * the end. */
bool response_next(struct response *);

#endif
