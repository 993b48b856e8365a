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

bool
code_before(const struct status *row, const struct status *other)
{
	struct span a = table_cell(row, CODE), b = table_cell(other, CODE);
	const char *dot = memchr(a.at, '.', a.length), *other_dot = memchr(b.at, '.', b.length);
	size_t length = dot != NULL ? (size_t)(dot - a.at) : a.length;
	size_t other_length = other_dot != NULL ? (size_t)(other_dot - b.at) : b.length;
	int order = length == other_length ? memcmp(a.at, b.at, length) : 0;

	if (is_digit(a.at[0]) != is_digit(b.at[0]))
		return is_digit(a.at[0]);
	if (length != other_length || order != 0)
		return order != 0 ? order < 0 : length < other_length;
	return a.length != b.length ? a.length < b.length : memcmp(a.at, b.at, a.length) < 0;
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
