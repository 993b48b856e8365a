#include "lookup.h"
#include "miss.h"
#include "output.h"
#include "response.h"

/* A question or a search with more answers than this gets a list. */
enum { ENTRIES_MAX = 3 };

static struct options *options;
static bool begun, matched_all = true;

/* Begins the output, once, and not before the operands are checked: a mistake in them leaves no output. */
static void
begin(void)
{
	if (!begun && !options->quiet)
		options->view.format->begin(&options->view);
	begun = true;
}

static void
answer(const struct result *result, bool list)
{
	begin();
	if (result->n > 0 && !options->quiet)
		options->view.format->rows(result, list);
}

/* Does the query ask for several codes, or numbers? */
static bool
is_list(const struct query *query)
{
	return query->kind == NUMBERS_QUERY || (query->kind == CODES_QUERY && query->low < query->high);
}

static void
miss(const struct query *query, const struct result *result)
{
	matched_all = false;
	if (!options->quiet)
		miss_query(query, result->outside > 0);
}

/* Answers with the rows that a query selects; false if there are none, of which nothing is said yet. */
static bool
answer_rows(const struct query *query, struct result *result)
{
	query_find(query, &options->scope, result);
	answer(result, is_list(query));
	return result->n > 0;
}

static void
answer_query(const struct query *query)
{
	struct result result;

	if (!answer_rows(query, &result))
		miss(query, &result);
}

/* The first query without an answer in the line that is looked at, if any, but not its text; and are there rows outside
 * of the classes? */
static struct query missed;
static bool missed_outside;

static void
answer_in_line(const struct query *query)
{
	struct result result;

	if (answer_rows(query, &result) || missed.kind != NO_QUERY)
		return;
	missed = *query;
	missed_outside = result.outside > 0;
}

/* Answers standard input: the responses in what an HTTP tool prints, or the queries of its lines. At the first
 * response, lines before it without a status are forgotten. */
static void
answer_input(void)
{
	struct response line = { .number = 0 };
	unsigned long lines = 0, without = 0, first = 0;
	struct composed text = { .bytes = "" };
	struct query reason = { .kind = NO_QUERY };
	bool outside = false;

	for (; response_next(&line); lines++) {
		if (line.responses == 1)
			without = 0;
		missed.kind = NO_QUERY;
		if ((query_each((struct words){ .line = line.query }, answer_in_line) && missed.kind == NO_QUERY) ||
		    without++ > 0)
			continue;
		first = line.number;
		text.text.length = 0;
		compose(&text, "", line.text);
		reason = missed;
		outside = missed_outside;
	}
	if (lines > 0 && without == 0)
		return;
	matched_all = false;
	if (!options->quiet)
		miss_lines(without, first, text.text, &reason, outside);
}

static void
answer_operand(const struct query *query)
{
	if (query->kind == INPUT)
		answer_input();
	else
		answer_query(query);
}

static bool answered[TABLE_MAX];        /* with which rows a question has been */

/* What a question, or a search, looks for, and what it has found. */
static struct search search;
static struct result found;

static bool
is_code(struct span word)
{
	struct query query;

	return query_pasted(&word, &query);
}

/* Does it look like the name of a file: /var/log/x, ./x? */
static bool
is_file_name(struct span word)
{
	return (word.length > 1 && span_begins(word, "/")) || span_begins(word, "./") || span_begins(word, "../");
}

/* Is it no word to ask with: a code, which is answered by itself, or a path? */
static bool
is_apart(struct span word)
{
	return is_code(word) || is_file_name(word);
}

/* The rows that a code in a question selects: without -a those whose vendor the question names best, or else all. */
static void
find_code(const struct query *query, struct result *result)
{
	const struct scope any = { true, options->scope.classes };
	size_t most = 1, kept = 0;

	query_find(query, &any, result);
	for (size_t i = 0; i < result->n && !options->scope.all; i++) {
		const size_t named = search_names(&search, result->rows[i]);

		if (named > most)
			kept = 0;
		if (named >= most) {
			most = named;
			result->rows[kept++] = result->rows[i];
		}
	}
	result->n = kept;
	if (kept == 0)
		query_find(query, &options->scope, result);
}

/* Answers with the rows that the question has not been answered with yet. */
static void
answer_new(struct result *result, bool list)
{
	size_t kept = 0;

	for (size_t i = 0; i < result->n; i++) {
		const struct status *row = result->rows[i];

		if (!answered[row - table])
			result->rows[kept++] = row;
		answered[row - table] = true;
	}
	result->n = kept;
	answer(result, list);
}

