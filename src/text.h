/* text: statuses as a person reads them: entries, lists and counts, wrapped and coloured for a terminal. */
#ifndef TEXT_H
#define TEXT_H

#include "format.h"

/* The width of the terminal, what it says itself, else COLUMNS, else 80; from 40 to 10000. */
size_t text_width(void);

#endif
