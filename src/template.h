/* template: a status -> what the user's template makes of it. */
#ifndef TEMPLATE_H
#define TEMPLATE_H

#include "table.h"

/* Where in the template the first thing stands that has no meaning; NULL if all has. */
const char *template_fault(const char *template);

/* A record by the template, and its newline. */
void template_put(const char *template, const struct status *);

#endif
