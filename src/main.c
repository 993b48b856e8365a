/* httpstatus: say what an HTTP status code means. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "filter.h"
#include "format.h"
#include "lookup.h"
#include "options.h"
#include "output.h"
#include "text.h"

#ifdef __OpenBSD__
int pledge(const char *, const char *);         /* which unistd.h hides from a program of POSIX */
#endif

/* Are there colours and links? Under auto on a terminal that can, unless NO_COLOR is set and not empty. */
static bool
has_colour(const struct options *options, bool terminal)
{
	const char *no_color, *term;

	if (options->colour != AUTO || !terminal)
		return options->colour == ALWAYS;
	no_color = getenv("NO_COLOR");
	term = getenv("TERM");
	return (no_color == NULL || no_color[0] == '\0') && term != NULL && strcmp(term, "dumb") != 0;
}

int
main(int argc, char *argv[])
{
	const struct options options = options_parse(argc, argv);
	const bool terminal = isatty(STDOUT_FILENO);
	struct text_view view = { .longer = options.longer };
	bool matched;

	if (options.format != NULL || terminal)
		format_choose(options.format != NULL ? options.format : "text", options.field > 0);
	if (format_is_text()) {
		view.width = text_width();
		view.colour = has_colour(&options, terminal);
	}
#ifdef __OpenBSD__
	/* From here on there is nothing but reading and writing. */
	if (pledge("stdio", NULL) != 0)
		fail("pledge", "the system refuses it");
#endif
	if (options.search)
		view.hits = (struct words){ options.operand, options.operands };
	matched = options.field > 0 ? filter(&options, &view) : lookup(&options, &view);
	flush(&out);
	return matched ? 0 : 1;
}
