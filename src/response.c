#include "response.h"

/* A line as a terminal shows it: what comes behind the last carriage return in it, without the escapes of colours, and
 * without blanks before it. Where there is one, curl's progress may stand before a status line. */
static struct {
	size_t length;
	bool too_long, returned, overwritten;
	enum { PLAIN, ESCAPE, SEQUENCE } state;
	char bytes[4096];
} shown;

static void
show_byte(char byte)
{
	if (byte == '\r' || byte == '\n') {
		shown.returned = byte == '\r';
		return;
	}
	if (shown.returned) {
		shown.length = shown.too_long = shown.returned = false;
		shown.overwritten = true;
	}
	if (shown.state == SEQUENCE) {
		shown.state = is_letter(byte) ? PLAIN : SEQUENCE;
	} else if (shown.state == ESCAPE && byte == '[' && shown.length > 0) {
		shown.length--;
		shown.state = SEQUENCE;
	} else {
		shown.state = byte == '\33' ? ESCAPE : PLAIN;
		if (shown.length == sizeof shown.bytes)
			shown.too_long = true;
		else if (shown.length > 0 || !is_blank(byte))
			shown.bytes[shown.length++] = byte;
	}
}

/* Adds a piece of a line; the first piece begins another one. */
static void
show(const struct piece *piece)
{
	if (piece->first) {
		shown.length = 0;
		shown.too_long = shown.returned = shown.overwritten = false;
		shown.state = PLAIN;
	}
	for (size_t i = 0; i < piece->span.length; i++)
		show_byte(piece->span.at[i]);
}

static struct span
shown_text(void)
{
	struct span text = span_trim((struct span){ shown.bytes, shown.length });

	for (size_t i = 0; shown.overwritten && i < text.length; i++)
		if (span_begins(span_skip(text, i), "< HTTP/"))
			return span_skip(text, i);
	return text;
}

/* Takes off what nghttp prints before a field that it has received: "[  0.003] recv (stream_id=1) ". */
static void
skip_time(struct span *line)
{
	struct span rest = *line, word;

	while (rest.length > 0 && memchr("[ .]0123456789", rest.at[0], 14) != NULL)
		rest = span_skip(rest, 1);
	if (span_begins(rest, "recv (") && span_word(&rest, &word) && span_word(&rest, &word))
		*line = rest;
}

/* Finds the code of a status line, also behind what tools print before it: "< ", nghttp's time, or what wget says.
 * False if the line is none. */
static bool
status_line(struct span line, struct span *word)
{
	static const char wget[] = "HTTP request sent, awaiting response... ";

	if (span_begins(line, "<"))
		line = span_skip(line, 1);
	else if (span_begins(line, "["))
		skip_time(&line);
	if (span_begins(line, wget))
		line = span_skip(line, sizeof wget - 1);
	else if (!span_word(&line, word) || !(span_begins(*word, "HTTP/") || span_is(*word, ":status:")))
		return false;
	return span_word(&line, word) && only_three_digits(*word) >= 0;
}

/* Is it the first line of a request, "GET / HTTP/1.1" (RFC 9112, Section 3)? */
static bool
request_line(struct span line)
{
	size_t last = line.length;

	while (last > 0 && line.at[last - 1] != ' ')
		last--;
	return last > 0 && is_capital(line.at[0]) && span_begins(span_skip(line, last), "HTTP/");
}

/* How long the name of a header field is, "Name: value" (RFC 9110, Section 5); 0 if the line, which is not empty, is
 * none, as "StatusCode::NOT_FOUND" is. */
static size_t
field_name(struct span line)
{
	struct span rest = line;

	while (rest.length > 0 && rest.at[0] > ' ' && rest.at[0] < 0x7f &&
	    !span_has(span_of("\"(),/:;<=>?@[\\]{}"), rest.at[0]))
		rest = span_skip(rest, 1);
	if (!is_letter(line.at[0]) || !span_begins(rest, ":") || span_begins(rest, "::"))
		return 0;
	return line.length - rest.length;
}

/* Is the line anything to look at? */
static bool
look_at(struct response *line)
{
	struct span text = line->text;
	bool found = status_line(text, &line->query);

	if (!found) {
		size_t name;

		line->requested = line->requested || request_line(text);
		if (line->responses > 0 || line->requested || text.length == 0 ||
		    memchr("*><{}", text.at[0], 5) != NULL)
			return false;
		name = field_name(text);
		if (name == 0) {
			line->query = (struct span){ text.at, shown.too_long ? 0 : text.length };
			return true;
		}
		found = span_like((struct span){ text.at, name }, span_of("status"));
		text = span_skip(text, name + 1);
		span_word(&text, &line->query);
		found = found && only_three_digits(line->query) >= 0;
	}
	line->responses += found;
	return found;
}

bool
response_next(struct response *line)
{
	struct piece piece;

	while (input_line(&piece)) {
		show(&piece);
		if (!piece.last)
			continue;
		line->number++;
		line->text = shown_text();
		if (look_at(line))
			return true;
	}
	return false;
}
