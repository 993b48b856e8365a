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
	bool plain;                     /* the name is that of one key, written in a line as it is here */

	/* How far the search is. */
	enum { JSON_OTHER, JSON_KEY, JSON_COLON, JSON_VALUE } state;
	bool in_string, escaped;
	int found;
	size_t found_depth;             /* of what was found; more than any before that, 0 for a path from the top */
	size_t depth, path_length;
	size_t path_end[JSON_DEPTH + 1];        /* how much of the path is before the keys of each depth */
	char path[JSON_PATH];
	struct value value;
};

/* Makes ready to look for a name, or where that begins with a dot, for a path from the top. */
void json_look_for(struct json *, struct span name);

/* The status in a line, from behind the brace that begins its JSON on; NO_STATUS, or MORE_WANTED before the last
 * piece. The first piece begins another line. */
int json_find(struct json *, const char *at, const char *stop, bool first, bool last);

#endif
