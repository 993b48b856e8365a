#include "output.h"
#include "phrase.h"
#include "query.h"

/* What follows http, status, code, error and what else code puts before a phrase, in a word without blanks. */
static struct span
after_prefix(struct span word)
{
	size_t n;

	while (word.length > 0 && is_letter(word.at[0]) && !span_has(word, ' ') &&
	    (n = affix_length(word, false)) < word.length)
		word = span_trim_marks(span_skip(word, n));
	return word;
}

/* Three digits */
static bool
parse_code(struct query *query, struct span word)
{
	int code = only_three_digits(word);

	if (code < 0)
		return false;
	query->kind = CODES_QUERY;
	query->low = query->high = (unsigned)code;
	return true;
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
	query->kind = CODES_QUERY;
	query->low = (unsigned)low;
	query->high = (unsigned)high;
	return true;
}

bool
query_status_line(struct words *words, struct span *code)
{
	struct span word;

	words_next(words, &word);
	if (span_is(word, "<"))
		words_next(words, &word);
	return ((span_begins(word, "HTTP/") && span_count(word, is_blank) == 0) || span_is(word, ":status:")) &&
	    words_next(words, code) && only_three_digits(*code) >= 0;
}

/* The reason of a status line has no three-digit word and no HTTP/ in it: those would be another query. */
static bool
parse_status_line(struct query *query, struct words words)
{
	struct span word, code;

	if (!query_status_line(&words, &code))
		return false;
	while (words_next(&words, &word))
		if (span_begins(word, "HTTP/") || only_three_digits(word) >= 0)
			return false;
	return parse_code(query, code);
}

static struct query
query_of(struct span text)
{
	return (struct query){ .high = NO_CODE, .text = span_trim(text) };
}

/* 404.13, 1020, H12, UH; 404.x, 1xxx. Without a digit in it case counts: uh is a word. Three digits, a dot and digits
 * are a number even where no row has it. */
static bool
parse_number(struct query *query, struct span word)
{
	const int status = word.length > 4 && word.at[3] == '.' ? three_digits(word) : -1;
	const size_t digits = span_count(word, is_digit);
	const bool x = span_count(word, is_x) > 0;
	const bool dotted = status >= 0 && (digits == word.length - 1 || (x && word.length == 5));
	struct query number = query_of(word);
	const struct status *row = table;

	if (digits == 0 && span_count(word, is_capital) < word.length)
		return false;
	number.kind = x && digits > 0 ? NUMBERS_QUERY : NUMBER_QUERY;
	number.low = dotted ? (unsigned)status : NO_CODE;
	while (!dotted && row < table + table_rows && !query_selects(&number, row))
		row++;
	if (row < table + table_rows)
		*query = number;
	return row < table + table_rows;
}

/* A code and a phrase that it has, or a number and a phrase of its status, also behind words that say nothing: HTTP
 * Error 404.13 - Not Found, as the error pages of IIS have it. */
static bool
parse_code_and_phrase(struct query *query, struct span text)
{
	const struct status *row;
	struct span code;

	while (span_word(&text, &code) && word_fills_query(code))
		;
	code = span_trim_marks(code);
	for (row = table_find((unsigned)three_digits(code)); row != NULL; row = table_next_row(row))
		if (phrase_of(row, span_trim_marks(text), 1, 1))
			return parse_code(query, code) || parse_number(query, code);
	return false;
}

/* What a text is by itself. */
static struct query
parse(struct span text)
{
	struct span word = span_trim_marks(text), bare = after_prefix(word);
	struct query query = query_of(text);

	if (word.length == 0)
		query.kind = span_is(text, "-") ? INPUT : ROWS_QUERY;
	if (word.length == 0 || parse_code(&query, bare) || parse_pattern(&query, word) ||
	    parse_range(&query, word) || parse_code_and_phrase(&query, text) ||
	    parse_status_line(&query, (struct words){ .line = text }) ||
	    parse_number(&query, word) || (bare.length < word.length && parse_number(&query, bare)))
		return query;
	if (name_find(query.text, NULL) > 0)
		query.kind = ROWS_QUERY;
	return query;
}

/* Takes the next query off an operand or a word; false when there is none. */
static bool
next_query(struct span *rest, struct query *query)
{
	struct span word = *rest;
	const char *comma;

	if (word.at == NULL)
		return false;
	rest->at = NULL;
	comma = memchr(word.at, ',', word.length);
	if (comma != NULL && comma > word.at && comma + 1 < word.at + word.length) {
		*rest = span_between(comma + 1, word.at + word.length);
		word = span_between(word.at, comma);
	}
	*query = parse(word);
	return true;
}

/* One digit or two are a pattern among operands, but only a number in a line or in a question. */
static bool
is_number(const struct query *query)
{
	return query->pattern.length > 0 && span_count(query->pattern, is_x) == 0;
}

/* Is it a range whose end is below its start? That is a mistake in an operand, and in a line no query. */
static bool
is_reversed(const struct query *query, bool operand)
{
	const bool reversed = query->low > query->high;

	if (reversed && operand)
		fail("%s: a range begins with the lower code", query->text);
	return reversed;
}

/* Is the word of a question by itself a code, a pattern with x, a range, a number beside a status or a name in code?
 * A plain word is none, also with a mark around it; in capitals it is a number at most. */
static bool
parse_pasted(struct query *query, struct span text)
{
	struct span word = span_trim_marks(text);

	*query = query_of(word);
	if (word.length >= COMPOSED_MAX)
		return false;
	if (span_count(word, is_capital) == word.length)
		return parse_number(query, word);
	if (!looks_like_name(word) && !is_digit(word.at[0]))
		return false;
	*query = parse(word);
	return query->kind != NO_QUERY && !is_number(query) && !is_reversed(query, true);
}

