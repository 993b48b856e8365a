/* Any text as operands, as a phrase, as a name: the rows that it selects are in order, are what was asked for, and none
 * is missed that a naive look at the table finds. */
#include <stdlib.h>

#include "memory.h"
#include "phrase.h"

/* So that a word can be taken apart as it takes it. */
#include "../../src/query.c"

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static char *text;
static size_t length;
static unsigned classes;

/* The letters and digits of a text, in lower case, in the buffer, which is as long as the text. */
static struct span
naive_key(struct span from, char *buffer)
{
	struct span key = { buffer, 0 };

	for (size_t i = 0; i < from.length; i++)
		if (is_alphanumeric(from.at[i]))
			buffer[key.length++] = lower(from.at[i]);
	return key;
}

/* Has the row a phrase with this key; or with part, a phrase whose key is a part of it? */
static bool
naive_has(const struct status *row, struct span key, bool part)
{
	struct span list = table_cell(row, FORMER), item = table_cell(row, PHRASE);
	char buffer[1024];

	do {
		struct span other = naive_key(item, buffer);

		for (size_t at = 0; other.length > 0 && at + other.length <= key.length; at++)
			if ((part || other.length == key.length) && memcmp(key.at + at, other.at, other.length) == 0)
				return true;
	} while (table_next(&list, &item));
	return false;
}

/* Statuses are in the order of the table; numbers beside one in another, but none comes twice. */
static void
check_rows(const struct status *const rows[], size_t n)
{
	must(n <= table_rows, "more rows than there are");
	for (size_t i = 1; i < n; i++)
		must(rows[i]->rank == DETAIL ? rows[i] != rows[i - 1] : rows[i] > rows[i - 1], "rows out of order");
}

static void
check_phrase(struct span phrase)
{
	static const struct status *rows[TABLE_MAX];
	char *buffer = malloc(phrase.length + 1);
	struct span key = naive_key(phrase, buffer);
	size_t n = phrase_find(phrase, 3, rows), at = 0;

	check_rows(rows, n);
	for (size_t i = 0; i < n; i++)
		must(naive_has(rows[i], key, false) && rows[i]->rank != DETAIL, "a row without the phrase");
	for (const struct status *row = table; row < table + table_rows; row++) {
		struct span own = table_cell(row, PHRASE);
		char other[64];

		own = naive_key(own, other);
		if (row->rank == REGISTERED && own.length == key.length && memcmp(own.at, key.at, own.length) == 0) {
			while (at < n && rows[at] != row)
				at++;
			must(at < n, "a registered row with the phrase is missed");
		}
	}
	n = name_find(phrase, rows);
	check_rows(rows, n);
	for (size_t i = 0; i < n; i++)
		must(naive_has(rows[i], key, true) && rows[i]->rank != DETAIL, "a row whose phrase is not in the name");
	free(buffer);
}

static void
check_query(const struct query *query)
{
	static struct result some, all, any;

	query_find(query, &(struct scope){ false, classes }, &some);
	query_find(query, &(struct scope){ true, classes }, &all);
	query_find(query, &(struct scope){ true, 0 }, &any);
	check_rows(some.rows, some.n);
	check_rows(all.rows, all.n);
	must(some.n <= all.n && (some.n > 0) == (all.n > 0), "-a finds less, or there is nothing without it");
	must(all.n + all.outside == any.n, "rows neither in the class nor out of it");
	must(some.n + some.hidden == all.n, "rows neither shown nor hidden");
	must((query->kind != NO_QUERY && query->kind != INPUT) || any.n == 0, "rows of no query");
	must(query->kind != ROWS_QUERY || any.n > 0 || span_trim_marks(query->text).length == 0, "a phrase of no row");
	for (size_t i = 0; i < all.n; i++) {
		const struct status *row = all.rows[i];

		must(classes == 0 || (row->code < 1000 && (classes >> row->code / 100 & 1) != 0), "a row of another class");
		must((row->rank == DETAIL) == (query->kind >= NUMBER_QUERY), "a number, or none, where the other was meant");
		must(query->kind > CODES_QUERY || query_has_code(query, row->code), "a row whose code was not asked for");
	}
	must(query->low <= query->high || query->low == NO_CODE, "a range that ends before it begins");
	for (unsigned code = 0; code < 1000; code++)
		must(query->low < query->high || query_has_code(query, code) == (code == query->low), "another code");
}

static size_t taken;

static void
take(const struct query *query)
{
	must(query->kind != NO_QUERY, "a query that is none");
	check_query(query);
	taken++;
}

static void
check_words(struct words words)
{
	struct span word;
	bool exact, all = true;

	taken = 0;
	exact = query_each(words, take);
	must(exact == (taken > 0), "queries of no use, or none");
	for (struct words rest = words; words_next(&rest, &word);) {
		size_t n = 0;
		struct query query;

		while (next_query(&word, &query)) {
			must(++n <= length + 1, "no end of queries");
			all = all && query.kind != NO_QUERY && words.operand != NULL;
			check_query(&query);
		}
		must(n > 0, "no query");
	}
	must(exact || !all || !words_next(&words, &word), "exact queries that are not answered");
}

/* A range whose end is below its start ends the program. */
static void
run(void)
{
	static char *operands[256];
	size_t n = 0;
	struct span whole;

	check_phrase((struct span){ text, strcspn(text, "\n") });
	whole = span_of(text);
	for (char *word = text; n < 256; word++) {
		operands[n++] = word;
		word = strchr(word, '\n');
		if (word == NULL)
			break;
		*word = '\0';
	}
	check_words((struct words){ .operand = operands, .n = n });
	check_words((struct words){ .operand = operands, .n = n, .skip = word_fills_query });
	for (size_t i = 0; i < whole.length; i++)
		if (text[i] == '\0')
			text[i] = ' ';
	check_words((struct words){ .line = whole });
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	int status;
	size_t n;

	if (size == 0)
		return 0;
	classes = data[0] % 4 == 0 ? data[0] & 0x3e : 0;
	length = size - 1;
	text = malloc(length + 1);
	must(text != NULL, "no memory");
	memcpy(text, data + 1, length);
	text[length] = '\0';
	status = memory_run(run);
	memory_messages(&n);
	must(status == (n > 0 ? 2 : -1), "an end without a message, or a message without an end");
	free(text);
	return 0;
}
