#include "output.h"
#include "phrase.h"
#include "query.h"

/* What follows http, status, code or error, and marks, at the start of a word. */
static struct span
after_prefix(struct span word)
{
	static const char before[][LISTED] = { "code", "e", "err", "error", "http", "rc", "status" };

	for (;;) {
		size_t n = 0;

		while (n < word.length && n < LISTED && is_letter(word.at[n]))
			n++;
		while (n > 0 && !words_has(before, sizeof before / sizeof before[0], (struct span){ word.at, n }))
			n--;
		if (n == 0)
			return word;
		word = span_trim_marks(span_skip(word, n));
	}
}

/* Three digits */
static bool
parse_code(struct query *query, struct span word)
{
	if (word.length != 3 || three_digits(word) < 0)
		return false;
	query->kind = CODE_QUERY;
	query->low = query->high = (unsigned)three_digits(word);
	return true;
}

/* 4, 40, 4xx, 5x3: a place that is missing at the end is any digit. */
static bool
parse_pattern(struct query *query, struct span word)
{
	bool digit = false;

	if (word.length < 1 || word.length > 3)
		return false;
	for (size_t i = 0; i < word.length; i++) {
		char place = lower(word.at[i]);

		if (!is_digit(place) && place != 'x')
			return false;
		digit = digit || place != 'x';
		query->pattern[i] = place;
	}
	query->kind = digit ? CODES_QUERY : NO_QUERY;
	return digit;
}

/* 500-504, also with blanks around the hyphen */
static bool
parse_range(struct query *query, struct span text)
{
	struct span rest = text.length > 3 ? span_trim(span_skip(text, 3)) : text;
	int low = three_digits(text), high;

	if (low < 0 || rest.length < 4 || rest.at[0] != '-')
		return false;
	rest = span_trim(span_skip(rest, 1));
	high = three_digits(rest);
	if (rest.length != 3 || high < 0)
		return false;
	if (high < low)
		fail("%s: a range begins with the lower code", text);
	query->kind = CODES_QUERY;
	query->low = (unsigned)low;
	query->high = (unsigned)high;
	return true;
}

/* HTTP/1.1 404 Not Found (RFC 9112, Section 4), HTTP/2 404, :status: 404; also behind curl's "< ". In the reason
 * there is neither another three-digit word nor HTTP/, which would be another query. */
static bool
parse_status_line(struct query *query, struct words words)
{
	struct span word, code;

	bool line = words_next(&words, &word) && (!span_is(word, "<") || words_next(&words, &word));

	if (!line || !(span_begins(word, "HTTP/") || span_is(word, ":status:")) ||
	    !words_next(&words, &code) || !parse_code(query, code))
		return false;
	while (words_next(&words, &word))
		if (span_begins(word, "HTTP/") || (word.length == 3 && three_digits(word) >= 0))
			return false;
	return true;
}

/* A code and a phrase that it has. */
static bool
parse_code_and_phrase(struct query *query, struct span text)
{
	struct span code;
	const struct status *row;

	if (!span_word(&text, &code) || !parse_code(query, span_trim_marks(code)))
		return false;
	row = table_find(query->low);
	while (row != NULL && !phrase_of(row, text))
		row = table_next_row(row);
	query->kind = row != NULL ? CODE_QUERY : NO_QUERY;
	return row != NULL;
}

bool
query_is_name(struct span word)
{
	return name_find(word, true, NULL) > 0;
}

static struct query
query_of(struct span text)
{
	text = span_trim(text);
	return (struct query){ NO_QUERY, 0, 999, { 'x', 'x', 'x' }, text };
}

/* A text that may have blanks in it. */
static struct query
parse_text(struct span text)
{
	struct query query = query_of(text);
	if (parse_status_line(&query, (struct words){ .line = text }) || parse_range(&query, text) ||
	    parse_code_and_phrase(&query, text))
		return query;
	query = query_of(text);
	if (phrase_find(text, true, NULL) > 0)
		query.kind = ROWS_QUERY;
	return query;
}

