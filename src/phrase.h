/* phrase: a reason phrase, or the name that a programming language makes of it -> the rows that have it.
 * Case, and everything but letters and digits, does not count. */
#ifndef PHRASE_H
#define PHRASE_H

#include "table.h"

/* Is the text exactly a phrase of the row, present or former? */
bool phrase_of(const struct status *row, struct span text);

/* Is it of some row? A former phrase of a single word does not count. */
bool phrase_exists(struct span text);

/* The rows that have exactly this phrase; where no registered one has, those whose phrase contains it. Without all,
 * an unofficial row must have it exactly, and counts only where no registered one does. Returns how many. */
size_t phrase_find(struct span text, bool all, const struct status *found[TABLE_MAX]);

/* The row with the phrase, or a word of a phrase, most like the text; NULL if none is near. */
const struct status *phrase_nearest(struct span text);

#endif
