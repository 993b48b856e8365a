/* wrap: words -> lines of a width, and their looks. */
#ifndef WRAP_H
#define WRAP_H

#include "terms.h"

struct look {
	bool colour;
	const struct search *hits;      /* what to underline, or NULL */
};

/* A text, and from where on it is dim; whether what a search hits in it is underlined; and the URL that it leads to. */
struct passage {
	struct span text;
	size_t dim_from;
	bool searched;
	struct span link;
};

/* One without dim parts and links. */
struct passage passage_of(struct span text, bool searched);

/* A text that is put together from pieces; what does not fit is left out. */
struct composed {
	size_t length;
	char bytes[2048];
};
void compose(struct composed *, struct span piece);
struct span composed_text(const struct composed *);

/* An escape sequence, if there are colours. */
void put_look(const struct look *, const char *sequence);

/* Takes as many words off a text as fit into a width, at least one. */
struct span wrap_next(struct span *rest, size_t width);

/* A part of a passage, which lies in its text. */
void put_part(const struct look *, const struct passage *, struct span part);

/* A passage that begins in a column, its further lines indented, up to a width; and a newline. */
void put_passage(const struct look *, const struct passage *, size_t column, size_t indent, size_t width);

#endif
