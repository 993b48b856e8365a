load helper

# all bytes but letters, digits and most of the high ones, which are treated alike
odd_bytes() {
	seq 1 47
	seq 58 64
	seq 91 96
	seq 123 136
	echo 160 192 237 255
}

# repeated TEXT LENGTH: the text over and over, so many bytes in all
repeated() {
	yes "$1" | tr -d '\n' | head -c "$2"
}

# hostile ARGUMENT...: a miss or a usage error, within seconds, with no answer and one short line
hostile() {
	run --separate-stderr timeout 10 "$HTTPSTATUS" "$@"
	[ "$status" -eq 1 ] || [ "$status" -eq 2 ] || { echo "status: $status"; return 1; }
	[ -z "$output" ]
	[ "${#stderr_lines[@]}" -le 1 ]
	[ "${#stderr}" -lt 300 ]
}

@test "ten thousand operands are answered" {
	run bash -c '"$0" -f %c $(yes 404 | head -n 10000) | sort | uniq -c' "$HTTPSTATUS"
	[ "$(tr -d ' ' <<<"$output")" = 10000404 ]
	run bash -c '"$0" -f %c $(yes not-found | head -n 10000) | sort | uniq -c' "$HTTPSTATUS"
	[ "$(tr -d ' ' <<<"$output")" = 10000404 ]
}

@test "a list of thirty thousand codes in one operand is answered" {
	run bash -c '"$0" -f %c "$(yes 404, | head -n 30000 | tr -d "\n")" | sort | uniq -c' "$HTTPSTATUS"
	[ "$(tr -d ' ' <<<"$output")" = 30000404 ]
}

@test "ten thousand words are one question, or one search" {
	run --separate-stderr timeout 10 "$HTTPSTATUS" -f %c teapot $(yes zzqqy | head -n 10000)
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = 418 ]
	[ "${#stderr}" -lt 300 ]
	hostile -s $(yes zzqqy | head -n 10000)
	hostile $(yes zzqqy | head -n 10000)
}

@test "an operand as long as the kernel takes is one miss" {
	long=$(repeated z 130000)
	hostile "$long"
	hostile "$long" "$long"
	hostile -s "$long"
	hostile -f tsv "$long"
	hostile -q "$long"
	hostile -k 1 "$long"
	hostile -k "$long" 404
	for option in -f -c -t --color=; do
		hostile "$option$long" 404
		[ "$status" -eq 2 ]
	done
	run --separate-stderr "$HTTPSTATUS" -f "%c$long" 404
	expect 0 "404$long" ""
}

@test "an operand that could be taken apart without end is a miss, at once" {
	for text in 0_ HTTP_ http error status- code. errorcode a. : _ 'K' Exception 4x 0. ErrorHandler HTTPStatus. ,; do
		for query in "$(repeated "$text" 130000)" "$(repeated "$text" 130000)404" "404$(repeated "$text" 130000)x"; do
			run --separate-stderr timeout 10 "$HTTPSTATUS" -q "$query"
			[ "$status" -lt 2 ] || { echo "status $status: ${query:0:20}..."; return 1; }
			[ -z "$output$stderr" ]
		done
	done
}

@test "many such operands, or many of them between commas, are no worse" {
	long=$(repeated error 120)404
	run --separate-stderr timeout 10 "$HTTPSTATUS" -q $(yes "$long" | head -n 5000)
	[ "$status" -lt 2 ]
	for text in gone, NOT_FOUND, UH, H1x, 0_, 404.13,; do
		run --separate-stderr timeout 10 "$HTTPSTATUS" -q "$(repeated $text 130000)"
		[ "$status" -lt 2 ]
	done
}

@test "any byte in an operand, an option, a template or a word makes one safe line" {
	cd "$BATS_TEST_TMPDIR"
	for number in $(odd_bytes); do
		printf -v byte "\\x$(printf %x "$number")"
		for arguments in qj -s -f%c%q -c9 -tqj; do
			case $arguments in
			qj) set -- "qj$byte" ;;
			-s) set -- -s "qj$byte" ;;
			*) set -- "$arguments$byte" ;;
			esac
			if "$HTTPSTATUS" "$@" > out 2> said; then echo "byte $number, $arguments"; return 1; fi
			[ ! -s out ]
			read -r -d '' said < said || [[ "$said" == httpstatus:* ]]
			[[ "$said" != *[!\ -~]* ]]
		done
	done
}

@test "any byte beside a code, or in a question, comes out safe" {
	cd "$BATS_TEST_TMPDIR"
	for number in $(odd_bytes); do
		printf -v byte "\\x$(printf %x "$number")"
		"$HTTPSTATUS" -f %c "teapot zzqqy$byte" 404 > out 2> said || [ $? -eq 1 ] || { echo "byte $number"; cat said; return 1; }
		[ "$(head -n 1 out)" = 404 ]
		read -r -d '' said < said || [[ "$said" != *[!\ -~]* ]]
	done
}

@test "no argument at all, not even a name, is no crash" {
	command -v python3 > /dev/null || skip "no python3 to start a program without a name"
	run python3 -c '
import ctypes, os, sys
libc = ctypes.CDLL(None)
empty = (ctypes.c_char_p * 1)(None)
libc.execve(sys.argv[1].encode(), empty, empty)' "$HTTPSTATUS"
	[ "$status" -eq 0 ]
	[ "${#lines[@]}" -eq "$(cells code registered | wc -l)" ]
}

@test "a look-up needs no standard input" {
	run --separate-stderr bash -c '"$0" -f %c 404 <&-' "$HTTPSTATUS"
	expect 0 404 ""
	run --separate-stderr bash -c '"$0" -f %c <&-' "$HTTPSTATUS"
	expect 0 "$(cells code registered)" ""
}

# bats test_tags=malloc
@test "a look-up, a question and a search need hardly any memory" {
	(ulimit -v 20000) 2> /dev/null || skip "no limit on memory here"
	for query in 404 'file too big' '-s timeout' '-a' '-f json 4xx'; do
		run --separate-stderr bash -c 'ulimit -v 20000; "$0" $1' "$HTTPSTATUS" "$query"
		[ "$status" -eq 0 ]
		[ -z "$stderr" ]
	done
}

@test "the locale changes nothing" {
	for locale in C C.UTF-8 tr_TR.UTF-8; do
		for query in 'IM USED' TITLE '-s DELTA-BASE' '-c INFORMATIONAL' IM_USED; do
			[ "$(LC_ALL=$locale httpstatus -f %c $query 2>&1)" = "$(LC_ALL=C httpstatus -f %c $(tr '[:upper:]' '[:lower:]' <<<"$query") 2>&1)" ]
		done
		[ "$(LC_ALL=$locale httpstatus -f %c IM\ USED)" = 226 ]
		[ "$(LC_ALL=$locale httpstatus -f %c -s DELTA-BASE)" = 226 ]
	done
}
