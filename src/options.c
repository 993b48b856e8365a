#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "byte.h"
#include "options.h"
#include "output.h"
#include "table.h"

#define VERSION "1.0"
#define REGISTRY "2025-09-15"

static const char help[] =
"usage: httpstatus [-alq] [-c class] [-f format] [query ...]\n"
"       httpstatus -s [-alq] [-c class] [-f format] word ...\n"
"       httpstatus -k field [-nq] [-t char] [-c class] [-f format] [query ...]\n"
"A query is a code, a pattern (4xx), a range (500-504), a phrase, a name in code\n"
"(NOT_FOUND), a status line, or - for queries on standard input; with none, the\n"
"whole table is listed.\n"
"\n"
"What:    -a, --all            the unofficial codes as well\n"
"         -c, --class=CLASS    only this class: 4, 4xx or a name, client error\n"
"         -s, --search         what has all these words in it\n"
"How:     -l, --long           with every column of the table\n"
"         -f, --format=FORMAT  text, tsv, csv, json, jsonl, markdown, or a\n"
"                              template: '%c %p'\n"
"         -q, --quiet          by the exit status alone\n"
"             --color[=WHEN]   auto, always or never\n"
"In logs: -k, --field=N        lines of standard input with a status in field N\n"
"         -t, --separator=C    fields end at C (\\t for a tab) and not at blanks\n"
"         -n, --count          count the lines of each status\n"
"         -h, --help, -V, --version\n"
"\n"
"httpstatus not found                what does it mean?\n"
"httpstatus -c 5 -f '%c %p'          all server errors\n"
"httpstatus -n -k 9 < access.log     which statuses does the log have?\n"
"See httpstatus(1) for the rest, httpstatus(7) for the table as a page.\n";

static void tell(const char *) NEVER_RETURNS;

static void
tell(const char *text)
{
	put_text(&out, text);
	flush(&out);
	exit(0);
}

/* Is the text, of which only the letters count, the start of the name? */
static bool
starts_name(const char *text, size_t length, const char *name)
{
	for (size_t i = 0; i < length; i++) {
		if (!is_letter(text[i]))
			continue;
		while (*name == ' ')
			name++;
		if (lower(text[i]) != lower(*name++))
			return false;
	}
	return true;
}

/* The bit of the class that a text names, or 0: 4, 4xx, or the start of one name alone. */
static unsigned
class_bit(const char *text, size_t length)
{
	unsigned bits = 0;
	bool named = false;

	if ((length == 1 || (length == 3 && lower(text[1]) == 'x' && lower(text[2]) == 'x')) &&
	    text[0] >= '1' && text[0] <= '5')
		return 1u << (text[0] - '0');
	for (size_t i = 0; i < length; i++) {
		if (is_digit(text[i]))
			return 0;
		named = named || is_letter(text[i]);
	}
	for (unsigned class = 1; named && class <= 5; class++)
		if (starts_name(text, length, table_class(class * 100)))
			bits |= 1u << class;
	return (bits & (bits - 1)) == 0 ? bits : 0;
}

static unsigned
parse_classes(const char *list)
{
	unsigned bits = 0;

	for (;;) {
		size_t length = strcspn(list, ",");
		unsigned bit = class_bit(list, length);

		if (bit == 0)
			fail_about((struct span){ list, length }, "no such class, or not a clear one; the classes are 1 to 5, "
			    "or informational, successful, redirection, client error, server error");
		bits |= bit;
		if (list[length] == '\0')
			return bits;
		list += length + 1;
	}
}

static size_t
parse_field(const char *text)
{
	enum { MOST = 100000000 };
	size_t field = 0;
	const char *at = text;

	while (is_digit(*at) && field < MOST)
		field = field * 10 + (size_t)(*at++ - '0');
	if (*at != '\0' || field == 0)
		fail(text, "not the number of a field (-k); the first one is 1");
	return field;
}

static int
parse_separator(const char *text)
{
	if (strcmp(text, "\\t") == 0)
		return '\t';
	if (text[0] == '\0' || text[1] != '\0' || text[0] == '\n')
		fail(text, "a separator (-t) is one byte, or \\t for a tab");
	return (unsigned char)text[0];
}

