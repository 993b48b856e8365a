/* lines: standard input, line by line. */
#ifndef LINES_H
#define LINES_H

#include "table.h"

/* The next line, without its newline or a carriage return before that; false at the end. The last one need
 * not have a newline. Of a line longer than some thousand bytes only the start. All output is written before
 * more is read; a read that fails ends the program with status 2. The line is valid until the next call. */
bool lines_next(struct span *line);

#endif
