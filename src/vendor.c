#include "nearest.h"
#include "vendor.h"

/* The next term that counts, from one on; NULL if there is none. */
static const struct term *
next_term(const struct search *search, size_t *at)
{
	while (*at < search->n && search->terms[*at].ignored)
		++*at;
	return *at < search->n ? &search->terms[(*at)++] : NULL;
}

/* Is the question the origin, or its first word? */
static bool
is_origin(const struct search *search, struct span origin)
{
	const struct term *term;
	struct span token;
	size_t at = 0, words = 0;

	while (word_next(&origin, &token)) {
		if (word_is_filler(token))
			continue;
		term = next_term(search, &at);
		if (term == NULL)
			return words == 1;
		if (!same_word(term->taken_as.length > 0 ? term->taken_as : term->word, token))
			return false;
		words++;
	}
	return next_term(search, &at) == NULL && words > 0;
}

void
vendor_find(const struct search *search, const struct scope *scope, struct result *result)
{
	*result = (struct result){ 0 };
	for (const struct status *row = table; search->n > 0 && row < table + table_rows; row++)
		if (row->origin != REGISTERED && is_origin(search, table_cell(row, ORIGIN)))
			result_insert(result, row);
	result_narrow(result, scope);
}
