#include "response.h"

static void
show_byte(struct screen_line *shown, char byte)
{
	if (shown->length == sizeof shown->bytes)
		shown->too_long = true;
	else if (shown->length > 0 || !is_blank(byte))
		shown->bytes[shown->length++] = byte;
}

void
response_show(struct screen_line *shown, const struct piece *piece)
{
	if (piece->first) {
		shown->length = 0;
		shown->too_long = shown->returned = shown->overwritten = false;
		shown->state = PLAIN;
	}
	for (size_t i = 0; i < piece->span.length; i++) {
		char byte = piece->span.at[i];

		if (shown->returned && byte != '\r' && byte != '\n') {
			shown->length = shown->too_long = shown->returned = false;
			shown->overwritten = true;
		}
		if (byte == '\r' || byte == '\n') {
			shown->returned = byte == '\r';
		} else if (shown->state == SEQUENCE) {
			shown->state = is_letter(byte) ? PLAIN : SEQUENCE;
		} else if (shown->state == ESCAPE && byte == '[') {
			shown->length--;
			shown->state = SEQUENCE;
		} else {
			shown->state = byte == '\33' ? ESCAPE : PLAIN;
			show_byte(shown, byte);
		}
	}
}

/* The code of a status line, also behind what tools print before it: "< ", "[  0.003] recv (stream_id=1) "; or of a
 * header field Status, as CGI programs write it. -1 if the line is none. */
static int
status_line(struct span line)
{
	struct span word;

	if (line.length > 0 && line.at[0] == '<')
		line = span_skip(line, 1);
	if (line.length > 0 && line.at[0] == '[')
		while (span_word(&line, &word) && !span_is(word, "recv"))
			;
	if (!span_word(&line, &word))
		return -1;
	if (word.at[0] == '(' && !span_word(&line, &word))
		return -1;
	if (!span_begins(word, "HTTP/") && !span_is(word, ":status:"))
		return -1;
	return span_word(&line, &word) && word.length == 3 ? three_digits(word) : -1;
}

/* Is the line a header field, "Name: value" (RFC 9110, Section 5)? Gives its name. "StatusCode::NOT_FOUND" is none. */
static bool
header_field(struct span line, struct span *name)
{
	size_t n = 0;

	while (n < line.length && line.at[n] > ' ' && line.at[n] < 0x7f &&
	    !span_has(span_of("\"(),/:;<=>?@[\\]{}"), line.at[n]))
		n++;
	*name = (struct span){ line.at, n };
	return n > 0 && is_letter(line.at[0]) && n < line.length && line.at[n] == ':' &&
	    !(n + 1 < line.length && line.at[n + 1] == ':');
}

int
response_code(struct span text, bool seen)
{
	struct span name, value;
	int code = status_line(text);

	if (code >= 0)
		return code;
	if (seen || text.length == 0 || memchr("*><{}", text.at[0], 5) != NULL)
		return NOTHING_TO_SEE;
	if (!header_field(text, &name))
		return NO_RESPONSE;
	value = span_trim(span_skip(text, name.length + 1));
	if (!span_like(name, span_of("status")) || (value.length > 3 && !is_blank(value.at[3])) ||
	    three_digits(value) < 0)
		return NOTHING_TO_SEE;
	return three_digits(value);
}

struct span
response_text(const struct screen_line *shown)
{
	struct span text = span_trim((struct span){ shown->bytes, shown->length });

	for (size_t i = 0; shown->overwritten && i < text.length; i++)
		if (span_begins(span_skip(text, i), "< HTTP/"))
			return span_skip(text, i);
	return text;
}
