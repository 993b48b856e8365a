/* wrap: words -> lines of a width, and their looks. */
#ifndef WRAP_H
#define WRAP_H

#include "terms.h"

/* A text; how much of its end is dim, and the URL that this leads to, or nothing; and whether what a search hits in it
 * is underlined. */
struct passage {
	struct span text;
	size_t dim;
	struct span link;
	bool searched;
};

/* For all that follows: are there colours, and is what a search hits underlined then? No search is NULL. */
void wrap_begin(bool colours, const struct search *hits);

/* An escape sequence, if there are colours. */
void put_look(const char *sequence);

/* A code, or what stands for it, in the colour of the class that the number is in. */
void put_code(struct span code, unsigned number);

/* Puts as many words of what is left of a passage as fit into a width, at least one, and takes them off it, with the
 * blank behind them. Returns how wide they are. */
size_t put_line(const struct passage *, struct span *rest, size_t width);

/* A passage that begins in a column, its further lines indented, up to a width greater than both; and a newline. */
void put_passage(const struct passage *, size_t column, size_t indent, size_t width);

#endif
