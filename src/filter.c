#include <stdlib.h>

#include "filter.h"
#include "format.h"
#include "output.h"
#include "query.h"
#include "search.h"
#include "stream.h"

/* Selects the codes of rows, if they are in the classes asked for. */
static void
select_rows(const struct options *options, struct stream *stream, const struct status *const rows[], size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (options_allow(options, rows[i]->code))
			stream->selected[rows[i]->code] = true;
}

/* Somebody has probably given the name of the log. */
static void refuse(char *const words[], size_t n) NEVER_RETURNS;

static void
refuse(char *const words[], size_t n)
{
	message_begin();
	put_safe_words(&errors, words, n);
	put_text(&errors, ": no such status; -k reads the log from standard input, as in: httpstatus -k 9 < access.log");
	message_end();
	exit(2);
}

/* Selects what a query asks for; false for a phrase that no status has. */
static bool
select_query(const struct options *options, struct stream *stream, const struct query *query)
{
	const struct status *rows[TABLE_MAX];
	size_t n;

	for (unsigned code = 0; code < STATUSES; code++)
		if (query_has_code(query, code) && options_allow(options, code))
			stream->selected[code] = true;
	if (query->kind != PHRASE_QUERY)
		return true;
	n = query_find(query, true, rows);
	select_rows(options, stream, rows, n);
	return n > 0;
}

static void
select_search(const struct options *options, struct stream *stream)
{
	const struct words words = { options->operand, options->operands };
	const struct status *rows[TABLE_MAX];
	size_t n = search_find(&words, true, rows);

	if (n == 0)
		refuse(words.word, words.n);
	select_rows(options, stream, rows, n);
}

static void
select_statuses(const struct options *options, struct stream *stream)
{
	char room[QUERY_ROOM];
	struct query query;

	if (options->search) {
		select_search(options, stream);
		return;
	}
	for (unsigned code = 0; options->operands == 0 && code < STATUSES; code++)
		stream->selected[code] = options_allow(options, code);
	if (options->operands > 1 && query_parse_joined(&query, options->operand, options->operands, room)) {
		select_query(options, stream, &query);
		return;
	}
	for (size_t i = 0; i < options->operands; i++) {
		query = query_parse(span_of(options->operand[i]));
		if (!select_query(options, stream, &query))
			refuse(options->operand + i, 1);
	}
}

/* Says that the field of no line is a status: it may be the wrong field. */
static void
tell_none(const struct options *options)
{
	message_begin();
	put_text(&errors, "standard input: no line has a status in field ");
	put_number(&errors, options->field);
	put_text(&errors, " (-k)");
	message_end();
}

/* The counts of the selected statuses, most first and then by code; returns how many there are. */
static size_t
sort_counts(const struct stream *stream, const struct stream_result *result, struct tally tallies[STATUSES])
{
	size_t n = 0;

	for (unsigned code = 0; code < STATUSES; code++) {
		const struct tally tally = { code, result->count[code] };
		size_t at = n;

		if (tally.lines == 0 || !stream->selected[code])
			continue;
		for (; at > 0 && tallies[at - 1].lines < tally.lines; at--)
			tallies[at] = tallies[at - 1];
		tallies[at] = tally;
		n++;
	}
	return n;
}

bool
filter(const struct options *options, const struct text_view *view)
{
	static struct stream stream;
	static struct stream_result result;
	bool any = false;

	stream.field = options->field;
	stream.separator = options->separator;
	stream.template = options->format;
	stream.action = options->quiet ? STOP_AT_FIRST : options->count ? COUNT_LINES :
	    options->format != NULL ? PRINT_RECORDS : PRINT_LINES;
	select_statuses(options, &stream);
	stream_run(&stream, &result);
	if (stream.action == COUNT_LINES) {
		static struct tally tallies[STATUSES];
		size_t n = sort_counts(&stream, &result, tallies);

		result.selected = n > 0;
		format_open(view, true);
		format_counts(tallies, n, result.without);
		format_close();
	}
	for (unsigned code = 0; code < STATUSES; code++)
		any = any || result.count[code] > 0;
	if (!any && !options->quiet)
		tell_none(options);
	return result.selected;
}
