/* format: rows -> the bytes of the format that the user chose. */
#ifndef FORMAT_H
#define FORMAT_H

#include "table.h"
#include "text.h"

/* The format of that name, or NULL. */
const struct format *format_named(const char *name);

/* Is it the one for people, which wants to know about the terminal? */
bool format_is_text(const struct format *);

/* What comes before all answers. The view is for text, and for tsv whether all columns are wanted. */
void format_open(const struct format *, const struct text_view *);

/* The rows of one answer. As a list: text gives each row one line. */
void format_answer(const struct status *const rows[], size_t n, bool list);

/* What comes after all answers. */
void format_close(void);

#endif
