#include "nearest.h"
#include "table.h"

/* In columns of this weight a status is named (table.h). */
enum { NAMES_IT = 8 };

/* A term that no row has, the word that is nearest to it so far, and the cost of that: slips, and how unlike the words
 * are otherwise. */
enum { SLIP = 64, OTHER_START = 32, WEIGHT_MAX = 16, MISSPELT_MAX = 3 };
struct misspelt {
	struct term *term;
	struct span nearest;
	size_t cost;
};

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

/* How many slips a word may have: none in short ones and very long ones, one, or two from eight letters on. */
static size_t
slips_allowed(struct span word)
{
	for (size_t i = 0; i < word.length; i++)
		if (!is_letter(word.at[i]))
			return 0;
	return word.length < 4 || word.length > 30 ? 0 : word.length < 8 ? 1 : 2;
}

/* Compares a misspelt word with one of the table. */
static void
compare(struct misspelt *misspelt, struct span token, size_t weight)
{
	const struct span word = misspelt->term->word;
	size_t slips = misspelt->cost / SLIP + 1, cost;

	while (slips > 0 && is_near(word, token, slips - 1))
		slips--;
	cost = slips * SLIP + (lower(token.at[0]) != lower(word.at[0]) ? OTHER_START : 0) + WEIGHT_MAX - weight;
	if (cost < misspelt->cost) {
		misspelt->cost = cost;
		misspelt->nearest = token;
	}
}

/* Compares the misspelt words with those of a cell that begin with their first letter, or their second. */
static void
compare_all(struct misspelt misspelt[], const unsigned starts[256], struct span cell, size_t weight)
{
	const char *at = cell.at, *stop = cell.at + cell.length, *start = at;

	for (; start < stop; start = ++at) {
		while (at < stop && is_alphanumeric(*at))
			at++;
		if (at - start <= 2)
			continue;
		for (unsigned like = starts[(unsigned char)lower(*start)], i = 0; like != 0; like >>= 1, i++)
			if ((like & 1) != 0)
				compare(&misspelt[i], span_between(start, at), weight);
	}
}

unsigned long
nearest_correct(struct search *search)
{
	struct misspelt misspelt[MISSPELT_MAX];
	unsigned starts[256] = { 0 };
	size_t n = 0;
	unsigned long corrected = 0;

	for (struct term *term = search->terms; term < search->terms + search->n && n < MISSPELT_MAX; term++) {
		const size_t slips = slips_allowed(term->word);

		if (term->found || term->ignored)
			continue;
		for (size_t i = 0; slips > 0 && i < 2; i++)
			starts[(unsigned char)lower(term->word.at[i])] |= 1u << n;
		misspelt[n++] = (struct misspelt){ term, { NULL, 0 }, (slips + 1) * SLIP - 1 };
	}
	for (const struct status *row = table; n > 0 && row < table + table_rows; row++)
		for (enum column column = PHRASE; row->rank != DETAIL && column < COLUMNS; column++)
			if (table_columns[column].weight >= NAMES_IT)
				compare_all(misspelt, starts, table_cell(row, column), table_columns[column].weight);
	for (size_t i = 0; i < n; i++) {
		if (misspelt[i].nearest.length == 0)
			continue;
		terms_take_as(search, misspelt[i].term, misspelt[i].nearest);
		corrected |= 1ul << (misspelt[i].term - search->terms);
	}
	return corrected;
}
