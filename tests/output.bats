load helper

setup() {
	[ -e /dev/full ] || skip "no /dev/full"
	printf '404 x\n500 y\nzzz\n' > "$BATS_TEST_TMPDIR/log"
}

# full ARGUMENT...: where standard output is a full device, that is what the program says
full() {
	run --separate-stderr bash -c '"$@" > /dev/full' bash "$HTTPSTATUS" "$@"
	expect 2 "" "httpstatus: standard output: No space left on device" || { echo "of: $*"; return 1; }
}

# closed ARGUMENT...: the same where standard output is closed
closed() {
	run --separate-stderr bash -c '"$@" >&-' bash "$HTTPSTATUS" "$@"
	expect 2 "" "httpstatus: standard output: Bad file descriptor" || { echo "of: $*"; return 1; }
}

@test "an answer that cannot be written is an error, in every format" {
	for format in text tsv csv json jsonl markdown '%c'; do
		full -f "$format" 404
		full -f "$format" 5xx 404
		full -a -l -f "$format"
		closed -f "$format" 404
		closed -f "$format"
	done
}

@test "an answer that cannot be written is an error, whatever was asked" {
	for asked in '' -l '-s proxy' 'file too big' 'not found' NOT_FOUND 404.13 nginx --help -h --version -V --color; do
		# shellcheck disable=SC2086 # the arguments are words
		full $asked
		# shellcheck disable=SC2086
		closed $asked
	done
}

@test "lines and counts that cannot be written are an error, in every format" {
	full -k 1 < "$BATS_TEST_TMPDIR/log"
	full -k 1 -f '%c %L' < "$BATS_TEST_TMPDIR/log"
	closed -k 1 404 < "$BATS_TEST_TMPDIR/log"
	for format in text tsv csv json jsonl markdown; do
		full -n -k 1 -f $format < "$BATS_TEST_TMPDIR/log"
		closed -n -k 1 -f $format < "$BATS_TEST_TMPDIR/log"
	done
	echo 404 | full -
	echo 404 | closed -
}

@test "the error comes before the message of a miss, and is the only one" {
	full 404 471
	full -f json 471
	full -f csv 471
	full -f markdown 471
}

@test "what prints nothing needs no standard output" {
	for output in '>&-' '> /dev/full'; do
		run --separate-stderr bash -c '"$0" -q 404 '"$output" "$HTTPSTATUS"
		expect 0 "" ""
		run --separate-stderr bash -c '"$0" -q -k 1 404 '"$output" "$HTTPSTATUS" < "$BATS_TEST_TMPDIR/log"
		expect 0 "" ""
		run --separate-stderr bash -c '"$0" zzzqq '"$output" "$HTTPSTATUS"
		expect 1 "" "httpstatus: zzzqq: no such status"
	done
}

@test "a standard error that is closed or full changes neither answers nor exit status" {
	for errors in '2>&-' '2> /dev/full'; do
		run bash -c '"$0" -f %c 404 471 503 '"$errors" "$HTTPSTATUS"
		[ "$status" -eq 1 ]
		[ "$output" = $'404\n503' ]
		run bash -c '"$0" -f %c gatway timout '"$errors" "$HTTPSTATUS"
		[ "$status" -eq 0 ]
		[ "${lines[0]}" = 504 ]
		run bash -c '"$0" -z '"$errors" "$HTTPSTATUS"
		[ "$status" -eq 2 ]
	done
}

@test "answers and messages are in their order, also in one file" {
	"$HTTPSTATUS" -f '%c' 404 471 503 702 200 > "$BATS_TEST_TMPDIR/both" 2>&1 || :
	[ "$(sed 's/^httpstatus: \([0-9]*\): .*/miss \1/' "$BATS_TEST_TMPDIR/both" | tr '\n' ' ')" = "404 miss 471 503 miss 702 200 " ]
}

@test "an input that cannot be read is an error" {
	for arguments in - '-q -' '-n' '-n -k 1' '-k 1' '-q -k 1 404' '-k status' '-k clf -f %c'; do
		# shellcheck disable=SC2086 # the arguments are words
		ask $arguments < /
		expect 2 "" "httpstatus: standard input: Is a directory"
		run --separate-stderr bash -c '"$@" <&-' bash "$HTTPSTATUS" $arguments
		expect 2 "" "httpstatus: standard input: Bad file descriptor"
	done
}

@test "what was read before is answered, and then the error comes" {
	ask 404 - < /
	expect 2 "$(httpstatus 404)" "httpstatus: standard input: Is a directory"
}

@test "a reader that goes away ends the program without a word" {
	run --separate-stderr bash -c 'trap - PIPE; yes 404 | "$0" -f "%m %m %m %m" - | head -n 1; echo "${PIPESTATUS[1]}"' "$HTTPSTATUS"
	[ "${lines[1]}" = 141 ]
	[ -z "$stderr" ]
}

@test "with SIGPIPE ignored, a reader that goes away is an error" {
	run --separate-stderr bash -c 'trap "" PIPE; yes 404 2> /dev/null | "$0" -f "%m %m %m %m" - | head -n 1; echo "${PIPESTATUS[1]}"' "$HTTPSTATUS"
	[ "${lines[1]}" = 2 ]
	[ "$stderr" = "httpstatus: standard output: Broken pipe" ]
}
