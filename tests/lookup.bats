load helper

# wrong QUERY...: a usage error, with nothing printed before it
wrong() {
	ask "$@"
	[ "$status" -eq 2 ] && [ -z "$output" ] && [ "${#stderr_lines[@]}" -eq 1 ] || { echo "for: $*"; return 1; }
}

# on_terminal COMMAND: what it writes to a terminal
on_terminal() {
	script -qec true /dev/null > /dev/null 2>&1 < /dev/null || skip "no script(1) that gives a command a terminal"
	TERM=dumb COLUMNS=80 script -qec "$1" /dev/null < /dev/null | tr -d '\r'
}

# Each phrase that is an exact query, with the rows that it selects: of registered rows, or where those do not have it,
# of others. With the argument "all", of both.
exact_phrases() {
	cells '(registered ? "registered" : "other") "\t" code "\t" phrase "\t" former' '!detail' | awk -F '\t' -v all="$1" '
	function note(text, least,    key, words) {
		key = tolower(text)
		gsub(/[^a-z0-9]/, "", key)
		if (split(text, words, " ") < least || last[key] == NR)
			return
		last[key] = NR
		text_of[key] = text
		codes[key, "all"] = codes[key, "all"] " " $2
		codes[key, $1] = codes[key, $1] " " $2
	}
	{
		note($3, $1 == "registered" ? 1 : 3)
		formers = split($4, former, ";")
		for (i = 1; i <= formers; i++)
			if (former[i] != "-")
				note(former[i], $1 == "registered" ? 2 : 3)
	}
	END {
		for (key in text_of) {
			which = all != "" ? "all" : (key, "registered") in codes ? "registered" : "other"
			print text_of[key] "\t" substr(codes[key, which], 2)
		}
	}'
}

@test "a code answers with the code, its phrase and its meaning, separated by tabs" {
	ask 404
	expect 0 "$(cells 'code "\t" phrase "\t" meaning' 'code == 404 && registered')" ""
}

@test "every registered code answers with its own row and no other" {
	ask $(cells code registered)
	expect 0 "$(cells 'code "\t" phrase "\t" meaning' registered)" ""
}

@test "every phrase that is an exact query answers with the rows that have it, registered ones first, whatever its case" {
	local texts=() want=()
	while IFS='	' read -r text codes; do
		texts+=("$text" "$(tr '[:lower:]' '[:upper:]' <<<"$text")")
		want+=($codes $codes)
	done < <(exact_phrases)
	[ "${#texts[@]}" -gt 200 ]
	answers "${want[*]}" "${texts[@]}"
}

@test "with -a a phrase answers with the unofficial rows that have it as well" {
	local texts=() want=()
	while IFS='	' read -r text codes; do
		texts+=("$text")
		want+=($codes)
	done < <(exact_phrases all)
	answers "${want[*]}" -a "${texts[@]}"
	answers "430 431" -a Request Header Fields Too Large
	answers 431 Request Header Fields Too Large
}

@test "the short phrases that vendors have taken are no exact queries" {
	for phrase in timeout retry moved blocked overloaded 'page expired' 'invalid token'; do
		ask -q "$phrase"
		expect 1 "" ""
		ask "$phrase"
		[ "$status" -eq 0 ]
		[ -n "$output" ]
	done
}

@test "a phrase need not be quoted" {
	answers 404 not found
	answers 418 I\'m a TEAPOT
	answers 302 moved temporarily
	answers 521 web server is down
}

@test "letters and digits alone count in a phrase, and whole words" {
	answers 203 Non Authoritative Information
	answers 418 'im a teapot!'
	answers 404 '	not found '
	for part in 'ot found' 'not foun' 'not founded' 'too' 'time'; do
		ask -q "$part"
		expect 1 "" ""
	done
}

@test "a code and a phrase of its own are one query, also a former one" {
	answers 404 404 Not Found
	answers 404 '404 Not Found'
	answers 413 413 Payload Too Large
	answers 302 302 moved temporarily
	answers 404 '  404 '
	answers 404 '(404)' Not Found.
	answers 404 404 - Not Found
	answers 404 '404 - Not Found'
}

@test "a code and the phrase of another are two" {
	answers "404 410" 404 Gone
	answers "404 503" 404 'Service Unavailable'
}

