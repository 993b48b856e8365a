/* A preload library: the FAULT_AT-th call of FAULT_CALL does not do what it should: it fails with the number
 * FAULT_ERRNO, or where that is 0, reads or writes a single byte. The calls are "read" (of standard input), "write" (to
 * standard output), "message" (to standard error) and "memory" (malloc or realloc of 64 KB or more: what is smaller is
 * the C library's own). FAULT_MARK is a file that is made when it has happened. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int
strikes(const char *call)
{
	static int calls;
	const char *wanted = getenv("FAULT_CALL"), *at = getenv("FAULT_AT"), *mark = getenv("FAULT_MARK");

	if (wanted == NULL || at == NULL || mark == NULL || strcmp(call, wanted) != 0 || ++calls != atoi(at))
		return 0;
	close(open(mark, O_CREAT | O_WRONLY, 0600));
	errno = atoi(getenv("FAULT_ERRNO"));
	return 1;
}

ssize_t
read(int descriptor, void *bytes, size_t length)
{
	ssize_t (*real)(int, void *, size_t);

	*(void **)&real = dlsym(RTLD_NEXT, "read");
	if (descriptor == STDIN_FILENO && strikes("read")) {
		if (errno != 0)
			return -1;
		length = length > 0;
	}
	return real(descriptor, bytes, length);
}

ssize_t
write(int descriptor, const void *bytes, size_t length)
{
	ssize_t (*real)(int, const void *, size_t);

	*(void **)&real = dlsym(RTLD_NEXT, "write");
	if ((descriptor == STDOUT_FILENO && strikes("write")) || (descriptor == STDERR_FILENO && strikes("message"))) {
		if (errno != 0)
			return -1;
		length = length > 0;
	}
	return real(descriptor, bytes, length);
}

void *
malloc(size_t size)
{
	static void *(*real)(size_t);

	if (real == NULL)
		*(void **)&real = dlsym(RTLD_NEXT, "malloc");
	return size >= 65536 && strikes("memory") ? NULL : real(size);
}

void *
realloc(void *bytes, size_t size)
{
	static void *(*real)(void *, size_t);

	if (real == NULL)
		*(void **)&real = dlsym(RTLD_NEXT, "realloc");
	return size >= 65536 && strikes("memory") ? NULL : real(bytes, size);
}
