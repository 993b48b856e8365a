load helper

# Each read, write and allocation fails in turn, in every way that it can, in every mode.

setup_file() {
	cd "$BATS_FILE_TMPDIR"
	${CC:-cc} -O1 -fPIC -shared -o fault.so "$BATS_TEST_DIRNAME/fault/fault.c" -ldl || touch none
	awk -v BYTES=600000 -f "$BATS_TEST_DIRNAME/bench/log.awk" > log
	{ printf '404\n471\nHTTP/1.1 200 OK\r\n'; head -c 20000 /dev/zero | tr '\0' x; printf '\nnot found'; } > queries
	{ head -c 600000 /dev/zero | tr '\0' x; printf ' 404 y\n'; } > long
	awk 'BEGIN { for (i = 0; i < 9000; i++) print "{\"path\":\"/" i "\",\"status\":" (i % 3 ? 200 : 404) "}" }' > json
}

setup() {
	log=$BATS_FILE_TMPDIR/log queries=$BATS_FILE_TMPDIR/queries long=$BATS_FILE_TMPDIR/long json=$BATS_FILE_TMPDIR/json
	mark=$BATS_TEST_TMPDIR/mark
	if [ -e "$BATS_FILE_TMPDIR/none" ] || ! FAULT_CALL= LD_PRELOAD=$BATS_FILE_TMPDIR/fault.so /bin/true 2> /dev/null; then
		skip "no preload library can be made"
	fi
	if ! program_is_dynamic; then skip "a static program loads no preload library"; fi
}

# faulty CALL AT ERRNO ARGUMENT...: the program, while its AT-th call fails so
faulty() {
	local call=$1 at=$2 number=$3
	shift 3
	FAULT_CALL=$call FAULT_AT=$at FAULT_ERRNO=$number FAULT_MARK=$mark LD_PRELOAD=$BATS_FILE_TMPDIR/fault.so "$HTTPSTATUS" "$@"
}

program_is_dynamic() {
	faulty write 1 5 404 > "$BATS_TEST_TMPDIR/try" 2>&1 || :
	[ -e "$mark" ] && rm "$mark"
}

# strike CALL ERRNO INPUT ARGUMENT...: the call fails at its first time, then at its second, ... until there are no more. A
# call that does less, or is interrupted, changes nothing; one that fails is an error with its message, and exit 2.
strike() {
	local call=$1 number=$2 input=$3 at=1 want=0 got
	shift 3
	"$HTTPSTATUS" "$@" < "$input" > "$BATS_TEST_TMPDIR/want" 2> "$BATS_TEST_TMPDIR/want.err" || want=$?
	while :; do
		rm -f "$mark"
		got=0
		faulty "$call" $at "$number" "$@" < "$input" > "$BATS_TEST_TMPDIR/got" 2> "$BATS_TEST_TMPDIR/got.err" || got=$?
		[ -e "$mark" ] || break
		if [ "$number" = 0 ] || [ "$number" = 4 ]; then
			[ $got = $want ]
			cmp "$BATS_TEST_TMPDIR/want" "$BATS_TEST_TMPDIR/got"
			cmp "$BATS_TEST_TMPDIR/want.err" "$BATS_TEST_TMPDIR/got.err"
		else
			[ $got = 2 ]
			grep -q '^httpstatus: standard ' "$BATS_TEST_TMPDIR/got.err"
		fi
		at=$((at + 1))
	done
	[ $at -gt 1 ]
}

@test "a write that fails is an error, one that is cut short or interrupted goes on" {
	# 5 EIO, 28 ENOSPC, 11 EAGAIN, 4 EINTR, 0 a short count
	for number in 5 11; do
		strike write $number /dev/null -a
		strike write $number "$log" -k 9 4xx
	done
	for number in 28 4 0; do
		strike write $number /dev/null 404
		strike write $number /dev/null -a -f text -l 000-999
		strike write $number /dev/null -a -f json
		strike write $number /dev/null -a -f jsonl
		strike write $number /dev/null -a -f csv
		strike write $number /dev/null -a -f markdown
		strike write $number /dev/null -a -f '%c %p %m %d %a %x %u'
		strike write $number /dev/null -a -f tsv -l
		strike write $number /dev/null -a -f text --color -s the
		strike write $number /dev/null upstream timed out
		strike write $number /dev/null -l iis
		strike write $number /dev/null --help
		strike write $number /dev/null -V
		strike write $number "$queries" -
		strike write $number "$log" -k clf 4xx
		strike write $number "$log" -n
		strike write $number "$log" -n -k 9 -f text
		strike write $number "$json" -n -k status -f json
		strike write $number "$json" -k .status 404
		strike write $number "$long" -k 2
		strike write $number "$log" -k 9 -f '%c %L'
	done
}

