#include <stdint.h>
#include <stdlib.h>

#include "input.h"
#include "log.h"
#include "miss.h"
#include "output.h"

/* What is to be done with a line whose status is selected. */
static enum { PRINT_LINES, PRINT_RECORDS, COUNT_LINES, STOP_AT_FIRST } action;

/* Does a record have the line itself in it? */
static bool line_wanted;

/* Which statuses are selected, and how many lines have each: in the last place those without one. */
static bool selected[STATUSES + 1];
static unsigned long lines[STATUSES + 1];

/* What is kept of a line that comes in pieces, until it can be printed. */
static struct {
	char *bytes;
	size_t length, size;
} kept;

/* So many lines without a status at the start are looked at for another field that has one. */
enum { SAMPLES = 20 };

static void
select_rows(const struct result *result)
{
	for (size_t i = 0; i < result->n; i++)
		if (result->rows[i]->rank != DETAIL)
			selected[result->rows[i]->code] = true;
}

/* Somebody has probably given the name of the log, or a phrase that is not exact. */
static NEVER_RETURNS void
refuse(struct words words)
{
	char buffer[QUERY_BUFFER];
	struct span text = words_join(words, buffer, sizeof buffer);

	message_begin();
	message_add("%s: no such status", text);
	if (memchr(text.at, '.', text.length) == NULL && memchr(text.at, '/', text.length) == NULL)
		miss_suggest(text);
	message_add(" (the log is read from standard input: httpstatus -n < access.log)");
	message_end();
	exit(2);
}

/* The classes that the user asked for; and whether all queries so far were ones that select statuses. */
static struct scope scope;
static bool exact;

/* Selects what a query asks for: codes by their digits, whatever rows there are. */
static void
select_query(const struct query *query)
{
	struct result result;

	if (query->kind == INPUT)
		selected[STATUSES] = true;
	for (unsigned code = 0; code < STATUSES; code++)
		if (query_has_code(query, code) && scope_has(&scope, code))
			selected[code] = true;
	if (query->kind == ROWS_QUERY) {
		query_find(query, &scope, &result);
		select_rows(&result);
	}
	exact = exact && (query->kind == INPUT || query->kind == CODE_QUERY || query->kind == CODES_QUERY ||
	    query->kind == ROWS_QUERY);
}

static void
select_statuses(const struct options *options)
{
	struct words fewer = options->words;

	scope = (struct scope){ true, options->scope.classes };
	fewer.skip = word_fills_query;
	exact = true;
	if (options->search) {
		static struct search search;
		static struct result result;

		search_words(&search, options->words);
		search_find(&search, &scope, &result);
		if (result.n + result.outside == 0)
			refuse(options->words);
		select_rows(&result);
	} else if (options->words.n == 0) {
		for (unsigned code = 0; code < STATUSES; code++)
			selected[code] = scope_has(&scope, code);
		selected[STATUSES] = options->count && scope.classes == 0;
	} else if ((!query_each(options->words, select_query) && !query_each(fewer, select_query)) || !exact) {
		refuse(options->words);
	}
}

/* Keeps a piece of a line. */
static void
keep(struct span piece)
{
	while (kept.size - kept.length < piece.length) {
		size_t size = kept.size > 0 ? 2 * kept.size : 2 * piece.length;
		char *bytes = size > kept.size ? realloc(kept.bytes, size) : NULL;

		if (bytes == NULL)
			fail("standard input: a line is too long for the memory");
		kept.bytes = bytes;
		kept.size = size;
	}
	memcpy(kept.bytes + kept.length, piece.at, piece.length);
	kept.length += piece.length;
}

static void
put_record(const struct format *format, int status, struct span line)
{
	if (line.length > 0 && line.at[line.length - 1] == '\n')
		line.length--;
	if (format->line != NULL)
		format->line(status == NO_STATUS ? NO_CODE : (unsigned)status, line);
}

/* Prints what is to be printed of a line as soon as its status is known, which has this place in the counts. */
static void
print_piece(const struct format *format, const struct piece *piece, int status, size_t place)
{
	bool whole = piece->first && piece->last, wanted = action == PRINT_LINES || line_wanted;

	if (status == MORE_WANTED || (!whole && action == PRINT_RECORDS && wanted && selected[place] && !piece->last)) {
		if (wanted)
			keep(piece->span);
		return;
	}
	if (!selected[place])
		return;
	if (action == PRINT_LINES) {
		put_span((struct span){ kept.bytes, kept.length });
		kept.length = 0;
		put_span(piece->span);
	} else if (piece->last && (whole || !wanted)) {
		put_record(format, status, piece->span);
	} else if (piece->last) {
		keep(piece->span);
		put_record(format, status, (struct span){ kept.bytes, kept.length });
	}
}

/* Fields to try, of which the first line that has any has a status in them. */
enum { TRIED_MOST = 3 };
static char tried[TRIED_MOST][JSON_PATH];
static size_t tried_length[TRIED_MOST], tries;

static void
add_try(struct span field)
{
	if (tries == TRIED_MOST || field.length > JSON_PATH)
		return;
	memcpy(tried[tries], field.at, field.length);
	tried_length[tries++] = field.length;
}

