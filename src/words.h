/* words: what a user asks with, word by word; the words of any text: which of them count, and their stems. */
#ifndef WORDS_H
#define WORDS_H

#include "span.h"

/* What a user asks with: operands, or the words of a line. */
struct words {
	char *const *operand;   /* NULL for a line, in which a hyphen is not standard input */
	size_t n;
	struct span line;
	bool split;             /* the words of each operand, which commas separate, too; not the operand */
	bool (*skip)(struct span word);         /* words to leave out, or NULL */
};

/* Takes the next operand, or the next word of the line; false when there is none. */
bool words_next(struct words *, struct span *word);

/* All of them joined by blanks; no more than fits. */
struct span words_join(struct words, struct composed *);

/* The word as a list has it, which is in order and ends with "", or NULL. Case does not count. */
enum { LISTED = 12 };
const char *word_in_list(const char list[][LISTED], struct span word);

/* Takes the next word off a text; false where there is none. */
bool word_next(struct span *text, struct span *word);

/* Does it count in a question? Articles, prepositions and the like, single letters, and numbers of three digits or
 * fewer never do; fillers, which say nothing beside others (code, error, mean, send), where they are asked for. */
bool word_counts(struct span, bool with_fillers);

/* Does it say nothing beside queries: http, HTTP/x, status, error, what, is and the like? */
bool word_fills_query(struct span word);

/* Is it a verb with "not" behind it, or what an apostrophe leaves of one: cannot, doesnt; doesn and t? */
bool word_says_not(struct span);

/* A byte in lower case, z as s: authorise, authorize. */
static inline char
word_fold(char byte)
{
	byte = lower(byte);
	return byte == 'z' ? 's' : byte;
}

/* The word without its endings, so that its forms are the same: limit, limits, limited, limiting; authorise,
 * authorized, authorization; deny, denied, denies; ban, banned. Returns its length; what goes beyond the most is
 * cut off. */
enum { STEM_MAX = 24 };
size_t word_stem(struct span, char stem[STEM_MAX]);

#endif
