load helper

@test "a code that nobody assigned exits 1 and says how clients treat it" {
	while read -r code class phrase; do
		ask $code
		expect 1 "" "httpstatus: $code: unassigned; clients treat it as $class $phrase (RFC 9110, Section 15)"
	done <<-END
		199 100 $(cells phrase 'code == 100')
		299 200 $(cells phrase 'code == 200')
		399 300 $(cells phrase 'code == 300')
		471 400 $(cells phrase 'code == 400')
		512 500 $(cells phrase 'code == 500 && registered')
	END
}

@test "a code outside 100 to 599 exits 1 and says how clients treat it" {
	for code in 099 001 699 978; do
		ask $code
		expect 1 "" "httpstatus: $code: not a valid status code; clients treat it as a server error (RFC 9110, Section 15)"
	done
}

@test "what is said of a code is about the code, whatever the user has put around it" {
	for text in '(471)' 471. HTTP471 'HTTP/1.1 471 Nope' 471,; do
		ask "$text"
		[ "$status" -eq 1 ]
		[ -z "$output" ]
		[[ "$stderr" == *": unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)" ]]
	done
}

@test "a word with a slip is answered as the nearest word of the table, and that is said" {
	ask -f %c forbiden
	expect 0 403 "httpstatus: no 'forbiden'; taken as 'forbidden'"
	ask -f %c 'bad gatway'
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = 502 ]
	[ "$stderr" = "httpstatus: no 'gatway'; taken as 'gateway'" ]
	ask -f %c intrenal sever eror
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = 500 ]
	[[ "$stderr" == "httpstatus: no 'intrenal'; taken as 'internal'; no 'sever'; taken as 'server'"* ]]
	[ "${#stderr_lines[@]}" -eq 1 ]
}

@test "a word that nothing is near is named, and the others are answered" {
	ask -f %c teapot zzqqy
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = 418 ]
	[ "$stderr" = "httpstatus: no 'zzqqy'" ]
	ask -f %c zzqqQy teapot
	[ "$status" -eq 0 ]
	[ "$stderr" = "httpstatus: no 'zzqq'; no 'Qy'" ]
}

@test "a word with a digit, or a short one, stands for nothing else" {
	for word in t3apot gateway7 te4pot gtw; do
		ask $word
		expect 1 "" "httpstatus: $word: no such status"
	done
}

@test "words that are like nothing are one miss" {
	ask xyzzyplugh
	expect 1 "" "httpstatus: xyzzyplugh: no such status"
	ask zzzqq qqzzz
	expect 1 "" "httpstatus: zzzqq qqzzz: no such status"
}

@test "digits that are no code are not taken for one" {
	for text in 4040 4294967700 18446744073709552020 000404 9xx8 4044; do
		ask $text
		expect 1 "" "httpstatus: $text: no such status"
	done
}

@test "a field number of any size is a field, not the one that it wraps to" {
	for field in 1000000000 4294967297 18446744073709551617; do
		run --separate-stderr "$HTTPSTATUS" -k $field <<<'404 x'
		[ "$status" -eq 1 ]
		[ -z "$output" ]
		[[ "$stderr" == "httpstatus: standard input: "*"$field"* ]]
	done
}

@test "of numbers beside a status that has none it says which status there is" {
	ask 200.x
	expect 1 "" "httpstatus: 200.x: no such number beside a status; see httpstatus 200"
	ask 472.x
	expect 1 "" "httpstatus: 472.x: no such number beside a status"
}

@test "a pattern or a range that no code fits exits 1" {
	for query in 13x 68x 105-199 680-699; do
		ask $query
		expect 1 "" "httpstatus: $query: no status matches"
	done
}

@test "a query without a letter or a digit matches nothing" {
	for query in '' ' ' '   ' '?!' , '? ?' ' - ' '"' '(-)'; do
		ask "$query"
		[ "$status" -eq 1 ]
		[ -z "$output" ]
		[ "${#stderr_lines[@]}" -eq 1 ]
		[[ "$stderr" == "httpstatus: "*": no such status" ]]
		ask -q "$query"
		expect 1 "" ""
	done
	ask xxx
	expect 1 "" "httpstatus: xxx: no such status"
}

