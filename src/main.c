/* httpstatus: the options, and the way through the rest. */
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "format.h"
#include "lines.h"
#include "output.h"
#include "phrase.h"
#include "query.h"
#include "search.h"
#include "template.h"
#include "text.h"

#define VERSION "1.0"
#define REGISTRY "2025-09-15"

static struct {
	bool all, longer, quiet, search;
	unsigned classes;               /* a bit for each class, 1 << 4 for 4xx; none for no restriction */
	bool format;                    /* has the user chosen one? */
	struct words words;             /* of the search */
} options;

static bool matched_all = true;

static const char help[] =
"usage: httpstatus [-alq] [-c class] [-f format] [query ...]\n"
"       httpstatus -s [-alq] [-c class] [-f format] word ...\n"
"\n"
"Say what an HTTP status code means. A query is a code (404), a pattern (4xx), a\n"
"range (500-504), a status line, a reason phrase (not found) or the name that a\n"
"language gives it; - reads queries, one a line. Without a query, list all codes.\n"
"\n"
"  -a, --all            take in the unofficial codes as well\n"
"  -c, --class=CLASS    only this class: 4, 4xx, or a name (client error)\n"
"  -s, --search         the operands are words, and all must occur\n"
"  -l, --long           every column of the table\n"
"  -f, --format=FORMAT  text (on a terminal), tsv (elsewhere), csv, json, jsonl,\n"
"                       markdown, or a template: '%c %p'\n"
"  -q, --quiet          print no answer; the exit status is the answer\n"
"  -h, --help           this help\n"
"  -V, --version        the version, and the date of the registry\n"
"\n"
"  httpstatus 404\n"
"  httpstatus -c 5 | cut -f 1,2\n"
"  httpstatus -s retry-after\n"
"\n"
"Exit status: 0 all queries matched, 1 one did not, 2 error. See httpstatus(1).\n";

/* The letters of a text are the start of a name, case and all else aside. */
static bool
starts_name(const char *text, size_t length, const char *name)
{
	for (size_t i = 0; i < length; i++) {
		char letter = (char)(text[i] | 0x20);

		if (letter < 'a' || letter > 'z')
			continue;
		while (*name == ' ')
			name++;
		if (letter != (*name | 0x20))
			return false;
		name++;
	}
	return true;
}

/* The bit of the class that a text names, or 0: 4, 4xx, or the start of one name alone. */
static unsigned
class_bit(const char *text, size_t length)
{
	unsigned bits = 0;
	bool letters = false;

	if ((length == 1 || (length == 3 && (text[1] | 0x20) == 'x' && (text[2] | 0x20) == 'x')) &&
	    text[0] >= '1' && text[0] <= '5')
		return 1u << (text[0] - '0');
	for (size_t i = 0; i < length; i++) {
		if (text[i] >= '0' && text[i] <= '9')
			return 0;
		letters = letters || ((text[i] | 0x20) >= 'a' && (text[i] | 0x20) <= 'z');
	}
	for (unsigned class = 1; letters && class <= 5; class++)
		if (starts_name(text, length, table_class(class * 100)))
			bits |= 1u << class;
	return (bits & (bits - 1)) == 0 ? bits : 0;
}

static void
add_classes(const char *list)
{
	for (;;) {
		size_t length = strcspn(list, ",");
		unsigned bit = class_bit(list, length);

		if (bit == 0)
			fail(list, "no such class; the classes are 1 to 5, or informational, successful, "
			    "redirection, client error, server error");
		options.classes |= bit;
		if (list[length] == '\0')
			return;
		list += length + 1;
	}
}

static void
choose_format(const char *name)
{
	const char *at;

	options.format = true;
	if (strchr(name, '%') != NULL) {
		at = template_fault(name);
		if (at != NULL)
			fail((const char[]){ at[0], at[1], '\0' }, "no such placeholder or escape in a template; see httpstatus(1)");
		format_choose_template(name);
	} else if (!format_choose(name)) {
		message_begin();
		put_safe(&err, span_of(name));
		put_text(&err, ": no such format; one of ");
		put_text(&err, format_names);
		message_end();
		exit(2);
	}
}

static void
tell(const char *text)
{
	put_text(&out, text);
	flush(&out);
	exit(0);
}

static void
refuse_option(char *const argv[], int option)
{
	const char *what = argv[optind - 1];
	char letter[3] = { '-', (char)optopt, '\0' };

	if (strncmp(what, "--", 2) != 0 && optopt != 0)
		what = letter;
	fail(what, option == ':' ? "the option needs a value; see --help" : "no such option; see --help");
}

static void
parse_options(int argc, char *argv[])
{
	static const struct option longs[] = {
		{ "all", no_argument, NULL, 'a' },
		{ "class", required_argument, NULL, 'c' },
		{ "format", required_argument, NULL, 'f' },
		{ "help", no_argument, NULL, 'h' },
		{ "long", no_argument, NULL, 'l' },
		{ "quiet", no_argument, NULL, 'q' },
		{ "search", no_argument, NULL, 's' },
		{ "version", no_argument, NULL, 'V' },
		{ NULL, 0, NULL, 0 }
	};
	int option;

	opterr = 0;
	while ((option = getopt_long(argc, argv, ":ac:f:hlqsV", longs, NULL)) != -1) {
		switch (option) {
		case 'a': options.all = true; break;
		case 'c': add_classes(optarg); break;
		case 'f': choose_format(optarg); break;
		case 'h': tell(help); break;
		case 'l': options.longer = true; break;
		case 'q': options.quiet = true; break;
		case 's': options.search = true; break;
		case 'V': tell("httpstatus " VERSION " (IANA registry of " REGISTRY ")\n"); break;
		default: refuse_option(argv, option);
		}
	}
}

