/* nearest: misspelt words -> those of the table that were meant. */
#ifndef NEAREST_H
#define NEAREST_H

#include "terms.h"

/* Lets the nearest words of the columns that name a status stand for the terms that no row has, three at most: those
 * with the fewest slips (a letter too many, too few, another one, or two swapped), of those one that begins alike, of
 * those one in a column of more weight. No word is near to one with a digit or of three letters. Which terms these are,
 * a bit for each. */
unsigned long nearest_correct(struct search *);

#endif
