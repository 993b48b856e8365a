#include <stdlib.h>

#include "input.h"
#include "log.h"
#include "miss.h"
#include "output.h"

static const struct view *view;

/* What is to be done with a line whose status is selected. */
static enum { PRINT, COUNT, STOP } action;

/* Is the line itself printed, or part of what the format makes of it? */
static bool line_wanted;

/* Which statuses are selected, and how many lines have each: in the place of NO_CODE those without one. */
static bool selected[NO_CODE + 1];
static unsigned long lines[NO_CODE + 1];

/* What is kept of a line that comes in pieces, until it can be printed. */
static struct {
	char *bytes;
	size_t length, size;
} kept;

/* The classes that the user asks for, and the rows that have what is asked for. */
static struct scope scope;
static struct result result;

/* Somebody has probably given the name of the log, or a phrase that is not exact. */
static NEVER_RETURNS void
refuse(struct span text)
{
	message("%s: no such status", text);
	if (!span_has(text, '.') && !span_has(text, '/'))
		miss_suggest(text);
	fail(" (the log is read from standard input: httpstatus -n < access.log)");
}

/* Selects the statuses of the rows that a text has found; it is a mistake if there are none. */
static void
select_rows(struct span text)
{
	if (result.n + result.outside == 0)
		refuse(text);
	for (size_t i = 0; i < result.n; i++)
		if (result.rows[i]->rank != DETAIL)
			selected[result.rows[i]->code] = true;
}

/* Selects what a query asks for: codes by their digits, whatever rows there are. */
static void
select_query(const struct query *query)
{
	switch (query->kind) {
	case INPUT:
		selected[NO_CODE] = true;
		break;
	case CODES_QUERY:
		for (unsigned code = query->low; code <= query->high; code++)
			selected[code] = selected[code] || (query_has_code(query, code) && scope_has(&scope, code));
		break;
	case ROWS_QUERY:
		query_find(query, &scope, &result);
		select_rows(query->text);
		break;
	default:
		refuse(query->text);
	}
}

static void
select_statuses(const struct options *options)
{
	struct composed joined;
	const struct span text = words_join(options->words, &joined);

	scope = (struct scope){ true, options->scope.classes };
	if (options->search) {
		static struct search search;

		search_words(&search, options->words);
		search_find(&search, &scope, &result);
		select_rows(text);
	} else if (options->words.n == 0) {
		for (unsigned code = 0; code < NO_CODE; code++)
			selected[code] = scope_has(&scope, code);
		selected[NO_CODE] = action == COUNT && scope.classes == 0;
	} else if (!query_each(options->words, select_query)) {
		refuse(text);
	}
}

/* Keeps a piece of a line. */
static void
keep(struct span piece)
{
	if (kept.size - kept.length < piece.length) {
		const size_t size = 2 * kept.size + piece.length;
		char *bytes = realloc(kept.bytes, size);

		if (bytes == NULL)
			fail("standard input: a line is too long for the memory");
		kept.bytes = bytes;
		kept.size = size;
	}
	kept.length += span_copy(kept.bytes + kept.length, piece);
}

/* Prints a line as soon as its status is known, or what the format makes of it at its end; until then it is kept. */
static void
print_piece(const struct piece *piece, int status, unsigned place)
{
	struct span line = piece->span;

	if (status == MORE_WANTED || (selected[place] && view->format->line != NULL && !piece->last)) {
		if (line_wanted)
			keep(line);
		return;
	}
	if (!selected[place])
		return;
	if (kept.length > 0) {
		keep(line);
		line = (struct span){ kept.bytes, kept.length };
		kept.length = 0;
	}
	if (view->format->line != NULL)
		view->format->line(place, span_chop(line, '\n'));
	else
		put_span(line);
}

/* The fields to try, as the message names them: of the first line without a status in the field asked for, those that
 * have one. And the line that may name them: the first one, or the last "#Fields". */
static struct composed to_try, header;

/* Does the line have a status in this field? Then it is one to try. */
static bool
try_field(struct span name, struct span line)
{
	enum { LONGEST = 80 };
	struct field field;

	if (name.length > LONGEST || !field_parse(&field, name, -1))
		return false;
	if (header.text.length > 0)
		field_status(&field, &(struct piece){ header.text, true, true });
	if (field_status(&field, &(struct piece){ line, true, true }) < 0)
		return false;
	compose(&to_try, to_try.text.length > 0 ? " or " : "", name);
	return true;
}

