load helper

# http/: what HTTP tools printed; http/commands.tsv: file, codes of its status lines, command; http/capture makes them

# told TEXT ARGUMENT...: run with the text, in which \ escapes count, as standard input
told() {
	local text=$1
	shift
	run --separate-stderr "$HTTPSTATUS" "$@" < <(printf '%b' "$text")
}

# expect_tail OUTPUT TAIL: no more than the output, one line on standard error that ends so, and exit status 1
expect_tail() {
	expect 1 "$1" "$stderr"
	[ "${#stderr_lines[@]}" -eq 1 ] || { echo "$stderr"; return 1; }
	[[ $stderr == "httpstatus: standard input: "*"$2" ]] || { printf '%s\nnot ...%s\n' "$stderr" "$2"; return 1; }
}

# answers START: of each file whose name begins so the codes of its status lines, and nothing else
answers() {
	local file codes files=0 failed=0
	while IFS='	' read -r file codes _; do
		[[ $file == "$1"* ]] || continue
		files=$((files + 1))
		run --separate-stderr "$HTTPSTATUS" -f %c - < "$BATS_TEST_DIRNAME/http/$file.txt"
		expect 0 "${codes// /$'\n'}" "" || { echo "in $file"; failed=1; }
	done < "$BATS_TEST_DIRNAME/http/commands.tsv"
	[ $files -gt 0 ] && [ $failed -eq 0 ]
}

# What HTTP tools print

