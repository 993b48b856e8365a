/* terms: the words of a question or a search: which count, which are misspelt, and where a text has them. */
#ifndef TERMS_H
#define TERMS_H

#include "words.h"

/* No more words of a question count than this. The table has no bytes but ASCII. */
enum { TERMS_MAX = 32, ASCII = 128 };

/* A word, as the table is searched for it. */
struct term {
	struct span word;               /* as the user wrote it */
	struct span taken_as;           /* the word of the table that it stands for, if any */
	size_t length;
	char stem[STEM_MAX];            /* the word without its endings; not for a search, which is exact */
	size_t rows;                    /* so many have it, of those that are no numbers beside a status */
	bool found;                     /* any row has it */
	unsigned long weight;           /* the fewer have it, the more it says */
};

struct search {
	bool exact;                     /* a search: every word, as it stands at the start of a word */
	unsigned long long letters[3][ASCII];   /* which terms may have a byte there, a bit for each */
	bool named;                     /* a term stands in the name of a product or vendor (ORIGIN) */
	size_t n;
	struct term terms[TERMS_MAX];
};

/* A search for words, each as it stands. */
void terms_search(struct search *, struct words);

/* A question: its words that count, perhaps fillers too; of a name with capitals in it, which no row has, the parts. */
void terms_ask(struct search *, struct words, bool with_fillers);

/* Takes each of the first three terms that no row has as the nearest word of the columns that name a status, or of
 * the meaning of a registered one, if that counts: the one with the fewest slips (a letter too many, too few, another
 * one, or two swapped), of equals the first, column by column. Nothing is near a word with a digit or of three
 * letters. Returns a bit for each that has a near one. */
unsigned long terms_correct(struct search *);

/* Which of these terms a text has, a bit for each. */
#define ALL_TERMS (~0ul)
unsigned long terms_in(const struct search *, unsigned long among, struct span text);

/* The first place in a text, from an offset on, that the question or the search hits; the end of the text, with a
 * length of 0, if there is none. */
struct span terms_hit(const struct search *, struct span text, size_t from);

#endif
