/* options: the command line -> what the user wants. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

enum when { AUTO, ALWAYS, NEVER };

struct options {
	bool all, longer, quiet, search, count;
	unsigned classes;       /* a bit for each class, 1 << 4 for 4xx; 0 for all */
	const char *format;     /* NULL for what suits the output */
	size_t field;           /* 0 without -k */
	int separator;          /* a byte, or -1 for runs of blanks */
	enum when colour;
	char *const *operand;
	size_t operands;
};

/* Is the code in the classes asked for? */
bool options_allow(const struct options *, unsigned code);

/* What the command line says; --help and --version are answered, and a mistake is told, at once: then this does
 * not return. */
struct options options_parse(int argc, char *argv[]);

#endif