/* Do two texts have the same bytes? Without a digit in them case counts: UH is a number of Envoy's, uh is a word. */
static bool
is_number(struct span number, struct span text)
{
	bool digit = false;

	if (number.length != text.length)
		return false;
	for (size_t i = 0; i < text.length; i++)
		digit = digit || is_digit(text.at[i]);
	for (size_t i = 0; i < text.length; i++)
		if (number.at[i] != text.at[i] && !(digit && lower(number.at[i]) == lower(text.at[i])))
			return false;
	return true;
}

/* Does the number fit, x in the pattern being any digit? */
static bool
fits(struct span number, struct span pattern)
{
	if (number.length != pattern.length)
		return false;
	for (size_t i = 0; i < number.length; i++)
		if (lower(pattern.at[i]) != lower(number.at[i]) &&
		    !(lower(pattern.at[i]) == 'x' && is_digit(number.at[i])))
			return false;
	return true;
}

static bool
selects_number(const struct query *query, const struct status *row)
{
	if (row->rank != DETAIL)
		return false;
	if (query->kind == NUMBER_QUERY)
		return is_number(table_cell(row, CODE), query->text);
	return query->low != NO_CODE ? row->code == query->low : fits(table_cell(row, CODE), query->text);
}

static bool
any_number(const struct query *query)
{
	for (const struct status *row = table; row < table + table_rows; row++)
		if (selects_number(query, row))
			return true;
	return false;
}

/* 404.13, 1020, H12, UH; 404.x, 1xxx. Three digits, a dot and digits are a number even where no row has it. */
static bool
parse_number(struct query *query, struct span word)
{
	bool dotted = word.length > 4 && three_digits(word) >= 0 && word.at[3] == '.';
	bool digits = dotted, x = false, digit = false, capitals = true;

	for (size_t i = 0; i < word.length; i++) {
		digits = digits && (i < 4 || is_digit(word.at[i]));
		digit = digit || is_digit(word.at[i]);
		capitals = capitals && is_capital(word.at[i]);
		x = x || lower(word.at[i]) == 'x';
	}
	if (!digit && !capitals)
		return false;
	query->text = word;
	query->kind = NUMBER_QUERY;
	query->low = NO_CODE;
	if (digits)
		query->low = (unsigned)three_digits(word);
	if (digits || any_number(query))
		return true;
	query->kind = NUMBERS_QUERY;
	if (dotted && word.length == 5 && lower(word.at[4]) == 'x')
		query->low = (unsigned)three_digits(word);
	if (x && digit && (query->low != NO_CODE || any_number(query)))
		return true;
	query->kind = NO_QUERY;
	return false;
}

/* Does a word name rows, as a phrase or as code does? */
static bool
names_rows(struct span text)
{
	return name_find(text, true, NULL) > 0 || phrase_find(span_trim_marks(text), true, NULL) > 0;
}

/* A longer word is neither a name nor a number with what may stand around it. */
enum { WORD_MAX = 128 };

/* A word without blanks. */
static struct query
parse_word(struct span text)
{
	struct span word = span_trim_marks(text), bare;
	struct query query = query_of(text);

	if (word.length == 0)
		query.kind = span_is(text, "-") ? INPUT : NO_MATCH;
	if (word.length == 0 || text.length > WORD_MAX)
		return query;
	bare = after_prefix(word);
	if (parse_code(&query, bare) || parse_pattern(&query, word) || parse_range(&query, word) ||
	    parse_number(&query, word) || (bare.length < word.length && parse_number(&query, bare)))
		return query;
	query = query_of(text);
	if (names_rows(text))
		query.kind = ROWS_QUERY;
	return query;
}

