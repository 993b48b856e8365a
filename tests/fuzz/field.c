/* Any bytes as lines of a log: each kind of field finds in a line that comes in pieces what it finds in the whole; and
 * a numbered field, clf, and a name in JSON, what a naive search finds that knows the rules and nothing of speed. */
#include <stdio.h>
#include <stdlib.h>

#include "field.h"
#include "memory.h"

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

/* The bytes that decide what happens next; 0 when they are used up. */
static const uint8_t *bytes;
static size_t left;

static unsigned
choose(unsigned n)
{
	if (left == 0)
		return 0;
	left--;
	return *bytes++ % n;
}

/* A word without escapes that colour, in the buffer as far as it fits; does the last of them end? */
static bool
naive_plain(struct span *word, char buffer[VALUE_MAX])
{
	size_t n = 0, i = 0;
	bool ends = true;

	for (; i < word->length && n < VALUE_MAX; i++) {
		if (word->at[i] != '\33') {
			buffer[n++] = word->at[i];
			continue;
		}
		while (i < word->length && !is_letter(word->at[i]))
			i++;
		ends = i < word->length;
	}
	*word = (struct span){ buffer, n };
	return ends;
}

/* The status that a word is: three digits, perhaps in quotes, behind Squid's word in capitals, with escapes that colour
 * anywhere. What is longer than a field keeps is none. */
static int
naive_status(struct span word, bool numbered)
{
	char buffer[VALUE_MAX];
	size_t capitals = 0;

	if (!naive_plain(&word, buffer) || word.length == VALUE_MAX)
		return NO_STATUS;
	word = span_trim(word);
	if (word.length > 1 && word.at[0] == '"' && word.at[word.length - 1] == '"')
		word = span_skip((struct span){ word.at, word.length - 1 }, 1);
	while (capitals < word.length &&
	    (is_capital(word.at[capitals]) || is_digit(word.at[capitals]) || word.at[capitals] == '_'))
		capitals++;
	if (numbered && capitals > 0 && capitals < word.length && word.at[capitals] == '/')
		word = span_skip(word, capitals + 1);
	return only_three_digits(word);
}

static int
naive_numbered(struct span line, size_t number, int separator)
{
	size_t at = 0, begin;

	for (;;) {
		while (separator < 0 && at < line.length && is_blank(line.at[at]))
			at++;
		for (begin = at; at < line.length; at++)
			if (separator < 0 ? is_blank(line.at[at]) : line.at[at] == (char)separator)
				break;
		if (--number == 0)
			return naive_status((struct span){ line.at + begin, at - begin }, true);
		if (at++ == line.length)
			return NO_STATUS;
	}
}

/* From a place on the next quotation mark that no backslash keeps; or the length of the line. */
static size_t
naive_quote(struct span line, size_t at)
{
	while (at < line.length && line.at[at] != '"')
		at += line.at[at] == '\\' ? 2 : 1;
	return at < line.length ? at : line.length;
}

/* Where a string may have ended too early, as an odd number of quotation marks behind the status, or the "-", says,
 * another status may be meant. Behind a string of no request that has a "-" behind it, the first status of a request
 * counts. */
static int
naive_clf(struct span line, bool *odd)
{
	const char *first = memchr(line.at, '"', line.length);
	size_t at = first != NULL ? naive_quote(line, (size_t)(first - line.at) + 1) : line.length;
	bool missing = false;

	*odd = false;
	for (; at < line.length; at = naive_quote(line, at + 1)) {
		const bool request = is_version(first + 1, line.at + at);
		size_t begin, end = at + 1;
		struct span word;
		char buffer[VALUE_MAX];

		do {
			for (begin = end; begin < line.length && is_blank(line.at[begin]); begin++)
				;
			for (end = begin; end < line.length && !is_blank(line.at[end]); end++)
				;
			word = (struct span){ line.at + begin, end - begin };
		} while (naive_plain(&word, buffer) && word.length == 0 && end < line.length);
		if (end > begin && is_blank(line.at[at + 1])) {
			int status = naive_status((struct span){ line.at + begin, end - begin }, false);
			bool none = span_is(word, "-") || span_is(word, "0") || span_is(word, "-1");

			if (missing && request && status != NO_STATUS) {
				*odd = false;
				return status;
			}
			if (missing || (status == NO_STATUS && !none))
				continue;
			for (size_t next = naive_quote(line, at + 1); next < line.length; next = naive_quote(line, next + 1))
				*odd = !*odd;
			if (status != NO_STATUS || request)
				return status;
			missing = true;
		}
	}
	return NO_STATUS;
}

