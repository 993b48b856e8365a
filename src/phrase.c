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

bool
phrase_of(const struct status *row, struct span text, size_t words, size_t former_words)
{
	struct span former = table_cell(row, FORMER), phrase = table_cell(row, PHRASE);

	do {
		if (alike(text, phrase) && span_count(phrase, is_blank) + 1 >= words)
			return true;
		words = former_words;
	} while (table_next(&former, &phrase));
	return false;
}

size_t
phrase_find(struct span text, size_t words, const struct status *found[TABLE_MAX])
{
	size_t n = 0;
	unsigned initial;

	text = span_trim_marks(text);
	if (text.length == 0 || is_digit(text.at[0]))
		return 0;
	initial = table_initial(text.at[0]);
	for (const struct status *row = table, *const stop = table + table_rows; row < stop; row++) {
		bool registered = row->rank == REGISTERED;

		if ((row->initials & initial) == 0 ||
		    !phrase_of(row, text, registered ? 1 : words, registered ? words - 1 : words))
			continue;
		if (found == NULL)
			return 1;
		found[n++] = row;
	}
	return n;
}

/* What code puts before a phrase, where one is the start of another the longer first, and behind it. */
static const char prefixes[] = "https http status code sc ngx soup mhd rc hs response error err webdav k e";
static const char suffixes[] = "exception error status code response handler value name result http";

size_t
affix_length(struct span name, bool at_end)
{
	struct span affixes = span_of(at_end ? suffixes : prefixes), affix;
	size_t n = 0;

	while (n < name.length && is_digit(name.at[at_end ? name.length - 1 - n : n]))
		n++;
	while (n == 0 && span_word(&affixes, &affix)) {
		const size_t place = at_end ? name.length - affix.length : affix.length;

		if (affix.length < name.length && (!is_small(name.at[place]) || !is_letter(name.at[place - 1])) &&
		    span_like((struct span){ name.at + (at_end ? place : 0), affix.length }, affix))
			n = affix.length;
	}
	return n > 0 ? n : name.length;
}

/* How much stands before the phrase: a qualifier that ends in a dot, a colon or a dollar sign, or else a word. */
static size_t
prefix_length(struct span name)
{
	size_t n = name.length;

	while (n > 0 && name.at[n - 1] != '.' && name.at[n - 1] != ':' && name.at[n - 1] != '$')
		n--;
	return n > 0 ? n : affix_length(name, false);
}

bool
looks_like_name(struct span word)
{
	return word.length > 0 && (!is_alphanumeric(word.at[0]) ||
	    span_count(span_skip(word, 1), is_small) < word.length - 1);
}

size_t
name_find(struct span text, const struct status *found[TABLE_MAX])
{
	enum { WORD_MAX = 128 };        /* a longer text is no name */
	const bool is_name = text.length <= WORD_MAX && !span_has(text, ' ') && looks_like_name(text);
	const struct span whole = span_trim_marks(text);

	for (struct span end = whole; is_name && end.length > 0; end = span_trim_marks(end)) {
		for (struct span name = end; name.length > 0; name = span_skip(name, prefix_length(name))) {
			bool qualified = (name.at > whole.at && end.length == whole.length) || text.at[0] == ':';
			size_t n;

			name = span_trim_marks(name);
			n = phrase_find(name, qualified ? 1 : 2, found);
			if (n > 0)
				return n;
		}
		end.length -= affix_length(end, true);
	}
	return phrase_find(text, 3, found);
}
