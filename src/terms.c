#include "table.h"
#include "terms.h"

/* In the filter, the bit of a byte that is in no word; those before it are those of the terms. */
static const unsigned long long no_word = 1ULL << TERMS_MAX;

/* Makes a word the one that the table is searched for, and lets its first letters through the filter. */
static void
set_stem(struct search *search, struct term *term, struct span word)
{
	const unsigned long long bit = 1ULL << (term - search->terms);

	term->length = word_stem(word, term->stem);
	for (int byte = 0; byte < ASCII; byte++) {
		const char folded = word_fold((char)byte);

		if (!span_alphanumeric[byte])
			search->letters[0][byte] |= no_word;
		if (folded == term->stem[0])
			search->letters[1][byte] |= no_word;
		for (size_t i = 0; i < 3; i++)
			if (folded == term->stem[i] || i >= term->length)
				search->letters[i][byte] |= bit;
	}
}

/* Which terms may begin as a text does that has two bytes or more, a bit for each. */
static unsigned long long
candidates(const struct search *search, const char *at, const char *stop)
{
	unsigned long long terms = search->letters[0][(unsigned char)at[0]] & search->letters[1][(unsigned char)at[1]];

	return stop - at > 2 ? terms & search->letters[2][(unsigned char)at[2]] : terms;
}

/* Takes the next word off a text that begins as a term does; false where there is none. Most of a question's time is
 * spent here, so it looks at every second byte and the next one: the first two of a word, or what stands before it
 * and its first. */
static bool
next_candidate(const struct search *search, struct span *text, struct span *token)
{
	const char *const begin = text->at, *const stop = begin + text->length;

	for (size_t n = 0; n + 1 < text->length; n += 2) {
		const char *const at = begin + n, *start;

		if ((search->letters[0][(unsigned char)at[0]] & search->letters[1][(unsigned char)at[1]]) == 0)
			continue;
		start = is_alphanumeric(at[0]) ? at : at + 1;
		if ((start == at && at > begin && is_alphanumeric(at[-1])) || stop - start < 2 ||
		    candidates(search, start, stop) == 0)
			continue;
		*text = span_between(start, stop);
		return word_next(text, token);
	}
	return false;
}

/* The bit of the term, among these, that a word of a text is, or 0. */
static unsigned long
term_of(const struct search *search, unsigned long among, struct span token)
{
	const unsigned long long bits = candidates(search, token.at, token.at + token.length) & among;
	char stem[STEM_MAX];
	const size_t length = bits != 0 ? word_stem(token, stem) : 0;

	for (size_t i = 0; bits >> i != 0 && i < search->n; i++)
		if ((bits >> i & 1) != 0 && length == search->terms[i].length &&
		    span_same(stem, search->terms[i].stem, length))
			return 1ul << i;
	return 0;
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

	while (!search->exact && next_candidate(search, &rest, &token))
		if (term_of(search, ALL_TERMS, token) != 0)
			return token;
	for (size_t at = from; search->exact && hit.length == 0 && at < text.length; at++)
		for (size_t i = 0; i < search->n; i++)
			if (search->terms[i].word.length > hit.length && stands_at(text, at, search->terms[i].word))
				hit = (struct span){ text.at + at, search->terms[i].word.length };
	return hit;
}

unsigned long
terms_in(const struct search *search, unsigned long among, struct span text)
{
	unsigned long terms = 0;
	struct span token;

	while (!search->exact && next_candidate(search, &text, &token))
		terms |= term_of(search, among, token);
	if (!search->exact)
		return terms;
	for (size_t at = 0; at < text.length; at++)
		for (size_t i = 0; i < search->n; i++)
			if ((search->letters[0][(unsigned char)text.at[at]] >> i & 1) != 0 &&
			    stands_at(text, at, search->terms[i].word))
				terms |= 1ul << i;
	return terms & among;
}

/* Adds a word, unless it is in a question already, or there are enough. */
static void
add(struct search *search, struct span word)
{
	struct term *term = &search->terms[search->n];

	if (search->n == TERMS_MAX || (!search->exact && term_of(search, ALL_TERMS, word) != 0))
		return;
	*term = (struct term){ .word = word };
	set_stem(search, term, word);
	search->n++;
}

void
terms_search(struct search *search, struct words words)
{
	struct span word;

	*search = (struct search){ .exact = true };
	while (words_next(&words, &word))
		add(search, word);
}

/* Where the first part of a name such as NotFound ends: before a capital that none stands before. */
static size_t
part_end(struct span word)
{
	size_t n = 1;

	while (n < word.length && !(is_capital(word.at[n]) && !is_capital(word.at[n - 1])))
		n++;
	return n;
}

