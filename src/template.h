/* template: a status, or a line with one -> what the user's template makes of it. */
#ifndef TEMPLATE_H
#define TEMPLATE_H

#include "format.h"

extern const struct format template_format, template_line_format;

/* Checks a template, in which %L means something only where there are lines; a fault ends the program with status 2. */
void template_check(const char *template, bool lines);

/* Does it have the line itself in it? */
bool template_has_line(const char *template);

#endif
