#include "format.h"
#include "output.h"

static const char *template;

/* The byte that a letter after a backslash stands for, or NUL. */
static char
escape(char letter)
{
	return letter == 'n' ? '\n' : letter == 't' ? '\t' : letter == '\\' ? '\\' : '\0';
}

/* The field that a letter stands for, or FIELDS. */
static enum column
field_of(char letter)
{
	enum column field = 0;

	while (field < FIELDS && (letter == '\0' || table_columns[field].letter != letter))
		field++;
	return field;
}

bool
template_check(const char *text)
{
	bool line_wanted = false;

	for (const char *at = text; *at != '\0'; at++) {
		if (*at != '%' && *at != '\\')
			continue;
		if (*at == '%' && at[1] == 'L')
			line_wanted = true;
		else if (*at == '%' ? at[1] != '%' && field_of(at[1]) == FIELDS : escape(at[1]) == '\0')
			fail("%s: no such placeholder or escape in a template; see httpstatus(1)",
			    (struct span){ at, at[1] != '\0' ? 2 : 1 });
		at++;
	}
	return line_wanted;
}

/* What a field is for a row, or where that is NULL, for a code without one. */
static void
put_field(enum column field, unsigned code, const struct status *row)
{
	if (row != NULL)
		put_span(table_cell(row, field));
	else if (field == CODE)
		put_span(table_code(code));
	else if (field == PHRASE && code != NO_CODE)
		put_span(table_phrase(code));
	else if (field == CLASS)
		put_span(table_class(code));
}

static void
put_record(unsigned code, const struct status *row, struct span line)
{
	for (const char *at = template; *at != '\0'; at++) {
		if (*at == '\\')
			put_byte(escape(*++at));
		else if (*at != '%')
			put_byte(*at);
		else if (*++at == '%')
			put_byte('%');
		else if (*at == 'L')
			put_span(line);
		else
			put_field(field_of(*at), code, row);
	}
	put_byte('\n');
}

static void
begin(const struct view *view)
{
	template = view->template;
}

static void
put_rows(const struct result *result, bool list)
{
	(void)list;
	for (size_t i = 0; i < result->n; i++)
		put_record(result->rows[i]->code, result->rows[i], span_of(""));
}

static void
put_line(unsigned code, struct span line)
{
	put_record(code, table_find(code), line);
}

const struct format template_format = { .name = "%", .begin = begin, .rows = put_rows, .line = put_line };
