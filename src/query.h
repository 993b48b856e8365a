/* query: operands -> queries -> the rows that they select. */
#ifndef QUERY_H
#define QUERY_H

#include "table.h"
#include "words.h"

/* More than a text of several words has that is one query. */
enum { QUERY_BUFFER = 256 };

struct query {
	enum query_kind {
		NO_QUERY,       /* not an exact query at all */
		INPUT,          /* "-" */
		NO_MATCH,        /* matches nothing: neither a letter nor a digit in it */
		CODE_QUERY,     /* one code, low */
		CODES_QUERY,    /* the codes from low to high that fit the pattern */
		ROWS_QUERY,     /* the rows that have the text as a phrase or a name */
		NUMBER_QUERY,   /* the number beside a status that the text is; perhaps of no row: 404.99 */
		NUMBERS_QUERY   /* the numbers beside the status low, or where that is NO_CODE, those that fit the text */
	} kind;
	unsigned low, high;
	char pattern[3];        /* in each place of the code this digit, or x for any */
	struct span text;       /* as the user wrote it */
};

/* Calls a function for each of the queries that the words are: together one, or each by itself one or, separated by
 * commas, several. False, and no call, if any of them is no exact query, or if there are no words. A range whose end is
 * below its start ends the program with status 2. */
bool query_each(struct words, void (*take)(const struct query *));

/* Takes the next query off a word. False when there is none. */
bool query_next(struct span *rest, struct query *);

/* Is a word a name of rows, as code writes it? */
bool query_is_name(struct span word);

/* Does it select the code by its digits alone? Never for rows or numbers. */
bool query_has_code(const struct query *, unsigned code);

/* Does it select the row, by its digits or as a number beside a status? */
bool query_selects(const struct query *, const struct status *row);

/* Which rows may answer: with all, unofficial ones too where registered ones do; of these classes, a bit for each,
 * 1 << 4 for 4xx, or 0 for any. Is a code in them? */
struct scope {
	bool all;
	unsigned classes;
};

bool scope_has(const struct scope *, unsigned code);

/* Rows that match; how many matched outside of the classes, and how many unofficial ones all would add. */
struct result {
	size_t n, outside, hidden;
	const struct status *rows[TABLE_MAX];
};

/* Puts a row in its place by code: 520 before 1000, 404.2 before 404.10; rows of one code in the order of the table. */
void result_insert(struct result *, const struct status *row);

/* Leaves in the result what the scope lets in. */
void result_narrow(struct result *, const struct scope *);

/* The rows that it selects, in the order of the table. */
void query_find(const struct query *, const struct scope *, struct result *);

#endif