@test "a read that fails is an error, one that is cut short or interrupted goes on" {
	strike read 11 "$queries" -
	strike read 11 "$log" -n
	for number in 5 4 0; do
		strike read $number "$queries" -
		strike read $number "$queries" -q -
		strike read $number "$log" -k 9 4xx
		strike read $number "$log" -k clf 4xx
		strike read $number "$log" -n
		strike read $number "$log" -n -k 9 -f json
		strike read $number "$log" -k 9 -f '%c %L' 5xx
		strike read $number "$log" -q -k 9 599
		strike read $number "$json" -n -k status
		strike read $number "$json" -k .status -f '%c' 404
		strike read $number "$long" -k 2
		strike read $number "$long" -k 1
	done
}

@test "a message that cannot be written changes neither the answers nor the exit status" {
	for arguments in '404 471 503' 'teapto 404' 'gatway timout' '-k' '-k 0' '-f %x%q' '-k 99'; do
		for number in 5 28 11 4 0; do
			# shellcheck disable=SC2086 # the arguments are words
			"$HTTPSTATUS" $arguments < "$queries" > "$BATS_TEST_TMPDIR/want" 2> "$BATS_TEST_TMPDIR/want.err" && want=0 || want=$?
			rm -f "$mark"
			# shellcheck disable=SC2086
			faulty message 1 $number $arguments < "$queries" > "$BATS_TEST_TMPDIR/got" 2> "$BATS_TEST_TMPDIR/got.err" && got=0 || got=$?
			[ -e "$mark" ]
			[ $got = $want ]
			cmp "$BATS_TEST_TMPDIR/want" "$BATS_TEST_TMPDIR/got"
			if [ "$number" = 4 ] || [ "$number" = 0 ]; then cmp "$BATS_TEST_TMPDIR/want.err" "$BATS_TEST_TMPDIR/got.err"; fi
		done
	done
}

# bats test_tags=malloc
@test "a line that has to be kept and finds no memory is an error" {
	# 12 ENOMEM
	strike memory 12 "$long" -k 2
	strike memory 12 "$long" -k 2 -f '%c %L'
	run --separate-stderr faulty memory 1 12 -k 2 < "$long"
	expect 2 "" "httpstatus: standard input: a line is too long for the memory"
}

# bats test_tags=malloc
@test "a line needs no memory if it is counted, not in its record, or printed as soon as its status is known" {
	{ printf '404 '; head -c 600000 /dev/zero | tr '\0' x; echo; } > "$BATS_TEST_TMPDIR/early"
	for arguments in '-n -k 2' '-k 2 -f %c' '-q -k 2 404' -n - ; do
		# shellcheck disable=SC2086 # the arguments are words
		faulty memory 1 12 $arguments < "$long" > "$BATS_TEST_TMPDIR/got" 2>&1 || [ $? -eq 1 ]
	done
	faulty memory 1 12 -k 1 < "$BATS_TEST_TMPDIR/early" | cmp - "$BATS_TEST_TMPDIR/early"
	run faulty memory 1 12 -k 1 500 < "$BATS_TEST_TMPDIR/early"
	[ "$status" -eq 1 ]
	[ ! -e "$mark" ]
	[ "$(faulty memory 1 12 -k 2 -f %c < "$long")" = 404 ]
}

@test "only the module that reads logs can ask for memory, for a long line" {
	command -v nm > /dev/null || skip "no nm"
	asking=$(cd "$top/src" && for object in *.o; do nm -u "$object" | grep -qE ' _?(malloc|calloc|realloc|reallocarray|strn?dup|v?asprintf|getline|getdelim|fopen|v?f?printf)(_chk)?$' && echo "$object" || :; done)
	[ "$asking" = log.o ]
}
