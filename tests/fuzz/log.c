/* Any bytes as a log, through a buffer that is smaller than most lines, in reads of any size: the pieces are those of
 * the lines, and what is printed, counted or answered is what a loop over whole lines prints, counts and answers. The
 * first bytes say which field, which separator, how much is read at once, and what is done. */
#include <stdio.h>
#include <stdlib.h>

#include "memory.h"

/* So that what it holds can be put back. */
#include "../../src/log.c"

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

/* That of the reader. */
enum { BUFFER = 64 };

static char naive_output[1 << 24];
static size_t naive_used;
static unsigned long naive_lines[NO_CODE + 1];

static void
naive_put(const char *bytes, size_t length)
{
	memcpy(naive_output + naive_used, bytes, length);
	naive_used += length;
}

/* The line, without its newline in a record, if it is selected; returns whether it is. */
static bool
naive_line(struct field *field, struct span line)
{
	const struct piece whole = { line, true, true };
	int status = field_status(field, &whole);
	size_t place = status >= 0 ? (size_t)status : NO_CODE;

	naive_lines[place]++;
	if (!selected[place])
		return false;
	if (action == PRINT && view->format->line == NULL) {
		naive_put(line.at, line.length);
	} else if (action == PRINT && place < NO_CODE) {
		naive_put(table_code((unsigned)status).at, 3);
		naive_put(" ", 1);
		naive_put(line.at, line_wanted ? line.length - (line.at[line.length - 1] == '\n') : 0);
		naive_put("\n", 1);
	}
	return true;
}

static struct span
next_line(struct span *log)
{
	const char *newline = memchr(log->at, '\n', log->length);
	struct span line = newline != NULL ? span_between(log->at, newline + 1) : *log;

	*log = span_skip(*log, line.length);
	return line;
}

/* The pieces of a log are its bytes, each no longer than the buffer; a line begins behind a newline. */
static void
check_pieces(struct span log)
{
	struct piece piece;
	bool first = true;
	const char *at = log.at;

	while (input_line(&piece)) {
		must(piece.first == first, "a line begins within another one");
		must(piece.span.length <= BUFFER && piece.span.length <= (size_t)(log.at + log.length - at), "too many bytes");
		must(memcmp(piece.span.at, at, piece.span.length) == 0, "other bytes");
		at += piece.span.length;
		must(piece.last == (at == log.at + log.length || at[-1] == '\n') || piece.span.length == BUFFER,
		    "no end, or too early");
		first = piece.last;
	}
	must(at == log.at + log.length && first, "bytes are missing");
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char separators[] = " \t,\"\r;4";
	static struct field field, ours;
	static struct view shown;
	char number[2] = { 0 };
	const char *output;
	size_t length, most;
	struct span rest;
	bool any = false, ours_any = false;
	uint8_t *log;

	if (size < 5 || size > 1 << 16)
		return 0;
	number[0] = (char)('1' + data[0] % 9);
	field_parse(&field, span_of(data[0] % 16 < 4 ? "clf" : number), data[1] % 2 == 0 ? -1 : separators[data[1] / 2 % 7]);
	most = 1u + data[2];
	action = data[3] % 4 < 2 ? PRINT : data[3] % 4 == 2 ? COUNT : STOP;
	view = &shown;
	shown.format = data[3] % 4 == 0 ? &tsv_format : &template_format;
	shown.template = data[4] % 2 == 0 ? "%c %L" : "%c ";
	line_wanted = view->format->line == NULL || data[4] % 2 == 0;
	for (unsigned code = 0; code < NO_CODE; code++)
		selected[code] = code % 3 != 0;
	selected[NO_CODE] = view->format->line == NULL && data[4] % 3 == 0;
	/* Without carriage returns, which, where a line comes in pieces, count for how long a field is. */
	log = malloc(size);
	must(log != NULL, "no memory");
	size -= 5;
	for (size_t i = 0; i < size; i++)
		log[i] = data[i + 5] != '\r' ? data[i + 5] : ' ';
	rest = (struct span){ (const char *)log, size };

	memory_input(log, size, most);
	check_pieces(rest);
	memory_input(log, size, most);
	memset(lines, 0, sizeof lines);
	memset(naive_lines, 0, sizeof naive_lines);
	naive_used = 0;
	if (view->format->line != NULL)
		template_format.begin(view);
	ours = field;
	read_lines(&ours);
	while (rest.length > 0 && !(action == STOP && any))
		any = naive_line(&field, next_line(&rest)) || any;
	output = memory_output(&length);
	if (length != naive_used || memcmp(output, naive_output, length) != 0) {
		fprintf(stderr, "-k %s: %.*s\nexpected:\n%.*s\n", field.given.at, (int)length, output, (int)naive_used, naive_output);
		must(false, "other lines");
	}
	for (size_t i = 0; i <= NO_CODE; i++)
		ours_any = ours_any || (lines[i] > 0 && selected[i]);
	must(ours_any == any, "another answer");
	must(action == STOP || memcmp(lines, naive_lines, sizeof lines) == 0, "other counts");
	free(log);
	return 0;
}
