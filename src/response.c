#include "query.h"
#include "response.h"

/* A line without colours, and without blanks before it; long enough for a status line behind many minutes of curl's
 * progress. */
static struct {
	size_t length;
	bool in_escape;
	char bytes[1 << 16];
} shown;

/* Adds a piece of a line; the first piece begins another one. */
static void
show(const struct piece *piece)
{
	const struct span text = span_chop(piece->span, '\n');

	if (piece->first)
		shown.length = shown.in_escape = 0;
	for (size_t i = 0; i < text.length && shown.length < sizeof shown.bytes; i++) {
		const bool lone = text.at[i] == '\33' && !span_begins(span_skip(text, i), "\33[");

		if ((lone || !is_escape(&shown.in_escape, text.at[i])) && (shown.length > 0 || !is_blank(text.at[i])))
			shown.bytes[shown.length++] = text.at[i];
	}
}

/* Finds the code behind the text that a line begins with. */
static bool
code_behind(const char *start, struct span line, struct span *code)
{
	line = span_skip(line, strlen(start));
	return span_word(&line, code) && only_three_digits(*code) >= 0;
}

/* Finds the code of a status line, also behind what tools print before it: curl's progress, nghttp's
 * "[  0.003] recv (stream_id=1) ", or what wget says. False if the line is none. */
static bool
status_line(struct span line, struct span *code)
{
	static const char wget[] = "HTTP request sent, awaiting response... ";
	const bool nghttp = span_begins(line, "["), progress = span_has(line, '\r');

	if (span_begins(line, wget))
		return code_behind(wget, line, code);
	for (struct span rest = line; (nghttp || progress) && rest.length > 0; rest = span_skip(rest, 1))
		if (span_begins(rest, nghttp ? ") :status: " : "< HTTP/"))
			line = span_skip(rest, 2);
	return query_status_line(&(struct words){ .line = line }, code);
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

/* Is it the response that was seen last? curl -f reports its code in a line of its own, before it or behind it; that is
 * one response, not two. */
static bool
is_again(struct response *line, bool reported)
{
	const int code = three_digits(line->query);
	const bool again = code == line->code && reported != line->reported;

	line->code = again ? -1 : code;
	line->reported = reported;
	return again;
}

/* Is the line anything to look at? */
static bool
look_at(struct response *line)
{
	static const char curl[] = "curl: (22) The requested URL returned error: ";
	const bool reported = span_begins(line->text, curl);
	struct span text = line->text;
	bool found = reported ? code_behind(curl, text, &line->query) : status_line(text, &line->query);

	if (!found) {
		size_t name;

		line->requested = line->requested || request_line(text);
		if (line->responses > 0 || line->requested || text.length == 0 ||
		    memchr("*><{}", text.at[0], 5) != NULL)
			return false;
		name = field_name(text);
		if (name == 0) {
			line->query = (struct span){ text.at, shown.length == sizeof shown.bytes ? 0 : text.length };
			return true;
		}
		found = span_like((struct span){ text.at, name }, span_of("status"));
		text = span_skip(text, name + 1);
		span_word(&text, &line->query);
		found = found && only_three_digits(line->query) >= 0;
	}
	line->responses += found;
	return found && !is_again(line, reported);
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
		line->text = span_trim((struct span){ shown.bytes, shown.length });
		if (look_at(line))
			return true;
	}
	return false;
}
