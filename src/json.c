#include "json.h"

/* Begins each key of a path, and in one from the top each array. A key may have a dot, but no line has a newline. */
static const char path_mark = '\n';

/* Is the key that was read last the one that is looked for? */
static bool
key_matches(const struct json *json)
{
	const struct span name = json->name;
	const char *at = json->path;

	if (name.length > json->path_length || json->path_length == sizeof json->path)
		return false;
	at += json->path_length - name.length;
	if (json->from_top ? at != json->path + 1 : at > json->path && at[-1] != path_mark)
		return false;
	for (size_t i = 0; i < name.length; i++)
		if (name.at[i] == '.' ? at[i] != path_mark && (json->from_top || at[i] != '.') : at[i] != name.at[i])
			return false;
	return true;
}

static void
add_to_path(struct json *json, struct span part)
{
	span_add(part, json->path, &json->path_length, sizeof json->path);
}

/* Behind a comma or a bracket there may be a key. */
static void
expect_key(struct json *json)
{
	json->state = json->depth <= JSON_DEPTH ? JSON_KEY : JSON_OTHER;
	if (json->state == JSON_KEY)
		json->path_length = json->path_end[json->depth];
}

/* Goes into an object or an array. Deeper than the limit only the depth is kept. */
static void
enter(struct json *json, bool array)
{
	if (array && json->from_top)
		add_to_path(json, (struct span){ &path_mark, 1 });
	if (json->depth < JSON_DEPTH)
		json->path_end[json->depth + 1] = json->path_length;
	json->depth++;
	expect_key(json);
}

void
json_look_for(struct json *json, struct span name)
{
	json->from_top = span_begins(name, ".");
	json->plain = !span_has(name, '.') && !span_has(name, '"') && !span_has(name, '\\');
	json->name = span_skip(name, json->from_top ? 1 : 0);
}

static void
begin(struct json *json)
{
	json->in_string = json->escaped = false;
	json->found = NO_STATUS;
	json->found_depth = JSON_DEPTH + 1;
	json->depth = json->path_length = 0;
	enter(json, false);
}

/* Takes the value that was collected, if it is a status, and shallower than what was found before. */
static void
take_value(struct json *json)
{
	int status = value_status(&json->value, NAMED_AROUND);

	json->state = JSON_OTHER;
	if (status == NO_STATUS || json->found_depth <= json->depth)
		return;
	json->found = status;
	json->found_depth = json->from_top ? 0 : json->depth;
}

/* Does a byte end a value that is no string? */
static bool
ends_bare(char byte)
{
	return byte == ',' || byte == '}' || byte == ']' || byte == '\r' || is_blank(byte);
}

/* What a byte outside of strings does. */
static void
take_byte(struct json *json, const char *at)
{
	if (json->state == JSON_VALUE && json->value.length > 0 && ends_bare(*at))
		take_value(json);
	if (*at == '"') {
		json->in_string = true;
		if (json->state == JSON_KEY)
			add_to_path(json, (struct span){ &path_mark, 1 });
		else if (json->state == JSON_VALUE)
			value_add(&json->value, at, at + 1);
	} else if (*at == ',') {
		expect_key(json);
	} else if (*at == '{' || *at == '[') {
		enter(json, *at == '[');
	} else if (*at == '}' || *at == ']') {
		json->depth -= json->depth > 0;
		expect_key(json);
	} else if (json->state == JSON_COLON && !is_blank(*at)) {
		json->state = *at == ':' ? JSON_VALUE : JSON_OTHER;
	} else if (json->state == JSON_VALUE && *at != ':' && !is_blank(*at)) {
		value_add(&json->value, at, at + 1);
	}
}

/* The rest of a string: kept if it may be a key, or is a value that is looked for. */
static const char *
take_string(struct json *json, const char *at, const char *stop)
{
	const char *end = string_end(&json->escaped, at, stop);
	const bool last = end < stop;

	json->in_string = !last;
	if (json->state == JSON_KEY)
		add_to_path(json, span_between(at, end));
	if (last)
		end++;
	if (json->state == JSON_VALUE) {
		value_add(&json->value, at, end);
		if (last)
			take_value(json);
	} else if (last) {
		json->state = json->state == JSON_KEY && key_matches(json) ? JSON_COLON : JSON_OTHER;
	}
	return end;
}

/* In most lines only one key has the name, and a look at that one tells. The loops over a block have no branch, so that
 * compilers make few instructions of them. */
enum { BLOCK = 64 };