@test "each output of a tool has its command and its codes beside it" {
	cd "$BATS_TEST_DIRNAME/http"
	[ "$(printf '%s\n' *.txt)" = "$(cut -f 1 commands.tsv | sed 's/$/.txt/' | sort)" ]
	# and what could be taken for a status is in them
	for trap in '^404' '^500 ' '^Status: 500' '^  :status: is' '^  Status: 500' '"status": 500' '^< teapto' 'retry-after: 404'; do
		grep -q "$trap" ./*.txt || { echo "$trap"; return 1; }
	done
}

@test "of what curl prints the status lines are answered, whatever its header fields, bodies and messages say" {
	answers curl-
}

@test "of what wget -S prints the status lines are answered, whatever it says beside them" {
	answers wget
}

@test "of what HTTPie prints the responses are answered, not the requests" {
	answers httpie-
}

@test "of what nghttp -v prints the statuses are answered, not the frames and the requests" {
	answers nghttp-
}

@test "colours in what a tool prints do not hide its statuses, nor let others through" {
	answers colour-
}

@test "curl's progress before a status line does not hide it" {
	answers progress-
}

@test "a status line with a code that nobody assigned exits 1 and says how clients treat it, whichever tool printed it" {
	cd "$BATS_TEST_DIRNAME/http"
	run --separate-stderr "$HTTPSTATUS" -f %c - < unassigned-curl-si.txt
	expect_tail "" "line 1: 'HTTP/1.1 471 Odd'; unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)"
	line=$(grep -n ':status:' unassigned-nghttp-nv.txt)
	run --separate-stderr "$HTTPSTATUS" -f %c - < unassigned-nghttp-nv.txt
	expect_tail "" "line ${line%%:*}: '${line#*:}'; unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)"
	told 'HTTP/1.1 301 Moved\r\nLocation: /\r\n\r\nHTTP/1.1 471 Odd\r\n\r\n472\n' -f %c -
	expect_tail 301 "line 4: 'HTTP/1.1 471 Odd'; unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)"
	told 'Status: 471 Odd\n' -
	expect_tail "" "471 Odd'; unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)"
}

@test "a status line within a line of a body is none, but it is one behind the progress that curl shows" {
	told 'HTTP/1.1 200 OK\r\n\r\n<p>then < HTTP/1.1 404 x\nsee (1) :status: 404\n' -f %c -
	expect 0 200 ""
	told '  0  100    0     0\r100  100    0     0< HTTP/1.1 404 Not Found\r\n' -f %c -
	expect 0 404 ""
}

@test "a status line that nghttp marks as sensitive is answered" {
	told '[  0.003] recv (stream_id=13, sensitive) :status: 404\n' -f %c -
	expect 0 404 ""
}

@test "what several tools print, one after the other, is answered in order" {
	cd "$BATS_TEST_DIRNAME/http"
	run --separate-stderr "$HTTPSTATUS" -f %c - < <(cat curl-sIL.txt wget-S-401.txt nghttp-nv.txt httpie-v.txt)
	expect 0 $'301\n302\n404\n401\n404\n404\n503' ""
}

@test "a status line is answered bare, indented, and behind what curl -v and nghttp print before it" {
	for line in 'HTTP/1.1 404 Not Found' 'HTTP/1.0 404' 'HTTP/2 404 ' 'HTTP/3 404' '  HTTP/1.1 404 Nope' '\t HTTP/1.1 404 500' \
	    '< HTTP/1.1 404 Not Found\r' '< HTTP/2 404 \r' ':status: 404' '[  0.003] recv (stream_id=1) :status: 404' \
	    '[123.003] recv (stream_id=12345) :status: 404'; do
		told "* x\n$line\n500\n" -f %c -
		expect 0 404 "" || { echo "$line"; return 1; }
	done
}

@test "from the first status line on, no query, header field or body is answered or missed" {
	told 'HTTP/1.1 200 OK\n404\nStatus: 500\nnot found\nteapto\n471\n\n* 405\n501 Not Implemented\nHTTP is fun\nHTTP/1.1\nHTTP/1.1 4040\nHTTP/1.1 OK\n' -f %c -
	expect 0 200 ""
}

@test "a line of a body that is itself a status line is answered" {
	told 'HTTP/1.1 200 OK\n\nThe log says:\nHTTP/1.1 404 Not Found\n' -f %c -
	expect 0 $'200\n404' ""
}

@test "what stands before the first status line without a status is forgotten" {
	told 'GET /500 HTTP/1.1\nteapto\n\nConnected.\nHTTP/1.1 404 Not Found\n' -f %c -
	expect 0 404 ""
	told 'teapto\n410\nHTTP/1.1 404 Not Found\n' -f %c -
	expect 0 $'410\n404' ""
}

@test "of header fields alone none is answered, and one line says that there is no status" {
	told 'Server: nginx\r\nX-Code: 404\r\nRetry-After: 500\r\nX-Empty:\r\nStatus-X: 404\r\nStat: 404\r\nSC_NOT_FOUND: x\r\n\r\n' -
	expect 1 "" "httpstatus: standard input: no status in it"
}

@test "the Status field that a CGI program writes is answered, with or without a reason" {
	for line in 'Status: 404 Not Found' 'Status: 404 Not Found\r' 'Status: 404' 'Status:404' 'status: 404 Nope'; do
		told "Content-Type: text/html\n$line\nX-Code: 500\n" -f %c -
		expect 0 404 "" || { echo "$line"; return 1; }
	done
}

@test "the body of what a CGI program writes is passed over" {
	told 'Status: 404 Not Found\r\nContent-Type: text/plain\r\n\r\nSorry, no such page\n500\n' -f %c -
	expect 0 404 ""
}

@test "a Status field without a code is a header field like any other" {
	for value in '' ok gone 'not found' 4040 404x active; do
		told "Status: $value\nContent-Type: text/html\n" -f %c -
		[ "$status" -eq 1 ] || { echo "$value"; return 1; }
		[ -z "$output" ]
		[ "${#stderr_lines[@]}" -eq 1 ]
	done
}

# Queries, one or more a line

@test "codes, patterns, ranges, phrases, names and numbers of products are queries on standard input" {
	told '404\n503\nnot found\n5x5\n500-502\n404,410\n400 401\ngone\n418 I'"'"'m a teapot\n"405"\nHTTP409\n404.13\nH12\n' -f %c -
	expect 0 $'404\n503\n404\n505\n500\n501\n502\n404\n410\n400\n401\n410\n418\n405\n409\n404.13\nH12' ""
	told 'NOT_FOUND\nhttp.StatusNotFound\nHTTPStatus.NOT_FOUND\nStatusCode::GONE\nhttp::StatusNotFound\n:not_found\nSC_GONE\n' -f %c -
	expect 0 $'404\n404\n404\n410\n404\n404\n410' ""
	told 'x04\n' -f %c -
	expect 0 "$(httpstatus -f %c x04)" ""
}

@test "every phrase that is registered is a query on standard input" {
	run --separate-stderr "$HTTPSTATUS" -f %p - < <(cells phrase 'registered && state != "unused"')
	expect 0 "$(cells phrase 'registered && state != "unused"')" ""
}

@test "queries on standard input are answered in every format as operands are" {
	for format in text tsv csv json jsonl markdown '%c %p %o'; do
		for options in '' -l -a; do
			ask ${options:+"$options"} -f "$format" 404 5xx 'not found' 520
			[ "$status" -eq 0 ]
			wanted=$output
			told '404\n\n5xx\nnot found\n520\n' ${options:+"$options"} -f "$format" -
			expect 0 "$wanted" "" || { echo "$options -f $format"; return 1; }
		done
	done
}

@test "blank lines are nothing, and carriage returns and blanks at the ends of a line do not count" {
	told ' \t\n\r\n404 \r\n\r\r\n\t 410\t\r\r\n   not \t found \r\n' -f %c -
	expect 0 $'404\n410\n404' ""
}

@test "blanks before a query on standard input do not count, however many" {
	for blanks in 1 4094 4096 4097 10000; do
		run --separate-stderr "$HTTPSTATUS" -f %c - < <(printf "%${blanks}s404\n%${blanks}s\n%${blanks}s410")
		expect 0 $'404\n410' "" || { echo "$blanks"; return 1; }
	done
}

@test "standard input may end without a newline" {
	for text in 404 '\n404' '404\r' 'HTTP/1.1 404 Not Found' 'Status: 404' 'not found'; do
		told "$text" -f %c -
		expect 0 404 "" || { echo "$text"; return 1; }
	done
	told 'teapto' -
	expect 1 "" "httpstatus: standard input: 1 line has no status, line 1: 'teapto'; did you mean 418 I'm a teapot?"
}

@test "lines of a body that speak of status lines are none" {
	told 'HTTP/1.1 200 OK\n\n(see HTTP/1.1 404 Not Found)\n[1] we recv HTTP/2 500\n[x] recv (x) HTTP/2 500\n' -f %c -
	expect 0 200 ""
	told '[  0.003] recv (stream_id=13) :status: 404\n[  0.004] recv (stream_id=13) server: x\n' -f %c -
	expect 0 404 ""
}

@test "what a client sends, its body too, is no query" {
	told 'POST /x HTTP/1.1\nHost: x\n\n404\n500\n\nHTTP/1.1 501 Not Implemented\n\nx\n' -f %c -
	expect 0 501 ""
	told 'GET / HTTP/2\n\n404\n' -f %c -
	expect 1 "" "httpstatus: standard input: no status in it"
	told 'GET 404\n404 HTTP/1.1\n404\n' -f %c -
	[ "$output" = 404 ]
}

@test "what wget says without -S has the status" {
	told '--2026-11-25 10:00:00--  http://localhost/x\nConnecting to localhost... connected.\nHTTP request sent, awaiting response... 302 Found\nLocation: /y [following]\n--2026-11-25 10:00:00--  http://localhost/y\nReusing existing connection to localhost:80.\nHTTP request sent, awaiting response... 404 Not Found\n2026-11-25 10:00:00 ERROR 404: Not Found.\n' -f %c -
	expect 0 $'302\n404' ""
}

@test "of several queries in a line without an answer the first one is explained" {
	told '472 404.99\n' -
	expect 1 "" "httpstatus: standard input: 1 line has no status, line 1: '472 404.99'; unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)"
}

@test "what curl -f says has the status" {
	told 'curl: (22) The requested URL returned error: 404\n' -f %c -
	expect 0 404 ""
	told 'x\ncurl: (22) The requested URL returned error: 503 Service Unavailable\n' -f %c -
	expect 0 503 ""
	told 'curl: (22) The requested URL returned error: 404\nHTTP/1.1 404 Not Found\n\nHTTP/1.1 404 Not Found\n' -f %c -
	expect 0 $'404\n404' ""
	told 'HTTP/2 301\n\nHTTP/2 404\n\ncurl: (22) The requested URL returned error: 404\n' -f %c -
	expect 0 $'301\n404' ""
	told 'curl: (6) Could not resolve host: 404\ncurl: (22) The requested URL returned error: many\n' -f %c -
	expect 1 "" "httpstatus: standard input: no status in it"
}

@test "lines that begin as those of curl -v, or as JSON, are passed over before the first status line, too" {
	told '* 404\n> 500\n< 501\n{ 502\n} 503\n* Connected\n>\n<\n{"code":404}\n' -f %c -
	expect 1 "" "httpstatus: standard input: no status in it"
	told '* 404\n410\n> 500\n' -f %c -
	expect 0 410 ""
}

@test "what only looks like a header field is a line like any other" {
	told 'X-A:\nA:b\nnot a field: x\n"q": x\n\0377: zqz\nA\0177: zqz\n-x: zqz\n' -
	[ "$status" -eq 1 ]
	[ -z "$output" ]
	[ "${#stderr_lines[@]}" -eq 1 ]
	[[ $stderr == "httpstatus: standard input: 5 lines have no status, the first of them line 3: 'not a field: x'"* ]]
}

@test "a line is never a question" {
	for line in 'file too big' 'session expired' cloudflare nginx 'nginx 499' 'error 404' 'what is 404' 'took 404 ms' 'a 404'; do
		told "$line\n" -f %c -
		[ "$status" -eq 1 ] || { echo "$line"; return 1; }
		[ -z "$output" ]
		[ "${#stderr_lines[@]}" -eq 1 ]
		[[ $stderr == "httpstatus: standard input: 1 line has no status, line 1: '$line'"* ]]
	done
}

# Misses

@test "lines without a status are counted in one line at the end, which shows the first and suggests a status" {
	told '404\nteapto\nzzqq xyzzy\n500\n\nzzqq\n' -f %c -
	expect 1 $'404\n500' "httpstatus: standard input: 3 lines have no status, the first of them line 2: 'teapto'; did you mean 418 I'm a teapot?"
	told 'teapto\n' -
	expect 1 "" "httpstatus: standard input: 1 line has no status, line 1: 'teapto'; did you mean 418 I'm a teapot?"
	told '\n\nzzqq\nteapto\n' -
	expect 1 "" "httpstatus: standard input: 2 lines have no status, the first of them line 3: 'zzqq'"
}

@test "a line of words that describe a status has that suggested" {
	told 'file too big\n' -
	expect 1 "" "httpstatus: standard input: 1 line has no status, line 1: 'file too big'; did you mean 413 Content Too Large?"
}

@test "a code among other words of a line is what is suggested" {
	for line in 'error 404' '404 zzqq' 'took 404 ms'; do
		told "$line\n" -
		expect 1 "" "httpstatus: standard input: 1 line has no status, line 1: '$line'; did you mean 404 Not Found?"
	done
	told 'elapsed 471 ms\n' -
	expect 1 "" "httpstatus: standard input: 1 line has no status, line 1: 'elapsed 471 ms'"
}

@test "no line before a response is a mistake, whatever looks like a number in it" {
	told '555-123\nHTTP/1.1 200 OK\n' -f %c -
	expect 0 200 ""
	told '504-500\n' -
	expect 1 "" "httpstatus: standard input: 1 line has no status, line 1: '504-500'"
	told '504 -> 500\n' -f %c -
	expect 0 $'504\n500' ""
	for line in '5 %%' '[ 12 ]' '--- ---' '= =' 600 404.99; do
		told "$line\nHTTP/1.1 200 OK\n" -f %c -
		expect 0 200 ""
	done
}

@test "a code that nobody assigned is a miss that says how clients treat it, the others being answered" {
	told '404\n471\n500\n472\n' -f %c -
	expect_tail $'404\n500' "line 2: '471'; unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)"
	told '978\n' -
	expect_tail "" "line 1: '978'; not a valid status code; clients treat it as a server error (RFC 9110, Section 15)"
	told '404 471\n' -f %c -
	[ "$status" -eq 1 ]
	[ "$output" = 404 ]
	[ "${#stderr_lines[@]}" -eq 1 ]
	[[ $stderr != *'did you mean'* ]]
	told '471,472\n' -
	expect 1 "" "httpstatus: standard input: 1 line has no status, line 1: '471,472'; unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)"
}

@test "a number that a product does not have is a miss that names its code and the list of its numbers" {
	told '404.99\n' -
	[ "$status" -eq 1 ]
	[ -z "$output" ]
	[ "${#stderr_lines[@]}" -eq 1 ]
	[[ $stderr == *"line 1: '404.99'"*404.x* ]]
	[[ $stderr != *'did you mean'* ]]
}

@test "a status outside the class that is asked for is a miss that says so" {
	told 'HTTP/1.1 301 Moved\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\n' -f %c -c 4 -
	expect_tail 404 "line 1: 'HTTP/1.1 301 Moved'; not in a class asked for (-c)"
	told '404\n' -f %c -c 5 -
	expect_tail "" "line 1: '404'; not in a class asked for (-c)"
	told 'HTTP/1.1 404 Not Found\r\n\r\n' -f %c -c 4 -
	expect 0 404 ""
}

@test "the miss comes after all answers" {
	run bash -c 'printf "teapto\n404\n" | "$0" -f %c - 2>&1' "$HTTPSTATUS"
	[ "$status" -eq 1 ]
	[ "${#lines[@]}" -eq 2 ]
	[ "${lines[0]}" = 404 ]
}

@test "empty input exits 1 and says so in a line" {
	for text in '' '\n' '\r\n \t\n\n'; do
		told "$text" -
		expect 1 "" "httpstatus: standard input: no status in it"
	done
	told '' -f json -
	expect 1 "[]" "httpstatus: standard input: no status in it"
}

# Odd bytes and lengths

@test "NUL and other odd bytes in a line make it no other line" {
	told '40\00004\n' -f %c -
	expect 1 "" "httpstatus: standard input: 1 line has no status, line 1: '40\\x004'"
	told '\0000zzqq\n\0000\n' -f %c -
	[ "$status" -eq 1 ]
	[ -z "$output" ]
	[ "$stderr" = "httpstatus: standard input: 2 lines have no status, the first of them line 1: '\\x00zzqq'" ]
	told '404\n\0377\0376\n410\n' -f %c -
	expect 1 $'404\n410' "httpstatus: standard input: 1 line has no status, line 2: '\\xFF\\xFE'"
	told '\033]0;zqz\007\n' -
	expect 1 "" "httpstatus: standard input: 1 line has no status, line 1: '\\x1B]0;zqz\\x07'"
	told '\033\r[m\n' -
	expect 1 "" "httpstatus: standard input: 1 line has no status, line 1: '\\x1B\\x0D[m'"
}

@test "a byte order mark before a code does not hide it" {
	told '\0357\0273\0277404\r\n' -f %c -
	expect 0 404 ""
}

@test "a line of a megabyte is one miss, of which 80 bytes are shown, and the next lines are answered" {
	run --separate-stderr "$HTTPSTATUS" -f %c - < <(printf '404\n'; head -c 1000000 /dev/zero | tr '\0' z; printf ' 500\n410')
	expect 1 $'404\n410' "httpstatus: standard input: 1 line has no status, line 2: '$(printf '%080d' 0 | tr 0 z)...'"
}

@test "a megabyte behind a status line, in a header field or in a body changes nothing" {
	long=$(head -c 1000000 /dev/zero | tr '\0' z)
	run --separate-stderr "$HTTPSTATUS" -f %c - < \
	    <(printf 'HTTP/1.1 404 %s\nCookie: %s\n\n%s HTTP/1.1 500\n%s\nHTTP/1.1 410 Gone\n' "$long" "$long" "$long" "$long")
	expect 0 $'404\n410' ""
	run --separate-stderr "$HTTPSTATUS" -f %c - < <(printf 'Cookie: %s 500\n404\n' "$long")
	expect 0 404 ""
}

@test "a line of many codes has no wrong answer, and none is lost without a word" {
	for blank in '' ' ' '  '; do
		run --separate-stderr "$HTTPSTATUS" -f %c - < <(printf %s "$blank"; yes 404 | head -n 100000 | tr '\n' ' ')
		[ -z "$(grep -vx 404 <<< "$output" | tr -d '\n')" ]
		[ "${#lines[@]}" -eq 100000 ] || [ "$status" -eq 1 ]
	done
	run --separate-stderr "$HTTPSTATUS" -f %c - < <(printf %300000s; printf '404\n410\n')
	[ "$output" = $'404\n410' ] || [ "$status" -eq 1 ]
}

# Where standard input stands

@test "standard input stands among operands in its place" {
	told '404\n' -f %c 200 - gone
	expect 0 $'200\n404\n410' ""
	told '404\n' -f %c - gone 404.13 5x5 'not found'
	expect 0 $'404\n410\n404.13\n505\n404' ""
	told '404\n' -f %c -- -
	expect 0 404 ""
	told 'HTTP/1.1 404 Not Found\nteapto\n' -f json gone - 201
	expect 0 "$(httpstatus -f json gone 404 201)" ""
}

@test "between two codes a hyphen makes a range, and standard input is left alone" {
	run --separate-stderr bash -c '"$0" -f %c 500 - 502; cat' "$HTTPSTATUS" <<< 404
	expect 0 $'500\n501\n502\n404' ""
}

@test "a miss on standard input and one beside it have a line each" {
	told 'teapto\n404\n' -f %c 471 - gone
	expect 1 $'404\n410' "httpstatus: 471: unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)
httpstatus: standard input: 1 line has no status, line 1: 'teapto'; did you mean 418 I'm a teapot?"
}

@test "a second hyphen finds standard input at its end" {
	told '404\n' -f %c - -
	expect 1 404 "httpstatus: standard input: no status in it"
}

@test "a hyphen in a phrase or a question is a usage error, before anything is read" {
	for question in 'not - found' 'file too big -' '- zzqq' '- upload too big'; do
		told '404\n' -f %c $question
		[ "$status" -eq 2 ] || { echo "$question"; return 1; }
		[ -z "$output" ]
		[ "${#stderr_lines[@]}" -eq 1 ]
		[[ $stderr == 'httpstatus: -: '* ]]
	done
}

@test "a hyphen on standard input is not standard input once more" {
	told '-\n404\n' -f %c -
	[ "$status" -eq 1 ]
	[ "$output" = 404 ]
	[ "$stderr" = "httpstatus: standard input: 1 line has no status, line 1: '-'" ]
}

@test "without a hyphen standard input is left alone" {
	for arguments in 404 '' 'file too big' '-s proxy' 'HTTP/1.1 404 Whatever'; do
		[ "$( { "$HTTPSTATUS" $arguments > /dev/null; cat; } <<< 'for the next program')" = 'for the next program' ]
	done
}

@test "with -q standard input is asked without a word" {
	told 'HTTP/1.1 404 Not Found\nServer: x\n' -q -
	expect 0 "" ""
	for text in 'teapto\n' '404\nteapto\n' 'HTTP/1.1 471 Odd\n' '' 'Server: nginx\n'; do
		told "$text" -q -
		expect 1 "" "" || { echo "$text"; return 1; }
	done
	told '404\n' -q - 200
	expect 0 "" ""
	told '404\n' -q - 471
	expect 1 "" ""
}

@test "on a terminal, a pipe that is not read is mentioned after the answer, with what reads it" {
	command -v script > /dev/null || skip "no script(1) to make a terminal"
	on_terminal() {
		script -qec "$1" /dev/null < /dev/null | tr -d '\r'
	}
	said='httpstatus: to read standard input, give -, or for a log -n or -k'
	[[ $(on_terminal "echo 404 | '$HTTPSTATUS' -f %c -c 1") == 100*$'\n'"$said" ]]
	[ "$(on_terminal "echo 404 | '$HTTPSTATUS' -f %c -")" = 404 ]
	[ "$(on_terminal "echo 404 | '$HTTPSTATUS' -f %c 410")" = 410 ]
	[[ $(on_terminal "'$HTTPSTATUS' -f %c -c 1") == 100* ]]
	[[ $(on_terminal "echo 404 | '$HTTPSTATUS' -f %c -c 1 | cat") == 100* ]]
}

# Reading

@test "each answer comes before the next line is read" {
	mkfifo "$BATS_TEST_TMPDIR/in" "$BATS_TEST_TMPDIR/out"
	"$HTTPSTATUS" -f %c - < "$BATS_TEST_TMPDIR/in" > "$BATS_TEST_TMPDIR/out" 3>&- &
	exec 7> "$BATS_TEST_TMPDIR/in" 8< "$BATS_TEST_TMPDIR/out"
	for line in 404 'not found' 'HTTP/1.1 404 Not Found' $'Server: x\r\n\r\n< HTTP/2 404 '; do
		printf '%s\n' "$line" >&7
		read -r -t 10 answer <&8
		[ "$answer" = 404 ]
	done
	exec 7>&- 8<&-
	wait $!
}

@test "a line that comes in pieces is one line" {
	run --separate-stderr "$HTTPSTATUS" -f %c - < <(printf 4; sleep 0.1; printf '04\nHTTP/1'; sleep 0.1; printf '.1 41'; sleep 0.1; printf '0 Gone\n')
	expect 0 $'404\n410' ""
}

@test "a standard input that cannot be read is an error" {
	run --separate-stderr "$HTTPSTATUS" - < "$BATS_TEST_TMPDIR"
	expect 2 "" "httpstatus: standard input: Is a directory"
	run --separate-stderr "$HTTPSTATUS" -q - < "$BATS_TEST_TMPDIR"
	expect 2 "" "httpstatus: standard input: Is a directory"
	run --separate-stderr bash -c '"$0" -f %c 404 - gone <&-' "$HTTPSTATUS"
	expect 2 404 "httpstatus: standard input: Bad file descriptor"
}

@test "the reason why a line is a miss does not depend on how long it is" {
	run --separate-stderr httpstatus -f %c - <<<"$(yes 404 | head -n 600 | paste -sd ' ') 472"
	[ "$status" -eq 1 ]
	[[ "$stderr" == *"...'; unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)" ]]
}
