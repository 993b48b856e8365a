/* json: a line of JSON, piece by piece -> the status of a key. Only strings with their escapes, braces, brackets,
 * colons and commas are looked at. */
#ifndef JSON_H
#define JSON_H

#include "value.h"

/* Deeper than this there is no status; a longer path is that of no key. */
enum { JSON_DEPTH = 64, JSON_PATH = 1024 };

struct json {
	/* What is looked for: a name, which is a key or the end of its path; or with from_top, exactly that path.
	 * Of several with a status the shallowest counts, then the first. */
	struct span name;
	bool from_top;

	/* How far the search is. */
	enum { JSON_OTHER, JSON_KEY, JSON_COLON, JSON_VALUE, JSON_BARE } state;
	bool in_string, escaped;
	bool key_only;                  /* a name without a dot: the key alone tells, and no path is kept */
	bool literal;                   /* and it is written in a line as it is here */
	bool split;                     /* the key began in an earlier piece */
	bool done;                      /* no later value can count */
	int found;
	size_t found_depth, depth, path_length;
	bool is_object[JSON_DEPTH + 1]; /* what each depth is, or else an array */
	size_t path_end[JSON_DEPTH + 1];        /* the length of the path there */
	char path[JSON_PATH];
	struct value value;
};

/* Makes ready to look for a name, or with from_top, a path. */
void json_look_for(struct json *, struct span name, bool from_top);

/* Makes ready for another line, behind the brace that begins its JSON. */
void json_begin(struct json *);

/* The status in a line that comes whole, or NO_STATUS, if a look at one key tells, or else MORE_WANTED. */
int json_find_at_once(struct json *, const char *at, const char *stop);

/* The status in a line, NO_STATUS, or MORE_WANTED before the last piece. */
int json_find(struct json *, const char *at, const char *stop, bool last);

#endif
