#include <string.h>

#include "byte.h"
#include "phrase.h"

/* More than the letters and digits of any phrase. */
enum { KEY_MAX = 64 };

/* The letters and digits of a text, in lower case. */
struct key {
	size_t length;
	char bytes[KEY_MAX];
};

enum fit { EXACT, CONTAINED };

/* The byte in lower case if it is a letter or a digit, else NUL. */
static char
fold(char byte)
{
	if (is_letter(byte) || is_digit(byte))
		return lower(byte);
	return '\0';
}

/* The key of a text; an empty one, which fits nothing, if it is too long for a phrase. */
static struct key
key_of(struct span text)
{
	struct key key;

	key.length = 0;
	for (size_t i = 0; i < text.length; i++) {
		char byte = fold(text.at[i]);

		if (byte == '\0')
			continue;
		if (key.length == KEY_MAX) {
			key.length = 0;
			break;
		}
		key.bytes[key.length++] = byte;
	}
	return key;
}

/* Is the key that of the text? */
static bool
is_key_of(const struct key *key, struct span text)
{
	size_t n = 0;

	for (size_t i = 0; i < text.length; i++) {
		char byte = fold(text.at[i]);

		if (byte == '\0')
			continue;
		if (n == key->length || key->bytes[n] != byte)
			return false;
		n++;
	}
	return n == key->length;
}

static bool
contains(const struct key *key, const struct key *part)
{
	for (size_t i = 0; i + part->length <= key->length; i++)
		if (memcmp(key->bytes + i, part->bytes, part->length) == 0)
			return true;
	return false;
}

static bool
fits(const struct key *key, struct span text, enum fit fit)
{
	struct key whole;

	if (key->length == 0 || text.length < key->length)
		return false;
	if (fit == EXACT)
		return is_key_of(key, text);
	whole = key_of(text);
	return contains(&whole, key);
}

/* Does the row have the phrase? A former one of a single word ("Moved") is a name from somebody's code: as
 * a word it is too common to be exactly that, unless it was written as a name. */
static bool
has_phrase(const struct status *row, const struct key *key, enum fit fit, bool name)
{
	struct span list = table_value(row, FORMER), item;

	if (fits(key, table_cell(row, PHRASE), fit))
		return true;
	while (table_next(&list, &item))
		if (fits(key, item, fit) && (fit == CONTAINED || name || memchr(item.at, ' ', item.length) != NULL))
			return true;
	return false;
}

static size_t
find(const struct key *key, enum fit fit, bool name, bool all, const struct status *found[TABLE_MAX])
{
	size_t n = 0;

	for (const struct status *row = table; row < table + table_rows; row++) {
		bool registered = table_registered(row);

		if (fit == EXACT && !all && !registered)
			continue;
		if (has_phrase(row, key, registered || all ? fit : EXACT, name))
			found[n++] = row;
	}
	return n;
}

/* How long a prefix is, in letters of any case, at the start of a name; 0 if it is not there, or if what
 * follows is not the start of another word. */
static size_t
prefix_length(struct span name, const char *prefix)
{
	size_t n = strlen(prefix);

	if (name.length <= n)
		return 0;
	for (size_t i = 0; i < n; i++)
		if (fold(name.at[i]) != prefix[i])
			return 0;
	return name.at[n] == '_' || fold(name.at[n]) != name.at[n] || is_digit(name.at[n]) ? n : 0;
}

/* How long the first part of a name is that is not of the phrase, or 0: a qualifier that ends in a dot or
 * a colon, a word that only says that this is a status, a code. */
static size_t
part_length(struct span name)
{
	static const char prefixes[][7] = { "http", "status", "sc", "ngx", "soup" };
	size_t n = name.length;

	while (n > 0 && name.at[n - 1] != '.' && name.at[n - 1] != ':')
		n--;
	while (n < name.length && name.at[n] == '_')
		n++;
	for (size_t i = 0; n == 0 && i < sizeof prefixes / sizeof prefixes[0]; i++)
		n = prefix_length(name, prefixes[i]);
	if (n == 0)
		while (n < name.length && is_digit(name.at[n]))
			n++;
	return n;
}

