/* vendor: a question that is a product's name -> its rows. */
#ifndef VENDOR_H
#define VENDOR_H

#include "search.h"

/* The rows of a product or vendor, numbers too, by code, if the question is its name, or the first word of that, and
 * nothing else; else none. */
void vendor_find(const struct search *, const struct scope *, struct result *);

#endif