@test "a status line is its code, whatever its reason" {
	answers 404 HTTP/1.1 404 Not Found
	answers 404 'HTTP/1.1 404 Not Found'
	answers 404 HTTP/1.1 404 Whatever 12 of it
	answers 503 HTTP/2 503
	answers 200 'HTTP/3 200'
	answers 404 :status: 404
	answers 404 ':status: 404'
	answers "404 500" 'HTTP/1.1 404' 'HTTP/2 500'
}

@test "a status line takes no other code for its reason" {
	answers "404 500" HTTP/2 404 HTTP/2 500
	answers "404 503" HTTP/1.1 404 503
	answers "301 200" HTTP/1.1 301 HTTP/1.1 200
	answers "404 503 505" HTTP/2 404 HTTP/2 503,505
	answers "404 505" HTTP/2 404 HTTP/2 5x5
	ask -q '<' HTTP/2
	expect 1 "" ""
}

@test "a status line may be long" {
	for length in 2032 2035 2048 2100 5000; do
		reason=$(printf "%0${length}d" 0 | tr 0 z)
		answers 404 "HTTP/1.1 404 $reason"
		answers 404 HTTP/1.1 404 "$reason"
	done
}

@test "a code behind a long reason is not lost" {
	for length in 2028 2029 2030 2031 2032 2033 2034 2035 2100; do
		ask -f %c HTTP/1.1 404 "$(printf "%0${length}d" 0 | tr 0 z)" 503
		[ "${lines[0]} ${lines[1]}" = "404 503" ] || { echo "length $length"; return 1; }
	done
}

@test "what goes on behind a phrase is not cut off, so that it is none" {
	for length in 2030 2031 2032 2033 2034 2035 2036 2037 2038 2039 2040 2100; do
		ask -q not found "$(printf "%0${length}d" 0 | tr 0 .)x"
		expect 1 "" ""
		ask -q 404 not found "$(printf "%0${length}d" 0 | tr 0 .)x"
		expect 1 "" ""
	done
}

@test "a word of a long question is never taken for the code that it begins with" {
	for length in $(seq 1012 1026); do
		long=$(printf "%0${length}d" 0 | tr 0 z)
		for word in 40477 404.99 5000; do
			ask -f %c "$long" $word
			[ -z "$output" ] || { echo "length $length, $word: $output"; return 1; }
			[ "$status" -eq 1 ]
		done
	done
}

@test "operands that are no phrase together are queries of their own, answered in their order" {
	answers "503 410 404 502 505 500 501 404" 503 gone 404 'Bad Gateway' 505 500-501 NOT_FOUND
	answers "500 501 404" '500 - 501' 404
}

@test "marks around a code do not matter" {
	for text in 404. 404, 404: '404;' 404! '404?' '"404"' "'404'" '(404)' '[404]' '{404}' '<404>' '*404*' '`404`' '#404' \
	    404% ,404 :404 /404/ '404 ' $'\xe2\x80\x9c404\xe2\x80\x9d'; do
		answers 404 "$text"
	done
}

@test "before a code may stand http, status, code or error" {
	for text in HTTP404 http-404 http_404 'http:404' status404 Status=404 status-code:404 code404 CODE-404 error404 \
	    Error:404 'error#404' 'HTTP error 404'; do
		answers 404 $text
	done
}

@test "what else touches a code makes it none" {
	for text in Z404 x4044 4040 404a a404 404x5 40.4 4294967700; do
		ask -q "$text"
		expect 1 "" ""
	done
}

@test "commas separate codes, patterns, ranges and numbers" {
	answers "404 500" 404,500
	answers "404 500" 404, 500
	answers "404 500" 404,,500,
	answers "503 500 501 101 404.13 H12" 503,500-501,1x1,404.13,H12
	ask -f %c 404,471,500
	expect 1 $'404\n500' "httpstatus: 471: unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)"
}

@test "what people paste is answered with its code" {
	answers 404 404.
	answers 404 '(404)'
	answers 404 '"404"'
	answers "404 500" 404,500
	answers 404 HTTP404
	answers 404 ':status: 404'
	answers 404 '< HTTP/2 404'
	answers 404 '< HTTP/1.1 404 Not Found'
	answers 404 NotFoundException
	answers 404 NOT_FOUND_404
	answers 404 Http404
	answers 404 notFound404
	answers 404 error 404
	answers "500 501 502 503 504" '500 - 504'
	answers 404 '404 - Not Found'
	answers 404 'HTTP Status 404 - Not Found'
}

