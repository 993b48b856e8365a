#include "nearest.h"
#include "words.h"

/* Longer words are far from all others; and in columns of this weight a status is named (table.h). */
enum { LONGEST = 32, NAMES_IT = 8 };

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* How many slips make one word of the other; more than most is most + 1. Case does not count. */
static size_t
distance(struct span a, struct span b, size_t most)
{
	unsigned char lines[3][LONGEST + 1] = { { 0 } };

	for (size_t j = 0; j <= b.length; j++)
		lines[0][j] = (unsigned char)j;
	for (size_t i = 1; i <= a.length; i++) {
		unsigned char *line = lines[i % 3], *above = lines[(i + 2) % 3], *higher = lines[(i + 1) % 3];
		size_t smallest = i;

		line[0] = (unsigned char)i;
		for (size_t j = 1; j <= b.length; j++) {
			char this = lower(a.at[i - 1]), other = lower(b.at[j - 1]);
			size_t n = least(above[j], line[j - 1]) + (size_t)1;

			n = least(n, above[j - 1] + (size_t)(this != other));
			if (i > 1 && j > 1 && this == lower(b.at[j - 2]) && lower(a.at[i - 2]) == other)
				n = least(n, higher[j - 2] + (size_t)1);
			line[j] = (unsigned char)n;
			smallest = least(smallest, n);
		}
		if (smallest > most)
			return most + 1;
	}
	return least(lines[a.length % 3][b.length], most + 1);
}

/* How many slips a word may have: none in short ones, one, or two from eight letters on. */
static size_t
slips_allowed(struct span word)
{
	if (word.length < 4 || word.length > LONGEST - 2)
		return 0;
	for (size_t i = 0; i < word.length; i++)
		if (!is_letter(word.at[i]))
			return 0;
	return word.length < 8 ? 1 : 2;
}

/* The letters that a word has, a bit for each. */
static unsigned long
letters_of(struct span word)
{
	unsigned long letters = 0;

	for (size_t i = 0; i < word.length; i++)
		letters |= 1ul << (word.at[i] & 31);
	return letters;
}

/* Compares a misspelt word with one of the table. */
static void
compare(struct misspelt *misspelt, struct span token, size_t weight)
{
	struct span word = misspelt->word;
	size_t most = misspelt->cost / 64, difference = 0, n;

	if (token.length > word.length + most || word.length > token.length + most)
		return;
	for (unsigned long bits = letters_of(token) ^ misspelt->letters; bits != 0; bits &= bits - 1)
		difference++;
	if (difference > 2 * most)
		return;
	n = distance(word, token, most) * 64 + (lower(token.at[0]) != lower(word.at[0]) ? 32u : 0u) + 16 - weight;
	if (n < misspelt->cost) {
		misspelt->cost = n;
		misspelt->nearest = token;
	}
}

/* Compares the misspelt words with those of a cell that begin with their first letter, or their second. */
static void
compare_all(struct misspelt misspelt[], const unsigned char first[256], struct span cell, size_t weight)
{
	const char *at = cell.at, *stop = cell.at + cell.length, *start = at;

	for (; start < stop; start = ++at) {
		while (at < stop && is_alphanumeric(*at))
			at++;
		if (at - start <= 2)
			continue;
		for (unsigned like = first[(unsigned char)*start], i = 0; like != 0; like >>= 1, i++)
			if ((like & 1) != 0)
				compare(&misspelt[i], span_between(start, at), weight);
	}
}

void
nearest_find(struct misspelt misspelt[], size_t n)
{
	unsigned char first[256] = { 0 };

	for (size_t i = 0; i < n; i++) {
		struct span word = misspelt[i].word;
		size_t slips = slips_allowed(word);

		misspelt[i].nearest = span_of("");
		misspelt[i].cost = (slips + 1) * 64;
		misspelt[i].letters = letters_of(word);
		for (int byte = 0; slips > 0 && byte < 256; byte++)
			if (lower((char)byte) == lower(word.at[0]) || lower((char)byte) == lower(word.at[1]))
				first[byte] = (unsigned char)(first[byte] | 1u << i);
	}
	for (const struct status *row = table; n > 0 && row < table + table_rows; row++)
		for (enum column column = PHRASE; row->rank != DETAIL && column < COLUMNS; column++)
			if (table_columns[column].weight >= NAMES_IT)
				compare_all(misspelt, first, table_cell(row, column), table_columns[column].weight);
}
