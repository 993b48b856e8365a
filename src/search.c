#include "nearest.h"
#include "search.h"

/* After BM25, a row scores for a question: for each word that it has, how much the word says, times the weight of
 * the best column that has it (table.h); times the share of the question, so weighed, that it has; times one plus
 * its likeness, that of the question to one phrase, one item of a list, or the meaning. All in integers, with this
 * for 1: */
enum { ONE = 64 };

/* An answer scores at least so many hundredths of the best one; and so many are given. */
enum { NEARLY = 45, ANSWERS = 8 };

/* Less than one word in so many is no likeness. */
enum { LITTLE = 8 };

/* The columns of this weight and more say most: all but details and action. */
enum { SAYS_MOST = 6 };

/* What the table has of the terms: for each row the weight of the best column for each term, and its likeness. */
static unsigned char best[TABLE_MAX][TERMS_MAX];
static unsigned char likeness[TABLE_MAX];
static unsigned long score[TABLE_MAX];

static size_t
count_bits(unsigned long bits)
{
	size_t n = 0;

	for (; bits != 0; bits &= bits - 1)
		n++;
	return n;
}

/* The words that a question and an item have both, of those that either has; 0 if that is no more than what there
 * is, or little. */
static unsigned char
likeness_of(const struct search *search, struct span item, unsigned long terms, unsigned char least)
{
	size_t common = count_bits(terms), all = search->n - common;
	struct span token;

	if (common * ONE <= least * search->n || common * LITTLE < search->n)
		return 0;
	while (common * ONE > least * all && word_next(&item, &token))
		all += !word_never_counts(token) && !word_fills_question(token);
	return (unsigned char)(common * ONE / (all > common ? all : common));
}

/* The greatest likeness of the question to an item of a column. */
static void
liken(const struct search *search, size_t row, enum column column, struct span list)
{
	struct span item = list;
	bool is_list = table_columns[column].kind >= STRINGS, more = !is_list || table_next(&list, &item);

	for (; more; more = is_list && table_next(&list, &item)) {
		unsigned long terms = terms_in(search, item);
		unsigned char like = likeness_of(search, item, terms, likeness[row]);

		if (like > likeness[row])
			likeness[row] = like;
	}
}

/* Looks for terms in a column of a row, for all or for fewer. */
static void
look_in(struct search *search, const struct search *fewer, size_t row, enum column column)
{
	const struct column_info *info = &table_columns[column];
	struct span cell = table_cell(&table[row], column);
	unsigned long terms = terms_in(fewer, cell);

	for (size_t i = 0; terms >> i != 0; i++) {
		if ((terms >> i & 1) == 0 || best[row][i] >= info->weight)
			continue;
		search->terms[i].rows += best[row][i] == 0 && table[row].rank != DETAIL;
		search->terms[i].found = true;
		best[row][i] = info->weight;
	}
	if (terms != 0 && (info->kind >= STRINGS || column == PHRASE || column == MEANING))
		liken(search, row, column, cell);
}

/* The same in the columns of at least this weight, and in those of a number beside a status of at least that; 0 for
 * none. */
static void
look_through_table(struct search *search, const struct search *fewer, unsigned least, unsigned of_number)
{
	for (size_t row = 0; row < table_rows; row++) {
		unsigned weight = table[row].rank == DETAIL ? of_number : least;

		for (enum column column = search->exact ? CODE : PHRASE; weight > 0 && column < COLUMNS; column++)
			if (table_columns[column].weight >= weight)
				look_in(search, fewer, row, column);
	}
}

/* The binary logarithm of 1 + all / some, by straight lines between the powers of two. */
static unsigned long
weigh(size_t all, size_t some)
{
	unsigned long ratio = ONE * (unsigned long)(all + some) / some, power = 0;

	while (ratio >> (power + 1) != 0)
		power++;
	return (power - 6) * ONE + (ratio * ONE >> power) - ONE;
}

/* How much each term says: the fewer rows have it, the more. Numbers beside a status do not count. */
static void
weigh_terms(struct search *search)
{
	size_t statuses = 0;

	for (size_t row = 0; row < table_rows; row++)
		statuses += table[row].rank != DETAIL;
	for (size_t i = 0; i < search->n; i++)
		search->terms[i].weight = weigh(statuses, search->terms[i].rows > 0 ? search->terms[i].rows : 1);
}

/* Lets the nearest words stand for those that the table does not have. Which terms these are, a bit for each. */
static unsigned long
correct(struct search *search)
{
	enum { MISSPELT_MAX = 3 };
	struct misspelt misspelt[MISSPELT_MAX];
	struct term *terms[MISSPELT_MAX];
	size_t n = 0;
	unsigned long corrected = 0;

	for (size_t i = 0; i < search->n && n < MISSPELT_MAX; i++) {
		if (search->terms[i].found || search->terms[i].ignored)
			continue;
		terms[n] = &search->terms[i];
		misspelt[n++].word = search->terms[i].word;
	}
	nearest_find(misspelt, n);
	for (size_t i = 0; i < n; i++) {
		if (misspelt[i].nearest.length == 0)
			continue;
		terms_take_as(search, terms[i], misspelt[i].nearest);
		corrected |= 1ul << (terms[i] - search->terms);
	}
	return corrected;
}

