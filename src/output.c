#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "output.h"

struct output {
	size_t used;
	char bytes[1 << 15];
};

struct output out, errors;

/* More of the user's bytes than this is in no message. */
enum { SAFE_MAX = 80 };

/* All of the bytes to the descriptor; false, with errno, if that failed. */
static bool
write_all(int descriptor, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t n = write(descriptor, bytes, length);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		bytes += n;
		length -= (size_t)n;
	}
	return true;
}

static void
write_out(struct output *to, const char *bytes, size_t length)
{
	if (!write_all(to == &out ? STDOUT_FILENO : STDERR_FILENO, bytes, length) && to == &out) {
		to->used = 0;
		fail("standard output", strerror(errno));
	}
}

void
flush(struct output *to)
{
	write_out(to, to->bytes, to->used);
	to->used = 0;
}

void
put_bytes(struct output *to, const char *bytes, size_t length)
{
	if (length > sizeof to->bytes - to->used)
		flush(to);
	if (length > sizeof to->bytes) {
		write_out(to, bytes, length);
		return;
	}
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

struct span
number_text(unsigned long number, char room[NUMBER_ROOM])
{
	size_t at = NUMBER_ROOM;

	do
		room[--at] = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	return (struct span){ room + at, NUMBER_ROOM - at };
}

void
put_number(struct output *to, unsigned long number)
{
	char room[NUMBER_ROOM];

	put_span(to, number_text(number, room));
}

/* Bytes of the user's, made harmless, as many as are left; the rest is "...". False if there is a rest. */
static bool
put_some(struct output *to, struct span span, size_t *left)
{
	static const char hex[] = "0123456789ABCDEF";

	for (size_t i = 0; i < span.length; i++) {
		unsigned char byte = (unsigned char)span.at[i];

		if (*left == 0) {
			put_text(to, "...");
			return false;
		}
		--*left;
		if (byte >= ' ' && byte <= '~') {
			put_byte(to, (char)byte);
		} else {
			put_text(to, "\\x");
			put_byte(to, hex[byte >> 4]);
			put_byte(to, hex[byte & 15]);
		}
	}
	return true;
}

void
put_safe(struct output *to, struct span span)
{
	size_t left = SAFE_MAX;

	if (span.length == 0)
		put_text(to, "''");
	put_some(to, span, &left);
}

void
put_safe_words(struct output *to, char *const words[], size_t n)
{
	size_t left = SAFE_MAX;

	for (size_t i = 0; i < n; i++)
		if ((i > 0 && !put_some(to, span_of(" "), &left)) || !put_some(to, span_of(words[i]), &left))
			return;
}

void
message_begin(void)
{
	flush(&out);
	put_text(&errors, "httpstatus: ");
}

void
message_end(void)
{
	put_byte(&errors, '\n');
	flush(&errors);
}

void
fail_about(struct span subject, const char *text)
{
	message_begin();
	put_safe(&errors, subject);
	put_text(&errors, ": ");
	put_text(&errors, text);
	message_end();
	exit(2);
}

void
fail(const char *subject, const char *text)
{
	fail_about(span_of(subject), text);
}
