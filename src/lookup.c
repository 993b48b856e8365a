#include "lookup.h"
#include "miss.h"
#include "output.h"
#include "response.h"

/* More answers than this to a question, or a search, are a list. */
enum { ENTRIES_MAX = 3 };

static const struct options *options;
static const struct format *format;
static bool matched_all = true;

static void
answer(const struct result *result, bool list)
{
	if (!options->quiet)
		format->rows(result->rows, result->n, list, result->hidden);
}

/* Answers one exact query; false if it matches nothing, of which nothing is said yet. */
static bool
answer_query(const struct query *query, struct result *result)
{
	query_find(query, &options->scope, result);
	if (result->n > 0)
		answer(result, query->kind == CODES_QUERY || query->kind == NUMBERS_QUERY);
	return result->n > 0;
}

/* The lines of standard input without a status, and the first of them: its number, its text, its first query without an
 * answer, and whether only the class of that was wrong. */
static struct {
	unsigned long lines, number;
	struct query query;
	bool outside;
	char text[QUERY_BUFFER];
} without;
static bool line_matched;       /* all queries so far of the line that is looked at */

static void
answer_in_line(const struct query *query)
{
	struct result result;

	if (answer_query(query, &result) || !line_matched)
		return;
	line_matched = false;
	if (without.lines == 0) {
		without.query = *query;
		without.outside = result.outside > 0;
	}
}

/* Answers a line; false if it is nothing to look at. From the first status line on, what came before without a status
 * is forgotten. */
static bool
answer_line(const struct screen_line *shown, unsigned long number, bool *seen)
{
	struct span text = response_text(shown);
	int code = response_code(text, *seen);

	if (code == NOTHING_TO_SEE)
		return false;
	if (code >= 0 && !*seen) {
		*seen = true;
		without.lines = 0;
	}
	if (without.lines == 0) {
		without.query = (struct query){ .kind = NO_QUERY };
		without.outside = false;
	}
	line_matched = true;
	if (code >= 0) {
		char digits[CODE_BUFFER];
		struct span word = table_code((unsigned)code, digits);
		struct query query;

		query_next(&word, &query);
		answer_in_line(&query);
	} else if (shown->too_long || !query_each((struct words){ .line = text }, answer_in_line)) {
		line_matched = false;
	}
	if (!line_matched && without.lines++ == 0) {
		without.number = number;
		text.length = text.length < sizeof without.text ? text.length : sizeof without.text;
		memcpy(without.text, text.at, text.length);
		without.query.text = (struct span){ without.text, text.length };
	}
	return true;
}

/* Answers standard input: the status lines of what an HTTP tool prints, and nothing else from the first one on; or the
 * queries of its lines. */