/* Does a mark join what stands on both sides of it, as in 10.404.1 and 12:404? */
static bool
joins(char byte)
{
	return byte == '.' || byte == ':' || byte == '-';
}

bool
query_pasted(struct span *rest, struct query *query)
{
	struct span token, before = *rest;

	/* the number of an error of the system: (110: Connection timed out) */
	if (span_begins(*rest, "(") && rest->at[rest->length - 1] == ':')
		return false;
	if (parse_pasted(query, *rest)) {
		rest->length = 0;
		return true;
	}
	while (word_next(rest, &token)) {
		size_t place = (size_t)(token.at - before.at);
		bool joined = (place > 1 && joins(before.at[place - 1]) && is_digit(before.at[place - 2])) ||
		    (rest->length > 1 && joins(rest->at[0]) && is_digit(rest->at[1]));

		if (token.length == 4 && lower(token.at[3]) == 's')
			token.length = 3;
		*query = query_of(token);
		if (token.length == 3 && is_digit(token.at[0]) && !(joined && three_digits(token) >= 0) &&
		    (parse_code(query, token) || parse_pattern(query, token)))
			return true;
	}
	return false;
}

/* All words as one query, if they are at least two; its text is valid until the next one. What is too long to be joined
 * is a status line or nothing. An operand that is blank, or a hyphen, is a query of its own, but in a range and between
 * a code and its phrase. */
static struct query
whole_query(struct words words)
{
	static struct composed joined;
	struct words rest = words;
	struct query query = { .kind = NO_QUERY };
	struct span text, word;

	if (!words_next(&rest, &word) || !words_next(&rest, &word))
		return query;
	text = words_join(words, &joined);
	query = query_of(text);
	if (parse_status_line(&query, words) || text.length == sizeof joined.bytes || parse_range(&query, text) ||
	    parse_code_and_phrase(&query, text))
		return query;
	for (rest = words; words.operand != NULL && words_next(&rest, &word);)
		if (span_trim(word).length == 0 || span_is(word, "-"))
			return query;
	if (name_find(text, NULL) > 0)
		query.kind = ROWS_QUERY;
	return query;
}

/* Takes the next word that may be a query; within a line or an operand marks alone are none. */
static bool
next_word(struct words *words, struct span *word)
{
	while (words_next(words, word))
		if ((words->operand != NULL && !words->split) || span_trim_marks(*word).length > 0)
			return true;
	return false;
}

/* How many queries the words are, each by itself, and the last of them; 0 if any of them is none. */
static size_t
count_exact(struct words words, struct query *query)
{
	struct span word;
	size_t n = 0;

	while (next_word(&words, &word))
		for (; next_query(&word, query); n++)
			if (query->kind == NO_QUERY || is_reversed(query, words.operand != NULL) ||
			    (words.operand == NULL && is_number(query)))
				return 0;
	return n;
}

/* Takes the next part off a text: up to "or", "vs" and the like, or with a comma at its end. False when there is
 * none. */
static bool
next_part(struct span *rest, struct span *part)
{
	static const char between[][LISTED] = { "and", "or", "versus", "vs", "vs.", "" };
	struct span word;

	*part = (struct span){ rest->at, 0 };
	while (span_word(rest, &word)) {
		if (word_in_list(between, word) != NULL)
			return true;
		part->length = (size_t)(rest->at - part->at);
		if (word.at[word.length - 1] == ',')
			return true;
	}
	return part->length > 0;
}

/* Calls a function for each query in the parts of the words, if there are several and each is an exact query or more;
 * else false. */
static bool
parts_each(struct words words, void (*take)(const struct query *))
{
	struct composed joined;
	const struct span text = words_join(words, &joined);
	struct span rest = text, part;

	if (text.length == 0 || text.length == sizeof joined.bytes)
		return false;
	while (next_part(&rest, &part))
		if (part.length == text.length || !query_each((struct words){ .line = part }, NULL))
			return false;
	for (rest = text; take != NULL && next_part(&rest, &part);)
		query_each((struct words){ .line = part }, take);
	return true;
}

bool
query_each(struct words words, void (*take)(const struct query *))
{
	struct words filled = words;
	struct query query = whole_query(words);
	size_t n = 1;
	struct span word;

	if (query.kind == NO_QUERY || is_reversed(&query, words.operand != NULL))
		n = count_exact(words, &query);
	if (n == 1 && take != NULL)
		take(&query);
	while (n > 1 && take != NULL && next_word(&words, &word))
		while (next_query(&word, &query))
			take(&query);
	if (n > 0 || words.operand == NULL || words.skip != NULL)
		return n > 0;
	filled.skip = word_fills_query;
	filled.split = words.n == 1;
	return parts_each(words, take) || query_each(filled, take);
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
	return query->kind == CODES_QUERY && code >= query->low && code <= query->high &&
	    fits(table_code(code), query->pattern);
}

bool
query_selects(const struct query *query, const struct status *row)
{
	struct span number;

	if (row->rank != DETAIL)
		return query_has_code(query, row->code);
	if (query->kind < NUMBER_QUERY)
		return false;
	if (query->kind == NUMBERS_QUERY && query->low != NO_CODE)
		return row->code == query->low;
	number = table_cell(row, CODE);
	return number.length == query->text.length && fits(number, query->text);
}

void
query_find(const struct query *query, const struct scope *scope, struct result *result)
{
	const struct status *row = query->kind == CODES_QUERY ? table_from(query->low) : table;

	result->n = result->outside = 0;
	if (query->kind == ROWS_QUERY)
		result->n = name_find(query->text, result->rows);
	else
		for (; row < table + table_rows && row->code <= query->high; row++)
			if (query_selects(query, row))
				result_insert(result, row, code_before);
	result_narrow(result, scope);
}
