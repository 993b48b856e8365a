/* phrase: a reason phrase, or the name that code makes of it -> the rows that have it. Case does not count, nor does
 * anything but letters and digits. */
#ifndef PHRASE_H
#define PHRASE_H

#include "table.h"

/* Is the text, which has no marks around it, the phrase of the row, or a former one? Each counts only if it has so many
 * words or more. */
bool phrase_of(const struct status *row, struct span text, size_t words, size_t former_words);

/* The rows that have exactly this phrase. The words of most short phrases are common ones, so not all count: any phrase
 * of a registered row does, one of an unofficial row if it has so many words or more, a former one of a registered row
 * from one word less. Returns how many rows there are; where found is NULL, only whether there are any. */
size_t phrase_find(struct span text, size_t words, const struct status *found[TABLE_MAX]);

/* How long the word is that stands at the start of a name, or at its end, and is not of its phrase; the length of the
 * name if there is none. The words of a name begin at capitals, after other marks, and at digits. */
size_t affix_length(struct span name, bool at_end);

/* Has a word a capital or a digit that does not begin it, or a mark? */
bool looks_like_name(struct span word);

/* The rows that a name in code stands for: "http.StatusNotFound", "NOT_FOUND", "NotFoundException",
 * "HTTP_404_NOT_FOUND". What code puts before or behind a phrase is taken off until a row has the rest. A word that is
 * the whole phrase of an unofficial row, as in "TimeoutError", needs such a thing before it, and none behind it. Any
 * other text, and a name that no row has, is a phrase, of three words or more in an unofficial row. */
size_t name_find(struct span text, const struct status *found[TABLE_MAX]);

#endif
