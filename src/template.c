#include <string.h>

#include "output.h"
#include "template.h"

/* What a template speaks of: a row, or only a code, that may stand in a line. */
struct subject {
	struct span code, phrase;
	const struct status *row;       /* NULL if the code has none */
	struct span line;
};

/* The byte that a letter after a backslash stands for, or NUL. */
static char
escape(char letter)
{
	switch (letter) {
	case 'n': return '\n';
	case 't': return '\t';
	case '\\': return '\\';
	default: return '\0';
	}
}

const char *
template_fault(const char *template, bool lines)
{
	const char *letters = lines ? "%cpCmSoruhFL" : "%cpCmSoruhF";

	for (const char *at = template; *at != '\0'; at++) {
		if (*at != '%' && *at != '\\')
			continue;
		if (at[1] == '\0' || (*at == '%' ? strchr(letters, at[1]) == NULL : escape(at[1]) == '\0'))
			return at;
		at++;
	}
	return NULL;
}

/* What a letter stands for that only a row has. */
static struct span
value(const struct status *row, char letter, char room[URL_ROOM])
{
	switch (letter) {
	case 'm': return table_value(row, MEANING);
	case 'S': return table_value(row, STATE);
	case 'o': return table_value(row, ORIGIN);
	case 'r': return table_value(row, REFERENCE);
	case 'h': return table_value(row, HEADERS);
	case 'F': return table_value(row, FORMER);
	default: return table_url(row, room);
	}
}

static void
put_place(char letter, const struct subject *subject)
{
	const char *class = table_class((unsigned)(subject->code.at[0] - '0') * 100);

	switch (letter) {
	case '%': put_byte(&out, '%'); break;
	case 'c': put_span(&out, subject->code); break;
	case 'p': put_span(&out, subject->phrase); break;
	case 'C': put_text(&out, class != NULL ? class : ""); break;
	case 'L': put_span(&out, subject->line); break;
	default:
		if (subject->row != NULL) {
			char room[URL_ROOM];

			put_span(&out, value(subject->row, letter, room));
		}
	}
}

static void
put_record(const char *template, const struct subject *subject)
{
	for (const char *at = template; *at != '\0'; at++) {
		if (*at == '%')
			put_place(*++at, subject);
		else if (*at == '\\')
			put_byte(&out, escape(*++at));
		else
			put_byte(&out, *at);
	}
	put_byte(&out, '\n');
}

void
template_put_row(const char *template, const struct status *row)
{
	put_record(template, &(struct subject){ table_cell(row, CODE), table_cell(row, PHRASE), row, { NULL, 0 } });
}

void
template_put_line(const char *template, unsigned code, struct span line)
{
	char room[CODE_ROOM];

	put_record(template, &(struct subject){ table_code(code, room), table_phrase(code), table_find(code), line });
}