static void
answer_input(void)
{
	static struct screen_line shown;
	unsigned long number = 0;
	bool seen = false, any = false;
	struct piece piece;

	without.lines = 0;
	while (input_line(&piece)) {
		response_show(&shown, &piece);
		if (piece.last && answer_line(&shown, ++number, &seen))
			any = true;
	}
	if (any && without.lines == 0)
		return;
	matched_all = false;
	if (options->quiet)
		return;
	if (any)
		miss_lines(without.lines, without.number, &without.query, without.outside);
	else
		message("standard input: no status in it");
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

/* Answers phrases and other exact queries between which "or", "vs" and the like stand; false if they are none. */
static bool
answer_alternatives(struct words words)
{
	static const char between[][LISTED] = { "and", "or", "versus", "vs", "vs." };
	char buffer[QUERY_BUFFER];
	struct span text = words_join(words, buffer, sizeof buffer);
	size_t parts = 0;

	if (words_length(words) != text.length)
		return false;
	for (int round = 0; round < 2; round++) {
		struct span rest = text, part = { text.at, 0 }, word;
		bool more;

		do {
			more = span_word(&rest, &word);
			if (more && !words_has(between, sizeof between / sizeof between[0], word)) {
				part.length = (size_t)(word.at + word.length - part.at);
				continue;
			}
			if (round == 1 && parts < 2)
				return false;
			if (!query_each((struct words){ .line = part }, round == 0 ? ignore : answer_or_miss))
				return false;
			part = (struct span){ rest.at, 0 };
			parts++;
		} while (more);
	}
	return true;
}

/* A question: whether it has small letters, without which letters in capitals are no number, and which rows its
 * codes have answered. */
static struct {
	bool small_letters;
	bool answered[TABLE_MAX];
} question;

static bool
is_code(struct span word)
{
	struct query query;

	return query_pasted(&word, question.small_letters, &query);
}

/* Of the rows that a code in a question selects those of the vendor that stands beside it, if it has one. */
static void
choose_vendor(struct result *result, const struct query *query, const struct result *vendor)
{
	size_t n = 0;

	for (size_t i = 0; i < vendor->n; i++) {
		if (!query_selects(query, vendor->rows[i]))
			continue;
		result->rows[n++] = vendor->rows[i];
		result->n = n;
		result->hidden = 0;
	}
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
	if (kept > 0)
		answer(result, list);
}

/* Answers the codes of a question; returns whether there are any. */
static bool
answer_codes(struct words words, const struct result *vendor)
{
	struct span word;
	struct query query;
	struct result result;
	bool any = false;

	while (words_next(&words, &word)) {
		while (query_pasted(&word, question.small_letters, &query)) {
			any = true;
			query_find(&query, &options->scope, &result);
			choose_vendor(&result, &query, vendor);
			if (result.n > 0)
				answer_new(&result, query.kind == CODES_QUERY || query.kind == NUMBERS_QUERY);
			else
				miss(&query, &result);
		}
	}
	return any;
}

/* Answers the words of a question beside its codes. */
static void
answer_words(struct words words, struct search *search, struct result *result)
{
	if (result->n > 0) {
		answer_new(result, result->n > ENTRIES_MAX);
		miss_explain(search);
	} else {
		matched_all = false;
		miss_search(words, result->outside > 0);
	}
}

/* Answers the exact query that a question is with its misspelt words corrected; false if it is none. */
static bool
answer_corrected(const struct search *search, struct words words)
{
	struct composed corrected = { 0, "" };
	struct span word;
	bool any = false;

	while (words_next(&words, &word)) {
		for (size_t i = 0; i < search->n; i++) {
			if (search->terms[i].taken_as.length == 0 ||
			    !span_like(search->terms[i].word, span_trim_marks(word)))
				continue;
			word = search->terms[i].taken_as;
			any = true;
			break;
		}
		compose(&corrected, word);
		compose(&corrected, span_of(" "));
	}
	return any && query_each((struct words){ .line = span_trim(composed_text(&corrected)) }, answer_or_miss);
}

static void
answer_question(struct words words, struct view *view)
{
	static struct search search;
	static struct result result, vendor;
	const struct scope any = { true, options->scope.classes };
	struct words rest = words, other;
	struct span word;
	bool words_left, codes;

	rest.split = true;
	for (other = rest; words_next(&other, &word);)
		for (size_t i = 0; i < word.length; i++)
			question.small_letters = question.small_letters || (word.at[i] >= 'a' && word.at[i] <= 'z');
	other = rest;
	other.skip = is_code;
	words_left = search_question(&search, other);
	view->look.hits = &search;
	search_vendor(&search, &any, &vendor);
	codes = answer_codes(rest, &vendor);
	if (codes && (!words_left || vendor.n > 0))
		return;
	if (!codes && vendor.n == 0 && answer_corrected(&search, rest)) {
		miss_explain(&search);
		return;
	}
	if (vendor.n > 0)
		result = vendor;
	else if (words_left)
		search_find(&search, &options->scope, &result);
	answer_words(other, &search, &result);
}

/* Does it look like the name of a file: /var/log/x, ./x, access.log? */
static bool
is_file_name(struct span word)
{
	return span_begins(word, "/") || span_begins(word, "./") || span_begins(word, "../") ||
	    (word.length > 4 && span_is(span_skip(word, word.length - 4), ".log"));
}

static void
answer_operands(struct view *view)
{
	struct words words = options->words, fewer, rest;
	struct span word;

	if (words.n == 1 && span_has(span_of(*words.operand), ' ') &&
	    span_trim_marks(span_of(*words.operand)).length > 0)
		words = (struct words){ .line = span_of(*words.operand) };
	fewer = rest = words;
	fewer.skip = word_fills_query;
	if (query_each(words, answer_or_miss) || query_each(fewer, answer_or_miss))
		return;
	while (words.operand != NULL && words_next(&rest, &word))
		if (span_is(word, "-"))
			fail("-: standard input is read beside exact queries, not in a question");
	for (rest = words; words_next(&rest, &word);)
		if (is_file_name(word))
			fail("%s: no such status; a log is read from standard input: httpstatus -n < access.log", word);
	if (answer_alternatives(words))
		return;
	if (options->quiet)
		matched_all = false;
	else
		answer_question(words, view);
}

static void
answer_search(struct view *view)
{
	static struct search search;
	static struct result result;

	search_words(&search, options->words);
	view->look.hits = &search;
	search_find(&search, &options->scope, &result);
	matched_all = result.n > 0;
	if (result.n > 0)
		answer(&result, result.n > ENTRIES_MAX);
	else if (!options->quiet)
		miss_search(options->words, result.outside > 0);
}

static void
answer_all(void)
{
	const struct query all = { CODES_QUERY, 0, 999, { 'x', 'x', 'x' }, { NULL, 0 } };
	struct result result;

	answer_query(&all, &result);
}

bool
lookup(const struct options *wanted, const struct format *chosen, struct view *view)
{
	options = wanted;
	format = chosen;
	if (!options->quiet)
		format->begin(format, view, false);
	if (options->search)
		answer_search(view);
	else if (options->words.n == 0)
		answer_all();
	else
		answer_operands(view);
	if (!options->quiet && format->end != NULL)
		format->end();
	return matched_all;
}
