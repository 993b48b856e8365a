#include "output.h"
#include "phrase.h"
#include "query.h"

/* What follows http, status, code or error, and marks, at the start of a word. */
static struct span
after_prefix(struct span word)
{
	static const char before[][LISTED] = { "code", "e", "err", "error", "http", "rc", "status", "" };

	for (;;) {
		size_t n = 0;

		while (n < word.length && n < LISTED && is_letter(word.at[n]))
			n++;
		while (n > 0 && !word_in_list(before, (struct span){ word.at, n }))
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
	int code = only_three_digits(word);

	if (code < 0)
		return false;
	query->kind = CODE_QUERY;
	query->low = query->high = (unsigned)code;
	return true;
}

static bool
is_x(char byte)
{
	return lower(byte) == 'x';
}

/* 4, 40, 4xx, 5x3: a place that is missing at the end is any digit. */
static bool
parse_pattern(struct query *query, struct span word)
{
	size_t digits = span_count(word, is_digit);

	if (word.length > 3 || digits == 0 || digits + span_count(word, is_x) < word.length)
		return false;
	query->kind = CODES_QUERY;
	query->pattern = word;
	return true;
}

/* 500-504, also with blanks around the hyphen, or an en dash for it */
static bool
parse_range(struct query *query, struct span text)
{
	int low = three_digits(text), high;
	struct span rest = span_trim(span_skip(text, low >= 0 ? 3 : 0));
	const size_t hyphen = span_begins(rest, "-") ? 1 : span_begins(rest, "\xE2\x80\x93") ? 3 : 0;

	if (low < 0 || hyphen == 0)
		return false;
	high = only_three_digits(span_trim(span_skip(rest, hyphen)));
	if (high < 0)
		return false;
	if (high < low)
		fail("%s: a range begins with the lower code", text);
	query->kind = CODES_QUERY;
	query->low = (unsigned)low;
	query->high = (unsigned)high;
	return true;
}

/* HTTP/1.1 404 Not Found (RFC 9112, Section 4), HTTP/2 404, :status: 404; also behind curl's "< ". In the reason
 * there is neither another three-digit word nor HTTP/, which would be another query. There must be a word. */
static bool
parse_status_line(struct query *query, struct words words)
{
	struct span word, code;

	words_next(&words, &word);
	if (span_is(word, "<"))
		words_next(&words, &word);
	if (!(span_begins(word, "HTTP/") || span_is(word, ":status:")) || !words_next(&words, &code))
		return false;
	while (words_next(&words, &word))
		if (span_begins(word, "HTTP/") || only_three_digits(word) >= 0)
			return false;
	return parse_code(query, code);
}

/* A code and a phrase that it has. */
static bool
parse_code_and_phrase(struct query *query, struct span text)
{
	struct span code;

	span_word(&text, &code);
	if (!parse_code(query, span_trim_marks(code)))
		return false;
	for (const struct status *row = table_find(query->low); row != NULL; row = table_next_row(row))
		if (phrase_of(row, span_trim_marks(text), 1, 1))
			return true;
	query->kind = NO_QUERY;
	return false;
}

static struct query
query_of(struct span text)
{
	return (struct query){ .high = NO_CODE, .text = span_trim(text) };
}

/* A text that may have blanks in it. */
static struct query
parse_text(struct span text)
{
	struct query query = query_of(text);

	if (!parse_status_line(&query, (struct words){ .line = text }) && !parse_range(&query, text) &&
	    !parse_code_and_phrase(&query, text) && phrase_find(text, NULL) > 0)
		query.kind = ROWS_QUERY;
	return query;
}

/* 404.13, 1020, H12, UH; 404.x, 1xxx. Without a digit in it case counts: uh is a word. Three digits, a dot and digits
 * are a number even where no row has it. */
static bool
parse_number(struct query *query, struct span word)
{
	int status = word.length > 4 && word.at[3] == '.' ? three_digits(word) : -1;
	size_t digits = span_count(word, is_digit);
	bool x = span_count(word, is_x) > 0, dotted;

	if (digits == 0 && span_count(word, is_capital) < word.length)
		return false;
	dotted = status >= 0 && (digits == word.length - 1 || (x && word.length == 5));
	query->kind = x && digits > 0 ? NUMBERS_QUERY : NUMBER_QUERY;
	query->low = dotted ? (unsigned)status : NO_CODE;
	query->text = word;
	for (const struct status *row = table; row < table + table_rows; row++)
		if (dotted || query_selects(query, row))
			return true;
	query->kind = NO_QUERY;
	return false;
}

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
	if (name_find(text, NULL) > 0)
		query.kind = ROWS_QUERY;
	return query;
}

/* Takes the next query off a word; false when there is none. */
static bool
next_query(struct span *rest, struct query *query)
{
	struct span word = *rest;
	const char *comma;

	if (word.at == NULL)
		return false;
	rest->at = NULL;
	if (span_has(word, ' ') && span_trim_marks(word).length > 0) {
		*query = parse_text(span_trim(word));
		return true;
	}
	comma = memchr(word.at, ',', word.length);
	if (comma != NULL && comma > word.at && comma + 1 < word.at + word.length) {
		*rest = span_between(comma + 1, word.at + word.length);
		word = span_between(word.at, comma);
	}
	*query = parse_word(word);
	return true;
}

/* Is the word of a question by itself a code, a pattern with x, a range, a number beside a status or a name in code?
 * A plain word is none, also with a mark around it, or in capitals where no word has small letters. */
