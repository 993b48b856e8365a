/* json: a line of JSON, piece by piece -> the status of a key. Only strings with their escapes, braces, brackets,
 * colons and commas are looked at. */
#ifndef JSON_H
#define JSON_H

#include "value.h"

/* Deeper than this there is no status; a longer path is that of no key. */
enum { JSON_DEPTH = 64, JSON_PATH = 1024 };

struct json {
	/* What is looked for: a name, which is a key or the end of its path; or with from_top, exactly that path.
	 * Of several with a status the shallowest counts, then the first; with any, the first one of any key after
	 * so many. */
	struct span name;
	bool from_top, any;
	size_t skip;

	/* How far the search is. */
	enum json_state {
		JSON_OTHER, JSON_KEY, JSON_COLON, JSON_VALUE, JSON_BARE,
		JSON_STRING, JSON_KEY_STRING, JSON_VALUE_STRING         /* in a string */
	} state;
	bool escaped;
	bool plain;                     /* a name without a dot: the key alone tells, and no path is kept */
	bool split, matches;            /* the key goes on in another piece; it is the one that is looked for */
	int found;
	bool done;                      /* no later value can count */
	size_t found_depth, depth, path_length;
	unsigned long long objects;     /* a bit for each depth, the last for this one: is it no array? */
	size_t path_end[JSON_DEPTH];    /* the length of the path at each depth */
	char path[JSON_PATH];
	struct value value;
};

/* Makes ready for another line. */
void json_begin(struct json *);

/* The status in a line, NO_STATUS, or MORE_WANTED before the last piece. */
int json_find(struct json *, const char *at, const char *stop, bool last);

/* The path of the key that was found, in which keys are separated by dots. */
struct span json_found(struct json *);

#endif
