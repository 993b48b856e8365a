#include <getopt.h>
#include <stdlib.h>

#include "options.h"
#include "output.h"
#include "version.h"

static const char help[] =
"usage: httpstatus [-alq] [-c class] [-f format] [query ...]\n"
"       httpstatus -s [-alq] [-c class] [-f format] word ...\n"
"       httpstatus -n [-qs] [-k field] [-t char] [-c class] [-f format]\n"
"                  [query ...]\n"
"       httpstatus -k field [-qs] [-t char] [-c class] [-f template] [query ...]\n"
"A query: a code, a pattern (4xx), a range (500-504), a phrase, a name in code,\n"
"or a question in your own words; -: queries, or a response, on standard input.\n"
"  -a, --all            the unofficial codes as well; all answers to a question\n"
"  -c, --class=CLASS    only this class: 4, 4xx, client error\n"
"  -s, --search         the operands are words: what has all of them\n"
"  -l, --long           every column of the table\n"
"  -f, --format=FORMAT  text, tsv, csv, json, jsonl, markdown, or a template: %c\n"
"  -q, --quiet          by the exit status alone\n"
"      --color[=WHEN]   auto, always or never\n"
"  -n, --count          count the lines of a log on standard input by status\n"
"  -k, --field=FIELD    lines of a log by status: clf, a number, a name, .a.b\n"
"  -t, --separator=C    with -k: fields end at C (\\t for a tab), not at blanks\n"
"  -h, --help; -V, --version\n"
"Examples: httpstatus file too big; httpstatus 404; curl -sI URL | httpstatus -;\n"
"httpstatus -n < access.log; httpstatus -k status 5xx < app.json\n"
"See httpstatus(1), and httpstatus(7) for the table as a page.\n";

/* Is the text, of which only letters and digits count, the start of the name? */
static bool
starts_name(struct span text, const char *name)
{
	for (size_t i = 0; i < text.length; i++) {
		if (!is_alphanumeric(text.at[i]))
			continue;
		while (*name == ' ')
			name++;
		if (lower(text.at[i]) != lower(*name++))
			return false;
	}
	return true;
}

/* The bit of the class that a text names, or 0: 4, 4xx, or the start of one name alone, not of several. */
static unsigned
class_bit(struct span text)
{
	unsigned bits = 0;

	if ((text.length == 1 || (text.length == 3 && span_like(span_skip(text, 1), span_of("xx")))) &&
	    text.at[0] >= '1' && text.at[0] <= '5')
		return 1u << (text.at[0] - '0');
	for (unsigned class = 1; class <= 5; class++)
		if (starts_name(text, table_class(class * 100).at))
			bits |= 1u << class;
	return (bits & (bits - 1)) == 0 ? bits : 0;
}

static unsigned
parse_classes(const char *list)
{
	unsigned bits = 0;

	for (const char *end = list;; end++) {
		unsigned bit;

		if (*end != ',' && *end != '\0')
			continue;
		bit = class_bit(span_trim(span_between(list, end)));
		if (bit == 0)
			fail("%s: no such class, or an ambiguous one; the classes are 1 to 5, or informational, "
			    "successful, redirection, client error, server error", span_between(list, end));
		bits |= bit;
		if (*end == '\0')
			return bits;
		list = end + 1;
	}
}

static int
parse_separator(const char *text)
{
	if (span_is(span_of(text), "\\t"))
		return '\t';
	if (text[0] == '\0' || text[1] != '\0' || text[0] == '\n')
		fail("%s: a separator (-t) is one byte, or \\t for a tab", span_of(text));
	return (unsigned char)text[0];
}

static enum when
parse_when(const char *text)
{
	if (text == NULL || span_is(span_of(text), "always"))
		return ALWAYS;
	if (span_is(span_of(text), "never"))
		return NEVER;
	if (!span_is(span_of(text), "auto"))
		fail("%s: --color is auto, always or never", span_of(text));
	return AUTO;
}

/* For getopt_long: the plus sign ends the options with the first operand. */
static const char letters[] = "+:ac:f:hk:lnqst:V";

