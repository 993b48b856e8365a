/* field: a line of a log -> the status in one of its fields. */
#ifndef FIELD_H
#define FIELD_H

#include "clf.h"
#include "input.h"
#include "json.h"

/* Where the status stands, as -k and -t say, and how far the search for it is in a line, which may come in pieces. */
struct field {
	enum field_kind { CLF, NUMBERED, NAMED, PATH } kind;
	struct span given;              /* as the user wrote it */
	size_t number;                  /* of the column: for NUMBERED, and NAMED where a line names the columns */
	int separator;                  /* a byte, or -1: runs of blanks, or for NAMED any */
	bool quotes;                    /* a separator in quotes is none */
	bool tabular, begun;            /* NAMED: a header line has named the columns; the first line has come */
	size_t columns;                 /* how many "#Fields" named */

	/* By name: before a word, in one, in the value of the name, and in JSON. */
	enum { GAP, WORD, VALUE, IN_JSON } state;
	bool inside;                    /* a column, which began in an earlier piece */
	bool tabs;                      /* the line has some: then words end at these alone */
	bool opens, in_quotes, escaped; /* a string may begin here; in one; the last byte was a backslash */
	bool in_escape;                 /* in one that colours the text */
	size_t at;                      /* this column's number; or how much of the name there is, more if it is none */
	int found;
	struct value value;
	struct clf clf;
	struct json json;
};

/* What the value of -k means, with that of -t or -1. False where it means nothing: "." or "", patterns or ranges. */
bool field_parse(struct field *, struct span text, int separator);

/* The status in a line, given piece by piece; NO_STATUS if it has none, MORE_WANTED while a later piece may tell. Not
 * to be called again for a line after another answer. */
int field_status(struct field *, const struct piece *);

#endif
