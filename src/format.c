#include "format.h"
#include "output.h"

const struct format *
format_find(const char *name)
{
	static const struct format *const formats[] = {
		&text_format, &tsv_format, &csv_format, &json_format, &jsonl_format, &markdown_format
	};

	if (span_has(span_of(name), '%'))
		return &template_format;
	for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++)
		if (span_is(span_of(name), formats[i]->name))
			return formats[i];
	fail("%s: no such format; one of text, tsv, csv, json, jsonl, markdown, or a template with a %% in it",
	    span_of(name));
}
