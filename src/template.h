/* template: a status -> what the user's template makes of it. */
#ifndef TEMPLATE_H
#define TEMPLATE_H

#include "table.h"

/* Where in the template the first thing stands that has no meaning; NULL if all has. %L has one only where there
 * are lines. */
const char *template_fault(const char *template, bool lines);

/* A record by the template for a row, and its newline. */
void template_put_row(const char *template, const struct status *);

/* The same for a status in a line: of the first row of the code, or of one that has none. */
void template_put_line(const char *template, unsigned code, struct span line);

#endif
