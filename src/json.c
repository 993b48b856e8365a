#include "json.h"

/* What separates the keys of a path, as a key may have a dot itself; and what stands for an array in it. */
enum { PATH_DOT = '\1', PATH_ARRAY = '\2' };

static bool
in_object(const struct json *json)
{
	return json->depth > 0 && json->depth <= JSON_DEPTH && json->is_object[json->depth - 1];
}

/* Is the key that was read last the one that is looked for? */
static bool
key_matches(const struct json *json)
{
	const struct span name = json->name;
	const char *at;

	if (name.length == 0)
		return memchr(json->path, PATH_ARRAY, json->path_length) == NULL;
	if (name.length > json->path_length || json->path_length == sizeof json->path)
		return false;
	at = json->path + json->path_length - name.length;
	if (at > json->path && (json->from_top || json->key_only || at[-1] != PATH_DOT))
		return false;
	for (size_t i = 0; i < name.length; i++)
		if (name.at[i] == '.' ? at[i] != PATH_DOT && (json->from_top || at[i] != '.') : at[i] != name.at[i])
			return false;
	return true;
}

static void
add_to_path(struct json *json, const char *bytes, size_t n)
{
	size_t left = sizeof json->path - json->path_length;

	if (n > left)
		n = left;
	memcpy(json->path + json->path_length, bytes, n);
	json->path_length += n;
}

/* Goes into an object or an array. Deeper than the limit only the depth is kept. */
static void
enter(struct json *json, bool object)
{
	if (json->depth < JSON_DEPTH) {
		if (json->key_only || !in_object(json))
			json->path_length = json->depth > 0 ? json->path_end[json->depth - 1] : 0;
		else
			add_to_path(json, (char[]){ PATH_DOT }, 1);
		if (!object && json->from_top)
			add_to_path(json, (char[]){ PATH_ARRAY }, 1);
		json->path_end[json->depth] = json->path_length;
		json->is_object[json->depth] = object;
	}
	json->depth++;
	json->state = in_object(json) ? JSON_KEY : JSON_OTHER;
}

void
json_begin(struct json *json)
{
	json->escaped = json->done = false;
	json->key_only = !json->from_top && !span_has(json->name, '.');
	json->found = NO_STATUS;
	json->depth = json->path_length = json->value.length = 0;
	enter(json, true);
}

/* Takes the value that was collected, if it is a status, and shallower than what was found before. */
static void
take_value(struct json *json)
{
	int status = value_status(&json->value, NAMED_AROUND);

	json->state = JSON_OTHER;
	if (status == NO_STATUS || (json->found != NO_STATUS && json->found_depth <= json->depth))
		return;
	if (json->skip > 0) {
		json->skip--;
		return;
	}
	json->found = status;
	json->found_depth = json->depth;
	json->done = json->from_top || json->depth == 1;
}

/* What a quotation mark outside of strings begins. */
static void
begin_string(struct json *json, const char *at)
{
	if (json->state == JSON_KEY) {
		json->path_length = json->path_end[json->depth - 1];
		json->split = false;
		json->state = JSON_KEY_STRING;
	} else if (json->state == JSON_VALUE) {
		value_add(&json->value, at, at + 1);
		json->state = JSON_VALUE_STRING;
	} else {
		json->state = JSON_STRING;
	}
}

/* What a byte outside of strings does. */
static void
take_byte(struct json *json, const char *at)
{
	if (*at == '"') {
		begin_string(json, at);
	} else if (*at == ',') {
		json->state = in_object(json) ? JSON_KEY : JSON_OTHER;
	} else if (*at == '{' || *at == '[') {
		enter(json, *at == '{');
	} else if (*at == '}' || *at == ']') {
		json->depth -= json->depth > 0;
		json->state = JSON_OTHER;
	} else if (*at == ':' && json->state == JSON_COLON) {
		json->state = JSON_VALUE;
	} else if (json->state == JSON_VALUE && *at != ':' && !is_blank(*at)) {
		value_add(&json->value, at, at + 1);
		json->state = JSON_BARE;
	}
}

/* The rest of a key; last says whether it ends here. Is it the one that is looked for? */
static bool
take_key(struct json *json, struct span key, bool last)
{
	if (json->key_only && last && !json->split)
		return span_equal(key, json->name);
	add_to_path(json, key.at, key.length);
	json->split = !last;
	return last && key_matches(json);
}

/* The rest of a string: kept if it is a key, or a value that is looked for. */
static const char *
take_string(struct json *json, const char *at, const char *stop)
{
	const char *end = string_end(&json->escaped, at, stop);
	const bool last = end < stop;
	bool matches = false;

	if (json->state == JSON_KEY_STRING)
		matches = take_key(json, span_between(at, end), last);
	if (last)
		end++;
	if (json->state == JSON_VALUE_STRING) {
		value_add(&json->value, at, end);
		if (last)
			take_value(json);
	} else if (last) {
		json->state = matches ? JSON_COLON : JSON_OTHER;
	}
	return end;
}

/* The rest of a value that is no string. */
static const char *
take_bare(struct json *json, const char *at, const char *stop)
{
	const char *end = at;

	while (end < stop && memchr(",}] \t\r", *end, 6) == NULL)
		end++;
	value_add(&json->value, at, end);
	if (end < stop)
		take_value(json);
	return end;
}

/* The bytes that mean something outside of strings; so does a colon behind a key that is looked for. */
static const bool is_mark[256] = { ['"'] = 1, [','] = 1, ['{'] = 1, ['}'] = 1, ['['] = 1, [']'] = 1 };

int
json_find(struct json *json, const char *at, const char *stop, bool last)
{
	while (at < stop) {
		if (json->state < JSON_COLON) {
			while (at < stop && !is_mark[(unsigned char)*at])
				at++;
			if (at == stop)
				break;
		}
		if (json->state < JSON_BARE)
			take_byte(json, at++);
		else if (json->state == JSON_BARE)
			at = take_bare(json, at, stop);
		if (json->state >= JSON_STRING)
			at = take_string(json, at, stop);
		if (json->done)
			return json->found;
	}
	if (!last)
		return MORE_WANTED;
	if (json->state == JSON_BARE)
		take_value(json);
	return json->found;
}

struct span
json_found(struct json *json)
{
	struct span path = { json->path, json->path_length };

	if (json->found == NO_STATUS)
		path.length = 0;
	for (size_t i = 0; i < path.length; i++)
		if (json->path[i] == PATH_DOT)
			json->path[i] = '.';
	return path;
}
