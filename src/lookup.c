#include "lookup.h"
#include "miss.h"
#include "output.h"
#include "response.h"

/* More answers than this to a question, or a search, are a list. */
enum { ENTRIES_MAX = 3 };

static struct options *options;
static bool begun, matched_all = true;

/* Begins the output, once: a mistake in the operands is found before, and leaves nothing on standard output. */
static void
begin(void)
{
	if (!begun && !options->quiet)
		options->view.format->begin(&options->view, false);
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
	return query->kind == CODES_QUERY || query->kind == NUMBERS_QUERY;
}

/* Answers one exact query; false if it matches nothing, of which nothing is said yet. */
static bool
answer_query(const struct query *query, struct result *result)
{
	query_find(query, &options->scope, result);
	answer(result, is_list(query));
	return result->n > 0;
}

/* The lines of standard input without a status: how many, and of the first one its number, its text, its first query
 * without an answer, and whether only the class of that was wrong. */
static struct {
	unsigned long lines, number;
	struct query query;
	bool outside;
	char text[QUERY_BUFFER];
} without;
static size_t misses;           /* queries without an answer in the line that is looked at */

static void
answer_in_line(const struct query *query)
{
	struct result result;

	if (answer_query(query, &result) || misses++ > 0 || without.lines > 0)
		return;
	without.query = *query;
	without.outside = result.outside > 0;
}

/* Answers a line. At the first response, what came before without a status is forgotten. */
static void
answer_line(const struct response *line)
{
	if (line->responses == 1)
		without.lines = 0;
	if (without.lines == 0)
		without.query.kind = NO_QUERY;
	misses = 0;
	if ((query_each((struct words){ .line = line->query }, answer_in_line) && misses == 0) || without.lines++ > 0)
		return;
	without.number = line->number;
	without.query.text = (struct span){ without.text, 0 };
	span_add(line->text, without.text, &without.query.text.length, sizeof without.text);
}

/* Answers standard input: the responses in what an HTTP tool prints, or the queries of its lines. */
static void
answer_input(void)
{
	struct response line = { .number = 0 };
	bool any = false;

	without.lines = 0;
	for (; response_next(&line); any = true)
		answer_line(&line);
	if (any && without.lines == 0)
		return;
	matched_all = false;
	if (options->quiet)
		return;
	if (any)
		miss_lines(without.lines, without.number, &without.query, without.outside);
	else
		message("standard input: no status in it\n");
}

static void
miss(const struct query *query, const struct result *result)
{
	matched_all = false;
	if (!options->quiet)
		miss_query(query, result->outside > 0);
}

static void
answer_or_miss(const struct query *query)
{
	struct result result;

	if (query->kind == INPUT)
		answer_input();
	else if (!answer_query(query, &result))
		miss(query, &result);
}

static void
ignore(const struct query *query)
{
	(void)query;
}

/* Answers phrases and other exact queries between which "or", "vs" and the like stand, or commas; false if they are
 * none. */
static bool
answer_alternatives(struct words words)
{
	static const char between[][LISTED] = { "and", "or", "versus", "vs", "vs.", "" };
	char buffer[QUERY_BUFFER];
	struct span rest = words_join(words, buffer, sizeof buffer), parts[QUERY_BUFFER], word;
	size_t n = 1;

	if (rest.length == sizeof buffer)
		return false;
	parts[0] = (struct span){ rest.at, 0 };
	while (span_word(&rest, &word)) {
		const bool separates = word_in_list(between, word) != NULL;

		if (!separates)
			parts[n - 1].length = (size_t)(rest.at - parts[n - 1].at);
		if (separates || word.at[word.length - 1] == ',')
			parts[n++] = (struct span){ rest.at, 0 };
	}
	for (size_t i = 0; i < n; i++)
		if (!query_each((struct words){ .line = parts[i] }, ignore))
			return false;
	for (size_t i = 0; n > 1 && i < n; i++)
		query_each((struct words){ .line = parts[i] }, answer_or_miss);
	return n > 1;
}

/* Of a question: */
static struct {
	bool small_letters;             /* it has some, so that UH in capitals is a number */
	bool answered[TABLE_MAX];       /* which rows it has been answered with */
} question;

/* What a question, or a search, looks for, and what it has found: first the rows of a vendor that the question is
 * about, if there is one. */
static struct search search;
static struct result found;

static bool
is_code(struct span word)
{
	struct query query;

	return query_pasted(&word, question.small_letters, &query);
}

