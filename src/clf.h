/* clf: a line of the Common Log Format, or of a relative, piece by piece -> its status. */
#ifndef CLF_H
#define CLF_H

#include "value.h"

struct clf {
	enum { CLF_BEFORE, CLF_STRING, CLF_AFTER_QUOTE, CLF_GAP, CLF_WORD, CLF_SEEK } state;
	bool escaped;
	bool version;                   /* a version of HTTP stands before the last quotation mark */
	bool whole, dash;               /* before the one before this word; and "-" behind one without it */
	size_t marks;                   /* quotation marks behind what was found first */
	int found, other;
	struct value value, tail;       /* the word, and the last bytes before it */
};

/* Makes ready for another line. */
void clf_begin(struct clf *);

/* The word behind the first string in quotes; where that is neither a status nor "-", the word behind the next
 * quotation mark that no word follows directly, and so on. A status, NO_STATUS, or MORE_WANTED before the last
 * piece. */
int clf_find(struct clf *, const char *at, const char *stop, bool last);

#endif
