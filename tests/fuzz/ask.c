/* Any command line and any standard input, but for logs: each message is a line of printable ASCII; an exit status says
 * what was printed; how much is read at once, colours and -q change nothing else; no line is too wide. */
#include <getopt.h>
#include <stdlib.h>

#include "memory.h"
#include "format.h"

/* So that what it holds can be put back. */
#include "../../src/lookup.c"

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

enum { ARGUMENTS = 64, MOST = 1 << 18 };

struct outcome {
	int status;
	size_t length, said;
	char output[MOST], errors[MOST];
};

static char *arguments[ARGUMENTS + 1];
static int n;
static struct view shown;
static struct options parsed;
static bool quiet, matched, is_lookup;

static void
parse(void)
{
	char *copy[ARGUMENTS + 1];

	memcpy(copy, arguments, sizeof copy);
	is_lookup = false;
	optind = 0;
	memset(&parsed, 0, sizeof parsed);
	options_parse(n, copy, &parsed);
	parsed.quiet = parsed.quiet || quiet;
	is_lookup = !parsed.log;
	if (parsed.log)
		return;
	parsed.view.width = shown.width;
	parsed.view.terminal = shown.terminal;
	parsed.view.colour = shown.colour;
	begun = false;
	matched_all = true;
	memset(&answered, 0, sizeof answered);
	memset(&search, 0, sizeof search);
	if (parsed.view.format == NULL)
		parsed.view.format = &text_format;
	matched = lookup(&parsed);
}

/* Runs the command line once; before it a row is shown, so that what is between answers is always there. */
static void
run(struct outcome *outcome, const uint8_t *input, size_t length, size_t most)
{
	static const struct view plain = { .format = &json_format, .width = 80 };
	static struct result row = { .n = 1 };
	const char *bytes;

	row.rows[0] = table;
	text_format.begin(&plain);
	text_format.rows(&row, true);
	json_format.begin(&plain);
	json_format.rows(&row, true);
	memory_output(&outcome->length);
	memory_messages(&outcome->said);
	memory_input(input, length, most);
	matched = false;
	outcome->status = memory_run(parse);
	if (outcome->status == -1)
		outcome->status = matched ? 0 : 1;
	bytes = memory_output(&outcome->length);
	if (outcome->length > MOST)
		outcome->length = MOST;
	memcpy(outcome->output, bytes, outcome->length);
	bytes = memory_messages(&outcome->said);
	if (outcome->said > MOST)
		outcome->said = MOST;
	memcpy(outcome->errors, bytes, outcome->said);
}

static void
check_messages(const struct outcome *outcome)
{
	struct span rest = { outcome->errors, outcome->said };

	while (rest.length > 0 && outcome->said < MOST) {
		size_t length = 0;

		while (length < rest.length && rest.at[length] != '\n') {
			must(rest.at[length] >= ' ' && rest.at[length] <= '~', "a message that is not printable");
			length++;
		}
		must(span_begins(rest, "httpstatus: ") && length < rest.length && length < 8000, "no line of a message");
		rest = span_skip(rest, length + 1);
	}
}

/* Without the escapes that colour it and make links. */
static void
strip(struct outcome *outcome)
{
	size_t length = 0;

	for (size_t i = 0; i < outcome->length; i++) {
		if (outcome->output[i] != '\33') {
			outcome->output[length++] = outcome->output[i];
		} else if (outcome->output[i + 1] == '[') {
			while (i < outcome->length && outcome->output[i] != 'm')
				i++;
		} else {
			while (i < outcome->length && outcome->output[i] != '\\')
				i++;
		}
	}
	outcome->length = length;
}

/* No line is wider than it may be, but where a single word is. */
static void
check_width(const struct outcome *outcome, size_t width)
{
	size_t line = 0, word = 0, longest = 0;

	for (size_t i = 0; i < outcome->length; i++) {
		if (outcome->output[i] == '\n') {
			must(line <= width || longest + 24 > width, "a line that is too wide");
			line = word = longest = 0;
			continue;
		}
		line++;
		word = outcome->output[i] == ' ' ? 0 : word + 1;
		longest = word > longest ? word : longest;
	}
}

static void
check(const uint8_t *input, size_t length, size_t most, size_t width)
{
	static struct outcome whole, other;
	bool text;

	shown = (struct view){ .width = width, .terminal = most % 2 == 0 };
	quiet = false;
	run(&whole, input, length, MOST);
	check_messages(&whole);
	must(whole.status != 2 || whole.said > 0, "an end without a message");
	if (!is_lookup) {
		must(whole.said == 0 || whole.status == 2, "a message about good usage");
		return;
	}
	must(whole.status != 1 || whole.said > 0 || parsed.quiet, "a miss without a message");
	text = parsed.view.format == NULL || parsed.view.format == &text_format;
	if (text)
		check_width(&whole, width);
	run(&other, input, length, most);
	must(other.status == whole.status && other.length == whole.length && other.said == whole.said &&
	    memcmp(other.output, whole.output, whole.length) == 0 && memcmp(other.errors, whole.errors, whole.said) == 0,
	    "another answer to small reads");
	shown.colour = true;
	run(&other, input, length, most);
	if (text && other.length < MOST && whole.length < MOST) {
		strip(&other);
		must(other.length == whole.length && memcmp(other.output, whole.output, whole.length) == 0, "other text in colours");
	}
	shown.colour = false;
	quiet = true;
	run(&other, input, length, most);
	must(other.length == 0, "output with -q");
	must(other.status == whole.status || (other.status == 1 && whole.status == 0), "a match only with -q");
	must(other.said == 0 || other.status == 2, "a message with -q");
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *copy;
	size_t end = 2;

	if (size < 2)
		return 0;
	copy = malloc(size + 1);
	must(copy != NULL, "no memory");
	memcpy(copy, data, size);
	copy[size] = '\0';
	while (end < size && copy[end] != '\0')
		end++;
	n = 0;
	arguments[n++] = "httpstatus";
	for (char *word = copy + 2; n < ARGUMENTS && word < copy + end; n++) {
		arguments[n] = word;
		word += strcspn(word, "\n");
		*word++ = '\0';
	}
	arguments[n] = NULL;
	end = end < size ? end + 1 : size;
	check(data + end, size - end, 1u + data[0], 40u + data[1]);
	free(copy);
	return 0;
}
