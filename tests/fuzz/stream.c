/* Any bytes as a log, read in pieces, and by a naive program that knows the rules and nothing of speed: the same
 * lines, the same counts. The first bytes say which field, which separator, what size of pieces, what action. */
#include <stdlib.h>
#include <string.h>

#include "memory.h"

#define ROOM FUZZ_ROOM          /* small, so that lines outgrow it */
#include "../../src/stream.c"

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static char naive_output[1 << 24];
static size_t naive_used;

static void
naive_put(const char *bytes, size_t length)
{
	memcpy(naive_output + naive_used, bytes, length);
	naive_used += length;
}

/* The field of the line, which has no newline; false if there are fewer. */
static bool
naive_field(const char *line, size_t length, size_t field, int separator, struct span *found)
{
	size_t at = 0, begin;

	for (;;) {
		while (separator < 0 && at < length && is_blank(line[at]))
			at++;
		begin = at;
		while (at < length && (separator < 0 ? !is_blank(line[at]) : line[at] != (char)separator))
			at++;
		if (--field == 0)
			break;
		if (at == length)
			return false;
		at++;
	}
	*found = (struct span){ line + begin, at - begin };
	return true;
}

static int
naive_status(const char *line, size_t length, size_t field, int separator)
{
	struct span text;
	const char *d;

	if (length > 0 && line[length - 1] == '\r')
		length--;
	if (!naive_field(line, length, field, separator, &text))
		return -1;
	if (text.length == 5 && text.at[0] == '"' && text.at[4] == '"')
		text = (struct span){ text.at + 1, 3 };
	d = text.at;
	if (text.length != 3 || d[0] < '0' || d[0] > '9' || d[1] < '0' || d[1] > '9' || d[2] < '0' || d[2] > '9')
		return -1;
	return (d[0] - '0') * 100 + (d[1] - '0') * 10 + d[2] - '0';
}

static void
naive_run(const struct stream *stream, struct stream_result *result, const char *log, size_t length)
{
	while (length > 0) {
		const char *newline = memchr(log, '\n', length);
		size_t n = newline != NULL ? (size_t)(newline - log) : length, whole = n + (newline != NULL);
		int status = naive_status(log, n, stream->field, stream->separator);
		char room[CODE_ROOM];

		if (status < 0) {
			result->without++;
		} else {
			result->count[status]++;
			if (stream->selected[status] && stream->action == PRINT_LINES)
				naive_put(log, whole);
			if (stream->selected[status] && stream->action == PRINT_RECORDS) {
				naive_put(table_code((unsigned)status, room).at, CODE_ROOM);
				naive_put(" ", 1);
				naive_put(log, n);
				naive_put("\n", 1);
			}
		}
		log += whole;
		length -= whole;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char separators[] = " \t,\"\r;4";
	static const enum stream_action actions[] = { PRINT_LINES, PRINT_RECORDS, COUNT_LINES };
	static struct stream stream;
	static struct stream_result ours, theirs;
	const char *output;
	size_t length;

	if (size < 4 || size > 1 << 16)
		return 0;
	stream.field = 1 + data[0] % 12;
	stream.separator = data[1] % 2 == 0 ? -1 : separators[data[1] / 2 % 7];
	stream.action = actions[data[3] % 3];
	stream.template = "%c %L";
	for (unsigned code = 0; code < STATUSES; code++)
		stream.selected[code] = code % 3 != 0;
	memset(&ours, 0, sizeof ours);
	memset(&theirs, 0, sizeof theirs);
	start = end = 0;
	ended = false;
	naive_used = 0;
	memory_input(data + 4, size - 4, 1 + data[2]);
	stream_run(&stream, &ours);
	naive_run(&stream, &theirs, (const char *)data + 4, size - 4);
	output = memory_output(&length);
	must(length == naive_used && memcmp(output, naive_output, length) == 0, "other lines");
	must(ours.without == theirs.without && memcmp(ours.count, theirs.count, sizeof ours.count) == 0, "other counts");
	return 0;
}
