/* query: an operand -> the rows that it selects. */
#ifndef QUERY_H
#define QUERY_H

#include "table.h"

/* Room for more than the longest phrase or status line. */
enum { QUERY_ROOM = 256 };

struct query {
	enum {
		CODE_QUERY,     /* one code, low */
		CODES_QUERY,    /* the codes from low to high that fit the pattern */
		PHRASE_QUERY    /* whatever has the text as its phrase */
	} kind;
	unsigned low, high;
	char pattern[3];        /* in each place of the code this digit, or x for any */
	struct span text;       /* as the user wrote it */
};

/* What a text asks for; where it is nothing else, it is a phrase. The text must outlive the query. */
struct query query_parse(struct span text);

/* Does it begin as a status line does, with HTTP/ (RFC 9112, Section 4)? */
bool query_is_status_line(struct span text);

/* All operands joined by blanks as one query, if they are exactly a phrase, or a code and its phrase, or a status
 * line that begins with an operand of its own; else false. The text of the query lies in room, which holds the start
 * of what is longer. */
bool query_parse_joined(struct query *, char *const operands[], size_t n, char room[QUERY_ROOM]);

/* Does it select the code by its digits alone? Never for a phrase. */
bool query_has_code(const struct query *, unsigned code);

/* The rows that it selects, in the order of the table; returns how many. Without all, an unofficial row is
 * found only by its exact code or phrase, and only where no registered row is. */
size_t query_find(const struct query *, bool all, const struct status *found[TABLE_MAX]);

#endif