/* What is wrong with an option that getopt_long did not accept; it leaves the letter in optopt, or 0 where there is
 * none. Only the letter says whether a value is missing or too many: the libraries do not agree on what they return
 * then. */
static NEVER_RETURNS void
refuse_option(const char *last)
{
	const char letter[3] = { '-', (char)optopt, '\0' };
	const char *known = optopt != ':' ? memchr(letters + 2, optopt, sizeof letters - 2) : NULL;

	if (optopt == 0)
		fail("%s: no such option, or an ambiguous one; see --help", span_of(last));
	if (known == NULL)
		fail("%s: no such option; see --help", span_of(letter));
	if (known[1] == ':')
		fail("%s: the option needs a value; see --help", span_of(letter));
	fail("%s: the option takes no value; see --help", span_of(last));
}

/* The format of a name; the one for templates if there is a % in it. */
static const struct format *
find_format(const char *name)
{
	static const struct format *const formats[] = {
		&text_format, &tsv_format, &csv_format, &json_format, &jsonl_format, &markdown_format
	};

	if (span_has(span_of(name), '%'))
		return &template_format;
	for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++)
		if (span_is(span_of(name), formats[i]->name))
			return formats[i];
	fail("%s: no such format; one of text, tsv, csv, json, jsonl, markdown, or a template with a %% in it",
	    span_of(name));
}

/* Options that make no sense together. */
static void
check(const struct options *options, int separator)
{
	bool template = options->view.format == &template_format;
	struct words words = options->words;
	struct span word;

	if (options->search && words.n == 0)
		fail("-s: the search needs a word");
	if (options->search && words.n > TERMS_MAX)
		fail("-s: a search has %u words at most", (unsigned long)TERMS_MAX);
	while (options->search && words_next(&words, &word))
		if (span_trim(word).length == 0)
			fail("-s: a word of the search is empty");
	if (separator >= 0 && (!options->log || options->field.kind == CLF || options->field.kind == PATH))
		fail("-t: only with a -k that is a number or a name");
	if (options->log && options->scope.all)
		fail("-a: not with -k or -n, which include unofficial codes anyway");
	if (options->log && options->view.longer)
		fail("-l: not with -k or -n, which print lines of a log, or counts");
	if (options->view.count && template)
		fail("-n: not with a template, which is printed for lines");
	if (options->log && !options->view.count && options->view.format != NULL && !template)
		fail("%s: a format for counts (-n); lines (-k) are printed as they are, or by a template",
		    span_of(options->view.format->name));
	if (template && template_check(options->view.template) && !options->log)
		fail("%%L: only with -k, which has lines");
}

void
options_parse(int argc, char *argv[], struct options *options)
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
	const char *field = NULL;
	int option, separator = -1;

	while ((option = getopt_long(argc, argv, accepted, longs, NULL)) != -1) {
		switch (option) {
		case 'a': options->scope.all = options->view.all = true; break;
		case 'c': options->scope.classes |= parse_classes(optarg); break;
		case COLOUR: options->colour = parse_when(optarg); break;
		case 'f': options->view.template = optarg; break;
		case 'k': field = optarg; break;
		case 'l': options->view.longer = true; break;
		case 'n': options->view.count = true; break;
		case 'q': options->quiet = true; break;
		case 's': options->search = true; break;
		case 't': separator = parse_separator(optarg); break;
		case 'h':
		case 'V':
			put_text(option == 'h' ? help : "httpstatus " VERSION " (IANA registry of " REGISTRY ")\n");
			flush();
			exit(0);
		default: refuse_option(argv[optind - 1]);
		}
	}
	options->words = (struct words){ .operand = argv + optind, .n = argc > optind ? (size_t)(argc - optind) : 0 };
	options->log = field != NULL || options->view.count;
	field = field != NULL ? field : "clf";
	if (options->log && !field_parse(&options->field, span_of(field), separator))
		fail("%s: not a field (-k); a number from 1, a name, .a.b, or clf, as in: httpstatus -k clf 5xx "
		    "< access.log", span_of(field));
	if (options->view.template != NULL)
		options->view.format = find_format(options->view.template);
	check(options, separator);
}
