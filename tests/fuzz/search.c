/* Any words as a search, and as a question. A search finds what a naive look through the table finds; a question, some
 * of what has to do with it, best first; and what is to be underlined lies in the text. */
#include <stdlib.h>

#include "memory.h"
#include "search.h"

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static bool
naive_stands(struct span text, struct span word)
{
	for (size_t at = 0; at + word.length <= text.length; at++) {
		size_t i = 0;

		while (i < word.length && lower(text.at[at + i]) == lower(word.at[i]))
			i++;
		if (i == word.length && (at == 0 || !is_alphanumeric(text.at[at - 1]) || !is_alphanumeric(word.at[0])))
			return true;
	}
	return false;
}

/* Does the word stand in a column of the row? */
static bool
naive_has(const struct status *row, struct span word)
{
	static const enum column searched[] = { CODE, PHRASE, MEANING, DETAILS, ACTION, ORIGIN, HEADERS, FORMER, WORDS };

	for (size_t i = 0; i < sizeof searched / sizeof searched[0]; i++)
		if (naive_stands(table_cell(row, searched[i]), word))
			return true;
	return false;
}

static bool
has_row(const struct result *result, const struct status *row)
{
	size_t i = 0;

	while (i < result->n && result->rows[i] != row)
		i++;
	return i < result->n;
}

static void
check_hits(const struct search *search, struct span text)
{
	for (size_t from = 0; from <= text.length;) {
		struct span hit = terms_hit(search, text, from);

		must(hit.at >= text.at + from && hit.at + hit.length <= text.at + text.length, "a hit outside of the text");
		must(hit.length > 0 || hit.at == text.at + text.length, "a hit of nothing");
		if (hit.length == 0)
			break;
		from = (size_t)(hit.at - text.at) + hit.length;
	}
}

static void
check_search(struct words words, unsigned classes)
{
	static struct search search;
	static struct result result;
	const struct scope scope = { true, classes };

	search_words(&search, words);
	search_find(&search, &scope, &result);
	must(result.n + result.outside <= table_rows && result.hidden == 0, "more rows than there are, or hidden ones");
	/* every fourth row: to look at all is slow */
	for (const struct status *row = table + (size_t)words.operand[0][0] % 4; row < table + table_rows; row += 4) {
		struct words rest = words;
		struct span word;
		bool all = words.n > 0;

		while (all && words_next(&rest, &word))
			all = naive_has(row, word);
		all = all && (classes == 0 || (row->code < 1000 && (classes >> row->code / 100 & 1) != 0));
		must(has_row(&result, row) == all, "a row too many, or missed");
	}
	check_hits(&search, table_cell(result.n > 0 ? result.rows[0] : table, DETAILS));
}

static void
check_question(struct words words, unsigned classes)
{
	static struct search search;
	static struct result some, all;
	const struct scope scope = { false, classes }, any = { true, classes };

	search_question(&search, words);
	must(search.n <= TERMS_MAX, "too many words");
	for (size_t i = 0; i < search.n; i++)
		must(search.terms[i].length <= STEM_MAX && search.terms[i].word.length > 0, "a word of nothing");
	search_find(&search, &any, &all);
	search_find(&search, &scope, &some);
	must(some.n <= 8 && (some.n > 0) == (all.n > 0), "too many answers, or with -a there are others");
	for (size_t i = 0, at = 0; i < some.n; i++, at++) {
		while (at < all.n && all.rows[at] != some.rows[i])
			at++;
		must(at < all.n, "with -a there are others, or they are in another order");
	}
	for (size_t i = 0; i < all.n; i++)
		must(classes == 0 || (all.rows[i]->code < 1000 && (classes >> all.rows[i]->code / 100 & 1) != 0), "another class");
	check_hits(&search, table_cell(all.n > 0 ? all.rows[0] : table, MEANING));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *copy = malloc(size + 1), *operands[32];
	size_t n = 0;
	unsigned classes;

	must(copy != NULL, "no memory");
	if (size > 0)
		memcpy(copy, data, size);
	copy[size] = '\0';
	classes = size > 0 && data[0] % 4 == 0 ? data[0] & 0x3e : 0;
	for (char *word = strtok(copy, "\n"); word != NULL && n < 32; word = strtok(NULL, "\n"))
		operands[n++] = word;
	check_question((struct words){ .operand = operands, .n = n }, classes);
	if (n > 0)
		check_search((struct words){ .operand = operands, .n = n < 3 ? n : 3 }, classes);
	free(copy);
	return 0;
}
