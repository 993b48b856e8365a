#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "byte.h"
#include "input.h"
#include "output.h"
#include "stream.h"
#include "template.h"

/* What is read at once; a fuzzer makes it small. */
#ifndef ROOM
#define ROOM ((size_t)1 << 18)
#endif

/* What is read and not yet done with: usually in the fixed room, in memory of its own for a line longer than that
 * that a template needs whole, or that has its field farther from its start. */
static char fixed[ROOM];
static char *buffer = fixed;
static size_t room = ROOM, start, end;
static bool ended;              /* there is no more to read */

/* The selected lines that lie side by side in the buffer and are still to be written. */
static struct span run = { fixed, 0 };

/* Finding the field takes most of the time, so it is done for eight bytes at once: in a word, with a mark, the
 * highest bit, for each byte of some kind. */

/* Eight bytes as a word, the first one lowest on any machine; compilers make one load of it. */
static inline uint64_t
load(const char *bytes)
{
	const unsigned char *at = (const unsigned char *)bytes;

	return (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 | (uint64_t)at[3] << 24 |
	    (uint64_t)at[4] << 32 | (uint64_t)at[5] << 40 | (uint64_t)at[6] << 48 | (uint64_t)at[7] << 56;
}

/* A byte in each place of a word. */
#define EACH(byte) ((uint64_t)0x0101010101010101 * (unsigned char)(byte))

/* Marks for the bytes that are at least a limit from 1 to 0x80; the other bits of the word are anything. */
static inline uint64_t
at_least(uint64_t word, unsigned char limit)
{
	return ((word & EACH(0x7f)) + EACH(0x80 - limit)) | word;
}

/* The sum of the bytes of a word. */
static inline size_t
sum(uint64_t word)
{
	return (size_t)(word * EACH(1) >> 56);
}

/* Where the nth byte of a word is that is 1, the others being 0. */
static inline size_t
nth(uint64_t word, size_t n)
{
	while (--n > 0)
		word &= word - 1;
	return sum((word - 1) & ~word & EACH(1));
}

/* Where the field begins; at the newline or the stop if there are fewer. A field begins at what is not blank and
 * stands after what is, or at the start. Words are taken as long as they are of blanks and bytes above, four
 * together while the field is not in them. */
static const char *
find_after_blanks(const char *at, const char *stop, size_t field)
{
	uint64_t before = 0;    /* a mark in the lowest byte if the byte before is not blank */
	bool blank;

	for (; stop - at >= 32; at += 32) {
		uint64_t a = load(at), b = load(at + 8), c = load(at + 16), d = load(at + 24);
		uint64_t plain = at_least(a, ' ') & at_least(b, ' ') & at_least(c, ' ') & at_least(d, ' ');
		size_t n;

		a = at_least(a, ' ' + 1) & EACH(0x80);
		b = at_least(b, ' ' + 1) & EACH(0x80);
		c = at_least(c, ' ' + 1) & EACH(0x80);
		d = at_least(d, ' ' + 1) & EACH(0x80);
		n = sum(((a & ~(a << 8 | before)) >> 7) + ((b & ~(b << 8 | a >> 56)) >> 7) +
		    ((c & ~(c << 8 | b >> 56)) >> 7) + ((d & ~(d << 8 | c >> 56)) >> 7));
		if (n >= field || (~plain & EACH(0x80)) != 0)
			break;
		field -= n;
		before = d >> 56;
	}
	for (; stop - at >= 8; at += 8) {
		uint64_t word = load(at), full = at_least(word, ' ' + 1) & EACH(0x80);
		uint64_t begins = (full & ~(full << 8 | before)) >> 7;
		size_t n = sum(begins);

		if ((~at_least(word, ' ') & EACH(0x80)) != 0)
			break;
		if (n >= field)
			return at + nth(begins, field);
		field -= n;
		before = full >> 56;
	}
	blank = before == 0;
	for (; at < stop && *at != '\n'; at++) {
		if (blank && !is_blank(*at) && --field == 0)
			break;
		blank = is_blank(*at);
	}
	return at;
}

/* The same for fields that each end at a separator: all but the first begin after one. */
static const char *
find_after_separators(const char *at, const char *stop, size_t field, char separator)
{
	if (--field == 0)
		return at;
	for (; stop - at >= 8; at += 8) {
		uint64_t word = load(at), ends = (~at_least(word ^ EACH(separator), 1) & EACH(0x80)) >> 7;
		size_t n = sum(ends);

		if ((~at_least(word ^ EACH('\n'), 1) & EACH(0x80)) != 0)
			break;
		if (n >= field)
			return at + nth(ends, field) + 1;
		field -= n;
	}
	for (; at < stop && *at != '\n'; at++)
		if (*at == separator && --field == 0)
			return at + 1;
	return at;
}

static const char *
find_field(const struct stream *stream, const char *at, const char *stop)
{
	if (stream->separator < 0)
		return find_after_blanks(at, stop, stream->field);
	return find_after_separators(at, stop, stream->field, (char)stream->separator);
}

static inline bool
ends_field(const struct stream *stream, char byte)
{
	return stream->separator < 0 ? is_blank(byte) : byte == (char)stream->separator;
}

/* The number that three digits make, or -1. */
static inline int
three_digits(const char *at)
{
	unsigned a = (unsigned)at[0] - '0', b = (unsigned)at[1] - '0', c = (unsigned)at[2] - '0';

	return a > 9 || b > 9 || c > 9 ? -1 : (int)(a * 100 + b * 10 + c);
}

/* The status that a field is, or -1: three digits, bare or in double quotes, and then the end of the field. */
static inline int
status_at(const struct stream *stream, const char *at, const char *stop)
{
	bool quoted = at < stop && *at == '"';
	const char *after = at + quoted + 3;

	if (stop - at < 3 + 2 * quoted || (quoted && *after++ != '"'))
		return -1;
	if (stream->separator >= 0 && memchr(at, stream->separator, (size_t)(after - at)) != NULL)
		return -1;
	if (after < stop && !ends_field(stream, *after) && !(*after == '\r' && after + 1 == stop))
		return -1;
	return three_digits(at + quoted);
}

static void
put_run(void)
{
	put_span(&out, run);
	run.length = 0;
}

/* Does with a line what is to be done with its status. */
static inline void
take(const struct stream *stream, struct stream_result *result, int status, struct span line)
{
	if (status < 0) {
		result->without++;
		return;
	}
	result->count[status]++;
	if (stream->action == COUNT_LINES || !stream->selected[status])
		return;
	result->selected = true;
	if (stream->action == PRINT_LINES) {
		if (run.length == 0 || run.at + run.length != line.at) {
			put_run();
			run.at = line.at;
		}
		run.length += line.length;
	} else if (stream->action == PRINT_RECORDS) {
		line.length -= line.at[line.length - 1] == '\n';
		template_put_line(stream->template, (unsigned)status, line);
	}
}

/* Takes the whole lines that are in the buffer, and at the end of the input what is left. */
static void
take_lines(const struct stream *stream, struct stream_result *result)
{
	const char *stop = buffer + end;

	while (start < end && !(stream->action == STOP_AT_FIRST && result->selected)) {
		const char *line = buffer + start, *at = find_field(stream, line, stop);
		const char *newline = memchr(at, '\n', (size_t)(stop - at));
		size_t length = (size_t)((newline != NULL ? newline + 1 : stop) - line);

		if (newline == NULL && !ended)
			break;
		take(stream, result, status_at(stream, at, newline != NULL ? newline : stop), (struct span){ line, length });
		start += length;
	}
	put_run();
}

/* Makes room for more of the line that fills the buffer. */
static void
grow(void)
{
	char *larger = room <= SIZE_MAX / 2 ? malloc(2 * room) : NULL;

	if (larger == NULL)
		fail("standard input", "a line is too long for the memory");
	memcpy(larger, buffer, end);
	if (buffer != fixed)
		free(buffer);
	buffer = larger;
	room *= 2;
}

/* The rest of a line, as it comes, printed or passed over. */
static void
pass(bool print)
{
	const char *newline;

	do {
		end = input_read(buffer, room);
		ended = end == 0;
		newline = memchr(buffer, '\n', end);
		start = newline != NULL ? (size_t)(newline + 1 - buffer) : end;
		if (print)
			put_bytes(&out, buffer, start);
	} while (newline == NULL && !ended);
}

/* A line that fills the buffer and goes on: if its field is there, the rest of it need not be kept. */
static void
take_long_line(const struct stream *stream, struct stream_result *result)
{
	enum { ENOUGH = 7 };    /* a status in quotes, and what comes after it, if only "\r\n" */
	const char *stop = buffer + end, *at = find_field(stream, buffer, stop);
	int status;

	if (stream->action == PRINT_RECORDS || stop - at < ENOUGH) {
		grow();
		return;
	}
	status = status_at(stream, at, stop);
	take(stream, result, status, (struct span){ buffer, end });
	put_run();
	if (stream->action == STOP_AT_FIRST && result->selected)
		return;
	pass(stream->action == PRINT_LINES && status >= 0 && stream->selected[status]);
	take_lines(stream, result);
}

/* Reads on until there is a newline more, or no room. */
static void
read_lines(void)
{
	const char *fresh;
	size_t n;

	memmove(buffer, buffer + start, end - start);
	end -= start;
	start = 0;
	do {
		fresh = buffer + end;
		n = input_read(buffer + end, room - end);
		end += n;
		ended = n == 0;
	} while (!ended && end < room && memchr(fresh, '\n', n) == NULL);
}

void
stream_run(const struct stream *stream, struct stream_result *result)
{
	while (!ended && !(stream->action == STOP_AT_FIRST && result->selected)) {
		read_lines();
		take_lines(stream, result);
		if (start == 0 && end == room)
			take_long_line(stream, result);
	}
}
