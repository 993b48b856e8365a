/* httpstatus: say what an HTTP status code means. */
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "input.h"
#include "log.h"
#include "lookup.h"
#include "options.h"
#include "output.h"

#ifdef __OpenBSD__
int pledge(const char *, const char *);         /* which unistd.h hides from a program of POSIX */
#endif

/* Are there colours and links? Under auto on a terminal that can, unless NO_COLOR is set and not empty. */
static bool
has_colour(const struct options *options)
{
	const char *no_color, *term;

	if (options->colour != AUTO || !options->view.terminal)
		return options->colour == ALWAYS;
	no_color = getenv("NO_COLOR");
	term = getenv("TERM");
	return (no_color == NULL || no_color[0] == '\0') && term != NULL && term[0] != '\0' &&
	    !span_is(span_of(term), "dumb");
}

/* The width of the terminal: what it says itself, else COLUMNS, else 80; from 40 to 10000. */
static size_t
terminal_width(void)
{
	enum { USUAL = 80, NARROWEST = 40, WIDEST = 10000 };
	const char *columns = getenv("COLUMNS");
	size_t width = 0;

	for (; columns != NULL && is_digit(*columns) && width < WIDEST; columns++)
		width = width * 10 + (size_t)(*columns - '0');
#ifdef TIOCGWINSZ
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		width = size.ws_col;
#endif
	width = width > 0 ? width : USUAL;
	return width < NARROWEST ? NARROWEST : width > WIDEST ? WIDEST : width;
}

/* Has somebody at a terminal piped something in and not asked for it to be read? */
static bool
leaves_pipe(const struct options *options)
{
	return options->view.terminal && options->words.n == 0 && !options->log && !isatty(STDIN_FILENO) &&
	    lseek(STDIN_FILENO, 0, SEEK_CUR) < 0;
}

int
main(int argc, char *argv[])
{
	static struct options options;
	struct view *const view = &options.view;
	bool matched, pipe_left;

	options_parse(argc, argv, &options);
	view->terminal = isatty(STDOUT_FILENO) != 0;
	if (view->format == NULL)
		view->format = view->terminal || options.colour == ALWAYS ? &text_format : &tsv_format;
	if (view->format == &text_format)
		view->width = terminal_width();
	view->colour = has_colour(&options);
	pipe_left = leaves_pipe(&options);
#ifdef __OpenBSD__
	/* From here on there is nothing but reading and writing. */
	if (pledge("stdio", NULL) != 0)
		fail("pledge: the system refuses it");
#endif
	matched = options.log ? log_read(&options) : lookup(&options);
	flush();
	if (pipe_left)
		message("to read standard input, give -, or for a log -n or -k\n");
	if (input_was_interrupted())
		(void)raise(SIGINT);
	return matched ? 0 : 1;
}