/* The status that a line has in another field; NO_STATUS if none. */
static int
try_field(const char *text, const struct piece *line)
{
	static struct field field;

	field_parse(&field, text, -1);
	return field_status(&field, line);
}

/* Does a name say that its value is a status, and no size or port? */
static bool
names_status(struct span name)
{
	for (size_t i = 0; i + 4 <= name.length; i++) {
		struct span part = { name.at + i, 4 };

		if (span_like(part, span_of("stat")) || span_like(part, span_of("code")))
			return true;
	}
	return false;
}

/* In which fields does a line have a status? JSON by the names that say so, or else by any. */
static void
look_for_fields(const struct piece *line)
{
	enum { FIELDS_TRIED = 40, KEYS_TRIED = 30 };
	static struct field any;
	char buffer[NUMBER_BUFFER + 1] = "";

	for (int round = 0; round < 2 && tries == 0; round++) {
		for (size_t skip = 0; skip < KEYS_TRIED; skip++) {
			struct span name = field_suggest(&any, line->span, skip);

			if (name.length == 0)
				break;
			if (names_status(name) || round == 1)
				add_try(name);
		}
	}
	if (tries == 0 && try_field("clf", line) >= 0)
		add_try(span_of("clf"));
	for (unsigned n = 1; tries < TRIED_MOST && n <= FIELDS_TRIED && !span_begins(span_trim(line->span), "{"); n++) {
		struct span number = number_text(n, buffer);

		if (try_field(number.at, line) >= 0)
			add_try(number);
	}
}

static void
read_lines(const struct format *format, struct field *field)
{
	struct piece piece;
	int status = MORE_WANTED;
	size_t samples = 0;
	bool stop = false;

	while (!stop && input_line(&piece)) {
		if (piece.first) {
			status = MORE_WANTED;
			kept.length = 0;
		}
		if (status == MORE_WANTED)
			status = field_status(field, &piece);
		const size_t place = status >= 0 ? (size_t)status : STATUSES;

		if (action == PRINT_LINES || action == PRINT_RECORDS)
			print_piece(format, &piece, status, place);
		if (piece.last || action == STOP_AT_FIRST) {
			lines[place] += status != MORE_WANTED;
			if (status == NO_STATUS && ++samples <= SAMPLES && tries == 0 && action != STOP_AT_FIRST)
				look_for_fields(&(struct piece){ piece.span, true, true });
			else if (status >= 0)
				samples = SAMPLES;
			stop = action == STOP_AT_FIRST && status != MORE_WANTED && selected[place];
		}
	}
}

/* The counts of what is selected, most first and then by code, those without a status last; returns how many. */
static size_t
sort_counts(struct tally tallies[STATUSES + 1])
{
	size_t n = 0;

	for (unsigned code = 0; code < STATUSES; code++) {
		size_t at = n;

		if (lines[code] == 0 || !selected[code])
			continue;
		for (; at > 0 && tallies[at - 1].lines < lines[code]; at--)
			tallies[at] = tallies[at - 1];
		tallies[at] = (struct tally){ code, lines[code] };
		n++;
	}
	if (lines[STATUSES] > 0 && selected[STATUSES])
		tallies[n++] = (struct tally){ NO_CODE, lines[STATUSES] };
	return n;
}

/* Says that no line has a status in the field, and in which ones a line had one. */
static void
suggest_field(const struct field *field)
{
	message_begin();
	message_add("standard input: no line has a status in the field %s (-k)", field->given);
	for (size_t i = 0; i < tries; i++)
		message_add(i == 0 ? "; try -k %s" : " or %s", (struct span){ tried[i], tried_length[i] });
	message_end();
}

static void
print_counts(const struct format *format, const struct view *view)
{
	static struct tally tallies[STATUSES + 1];
	size_t n = sort_counts(tallies);

	format->begin(format, view, true);
	format->counts(tallies, n);
	if (format->end != NULL)
		format->end();
}

bool
log_read(const struct options *options, const struct format *format, const struct view *view)
{
	struct field field = options->field;
	bool any = false, chosen = false, asked;

	action = options->quiet ? STOP_AT_FIRST : options->count ? COUNT_LINES :
	    format->line != NULL ? PRINT_RECORDS : PRINT_LINES;
	line_wanted = action == PRINT_RECORDS && template_check(view->template, true);
	select_statuses(options);
	asked = options->words.n > 0 && selected[STATUSES];
	if (action == COUNT_LINES)
		input_end_at_interrupt();
	else if (action == PRINT_RECORDS)
		format->begin(format, view, false);
	read_lines(format, &field);
	for (size_t i = 0; i < STATUSES + (asked ? 1u : 0u); i++) {
		any = any || lines[i] > 0;
		chosen = chosen || (lines[i] > 0 && selected[i]);
	}
	if (action == COUNT_LINES)
		print_counts(format, view);
	if (!any && lines[STATUSES] > 0 && !options->quiet)
		suggest_field(&options->field);
	return chosen;
}
