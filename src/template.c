#include <string.h>

#include "output.h"
#include "template.h"

/* What each letter after a % stands for, the columns of the table aside. */
enum { CLASS = COLUMNS, URL, NOT_A_PLACE };

static int
place(char letter)
{
	switch (letter) {
	case 'c': return CODE;
	case 'p': return PHRASE;
	case 'm': return MEANING;
	case 'C': return CLASS;
	case 'S': return STATE;
	case 'o': return ORIGIN;
	case 'r': return REFERENCE;
	case 'u': return URL;
	case 'h': return HEADERS;
	case 'F': return FORMER;
	default: return NOT_A_PLACE;
	}
}

/* The byte that a letter after a backslash stands for, or NUL. */
static char
escape(char letter)
{
	return letter == 'n' ? '\n' : letter == 't' ? '\t' : letter == '\\' ? '\\' : '\0';
}

const char *
template_fault(const char *template)
{
	for (const char *at = template; *at != '\0'; at++) {
		if (*at == '%' && at[1] != '%' && place(at[1]) == NOT_A_PLACE)
			return at;
		if (*at == '\\' && escape(at[1]) == '\0')
			return at;
		if (*at == '%' || *at == '\\')
			at++;
	}
	return NULL;
}

static void
put_place(char letter, const struct status *row)
{
	int which = place(letter);
	const char *class = table_class(row->code);
	char room[URL_ROOM];

	if (letter == '%')
		put_byte(&out, '%');
	else if (which == URL)
		put_span(&out, table_url(row, room));
	else if (which != CLASS)
		put_span(&out, table_value(row, (enum column)which));
	else if (class != NULL)
		put_text(&out, class);
}

void
template_put(const char *template, const struct status *row)
{
	for (const char *at = template; *at != '\0'; at++) {
		if (*at == '%')
			put_place(*++at, row);
		else if (*at == '\\')
			put_byte(&out, escape(*++at));
		else
			put_byte(&out, *at);
	}
	put_byte(&out, '\n');
}