/* The rows that a code in a question selects: of those of the vendor, if it has one, or else of all. */
static void
find_code(const struct query *query, struct result *result)
{
	result->n = result->hidden = 0;
	for (size_t i = 0; i < found.n; i++)
		if (query_selects(query, found.rows[i]))
			result->rows[result->n++] = found.rows[i];
	if (result->n == 0)
		query_find(query, &options->scope, result);
}

/* Answers with the rows that the question has not been answered with yet. */
static void
answer_new(struct result *result, bool list)
{
	size_t kept = 0;

	for (size_t i = 0; i < result->n; i++) {
		bool *answered = &question.answered[result->rows[i] - table];

		if (!*answered)
			result->rows[kept++] = result->rows[i];
		*answered = true;
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
	struct span word, unit;
	struct query query;
	struct result result;
	bool any = false;

	while (words_next(&words, &word)) {
		struct words next = words;

		if (only_three_digits(word) >= 0 && words_next(&next, &unit) && is_unit(unit))
			continue;
		while (query_pasted(&word, question.small_letters, &query)) {
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
	if (found.n > 0) {
		answer_new(&found, found.n > ENTRIES_MAX);
		return true;
	}
	matched_all = false;
	if (!options->quiet)
		miss_search(words, found.outside > 0);
	return false;
}

/* Answers the exact query that a question is with its misspelt words corrected; false if it is none. */
static bool
answer_corrected(struct words words)
{
	struct composed corrected = { 0, "" };
	struct span word;
	bool any = false;

	while (words_next(&words, &word)) {
		struct span meant = word;

		for (const struct term *term = search.terms; term < search.terms + search.n; term++)
			if (term->taken_as.length > 0 && span_like(term->word, span_trim_marks(word)))
				meant = term->taken_as;
		any = any || meant.at != word.at;
		compose(&corrected, " ", meant);
	}
	return any && query_each((struct words){ .line = span_trim(composed_text(&corrected)) }, answer_or_miss);
}

/* Has a question a code in it? */
static bool
has_code(struct words words)
{
	struct words rest = words;
	struct span word;

	while (words_next(&rest, &word))
		question.small_letters = question.small_letters || span_count(word, is_small) > 0;
	while (words_next(&words, &word))
		if (is_code(word))
			return true;
	return false;
}

static void
answer_question(struct words words, bool alone)
{
	const struct scope any = { true, options->scope.classes };
	struct words other = words;
	bool codes;

	other.skip = is_code;
	search_question(&search, other, alone);
	options->view.look.hits = &search;
	search_vendor(&search, &any, &found);
	codes = answer_codes(words);
	if (codes && (search.n == 0 || found.n > 0)) {
		miss_explain(&search);
		return;
	}
	if (found.n == 0) {
		if (!codes && answer_corrected(words)) {
			miss_explain(&search);
			return;
		}
		search_find(&search, &options->scope, &found);
	}
	if (answer_found(other))
		miss_explain(&search);
}

/* Does it look like the name of a file: /var/log/x, ./x, access.log? */
static bool
is_file_name(struct span word)
{
	return (word.length > 1 && span_begins(word, "/")) || span_begins(word, "./") || span_begins(word, "../") ||
	    (word.length > 4 && span_is(span_skip(word, word.length - 4), ".log"));
}

static void
answer_operands(void)
{
	struct words words = options->words, fewer, rest;
	struct span word = span_of(*words.operand);
	bool codes;

	if (words.n == 1 && span_has(word, ' ') && span_trim_marks(word).length > 0)
		words = (struct words){ .line = word };
	fewer = rest = words;
	fewer.skip = word_fills_query;
	if (query_each(words, answer_or_miss) || query_each(fewer, answer_or_miss) || answer_alternatives(words))
		return;
	while (words.operand != NULL && words_next(&rest, &word))
		if (span_is(word, "-"))
			fail("-: standard input is read beside exact queries, not in a question");
	words.split = true;
	codes = has_code(words);
	for (rest = words; !codes && words_next(&rest, &word);)
		if (is_file_name(word))
			fail("%s: no such status; a log is read from standard input: httpstatus -n < access.log", word);
	if (options->quiet)
		matched_all = false;
	else
		answer_question(words, !codes);
}

bool
lookup(struct options *wanted)
{
	options = wanted;
	if (options->search) {
		search_words(&search, options->words);
		options->view.look.hits = &search;
		search_find(&search, &options->scope, &found);
		answer_found(options->words);
	} else if (options->words.n == 0) {
		query_each((struct words){ .line = span_of("000-999") }, answer_or_miss);
	} else {
		answer_operands();
	}
	begin();
	if (!options->quiet && options->view.format->end != NULL)
		options->view.format->end();
	return matched_all;
}
