/* byte: what kind a byte is, whatever the locale. */
#ifndef BYTE_H
#define BYTE_H

#include <stdbool.h>

static inline bool
is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

static inline bool
is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static inline char
lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

static inline bool
is_letter(char byte)
{
	return lower(byte) >= 'a' && lower(byte) <= 'z';
}

#endif