/* A line of JSON that is put together here, with what a search in it should find. Between the keys of a path stands: */
enum { BETWEEN = '\1' };
static struct {
	char bytes[1 << 16], path[256];
	size_t length, path_length, depth, found_depth;
	int found;
} json;

static void
add(const char *text)
{
	size_t n = strlen(text);

	must(json.length + n <= sizeof json.bytes, "too much JSON");
	memcpy(json.bytes + json.length, text, n);
	json.length += n;
}

static const char *const names[] = { "status", "s", "a", "a.status", "statu", "xstatus", "st\\\"atus", "", "b" };
static const char *const scalars[] = {
	"404", "200", "\"503\"", "\"st\"", "4040", "-404", "true", "200.0", "\"200.0\"", "\"a,\\\"status\\\":500}\"", "null",
	"\"\\\\\"", "4.04e2", "\"404 \"", "\"{\"", "302"
};
static const int values[] = { 404, 200, 503, -1, -1, -1, -1, 200, 200, -1, -1, -1, -1, -1, -1, 302 };

/* Is the path that of a .a.b; or by name, is that its last key, or its end at a key? */
static bool
naive_matches(const struct field *field)
{
	size_t n = field->json.name.length, m = json.path_length;
	const char *end = json.path + m - n;

	if (n > m || (field->kind == PATH ? n != m : n != m && end[-1] != BETWEEN))
		return false;
	for (size_t i = 0; i < n; i++) {
		bool between = field->json.name.at[i] == '.' && (field->kind == PATH || end[i] != '.');

		if (end[i] != (between ? BETWEEN : field->json.name.at[i]))
			return false;
	}
	return true;
}

static void make_value(const struct field *, bool key);

static void
make_object(const struct field *field)
{
	size_t length = json.path_length;

	json.depth++;
	add("{");
	for (unsigned i = 0, n = choose(5); i < n; i++) {
		const char *name = names[choose(sizeof names / sizeof names[0])];

		add(i > 0 ? ", \"" : "\"");
		add(name);
		add(choose(2) == 0 ? "\":" : "\" : ");
		if (length + strlen(name) + 3 < sizeof json.path) {
			if (json.depth > 1)
				json.path[json.path_length++] = BETWEEN;
			memcpy(json.path + json.path_length, name, strlen(name));
			json.path_length += strlen(name);
		}
		make_value(field, true);
		json.path_length = length;
	}
	add("}");
	json.depth--;
}

static void
make_array(const struct field *field)
{
	size_t length = json.path_length;

	json.depth++;
	add("[");
	if (field->kind == PATH)
		json.path[json.path_length++] = '*';
	for (unsigned i = 0, n = choose(4); i < n; i++) {
		if (i > 0)
			add(",");
		make_value(field, false);
	}
	json.path_length = length;
	add("]");
	json.depth--;
}

static void
make_value(const struct field *field, bool key)
{
	unsigned what = choose(8), which = choose(sizeof values / sizeof values[0]);

	if (what == 0 && json.depth < 20) {
		make_object(field);
	} else if (what == 1 && json.depth < 20) {
		make_array(field);
	} else {
		add(scalars[which]);
		if (!key || values[which] < 0 || !naive_matches(field) || (json.found >= 0 && json.found_depth <= json.depth))
			return;
		json.found = values[which];
		json.found_depth = json.depth;
	}
}

/* Without the newline and the carriage return before it. */
static struct span
without_end(struct span line)
{
	if (line.length > 0 && line.at[line.length - 1] == '\n')
		line.length--;
	if (line.length > 0 && line.at[line.length - 1] == '\r')
		line.length--;
	return line;
}

/* The status in a line that comes in pieces, of which each is a copy of its own. By name the first one goes as far as
 * the first tab: what the words of a line end at is known then. */
