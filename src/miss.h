/* miss: what to say where nothing matches. */
#ifndef MISS_H
#define MISS_H

#include "query.h"
#include "search.h"

/* A line on standard error about a query that matched nothing, or nothing but what is outside of the classes; with help
 * in it. */
void miss_query(const struct query *, bool outside);

/* How a question was understood, if not as it stands: words that no row has, and what they were taken as. */
void miss_explain(const struct search *);

/* A line about those of standard input without a status: how many they are; of the first, the number, the text and the
 * query in it without an answer, if any. With none, it says that there was nothing to look at. */
void miss_lines(unsigned long lines, unsigned long number, struct span text, const struct query *, bool outside);

/* The end of a message about words: "; did you mean 404 Not Found?", or nothing. */
void miss_suggest(struct span text);

#endif
