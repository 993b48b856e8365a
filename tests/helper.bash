# What every test file loads: where things are, and two ways of looking at a run.
bats_require_minimum_version 1.5.0

top=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
table=$top/status.tsv
: "${HTTPSTATUS:=$top/httpstatus}"
unset COLUMNS NO_COLOR POSIXLY_CORRECT
export LC_ALL=C TERM=xterm

httpstatus() {
	"$HTTPSTATUS" "$@"
}

# run, with standard error apart in $stderr
ask() {
	run --separate-stderr "$HTTPSTATUS" "$@"
}

# expect STATUS OUTPUT ERROR: all that the last run showed, whole
expect() {
	local failed=0
	if [ "$status" -ne "$1" ]; then echo "status: $status, not $1"; failed=1; fi
	if [ "$output" != "$2" ]; then printf 'output:\n%s\nnot:\n%s\n' "$output" "$2"; failed=1; fi
	if [ "$stderr" != "$3" ]; then printf 'standard error:\n%s\nnot:\n%s\n' "$stderr" "$3"; failed=1; fi
	return $failed
}

# column N of the rows of the table that an awk condition selects
cells() {
	awk -F '\t' "NR > 1 && ($2) { print \$$1 }" "$table"
}

# the codes that a query answers with, one a line, or why it does not
codes() {
	"$HTTPSTATUS" -f tsv "$@" 2>&1 | cut -f 1
}
