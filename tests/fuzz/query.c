/* Any text as a query, a phrase, a word of a search: what they find must be in order, and hold by itself. */
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "phrase.h"
#include "query.h"
#include "search.h"

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static void
check_rows(const struct status *const rows[], size_t n)
{
	must(n <= table_rows, "more rows than there are");
	for (size_t i = 1; i < n; i++)
		must(rows[i - 1] < rows[i], "rows out of order");
}

/* Is every row of a list in the other one, which is in order as well? */
static bool
is_within(const struct status *const rows[], size_t n, const struct status *const others[], size_t m)
{
	size_t at = 0;

	for (size_t i = 0; i < n; i++) {
		while (at < m && others[at] != rows[i])
			at++;
		if (at == m)
			return false;
	}
	return true;
}

static void
check_query(struct span text)
{
	const struct status *rows[TABLE_MAX], *all[TABLE_MAX];
	const struct query query = query_parse(text);
	size_t n = query_find(&query, false, rows), m = query_find(&query, true, all);

	check_rows(rows, n);
	check_rows(all, m);
	must(is_within(rows, n, all, m), "-a leaves out what is found without it");
	for (size_t i = 0; query.kind != PHRASE_QUERY && i < m; i++)
		must(query_has_code(&query, all[i]->code), "a row whose code was not asked for");
	for (unsigned code = 0; code < 1000; code++)
		must(query.kind != CODE_QUERY || query_has_code(&query, code) == (code == query.low), "another code");
	if (text.length % 8 == 0)       /* slow as well */
		phrase_nearest(text);
}

static void
check_search(char *const words[], size_t n)
{
	const struct status *rows[TABLE_MAX], *some[TABLE_MAX];
	size_t found = search_find(&(struct words){ words, n }, true, rows);

	check_rows(rows, found);
	for (size_t i = 0; i < n; i++)
		must(is_within(rows, found, some, search_find(&(struct words){ words + i, 1 }, true, some)),
		    "several words find what one of them does not");
}

static void
check_hits(char *const words[], size_t n)
{
	const struct words search = { words, n };

	/* not every row every time: that would be slow */
	for (const struct status *row = table + strlen(words[0]) % 16; row < table + table_rows; row += 16) {
		struct span meaning = table_cell(row, MEANING), hit = { meaning.at, 0 };

		for (size_t from = 0; from <= meaning.length; from = (size_t)(hit.at - meaning.at) + hit.length) {
			hit = search_hit(&search, meaning, from);
			if (hit.length == 0)
				break;
			must(hit.at >= meaning.at + from && hit.at + hit.length <= meaning.at + meaning.length, "a hit outside");
		}
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *copy = malloc(size + 1), room[QUERY_ROOM], *words[64];
	struct query joined;
	size_t n = 0;

	must(copy != NULL, "no memory");
	if (size > 0)
		memcpy(copy, data, size);
	copy[size] = '\0';
	check_query((struct span){ copy, size });
	for (char *word = strtok(copy, "\n"); word != NULL && n < 64; word = strtok(NULL, "\n"))
		words[n++] = word;
	if (n > 0) {
		if (query_parse_joined(&joined, words, n, room))
			must(joined.text.at >= room && joined.text.at + joined.text.length <= room + QUERY_ROOM, "text outside");
		check_hits(words, n < 3 ? n : 3);
		if (size % 8 == 0)
			check_search(words, n < 3 ? n : 3);
	}
	free(copy);
	return 0;
}
