/* span: bytes that no NUL ends, and what kind a byte is, whatever the locale. */
#ifndef SPAN_H
#define SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct span {
	const char *at;
	size_t length;
};

static inline struct span
span_of(const char *text)
{
	return (struct span){ text, strlen(text) };
}

/* From one place up to another. */
static inline struct span
span_between(const char *start, const char *end)
{
	return (struct span){ start, (size_t)(end - start) };
}

/* Without the first n bytes, which must be there. */
static inline struct span
span_skip(struct span span, size_t n)
{
	return n == 0 ? span : (struct span){ span.at + n, span.length - n };
}

/* Without a byte at its end, if that is there. */
static inline struct span
span_chop(struct span span, char byte)
{
	span.length -= span.length > 0 && span.at[span.length - 1] == byte;
	return span;
}

/* Copies the bytes, also to a place that they overlap; returns how many there are. */
size_t span_copy(char *to, struct span);

/* Adds to what is in a buffer as much as fits; returns how much that is. */
size_t span_add(struct span, char *buffer, size_t *length, size_t size);

/* A text that is put together from pieces, each behind what stands before it; what does not fit is left out. */
enum { COMPOSED_MAX = 2048 };
struct composed {
	struct span text;
	char bytes[COMPOSED_MAX];
};
void compose(struct composed *, const char *before, struct span piece);

/* Have they the same bytes? */
bool span_same(const char *a, const char *b, size_t length);

static inline bool
span_equal(struct span a, struct span b)
{
	return a.length == b.length && span_same(a.at, b.at, a.length);
}

static inline bool
span_begins(struct span span, const char *start)
{
	return span.length >= strlen(start) && span_same(span.at, start, strlen(start));
}

bool span_is(struct span span, const char *text);

static inline bool
is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

static inline bool
is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static inline bool
is_capital(char byte)
{
	return byte >= 'A' && byte <= 'Z';
}

static inline char
lower(char byte)
{
	return is_capital(byte) ? (char)(byte - 'A' + 'a') : byte;
}

static inline bool
is_letter(char byte)
{
	return lower(byte) >= 'a' && lower(byte) <= 'z';
}

static inline bool
is_small(char byte)
{
	return byte >= 'a' && byte <= 'z';
}

static inline bool
is_x(char byte)
{
	return lower(byte) == 'x';
}

/* Words are made of letters and digits. */
extern const bool span_alphanumeric[256];

static inline bool
is_alphanumeric(char byte)
{
	return span_alphanumeric[(unsigned char)byte];
}

/* Is a byte part of an escape that colours a text on a terminal? One goes from ESC to the next letter. */
static inline bool
is_escape(bool *inside, char byte)
{
	const bool is = *inside || byte == '\33';

	*inside = is && !is_letter(byte);
	return is;
}

/* How many of the bytes are of a kind? */
static inline size_t
span_count(struct span span, bool (*is_of_kind)(char))
{
	size_t n = 0;

	for (size_t i = 0; i < span.length; i++)
		n += is_of_kind(span.at[i]);
	return n;
}

/* Are they the same but for case? */
bool span_like(struct span a, struct span b);

/* Without the blanks, and the carriage returns, around it. */
struct span span_trim(struct span span);

static inline bool
span_has(struct span span, char byte)
{
	return memchr(span.at, byte, span.length) != NULL;
}

/* Without what is neither a letter nor a digit around it. */
struct span span_trim_marks(struct span span);

/* Takes the first word off a text; false where there is none. */
bool span_word(struct span *text, struct span *word);

/* The number that three digits at the start make, or -1. */
static inline int
three_digits(struct span text)
{
	if (text.length < 3 || !is_digit(text.at[0]) || !is_digit(text.at[1]) || !is_digit(text.at[2]))
		return -1;
	return (text.at[0] - '0') * 100 + (text.at[1] - '0') * 10 + (text.at[2] - '0');
}

/* The number that exactly three digits make, or -1. */
static inline int
only_three_digits(struct span text)
{
	return text.length == 3 ? three_digits(text) : -1;
}

#endif