/* Of a name either the whole counts, if the table has it or none of its parts, or its parts. */
static void
choose_parts(struct search *search)
{
	for (size_t i = 0; i < search->n; i++) {
		const size_t parts = search->terms[i].parts;
		bool none = true;

		for (size_t j = i + 1; j <= i + parts; j++)
			none = none && !search->terms[j].found;
		for (size_t j = i; parts > 0 && j <= i + parts; j++)
			search->terms[j].ignored = (search->terms[i].found || (none && search->corrected)) == (j > i);
	}
}

/* Makes ready for another question. */
static void
clear(struct search *search, bool exact)
{
	terms_begin(search, exact);
	memset(best, 0, sizeof best);
	memset(likeness, 0, sizeof likeness);
}

bool
search_question(struct search *search, struct words words)
{
	unsigned long corrected;

	clear(search, false);
	terms_add_words(search, words, false);
	if (search->n == 0)
		terms_add_words(search, words, true);
	if (search->n == 0)
		return false;
	look_through_table(search, search, 1, SAYS_MOST);
	weigh_terms(search);
	choose_parts(search);
	corrected = correct(search);
	if (corrected != 0) {
		const struct search fewer = terms_fewer(search, corrected);

		look_through_table(search, &fewer, SAYS_MOST, 0);
		weigh_terms(search);
	}
	search->corrected = true;
	choose_parts(search);
	return true;
}

void
search_words(struct search *search, struct words words)
{
	struct span word;

	clear(search, true);
	while (search->n < TERMS_MAX && words_next(&words, &word))
		terms_add(search, word);
	look_through_table(search, search, 1, 1);
	weigh_terms(search);
}

/* The score of a row; 0 if it is no answer. Terms that no row has do not count. */
static unsigned long
score_of(const struct search *search, const struct status *row)
{
	const size_t at = (size_t)(row - table);
	unsigned long sum = 0, has = 0, all = 1;

	for (size_t i = 0; i < search->n; i++) {
		const struct term *term = &search->terms[i];

		if (term->ignored)
			continue;
		all += term->found ? term->weight : 0;
		has += best[at][i] > 0 ? term->weight : 0;
		sum += term->weight * best[at][i];
		if (search->exact && best[at][i] == 0)
			return 0;
	}
	if (search->exact)
		return sum * 4;
	sum = sum * has / all * (ONE + likeness[at]) / ONE * 20;
	if (row->rank == UNOFFICIAL)
		return sum * 8 / 10;
	return row->rank == DETAIL && terms_in(search, table_cell(row, ORIGIN)) == 0 ? sum / 2 : sum;
}

/* By score, of equals the registered one first, then by code. */
static bool
scores_more(const struct status *row, const struct status *other)
{
	unsigned long ours = score[row - table], theirs = score[other - table];

	return ours > theirs || (ours == theirs && row->rank < other->rank);
}

/* Does a term stand in an origin, other than the registry's? */
static bool
named_origin(const struct search *search)
{
	for (const struct status *row = table; row < table + table_rows; row++)
		if (row->rank != REGISTERED && terms_in(search, table_cell(row, ORIGIN)) != 0)
			return true;
	return false;
}

/* Gives so many answers. Numbers beside a status take the place of no status, unless a product is named. */
static void
keep_best(struct result *result, bool named)
{
	size_t kept = 0, left = ANSWERS;

	for (size_t i = 0; i < result->n && !named; i++)
		left -= left > 0 && result->rows[i]->rank != DETAIL;
	for (size_t i = 0; i < result->n && kept < ANSWERS; i++) {
		if (!named && result->rows[i]->rank == DETAIL && (left == 0 || left-- == 0))
			continue;
		result->rows[kept++] = result->rows[i];
	}
	result->n = kept;
}

void
search_find(struct search *search, const struct scope *scope, struct result *result)
{
	bool named = named_origin(search), whole = search->exact || scope->all;
	unsigned long most = 0, most_of_status = 0;

	*result = (struct result){ 0 };
	for (const struct status *row = table; row < table + table_rows; row++) {
		unsigned long points = score_of(search, row);

		score[row - table] = scope_has(scope, row->code) ? points : 0;
		result->outside += points > score[row - table];
		points = score[row - table];
		most = points > most ? points : most;
		if (points > most_of_status && (named || row->rank != DETAIL))
			most_of_status = points;
	}
	for (const struct status *row = table; row < table + table_rows; row++) {
		unsigned long best_one = row->rank == DETAIL ? most : most_of_status, points = score[row - table];

		if (points > 0 && (whole || points * 100 >= best_one * NEARLY))
			result_insert(result, row, scores_more);
	}
	if (!whole)
		keep_best(result, named);
	else if (search->exact && !named)
		result_narrow(result, scope);
}

bool
search_is_close(const struct status *row)
{
	return likeness[row - table] * 2 >= ONE;
}

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
		if (word_fills_question(token))
			continue;
		term = next_term(search, &at);
		if (term == NULL)
			return words == 1;
		if (!span_like(term->taken_as.length > 0 ? term->taken_as : term->word, token))
			return false;
		words++;
	}
	return next_term(search, &at) == NULL && words > 0;
}

void
search_vendor(const struct search *search, const struct scope *scope, struct result *result)
{
	*result = (struct result){ 0 };
	for (const struct status *row = table; search->n > 0 && row < table + table_rows; row++)
		if (row->rank != REGISTERED && is_origin(search, table_cell(row, ORIGIN)))
			result_insert(result, row, code_before);
	result_narrow(result, scope);
}