@test "a name as code writes it is answered, by rule" {
	for name in NOT_FOUND NotFound not-found http.StatusNotFound HTTPStatus.NOT_FOUND StatusCode::NOT_FOUND \
	    HttpStatusCode.NotFound SC_NOT_FOUND HTTP_404_NOT_FOUND NOT_FOUND_404 notFound404 :not_found NotFoundException; do
		answers 404 $name
	done
	ask -f '%c %p' NOT_FOUND http.StatusTeapot HttpStatusCode.BadGateway 'HTTP/2 301'
	expect 0 "404 Not Found
418 I'm a teapot
502 Bad Gateway
301 Moved Permanently" ""
}

@test "a name that an unofficial row has too answers with the registered one, and with -a with both" {
	answers 401 http.StatusUnauthorized
	answers "401 561" -a http.StatusUnauthorized
}

@test "a pattern stands for every registered code that fits" {
	for pattern in 4 4xx 4XX 40 40x 5x3 xx1 x0x 5; do
		want=$(cells code registered | grep -x "$(sed 's/[xX]/[0-9]/g; s/^.$/&[0-9][0-9]/; s/^..$/&[0-9]/' <<<"$pattern")")
		[ -n "$want" ]
		answers "$want" "$pattern"
	done
}

@test "a range stands for every registered code in it, ends included" {
	answers "500 501 502 503 504" 500-504
	answers "500 501 502 503 504" 500 - 504
	answers "500 501 502 503 504" 500–504
	answers "500 501 502 503 504" '500 - 504'
	answers "500 501 502 503 504" '(500-504)'
	answers 404 404-404
	answers "511" 511-599
	answers "100" 000-100
}

@test "a range whose end is below its start is a usage error, and nothing is answered before it" {
	ask 504-500
	expect 2 "" "httpstatus: 504-500: a range begins with the lower code"
	wrong '504 - 500'
	wrong 504 - 500
	wrong 404 504-500
	wrong 404,504-500
	wrong -q 504-500
	wrong error 504-500
	wrong file too big 504-500
	wrong Not Found, 504-500
}

@test "words that say nothing are passed over beside a query" {
	for word in http HTTP HTTP/2 HTTP/1.1 status code error response vs VS vs. or and what is does mean the a of; do
		answers "404 410" 404 $word gone
		answers 404 $word 404
		answers 404 404 $word
	done
	answers 404 error 404
	answers "401 403" 401 vs 403
	answers 404 What is the HTTP status code '404?'
	answers 404 what does 404 mean
	answers 404 what is the not found status
	answers 404 http error 404 not found
	answers 404 HTTP 404 Not Found
	answers "404 410" 404 or Gone
	answers "500 501 502" error 500-502
	answers 404 what is http.StatusNotFound
	ask -q error 404
	expect 0 "" ""
}

@test "no other word is passed over" {
	for word in zzz please my not; do
		ask -q 404 $word
		expect 1 "" ""
	done
}

@test "what only begins as a range is none" {
	for query in 404-4 404-4ab; do
		ask $query
		expect 1 "" "httpstatus: $query: no such status"
	done
}

@test "words that say nothing are nothing alone" {
	for query in the is 'what is' 'the a of' 'what to do'; do
		ask $query
		expect 1 "" "httpstatus: $query: no such status"
		ask -q $query
		expect 1 "" ""
	done
}

@test "it makes no difference whether the whole is quoted" {
	for query in '404 500' 'error 404' '401 vs 403' 'what is 404' 'HTTP/2 404 HTTP/2 500' 'status_code: 404' '404, 500' '404,500 410'; do
		ask -f %c $query
		unquoted=$output
		answers "$(tr '\n' ' ' <<<"$unquoted" | sed 's/ $//')" "$query"
		[ -n "$unquoted" ]
	done
	answers 404 'error 404'
	answers "401 403" '401 vs 403'
	answers "404 500" 'HTTP/2 404 HTTP/2 500'
}

@test "codes in a question are answered first, then its other words" {
	ask -f %c 404 500 token
	[ "$status" -eq 0 ]
	[ "${lines[0]} ${lines[1]}" = "404 500" ]
	[ "${#lines[@]}" -gt 2 ]
	[ -z "$stderr" ]
	ask -f %c token 5x3 expired
	[[ "$output" == 503$'\n'* ]]
	[ "$status" -eq 0 ]
}

