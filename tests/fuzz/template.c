/* Any text as a template: it is refused at a place within it, or makes one record a row, and the same each time. */
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "template.h"

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = malloc(size + 1);
	const char *fault;
	size_t length, length_of_line;

	must(text != NULL, "no memory");
	if (size > 0)
		memcpy(text, data, size);
	text[size] = '\0';
	fault = template_fault(text, true);
	must(fault == NULL || (fault >= text && fault < text + strlen(text)), "a fault outside the template");
	must(fault == NULL || *fault == '%' || *fault == '\\', "a fault in plain text");
	must(fault == NULL || template_fault(text, false) != NULL, "good only without lines");
	if (fault == NULL && size < 4096) {
		const unsigned code = (unsigned)size % 1000;
		const struct status *row = table_find(code);

		template_put_line(text, code, (struct span){ "line", 4 });
		must(memory_output(&length_of_line)[length_of_line - 1] == '\n', "no newline at the end");
		if (row != NULL && template_fault(text, false) == NULL) {
			template_put_row(text, row);
			memory_output(&length);
			must(length == length_of_line, "a row and a line differ");
		}
	}
	free(text);
	return 0;
}
