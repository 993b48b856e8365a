/* stream: lines of standard input, by the status in one of their fields, to lines or counts. */
#ifndef STREAM_H
#define STREAM_H

#include <stdbool.h>
#include <stddef.h>

/* A status is any three digits. */
enum { STATUSES = 1000 };

enum stream_action { PRINT_LINES, PRINT_RECORDS, COUNT_LINES, STOP_AT_FIRST };

/* What to look at in the lines, and what to do with those that have a selected status. */
struct stream {
	size_t field;                   /* the number of the field, from 1 */
	int separator;                  /* the byte that ends a field, or -1 for runs of blanks */
	bool selected[STATUSES];
	enum stream_action action;
	const char *template;           /* for the records */
};

struct stream_result {
	unsigned long count[STATUSES];  /* lines of each status, selected or not */
	unsigned long without;          /* lines without a status in that field */
	bool selected;                  /* was a selected line seen? Not looked for when lines are only counted */
};

/* Reads standard input to its end, or to the first selected line if that is all there is to know. What is
 * selected is written before more is read. A read that fails, or a line too long for the memory, ends the
 * program with status 2. */
void stream_run(const struct stream *, struct stream_result *);

#endif
