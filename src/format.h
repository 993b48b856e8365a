/* format: rows -> the bytes of the format that the user chose. */
#ifndef FORMAT_H
#define FORMAT_H

#include "table.h"
#include "text.h"

/* Chooses text, tsv, csv, json, jsonl or markdown by name. False if there is no such format. */
bool format_choose(const char *name);

/* The names of all formats, as a person lists them. */
extern const char format_names[];

/* Chooses a template, which must have passed template_fault. */
void format_choose_template(const char *template);

/* Is it the one for people, which wants to know about the terminal? */
bool format_is_text(void);

/* What comes before all answers. The view is for text; its longer, for tsv too. */
void format_open(const struct text_view *);

/* The rows of one answer. As a list: text gives each row one line. */
void format_answer(const struct status *const rows[], size_t n, bool list);

/* What comes after all answers. */
void format_close(void);

#endif
