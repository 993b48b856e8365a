/* phrase: a reason phrase, or the name that code makes of it -> the rows that have it. Case does not count, nor does
 * anything but letters and digits. */
#ifndef PHRASE_H
#define PHRASE_H

#include "table.h"

/* Is a text without marks around it the phrase of the row, if that has so many words, or a former one of so many? */
bool phrase_of(const struct status *row, struct span text, size_t words, size_t former_words);

/* The rows that have exactly this phrase: registered ones, or with all or where there are none, unofficial ones. Of
 * short phrases only some count, as most of their words are common ones: any phrase of a registered row, former ones of
 * two words, those of unofficial rows of three. Returns how many; where found is NULL, only whether there are any. */
size_t phrase_find(struct span text, bool all, const struct status *found[TABLE_MAX]);

/* The same for a name: "http.StatusNotFound", "NOT_FOUND", "NotFoundException", "HTTP_404_NOT_FOUND". It is known by
 * its capitals or punctuation. What code puts before or behind a phrase is taken off until a row has the rest. A word
 * longer than the most is no name. */
enum { WORD_MAX = 128 };
size_t name_find(struct span text, bool all, const struct status *found[TABLE_MAX]);

#endif
