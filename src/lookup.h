/* lookup: operands -> answers. */
#ifndef LOOKUP_H
#define LOOKUP_H

#include "options.h"

/* Answers what the operands ask for, or with none prints the whole table, in the format. False if a query matched
 * nothing; a message says so, unless it is to be quiet. */
bool lookup(struct options *);

#endif
