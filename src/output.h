/* output: bytes to a file descriptor, buffered and checked. */
#ifndef OUTPUT_H
#define OUTPUT_H

#include <stddef.h>

#include "table.h"

/* What never returns: compilers that know this need no code after it. */
#ifdef __GNUC__
#define NEVER_RETURNS __attribute__((noreturn))
#else
#define NEVER_RETURNS
#endif

struct output;

/* Standard output, whose failure ends the program with a message and status 2, and standard error,
 * whose failure is passed over: there is nobody left to tell. */
extern struct output out, errors;

/* Bytes, into the buffer or through it. */
void put_bytes(struct output *, const char *, size_t);
void put_span(struct output *, struct span);
void put_text(struct output *, const char *);
void put_byte(struct output *, char);

/* A number in decimal: in room, or put. */
enum { NUMBER_ROOM = 24 };
struct span number_text(unsigned long, char room[NUMBER_ROOM]);
void put_number(struct output *, unsigned long);

/* Bytes of the user's, made harmless: what is not printable ASCII as \xHH, what comes after the 80th
 * byte cut, nothing at all as ''. */
void put_safe(struct output *, struct span);

/* The same for several words, parted by blanks and cut as one text. */
void put_safe_words(struct output *, char *const words[], size_t n);

/* Writes what is in the buffer. */
void flush(struct output *);

/* Starts a line on standard error, after all output so far: "httpstatus: ". */
void message_begin(void);

/* Ends it. */
void message_end(void);

/* A whole message about a mistake in the usage, or a failure: "httpstatus: SUBJECT: TEXT", the subject made
 * harmless. Ends the program with status 2. */
void fail(const char *subject, const char *text) NEVER_RETURNS;
void fail_about(struct span subject, const char *text) NEVER_RETURNS;

#endif
