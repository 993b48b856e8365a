/* word: the words of a text and of a question: where they are, which of them count, and their stems. */
#ifndef WORD_H
#define WORD_H

#include "span.h"

/* Is a byte a letter or a digit, of which words are made? */
extern const bool in_word[256];

/* Takes the next word off a text; false where there is none. */
bool word_next(struct span *text, struct span *word);

/* Is it an article, a preposition or the like, which never counts in a question? */
bool word_never_counts(struct span);

/* Is it one that says nothing beside others: code, error, mean, send, ...? */
bool word_is_filler(struct span);

/* A byte in lower case, z as s: authorise, authorize. */
static inline char
word_fold(char byte)
{
	byte = lower(byte);
	return byte == 'z' ? 's' : byte;
}

/* The word without its endings, so that its forms are the same: limit, limits, limited, limiting; authorise, authorized,
 * authorization; deny, denied, denies; ban, banned. Returns its length; what goes beyond the most is cut off. */
enum { STEM_MAX = 24 };
size_t word_stem(struct span, char stem[STEM_MAX]);

#endif