@test "codes in a question whose other words no row has are answered, and the rest is a miss" {
	ask -f %c 404 500 zzz
	expect 1 $'404\n500' "httpstatus: zzz: no such status"
	ask -f %c zzz 500-502 qqz
	expect 1 $'500\n501\n502' "httpstatus: zzz qqz: no such status"
	for query in 'HTTP/1.1 404 503 zzz' 'error 404 503 zzz' 'what does 404 or 503 zzz mean'; do
		ask -f %c $query
		[ "$status" -eq 1 ]
		[ "$output" = $'404\n503' ]
		[ "${#stderr_lines[@]}" -eq 1 ]
		[[ "$stderr" == "httpstatus: "*zzz*": no such status" ]]
	done
}

@test "a code in a question that is a miss is one, and the rest is answered" {
	ask -f %c 404 471 token
	[ "$status" -eq 1 ]
	[ "${lines[0]}" = 404 ]
	[ "${#lines[@]}" -gt 1 ]
	[ "$stderr" = "httpstatus: 471: unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)" ]
}

@test "a question does not repeat the row that its code has answered" {
	[ "$(codes 404 not found please | grep -cx 404)" -eq 1 ]
	[ "$(codes please 503 service unavailable | grep -cx 503)" -eq 1 ]
}

@test "a number of fewer than three digits is a word of a question" {
	[ -n "$(codes timeout after 30 seconds)" ]
	[ -z "$(codes timeout after 30 seconds | grep -x '30[0-9]')" ]
	ask 40 zzz
	expect 1 "" "httpstatus: 40 zzz: no such status"
}

@test "a hyphen in a question is a usage error" {
	for query in 'file too -' '- file too big' 'teapto -' '404 zzz -'; do
		wrong $query
		wrong -q $query
		[[ "$stderr" == "httpstatus: -: "* ]]
	done
}

@test "a hyphen in quotes is not standard input" {
	ask -f %c 'upload - file too big' < /dev/null
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = 413 ]
	[[ "$stderr" != *"standard input"* ]]
	ask -q ' - ' < /dev/null
	expect 1 "" ""
}

@test "each phrase of the document that the project started from finds its code and no other" {
	local texts=() want=()
	while read -r code phrase; do
		texts+=("$phrase")
		want+=("$code")
	done <<-'END'
		100 Continue
		101 Switching protocols
		200 Ok
		201 Created
		202 Accepted
		203 Non-authoritative Information
		204 No Content
		205 Reset Content
		206 Partial Content
		300 Multiple Choices
		301 Moved Permanently
		302 Found
		302 Moved Temporarily
		303 See other
		304 Not Modified
		305 Use Proxy
		307 Temporary Redirect
		400 Bad Request
		401 Unauthorized
		403 Forbidden
		404 Not Found
		405 Method not allowed
		406 Not acceptable
		407 Proxy Authentication Required
		408 Request Timeout
		409 Conflict
		410 Gone
		411 Length Required
		412 Precondition Failed
		413 Request Entity Too Large
		414 Request URI Too Long
		416 Requested Range not satisfiable
		500 Internal Server Error
		501 Not implemented
		502 Bad Gateway
		503 Service unavailable
		504 Gateway Timeout
		505 HTTP Version not supported
	END
	answers "${want[*]}" "${texts[@]}"
}

@test "the whole table is one line for each registered code" {
	ask
	expect 0 "$(cells 'code "\t" phrase "\t" meaning' registered)" ""
}

@test "the long table is the registered rows of the file, byte for byte, and with -a the unofficial ones too" {
	cmp <(httpstatus -f tsv -l) <(cells '$0' registered)
	cmp <(httpstatus -a -f tsv -l) <(cells '$0' '!detail')
}

@test "a class by digit, by pattern or by any clear start of its name gives its codes" {
	for class in 4 4xx 4XX 'client error' client-error Client_Error client cli c; do
		answers "$(cells code 'registered && code ~ /^4/')" -c "$class"
	done
	[ "$(codes --class=redir | head -n 1)" = 300 ]
}

@test "several classes are their union, and with queries what is in both" {
	answers "$(cells code 'registered && code < 400 && code !~ /^2/')" -c 1,3
	answers "$(cells code 'registered && code < 400')" -c 1,3 -c success
	answers "500 501 502 503 504 505 506 507 508" -c 5 50x
	answers 404 -c 4 -c 5,4 404
	answers "404 503" -c 4,5 not-found 503
}

@test "a class that does not exist, or is not clear, is one line and exit 2" {
	for class in 9 0 44 4x s '' , 4, 4x9 xxx 6xx @ '[' '`' '{' cl1ent; do
		wrong -c "$class"
		[[ "$stderr" == "httpstatus: "*": no such class, or an ambiguous one; the classes are "* ]]
	done
}