bool
query_next(struct span *rest, struct query *query)
{
	struct span word = *rest;
	const char *comma;

	if (word.at == NULL)
		return false;
	comma = memchr(word.at, ',', word.length);
	if (memchr(word.at, ' ', word.length) != NULL && span_trim_marks(word).length > 0) {
		*query = parse_text(span_trim(word));
		rest->at = NULL;
		return true;
	}
	if (comma != NULL && comma > word.at && comma + 1 < word.at + word.length) {
		word = span_between(word.at, comma);
		*rest = span_skip(*rest, word.length + 1);
	} else {
		rest->at = NULL;
	}
	*query = parse_word(word);
	return true;
}

/* All words as one query; they are joined in the buffer, unless they are more than any phrase has. */
static struct query
whole_query(struct words words, char buffer[QUERY_BUFFER])
{
	struct span text = words_join(words, buffer, QUERY_BUFFER), word;
	struct query query = query_of(text), none = query;
	struct words rest = words;

	if (parse_range(&query, text))
		return query;
	while (words_next(&rest, &word))
		if (word.length == 0 || (span_is(word, "-") && words.operand != NULL))
			return none;
	if (parse_status_line(&query, words))
		return query;
	return words_length(words) == text.length ? parse_text(text) : none;
}

/* In a line a hyphen is not standard input, and one digit or two are only a number. */
static bool
is_loose(const struct query *query)
{
	return query->kind == INPUT ||
	    (query->kind == CODES_QUERY && query->pattern[0] != 'x' && query->text.length < 3);
}

/* How many queries the words are, each by itself, and the last of them; 0 if any of them is none. */
static size_t
count_exact(struct words words, struct query *query)
{
	struct span word;
	size_t n = 0;

	while (words_next(&words, &word))
		for (; query_next(&word, query); n++)
			if (query->kind == NO_QUERY || (words.operand == NULL && is_loose(query)))
				return 0;
	return n;
}

bool
query_each(struct words words, void (*take)(const struct query *))
{
	struct words rest = words;
	struct query query;
	struct span word;
	size_t n;

	if (words_next(&rest, &word) && words_next(&rest, &word)) {
		char buffer[QUERY_BUFFER];

		query = whole_query(words, buffer);
		if (query.kind != NO_QUERY) {
			take(&query);
			return true;
		}
	}
	n = count_exact(words, &query);
	if (n == 1)
		take(&query);
	while (n > 1 && words_next(&words, &word))
		while (query_next(&word, &query))
			take(&query);
	return n > 0;
}

bool
query_has_code(const struct query *query, unsigned code)
{
	char buffer[CODE_BUFFER];
	const char *digits = table_code(code, buffer).at;

	if ((query->kind != CODE_QUERY && query->kind != CODES_QUERY) || code < query->low || code > query->high)
		return false;
	for (size_t i = 0; i < 3; i++)
		if (query->pattern[i] != 'x' && query->pattern[i] != digits[i])
			return false;
	return true;
}

bool
query_selects(const struct query *query, const struct status *row)
{
	if (query->kind == NUMBER_QUERY || query->kind == NUMBERS_QUERY)
		return selects_number(query, row);
	return row->rank != DETAIL && query_has_code(query, row->code);
}

void
query_find(const struct query *query, const struct scope *scope, struct result *result)
{
	result->n = result->outside = 0;
	if (query->kind == ROWS_QUERY) {
		result->n = name_find(query->text, scope->all, result->rows);
		if (result->n == 0)
			result->n = phrase_find(query->text, scope->all, result->rows);
	} else if (query->kind == CODE_QUERY) {
		for (const struct status *row = table_find(query->low); row != NULL; row = table_next_row(row))
			result->rows[result->n++] = row;
	} else {
		const struct status *row = query->kind == CODES_QUERY ? table_from(query->low) : table;

		for (; row < table + table_rows && (query->kind != CODES_QUERY || row->code <= query->high); row++)
			if (query_selects(query, row))
				result_insert(result, row, code_before);
	}
	result_narrow(result, scope);
}
