/* result: the rows that answer, in their order, and which ones may. */
#ifndef RESULT_H
#define RESULT_H

#include "table.h"

/* Which rows may answer: those of these classes, a bit for each (1 << 4 for 4xx), or 0 for any; and where registered
 * ones do, unofficial ones too only with all. */
struct scope {
	bool all;
	unsigned classes;
};

/* Is a code in the classes? */
bool scope_has(const struct scope *, unsigned code);

/* Rows that match; how many matched outside of the classes, and how many unofficial ones all would add. */
struct result {
	size_t n, outside, hidden;
	const struct status *rows[TABLE_MAX];
};

/* Puts a row in its place: before the rows that it stands before, behind its equals. */
void result_insert(struct result *, const struct status *row,
	bool (*before)(const struct status *, const struct status *));

/* Does the code of a row stand before that of another: 520, 1000; 599, H10? Digits come first, then fewer bytes. What
 * is behind a dot does not count: the table has it in order. */
bool code_before(const struct status *row, const struct status *other);

/* Leaves in the result what the scope lets in. */
void result_narrow(struct result *, const struct scope *);

#endif
