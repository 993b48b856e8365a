/* words: what a user asks with, word by word. */
#ifndef WORDS_H
#define WORDS_H

#include "span.h"

/* What a user asks with: operands, or the words of a line. */
struct words {
	char *const *operand;   /* NULL for a line, in which a hyphen is not standard input */
	size_t n;
	struct span line;
	bool split;             /* the words of each operand, not the operand */
	bool (*skip)(struct span word);         /* words to leave out, or NULL */
};

/* Does a word say nothing beside others: http, status, error, what, is and the like? */
bool words_filler(struct span word);

/* Takes the next operand, or the next word of the line; false when there is none. */
bool words_next(struct words *, struct span *word);

/* All of them joined by blanks, in the buffer; no more than it holds. */
struct span words_join(struct words, char *buffer, size_t size);

/* How long all of them are, joined by blanks. */
size_t words_length(struct words);

/* Is a word one of the names, of which only small letters count? */
bool words_has(const char names[][9], size_t n, struct span word);

#endif
