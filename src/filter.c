#include <string.h>

#include "filter.h"
#include "format.h"
#include "output.h"
#include "query.h"
#include "search.h"
#include "stream.h"

/* Selects the codes of rows that are in the classes asked for; an error if there is no row at all. */
static void
select_rows(const struct options *options, struct stream *stream, const struct status *const rows[], size_t n,
    struct span asked)
{
	if (n == 0)
		fail_about(asked, "no such status; -k reads the log from standard input, as in: httpstatus -k 9 < access.log");
	for (size_t i = 0; i < n; i++)
		if (options_allow(options, rows[i]->code))
			stream->selected[rows[i]->code] = true;
}

static void
select_query(const struct options *options, struct stream *stream, const struct query *query)
{
	const struct status *rows[TABLE_MAX];

	if (query->kind == PHRASE_QUERY) {
		select_rows(options, stream, rows, query_find(query, true, rows), query->text);
		return;
	}
	for (unsigned code = 0; code < STATUSES; code++)
		if (query_has_code(query, code) && options_allow(options, code))
			stream->selected[code] = true;
}

static void
select_search(const struct options *options, struct stream *stream)
{
	const struct words words = { options->operand, options->operands };
	const struct status *rows[TABLE_MAX];
	size_t n = 0;

	for (const struct status *row = table; row < table + table_rows; row++)
		if (search_matches(&words, row))
			rows[n++] = row;
	select_rows(options, stream, rows, n, span_of(options->operand[0]));
}

static void
select_statuses(const struct options *options, struct stream *stream)
{
	struct query query;
	char room[QUERY_ROOM];

	if (options->search) {
		select_search(options, stream);
	} else if (options->operands == 0) {
		for (unsigned code = 0; code < STATUSES; code++)
			stream->selected[code] = options_allow(options, code);
	} else if (options->operands > 1 && query_parse_joined(&query, options->operand, options->operands, room)) {
		select_query(options, stream, &query);
	} else {
		for (size_t i = 0; i < options->operands; i++) {
			query = query_parse(span_of(options->operand[i]));
			select_query(options, stream, &query);
		}
	}
}

/* Says that the field of no line is a status: it may be the wrong field. */
static void
tell_none(const struct options *options)
{
	message_begin();
	put_text(&err, "standard input: no line has a status in field ");
	put_number(&err, options->field);
	put_text(&err, " (-k)");
	message_end();
}

static bool
comes_before(const struct tally *a, const struct tally *b)
{
	return a->lines > b->lines || (a->lines == b->lines && a->code < b->code);
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
		for (; at > 0 && comes_before(&tally, &tallies[at - 1]); at--)
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
	static struct tally tallies[STATUSES];
	bool any = false;

	stream.field = options->field;
	stream.separator = options->separator;
	stream.template = options->format;
	stream.action = options->quiet ? STOP_AT_FIRST : options->count ? COUNT_LINES :
	    options->format != NULL ? PRINT_RECORDS : PRINT_LINES;
	select_statuses(options, &stream);
	stream_run(&stream, &result);
	if (stream.action == COUNT_LINES) {
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
