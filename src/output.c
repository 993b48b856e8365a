#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>

#include "output.h"

/* What is to be written yet, and where: to standard error while a message is made. */
static char out[1 << 15];
static size_t used;
static int file = STDOUT_FILENO;

/* More of the user's bytes than this is in no message. */
enum { SAFE_MAX = 80 };

/* Where standard output fails, what it still has is lost, and the program ends. */
void
flush(void)
{
	const char *at = out;

	while (used > 0) {
		ssize_t n = write(file, at, used);

		if (n >= 0) {
			at += n;
			used -= (size_t)n;
		} else if (errno != EINTR) {
			used = 0;
			if (file == STDOUT_FILENO)
				fail("standard output: %s", span_of(strerror(errno)));
		}
	}
}

void
put_span(struct span span)
{
	while (span.length > 0) {
		if (used == sizeof out)
			flush();
		span = span_skip(span, span_add(span, out, &used, sizeof out));
	}
}

void
put_text(const char *text)
{
	put_span(span_of(text));
}

void
put_byte(char byte)
{
	if (used == sizeof out)
		flush();
	out[used++] = byte;
}

void
put_blanks(size_t from, size_t to)
{
	for (; from < to; from++)
		put_byte(' ');
}

struct span
number_text(unsigned long number)
{
	static char digits[3 * sizeof number];
	char *const end = digits + sizeof digits, *start = end;

	do
		*--start = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	return span_between(start, end);
}

static void
put_safe(struct span span)
{
	static const char hex[] = "0123456789ABCDEF";

	if (span.length == 0)
		put_text("''");
	for (size_t i = 0; i < span.length && i < SAFE_MAX; i++) {
		unsigned char byte = (unsigned char)span.at[i];

		if (byte >= ' ' && byte <= '~') {
			put_byte(span.at[i]);
			continue;
		}
		put_text("\\x");
		put_byte(hex[byte >> 4]);
		put_byte(hex[byte & 15]);
	}
	if (span.length > SAFE_MAX)
		put_text("...");
}

static void
add(const char *format, va_list values)
{
	if (file == STDOUT_FILENO) {
		flush();
		file = STDERR_FILENO;
		put_text("httpstatus: ");
	}
	for (; *format != '\0'; format++) {
		const bool value = *format == '%';

		format += value;
		if (!value || *format == '%')
			put_byte(*format);
		else if (*format == 's')
			put_safe(va_arg(values, struct span));
		else
			put_span(number_text(va_arg(values, unsigned long)));
	}
	if (format[-1] == '\n') {
		flush();
		file = STDOUT_FILENO;
	}
}

void
message(const char *format, ...)
{
	va_list values;

	va_start(values, format);
	add(format, values);
	va_end(values);
}

void
fail(const char *format, ...)
{
	va_list values;

	va_start(values, format);
	add(format, values);
	va_end(values);
	message("\n");
	exit(2);
}