static bool
in_classes(unsigned code)
{
	return options.classes == 0 || (options.classes >> code / 100 & 1) != 0;
}

/* Keeps the rows that are in the classes asked for; returns how many. */
static size_t
keep_classes(const struct status *rows[], size_t n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++)
		if (in_classes(rows[i]->code))
			rows[kept++] = rows[i];
	return kept;
}

/* Why nothing matched a code, and what a client does with it. */
static void
explain_code(unsigned code)
{
	const char *class = table_class(code);
	const struct status *equivalent = class != NULL ? table_find(code / 100 * 100) : NULL;

	if (equivalent == NULL) {
		put_text(&err, "not a valid status code; clients treat it as a server error");
	} else {
		put_text(&err, "unassigned; clients treat it as ");
		put_span(&err, table_cell(equivalent, CODE));
		put_byte(&err, ' ');
		put_span(&err, table_cell(equivalent, PHRASE));
	}
	put_text(&err, " (RFC 9110, Section 15)");
}

static void
explain_phrase(struct span text)
{
	const struct status *nearest = phrase_nearest(text);

	put_text(&err, "no such status");
	if (nearest == NULL)
		return;
	put_text(&err, "; did you mean ");
	put_span(&err, table_cell(nearest, CODE));
	put_byte(&err, ' ');
	put_span(&err, table_cell(nearest, PHRASE));
	put_byte(&err, '?');
}

/* The rows that a query selects, or the search where there is none, or everything where there is neither. */
static size_t
gather(const struct query *query, bool all, const struct status *rows[TABLE_MAX])
{
	size_t n = 0;

	if (query != NULL)
		return keep_classes(rows, query_find(query, all, rows));
	for (const struct status *row = table; row < table + table_rows; row++)
		if ((all || table_registered(row)) && search_matches(&options.words, row))
			rows[n++] = row;
	return keep_classes(rows, n);
}

static void
put_subject(const struct query *query)
{
	if (query != NULL)
		put_safe(&err, query->text);
	for (size_t i = 0; query == NULL && i < options.words.n; i++) {
		if (i > 0)
			put_byte(&err, ' ');
		put_safe(&err, span_of(options.words.word[i]));
	}
	put_text(&err, ": ");
}

/* Says that nothing matched, and what the user might want to know then. */
static void
miss(const struct query *query)
{
	const struct status *rows[TABLE_MAX];
	size_t unofficial;

	matched_all = false;
	if (options.quiet)
		return;
	message_begin();
	put_subject(query);
	unofficial = gather(query, true, rows);
	if (unofficial > 0) {
		put_text(&err, "no registered status matches; ");
		put_number(&err, unofficial);
		put_text(&err, unofficial == 1 ? " unofficial one does (-a)" : " unofficial ones do (-a)");
	} else if (query != NULL && query_find(query, true, rows) > 0) {
		put_text(&err, "not in a class asked for (-c)");
	} else if (query != NULL && query->kind == CODE_QUERY) {
		explain_code(query->low);
	} else if (query != NULL && query->kind == PHRASE_QUERY) {
		explain_phrase(query->text);
	} else {
		put_text(&err, "no status matches");
	}
	message_end();
}

static void
answer(const struct query *query)
{
	const struct status *rows[TABLE_MAX];
	size_t n = gather(query, options.all, rows);
	bool list = query != NULL ? query->kind == CODES_QUERY : options.words.n == 0;

	if (n == 0)
		miss(query);
	else if (!options.quiet)
		format_answer(rows, n, list);
}

static void
take_words(char *const words[], size_t n)
{
	if (n == 0)
		fail("-s", "the search needs a word");
	for (size_t i = 0; i < n; i++)
		if (words[i][0] == '\0')
			fail("-s", "a word of the search is empty");
	options.words = (struct words){ words, n };
}

static void
answer_text(struct span text)
{
	const struct query query = query_parse(text);

	answer(&query);
}

/* Is the line a header field, "Name: value" (RFC 9110, Section 5)? "StatusCode::NOT_FOUND" is a name. */
static bool
is_header_field(struct span line)
{
	size_t n = 0;

	while (n < line.length && line.at[n] > ' ' && line.at[n] < 0x7f && strchr("\"(),/:;<=>?@[\\]{}", line.at[n]) == NULL)
		n++;
	return n > 0 && n < line.length && line.at[n] == ':' && !(n + 1 < line.length && line.at[n + 1] == ':');
}

/* Answers the lines of standard input, a response's header fields and empty lines aside. */
static void
answer_input(void)
{
	struct span line;

	while (lines_next(&line))
		if (line.length > 0 && !is_header_field(line))
			answer_text(line);
}

static void
answer_operands(char *const operands[], size_t n)
{
	char room[QUERY_ROOM];
	struct query query;

	if (n > 1 && query_parse_joined(&query, operands, n, room)) {
		answer(&query);
		return;
	}
	for (size_t i = 0; i < n; i++) {
		if (strcmp(operands[i], "-") == 0)
			answer_input();
		else
			answer_text(span_of(operands[i]));
	}
}

int
main(int argc, char *argv[])
{
	struct text_view view;
	size_t n;

	parse_options(argc, argv);
	n = argc > optind ? (size_t)(argc - optind) : 0;
	argv += optind;
	if (options.search)
		take_words(argv, n);
	if (!options.format && isatty(STDOUT_FILENO))
		format_choose("text");
	view = (struct text_view){ options.longer, options.all, false, 0, options.words };
	if (format_is_text())
		view.width = text_width();
	if (!options.quiet)
		format_open(&view);
	if (options.search || n == 0)
		answer(NULL);
	else
		answer_operands(argv, n);
	if (!options.quiet)
		format_close();
	flush(&out);
	return matched_all ? 0 : 1;
}
