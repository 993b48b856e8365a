#include <string.h>

#include "byte.h"
#include "format.h"
#include "input.h"
#include "lookup.h"
#include "output.h"
#include "phrase.h"
#include "query.h"
#include "search.h"

static const struct options *options;
static struct words words;              /* of the search, if it is one */
static bool matched_all = true;

/* Keeps the rows of the classes asked for; returns how many. */
static size_t
keep_classes(const struct status *rows[], size_t n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++)
		if (options_allow(options, rows[i]->code))
			rows[kept++] = rows[i];
	return kept;
}

static void
put_code_and_phrase(const struct status *row)
{
	put_span(&errors, table_cell(row, CODE));
	put_byte(&errors, ' ');
	put_span(&errors, table_cell(row, PHRASE));
}

/* Why nothing matched a code, and what a client does with it. */
static void
explain_code(unsigned code)
{
	const char *class = table_class(code);
	const struct status *equivalent = class != NULL ? table_find(code / 100 * 100) : NULL;

	if (equivalent == NULL) {
		put_text(&errors, "not a valid status code; clients treat it as a server error");
	} else {
		put_text(&errors, "unassigned; clients treat it as ");
		put_code_and_phrase(equivalent);
	}
	put_text(&errors, " (RFC 9110, Section 15)");
}

/* The rows that a query selects, or the search where there is none, or everything where there is neither. */
static size_t
gather(const struct query *query, bool all, const struct status *rows[TABLE_MAX])
{
	return keep_classes(rows, query != NULL ? query_find(query, all, rows) : search_find(&words, all, rows));
}

/* Says how many rows a search finds for the text of a query, if any. */
static void
offer_search(struct span text)
{
	const struct status *rows[TABLE_MAX];
	char room[QUERY_ROOM], *word = room;
	size_t n = 0;

	while (n < text.length && !is_letter(text.at[n]) && !is_digit(text.at[n]))
		n++;
	if (n == text.length || text.length >= sizeof room)
		return;
	memcpy(room, text.at, text.length);
	room[text.length] = '\0';
	n = keep_classes(rows, search_find(&(struct words){ &word, 1 }, options->all, rows));
	if (n == 0)
		return;
	put_text(&errors, "; a search finds ");
	put_number(&errors, n);
	put_text(&errors, " (-s)");
}

/* The status whose code is the only number in the text; "404.3", as IIS has it, is one. */
static const struct status *
code_within(struct span text)
{
	size_t i = 0, digits = 0;
	unsigned code = 0;

	while (i < text.length && !is_digit(text.at[i]))
		i++;
	for (; i < text.length && is_digit(text.at[i]); i++, digits++)
		code = code * 10 + (unsigned)(text.at[i] - '0');
	if (i < text.length && text.at[i] == '.')
		do
			i++;
		while (i < text.length && is_digit(text.at[i]));
	while (i < text.length && !is_digit(text.at[i]))
		i++;
	return digits == 3 && i == text.length ? table_find(code) : NULL;
}

static void
explain_phrase(struct span text)
{
	const struct status *meant = code_within(text);

	put_text(&errors, "no such status");
	if (meant == NULL)
		meant = phrase_nearest(text);
	if (meant == NULL) {
		offer_search(text);
		return;
	}
	put_text(&errors, "; did you mean ");
	put_code_and_phrase(meant);
	put_byte(&errors, '?');
}

static void
put_subject(const struct query *query)
{
	if (query != NULL)
		put_safe(&errors, query->text);
	else
		put_safe_words(&errors, words.word, words.n);
	put_text(&errors, ": ");
}

/* Says that nothing matched, and what the user might want to know then. */
static void
miss(const struct query *query)
{
	const struct status *rows[TABLE_MAX];
	size_t unofficial;

	matched_all = false;
	if (options->quiet)
		return;
	message_begin();
	put_subject(query);
	unofficial = gather(query, true, rows);
	if (unofficial > 0) {
		put_text(&errors, "no registered status matches; ");
		put_number(&errors, unofficial);
		put_text(&errors, unofficial == 1 ? " unofficial one does (-a)" : " unofficial ones do (-a)");
		if (query != NULL && query->kind == PHRASE_QUERY)
			offer_search(query->text);
	} else if (query != NULL && query_find(query, true, rows) > 0) {
		put_text(&errors, "not in a class asked for (-c)");
	} else if (query != NULL && query->kind == CODE_QUERY) {
		explain_code(query->low);
	} else if (query != NULL && query->kind == PHRASE_QUERY) {
		explain_phrase(query->text);
	} else {
		put_text(&errors, "no status matches");
	}
	message_end();
}

static void
answer(const struct query *query)
{
	const struct status *rows[TABLE_MAX];
	size_t n = gather(query, options->all, rows);
	bool list = query != NULL ? query->kind == CODES_QUERY : words.n == 0;

	if (n == 0)
		miss(query);
	else if (!options->quiet)
		format_answer(rows, n, list);
}

static void
answer_text(struct span text)
{
	const struct query query = query_parse(text);

	answer(&query);
}

/* Is the line a header field, "Name: value" (RFC 9110, Section 5)? "StatusCode::NOT_FOUND" is a name. */
static bool
is_header_field(struct span line)
{
	size_t n = 0;

	while (n < line.length && line.at[n] > ' ' && line.at[n] < 0x7f && strchr("\"(),/:;<=>?@[\\]{}", line.at[n]) == NULL)
		n++;
	return n > 0 && n < line.length && line.at[n] == ':' && !(n + 1 < line.length && line.at[n + 1] == ':');
}

/* Answers the lines of standard input, a response's header fields and empty lines aside. */
static void
answer_input(void)
{
	struct span line;

	while (input_line(&line)) {
		while (line.length > 0 && is_blank(line.at[line.length - 1]))
			line.length--;
		if (line.length > 0 && !is_header_field(line))
			answer_text(line);
	}
}

static void
answer_operands(void)
{
	char room[QUERY_ROOM];
	struct query query;

	if (options->operands > 1 && query_parse_joined(&query, options->operand, options->operands, room)) {
		answer(&query);
		return;
	}
	for (size_t i = 0; i < options->operands; i++) {
		if (strcmp(options->operand[i], "-") == 0)
			answer_input();
		else
			answer_text(span_of(options->operand[i]));
	}
}

bool
lookup(const struct options *wanted, const struct text_view *view)
{
	options = wanted;
	if (!options->quiet)
		format_open(view, false);
	if (options->search)
		words = (struct words){ options->operand, options->operands };
	if (options->search || options->operands == 0)
		answer(NULL);
	else
		answer_operands();
	if (!options->quiet)
		format_close();
	return matched_all;
}
