load helper

@test "a code that nobody assigned exits 1 and says how clients treat it" {
	ask 471
	expect 1 "" "httpstatus: 471: unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)"
	ask 199
	expect 1 "" "httpstatus: 199: unassigned; clients treat it as 100 Continue (RFC 9110, Section 15)"
}

@test "a code outside 100 to 599 exits 1 and says how clients treat it" {
	for code in 600 099 978; do
		ask $code
		expect 1 "" "httpstatus: $code: not a valid status code; clients treat it as a server error (RFC 9110, Section 15)"
	done
}

@test "a phrase with a slip gets the nearest status as a suggestion" {
	ask teapto
	expect 1 "" "httpstatus: teapto: no such status; did you mean 418 I'm a teapot?"
	ask 'intrenal sever eror'
	expect 1 "" "httpstatus: intrenal sever eror: no such status; did you mean 500 Internal Server Error?"
	ask 'Moved Temporarly'
	expect 1 "" "httpstatus: Moved Temporarly: no such status; did you mean 302 Found?"
	ask forbiden
	expect 1 "" "httpstatus: forbiden: no such status; did you mean 403 Forbidden?"
}

@test "of phrases with a word as near the suggestion is the one that is nearer as a whole" {
	ask unavilable
	expect 1 "" "httpstatus: unavilable: no such status; did you mean 503 Service Unavailable?"
}

@test "a phrase within a longer name is the suggestion" {
	for name in NotFoundException NotFoundError notFoundHandler; do
		ask $name
		expect 1 "" "httpstatus: $name: no such status; did you mean 404 Not Found?"
	done
	ask ServiceUnavailableError
	expect 1 "" "httpstatus: ServiceUnavailableError: no such status; did you mean 503 Service Unavailable?"
}

@test "a code among other characters is the suggestion" {
	for text in 404, '"404"' HTTP404 error404 404.3 E_404 404-ish; do
		ask "$text"
		expect 1 "" "httpstatus: $text: no such status; did you mean 404 Not Found?"
	done
	for text in 4040, 1.404x 404,410 404..500 471x; do
		ask "$text"
		expect 1 "" "httpstatus: $text: no such status"
	done
}

@test "a word that no phrase has, and a search finds, is told so" {
	for word in etag captive 'lost update'; do
		n=$(httpstatus -s "$word" | wc -l)
		[ "$n" -gt 0 ]
		ask "$word"
		expect 1 "" "httpstatus: $word: no such status; a search finds $n (-s)"
	done
	ask -c 5 etag
	expect 1 "" "httpstatus: etag: no such status"
	ask -a -c 4 nginx
	expect 1 "" "httpstatus: nginx: no such status; a search finds $(httpstatus -a -c 4 -s nginx | wc -l) (-s)"
	ask cookie
	expect 1 "" "httpstatus: cookie: no registered status matches; 1 unofficial one does (-a); a search finds $(httpstatus -s cookie | wc -l) (-s)"
}

@test "a phrase that is like nothing gets no suggestion" {
	ask xyzzyplugh
	expect 1 "" "httpstatus: xyzzyplugh: no such status"
}

@test "the suggestion is a registered status where two are as near" {
	ask Unauthorised
	expect 1 "" "httpstatus: Unauthorised: no such status; did you mean 401 Unauthorized?"
	ask 'Clent Closed Reqest'
	expect 1 "" "httpstatus: Clent Closed Reqest: no such status; did you mean 499 Client Closed Request?"
}

@test "what only begins like a query is a phrase" {
	for query in 500-5ab 500-50 5a0-500 HTTP/1.1 'HTTP/1.1 4' 404x 4044 5-4 zq.zz. ::; do
		ask "$query"
		[ "$status" -eq 1 ]
		[ -z "$output" ]
		[[ "$stderr" == "httpstatus: $query: no such status"* ]]
	done
}

@test "a pattern that no code fits exits 1" {
	ask 9xx8
	expect 1 "" "httpstatus: 9xx8: no such status"
	ask 57x
	expect 1 "" "httpstatus: 57x: no status matches"
}

@test "a query without a letter or a digit matches nothing" {
	for query in '' ' ' '?!' , xxx; do
		ask "$query"
		case $query in '' | ' ') query="''" ;; esac
		expect 1 "" "httpstatus: $query: no such status"
	done
}

@test "a code that is not in the class asked for exits 1 and says so" {
	ask -c 5 404
	expect 1 "" "httpstatus: 404: not in a class asked for (-c)"
}

@test "a search that finds nothing exits 1" {
	ask -s xyzzy plugh
	expect 1 "" "httpstatus: xyzzy plugh: no status matches"
}

@test "one miss among several queries does not keep the others from being answered" {
	ask 404 471 500
	[ "$status" -eq 1 ]
	[ "$(cut -f 1 <<<"$output")" = $'404\n500' ]
	[ "$stderr" = "httpstatus: 471: unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)" ]
}

@test "the message comes after the answers so far" {
	run "$HTTPSTATUS" 404 471 500
	[ "$(cut -c 1-15 <<<"$output")" = $'404\tNot Found\tT\nhttpstatus: 471\n500\tInternal Se' ]
}

@test "bytes that could harm a terminal are shown escaped, and no more than 80 of them" {
	ask $'\e[31mred\x7f\xff'
	expect 1 "" 'httpstatus: \x1B[31mred\x7F\xFF: no such status'
	long=$(printf '%0100d' 0 | tr 0 z)
	ask "$long"
	expect 1 "" "httpstatus: ${long:0:80}...: no such status"
	ask -s $(yes "$long" | head -n 3000)
	expect 1 "" "httpstatus: ${long:0:80}...: no status matches"
	ask -s $(yes zq | head -n 3000)
	expect 1 "" "httpstatus: $(yes zq | head -n 27 | tr '\n' ' ' | cut -c 1-80)...: no status matches"
}

@test "an empty text is shown as one" {
	ask ''
	expect 1 "" "httpstatus: '': no such status"
	ask -f ''
	[[ "$stderr" == "httpstatus: '': no such format; "* ]]
	ask -k 1 -t ''
	expect 2 "" "httpstatus: '': a separator (-t) is one byte, or \\t for a tab"
}
