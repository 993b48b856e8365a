#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "byte.h"
#include "input.h"
#include "output.h"

enum { ROOM = 4096 };

static char buffer[ROOM];
static size_t start, end;       /* what is read and not yet taken */
static bool ended;              /* there is no more to read */
static bool cut;                /* the rest of the line that was taken is still to be passed over */

size_t
input_read(char *bytes, size_t length)
{
	ssize_t n;

	flush(&out);
	do
		n = read(STDIN_FILENO, bytes, length);
	while (n < 0 && errno == EINTR);
	if (n < 0)
		fail("standard input", strerror(errno));
	return (size_t)n;
}

/* Reads on; false at the end of the input. */
static bool
read_more(void)
{
	size_t n;

	if (ended)
		return false;
	memmove(buffer, buffer + start, end - start);
	end -= start;
	start = 0;
	n = input_read(buffer + end, ROOM - end);
	end += n;
	ended = n == 0;
	return !ended;
}

static const char *
find_newline(void)
{
	return memchr(buffer + start, '\n', end - start);
}

static void
skip_rest(void)
{
	const char *newline;

	do {
		start = end;
		newline = read_more() ? find_newline() : NULL;
	} while (newline == NULL && !ended);
	if (newline != NULL)
		start = (size_t)(newline + 1 - buffer);
}

static void
skip_blanks(void)
{
	while (start < end && is_blank(buffer[start]))
		start++;
}

bool
input_line(struct span *line)
{
	const char *newline;

	if (cut)
		skip_rest();
	do
		skip_blanks();
	while ((newline = find_newline()) == NULL && end - start < ROOM && read_more());
	*line = (struct span){ buffer + start, newline != NULL ? (size_t)(newline - buffer) - start : end - start };
	cut = newline == NULL && line->length == ROOM;
	if (newline == NULL && line->length == 0)
		return false;
	start += line->length + (newline != NULL);
	if (line->length > 0 && line->at[line->length - 1] == '\r')
		line->length--;
	return true;
}
