#include "span.h"

const bool span_alphanumeric[256] = {
	['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1, ['4'] = 1, ['5'] = 1, ['6'] = 1, ['7'] = 1, ['8'] = 1, ['9'] = 1,
	['A'] = 1, ['B'] = 1, ['C'] = 1, ['D'] = 1, ['E'] = 1, ['F'] = 1, ['G'] = 1, ['H'] = 1, ['I'] = 1, ['J'] = 1,
	['K'] = 1, ['L'] = 1, ['M'] = 1, ['N'] = 1, ['O'] = 1, ['P'] = 1, ['Q'] = 1, ['R'] = 1, ['S'] = 1, ['T'] = 1,
	['U'] = 1, ['V'] = 1, ['W'] = 1, ['X'] = 1, ['Y'] = 1, ['Z'] = 1, ['a'] = 1, ['b'] = 1, ['c'] = 1, ['d'] = 1,
	['e'] = 1, ['f'] = 1, ['g'] = 1, ['h'] = 1, ['i'] = 1, ['j'] = 1, ['k'] = 1, ['l'] = 1, ['m'] = 1, ['n'] = 1,
	['o'] = 1, ['p'] = 1, ['q'] = 1, ['r'] = 1, ['s'] = 1, ['t'] = 1, ['u'] = 1, ['v'] = 1, ['w'] = 1, ['x'] = 1,
	['y'] = 1, ['z'] = 1
};

/* All copies are made here: each function of libc that a program uses makes its start longer. */
size_t
span_copy(char *to, struct span span)
{
	memmove(to, span.at, span.length);
	return span.length;
}

size_t
span_add(struct span span, char *buffer, size_t *length, size_t size)
{
	if (span.length > size - *length)
		span.length = size - *length;
	*length += span_copy(buffer + *length, span);
	return span.length;
}

void
compose(struct composed *to, const char *before, struct span piece)
{
	to->text.at = to->bytes;
	span_add(span_of(before), to->bytes, &to->text.length, sizeof to->bytes);
	span_add(piece, to->bytes, &to->text.length, sizeof to->bytes);
}

bool
span_same(const char *a, const char *b, size_t length)
{
	size_t n = 0;

	while (n < length && a[n] == b[n])
		n++;
	return n == length;
}

bool
span_is(struct span span, const char *text)
{
	return span_equal(span, span_of(text));
}

bool
span_like(struct span a, struct span b)
{
	size_t n = 0;

	while (n < a.length && n < b.length && lower(a.at[n]) == lower(b.at[n]))
		n++;
	return n == a.length && n == b.length;
}

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
