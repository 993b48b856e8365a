/* input: standard input, as bytes or line by line. */
#ifndef INPUT_H
#define INPUT_H

#include "table.h"

/* Reads up to so many bytes; 0 at the end. All output is written first. A read that fails ends the program
 * with status 2. */
size_t input_read(char *, size_t);

/* The next line, without blanks at its start, its newline or a carriage return before that; false at the end. The
 * last one need not have a newline. Of a line longer than some thousand bytes only the start. It is valid until the
 * next call, and not to be mixed with input_read. */
bool input_line(struct span *line);

#endif
