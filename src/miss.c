#include "miss.h"
#include "output.h"

/* The registered row that was meant by a text: that of a code in it, or else the one that answers it best as a
 * question; or NULL. */
static const struct status *
meant(struct span text)
{
	static struct search search;
	static struct result result;
	const struct scope scope = { false, 0 };
	struct span rest = text, word;

	while (span_word(&rest, &word)) {
		const struct status *row = table_find((unsigned)only_three_digits(span_trim_marks(word)));

		if (row != NULL)
			return row;
	}
	search_question(&search, (struct words){ .line = text });
	search_find(&search, &scope, &result);
	for (size_t i = 0; i < result.n; i++)
		if (result.rows[i]->rank == REGISTERED)
			return search_is_close(result.rows[i]) ? result.rows[i] : NULL;
	return NULL;
}

void
miss_suggest(struct span text)
{
	const struct status *row = meant(text);

	if (row != NULL)
		message("; did you mean %s %s?", table_cell(row, CODE), table_cell(row, PHRASE));
}

/* Why no row has a code, and what a client does with it. */
static void
add_code(unsigned code)
{
	const struct status *equivalent = table_class(code).length > 0 ? table_find(code / 100 * 100) : NULL;

	if (equivalent == NULL)
		message("not a valid status code; clients treat it as a server error (RFC 9110, Section 15)");
	else
		message("unassigned; clients treat it as %s %s (RFC 9110, Section 15)",
		    table_cell(equivalent, CODE), table_cell(equivalent, PHRASE));
}

/* Why a query matched nothing. */
static void
add_reason(const struct query *query, bool outside)
{
	if (outside) {
		message("not in a class asked for (-c)");
	} else if (query->kind == CODES_QUERY && query->low == query->high) {
		add_code(query->low);
	} else if (query->kind >= NUMBER_QUERY) {
		const struct status *const status = table_find(query->low);

		message("no such number beside a status");
		if (status != NULL)
			message("; see httpstatus %s", table_cell(status, CODE));
		/* the last rows of a code are the numbers beside it */
		if (status != NULL && table_from(status->code + 1)[-1].rank == DETAIL)
			message(" and httpstatus %s.x", table_cell(status, CODE));
	} else {
		message(query->kind == CODES_QUERY ? "no status matches" : "no such status");
	}
}

void
miss_query(const struct query *query, bool outside)
{
	message("%s: ", query->text);
	add_reason(query, outside);
	message("\n");
}

void
miss_explain(const struct search *search)
{
	bool any = false;

	for (const struct term *term = search->terms; term < search->terms + search->n; term++) {
		char lowered[STEM_MAX];
		size_t n = 0;

		if (term->found && term->taken_as.length == 0)
			continue;
		message(any ? "; no '%s'" : "no '%s'", term->word);
		any = true;
		for (; n < term->taken_as.length && n < sizeof lowered; n++)
			lowered[n] = lower(term->taken_as.at[n]);
		if (n > 0)
			message("; taken as '%s'", (struct span){ lowered, n });
	}
	if (any)
		message("\n");
}

void
miss_lines(unsigned long lines, unsigned long number, struct span text, const struct query *query, bool outside)
{
	if (lines == 0)
		message("standard input: no status in it");
	else
		message(lines == 1 ? "standard input: %u line has no status, line %u: '%s'" :
		    "standard input: %u lines have no status, the first of them line %u: '%s'", lines, number, text);
	if (query->kind != NO_QUERY) {
		message("; ");
		add_reason(query, outside);
	} else {
		miss_suggest(text);
	}
	message("\n");
}
