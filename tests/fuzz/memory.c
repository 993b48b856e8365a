#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "input.h"
#include "memory.h"
#include "output.h"

struct output {
	char bytes[1 << 24];
	size_t used;
};

struct output out, err;
static const uint8_t *input;
static size_t left, most;

void
memory_input(const uint8_t *bytes, size_t length, size_t piece)
{
	input = bytes;
	left = length;
	most = piece;
}

const char *
memory_output(size_t *length)
{
	*length = out.used;
	out.used = 0;
	return out.bytes;
}

void
must(int holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "%s\n", what);
	abort();
}

size_t
input_read(char *bytes, size_t length)
{
	size_t n = length < most ? length : most;

	must(length > 0, "a read of nothing");
	if (n > left)
		n = left;
	memcpy(bytes, input, n);
	input += n;
	left -= n;
	return n;
}

void
put_bytes(struct output *to, const char *bytes, size_t length)
{
	must(length <= sizeof to->bytes - to->used, "too much output");
	if (length > 0)
		memcpy(to->bytes + to->used, bytes, length);
	to->used += length;
}

void
put_span(struct output *to, struct span span)
{
	put_bytes(to, span.at, span.length);
}

void
put_text(struct output *to, const char *text)
{
	put_bytes(to, text, strlen(text));
}

void
put_byte(struct output *to, char byte)
{
	put_bytes(to, &byte, 1);
}

void
fail(const char *subject, const char *text)
{
	fprintf(stderr, "%s: %s\n", subject, text);
	abort();
}
