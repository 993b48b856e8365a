#include "search.h"

/* After BM25, a row scores for a question: for each word that it has, how much the word says, times the weight of
 * the best column that has it (table.h); times how much these words say together; times one plus its likeness: how much
 * the question has in common with one item of a column that says much. */
enum {
	ONE = 64,       /* all is in integers, with this for 1 */
	NEARLY = 45,    /* an answer scores at least so many hundredths of the best one; */
	ANSWERS = 8,    /* and so many are given */
	LITTLE = 8,     /* less than one word in so many is no likeness */
	SAYS_MUCH = 6,  /* the weight of the columns that say much: all but details and action */
	SAYS_NAME = 10  /* and of those that name a row */
};

/* What each row has of the terms, if any: the weight of the best column for each, and its likeness; and its score. */
static struct match {
	unsigned char best[TERMS_MAX], likeness;
	bool any;
	unsigned long long score;
} matches[TABLE_MAX];

/* Raises the likeness of a row to that of an item in it: which share of the words of the question and the item is in
 * both, or if both have two words or more of a registered phrase, of those of the phrase; less than a little does not
 * count. */
static void
liken(const struct search *search, struct match *match, struct span item, bool is_phrase)
{
	size_t common = 0, all;
	struct span token;

	for (unsigned long terms = terms_in(search, ALL_TERMS, item); terms != 0; terms &= terms - 1)
		common++;
	if (common * LITTLE < search->n)
		return;
	all = is_phrase && common > 1 ? 0 : search->n - common;
	while (common * ONE > match->likeness * all && word_next(&item, &token))
		all += word_counts(token, false);
	if (common * ONE > match->likeness * all)
		match->likeness = (unsigned char)(common * ONE / (all > common ? all : common));
}

/* Looks for some of the terms in a column of a row. */
static void
look_in(struct search *search, unsigned long wanted, const struct status *row, enum column column)
{
	const unsigned char weight = table_columns[column].weight;
	struct match *match = &matches[row - table];
	struct span cell = table_cell(row, column), item;
	const unsigned long terms = terms_in(search, wanted, cell);

	if (terms == 0)
		return;
	search->named = search->named || (column == ORIGIN && row->rank != REGISTERED);
	for (size_t i = 0; terms >> i != 0; i++) {
		if ((terms >> i & 1) == 0 || match->best[i] >= weight)
			continue;
		search->terms[i].rows += match->best[i] == 0 && row->rank != DETAIL;
		search->terms[i].found = true;
		match->best[i] = weight;
		match->any = true;
	}
	while (weight >= SAYS_MUCH && table_next(&cell, &item))
		liken(search, match, item, column == PHRASE && row->rank == REGISTERED);
}

/* Looks for them in each row: in its columns of at least this weight, of a number beside a status of at least that. */
static void
look_through_table(struct search *search, unsigned long wanted, unsigned least, unsigned of_number)
{
	for (const struct status *row = table; row < table + table_rows; row++) {
		unsigned weight = row->rank == DETAIL ? of_number : least;

		for (enum column column = search->exact ? CODE : PHRASE; column < COLUMNS; column++)
			if (table_columns[column].weight >= weight)
				look_in(search, wanted, row, column);
	}
}

/* How much each term says: the binary logarithm of one plus all statuses by those that have it, by straight lines
 * between the powers of two. Numbers beside a status do not count. */
static void
weigh_terms(struct search *search)
{
	size_t statuses = 0;

	for (const struct status *row = table; row < table + table_rows; row++)
		statuses += row->rank != DETAIL;
	for (struct term *term = search->terms; term < search->terms + search->n; term++) {
		const size_t rows = term->rows > 0 ? term->rows : 1;
		size_t ratio = ONE * (statuses + rows) / rows;

		for (term->weight = 0; ratio / 2 >= ONE; ratio /= 2)
			term->weight += ONE;
		term->weight += ratio - ONE;
	}
}

void
search_question(struct search *search, struct words words)
{
	unsigned long corrected;

	memset(matches, 0, sizeof matches);
	terms_ask(search, words, false);
	if (search->n == 0 && words.skip == NULL)
		terms_ask(search, words, true);
	look_through_table(search, ALL_TERMS, 1, SAYS_MUCH);
	corrected = terms_correct(search);
	if (corrected != 0)
		look_through_table(search, corrected, SAYS_MUCH, SAYS_NAME);
}

void
search_words(struct search *search, struct words words)
{
	memset(matches, 0, sizeof matches);
	terms_search(search, words);
	look_through_table(search, ALL_TERMS, 1, 1);
}

/* The score of a row; 0 if it is no answer. */
static unsigned long long
score_of(const struct search *search, const struct status *row)
{
	const struct match *match = &matches[row - table];
	unsigned long long sum = 0, has = 0;

	if (!match->any)
		return 0;
	for (size_t i = 0; i < search->n; i++) {
		const unsigned long weight = search->terms[i].weight;

		if (search->exact && match->best[i] == 0)
			return 0;
		has += match->best[i] > 0 ? weight : 0;
		sum += match->best[i] * weight;
	}
	if (search->exact)
		return sum;
	sum *= has * (ONE + match->likeness);
	if (row->rank == DETAIL)
		return sum * (terms_in(search, ALL_TERMS, table_cell(row, ORIGIN)) == 0 ? 5 : 10);
	return sum * (row->rank == UNOFFICIAL ? 8 : 10);
}

/* By score, of equals the registered one first, then by code. */
static bool
scores_more(const struct status *row, const struct status *other)
{
	unsigned long long ours = matches[row - table].score, theirs = matches[other - table].score;

	return ours > theirs || (ours == theirs && row->rank < other->rank);
}

void
search_find(struct search *search, const struct scope *scope, struct result *result)
{
	const bool whole = search->exact || scope->all;
	unsigned long long most;

	weigh_terms(search);
	*result = (struct result){ 0 };
	for (const struct status *row = table; row < table + table_rows; row++) {
		unsigned long long score = score_of(search, row);

		matches[row - table].score = score;
		if (score > 0 && scope_has(scope, row->code))
			result_insert(result, row, scores_more);
		else
			result->outside += score > 0;
		if (!whole && result->n > ANSWERS)
			result->n = ANSWERS;
	}
	most = result->n > 0 ? matches[result->rows[0] - table].score : 0;
	while (!whole && most > 0 && matches[result->rows[result->n - 1] - table].score * 100 < most * NEARLY)
		result->n--;
	if (search->exact && !search->named)
		result_narrow(result, scope);
}

bool
search_is_close(const struct status *row)
{
	return matches[row - table].likeness * 2 >= ONE;
}

size_t
search_names(const struct search *search, const struct status *row)
{
	struct span origin = table_cell(row, ORIGIN), first;
	unsigned long terms = terms_in(search, ALL_TERMS, origin);
	size_t n = 0;

	if (row->rank == REGISTERED || !span_word(&origin, &first) || terms_in(search, ALL_TERMS, first) == 0)
		return 0;
	for (; terms != 0; terms &= terms - 1)
		n++;
	return n;
}

void
search_vendor(const struct search *search, const struct scope *scope, struct result *result)
{
	size_t known = 0;

	for (size_t i = 0; i < search->n; i++)
		known += search->terms[i].found;
	*result = (struct result){ 0 };
	for (const struct status *row = table; row < table + table_rows; row++)
		if (known > 0 && search_names(search, row) == known && word_counts(search->terms[0].word, false))
			result_insert(result, row, code_before);
	result_narrow(result, scope);
}
