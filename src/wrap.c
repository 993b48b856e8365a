#include "output.h"
#include "wrap.h"

void
compose(struct composed *text, struct span piece)
{
	size_t left = sizeof text->bytes - text->length, n = piece.length < left ? piece.length : left;

	memcpy(text->bytes + text->length, piece.at, n);
	text->length += n;
}

struct span
composed_text(const struct composed *text)
{
	return (struct span){ text->bytes, text->length };
}

struct passage
passage_of(struct span text, bool searched)
{
	return (struct passage){ text, text.length, searched, { NULL, 0 } };
}

void
put_look(const struct look *look, const char *sequence)
{
	if (look->colour)
		put_text(sequence);
}

struct span
wrap_next(struct span *rest, size_t width)
{
	struct span line = { rest->at, 0 };
	size_t end = 0;

	while (end < rest->length) {
		while (end < rest->length && rest->at[end] == ' ')
			end++;
		while (end < rest->length && rest->at[end] != ' ')
			end++;
		if (line.length > 0 && end > width)
			break;
		line.length = end;
	}
	*rest = span_skip(*rest, line.length);
	if (rest->length > 0)
		*rest = span_skip(*rest, 1);
	return line;
}

/* What the search hits, underlined; a hit may have begun before the part. */
static void
put_hits(const struct look *look, const struct passage *passage, struct span part)
{
	const char *at = part.at, *end = part.at + part.length;
	size_t from = 0;

	while (passage->searched && look->colour && look->hits != NULL && at < end) {
		struct span hit = terms_hit(look->hits, passage->text, from);
		const char *start = hit.at > at ? hit.at : at;
		const char *stop = hit.at + hit.length < end ? hit.at + hit.length : end;

		if (hit.at >= end || hit.length == 0)
			break;
		from = (size_t)(hit.at + hit.length - passage->text.at);
		if (stop <= at)
			continue;
		put_span(span_between(at, start));
		put_look(look, "\33[4m");
		put_span(span_between(start, stop));
		put_look(look, "\33[24m");
		at = stop;
	}
	put_span(span_between(at, end));
}

void
put_part(const struct look *look, const struct passage *passage, struct span part)
{
	size_t start = (size_t)(part.at - passage->text.at), plain = part.length;

	if (passage->dim_from < start + part.length)
		plain = passage->dim_from > start ? passage->dim_from - start : 0;
	put_hits(look, passage, (struct span){ part.at, plain });
	if (plain == part.length)
		return;
	put_look(look, "\33[2m");
	if (passage->link.length > 0 && look->colour) {
		put_text("\33]8;;");
		put_span(passage->link);
		put_text("\33\\");
	}
	put_hits(look, passage, span_skip(part, plain));
	if (passage->link.length > 0)
		put_look(look, "\33]8;;\33\\");
	put_look(look, "\33[0m");
}

void
put_passage(const struct look *look, const struct passage *passage, size_t column, size_t indent, size_t width)
{
	struct span rest = passage->text;

	do {
		struct span part = wrap_next(&rest, width > column ? width - column : 1);

		put_part(look, passage, part);
		put_byte('\n');
		if (rest.length > 0)
			put_blanks(indent);
		column = indent;
	} while (rest.length > 0);
}
