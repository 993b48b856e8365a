#include <errno.h>
#include <signal.h>
#include <unistd.h>

#include "input.h"
#include "output.h"

/* What is read at once; the tests make it small. */
#ifndef INPUT_BUFFER
#define INPUT_BUFFER ((size_t)1 << 18)
#endif

static char buffer[INPUT_BUFFER];
static size_t start, end;       /* what is read and not yet given */
static bool ended;              /* there is no more to read */
static bool inside;             /* the last piece was not the last of its line */
static volatile sig_atomic_t interrupted;

/* With standard input closed, no read that begins after the signal can wait. */
static void
interrupt(int signal)
{
	(void)signal;
	interrupted = 1;
	close(STDIN_FILENO);
}

void
input_end_at_interrupt(void)
{
	struct sigaction action;

	sigaction(SIGINT, NULL, &action);
	if (action.sa_handler == SIG_IGN)
		return;
	action.sa_handler = interrupt;
	action.sa_flags = (int)SA_RESETHAND;
	sigaction(SIGINT, &action, NULL);
}

bool
input_was_interrupted(void)
{
	return interrupted != 0;
}

static void
read_more(void)
{
	ssize_t n;

	end = span_copy(buffer, span_between(buffer + start, buffer + end));
	start = 0;
	flush();
	do
		n = read(STDIN_FILENO, buffer + end, INPUT_BUFFER - end);
	while (n < 0 && errno == EINTR && !interrupted);
	if (n < 0 && !interrupted)
		fail("standard input: %s", span_of(strerror(errno)));
	ended = n <= 0;
	end += n > 0 ? (size_t)n : 0;
}

bool
input_line(struct piece *piece)
{
	size_t searched = 0, length;
	const char *newline;

	while ((newline = memchr(buffer + start + searched, '\n', end - start - searched)) == NULL && !ended &&
	    (searched = end - start) < INPUT_BUFFER)
		read_more();
	length = newline != NULL ? (size_t)(newline + 1 - (buffer + start)) : end - start;
	if ((length == 0 && !inside) || (newline == NULL && interrupted))
		return false;
	*piece = (struct piece){ { buffer + start, length }, !inside, newline != NULL || ended };
	inside = !piece->last;
	start += length;
	return true;
}
