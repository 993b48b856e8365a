/* text: a status as a person reads it: entries and lists, wrapped and coloured for a terminal. */
#ifndef TEXT_H
#define TEXT_H

#include "search.h"
#include "table.h"

/* How the user wants to see it. */
struct text_view {
	bool longer;            /* every column */
	bool colour;
	size_t width;           /* of the terminal, in columns */
	struct words hits;      /* what to underline */
};

/* So many lines have this status. */
struct tally {
	unsigned code;
	unsigned long lines;
};

/* The width of the terminal: what it says itself, else COLUMNS, else 80. */
size_t text_width(void);

/* An entry: headline, meaning, reference, and in the long view all columns. Alone, it names what other meanings a
 * registered code has. */
void text_entry(const struct text_view *, const struct status *, bool alone);

/* Counts: a line for each status with its share of them all, and one for the lines without a status. */
void text_counts(const struct text_view *, const struct tally *, size_t n, unsigned long without);

/* A list: a line for each row. */
void text_list(const struct text_view *, const struct status *const rows[], size_t n);

#endif
