#include "span.h"

struct span
span_trim_marks(struct span span)
{
	while (span.length > 0 && !is_alphanumeric(span.at[0]))
		span = span_skip(span, 1);
	while (span.length > 0 && !is_alphanumeric(span.at[span.length - 1]))
		span.length--;
	return span;
}

struct span
span_trim(struct span span)
{
	while (span.length > 0 && (is_blank(span.at[0]) || span.at[0] == '\r'))
		span = span_skip(span, 1);
	while (span.length > 0 && (is_blank(span.at[span.length - 1]) || span.at[span.length - 1] == '\r'))
		span.length--;
	return span;
}

bool
span_word(struct span *text, struct span *word)
{
	*text = span_trim(*text);
	word->at = text->at;
	for (word->length = 0; word->length < text->length && !is_blank(word->at[word->length]); word->length++)
		;
	*text = span_skip(*text, word->length);
	return word->length > 0;
}
