#include "value.h"

void
value_add(struct value *value, const char *at, const char *end)
{
	span_add(span_between(at, end), value->bytes, &value->length, VALUE_MAX);
}

/* The length of an escape that colours a text on a terminal, at its start; 0 if there is none. */
static size_t
colour_length(struct span text)
{
	size_t n = 2;

	if (text.length < 3 || text.at[0] != '\33' || text.at[1] != '[')
		return 0;
	while (n < text.length && (is_digit(text.at[n]) || text.at[n] == ';'))
		n++;
	return n < text.length && text.at[n] == 'm' ? n + 1 : 0;
}

/* Without blanks and such escapes at its start and at its end. */
static struct span
without_colour(struct span text)
{
	size_t n;

	for (text = span_trim(text); (n = colour_length(text)) > 0; text = span_trim(span_skip(text, n)))
		;
	for (size_t at = text.length; at-- > 0;)
		if (colour_length(span_skip(text, at)) == text.length - at)
			text = span_trim((struct span){ text.at, at });
	return text;
}

struct span
without_quotes(struct span text)
{
	if (text.length >= 2 && text.at[0] == '"' && text.at[text.length - 1] == '"')
		return (struct span){ text.at + 1, text.length - 2 };
	return text;
}

int
value_status(struct value *value, enum around around)
{
	struct span text = { value->bytes, value->length };

	value->length = 0;
	if (text.length == 3 && three_digits(text) >= 0)
		return three_digits(text);
	if (text.length == VALUE_MAX)
		return NO_STATUS;
	text = without_colour(text);
	if (around == NAMED_AROUND && text.length > 3 && memchr(",;)]}", text.at[text.length - 1], 5) != NULL)
		text.length--;
	text = without_quotes(text);
	if (around == PREFIX_BEFORE) {
		size_t n = 0;

		while (n < text.length && (is_capital(text.at[n]) || is_digit(text.at[n]) || text.at[n] == '_'))
			n++;
		if (n > 0 && n < text.length && text.at[n] == '/')
			text = span_skip(text, n + 1);
	}
	if (around == NAMED_AROUND && text.length == 5 && memcmp(text.at + 3, ".0", 2) == 0)
		text.length = 3;
	return text.length == 3 ? three_digits(text) : NO_STATUS;
}
