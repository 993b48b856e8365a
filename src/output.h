/* output: bytes to standard output and standard error, buffered and checked. */
#ifndef OUTPUT_H
#define OUTPUT_H

#include "span.h"

/* What never returns: compilers that know this need no code after it. */
#ifdef __GNUC__
#define NEVER_RETURNS __attribute__((noreturn))
#else
#define NEVER_RETURNS
#endif

/* Into the buffer of standard output, or through it. A write that fails ends the program with a message and
 * status 2. */
void put_span(struct span);
void put_text(const char *);
void put_byte(char);

/* Blanks from one column up to another, if that is behind it. */
void put_blanks(size_t from, size_t to);

/* A number in decimal, valid until the next one. */
struct span number_text(unsigned long);

/* Writes what is in the buffer. */
void flush(void);

/* Begins a line on standard error, after all output so far, with "httpstatus: ", or goes on with it; a newline at the
 * end of the format ends it. In the format %s is a struct span of the user's, made safe (what is not printable ASCII as
 * \xHH, cut after 80 bytes, nothing at all as ''), %u an unsigned long, and %% a percent sign. A failure to write it is
 * ignored: nobody is left to read about it. */
void message(const char *format, ...);

/* Ends such a line, which is about bad usage or a failure, and the program with status 2. */
void fail(const char *format, ...) NEVER_RETURNS;

#endif