@test "of several classes the wrong one is named" {
	ask -c 4,9,5
	[ "$status" -eq 2 ]
	[[ "$stderr" == "httpstatus: 9: no such class"* ]]
}

@test "quiet answers by the exit status alone" {
	for query in 404 'not found' 'error 404' 499 5xx 404.13 UH '-a 451' '-c 4 404' '-s proxy' '-f json 404' '-f %c 404' '-l'; do
		ask -q $query
		expect 0 "" ""
	done
	for query in 471 '404 471' '-c 5 404' 404.99 '-s xyzzy' '404 410 zzz'; do
		ask -q $query
		expect 1 "" ""
	done
}

@test "quiet is exact: what is a question without it is a miss" {
	for query in 'file too big' nginx cloudflare teapto forbiden 'nginx 499' 'cloudflare 1020' '404 500 token' 'gone for good' uh; do
		ask -q $query
		expect 1 "" ""
	done
}

@test "an operand of marks alone beside others matches nothing" {
	for operands in '404 ,' ', 404' '404 .' '4xx !' '( 404 )'; do
		ask -f %c $operands
		[ "$status" -eq 1 ]
		[[ "$output" == 40* ]]
		[[ "$stderr" == "httpstatus: "?": no such status"* ]] || { echo "$operands: $stderr"; return 1; }
	done
}

@test "quiet still prints errors" {
	wrong -q -c 9
	wrong -q -f %q 404
	wrong -q -f yaml 404
	wrong -q -s
}

@test "who pipes something in and waits at a terminal is told to give a hyphen" {
	local said=$BATS_TEST_TMPDIR/said
	for arguments in '' '-c 4' '-l'; do
		on_terminal "echo 404 | '$HTTPSTATUS' $arguments 2> '$said'" > "$BATS_TEST_TMPDIR/out"
		grep -q '^404 *Not Found' "$BATS_TEST_TMPDIR/out"
		[ "$(wc -l < "$said")" -eq 1 ]
		grep -q '^httpstatus: .* -[,; ]' "$said"
	done
}

@test "who does not wait for an answer to a pipe is told nothing" {
	local said=$BATS_TEST_TMPDIR/said
	for command in "echo 404 | '$HTTPSTATUS' 410" "'$HTTPSTATUS' < /dev/null" "'$HTTPSTATUS'" "echo 404 | '$HTTPSTATUS' -s teapot" \
	    "echo 404 | '$HTTPSTATUS' -" "echo 404 | '$HTTPSTATUS' -k 1"; do
		on_terminal "$command 2> '$said'" > "$BATS_TEST_TMPDIR/out"
		[ -s "$BATS_TEST_TMPDIR/out" ]
		[ ! -s "$said" ]
	done
	run --separate-stderr "$HTTPSTATUS" < <(echo 404)
	expect 0 "$(cells 'code "\t" phrase "\t" meaning' registered)" ""
}

@test "phrases and other queries between which or, and, vs stand are answered, each by itself" {
	answers "404 410" not found vs gone
	answers "404 410 500" not found, gone, 500 Internal Server Error
	answers "404 403" not found or forbidden
	answers "502 504" 'bad gateway vs. gateway timeout'
	answers "200 204 404" ok and no content versus 404
	ask -q not found or zzqq
	expect 1 "" ""
	ask -q 'gone ok' gone
	expect 1 "" ""
}

@test "a code is found in what people paste around it" {
	answers 404 'res.status(404).send()'
	answers 404 'abort(404)'
	answers "404 500" 404/500
	answers "404 500" '404|500'
	answers 404 404s
	answers 404 "404's"
	[ "$(codes 'raise HTTPException(status_code=404)' | head -n 1)" = 404 ]
	[ "$(codes 'curl: (22) The requested URL returned error: 404' | head -n 1)" = 404 ]
	[ "$(codes throw new ForbiddenException 2> /dev/null | head -n 1)" = 403 ]
	[ "$(codes what are 404,410 for | head -n 2)" = $'404\n410' ]
	# digits that a dot or a colon joins to others are no code
	[ -z "$(codes 192.168.1.200 refused | grep -x 200)" ]
	[ -z "$(codes failed at 12:404:00 teapot | grep -x 404)" ]
}

@test "the name of a file is no question, and the message says how a log is read" {
	for name in access.log /var/log/nginx/x ./x ../x; do
		ask $name
		expect 2 "" "httpstatus: $name: no such status; a log is read from standard input: httpstatus -n < access.log"
	done
}
