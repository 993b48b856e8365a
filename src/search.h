/* search: words, or a question in the user's own -> the rows that answer, best first. */
#ifndef SEARCH_H
#define SEARCH_H

#include "result.h"
#include "terms.h"

/* A question: its words without those that never count, perhaps none (n); the misspelt ones replaced by the nearest
 * that the table has. Fillers count if all else is fillers, and no words are skipped. */
void search_question(struct search *, struct words);

/* A search for words, each as it stands. */
void search_words(struct search *, struct words);

/* The rows that answer, best first: of a search all, of a question those that answer nearly as well as the best one, or
 * with all each that has to do with it. */
void search_find(struct search *, const struct scope *, struct result *);

/* How many words of the name of the row's product or vendor does the question have? 0 without the first. */
size_t search_names(const struct search *, const struct status *row);

/* The rows of a product or vendor, numbers too, by code, if the question is its name, or the first word of that,
 * perhaps with others of it, and nothing else; else none. */
void search_vendor(const struct search *, const struct scope *, struct result *);

/* Is a row that answered the last question close to it? Then half of the words that the question and an item of a
 * column have, or more, are in both. */
bool search_is_close(const struct status *);

#endif
