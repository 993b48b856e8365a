/* table: what a status is, the one list of its columns, and finding a row. The rows are those of status.tsv. */
#ifndef TABLE_H
#define TABLE_H

#include "span.h"

/* What a field holds, which json shows: one value, or a list with ; between its items. */
enum kind {
	CODE_OR_TEXT, NUMBER, STRING, BOOLEAN,          /* all but a STRING may be missing */
	STRINGS, NAMES, REQUIRED_NAMES, CONTRASTS       /* NAMES may have a "!", REQUIRED_NAMES are those with it */
};

/* The fields of a row: identifier, name, letter in a template, kind, label in the long view ("": shown elsewhere,
 * or not at all), weight in a search (0: not searched), the most characters that a cell may have, and whether it
 * may be empty. First the columns of status.tsv in their order, which src/table.awk reads here too; then, from CLASS
 * on, what is derived from them. */
#define TABLE_FIELDS(X) \
	X(CODE, "code", 'c', CODE_OR_TEXT, "", 10, 8, false) \
	X(PHRASE, "phrase", 'p', STRING, "", 10, 60, false) \
	X(MEANING, "meaning", 'm', STRING, "", 6, 80, false) \
	X(DETAILS, "details", 'd', STRING, "", 3, 400, true) \
	X(ACTION, "action", 'a', STRING, "", 3, 280, true) \
	X(CONTRAST, "contrast", 'x', CONTRASTS, "", 0, 400, true) \
	X(STATE, "state", 'S', STRING, "State", 0, 20, false) \
	X(ORIGIN, "origin", 'o', STRING, "Origin", 10, 40, false) \
	X(REFERENCE, "reference", 'r', STRING, "", 0, 200, false) \
	X(CACHEABLE, "cacheable", '\0', BOOLEAN, "Cacheable", 0, 10, false) \
	X(HEADERS, "headers", 'h', NAMES, "Header fields", 7, 300, true) \
	X(FORMER, "former", 'F', STRINGS, "Also known as", 8, 600, true) \
	X(WORDS, "words", 'w', STRINGS, "Words", 8, 1000, true) \
	X(STATUS, "status", 's', CODE_OR_TEXT, "Status", 0, 10, true) \
	X(CLASS, "class", 'C', CODE_OR_TEXT, "Class", 0, 0, true) \
	X(URL, "url", 'u', STRING, "URL", 0, 0, true) \
	X(REQUIRED, "required", '\0', REQUIRED_NAMES, "", 0, 0, true)

#define TABLE_IDENTIFIER(identifier, name, letter, kind, label, weight, most, may_be_empty) identifier,
enum column { TABLE_FIELDS(TABLE_IDENTIFIER) FIELDS, COLUMNS = CLASS };

enum { NAME_SIZE = 10, LABEL_SIZE = 14 };        /* with a NUL; the compiler checks it */
struct column_info {
	char name[NAME_SIZE], label[LABEL_SIZE], letter;
	unsigned char kind, weight;
};

extern const struct column_info table_columns[FIELDS];

/* A row. Its code is that of the status; for a number beside a status, that of the status it comes with, or NO_CODE if
 * there is none. Its own cells lie one after the other in the text of the table, from start on, each up to its end;
 * those from STATE to HEADERS, which many rows share, lie elsewhere, each with a NUL behind it. */
enum { SHARED = HEADERS - STATE + 1 };
struct status {
	unsigned code : 10;
	unsigned rank : 2;      /* REGISTERED, UNOFFICIAL or DETAIL, a number beside a status */
	unsigned initials : 20; /* of its phrases, a bit for each (table_initial); none of a number */
	unsigned start;
	unsigned short end[COLUMNS - SHARED], shared[SHARED];
};

enum { REGISTERED, UNOFFICIAL, DETAIL };
enum { NO_CODE = 1000 };

/* No table has more rows than this; the compiler checks it. */
enum { TABLE_MAX = 512 };

/* The rows by code, the registered row of a code first and its DETAIL rows last. */
extern const struct status table[];
extern const size_t table_rows;

/* The bit of the letter that a phrase begins with, in either case. */
static inline unsigned
table_initial(char letter)
{
	return 1u << (letter & 31) % 20;
}

/* The bytes of a field; none where the table has "-". The URL of a registered row, which is put together from its
 * reference, is valid until the next one. */
struct span table_cell(const struct status *, enum column);

/* The first row of a code or of a greater one; behind the last row if there is none. */
const struct status *table_from(unsigned code);

/* The first row of a code, or NULL; never a DETAIL row. */
const struct status *table_find(unsigned code);

/* The next row of the same code, or NULL; never a DETAIL row. */
const struct status *table_next_row(const struct status *);

/* The three digits of a code, valid until the next call; none of NO_CODE. */
struct span table_code(unsigned code);

/* The phrase of the first row of a code; "unassigned" or, outside 100 to 599, "invalid" if there is none; "without a
 * status" for NO_CODE. */
struct span table_phrase(unsigned code);

/* The name of the class of a code, "Client Error"; nothing outside 100 to 599 (RFC 9110, Section 15). A NUL ends it. */
struct span table_class(unsigned code);

/* Takes the next item off a list with ; between its items. False when there is none. */
bool table_next(struct span *list, struct span *item);

#endif
