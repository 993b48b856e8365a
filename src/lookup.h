/* lookup: queries and searches -> answers, and what there is to say where nothing matches. */
#ifndef LOOKUP_H
#define LOOKUP_H

#include "options.h"
#include "text.h"

/* Answers what the operands ask for, or all there is without any, in the chosen format. False if a query
 * matched nothing; that is told, unless the options say quiet. */
bool lookup(const struct options *, const struct text_view *);

#endif