static enum when
parse_when(const char *text)
{
	if (text == NULL || strcmp(text, "always") == 0)
		return ALWAYS;
	if (strcmp(text, "never") == 0)
		return NEVER;
	if (strcmp(text, "auto") != 0)
		fail(text, "--color is auto, always or never");
	return AUTO;
}

/* For getopt_long: the plus sign ends the options with the first operand. */
static const char letters[] = "+ac:f:hk:lnqst:V";

/* Tells what is wrong with an option that getopt_long did not take; it leaves the letter in optopt, or 0 where there
 * is none. Only the letter tells whether a value is missing or too many: the libraries do not agree on what they
 * return then. */
static void refuse_option(const char *last) NEVER_RETURNS;

static void
refuse_option(const char *last)
{
	const char letter[3] = { '-', (char)optopt, '\0' };
	const char *known = optopt != ':' ? strchr(letters + 1, optopt) : NULL;

	if (optopt == 0)
		fail(last, "no such option, or not a clear one; see --help");
	if (known == NULL)
		fail(letter, "no such option; see --help");
	if (known[1] == ':')
		fail(letter, "the option needs a value; see --help");
	fail(last, "the option takes no value; see --help");
}

/* Options that make no sense together. */
static void
check(const struct options *options)
{
	bool template = options->format != NULL && strchr(options->format, '%') != NULL;

	if (options->search && options->operands == 0)
		fail("-s", "the search needs a word");
	for (size_t i = 0; options->search && i < options->operands; i++)
		if (options->operand[i][0] == '\0')
			fail("-s", "a word of the search is empty");
	if (options->field == 0 && options->count)
		fail("-n", "only with -k, which says where the status stands in a line");
	if (options->field == 0 && options->separator >= 0)
		fail("-t", "only with -k, which says where the status stands in a line");
	if (options->field > 0 && options->all)
		fail("-a", "not with -k, which takes in unofficial codes anyhow");
	if (options->field > 0 && options->longer)
		fail("-l", "not with -k, which prints lines of its input");
	if (options->count && template)
		fail("-n", "not with a template, which is for lines");
	if (options->field > 0 && !options->count && options->format != NULL && !template)
		fail(options->format, "a format for counts (-n); lines (-k) are printed as they are, or by a template");
}

bool
options_allow(const struct options *options, unsigned code)
{
	return options->classes == 0 || (options->classes >> code / 100 & 1) != 0;
}

struct options
options_parse(int argc, char *argv[])
{
	enum { COLOUR = 256 };
	static const struct option longs[] = {
		{ "all", no_argument, NULL, 'a' },
		{ "class", required_argument, NULL, 'c' },
		{ "color", optional_argument, NULL, COLOUR },
		{ "count", no_argument, NULL, 'n' },
		{ "field", required_argument, NULL, 'k' },
		{ "format", required_argument, NULL, 'f' },
		{ "help", no_argument, NULL, 'h' },
		{ "long", no_argument, NULL, 'l' },
		{ "quiet", no_argument, NULL, 'q' },
		{ "search", no_argument, NULL, 's' },
		{ "separator", required_argument, NULL, 't' },
		{ "version", no_argument, NULL, 'V' },
		{ NULL, 0, NULL, 0 }
	};
	const char *accepted = getenv("POSIXLY_CORRECT") != NULL ? letters : letters + 1;
	struct options options = { .separator = -1 };
	int option;

	opterr = 0;
	while ((option = getopt_long(argc, argv, accepted, longs, NULL)) != -1) {
		switch (option) {
		case 'a': options.all = true; break;
		case 'c': options.classes |= parse_classes(optarg); break;
		case COLOUR: options.colour = parse_when(optarg); break;
		case 'f': options.format = optarg; break;
		case 'h': tell(help); break;
		case 'k': options.field = parse_field(optarg); break;
		case 'l': options.longer = true; break;
		case 'n': options.count = true; break;
		case 'q': options.quiet = true; break;
		case 's': options.search = true; break;
		case 't': options.separator = parse_separator(optarg); break;
		case 'V': tell("httpstatus " VERSION " (IANA registry of " REGISTRY ")\n"); break;
		default: refuse_option(argv[optind - 1]);
		}
	}
	options.operand = argv + optind;
	options.operands = argc > optind ? (size_t)(argc - optind) : 0;
	check(&options);
	return options;
}
