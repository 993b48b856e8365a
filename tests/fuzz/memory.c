#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"

/* The reader, with a buffer that is smaller than most lines. */
#define INPUT_BUFFER 64
#include "../../src/input.c"

static struct {
	char bytes[1 << 24];
	size_t used;
} written[2];
static const uint8_t *input;
static size_t left, most;
static jmp_buf before;
static int status;

void
memory_input(const uint8_t *bytes, size_t length, size_t piece)
{
	input = bytes;
	left = length;
	most = piece;
	start = end = 0;
	ended = inside = false;
}

const char *
memory_output(size_t *length)
{
	flush();
	*length = written[0].used;
	written[0].used = 0;
	return written[0].bytes;
}

const char *
memory_messages(size_t *length)
{
	*length = written[1].used;
	written[1].used = 0;
	return written[1].bytes;
}

int
memory_run(void (*function)(void))
{
	status = -1;
	if (setjmp(before) == 0)
		function();
	return status;
}

void
must(int holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "%s\n", what);
	abort();
}

ssize_t
memory_read(int descriptor, void *bytes, size_t length)
{
	size_t n = length < most ? length : most;

	must(descriptor == STDIN_FILENO && length > 0, "a read of nothing");
	if (n > left)
		n = left;
	if (n > 0)
		memcpy(bytes, input, n);
	input += n;
	left -= n;
	return (ssize_t)n;
}

ssize_t
memory_write(int descriptor, const void *bytes, size_t length)
{
	size_t i = descriptor == STDERR_FILENO;

	must(length > 0 && length <= sizeof written[i].bytes - written[i].used, "too much output, or none");
	memcpy(written[i].bytes + written[i].used, bytes, length);
	written[i].used += length;
	return (ssize_t)length;
}

void
memory_exit(int code)
{
	status = code;
	longjmp(before, 1);
}