/* Does a word say that the number before it counts something: 100 seconds, 500 MB? */
static bool
is_unit(struct span word)
{
	static const char units[][LISTED] = {
		"bytes", "days", "gb", "hours", "kb", "mb", "min", "minutes", "ms", "s", "sec", "seconds", "secs", ""
	};

	return word_in_list(units, span_trim_marks(word)) != NULL;
}

/* Answers the codes of a question; returns whether there are any. */
static bool
answer_codes(struct words words)
{
	struct span word, before = { NULL, 0 }, unit;
	struct query query;
	struct result result;
	bool any = false;

	for (; words_next(&words, &word); before = word) {
		struct words next = words;
		struct span rest = word;

		if ((only_three_digits(word) >= 0 && words_next(&next, &unit) && is_unit(unit)) ||
		    span_like(span_trim_marks(before), span_of("errno")))
			continue;
		while (query_pasted(&rest, &query)) {
			any = true;
			find_code(&query, &result);
			if (result.n > 0)
				answer_new(&result, is_list(&query));
			else
				miss(&query, &result);
		}
	}
	return any;
}

/* Answers with what the words have found; false if that is nothing. */
static bool
answer_found(struct words words)
{
	if (found.n == 0) {
		struct composed joined;

		miss(&(struct query){ .text = words_join(words, &joined) }, &found);
		return false;
	}
	answer_new(&found, found.n > ENTRIES_MAX);
	return true;
}

/* Answers the exact query that a question is with its misspelt words corrected; false if it is none. */
static bool
answer_corrected(struct words words)
{
	struct composed corrected = { .bytes = "" };
	struct span word;

	while (words_next(&words, &word)) {
		struct span meant = word;

		for (const struct term *term = search.terms; term < search.terms + search.n; term++)
			if (term->taken_as.length > 0 && span_like(term->word, span_trim_marks(word)))
				meant = term->taken_as;
		compose(&corrected, " ", meant);
	}
	return query_each((struct words){ .line = span_trim(corrected.text) }, answer_query);
}

static void
answer_question(struct words words, bool any_apart)
{
	struct words other = words;
	bool codes, done;

	other.skip = any_apart ? is_apart : NULL;
	search_question(&search, other);
	search_vendor(&search, &options->scope, &found);
	codes = answer_codes(words);
	if (search.n == 0 || found.n > 0)
		done = codes;
	else
		done = !codes && answer_corrected(words);
	if (found.n == 0)
		search_find(&search, &options->scope, &found);
	if (begun && found.n > 0 && !done && !options->scope.all) {
		/* The words beside a code that is answered mostly say what it was met with: only a close answer to them
		 * adds something, and none where they fit that code. */
		done = !search_is_close(found.rows[0]);
		for (size_t i = 0; i < table_rows; i++)
			done = done || (answered[i] && search_is_close(&table[i]));
		found.n = 1;
	}
	if (done || answer_found(other))
		miss_explain(&search);
}

/* Does it look like the name of a log: access.log? */
static bool
is_log(struct span word)
{
	return word.length > 4 && span_is(span_skip(word, word.length - 4), ".log");
}

static void
answer_operands(void)
{
	struct words words = options->words, rest = words;
	struct span word;
	bool any_apart = false;
	size_t n = 0;

	if (query_each(words, answer_operand))
		return;
	while (words_next(&rest, &word))
		if (span_is(word, "-"))
			fail("-: standard input is read beside exact queries, not in a question");
	words.split = true;
	for (rest = words; words_next(&rest, &word); n++)
		any_apart = any_apart || is_apart(word);
	for (rest = words; words_next(&rest, &word);)
		if (is_log(word) || (n == 1 && is_file_name(word)))
			fail("%s: no such status; a log is read from standard input: httpstatus -n < access.log", word);
	if (options->quiet)
		matched_all = false;
	else
		answer_question(words, any_apart);
}

bool
lookup(struct options *wanted)
{
	options = wanted;
	options->view.hits = &search;
	if (options->search) {
		search_words(&search, options->words);
		search_find(&search, &options->scope, &found);
		answer_found(options->words);
	} else if (options->words.n == 0) {
		query_each((struct words){ .line = span_of("000-999") }, answer_query);
	} else {
		answer_operands();
	}
	begin();
	if (!options->quiet && options->view.format->end != NULL)
		options->view.format->end();
	return matched_all;
}
