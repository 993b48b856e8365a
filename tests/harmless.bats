load helper

@test "ten thousand operands are answered" {
	run bash -c '"$0" -f %c $(yes 404 | head -n 10000) | sort | uniq -c' "$HTTPSTATUS"
	[ "$(tr -d ' ' <<<"$output")" = 10000404 ]
}

@test "an operand as long as the kernel takes is one miss" {
	long=$(head -c 130000 /dev/zero | tr '\0' z)
	for arguments in '' '-s' '-f tsv' '-q'; do
		run --separate-stderr "$HTTPSTATUS" $arguments "$long"
		[ "$status" -eq 1 ]
		[ -z "$output" ]
		[ "${#stderr}" -lt 200 ]
	done
	for option in -f -c -k -t --color=; do
		run --separate-stderr "$HTTPSTATUS" "$option$long" 404
		[ "$status" -eq 2 ]
		[ "${#stderr}" -lt 300 ]
	done
	run --separate-stderr "$HTTPSTATUS" -f "%c$long" 404
	[ "$output" = "404$long" ]
}

@test "every byte value in an operand, an option, a template or a word is one safe line" {
	cd "$BATS_TEST_TMPDIR"
	for number in $(seq 1 255); do
		printf -v byte "\\x$(printf %x "$number")"
		for arguments in zq -s -f%c%q -c9 -tzq; do
			case $arguments in
			zq) set -- "zq$byte" ;;
			-s) set -- -s "zq$byte" ;;
			*) set -- "$arguments$byte" ;;
			esac
			if "$HTTPSTATUS" "$@" > out 2> said; then return 1; fi
			[ ! -s out ]
			read -r -d '' said < said || [[ "$said" == httpstatus:* ]]
			[[ "$said" != *[!\ -~]* ]]
		done
	done
	cat said
}

@test "no argument at all, not even a name, is no crash" {
	command -v python3 > /dev/null || skip "no python3 to start a program without a name"
	run python3 -c '
import ctypes, os, sys
libc = ctypes.CDLL(None)
empty = (ctypes.c_char_p * 1)(None)
libc.execve(sys.argv[1].encode(), empty, empty)' "$HTTPSTATUS"
	[ "$status" -eq 0 ]
	[ "${#lines[@]}" -eq 64 ]
}

@test "the locale changes nothing" {
	for locale in C C.UTF-8 tr_TR.UTF-8; do
		[ "$(LC_ALL=$locale httpstatus -f %c IM\ USED title 2>&1)" = "$(LC_ALL=C httpstatus -f %c im\ used title 2>&1)" ]
		[ "$(LC_ALL=$locale httpstatus -f %c IM\ USED)" = 226 ]
		[ "$(LC_ALL=$locale httpstatus -f %c -s DELTA-BASE)" = 226 ]
	done
}
