#include "pasted.h"

/* Is the word of a question by itself a code, a pattern with x, a range, a number beside a status or a name in code? */
static bool
parse_code(struct span word, bool letters, struct query *query)
{
	struct span rest = word;
	bool digit = false, x = false, plain = true;

	for (size_t i = 0; i < word.length; i++) {
		digit = digit || is_digit(word.at[i]);
		x = x || lower(word.at[i]) == 'x';
		plain = plain && is_letter(word.at[i]) && !is_capital(word.at[i]);
	}
	if (plain || !query_next(&rest, query) || rest.at != NULL)
		return false;
	switch (query->kind) {
	case CODES_QUERY: return x || span_trim_marks(word).length > 3;
	case NUMBER_QUERY: return digit || letters;
	case ROWS_QUERY: return query_is_name(word);
	default: return query->kind == CODE_QUERY || query->kind == NUMBERS_QUERY;
	}
}

/* Takes the next code off a word in which it stands beside marks, or as a plural: res.status(404), 404/500, 499s.
 * Digits that a dot or a colon joins to others are none. False when there is none. */
static bool
next_glued(struct span *rest, struct query *query)
{
	struct span token, before = *rest;

	while (word_next(rest, &token)) {
		const char *end = token.at + token.length;
		bool joined = (token.at > before.at + 1 && memchr(".:-", token.at[-1], 3) != NULL &&
		    is_digit(token.at[-2])) || (rest->length > 1 && memchr(".:-", *end, 3) != NULL && is_digit(end[1]));

		if (token.length == 4 && lower(token.at[3]) == 's')
			token.length = 3;
		if (!joined && token.length == 3 && three_digits(token) >= 100 && three_digits(token) < 600)
			return query_next(&token, query);
	}
	return false;
}

bool
pasted_code(struct span *rest, bool letters, struct query *query)
{
	if (rest->length == 0)
		return false;
	if (parse_code(*rest, letters, query)) {
		rest->length = 0;
		return true;
	}
	return next_glued(rest, query);
}
