/* input: standard input, line by line. */
#ifndef INPUT_H
#define INPUT_H

#include "span.h"

/* A line with its newline, which the last one need not have; or of a line that is longer than the buffer, a piece. */
struct piece {
	struct span span;       /* valid until the next call; may be empty where it is the last of several */
	bool first, last;
};

/* The next line, or the next piece of one; false at the end. Before each read all output is written. A read that
 * fails ends the program with status 2. */
bool input_line(struct piece *);

/* From now on the first SIGINT ends the input, with its last whole line, unless it is ignored; the next one ends the
 * program. */
void input_end_at_interrupt(void);

/* Has it done so? */
bool input_was_interrupted(void);

#endif
