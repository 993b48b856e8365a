/* phrase: a reason phrase, or the name that code makes of it -> the rows that have it. Case does not count, nor does
 * anything but letters and digits. */
#ifndef PHRASE_H
#define PHRASE_H

#include "table.h"

/* Is a text without marks around it the phrase of the row, if that has so many words, or a former one of so many? */
bool phrase_of(const struct status *row, struct span text, size_t words, size_t former_words);

/* The rows that have exactly this phrase. Of short phrases only some count, as most of their words are common ones:
 * any phrase of a registered row, former ones of two words, those of unofficial rows of three. Returns how many; where
 * found is NULL, only whether there are any. */
size_t phrase_find(struct span text, const struct status *found[TABLE_MAX]);

/* Has a word a capital or a digit that does not begin it, or a mark? */
bool looks_like_name(struct span word);

/* The rows that a word names as code does, which looks like a name and is no longer than the most:
 * "http.StatusNotFound", "NOT_FOUND", "NotFoundException", "HTTP_404_NOT_FOUND"; or else those that have it as a
 * phrase. What code puts before or behind a phrase is taken off until a row has the rest. */
enum { WORD_MAX = 128 };
size_t name_find(struct span word, const struct status *found[TABLE_MAX]);

#endif
