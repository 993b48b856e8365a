/* entry: a status as a person reads it, with all its parts. */
#ifndef ENTRY_H
#define ENTRY_H

#include "format.h"

/* A code, in the colour of the class that the number is in. */
void put_code(const struct look *, struct span code, unsigned number);

/* The phrase of a row, and in parentheses what is special, which is dim: the origin of an unofficial row, the state of
 * another one that is not standard. It lies in the text. */
struct passage headline(const struct status *, struct composed *text);

/* The entry of one row of an answer: the headline; what happened; what more there is to know; what to do; what it
 * is not; where that is written; in the long view every column; and the meanings and numbers of its code that are
 * not shown. */
void put_entry(const struct view *, const struct status *const rows[], size_t n, size_t at);

#endif
