#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>

#include "output.h"

static struct output {
	size_t used;
	char bytes[1 << 15];
} out, errors;

/* More of the user's bytes than this is in no message. */
enum { SAFE_MAX = 80 };

/* Writes the bytes out; where standard output fails, what it still has is lost, and the program ends. */
static void
write_all(struct output *to, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t n = write(to == &out ? STDOUT_FILENO : STDERR_FILENO, bytes, length);

		if (n >= 0) {
			bytes += n;
			length -= (size_t)n;
		} else if (errno != EINTR) {
			to->used = 0;
			if (to == &out)
				fail("standard output: %s", span_of(strerror(errno)));
			return;
		}
	}
}

static void
flush_to(struct output *to)
{
	size_t used = to->used;

	to->used = 0;
	write_all(to, to->bytes, used);
}

static void
put(struct output *to, const char *bytes, size_t length)
{
	if (length == 0)
		return;
	if (length > sizeof to->bytes - to->used)
		flush_to(to);
	if (length > sizeof to->bytes) {
		write_all(to, bytes, length);
		return;
	}
	memcpy(to->bytes + to->used, bytes, length);
	to->used += length;
}

void
flush(void)
{
	flush_to(&out);
}

void
put_span(struct span span)
{
	put(&out, span.at, span.length);
}

void
put_text(const char *text)
{
	put(&out, text, strlen(text));
}

void
put_byte(char byte)
{
	put(&out, &byte, 1);
}

void
put_blanks(size_t n)
{
	while (n-- > 0)
		put_byte(' ');
}

struct span
number_text(unsigned long number, char buffer[NUMBER_BUFFER])
{
	size_t at = NUMBER_BUFFER;

	do
		buffer[--at] = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	return (struct span){ buffer + at, NUMBER_BUFFER - at };
}

void
put_number(unsigned long number)
{
	char buffer[NUMBER_BUFFER];

	put_span(number_text(number, buffer));
}

static void
put_safe(struct span span)
{
	static const char hex[] = "0123456789ABCDEF";

	if (span.length == 0)
		put(&errors, "''", 2);
	for (size_t i = 0; i < span.length && i < SAFE_MAX; i++) {
		unsigned char byte = (unsigned char)span.at[i];

		if (byte >= ' ' && byte <= '~')
			put(&errors, span.at + i, 1);
		else
			put(&errors, (char[]){ '\\', 'x', hex[byte >> 4], hex[byte & 15] }, 4);
	}
	if (span.length > SAFE_MAX)
		put(&errors, "...", 3);
}

static void
add(const char *format, va_list values)
{
	char buffer[NUMBER_BUFFER];

	for (; *format != '\0'; format++) {
		if (*format != '%')
			put(&errors, format, 1);
		else if (*++format == '%')
			put(&errors, format, 1);
		else if (*format == 's')
			put_safe(va_arg(values, struct span));
		else
			put_safe(number_text(va_arg(values, unsigned long), buffer));
	}
}

void
message_begin(void)
{
	flush();
	put(&errors, "httpstatus: ", 12);
}

void
message_add(const char *format, ...)
{
	va_list values;

	va_start(values, format);
	add(format, values);
	va_end(values);
}

void
message_end(void)
{
	put(&errors, "\n", 1);
	flush_to(&errors);
}

void
message(const char *format, ...)
{
	va_list values;

	message_begin();
	va_start(values, format);
	add(format, values);
	va_end(values);
	message_end();
}

void
fail(const char *format, ...)
{
	va_list values;

	message_begin();
	va_start(values, format);
	add(format, values);
	va_end(values);
	message_end();
	exit(2);
}
