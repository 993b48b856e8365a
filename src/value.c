#include "value.h"

void
value_add(struct value *value, const char *at, const char *end)
{
	for (; at < end && value->length < VALUE_MAX; at++)
		if (!is_escape(&value->in_escape, *at))
			value->bytes[value->length++] = *at;
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
	const bool whole = value->length < VALUE_MAX && !value->in_escape;

	value->length = 0;
	value->in_escape = false;
	if (!whole)
		return NO_STATUS;
	if (text.length == 3 && three_digits(text) >= 0)
		return three_digits(text);
	text = span_trim(text);
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
	return only_three_digits(text);
}
