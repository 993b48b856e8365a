load helper

# Each read, write and allocation fails in turn, in every way that it can, in every mode.

setup_file() {
	${CC:-cc} -O1 -fPIC -shared -o "$BATS_FILE_TMPDIR/fault.so" "$BATS_TEST_DIRNAME/fault/fault.c" -ldl ||
		echo none > "$BATS_FILE_TMPDIR/none"
}

setup() {
	if [ -e "$BATS_FILE_TMPDIR/none" ] || ! FAULT_CALL= LD_PRELOAD=$BATS_FILE_TMPDIR/fault.so /bin/true 2> /dev/null; then
		skip "no preload library can be made"
	fi
	if ! file_is_dynamic; then skip "a static program takes no preload library"; fi
	awk -v BYTES=600000 -f "$BATS_TEST_DIRNAME/bench/log.awk" > "$BATS_TEST_TMPDIR/log"
	{ printf '404\n471\nHTTP/1.1 200 OK\r\n'; head -c 20000 /dev/zero | tr '\0' x; printf '\nnot found'; } > "$BATS_TEST_TMPDIR/queries"
	{ head -c 600000 /dev/zero | tr '\0' x; printf ' 404 y\n'; } > "$BATS_TEST_TMPDIR/long"
}

file_is_dynamic() {
	[[ "$(LD_PRELOAD=$BATS_FILE_TMPDIR/fault.so FAULT_CALL=write FAULT_AT=1 FAULT_ERRNO=5 FAULT_MARK=$BATS_TEST_TMPDIR/try "$HTTPSTATUS" 404 2>&1)" != 404* ]]
}

# strike CALL ERRNO INPUT ARGUMENT...: the call fails at its first, its second, ... time, until there are no more. A
# call that does less, or is interrupted, changes nothing; one that fails is told, with exit 2.
strike() {
	local call=$1 number=$2 input=$3 at=1 mark=$BATS_TEST_TMPDIR/mark
	shift 3
	"$HTTPSTATUS" "$@" < "$input" > "$BATS_TEST_TMPDIR/want" 2> "$BATS_TEST_TMPDIR/want.err" && want=0 || want=$?
	while :; do
		rm -f "$mark"
		got=0
		FAULT_CALL=$call FAULT_AT=$at FAULT_ERRNO=$number FAULT_MARK=$mark LD_PRELOAD=$BATS_FILE_TMPDIR/fault.so \
		    "$HTTPSTATUS" "$@" < "$input" > "$BATS_TEST_TMPDIR/got" 2> "$BATS_TEST_TMPDIR/got.err" || got=$?
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

@test "a write that fails is told, one that is cut short or interrupted goes on" {
	# 5 EIO, 28 ENOSPC, 11 EAGAIN, 4 EINTR, 0 a short count
	for number in 5 28 11 4 0; do
		strike write $number /dev/null 404
		strike write $number /dev/null -a -f text -l 000-999
		strike write $number /dev/null -a -f json
		strike write $number /dev/null -a -f jsonl
		strike write $number /dev/null -a -f csv
		strike write $number /dev/null -a -f markdown
		strike write $number /dev/null -a -f '%c %p %m %u'
		strike write $number /dev/null -a -f tsv -l
		strike write $number /dev/null -a -f text --color -s the
		strike write $number /dev/null --help
		strike write $number /dev/null -V
		strike write $number "$BATS_TEST_TMPDIR/queries" -
		strike write $number "$BATS_TEST_TMPDIR/log" -k 9 4xx
		strike write $number "$BATS_TEST_TMPDIR/log" -n -k 9
		strike write $number "$BATS_TEST_TMPDIR/log" -n -k 9 -f text
		strike write $number "$BATS_TEST_TMPDIR/log" -n -k 9 -f json
		strike write $number "$BATS_TEST_TMPDIR/long" -k 2
		strike write $number "$BATS_TEST_TMPDIR/log" -k 9 -f '%c %L'
	done
}

@test "a read that fails is told, one that is cut short or interrupted goes on" {
	for number in 5 11 4 0; do
		strike read $number "$BATS_TEST_TMPDIR/queries" -
		strike read $number "$BATS_TEST_TMPDIR/log" -k 9 4xx
		strike read $number "$BATS_TEST_TMPDIR/queries" -q -
		strike read $number "$BATS_TEST_TMPDIR/log" -n -k 9
		strike read $number "$BATS_TEST_TMPDIR/log" -n -k 9 -f json
		strike read $number "$BATS_TEST_TMPDIR/log" -k 9 -f '%c %L' 5xx
		strike read $number "$BATS_TEST_TMPDIR/log" -q -k 9 599
		strike read $number "$BATS_TEST_TMPDIR/long" -k 2
		strike read $number "$BATS_TEST_TMPDIR/long" -k 1
	done
}

@test "a message that cannot be written takes nothing from the answers or the exit status" {
	for arguments in '404 471 503' 'teapto 404' '-k' '-k 0' '-f %x' '-k 99'; do
		for number in 5 28 11 4 0; do
			# shellcheck disable=SC2086 # the arguments are words
			"$HTTPSTATUS" $arguments < /dev/null > "$BATS_TEST_TMPDIR/want" 2> "$BATS_TEST_TMPDIR/want.err" && want=0 || want=$?
			rm -f "$BATS_TEST_TMPDIR/mark"
			# shellcheck disable=SC2086
			FAULT_CALL=tell FAULT_AT=1 FAULT_ERRNO=$number FAULT_MARK=$BATS_TEST_TMPDIR/mark LD_PRELOAD=$BATS_FILE_TMPDIR/fault.so \
			    "$HTTPSTATUS" $arguments < /dev/null > "$BATS_TEST_TMPDIR/got" 2> "$BATS_TEST_TMPDIR/got.err" && got=0 || got=$?
			[ -e "$BATS_TEST_TMPDIR/mark" ]
			[ $got = $want ]
			cmp "$BATS_TEST_TMPDIR/want" "$BATS_TEST_TMPDIR/got"
			if [ "$number" = 4 ] || [ "$number" = 0 ]; then cmp "$BATS_TEST_TMPDIR/want.err" "$BATS_TEST_TMPDIR/got.err"; fi
		done
	done
}

# bats test_tags=malloc
@test "a line for which there is no memory is told" {
	# 12 ENOMEM
	strike malloc 12 "$BATS_TEST_TMPDIR/long" -k 2
}

@test "only the module that reads logs can ask for memory, for a long line" {
	asking=$(cd "$top/src" && for object in *.o; do nm -u "$object" | grep -qE ' (malloc|calloc|realloc|strdup|asprintf)$' && echo "$object" || :; done)
	[ "$asking" = stream.o ]
}
