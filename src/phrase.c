#include "phrase.h"

/* Do a text and a phrase, which both begin with a letter or a digit, have the same of these? Case does not count. */
static bool
alike(struct span text, struct span phrase)
{
	size_t i = 0, j = 0;


	while (i < text.length && j < phrase.length && lower(text.at[i]) == lower(phrase.at[j])) {
		do
			i++;
		while (i < text.length && !is_alphanumeric(text.at[i]));
		do
			j++;
		while (j < phrase.length && !is_alphanumeric(phrase.at[j]));
	}
	return i == text.length && j == phrase.length;
}

static size_t
count_words(struct span text)
{
	size_t n = 1;

	for (size_t i = 0; i < text.length; i++)
		n += text.at[i] == ' ';
	return n;
}

/* Does the row have the phrase, present or former, if that has so many words? */
static bool
has_phrase(const struct status *row, struct span text, size_t words, size_t former_words)
{
	const char first = lower(text.at[0]);
	struct span list = table_cell(row, FORMER), item = table_cell(row, PHRASE);

	if (lower(item.at[0]) == first && alike(text, item) && count_words(item) >= words)
		return true;
	while (table_next(&list, &item))
		if (lower(item.at[0]) == first && alike(text, item) && count_words(item) >= former_words)
			return true;
	return false;
}

bool
phrase_of(const struct status *row, struct span text)
{
	return has_phrase(row, span_trim_marks(text), 1, 1);
}

/* The rows that have the phrase; a registered one drives the others out, unless all are wanted. For a name, phrases of
 * one word count as well; those of unofficial rows only behind something that makes it a name. */
static size_t
find(struct span text, bool all, bool name, bool qualified, const struct status *found[TABLE_MAX])
{
	size_t n = 0;
	bool registered = false;
	unsigned initial;

	text = span_trim_marks(text);
	if (text.length == 0 || is_digit(text.at[0]))
		return 0;
	initial = table_initial(text.at[0]);
	for (const struct status *row = table, *const stop = table + table_rows; row < stop; row++) {
		bool registered_row;
		size_t words;

		if ((row->initials & initial) == 0)
			continue;
		registered_row = row->rank == REGISTERED;
		words = registered_row || (name && qualified) ? 1 : name ? 2 : 3;
		if (!has_phrase(row, text, words, !registered_row ? words : name ? 1 : 2))
			continue;
		if (found == NULL)
			return 1;
		if (!registered_row && registered && !all)
			continue;
		if (registered_row && !registered && !all)
			n = 0;
		registered = registered || registered_row;
		found[n++] = row;
	}
	return n;
}

size_t
phrase_find(struct span text, bool all, const struct status *found[TABLE_MAX])
{
	return find(text, all, false, false, found);
}

/* How long a word is that stands at the start of a name, or at its end, and is not of its phrase; 0 if none does. The
 * words of a name begin at capitals, after other marks, and at digits. */
static size_t
prefix_length(struct span name)
{
	static const char prefixes[][9] = {     /* the longer ones first */
		"https", "http", "status", "code", "sc", "ngx", "soup", "mhd", "rc", "hs", "response", "error", "err",
		"webdav", "k", "e"
	};
	size_t n = 0;

	while (n < name.length && is_digit(name.at[n]))
		n++;
	for (size_t i = 0; n == 0 && i < sizeof prefixes / sizeof prefixes[0]; i++) {
		size_t length = strlen(prefixes[i]);

		if (name.length > length && (!is_letter(name.at[length]) || is_capital(name.at[length])) &&
		    span_like((struct span){ name.at, length }, span_of(prefixes[i])))
			n = length;
	}
	return n;
}

static size_t
suffix_length(struct span name)
{
	static const char suffixes[][10] = {
		"exception", "error", "status", "code", "response", "handler", "value", "name"
	};
	size_t n = 0;

	while (n < name.length && is_digit(name.at[name.length - 1 - n]))
		n++;
	for (size_t i = 0; n == 0 && i < sizeof suffixes / sizeof suffixes[0]; i++) {
		size_t length = strlen(suffixes[i]);
		const char *at = name.at + name.length - length;

		if (name.length > length && (is_capital(at[0]) || !is_letter(at[-1])) &&
		    span_like((struct span){ at, length }, span_of(suffixes[i])))
			n = length;
	}
	return n;
}

/* Has it a capital that does not begin it, or a mark within it? */
static bool
looks_like_name(struct span text)
{
	for (size_t i = 0; i < text.length; i++)
		if (!is_alphanumeric(text.at[i]) || (i > 0 && (is_capital(text.at[i]) || is_digit(text.at[i]))))
			return true;
	return false;
}

/* A longer word is no name. */
enum { NAME_MAX = 128 };

/* The rest of a name without one more of what stands before its phrase: a qualifier that ends in a dot or a colon, or
 * else a word. False if there is none. */
static bool
strip_start(struct span *name)
{
	size_t n = name->length;

	while (n > 0 && name->at[n - 1] != '.' && name->at[n - 1] != ':')
		n--;
	if (n == 0)
		n = prefix_length(*name);
	*name = span_trim_marks(span_skip(*name, n));
	return n > 0 && name->length > 0;
}

static bool
strip_end(struct span *name)
{
	size_t n = suffix_length(*name);

	name->length -= n;
	*name = span_trim_marks(*name);
	return n > 0 && name->length > 0;
}

size_t
name_find(struct span text, bool all, const struct status *found[TABLE_MAX])
{
	struct span end = span_trim_marks(text);

	if (text.length > NAME_MAX || memchr(text.at, ' ', text.length) != NULL || !looks_like_name(text))
		return 0;
	do {
		struct span name = end;

		do {
			bool qualified = name.length < span_trim_marks(text).length || text.at[0] == ':';
			size_t n = find(name, all, true, qualified, found);

			if (n > 0)
				return n;
		} while (strip_start(&name));
	} while (strip_end(&end));
	return 0;
}
