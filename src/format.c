#include "format.h"
#include "output.h"
#include "records.h"
#include "template.h"
#include "text.h"

void
format_begin_nothing(const struct format *format, const struct view *view, bool counts)
{
	(void)format;
	(void)view;
	(void)counts;
}

void
format_end_nothing(void)
{
}

static void
no_rows(const struct status *const rows[], size_t n, bool list, size_t hidden)
{
	(void)rows;
	(void)n;
	(void)list;
	(void)hidden;
}

static void
no_counts(const struct tally *tallies, size_t n)
{
	(void)tallies;
	(void)n;
}

const struct format quiet_format = {
	.name = "", .silent = true, .begin = format_begin_nothing, .rows = no_rows, .counts = no_counts,
	.end = format_end_nothing
};

const struct format *
format_find(const char *name)
{
	static const struct format *const formats[] = {
		&text_format, &tsv_format, &csv_format, &json_format, &jsonl_format, &markdown_format
	};

	if (strchr(name, '%') != NULL)
		return &template_format;
	for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++)
		if (strcmp(formats[i]->name, name) == 0)
			return formats[i];
	fail("%s: no such format; one of text, tsv, csv, json, jsonl, markdown, or a template with a %% in it", span_of(name));
}
