#include "output.h"
#include "table.h"
#include "wrap.h"

static bool coloured;
static const struct search *underlined;

void
wrap_begin(bool colours, const struct search *hits)
{
	coloured = colours;
	underlined = colours ? hits : NULL;
}

void
put_look(const char *sequence)
{
	if (coloured)
		put_text(sequence);
}

void
put_code(struct span code, unsigned number)
{
	static const char colours[][8] = {
		"\33[1;36m", "\33[1;32m", "\33[1;34m", "\33[1;35m", "\33[1;31m"
	};

	put_look(table_class(number).length > 0 ? colours[number / 100 - 1] : "\33[1m");
	put_span(code);
	put_look("\33[0m");
}

/* What the search hits, underlined; a hit may have begun before the part. */
static void
put_hits(const struct passage *passage, struct span part)
{
	const char *at = part.at, *const end = part.at + part.length;
	struct span hit = { passage->text.at, 0 };

	while (passage->searched && underlined != NULL && hit.at < end) {
		const char *start, *stop;

		hit = terms_hit(underlined, passage->text, (size_t)(hit.at + hit.length - passage->text.at));
		start = hit.at > at ? hit.at : at;
		stop = hit.at + hit.length < end ? hit.at + hit.length : end;
		if (start >= stop)
			continue;
		put_span(span_between(at, start));
		put_look("\33[4m");
		put_span(span_between(start, stop));
		put_look("\33[24m");
		at = stop;
	}
	put_span(span_between(at, end));
}

/* A part of a passage, which lies in its text. */
static void
put_part(const struct passage *passage, struct span part)
{
	const size_t left = (size_t)(passage->text.at + passage->text.length - part.at);
	const size_t plain = left > passage->dim ? left - passage->dim : 0;
	bool link = passage->link.length > 0 && coloured;

	if (plain >= part.length) {
		put_hits(passage, part);
		return;
	}
	put_hits(passage, (struct span){ part.at, plain });
	put_look("\33[2m");
	if (link) {
		put_text("\33]8;;");
		put_span(passage->link);
		put_text("\33\\");
	}
	put_hits(passage, span_skip(part, plain));
	put_look(link ? "\33]8;;\33\\\33[0m" : "\33[0m");
}

size_t
put_line(const struct passage *passage, struct span *rest, size_t width)
{
	struct span line = { rest->at, 0 };

	for (size_t i = 0; i <= rest->length && (line.length == 0 || i <= width); i++)
		if (i == rest->length || rest->at[i] == ' ')
			line.length = i;
	*rest = span_skip(*rest, line.length + (line.length < rest->length));
	put_part(passage, line);
	return line.length;
}

void
put_passage(const struct passage *passage, size_t column, size_t indent, size_t width)
{
	struct span rest = passage->text;

	for (;;) {
		put_line(passage, &rest, width - column);
		put_byte('\n');
		if (rest.length == 0)
			return;
		put_blanks(0, indent);
		column = indent;
	}
}
