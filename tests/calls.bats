load helper

@test "a look-up makes no call but the loader's, a look at standard output, a write and the exit" {
	command -v strace > /dev/null || skip "no strace"
	strace -o /dev/null true 2> /dev/null || skip "strace may not trace"
	strace -o "$BATS_TEST_TMPDIR/trace" "$HTTPSTATUS" 404 > "$BATS_TEST_TMPDIR/out"
	# what the loader does ends with the last look into a library's memory
	calls=$(sed 's/(.*//; s/^+++.*//' "$BATS_TEST_TMPDIR/trace" | awk '
		/^(execve|brk|access|openat|newfstatat|fstat|read|pread64|mmap|munmap|mprotect|close|arch_prctl|set_tid_address|set_robust_list|rseq|prlimit64|getrandom|readlink|uname)$/ { calls = ""; next }
		{ calls = calls $0 " " }
		END { print calls }')
	[ "$calls" = "ioctl write exit_group  " ]
	# and nothing is opened but libraries
	! grep openat "$BATS_TEST_TMPDIR/trace" | grep -vE 'ld\.so|\.so\.|\.so"' | grep -q . || { grep openat "$BATS_TEST_TMPDIR/trace"; return 1; }
}
