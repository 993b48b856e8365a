/* filter: -k: what the options select in a log -> its lines, records or counts. */
#ifndef FILTER_H
#define FILTER_H

#include "options.h"
#include "text.h"

/* Filters standard input as the options say; counts are printed in the chosen format. False if no line was
 * selected. A phrase or a search that no status has ends the program with status 2. */
bool filter(const struct options *, const struct text_view *);

#endif
