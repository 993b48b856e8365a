/* nearest: a misspelt word -> the one of the table that was meant. */
#ifndef NEAREST_H
#define NEAREST_H

#include "table.h"

/* A word, and the one that is nearest to it: none if no word is near, as of a word with a digit or of three letters. */
struct misspelt {
	struct span word, nearest;
	size_t cost;            /* what was found so far: slips, and how unlike the words are otherwise */
	unsigned long letters;
};

/* Finds the nearest words, of eight misspelt ones at most, in the columns that name a status: of those with the
 * fewest slips (a letter too many, too few, another one, or two swapped) one that begins alike, of those one in a
 * column of more weight. */
void nearest_find(struct misspelt[], size_t n);

#endif
