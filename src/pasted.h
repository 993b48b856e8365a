/* pasted: a word of a question -> the codes in it. */
#ifndef PASTED_H
#define PASTED_H

#include "query.h"

/* Takes the next code off a word: the whole of it, as a code, a pattern with x, a range, a name in code or a number
 * beside a status, one of letters alone only with letters; or a code that stands in it beside marks. False when there
 * is none. */
bool pasted_code(struct span *rest, bool letters, struct query *);

#endif
