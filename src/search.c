#include <string.h>

#include "byte.h"
#include "search.h"

static bool
is_alphanumeric(char byte)
{
	return is_letter(byte) || is_digit(byte);
}

/* Does the word stand at this place of the text? */
static bool
stands_at(struct span text, size_t at, const char *word, size_t length)
{
	if (at > 0 && is_alphanumeric(text.at[at - 1]) && is_alphanumeric(word[0]))
		return false;
	if (text.length - at < length)
		return false;
	for (size_t i = 0; i < length; i++)
		if (lower(text.at[at + i]) != lower(word[i]))
			return false;
	return true;
}

struct span
search_hit(const struct words *words, struct span text, size_t from)
{
	struct span hit = { text.at + text.length, 0 };

	for (size_t at = from; hit.length == 0 && at < text.length; at++) {
		for (size_t i = 0; i < words->n; i++) {
			size_t length = strlen(words->word[i]);

			if (length > hit.length && stands_at(text, at, words->word[i], length))
				hit = (struct span){ text.at + at, length };
		}
	}
	return hit;
}

/* Does every word occur in the row? */
static bool
matches(const struct words *words, const struct status *row)
{
	static const enum column searched[] = { PHRASE, FORMER, ORIGIN, HEADERS, MEANING };
	enum { COUNT = sizeof searched / sizeof searched[0] };

	for (size_t i = 0; i < words->n; i++) {
		const struct words word = { words->word + i, 1 };
		size_t column = 0;

		while (column < COUNT && search_hit(&word, table_value(row, searched[column]), 0).length == 0)
			column++;
		if (column == COUNT)
			return false;
	}
	return true;
}

size_t
search_find(const struct words *words, bool all, const struct status *found[TABLE_MAX])
{
	size_t n = 0;

	for (const struct status *row = table; row < table + table_rows; row++)
		if ((all || table_registered(row)) && matches(words, row))
			found[n++] = row;
	return n;
}
