load helper

setup() {
	command -v strace > /dev/null || skip "no strace"
	strace -o /dev/null true 2> /dev/null || skip "strace may not trace"
}

# calls ARGUMENT...: the calls that the program makes for this, behind what the loader does, which ends with the last
# look into a library's memory
calls() {
	strace -o "$BATS_TEST_TMPDIR/trace" "$HTTPSTATUS" "$@" > "$BATS_TEST_TMPDIR/out"
	sed 's/(.*//; s/^+++.*//' "$BATS_TEST_TMPDIR/trace" | awk '
		/^(execve|brk|access|openat|newfstatat|fstat|read|pread64|mmap|munmap|mprotect|close|arch_prctl|set_tid_address|set_robust_list|rseq|prlimit64|getrandom|readlink|uname)$/ { calls = ""; next }
		$0 != "" { calls = calls (calls == "" ? "" : " ") $0 }
		END { print calls }'
	# nothing is opened but libraries
	grep -E '^open(at)?\(' "$BATS_TEST_TMPDIR/trace" | grep -vE 'ld\.so|\.so\.|\.so"' > "$BATS_TEST_TMPDIR/opened" || :
	[ ! -s "$BATS_TEST_TMPDIR/opened" ] || cat "$BATS_TEST_TMPDIR/opened"
}

@test "a look-up makes no call but the loader's, a look at standard output, a write and the exit" {
	[ "$(calls 404)" = "ioctl write exit_group" ]
	[ "$(calls 'not found')" = "ioctl write exit_group" ]
	[ "$(calls NOT_FOUND)" = "ioctl write exit_group" ]
	[ "$(calls 404.13)" = "ioctl write exit_group" ]
	[ "$(calls -f json 404)" = "ioctl write exit_group" ]
	[ "$(calls -q 404)" = "ioctl exit_group" ]
}

@test "a search and a question make no more calls than a look-up" {
	[ "$(calls -s teapot)" = "ioctl write exit_group" ]
	[ "$(calls upstream timed out)" = "ioctl write exit_group" ]
	[ "$(calls nginx)" = "ioctl write exit_group" ]
}

@test "no answer asks the system for memory: there are as many calls for it as in an empty program" {
	echo 'int main(void) { return 0; }' > "$BATS_TEST_TMPDIR/empty.c"
	${CC:-cc} -o "$BATS_TEST_TMPDIR/empty" "$BATS_TEST_TMPDIR/empty.c" || skip "no compiler"
	strace -o "$BATS_TEST_TMPDIR/trace" "$BATS_TEST_TMPDIR/empty"
	want=$(grep -cE '^(brk|mmap|mmap2|mremap)\(' "$BATS_TEST_TMPDIR/trace")
	for arguments in 404 'not found' upstream\ timed\ out '-s proxy' -a '-l -f text -a' '-f json -a'; do
		# shellcheck disable=SC2086 # the arguments are words
		strace -o "$BATS_TEST_TMPDIR/trace" "$HTTPSTATUS" $arguments > /dev/null
		[ "$(grep -cE '^(brk|mmap|mmap2|mremap)\(' "$BATS_TEST_TMPDIR/trace")" -le "$want" ]
	done
	echo 404 | strace -o "$BATS_TEST_TMPDIR/trace" "$HTTPSTATUS" -n -k 1 > /dev/null
	[ "$(grep -cE '^(brk|mmap|mmap2|mremap)\(' "$BATS_TEST_TMPDIR/trace")" -le "$want" ]
}
