/* memory: the program's input and output in memory, for the fuzzers. They build src/ with read, write and exit named
 * memory_read, memory_write and memory_exit, and its reader with a buffer of 64 bytes. */
#ifndef MEMORY_H
#define MEMORY_H

#include <stddef.h>
#include <stdint.h>

/* What the program reads next, from the start, at most so many bytes at once. */
void memory_input(const uint8_t *bytes, size_t length, size_t piece);

/* What it has written to standard output, and to standard error, since the last call. */
const char *memory_output(size_t *length);
const char *memory_messages(size_t *length);

/* Runs a function; the status with which it ended the program, or -1 if it did not. */
int memory_run(void (*function)(void));

/* Fails, with what went wrong, unless this holds. */
void must(int holds, const char *what);

#endif
