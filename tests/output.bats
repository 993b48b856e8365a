load helper

@test "output that cannot be written is an error, whatever was asked" {
	for arguments in 404 '' '-s proxy' '-l' '--help' '--version' '-f text 404'; do
		run --separate-stderr bash -c '"$0" $1 >/dev/full' "$HTTPSTATUS" "$arguments"
		expect 2 "" "httpstatus: standard output: No space left on device"
	done
}

@test "a closed standard output is an error" {
	run --separate-stderr bash -c '"$0" 404 >&-' "$HTTPSTATUS"
	expect 2 "" "httpstatus: standard output: Bad file descriptor"
}

@test "quiet needs no standard output" {
	run --separate-stderr bash -c '"$0" -q 404 >&-' "$HTTPSTATUS"
	expect 0 "" ""
}

@test "a reader that goes away ends the program without a word" {
	run --separate-stderr bash -c 'trap - PIPE; yes 404 | "$0" -f "%m %m %m %m" - | head -n 1; echo "${PIPESTATUS[1]}"' "$HTTPSTATUS"
	[ "${lines[1]}" = 141 ]
	[ -z "$stderr" ]
}
