#include <string.h>

#include "format.h"
#include "output.h"
#include "text.h"

struct format {
	char name[9];
	void (*record)(const struct status *);
};

static const struct format *format;
static const struct text_view *view;
static enum { NOTHING, ENTRY, LIST } before;    /* what text has shown last */

static void
put_tsv(const struct status *row)
{
	static const enum column columns[] = { CODE, PHRASE, MEANING };

	if (view->longer) {
		put_span(&out, table_line(row));
		return;
	}
	for (size_t i = 0; i < 3; i++) {
		put_span(&out, table_cell(row, columns[i]));
		put_byte(&out, i < 2 ? '\t' : '\n');
	}
}

static const struct format formats[] = {
	{ "text", NULL },
	{ "tsv", put_tsv },
};

const struct format *
format_named(const char *name)
{
	for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++)
		if (strcmp(formats[i].name, name) == 0)
			return &formats[i];
	return NULL;
}

bool
format_is_text(const struct format *which)
{
	return which->record == NULL;
}

void
format_open(const struct format *chosen, const struct text_view *chosen_view)
{
	format = chosen;
	view = chosen_view;
}

static void
put_as_text(const struct status *const rows[], size_t n, bool list)
{
	if (before == ENTRY || (before == LIST && !list))
		put_byte(&out, '\n');
	before = list ? LIST : ENTRY;
	if (list) {
		text_list(view, rows, n);
		return;
	}
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			put_byte(&out, '\n');
		text_entry(view, rows[i]);
	}
}

void
format_answer(const struct status *const rows[], size_t n, bool list)
{
	if (format_is_text(format)) {
		put_as_text(rows, n, list && !view->longer);
		return;
	}
	for (size_t i = 0; i < n; i++)
		format->record(rows[i]);
}

void
format_close(void)
{
}
