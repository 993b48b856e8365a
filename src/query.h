/* query: operands -> queries -> the rows that they select. */
#ifndef QUERY_H
#define QUERY_H

#include "result.h"
#include "words.h"

struct query {
	enum query_kind {
		NO_QUERY,       /* not an exact query at all */
		INPUT,          /* "-" */
		CODES_QUERY,    /* the codes from low to high that fit the pattern; perhaps one alone */
		ROWS_QUERY,     /* the rows that have the text as a phrase or a name; none if it is only marks */
		NUMBER_QUERY,   /* the number beside a status that the text is; perhaps of no row: 404.99 */
		NUMBERS_QUERY   /* the numbers beside the status low; if that is NO_CODE, those that fit the text */
	} kind;
	unsigned low, high;
	struct span pattern;    /* in each of its places the code has this digit, or for an x any */
	struct span text;       /* as the user wrote it */
};

/* Calls a function, if not NULL, for each query in the words: together they may be one, or each of them is one or,
 * with commas in it, several; of operands also without the words that say nothing, or part by part, with a comma, "or"
 * or "vs" between the parts. False, and no call, if any of them is no exact query, or if there are no words. A range
 * in an operand whose end is below its start ends the program with status 2. */
bool query_each(struct words, void (*take)(const struct query *));

/* Takes the start of a status line off the words: HTTP/1.1 404 (RFC 9112, Section 4), HTTP/2 404, :status: 404; also
 * behind curl's "< ". False if they do not begin with one. */
bool query_status_line(struct words *, struct span *code);

/* Takes the next code off a word of a question. The whole word may be one: a code, a pattern with x, a range, a number
 * beside a status, or a name in code. Or there are codes in it, beside marks or as a plural: res.status(404), 4xx/5xx,
 * 499s. Digits that a dot, a colon or a hyphen joins to others are none. False when there is none. */
bool query_pasted(struct span *rest, struct query *);

/* Does it select the code by its digits alone? Never for rows or numbers. */
bool query_has_code(const struct query *, unsigned code);

/* Does it select the row, by its digits or as a number beside a status? */
bool query_selects(const struct query *, const struct status *row);

/* The rows that it selects, by code. */
void query_find(const struct query *, const struct scope *, struct result *);

#endif
