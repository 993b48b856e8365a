#include "terms.h"

/* In the filter, the bit of a byte that is in no word; those before it are those of the terms. */
static const unsigned long long no_word = 1ULL << TERMS_MAX;

static void
let_in(unsigned long long filter[256], char byte, unsigned long long bits)
{
	filter[(unsigned char)byte] |= bits;
	if (is_letter(byte))
		filter[(unsigned char)(byte ^ ('a' ^ 'A'))] |= bits;
	if (byte == 's')
		let_in(filter, 'z', bits);
}

static void
set_stem(struct search *search, struct term *term, struct span word)
{
	unsigned long long bit = 1ULL << (term - search->terms);

	term->length = word_stem(word, term->stem);
	let_in(search->first, term->stem[0], bit);
	let_in(search->second, term->stem[0], no_word);
	let_in(search->second, word.length > 1 ? word_fold(word.at[1]) : '\0', bit);
	for (int byte = 0; term->length <= 2 && byte < 256; byte++)
		search->third[byte] |= bit;
	if (term->length > 2)
		let_in(search->third, term->stem[2], bit);
}

/* Which terms may begin as a text does that has two bytes or more, a bit for each. */
static unsigned long long
candidates(const struct search *search, const char *at, const char *stop)
{
	unsigned long long terms = search->first[(unsigned char)at[0]] & search->second[(unsigned char)at[1]];

	return stop - at > 2 ? terms & search->third[(unsigned char)at[2]] : terms;
}

/* Takes the next word off a text that begins as a term does; false where there is none. Most of a question's time is
 * spent here, so it looks at every second byte and the next one: the first two of a word, or what stands before it
 * and its first. */
static bool
next_candidate(const struct search *search, struct span *text, struct span *token)
{
	const char *const begin = text->at, *const stop = begin + text->length;

	for (const char *at = begin, *start; stop - at > 1; at += 2) {
		if ((search->first[(unsigned char)at[0]] & search->second[(unsigned char)at[1]]) == 0)
			continue;
		start = is_alphanumeric(at[0]) ? at : at + 1;
		if ((start == at && at > begin && is_alphanumeric(at[-1])) || stop - start < 2 ||
		    candidates(search, start, stop) == 0)
			continue;
		for (at = start; at < stop && is_alphanumeric(*at); at++)
			;
		*token = span_between(start, at);
		*text = span_between(at, stop);
		return true;
	}
	return false;
}

/* The term that a word of a text is, or n if it is none. */
static size_t
term_of(const struct search *search, struct span token)
{
	char stem[STEM_MAX];
	size_t length = 0, i = 0;

	for (unsigned long long bits = candidates(search, token.at, token.at + token.length); bits != 0; bits >>= 1, i++) {
		const struct term *term = &search->terms[i];

		if ((bits & 1) == 0)
			continue;
		if (length == 0)
			length = word_stem(token, stem);
		if (span_equal((struct span){ term->stem, term->length }, (struct span){ stem, length }))
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
			for (size_t i = 0; search->first[(unsigned char)item.at[at]] != 0 && i < search->n; i++)
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
terms_begin(struct search *search, bool exact)
{
	*search = (struct search){ .exact = exact };
	for (size_t byte = 0; !exact && byte < 256; byte++)
		if (!span_alphanumeric[byte])
			search->first[byte] = no_word;
}

void
terms_add(struct search *search, struct span word)
{
	struct term *term = &search->terms[search->n];

	if (!search->exact && term_of(search, word) < search->n)
		return;
	*term = (struct term){ .word = word };
	set_stem(search, term, word);
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

struct search
terms_fewer(const struct search *search, unsigned long terms)
{
	struct search fewer = *search;

	for (size_t byte = 0; byte < 256; byte++)
		fewer.first[byte] &= terms | no_word;
	return fewer;
}
