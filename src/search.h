/* search: words -> the statuses in which they occur. */
#ifndef SEARCH_H
#define SEARCH_H

#include "table.h"

struct words {
	char *const *word;
	size_t n;
};

/* Does every word occur in the row, case-blind and at the start of a word, in its phrases, its origin, its
 * header fields or its meaning? */
bool search_matches(const struct words *, const struct status *);

/* The first place in the text, from an offset on, where one of the words occurs, the longest if several do; the
 * end of the text, with a length of 0, if none does. */
struct span search_hit(const struct words *, struct span text, size_t from);

#endif
