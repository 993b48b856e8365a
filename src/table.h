/* table: what a status is, and finding one. The rows are those of status.tsv, in its order. */
#ifndef TABLE_H
#define TABLE_H

#include <stdbool.h>
#include <stddef.h>

/* Bytes that no NUL ends. */
struct span {
	const char *at;
	size_t length;
};

struct span span_of(const char *text);

/* The columns of status.tsv. */
enum column {
	CODE, PHRASE, STATE, ORIGIN, REFERENCE, CACHEABLE, HEADERS, FORMER, SEE, MEANING, COLUMNS
};

/* A row: its code, where each cell starts in the text of the table, and where the row ends. */
struct status {
	unsigned short code;
	unsigned at[COLUMNS + 1];
};

/* No table has more rows than this; the compiler checks it. */
enum { TABLE_MAX = 256 };

/* The rows, sorted by code, the registered row of a code first. */
extern const struct status table[];
extern const size_t table_rows;

/* The bytes of a cell as they stand in the table. */
struct span table_cell(const struct status *, enum column);

/* The same, but nothing where the cell is "-". */
struct span table_value(const struct status *, enum column);

/* The first row of a code, or NULL. */
const struct status *table_find(unsigned code);

/* The next row of the same code, or NULL. */
const struct status *table_next_row(const struct status *);

/* Is it in the registry of IANA? */
bool table_registered(const struct status *);

/* The three digits of a code, in room. */
enum { CODE_ROOM = 3 };
struct span table_code(unsigned code, char room[CODE_ROOM]);

/* The phrase of the first row of a code; "unassigned" or, outside 100 to 599, "invalid" if there is none. */
struct span table_phrase(unsigned code);

/* The name of the class of a code, "Client Error", or NULL outside 100 to 599 (RFC 9110, Section 15). */
const char *table_class(unsigned code);

/* The URL of the reference, in room if it is not there as such. The table's checks see to it that it fits. */
enum { URL_ROOM = 256 };
struct span table_url(const struct status *, char room[URL_ROOM]);

/* Takes the next item off a cell that is a list. False when there is none. */
bool table_next(struct span *list, struct span *item);

#endif
