/* log: -k and -n: lines of standard input by their status, printed or counted. */
#ifndef LOG_H
#define LOG_H

#include "options.h"

/* Prints, or counts, the lines that the options select, in the format. False if no line was selected. A query that is
 * not exact ends the program with status 2 before anything is read, and so does a line too long for the memory. */
bool log_read(struct options *);

#endif
