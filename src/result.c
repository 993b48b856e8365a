#include "result.h"

bool
scope_has(const struct scope *scope, unsigned code)
{
	return scope->classes == 0 || (scope->classes >> code / 100 & 1) != 0;
}

void
result_narrow(struct result *result, const struct scope *scope)
{
	const size_t n = result->n;
	bool registered = false;

	for (size_t i = 0; i < n; i++)
		if (scope_has(scope, result->rows[i]->code))
			registered = registered || result->rows[i]->rank == REGISTERED;
	result->n = result->hidden = 0;
	for (size_t i = 0; i < n; i++) {
		const struct status *row = result->rows[i];

		if (!scope_has(scope, row->code))
			result->outside++;
		else if (registered && row->rank != REGISTERED && !scope->all)
			result->hidden++;
		else
			result->rows[result->n++] = row;
	}
}

/* How many bytes are before the dot. */
static size_t
whole_part(struct span code)
{
	const char *dot = memchr(code.at, '.', code.length);

	return dot != NULL ? (size_t)(dot - code.at) : code.length;
}

bool
code_before(const struct status *row, const struct status *other)
{
	const struct span a = table_cell(row, CODE), b = table_cell(other, CODE);
	const size_t whole = whole_part(a);
	size_t n = 0;

	if (is_digit(a.at[0]) != is_digit(b.at[0]))
		return is_digit(a.at[0]);
	if (whole != whole_part(b))
		return whole < whole_part(b);
	while (n < whole && a.at[n] == b.at[n])
		n++;
	return n < whole && a.at[n] < b.at[n];
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
