/* memory: the program's input and output in memory, for the fuzzers: stands in for src/input.c and src/output.c. */
#ifndef MEMORY_H
#define MEMORY_H

#include <stddef.h>
#include <stdint.h>

/* What the program reads next, in pieces of at most so many bytes. */
void memory_input(const uint8_t *bytes, size_t length, size_t piece);

/* What it has written since the last call. */
const char *memory_output(size_t *length);

/* Fails, with what went wrong, unless this holds. */
void must(int holds, const char *what);

#endif
