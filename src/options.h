/* options: the command line -> what the user wants. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include "field.h"
#include "format.h"
#include "query.h"

enum when { AUTO, ALWAYS, NEVER };

struct options {
	struct scope scope;
	struct view view;       /* all but what the terminal says */
	bool quiet, search;
	bool log;               /* standard input is a log, whose lines have the status in this field: */
	struct field field;
	enum when colour;
	struct words words;     /* the operands */
};

/* What the command line says, into options that are all zero; --help and --version are answered, and a mistake ends
 * the program with a message and status 2. */
void options_parse(int argc, char *argv[], struct options *);

#endif