static bool
is_in_name(char byte)
{
	return is_alphanumeric(byte) || byte == '_' || byte == '-' || byte == '.';
}

/* Tries the names that have a text in them, of a line or of the one that may name the columns. */
static bool
try_names(struct span names, struct span text, struct span line)
{
	enum { NAMES_TRIED = 30 };
	unsigned tried = 0;

	for (size_t i = 0; i + text.length <= names.length && tried < NAMES_TRIED; i++) {
		size_t start = i;

		if (!span_like((struct span){ names.at + i, text.length }, text))
			continue;
		while (start > 0 && is_in_name(names.at[start - 1]))
			start--;
		while (i < names.length && is_in_name(names.at[i]))
			i++;
		if (try_field(span_between(names.at + start, names.at + i), line))
			return true;
		tried++;
	}
	return false;
}

/* In which fields does a line have a status? Names that say so are tried first, then clf, then numbers. */
static void
look_for_fields(struct span line)
{
	enum { NUMBERS_TRIED = 40, NUMBERS_WANTED = 3 };
	static const char say_so[][5] = { "stat", "code" };
	unsigned found = 0;

	if (line.length < COMPOSED_MAX &&
	    (header.text.length == 0 || span_begins(line, "#Fields") || span_begins(line, "#fields"))) {
		header.text.length = 0;
		compose(&header, "", line);
	}
	for (int i = 0; i < 2; i++)
		if (try_names(header.text, span_of(say_so[i]), line) || try_names(line, span_of(say_so[i]), line))
			return;
	if (try_field(span_of("clf"), line))
		return;
	for (unsigned n = 1; n <= NUMBERS_TRIED && found < NUMBERS_WANTED; n++)
		found += try_field(number_text(n), line);
}

static void
read_lines(struct field *field)
{
	size_t samples = 20;    /* lines without a status to look at for another field, until one has a status */
	int status = MORE_WANTED;
	struct piece piece;

	while (input_line(&piece)) {
		if (piece.first) {
			status = MORE_WANTED;
			kept.length = 0;
		}
		if (status == MORE_WANTED)
			status = field_status(field, &piece);
		const unsigned place = status >= 0 ? (unsigned)status : NO_CODE;

		if (action == PRINT)
			print_piece(&piece, status, place);
		if (status == MORE_WANTED || !(piece.last || action == STOP))
			continue;
		lines[place]++;
		if (action == STOP && selected[place])
			return;
		if (status >= 0) {
			samples = 0;
		} else if (samples > 0 && to_try.text.length == 0 && piece.first) {
			samples--;
			look_for_fields(piece.span);
		}
	}
}

/* The counts of what is selected, most first and then by code, those without a status last. */
static void
print_counts(void)
{
	static struct tally tallies[NO_CODE + 1];
	size_t n = 0;

	for (unsigned code = 0; code <= NO_CODE; code++) {
		size_t at = n;

		if (lines[code] == 0 || !selected[code])
			continue;
		for (; code < NO_CODE && at > 0 && tallies[at - 1].lines < lines[code]; at--)
			tallies[at] = tallies[at - 1];
		tallies[at] = (struct tally){ code, lines[code] };
		n++;
	}
	if (view->terminal && input_was_interrupted())
		put_byte('\n');         /* behind the ^C that the terminal shows */
	view->format->begin(view);
	view->format->counts(tallies, n);
	if (view->format->end != NULL)
		view->format->end();
}

bool
log_read(struct options *options)
{
	bool any = false, chosen = false;
	size_t places;

	view = &options->view;
	action = options->quiet ? STOP : view->count ? COUNT : PRINT;
	line_wanted = view->format->line == NULL || template_check(view->template);
	select_statuses(options);
	places = options->words.n > 0 && selected[NO_CODE] ? NO_CODE + 1 : NO_CODE;
	if (action == COUNT)
		input_end_at_interrupt();
	else if (action == PRINT && view->format->line != NULL)
		view->format->begin(view);
	read_lines(&options->field);
	for (size_t i = 0; i < places; i++) {
		any = any || lines[i] > 0;
		chosen = chosen || (lines[i] > 0 && selected[i]);
	}
	if (action == COUNT)
		print_counts();
	if (!any && lines[NO_CODE] > 0 && !options->quiet) {
		message("standard input: no line has a status in the field %s (-k)", options->field.given);
		if (to_try.text.length > 0)
			message("; try -k %s", to_try.text);
		message("\n");
	}
	return chosen;
}
