/* Any text as a template: it is refused with one message, or makes one record of a row, and the same of a line with the
 * row's code. */
#include <stdlib.h>

#include "format.h"
#include "memory.h"

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static char *text;
static size_t size;
static bool has_line;

static void
check(void)
{
	has_line = template_check(text);
}

/* Is it refused? Then a line says why. */
static bool
is_refused(void)
{
	size_t length;
	int status = memory_run(check);
	const char *said = memory_messages(&length);

	must(status == (length > 0 ? 2 : -1), "an end without a message, or a message without an end");
	must(length == 0 || span_begins((struct span){ said, length }, "httpstatus: "), "no message of the program");
	return length > 0;
}

static void
make_records(bool rows)
{
	const struct view view = { .template = text };
	static struct result answer = { .n = 1 };
	const struct status *row = table + size % table_rows, *first;
	char copy[1 << 16];
	const char *output;
	size_t length, other;

	answer.rows[0] = row;
	template_format.begin(&view);
	template_format.rows(&answer, false);
	output = memory_output(&length);
	must(length > 0 && output[length - 1] == '\n', "no newline at the end");
	first = row->rank != DETAIL ? table_find(row->code) : NULL;
	if (!rows || first != row || length > sizeof copy)
		return;
	memcpy(copy, output, length);
	template_format.line(row->code, (struct span){ "line", 4 });
	output = memory_output(&other);
	must(length == other && memcmp(copy, output, length) == 0, "a row and a line differ");
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t given)
{
	size = given < 4096 ? given : 4096;
	text = malloc(size + 1);
	must(text != NULL, "no memory");
	if (size > 0)
		memcpy(text, data, size);
	text[size] = '\0';
	has_line = false;
	if (!is_refused())
		make_records(!has_line);
	free(text);
	return 0;
}