/* Takes the first part off a name: "http.StatusNotFound" becomes "StatusNotFound" and that "NotFound".
 * False if there is none, or nothing else. */
static bool
strip(struct span *name)
{
	size_t n = part_length(*name);

	if (n == 0 || n == name->length)
		return false;
	name->at += n;
	name->length -= n;
	return true;
}

bool
phrase_of(const struct status *row, struct span text)
{
	const struct key key = key_of(text);

	return has_phrase(row, &key, EXACT, true);
}

bool
phrase_exists(struct span text)
{
	const struct key key = key_of(text);

	for (const struct status *row = table; row < table + table_rows; row++)
		if (has_phrase(row, &key, EXACT, false))
			return true;
	return false;
}

/* The rows that have exactly this phrase, or whose phrase a name has after what comes before it there: that is taken
 * off until a registered row has the rest, or with any, any row. */
static size_t
find_exact(struct span text, bool any, bool all, const struct status *found[TABLE_MAX])
{
	struct span name = text;
	struct key key;
	size_t n;

	do {
		key = key_of(name);
		n = find(&key, EXACT, name.length < text.length, any, found);
	} while (n == 0 && strip(&name));
	return n > 0 && all ? find(&key, EXACT, name.length < text.length, true, found) : n;
}

size_t
phrase_find(struct span text, bool all, const struct status *found[TABLE_MAX])
{
	const struct key key = key_of(text);
	size_t n = find_exact(text, false, all, found);

	if (n > 0)
		return n;
	n = find(&key, CONTAINED, false, false, found);
	if (n == 0 && (n = find_exact(text, true, true, found)) > 0)
		return n;
	return all ? find(&key, CONTAINED, false, true, found) : n;
}

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* How many letters one has to add, drop, change or swap with a neighbour to make one key of the other. */
static size_t
distance(const struct key *a, const struct key *b)
{
	size_t lines[3][KEY_MAX + 1];

	for (size_t j = 0; j <= b->length; j++)
		lines[0][j] = j;
	for (size_t i = 1; i <= a->length; i++) {
		size_t *line = lines[i % 3], *above = lines[(i + 2) % 3], *higher = lines[(i + 1) % 3];

		line[0] = i;
		for (size_t j = 1; j <= b->length; j++) {
			bool same = a->bytes[i - 1] == b->bytes[j - 1];

			line[j] = least(above[j - 1] + !same, least(above[j], line[j - 1]) + 1);
			if (i > 1 && j > 1 && a->bytes[i - 1] == b->bytes[j - 2] && a->bytes[i - 2] == b->bytes[j - 1])
				line[j] = least(line[j], higher[j - 2] + 1);
		}
	}
	return lines[a->length % 3][b->length];
}

/* How far a key is from a phrase: first by its distance to the phrase, to the nearest of its words, or as if by one
 * letter where the phrase is a good part of it, as in NotFoundException; then by its distance to the whole. */
static size_t
rank(const struct key *key, struct span phrase)
{
	enum { SHORTEST = 4, PART = 3 };
	struct key other = key_of(phrase);
	size_t whole = distance(key, &other), best = whole, end;

	if (other.length >= SHORTEST && other.length * PART >= key->length && contains(key, &other))
		best = least(best, 1);
	for (size_t start = 0; start < phrase.length; start = end + 1) {
		for (end = start; end < phrase.length && fold(phrase.at[end]) != '\0'; end++)
			;
		other = key_of((struct span){ phrase.at + start, end - start });
		best = least(best, distance(key, &other));
	}
	return best * (KEY_MAX + 1) + whole;
}

const struct status *
phrase_nearest(struct span text)
{
	const struct key key = key_of(text);
	const struct status *nearest = NULL;
	size_t best = (least(key.length / 4, 4) + 1) * (KEY_MAX + 1) * 2;

	if (key.length == 0)
		return NULL;
	for (const struct status *row = table; row < table + table_rows; row++) {
		struct span list = table_value(row, FORMER), phrase = table_cell(row, PHRASE);

		do {
			size_t n = 2 * rank(&key, phrase) + !table_registered(row);

			if (n < best) {
				best = n;
				nearest = row;
			}
		} while (table_next(&list, &phrase));
	}
	return nearest;
}
