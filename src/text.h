/* text: statuses as a person reads them: entries, lists and counts, wrapped and coloured for a terminal. */
#ifndef TEXT_H
#define TEXT_H

#include "format.h"

extern const struct format text_format;

/* The width of the terminal: what it says itself, else COLUMNS, else 80. */
size_t text_width(void);

#endif
