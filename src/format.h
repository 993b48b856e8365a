/* format: how answers and counts are written: one interface, and what has it. */
#ifndef FORMAT_H
#define FORMAT_H

#include "result.h"
#include "terms.h"

/* How the user wants to see it. */
struct view {
	const struct format *format;    /* NULL, until it is known what suits the output */
	const char *template;   /* what -f says: with a % in it, what to write for each row, or line; else a name */
	bool longer;            /* every column */
	bool all;               /* the unofficial rows are shown anyway */
	bool count;             /* counts are shown, no answers */
	bool terminal;
	/* Only for text: */
	bool colour;
	const struct search *hits;      /* what to underline, or NULL */
	size_t width;                   /* of the terminal, in columns, at least 40 */
};

/* So many lines have this status; NO_CODE stands for those without one. */
struct tally {
	unsigned code;
	unsigned long lines;
};

struct format {
	const char *name;
	/* What comes before all answers, or before counts. The view must live until the end. */
	void (*begin)(const struct view *);
	/* The rows of one answer, as a list (text gives each a line) or as entries. */
	void (*rows)(const struct result *, bool list);
	/* All counts, in the order to show them in. */
	void (*counts)(const struct tally *, size_t n);
	/* A line of a log by its status; NULL where lines are printed as they are. */
	void (*line)(unsigned code, struct span line);
	/* What comes after all, or NULL. */
	void (*end)(void);
	const void *style;      /* what a function that serves several formats goes by */
};

/* Checks a template, in which a fault ends the program with status 2. Is the line itself in it, %L? */
bool template_check(const char *template);

/* Those that there are. */
extern const struct format text_format, tsv_format, csv_format, json_format, jsonl_format, markdown_format,
	template_format;

#endif
