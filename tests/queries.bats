load helper

# names.tsv: the constants that languages and nginx have for a status: language, name as in code, code

@test "the name that a language gives a status, with its qualifier, is answered with its code alone" {
	[ "$(wc -l < "$BATS_TEST_DIRNAME/names.tsv")" -gt 500 ]
	while IFS='	' read -r language name code; do
		[ "$(codes "$name" | uniq)" = "$code" ] || { echo "$language: $name"; return 1; }
	done < "$BATS_TEST_DIRNAME/names.tsv"
}

@test "without its qualifier it is answered with its code, if not with that alone" {
	while IFS='	' read -r language name code; do
		name=${name##*[.:]}
		codes "$name" | grep -qx "$code" || { echo "$language: $name"; return 1; }
	done < "$BATS_TEST_DIRNAME/names.tsv"
}

@test "names are answered by rule" {
	for name in NOT_FOUND NotFound not-found http.StatusNotFound HTTPStatus.NOT_FOUND StatusCode::NOT_FOUND \
	    HttpStatusCode.NotFound SC_NOT_FOUND HTTP_404_NOT_FOUND :not_found; do
		[ "$(codes "$name")" = 404 ]
	done
	ask -f '%c %p' NOT_FOUND http.StatusTeapot HttpStatusCode.BadGateway 'HTTP/2 301'
	expect 0 "404 Not Found
418 I'm a teapot
502 Bad Gateway
301 Moved Permanently" ""
}

@test "a status line is its code" {
	[ "$(codes 'HTTP/1.1 404 Not Found')" = 404 ]
	[ "$(codes 'HTTP/2 404')" = 404 ]
	[ "$(codes HTTP/1.0 503 Service Unavailable)" = 503 ]
	[ "$(codes HTTP/3 200)" = 200 ]
	ask HTTP/1.1 4040 Nope
	expect 1 "" "httpstatus: HTTP/1.1 4040 Nope: no such status"
}

@test "queries come from standard input, one a line" {
	run --separate-stderr "$HTTPSTATUS" -f %c - < <(printf '404\n503\nnot found\n5x5\n')
	expect 0 $'404\n503\n404\n505' ""
}

@test "standard input may end without a newline" {
	run --separate-stderr "$HTTPSTATUS" -f %c - < <(printf 404)
	expect 0 404 ""
}

@test "a response's header fields and empty lines are passed over, so that curl -sIL can be asked about" {
	run --separate-stderr "$HTTPSTATUS" -f '%c %p' - < <(printf '%s\r\n' 'HTTP/1.1 301 Moved Permanently' \
	    'Location: https://www.example.org/' 'X-Empty:' 'Date: Sun, 22 Nov 2026 12:00:00 GMT' '' 'HTTP/2 200 ' 'content-type: text/html' '')
	expect 0 $'301 Moved Permanently\n200 OK' ""
	# wget -S indents them
	run --separate-stderr "$HTTPSTATUS" -f %c - <<<$'  HTTP/1.1 404 Not Found\n  Server: nginx\n\tDate: now'
	expect 0 404 ""
}

@test "blanks before a query on standard input do not count, however many" {
	for blanks in 1 4094 4096 4097 10000; do
		run --separate-stderr "$HTTPSTATUS" -f %c - < <(printf "%${blanks}s404\n%${blanks}s\n%${blanks}s410")
		expect 0 $'404\n410' ""
	done
}

@test "a query from standard input that matches nothing exits 1, the others being answered" {
	run --separate-stderr "$HTTPSTATUS" -f %c - < <(printf '404\n471\n500\n')
	expect 1 $'404\n500' "httpstatus: 471: unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)"
}

@test "standard input stands among operands in its place" {
	run --separate-stderr "$HTTPSTATUS" -f %c 200 - 201 < <(printf '404\n')
	expect 0 $'200\n404\n201' ""
}

@test "a hyphen is never part of a phrase" {
	run --separate-stderr "$HTTPSTATUS" -f %c - gone < <(printf '404\n')
	expect 0 $'404\n410' ""
	run --separate-stderr "$HTTPSTATUS" -f %c gone '' < /dev/null
	[ "$status" -eq 1 ]
}

@test "what is no header field is a query, and what is blank is nothing" {
	run --separate-stderr "$HTTPSTATUS" -f %c - < <(printf ' \t\n\r\n404 \nhttp::StatusNotFound\n:not_found\nStatusCode::GONE\n')
	[ "$output" = $'404\n404\n404\n410' ]
	[ -z "$stderr" ]
	run --separate-stderr "$HTTPSTATUS" -f %c - < <(printf 'X-A:\nA:b\nnot a field: x\n"q": x\n\377: zqz\nA\177: zqz\n')
	[ "$status" -eq 1 ]
	[ "${#stderr_lines[@]}" -eq 4 ]
}

@test "no query on standard input is no answer, and no miss" {
	run --separate-stderr "$HTTPSTATUS" - < /dev/null
	expect 0 "" ""
}

@test "each answer comes as soon as its line does" {
	mkfifo "$BATS_TEST_TMPDIR/in" "$BATS_TEST_TMPDIR/out"
	"$HTTPSTATUS" -f %c - < "$BATS_TEST_TMPDIR/in" > "$BATS_TEST_TMPDIR/out" 3>&- &
	exec 7> "$BATS_TEST_TMPDIR/in" 8< "$BATS_TEST_TMPDIR/out"
	for code in 404 500; do
		echo $code >&7
		read -r -t 10 answer <&8
		[ "$answer" = $code ]
	done
	exec 7>&- 8<&-
	wait
}

@test "a line of a megabyte, NUL bytes and bad UTF-8 do no harm" {
	run --separate-stderr "$HTTPSTATUS" -f %c - < <(printf '404\n'; head -c 1000000 /dev/zero | tr '\0' z; printf '\n40\0004\n\xff\xfe\n500 '; head -c 1000000 /dev/zero | tr '\0' z)
	[ "$status" -eq 1 ]
	[ "$output" = $'404\n500' ]
	[ "${#stderr_lines[@]}" -eq 3 ]
	[ "${stderr_lines[0]}" = "httpstatus: $(printf '%080d' 0 | tr 0 z)...: no such status" ]
	[[ "${stderr_lines[1]}" == 'httpstatus: 40\x004: no such status'* ]]
	[[ "${stderr_lines[2]}" == 'httpstatus: \xFF\xFE: no such status' ]]
}

@test "a standard input that cannot be read is an error" {
	run --separate-stderr "$HTTPSTATUS" - < "$BATS_TEST_TMPDIR"
	expect 2 "" "httpstatus: standard input: Is a directory"
	run --separate-stderr bash -c '"$0" 404 - <&-' "$HTTPSTATUS"
	[ "$status" -eq 2 ]
	[ "$stderr" = "httpstatus: standard input: Bad file descriptor" ]
}
