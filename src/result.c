#include "result.h"

bool
scope_has(const struct scope *scope, unsigned code)
{
	return scope->classes == 0 || (scope->classes >> code / 100 & 1) != 0;
}

void
result_narrow(struct result *result, const struct scope *scope)
{
	size_t kept = 0, registered = 0;

	for (size_t i = 0; i < result->n; i++) {
		const struct status *row = result->rows[i];

		if (!scope_has(scope, row->code))
			continue;
		registered += row->rank == REGISTERED;
		result->rows[kept++] = row;
	}
	result->outside += result->n - kept;
	result->n = kept;
	result->hidden = 0;
	if (scope->all || registered == 0)
		return;
	kept = 0;
	for (size_t i = 0; i < result->n; i++)
		if (result->rows[i]->rank == REGISTERED)
			result->rows[kept++] = result->rows[i];
	result->hidden = result->n - kept;
	result->n = kept;
}

/* Fewer bytes come first, then lower ones. */
static int
compare(struct span a, struct span b)
{
	size_t n = 0;

	if (a.length != b.length)
		return a.length < b.length ? -1 : 1;
	while (n < a.length && a.at[n] == b.at[n])
		n++;
	return n == a.length ? 0 : a.at[n] < b.at[n] ? -1 : 1;
}

/* What is before the dot, which is taken off with it. */
static struct span
before_dot(struct span *number)
{
	const char *dot = memchr(number->at, '.', number->length);
	struct span before = dot != NULL ? span_between(number->at, dot) : *number;

	*number = span_skip(*number, before.length);
	return before;
}

bool
code_before(const struct status *row, const struct status *other)
{
	struct span a = table_cell(row, CODE), b = table_cell(other, CODE);
	bool digit = is_digit(a.at[0]);
	int order;

	if (digit != is_digit(b.at[0]))
		return digit;
	order = compare(before_dot(&a), before_dot(&b));
	return order != 0 ? order < 0 : compare(a, b) < 0;
}

void
result_insert(struct result *result, const struct status *row,
	bool (*before)(const struct status *, const struct status *))
{
	size_t at = result->n++;

	for (; at > 0 && before(row, result->rows[at - 1]); at--)
		result->rows[at] = result->rows[at - 1];
	result->rows[at] = row;
}