static int
in_pieces(struct field *field, struct span line)
{
	const char *tab = memchr(line.at, '\t', line.length);
	size_t least = field->kind >= NAMED && tab != NULL ? (size_t)(tab - line.at) + 1 : 0;
	int status = MORE_WANTED;

	for (bool first = true, last = false; status == MORE_WANTED && !last; first = false) {
		size_t n = 1 + choose(choose(4) == 0 ? 100 : 8);
		char *copy;

		if (first && n < least)
			n = least;
		last = n > line.length || (n == line.length && (line.at[n - 1] == '\n' || choose(2) == 0));
		n = n < line.length ? n : line.length;
		copy = malloc(n + 1);
		must(copy != NULL, "no memory");
		memcpy(copy, line.at, n);
		status = field_status(field, &(struct piece){ { copy, n }, first, last });
		free(copy);
		line = span_skip(line, n);
		must(!last || status != MORE_WANTED, "no answer at the end of a line");
	}
	return status;
}

static void
agree(const struct field *field, struct span line, int status, int expected, const char *what)
{
	if (status == expected)
		return;
	fprintf(stderr, "-k %s, separator %d: %d, but %s: %d: ", field->given.at, field->separator, status, what, expected);
	for (size_t i = 0; i < line.length; i++)
		fprintf(stderr, line.at[i] >= ' ' && line.at[i] <= '~' ? "%c" : "\\%03o", (unsigned char)line.at[i]);
	fputc('\n', stderr);
	must(false, "another status");
}

static int
check_line(struct field *field, struct span line)
{
	struct field before = *field;
	const struct piece whole = { line, true, true };
	int status = field_status(field, &whole), naive;
	bool odd;

	must(status >= NO_STATUS && status <= 999, "no status at all");
	naive = field->kind == CLF ? naive_clf(without_end(line), &odd) : status;
	if (field->kind == CLF && !odd)
		agree(field, line, status, naive, "behind the string");
	if (field->kind == NUMBERED)
		agree(field, line, status, naive_numbered(without_end(line), field->number, field->separator), "in the column");
	/* The carriage return at the end of a line, if that comes in pieces, counts for how long a field is. A header line is
	 * one only where it comes whole; so are columns after "#Fields". */
	if (line.length >= VALUE_MAX && memchr(line.at + line.length - 2, '\r', 2) != NULL)
		return status;
	if (field->kind != NAMED || (before.begun && !field->columns && line.length > 0 && line.at[0] != '#'))
		agree(field, line, status, in_pieces(&before, line), "in pieces");
	return status;
}

static void
check_json(struct field *field)
{
	static const char *const before[] = {
		"", " ", "Nov 22 12:00:00 host app[1]: ", "2026-11-22T12:00:00Z stdout F ", "\"{\" "
	};
	static const char *const after[] = { "", "\n", "\r\n", " x=1\n" };

	struct span line;

	json.length = json.path_length = json.depth = 0;
	json.found = NO_STATUS;
	/* so that a first line is no header */
	field_status(field, &(struct piece){ { "x\n", 2 }, true, true });
	add(before[choose(sizeof before / sizeof before[0])]);
	make_object(field);
	add(after[choose(sizeof after / sizeof after[0])]);
	line = (struct span){ json.bytes, json.length };
	agree(field, line, check_line(field, line), json.found, "in the JSON");
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const asked[] = {
		"clf", NULL, "status", "a.status", ".status", ".a.status", "s", ".a.b.s", ".", "5xx"
	};
	static const char separators[] = " \t,\"\r;4";
	static struct field field;
	char number[4] = { '1', '\0' };
	unsigned kind, which;
	int separator;
	struct span lines;

	bytes = data;
	left = size < 1 << 14 ? size : 1 << 14;
	kind = choose(16);
	which = choose(24);
	separator = which % 2 == 0 ? -1 : separators[which / 2 % 7];
	if (asked[kind % 10] == NULL) {
		number[0] = (char)('1' + which % 9);
		must(field_parse(&field, span_of(number), separator), "no number");
	} else if (!field_parse(&field, span_of(asked[kind % 10]), kind % 10 == 2 ? separator : -1)) {
		must(kind % 10 >= 8, "no field");
		return 0;
	}
	if (field.kind >= NAMED && field.separator < 0 && choose(2) == 0) {
		check_json(&field);
		return 0;
	}
	/* Three quarters of the bytes are the lines, what is left decides where they are cut. */
	lines = (struct span){ (const char *)bytes, left - left / 4 };
	bytes += lines.length;
	left -= lines.length;
	while (lines.length > 0) {
		const char *newline = memchr(lines.at, '\n', lines.length);
		size_t n = newline != NULL ? (size_t)(newline + 1 - lines.at) : lines.length;

		check_line(&field, (struct span){ lines.at, n });
		lines = span_skip(lines, n);
	}
	return 0;
}