@test "an operand without a letter or a digit is a miss of its own among others" {
	ask -f %c '' 404
	expect 1 404 "httpstatus: '': no such status"
	ask -f %c 404 '?' gone
	expect 1 $'404\n410' "httpstatus: ?: no such status"
	ask -f %c '  ' 404
	[ "$status" -eq 1 ]
	[ "$output" = 404 ]
	[ "${#stderr_lines[@]}" -eq 1 ]
	ask -f %c gone ''
	expect 1 410 "httpstatus: '': no such status"
}

@test "what is not in the class asked for exits 1 and says so" {
	for query in 404 'not found' 4xx 404.13 499 410-411; do
		ask -c 5 $query
		expect 1 "" "httpstatus: $query: not in a class asked for (-c)"
	done
	ask -c 1-5 404
	[ "$status" -eq 2 ]
	ask -c 1,2,3,4,5 999
	expect 1 "" "httpstatus: 999: not in a class asked for (-c)"
}

@test "a question whose answers are all in other classes says so" {
	ask -c 5 teapot
	expect 1 "" "httpstatus: teapot: not in a class asked for (-c)"
}

@test "a search that finds nothing exits 1" {
	ask -s xyzzy plugh
	expect 1 "" "httpstatus: xyzzy plugh: no such status"
	ask -c 5 -s teapot
	expect 1 "" "httpstatus: teapot: not in a class asked for (-c)"
}

@test "one miss among several queries does not keep the others from being answered" {
	ask -f %c 404 471 500
	expect 1 $'404\n500' "httpstatus: 471: unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)"
}

@test "each query that matches nothing has a line" {
	ask 471 404 13x 404.99
	[ "$status" -eq 1 ]
	[ "${#stderr_lines[@]}" -eq 3 ]
	[[ "${stderr_lines[0]}" == "httpstatus: 471: "* ]]
	[[ "${stderr_lines[1]}" == "httpstatus: 13x: "* ]]
	[[ "${stderr_lines[2]}" == "httpstatus: 404.99: "* ]]
}

@test "the message comes after the answers so far" {
	run "$HTTPSTATUS" -f %c 404 471 500
	[ "$(cut -c 1-15 <<<"$output")" = $'404\nhttpstatus: 471\n500' ]
}

@test "in json a miss is an empty array, and in csv the header line alone" {
	ask -f json 471
	[ "$status" -eq 1 ]
	[ "$output" = "[]" ]
	ask -f json zzqqy
	[ "$status" -eq 1 ]
	[ "$output" = "[]" ]
	ask -f csv 471
	[ "$status" -eq 1 ]
	[ "${#lines[@]}" -eq 1 ]
}

@test "bytes that could harm a terminal are shown escaped" {
	ask $'\e[31mzqzq\x7f\xff'
	expect 1 "" 'httpstatus: \x1B[31mzqzq\x7F\xFF: no such status'
	ask -f %c $'teapot zz\rqqy'
	[ "$output" = "$("$HTTPSTATUS" -f %c teapot)" ]
	[[ "$stderr" != *$'\r'* ]]
	ask $'471\n'
	expect 1 "" 'httpstatus: 471\x0A: unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)'
}

@test "no more than 80 of the user's bytes are shown" {
	long=$(printf '%0100d' 0 | tr 0 z)
	ask "$long"
	expect 1 "" "httpstatus: ${long:0:80}...: no such status"
	ask "${long:0:81}"
	expect 1 "" "httpstatus: ${long:0:80}...: no such status"
	ask "${long:0:80}"
	expect 1 "" "httpstatus: ${long:0:80}: no such status"
	ask -s $(yes "$long" | head -n 30)
	expect 1 "" "httpstatus: ${long:0:80}...: no such status"
	ask $(yes zq | head -n 3000)
	expect 1 "" "httpstatus: $(yes zq | head -n 27 | tr '\n' ' ' | cut -c 1-80)...: no such status"
	ask -f %c teapot "$long"
	[ "$stderr" = "httpstatus: no '${long:0:80}...'" ]
}

@test "an empty text is shown as one" {
	ask ''
	expect 1 "" "httpstatus: '': no such status"
	ask -f ''
	[ "$status" -eq 2 ]
	[[ "$stderr" == "httpstatus: '': no such format; "* ]]
	ask -k 1 -t ''
	expect 2 "" "httpstatus: '': a separator (-t) is one byte, or \\t for a tab"
}
