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

# cells EXPRESSION CONDITION: of the rows of the table, in awk, with the columns by their names
cells() {
	awk -F '\t' 'NR > 1 {
		code = $1; phrase = $2; meaning = $3; details = $4; action = $5; contrast = $6; state = $7; origin = $8
		reference = $9; cacheable = $10; headers = $11; former = $12; words = $13; status = $14
		registered = origin == "IANA"; detail = state == "detail"
		if ('"$2"') print '"$1"'
	}' "$table"
}

# the codes that a query answers with, one a line, or why it does not
codes() {
	"$HTTPSTATUS" -f tsv "$@" 2>&1 | cut -f 1
}

# lines that begin with a code, by that: 520 before 1000, 404.2 before 404.10, numbers before letters
by_code() {
	awk '{ split($1, part, "."); printf "%d %02d %s %02d %s\t%s\n", $1 !~ /^[0-9]/, length(part[1]), part[1], length($1), $1, $0 }' | LC_ALL=C sort -s -t '	' -k 1,1 | cut -f 2-
}

# answers CODES QUERY...: these codes and no others come out, in this order, with nothing to say about it
answers() {
	local want=$1
	shift
	ask -f %c "$@"
	expect 0 "${want// /$'\n'}" "" || { echo "for: $*"; return 1; }
}
