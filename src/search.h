/* search: words -> the statuses in which they occur. */
#ifndef SEARCH_H
#define SEARCH_H

#include "table.h"

struct words {
	char *const *word;
	size_t n;
};

/* The rows in which every word occurs, case-blind and at the start of a word: in their phrases, their origin, their
 * header fields or their meaning. Without all, the registered ones. Returns how many. */
size_t search_find(const struct words *, bool all, const struct status *found[TABLE_MAX]);

/* The first place in the text, from an offset on, where one of the words occurs, the longest if several do; the
 * end of the text, with a length of 0, if none does. */
struct span search_hit(const struct words *, struct span text, size_t from);

#endif