/* At how many places in a block may the name stand in quotes? Looks as far behind it as the name is long. */
static size_t
names_in_block(const char *block, struct span name)
{
	const char first = name.at[0], *closing = block + name.length + 1;
	unsigned char n = 0;

	for (size_t i = 0; i < BLOCK; i++) {
		const bool here = (block[i] == '"') & (block[i + 1] == first) & (closing[i] == '"');

		n += here;
	}
	return n;
}

/* The first name in quotes before a colon, or NULL, in a line with a block before the last place for it. One before may
 * be known, or NULL. */
static const char *
find_key(struct span name, const char *known, const char *at, const char *stop)
{
	const char *const places_end = stop - name.length - 1, *block;

	for (; at < places_end; at = block + BLOCK) {
		block = places_end - at < BLOCK ? places_end - BLOCK : at;
		if (names_in_block(block, name) == (known != NULL && known >= block))
			continue;
		for (; at < block + BLOCK; at++) {
			const char *end = at + name.length + 2;

			if (*at != '"' || end[-1] != '"' || !span_same(at + 1, name.at, name.length))
				continue;
			while (end < stop && is_blank(*end))
				end++;
			if (end < stop && *end == ':')
				return at;
		}
	}
	return NULL;
}

/* At most how many objects and arrays a key is in, beside the first, in a line that is longer than a block; JSON_DEPTH
 * where they are too many, where a backslash stands before it, or where it is no key. */
static size_t
opened_before(const char *at, const char *key)
{
	const char *before = key;
	size_t quotes = 0, opened = 0;
	unsigned char n;

	while (before > at && is_blank(before[-1]))
		before--;
	if (before > at && ((before[-1] != ',' && before[-1] != '{') || span_has(span_between(at, key), '\\')))
		return JSON_DEPTH;
	for (; at < key; at += n) {
		unsigned char quotes_here = 0, opened_here = 0;

		n = (key - at) % BLOCK != 0 ? (unsigned char)((key - at) % BLOCK) : BLOCK;
		for (unsigned char i = 0; i < (unsigned char)BLOCK; i++) {
			/* A brace is a bracket with one more bit. */
			const bool counts = i < n, quote = at[i] == '"', opens = (at[i] | ('{' - '[')) == '{';

			quotes_here += counts & quote;
			opened_here += counts & opens;
		}
		quotes += quotes_here;
		opened += opened_here;
	}
	return quotes % 2 == 0 && opened < JSON_DEPTH ? opened : JSON_DEPTH;
}

/* The status, or NO_STATUS, in a line that comes whole, if a look at one key tells, or else MORE_WANTED. */
static int
find_at_once(struct json *json, const char *at, const char *stop)
{
	const struct span name = json->name;
	const char *key, *value, *end;
	size_t opened;
	int status;

	if (!json->plain || (size_t)(stop - at) <= BLOCK + name.length)
		return MORE_WANTED;
	key = find_key(name, NULL, at, stop);
	if (key == NULL)
		return NO_STATUS;
	for (value = key + name.length + 2; value < stop && (is_blank(*value) || *value == ':'); value++)
		;
	for (end = value; end < stop && !ends_bare(*end); end++)
		;
	value_add(&json->value, value, end);
	status = value_status(&json->value, NAMED_AROUND);
	opened = status != NO_STATUS ? opened_before(at, key) : JSON_DEPTH;
	if (opened == JSON_DEPTH || (opened > 0 && find_key(name, key, end, stop) != NULL))
		return MORE_WANTED;
	return status;
}

/* The bytes that mean something outside of strings; so does a colon behind a key that is looked for. */
static const bool is_mark[256] = { ['"'] = 1, [','] = 1, ['{'] = 1, ['}'] = 1, ['['] = 1, [']'] = 1 };

int
json_find(struct json *json, const char *at, const char *stop, bool first, bool last)
{
	int status = first && last ? find_at_once(json, at, stop) : MORE_WANTED;

	if (status != MORE_WANTED)
		return status;
	if (first)
		begin(json);
	while (at < stop) {
		if (!json->in_string && json->state < JSON_COLON) {
			while (at < stop && !is_mark[(unsigned char)*at])
				at++;
			if (at == stop)
				break;
		}
		if (!json->in_string)
			take_byte(json, at++);
		if (json->in_string)
			at = take_string(json, at, stop);
		if (json->found_depth <= 1)
			return json->found;
	}
	if (!last)
		return MORE_WANTED;
	take_value(json);
	return json->found;
}
