#include "terms.h"

/* Where the first two bytes of a word are in the filter. Case does not count. */
static size_t
pair(const char *word)
{
	return (size_t)((word[0] & 31) << 5 | (word[1] & 31));
}

static void
set_stem(struct search *search, struct term *term, struct span word)
{
	term->length = word_stem(word, term->stem);
	for (int i = 0; i < 4; i++) {
		char start[2] = { term->stem[0], word.length > 1 ? word_fold(word.at[1]) : '\0' };

		if (start[0] == 's' && (i & 1) != 0)
			start[0] = 'z';
		if (start[1] == 's' && (i & 2) != 0)
			start[1] = 'z';
		search->starts[pair(start)] |= 1u << (term - search->terms);
	}
}

/* Takes the next word off a text that begins as a term does; false where there is none. Most of a question's time is
 * spent here. */
static bool
next_candidate(const struct search *search, struct span *text, struct span *token)
{
	const char *at = text->at, *stop = text->at + text->length, *start = at;

	for (;; start = ++at) {
		while (at < stop && is_alphanumeric(*at))
			at++;
		if (at - start > 1 && search->starts[pair(start)] != 0)
			break;
		if (at >= stop)
			return false;
	}
	*token = span_between(start, at);
	*text = span_between(at, stop);
	return true;
}

/* The term that a word of the table is, or n if it is none. */
static size_t
term_of(const struct search *search, struct span token)
{
	char stem[STEM_MAX];
	unsigned candidates = search->starts[pair(token.at)];
	size_t length = 0, i = 0;

	for (; candidates != 0; candidates >>= 1, i++) {
		const struct term *term = &search->terms[i];

		if ((candidates & 1) == 0 ||
		    (token.length > 2 && term->length > 2 && word_fold(token.at[2]) != term->stem[2]))
			continue;
		if (length == 0)
			length = word_stem(token, stem);
		if (term->length == length && memcmp(term->stem, stem, length) == 0)
			return i;
	}
	return search->n;
}

/* Does the word stand at this place of the text? At the start of a word, if it begins with a letter or a digit. */
static bool
stands_at(struct span text, size_t at, struct span word)
{
	return text.length - at >= word.length && span_like((struct span){ text.at + at, word.length }, word) &&
	    !(at > 0 && is_alphanumeric(text.at[at - 1]) && is_alphanumeric(word.at[0]));
}

struct span
terms_hit(const struct search *search, struct span text, size_t from)
{
	struct span hit = { text.at + text.length, 0 }, rest = span_skip(text, from), token;

	if (!search->exact) {
		while (next_candidate(search, &rest, &token))
			if (term_of(search, token) < search->n)
				return token;
		return hit;
	}
	for (size_t at = from; hit.length == 0 && at < text.length; at++)
		for (size_t i = 0; i < search->n; i++)
			if (search->terms[i].word.length > hit.length && stands_at(text, at, search->terms[i].word))
				hit = (struct span){ text.at + at, search->terms[i].word.length };
	return hit;
}

unsigned long
terms_in(const struct search *search, struct span item)
{
	unsigned long terms = 0;
	struct span token;

	if (search->exact) {
		for (size_t at = 0; at < item.length; at++)
			for (size_t i = 0; search->initial[(unsigned char)item.at[at]] && i < search->n; i++)
				if (stands_at(item, at, search->terms[i].word))
					terms |= 1ul << i;
		return terms;
	}
	while (next_candidate(search, &item, &token)) {
		size_t i = term_of(search, token);

		if (i < search->n)
			terms |= 1ul << i;
	}
	return terms;
}

void
terms_add(struct search *search, struct span word)
{
	struct term *term = &search->terms[search->n];

	if (!search->exact && term_of(search, word) < search->n)
		return;
	*term = (struct term){ .word = word };
	set_stem(search, term, word);
	search->initial[(unsigned char)word.at[0]] = search->initial[(unsigned char)lower(word.at[0])] = true;
	if (is_letter(word.at[0]))
		search->initial[(unsigned char)(lower(word.at[0]) - 'a' + 'A')] = true;
	search->n++;
}

/* Where the first part of a name such as NotFound ends: before a capital behind a small letter. */
static size_t
part_end(struct span word)
{
	size_t n = 1;

	while (n < word.length && !(is_capital(word.at[n]) && !is_capital(word.at[n - 1])))
		n++;
	return n;
}

/* Numbers, and single letters, do not count. */
static bool
counts(struct span word, bool with_fillers)
{
	bool letter = false;

	for (size_t i = 0; i < word.length; i++)
		letter = letter || is_letter(word.at[i]);
	return letter && word.length > 1 && !word_never_counts(word) && (with_fillers || !word_fills_question(word));
}

/* Adds a word, and behind it its parts, if it is a name with capitals in it. */
static void
add_name(struct search *search, struct span word, bool with_fillers)
{
	size_t whole = search->n;
	struct span rest = word;

	if (part_end(word) < word.length)
		terms_add(search, word);
	while (rest.length > 0 && search->n < TERMS_MAX) {
		struct span part = { rest.at, part_end(rest) };

		if (counts(part, with_fillers))
			terms_add(search, part);
		rest = span_skip(rest, part.length);
	}
	if (part_end(word) == word.length || search->n == whole)
		return;
	if (search->n == whole + 1)
		search->n = whole;      /* all of its parts say nothing */
	else
		search->terms[whole].parts = search->n - whole - 1;
}

void
terms_add_words(struct search *search, struct words words, bool with_fillers)
{
	struct span text, token;

	while (words_next(&words, &text))
		while (search->n < TERMS_MAX && word_next(&text, &token))
			if (counts(token, with_fillers))
				add_name(search, token, with_fillers);
}

void
terms_take_as(struct search *search, struct term *term, struct span word)
{
	term->taken_as = word;
	set_stem(search, term, word);
}
