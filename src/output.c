#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>

#include "output.h"

/* What is to be written yet; and the line on standard error that is being made, which no message fills. */
static char out[1 << 15], line[1 << 15];
static size_t used, said;

/* More of the user's bytes than this is in no message. */
enum { SAFE_MAX = 80 };

/* Writes the bytes out; where standard output fails, what it still has is lost, and the program ends. */
static void
write_all(int file, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t n = write(file, bytes, length);

		if (n >= 0) {
			bytes += n;
			length -= (size_t)n;
		} else if (errno != EINTR) {
			if (file == STDOUT_FILENO)
				fail("standard output: %s", span_of(strerror(errno)));
			return;
		}
	}
}

void
flush(void)
{
	size_t n = used;

	used = 0;
	write_all(STDOUT_FILENO, out, n);
}

static void
put(const char *bytes, size_t length)
{
	if (length == 0)
		return;
	if (length > sizeof out - used)
		flush();
	if (length > sizeof out) {
		write_all(STDOUT_FILENO, bytes, length);
		return;
	}
	memcpy(out + used, bytes, length);
	used += length;
}

void
put_span(struct span span)
{
	put(span.at, span.length);
}

void
put_text(const char *text)
{
	put(text, strlen(text));
}

void
put_byte(char byte)
{
	put(&byte, 1);
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
say(char byte)
{
	if (said < sizeof line)
		line[said++] = byte;
}

static void
say_safe(struct span span)
{
	static const char hex[] = "0123456789ABCDEF";

	for (size_t i = 0; i < 2 && span.length == 0; i++)
		say('\'');
	for (size_t i = 0; i < span.length && i < SAFE_MAX; i++) {
		unsigned char byte = (unsigned char)span.at[i];

		if (byte >= ' ' && byte <= '~') {
			say(span.at[i]);
			continue;
		}
		say('\\');
		say('x');
		say(hex[byte >> 4]);
		say(hex[byte & 15]);
	}
	for (size_t i = 0; i < 3 && span.length > SAFE_MAX; i++)
		say('.');
}

static void
add(const char *format, va_list values)
{
	char buffer[NUMBER_BUFFER];

	for (; *format != '\0'; format++) {
		if (*format != '%' || *++format == '%')
			say(*format);
		else if (*format == 's')
			say_safe(va_arg(values, struct span));
		else
			say_safe(number_text(va_arg(values, unsigned long), buffer));
	}
}

void
message_begin(void)
{
	flush();
	message_add("httpstatus: ");
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
	say('\n');
	write_all(STDERR_FILENO, line, said);
	said = 0;
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