/* Has any row the word, or another form of it? */
static bool
is_in_table(struct span word)
{
	struct search search = { .exact = false };

	add(&search, word);
	for (const struct status *row = table; row < table + table_rows; row++)
		for (enum column column = PHRASE; column < COLUMNS; column++)
			if (table_columns[column].weight > 0 &&
			    terms_in(&search, ALL_TERMS, table_cell(row, column)) != 0)
				return true;
	return false;
}

/* Adds what counts of a word: of a name with capitals in it its parts, or the whole of it, if a row has that. */
static void
add_word(struct search *search, struct span word, bool with_fillers)
{
	const size_t n = search->n;
	struct span rest = word, part = word;

	for (; rest.length > 0; rest = span_skip(rest, part.length)) {
		part = (struct span){ rest.at, part_end(rest) };
		if (word_counts(part, with_fillers))
			add(search, part);
	}
	if (search->n > n && part.length < word.length && is_in_table(word)) {
		search->n = n;
		add(search, word);
	}
}

void
terms_ask(struct search *search, struct words words, bool with_fillers)
{
	struct span text, token;

	*search = (struct search){ .exact = false };
	while (words_next(&words, &text))
		while (word_next(&text, &token))
			add_word(search, word_says_not(token) ? span_of("not") : token, with_fillers);
}

/* A column of this weight or more names a status (table.h). How many misspelt words are looked at. */
enum { NAMES_IT = 8, MISSPELT_MAX = 3 };

/* Do so many slips, or fewer, make one word of the other? Case does not count. */
static bool
is_near(struct span a, struct span b, size_t slips)
{
	while (a.length > 0 && b.length > 0 && lower(a.at[0]) == lower(b.at[0])) {
		a = span_skip(a, 1);
		b = span_skip(b, 1);
	}
	if (a.length == 0 || b.length == 0 || slips == 0)
		return a.length + b.length <= slips;
	if (a.length > b.length + slips || b.length > a.length + slips)
		return false;
	if (a.length > 1 && b.length > 1 && lower(a.at[0]) == lower(b.at[1]) && lower(a.at[1]) == lower(b.at[0]) &&
	    is_near(span_skip(a, 2), span_skip(b, 2), slips - 1))
		return true;
	return is_near(span_skip(a, 1), span_skip(b, 1), slips - 1) || is_near(span_skip(a, 1), b, slips - 1) ||
	    is_near(a, span_skip(b, 1), slips - 1);
}

/* How many slips a word may have: none in short ones, one, or two from eight letters on. */
static size_t
slips_allowed(struct span word)
{
	if (word.length < 4 || span_count(word, is_letter) < word.length)
		return 0;
	return word.length < 8 ? 1 : 2;
}

/* Takes each of these misspelt terms as a word of the cell, if there are fewer slips between them than it has. Both
 * begin alike, or the term goes on as the word begins. */
static void
compare(struct search *search, unsigned long misspelt, size_t slips[], struct span cell)
{
	struct span token;

	while (word_next(&cell, &token)) {
		const unsigned char initial = (unsigned char)token.at[0];
		const unsigned long long like = (search->letters[0][initial] | search->letters[1][initial]) & misspelt;

		for (size_t i = 0; like >> i != 0; i++) {
			struct term *term = &search->terms[i];

			while ((like >> i & 1) != 0 && slips[i] > 1 && is_near(term->word, token, slips[i] - 1) &&
			    word_counts(token, true)) {
				slips[i]--;
				term->taken_as = token;
			}
		}
	}
}

unsigned long
terms_correct(struct search *search)
{
	unsigned long misspelt = 0, corrected = 0;
	size_t slips[TERMS_MAX] = { 0 }, n = 0;

	for (size_t i = 0; i < search->n && n < MISSPELT_MAX; i++) {
		if (search->terms[i].found)
			continue;
		n++;
		slips[i] = slips_allowed(search->terms[i].word) + 1;
		misspelt |= 1ul << i;
	}
	for (enum column column = PHRASE; misspelt != 0 && column < COLUMNS; column++)
		for (const struct status *row = table; row < table + table_rows; row++)
			if ((table_columns[column].weight >= NAMES_IT && (row->rank != DETAIL || column == ORIGIN)) ||
			    (column == MEANING && row->rank == REGISTERED))
				compare(search, misspelt, slips, table_cell(row, column));
	for (size_t i = 0; i < search->n; i++) {
		if (search->terms[i].taken_as.length == 0)
			continue;
		set_stem(search, &search->terms[i], search->terms[i].taken_as);
		corrected |= 1ul << i;
	}
	return corrected;
}
