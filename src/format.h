/* format: rows -> the bytes of the format that the user chose. */
#ifndef FORMAT_H
#define FORMAT_H

#include "table.h"
#include "text.h"

/* Chooses text, tsv, csv, json, jsonl or markdown by name, or a template: a name with a % in it, in which lines
 * says whether there are any (template.h). What is neither ends the program with status 2. */
void format_choose(const char *name, bool lines);

/* Is it the one for people, which wants to know about the terminal? */
bool format_is_text(void);

/* What comes before all answers, or before counts. The view is for text; its longer, for tsv too. It must live
 * until the format is closed. */
void format_open(const struct text_view *, bool for_counts);

/* The rows of one answer. As a list: text gives each row one line. */
void format_answer(const struct status *const rows[], size_t n, bool list);

/* How many lines have each status, in the order to show them in; and how many have none. */
void format_counts(const struct tally *, size_t n, unsigned long without);

/* What comes after all answers. */
void format_close(void);

#endif