static bool
parse_pasted(struct query *query, struct span word, bool letters)
{
	struct span rest = span_begins(word, ":") ? word : span_trim_marks(word);

	word = rest;
	if ((!looks_like_name(word) && (word.length == 0 || !is_digit(word.at[0]))) ||
	    (!letters && span_count(word, is_capital) == word.length))
		return false;
	next_query(&rest, query);
	if (rest.at != NULL)
		return false;
	switch (query->kind) {
	case CODE_QUERY: case NUMBERS_QUERY: case ROWS_QUERY: return true;
	case CODES_QUERY: return query->pattern.length == 0 || span_count(word, is_x) > 0;
	case NUMBER_QUERY: return letters || span_count(word, is_digit) > 0;
	default: return false;
	}
}

/* 1xx to 5xx */
static bool
is_class(struct span word)
{
	return word.length == 3 && word.at[0] >= '1' && word.at[0] <= '5' && is_x(word.at[1]) && is_x(word.at[2]);
}

/* Does a mark join what stands on both sides of it, as in 10.404.1 and 12:404? */
static bool
joins(char byte)
{
	return byte == '.' || byte == ':' || byte == '-';
}

bool
query_pasted(struct span *rest, bool letters, struct query *query)
{
	struct span token, before = *rest;

	if (parse_pasted(query, *rest, letters)) {
		rest->length = 0;
		return true;
	}
	while (word_next(rest, &token)) {
		size_t place = (size_t)(token.at - before.at);
		bool joined = (place > 1 && joins(before.at[place - 1]) && is_digit(before.at[place - 2])) ||
		    (rest->length > 1 && joins(rest->at[0]) && is_digit(rest->at[1]));

		if (token.length == 4 && lower(token.at[3]) == 's')
			token.length = 3;
		if ((!joined && only_three_digits(token) >= 100 && only_three_digits(token) < 600) || is_class(token))
			return next_query(&token, query);
	}
	return false;
}

/* All words as one query, if they are at least two. They are joined in the buffer; what fills it is too long for a
 * query, unless it is a status line. */
static struct query
whole_query(struct words words, char buffer[QUERY_BUFFER])
{
	struct words rest = words;
	struct span text, word;
	struct query query = { .kind = NO_QUERY };
	bool fits;

	if (!words_next(&rest, &word) || !words_next(&rest, &word))
		return query;
	text = words_join(words, buffer, QUERY_BUFFER);
	fits = text.length < QUERY_BUFFER;
	query = query_of(text);
	if (fits && (parse_range(&query, text) || parse_code_and_phrase(&query, text)))
		return query;
	for (rest = words; words_next(&rest, &word);)
		if (word.length == 0 || (span_is(word, "-") && words.operand != NULL))
			return query;
	if (!parse_status_line(&query, words) && fits && phrase_find(text, NULL) > 0)
		query.kind = ROWS_QUERY;
	return query;
}

/* In a line a hyphen is not standard input, and one digit or two are only a number. */
static bool
is_loose(const struct query *query)
{
	return query->kind == INPUT ||
	    (query->pattern.length > 0 && !is_x(query->pattern.at[0]) && query->text.length < 3);
}

/* How many queries the words are, each by itself, and the last of them; 0 if any of them is none. */
static size_t
count_exact(struct words words, struct query *query)
{
	struct span word;
	size_t n = 0;

	while (words_next(&words, &word))
		for (; next_query(&word, query); n++)
			if (query->kind == NO_QUERY || (words.operand == NULL && is_loose(query)))
				return 0;
	return n;
}

bool
query_each(struct words words, void (*take)(const struct query *))
{
	char buffer[QUERY_BUFFER];
	struct query query = whole_query(words, buffer);
	size_t n = query.kind != NO_QUERY ? 1 : count_exact(words, &query);
	struct span word;

	if (n == 1)
		take(&query);
	while (n > 1 && words_next(&words, &word))
		while (next_query(&word, &query))
			take(&query);
	return n > 0;
}

/* Does a number begin as a pattern says, in which x is any digit? Case does not count. */
static bool
fits(struct span number, struct span pattern)
{
	size_t n = 0;

	while (n < pattern.length && n < number.length && (lower(number.at[n]) == lower(pattern.at[n]) ||
	    (is_x(pattern.at[n]) && is_digit(number.at[n]))))
		n++;
	return n == pattern.length;
}

bool
query_has_code(const struct query *query, unsigned code)
{
	if ((query->kind != CODE_QUERY && query->kind != CODES_QUERY) || code < query->low || code > query->high)
		return false;
	return fits(table_code(code), query->pattern);
}

bool
query_selects(const struct query *query, const struct status *row)
{
	const struct span number = table_cell(row, CODE);

	if (row->rank != DETAIL)
		return query_has_code(query, row->code);
	switch (query->kind) {
	case NUMBER_QUERY: return span_like(number, query->text);
	case NUMBERS_QUERY: return query->low != NO_CODE ? row->code == query->low :
	    number.length == query->text.length && fits(number, query->text);
	default: return false;
	}
}

void
query_find(const struct query *query, const struct scope *scope, struct result *result)
{
	bool codes = query->kind == CODE_QUERY || query->kind == CODES_QUERY;
	const struct status *row = codes ? table_from(query->low) : table;

	result->n = result->outside = 0;
	if (query->kind == ROWS_QUERY)
		result->n = name_find(query->text, result->rows);
	else
		for (; row < table + table_rows && row->code <= query->high; row++)
			if ((row->rank != DETAIL) == codes && query_selects(query, row))
				result_insert(result, row, code_before);
	result_narrow(result, scope);
}
