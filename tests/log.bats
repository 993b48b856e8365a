load helper

# A log in the combined format, small enough to be read here.
setup() {
	log=$BATS_TEST_TMPDIR/log
	cat > "$log" <<-'END'
		192.0.2.1 - - [22/Nov/2026:12:00:00 +0000] "GET / HTTP/1.1" 200 512 "-" "curl/8.5.0"
		192.0.2.2 - - [22/Nov/2026:12:00:01 +0000] "GET /a HTTP/1.1" 404 12 "-" "curl/8.5.0"
		192.0.2.1 - - [22/Nov/2026:12:00:02 +0000] "GET / HTTP/1.1" 200 512 "-" "curl/8.5.0"
		not a line of a log
		192.0.2.3 - - [22/Nov/2026:12:00:03 +0000] "GET /b HTTP/1.1" 499 0 "-" "curl/8.5.0"
		192.0.2.3 - - [22/Nov/2026:12:00:04 +0000] "GET /b HTTP/1.1" 503 0 "-" "curl/8.5.0"
		192.0.2.3 - - [22/Nov/2026:12:00:05 +0000] "GET /b HTTP/1.1" 478 0 "-" "curl/8.5.0"
		192.0.2.3 - - [22/Nov/2026:12:00:06 +0000] "GET /b HTTP/1.1" 650 0 "-" "curl/8.5.0"
	END
}

# filter ARGUMENT...: run over the log
filter() {
	run --separate-stderr "$HTTPSTATUS" "$@" < "$log"
}

@test "the lines with a status that a query selects are printed as they are" {
	filter -k clf 404
	expect 0 "$(sed -n 2p "$log")" ""
	filter -k 9 404
	expect 0 "$(sed -n 2p "$log")" ""
	filter -k clf 5xx 404
	expect 0 "$(sed -n '2p;6p' "$log")" ""
	filter -k clf 478,500-503
	expect 0 "$(sed -n '6p;7p' "$log")" ""
	filter -k clf -c 4
	expect 0 "$(sed -n '2p;5p;7p' "$log")" ""
	filter -k clf -c 5 400-503
	expect 0 "$(sed -n 6p "$log")" ""
}

@test "without a query every line with a status is selected" {
	filter -k clf
	expect 0 "$(sed 4d "$log")" ""
}

@test "a dash selects the lines without a status" {
	filter -k clf -
	expect 0 "$(sed -n 4p "$log")" ""
	filter -k clf - 404
	expect 0 "$(sed -n '2p;4p' "$log")" ""
	filter -n -
	expect 0 "1	-	without a status" ""
	filter -n 404 -
	expect 0 $'1\t404\tNot Found\n1\t-\twithout a status' ""
	filter -q -k clf -
	expect 0 "" ""
	run --separate-stderr "$HTTPSTATUS" -n - <<<'"a" 404'
	expect 1 "" ""
	run --separate-stderr "$HTTPSTATUS" -q -k clf - <<<'"a" 404'
	expect 1 "" ""
}

@test "a pattern goes by the digits alone, also where nobody has assigned the code" {
	filter -k clf 47x
	expect 0 "$(sed -n 7p "$log")" ""
	filter -k clf 478
	expect 0 "$(sed -n 7p "$log")" ""
	filter -k clf 6
	expect 0 "$(sed -n 8p "$log")" ""
	run --separate-stderr "$HTTPSTATUS" -k 1 000-099 <<<$'000 a\n099 b\n100 c'
	expect 0 $'000 a\n099 b' ""
}

@test "a phrase or a name selects the codes that have exactly it" {
	for query in 'not found' 'Not Found' http.StatusNotFound NOT_FOUND '404 Not Found' 'HTTP/1.1 404 Whatever' 'what is 404' 'error 404'; do
		filter -k clf $query
		expect 0 "$(sed -n 2p "$log")" ""
	done
	filter -k clf 'client closed request'
	expect 0 "$(sed -n 5p "$log")" ""
	filter -k clf not-found http.StatusServiceUnavailable
	expect 0 "$(sed -n '2p;6p' "$log")" ""
	filter -k clf 401 vs 404
	expect 0 "$(sed -n 2p "$log")" ""
	for query in 'not found vs service unavailable' 'not found, service unavailable'; do
		filter -k clf $query
		expect 0 "$(sed -n '2p;6p' "$log")" ""
	done
	filter -k clf -c 5 not found
	expect 1 "" ""
}

@test "a search selects the codes of all rows that it finds, numbers beside a status aside" {
	for code in {0..9}{0..9}{0..9}; do
		echo $code
	done > "$log"
	for words in nginx cloudflare 'rate limit' 'overload maintenance' iis; do
		filter -k 1 -s $words
		[ "$status" -eq 0 ]
		[ "$output" = "$(httpstatus -a -f %c -s $words | grep -x '[0-9][0-9][0-9]' | sort -u)" ]
	done
	filter -k 1 -s -c 5 nginx
	[ "$output" = "$(httpstatus -a -c 5 -f %c -s nginx | grep -x '[0-9][0-9][0-9]' | sort -u)" ]
}

@test "a template makes a record of each line, also where nobody knows the code" {
	filter -k clf -f '%c %p (%C) %o: %L'
	expect 0 "$(sed 4d "$log" | awk '{ print $9 ($9 == 200 ? " OK (Successful) IANA" : $9 == 404 ? " Not Found (Client Error) IANA" : $9 == 499 ? " Client Closed Request (Client Error) nginx" : $9 == 503 ? " Service Unavailable (Server Error) IANA" : $9 == 478 ? " unassigned (Client Error) " : " invalid () ") ": " $0 }')" ""
	[ "$(printf '503' | httpstatus -k 1 -f '<%L>')" = '<503>' ]
	[ "$(printf '\n503\n' | httpstatus -k 1 -f '%c%%')" = '503%' ]
	[ "$(printf '503 a\n' | httpstatus -k 1 -f '%L%L\t%s')" = $'503 a503 a\t' ]
}

@test "a template makes a record of a line without a status, with no code in it" {
	filter -k clf -f '<%c|%p|%C|%o|%L>' -
	expect 0 "<||||not a line of a log>" ""
}

@test "counts are count, code and phrase, most first, then by code, and last what has no status" {
	counts=$'2\t200\tOK\n1\t404\tNot Found\n1\t478\tunassigned\n1\t499\tClient Closed Request\n1\t503\tService Unavailable
1\t650\tinvalid\n1\t-\twithout a status'
	filter -n -k clf
	expect 0 "$counts" ""
	filter -n -k 9
	expect 0 "$counts" ""
	filter -n -k clf 5xx 404
	expect 0 $'1\t404\tNot Found\n1\t503\tService Unavailable' ""
	filter -n -c 4 -k clf
	expect 0 $'1\t404\tNot Found\n1\t478\tunassigned\n1\t499\tClient Closed Request' ""
}

@test "without a field, -n counts as with -k clf" {
	for arguments in '' '-f json' '-f text' '5xx' '-c 4' '- 404' '-s nginx'; do
		filter -n $arguments
		[ "$status" -eq 0 ]
		[ "$output" = "$(httpstatus -n -k clf $arguments < "$log")" ]
	done
	printf '"GET /nine" 404 153\n"GET /a b c HTTP/1.1" 400 2\n"" 400 3\n' > "$log"
	filter -n
	expect 0 $'2\t400\tBad Request\n1\t404\tNot Found' ""
}

@test "the counts add up to the lines, those of headers and the last one without a newline too" {
	for input in '404\n\n \n500' '404' '#Fields: status\n404\n#x\n1' 'a,status\n1,404\n' '{"status":404}\n{' '\n' '\0\n\0'; do
		printf "$input" > "$log"
		lines=$(awk 'END { print NR }' "$log")
		for field in 1 status clf .status; do
			[ "$(httpstatus -n -k $field < "$log" 2> /dev/null | awk '{ n += $1 } END { print n }')" -eq "$lines" ]
			[ "$({ httpstatus -k $field -f x%% < "$log"; httpstatus -k $field -f x%% - < "$log"; } 2> /dev/null | wc -l)" -eq "$lines" ]
		done
	done
}

@test "counts as text have shares" {
	filter -n -f text
	expect 0 "  2  25.0%  200 OK
  1  12.5%  404 Not Found
  1  12.5%  478 unassigned
  1  12.5%  499 Client Closed Request ($(cells origin 'code == "499"' | paste -sd ';' | sed 's/;/, /g'))
  1  12.5%  503 Service Unavailable
  1  12.5%  650 invalid
  1  12.5%      without a status" ""
	filter -n -f text 404
	expect 0 "  1  100.0%  404 Not Found" ""
	filter -n -f text 201
	expect 1 "" ""
}

@test "counts as text name all origins of a code, wrapped at 80 columns" {
	for code in 000 520 499; do
		run --separate-stderr "$HTTPSTATUS" -n -k 1 -f text <<<$code
		origins=$(cells origin "code == \"$code\"" | awk '!seen[$0]++' | paste -sd ';' | sed 's/;/, /g')
		[ "$(echo $output)" = "1 100.0% $code $(cells phrase "code == \"$code\"" | head -n 1) ($origins)" ]
		[ "$(awk 'length($0) > 80' <<<"$output")" = "" ]
	done
	[[ "$origins" == *nginx* ]]
	[[ "$(httpstatus -n -k 1 -f text <<<305)" == *"305 Use Proxy (deprecated)" ]]
}

@test "on a terminal each count has a bar, the longest as wide as there is place" {
	command -v script || skip "no script"
	printf '404\n404\n404\n404\n500\n500\n200\nx\n' > "$log"
	shown=$(COLUMNS=60 NO_COLOR=1 script -qec "'$HTTPSTATUS' -n -k 1 < '$log'" /dev/null < /dev/null | tr -d '\r')
	[ "$(sed -n 1p <<<"$shown" | wc -c)" -le 61 ]
	[ "$(sed -n 1p <<<"$shown" | wc -c)" -ge 56 ]
	bars=($(sed 's/[^#]//g' <<<"$shown" | awk '{ print length($0) }'))
	[ ${#bars[@]} -eq 4 ]
	[ $((bars[0] - 2 * bars[1])) -le 1 ] && [ $((bars[0] - 2 * bars[1])) -ge -1 ]
	[ $((bars[1] - 2 * bars[2])) -le 1 ] && [ $((bars[1] - 2 * bars[2])) -ge -1 ]
	[ ${bars[2]} -eq ${bars[3]} ]
	[[ "$(httpstatus -n -k 1 -f text < "$log")" != *#* ]]
}

@test "on a very wide terminal the bars keep their proportion" {
	command -v script || skip "no script"
	printf '404\n404\n500\n' > "$log"
	shown=$(COLUMNS=2000 NO_COLOR=1 script -qec "'$HTTPSTATUS' -n -k 1 < '$log'" /dev/null < /dev/null | tr -d '\r')
	bars=($(sed 's/[^#]//g' <<<"$shown" | awk '{ print length($0) }'))
	[ ${bars[0]} -ge 500 ] && [ ${bars[0]} -eq $((2 * bars[1])) ]
}

@test "counts as json, jsonl, csv and markdown have those keys, and a row for what has no status" {
	filter -n -f json 404 650 -
	expect 0 '[{"count":1,"code":404,"phrase":"Not Found"},
 {"count":1,"code":650,"phrase":"invalid"},
 {"count":1,"code":null,"phrase":"without a status"}]' ""
	filter -n -f jsonl 404 -
	expect 0 '{"count":1,"code":404,"phrase":"Not Found"}
{"count":1,"code":null,"phrase":"without a status"}' ""
	filter -n -f csv 404 -
	expect 0 'count,code,phrase
1,404,Not Found
1,,without a status' ""
	filter -n -f markdown 404
	expect 0 '| count | code | phrase |
| ---: | ---: | --- |
| 1 | 404 | Not Found |' ""
	filter -n -f json 201
	expect 1 '[]' ""
	filter -n -f csv 201
	expect 1 'count,code,phrase' ""
}

@test "every format has a row for what has no status, and loses no line" {
	for format in tsv csv json jsonl markdown text; do
		filter -n -f $format
		[ "$status" -eq 0 ]
		[ "$(grep -c 'without a status' <<<"$output")" -eq 1 ]
		[ "$(sed 's/^[^0-9]*\([0-9]*\).*/\1/' <<<"$output" | awk '{ n += $1 } END { print n }')" -eq 8 ]
	done
}

@test "no selected line exits 1 without a word" {
	for arguments in '-k clf 201' '-n 201' '-k clf -c 1' '-k clf -f %c 201' '-q -k clf 201' '-q -n 201'; do
		filter $arguments
		expect 1 "" ""
	done
}

@test "where no line has a status, one line says so, and what to try" {
	filter -k 8
	expect 1 "" "httpstatus: standard input: no line has a status in the field 8 (-k); try -k clf"
	filter -k 8 404
	expect 1 "" "httpstatus: standard input: no line has a status in the field 8 (-k); try -k clf"
	filter -n -k nosuch
	expect 1 "8	-	without a status" "httpstatus: standard input: no line has a status in the field nosuch (-k); try -k clf"
	echo '{"size":200,"a_code":404,"b_code":500,"c_code":503,"d_code":200}' > "$log"
	filter -k clf
	expect 1 "" "httpstatus: standard input: no line has a status in the field clf (-k); try -k a_code"
	echo 'GET / 404 12 ms' > "$log"
	filter -k clf
	expect 1 "" "httpstatus: standard input: no line has a status in the field clf (-k); try -k 3"
	echo '1763959989.674 123 192.0.2.1 TCP_MISS/404 512 GET http://example.org/ - DIRECT/192.0.2.2 200' > "$log"
	filter -k clf
	expect 1 "" "httpstatus: standard input: no line has a status in the field clf (-k); try -k 2 or 4 or 5"
	echo 'GET / 40x' > "$log"
	filter -k clf
	expect 1 "" "httpstatus: standard input: no line has a status in the field clf (-k)"
	filter -q -k clf
	expect 1 "" ""
	run --separate-stderr "$HTTPSTATUS" -n < /dev/null
	expect 1 "" ""
}

@test "a key that is too long to be typed is not what it says to try" {
	printf '{"status%01100d":404}\n' 0 > "$log"
	filter -n
	expect 1 $'1\t-\twithout a status' "httpstatus: standard input: no line has a status in the field clf (-k)"
}

@test "what it says to try in a log with names has a status" {
	while IFS= read -r line; do
		echo "$line" > "$log"
		filter -n
		[ "$status" -eq 1 ]
		[[ "$stderr" == *"; try -k "* ]]
		suggested=${stderr##*; try -k }
		[[ "$suggested" == *status* ]]
		for field in ${suggested// or / }; do
			httpstatus -q -k $field < "$log" || { echo "$line: $field"; false; }
		done
	done <<-'END'
		{"method":"GET","status":404,"path":"/"}
		{"ua":"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)","status":200}
		{"params":[{"key":"a","value":{"value":"404"}}],"status":200}
		{"request":{"url":"/"},"response":{"status":"404","size":10}}
		{"9":404,"clf":404,"4xx":404,".a":404,"":{"a":404},"status":404}
		{"tries":[{"code":502},{"code":200}],"status": 200 , "size" : 100}
		{"a": {"b": {"c": {"status": 404 }}}, "x": 1 }
		Nov 22 12:00:00 host app[1]: {"res":{"statusCode":404}}
		level=info msg="request, code 404" path=/?code=404 status=404 size=512
	END
}

@test "where a header line names the columns, what it says to try is the name of one" {
	while IFS='|' read -r name lines; do
		printf "$lines" > "$log"
		filter -n
		[ "$status" -eq 1 ]
		[ "$stderr" = "httpstatus: standard input: no line has a status in the field clf (-k); try -k $name" ]
		httpstatus -q -k $name < "$log"
	done <<-'END'
		sc-status|#Version: 1.0\n#Fields: time cs-method sc-bytes sc-status sc-substatus\n12:00:00 GET 512 404 0\n
		sc-status|#Fields: time x-status\n#Fields: time sc-bytes sc-status\n12:00:00 512 404\n
		status_code|#separator \\x09\n#fields\tts\tstatus_code\tstatus_msg\n1.5\t404\tNot Found\n
		status-code|response-time,DNS+dialup,status-code,offset\n0.1,0.01,200,0.2\n
		responseCode|timeStamp;elapsed;responseCode\n1763959989674;123;200\n
	END
}

@test "of a header line that is too long to be kept no column is suggested" {
	printf 'a%02032d,statuscode_long,b\n1,404,2\n' 0 > "$log"
	filter -n
	expect 1 $'2\t-\twithout a status' "httpstatus: standard input: no line has a status in the field clf (-k)"
}

@test "quiet stops at the first selected line" {
	filter -q -k clf 503
	expect 0 "" ""
	filter -q -n 503
	expect 0 "" ""
	sed 1,3d "$log" > "$log.rest"
	run --separate-stderr "$HTTPSTATUS" -q -n < "$log.rest"
	expect 0 "" ""
	filter -q -k clf -f %L 404
	expect 0 "" ""
	mkfifo "$BATS_TEST_TMPDIR/in"
	exec 7<> "$BATS_TEST_TMPDIR/in"
	for arguments in '-q -k 1' '-q -k 1 404' '-q -n -k 1' '-q -k 1 -'; do
		printf '404 a\nx\n' >&7
		timeout 20 "$HTTPSTATUS" $arguments <&7
	done
	exec 7<&-
}

@test "quiet stops in a line that does not end" {
	for line in '-k 1:404 ' '-k clf:"GET / HTTP/1.1" 404 ' '-k status:{"status":404,' '-k .a.b:{"a":{"b":404,'; do
		run bash -c '{ printf %s "$1"; yes | tr -d "\n"; } 2> /dev/null | timeout 20 "$0" -q $2' "$HTTPSTATUS" "${line#*:}" "${line%%:*}"
		[ "$status" -eq 0 ]
	done
}

@test "what options make no sense together is one line and exit 2" {
	while IFS='|' read -r arguments message; do
		eval "ask $arguments < /dev/null"
		expect 2 "" "httpstatus: $message"
	done <<-'END'
		-t, 404|-t: only with a -k that is a number or a name
		-n -t,|-t: only with a -k that is a number or a name
		-k clf -t,|-t: only with a -k that is a number or a name
		-k .a.b -t,|-t: only with a -k that is a number or a name
		-k 9 -a|-a: not with -k or -n, which include unofficial codes anyway
		-n -a|-a: not with -k or -n, which include unofficial codes anyway
		-k 9 -l|-l: not with -k or -n, which print lines of a log, or counts
		-n -l|-l: not with -k or -n, which print lines of a log, or counts
		-n -f %c|-n: not with a template, which is printed for lines
		-k 9 -n -f %c|-n: not with a template, which is printed for lines
		-k 9 -f json 404|json: a format for counts (-n); lines (-k) are printed as they are, or by a template
		-k 9 -f text|text: a format for counts (-n); lines (-k) are printed as they are, or by a template
		-k 1 -t $'\n'|\x0A: a separator (-t) is one byte, or \t for a tab
		-k 1 -t ab|ab: a separator (-t) is one byte, or \t for a tab
		-k 1 -t ''|'': a separator (-t) is one byte, or \t for a tab
		-f %L 404|%L: only with -k, which has lines
		-n -s|-s: the search needs a word
		-n -s ''|-s: a word of the search is empty
		-n 503-500|503-500: a range begins with the lower code
	END
}

@test "what is no field is a usage error that says how a pattern is given" {
	for field in 0 00 . '' 4x 4xx 5XX 40x x04 500-504 4xx,5xx 404,500 500-504,404; do
		ask -n -k "$field" < /dev/null
		shown=$field
		[ -n "$field" ] || shown="''"
		expect 2 "" "httpstatus: $shown: not a field (-k); a number from 1, a name, .a.b, or clf, as in: httpstatus -k clf 5xx < access.log"
		ask -k "$field" 404 < /dev/null
		[ "$status" -eq 2 ]
	done
	for field in x xx 4xy 4xxx x-1 -1 5xx_count 5xx-500 500-5xx statuss a,404; do
		ask -n -k "$field" < /dev/null
		expect 1 "" ""
	done
}

@test "what selects no status is an error before anything is read, which suggests what was meant" {
	for arguments in '-n access.log' '-n logs/access' '-k 9 access.log' '-nk9 too large' '-k clf teapto' '-n xyzzy 404' '-n 404 xyzzy' '-n -s xyzzy' '-k clf -s nginx xyzzy' \
	    '-n 404.13' '-n H12' '-n 1020' '-q -n access.log' '-n timeout' '-k clf - xyzzy'; do
		ask $arguments < "$BATS_TEST_TMPDIR"
		[ "$status" -eq 2 ]
		[ "$output" = "" ]
		[ "$(wc -l <<<"$stderr")" -eq 1 ]
		[[ "$stderr" == "httpstatus: "*": no such status"* ]]
		[[ "$stderr" == *"the log is read from standard input"*"httpstatus -n < access.log"* ]]
	done
	ask -n teapto < /dev/null
	[[ "$stderr" == *"did you mean 418 I'm a teapot?"* ]]
	ask -nk9 too large < /dev/null
	[[ "$stderr" == *"did you mean 413 Content Too Large?"* ]]
	ask -n access.log < /dev/null
	[[ "$stderr" != *"did you mean"* ]]
}

@test "lines are printed byte for byte" {
	printf '404 \0a\0\n\xff\xfe 404\n404\r\n \t 404\t\n404 "\\\xc3\n\n404 b' > "$log"
	httpstatus -k 1 < "$log" | cmp - <(printf '404 \0a\0\n404\r\n \t 404\t\n404 "\\\xc3\n404 b')
	httpstatus -k 1 - < "$log" | cmp - <(printf '\xff\xfe 404\n\n')
	httpstatus -k 1 -f %L < "$log" | cmp - <(printf '404 \0a\0\n404\r\n \t 404\t\n404 "\\\xc3\n404 b\n')
	[ "$(httpstatus -n -k 1 < "$log")" = $'5\t404\tNot Found\n2\t-\twithout a status' ]
}

@test "lines longer than any buffer pass through whole, wherever their field is" {
	long=$(printf '%0300000d' 0)
	{ echo "404 $long$long$long"; echo "500 $long"; printf '%s\n' "$long 404" "$long$long 500 x" "$long$long$long$long 404 $long"; printf 'x 404 %s' "$long$long"; } > "$log"
	httpstatus -k 1 404 < "$log" | cmp - <(sed -n 1p "$log")
	httpstatus -k 2 404 < "$log" | cmp - <(sed -n '3p;5p;6p' "$log")
	httpstatus -k 2 - < "$log" | cmp - <(sed -n '1p;2p' "$log")
	[ "$(httpstatus -n -k 2 < "$log" | cut -f 1,2 | tr '\n' ' ')" = "3	404 1	500 2	- " ]
	httpstatus -k 2 -f '%c %L' 404 < "$log" | cmp - <(sed -n '3p;5p;6p' "$log" | sed 's/^/404 /'; echo)
	httpstatus -q -k 2 500 < "$log"
}

@test "a line of ten megabytes before its status is no trouble" {
	x=$(printf '%01000000d' 0)
	{ printf '{"a":"'; printf %s "$x" "$x" "$x" "$x" "$x" "$x" "$x" "$x" "$x" "$x"; printf '","b":[1, 404 , "x" 404 ],"status":404}\n'; } > "$log"
	httpstatus -k status 404 < "$log" | cmp - "$log"
	httpstatus -k .status 404 < "$log" | cmp - "$log"
	httpstatus -k 2 404 < "$log" | cmp - "$log"
}

@test "a long line that comes in small pieces is not read again for each" {
	{ head -c 8000000 /dev/zero | tr '\0' x; printf ' 404\n'; } > "$log"
	run bash -c 'dd if="$1" bs=4096 2> /dev/null | timeout 20 "$0" -n -k 2' "$HTTPSTATUS" "$log"
	[ "$output" = "1	404	Not Found" ]
}

# little_memory ARGUMENT...: run with 20 MB of it, on standard input
little_memory() {
	(ulimit -v 20000 && exec "$HTTPSTATUS" -V) > /dev/null 2>&1 || skip "no limit of memory here"
	run --separate-stderr bash -c 'ulimit -v 20000; exec "$0" "$@"' "$HTTPSTATUS" "$@"
}

# thirty BEFORE AFTER: a line of thirty megabytes between these
thirty() {
	printf '%b' "$1"
	head -c 30000000 /dev/zero | tr '\0' x
	printf '%b' "$2"
}

# bats test_tags=malloc
@test "memory is constant where lines are counted" {
	little_memory -n -k 2 < <(thirty '404 500\n' ' 404\n')
	expect 0 $'1\t404\tNot Found\n1\t500\tInternal Server Error' ""
	little_memory -n < <(thirty '"GET /' '" 404\n')
	expect 0 $'1\t404\tNot Found' ""
	little_memory -n -k status < <(thirty '{"a":"' '","status":404}\n')
	expect 0 $'1\t404\tNot Found' ""
	little_memory -n -k status < <(thirty '{"' '":1,"a":{"status":404}}\n')
	expect 0 $'1\t404\tNot Found' ""
	little_memory -q -k status < <(thirty 'a="' '" status=404\n')
	expect 0 "" ""
}

# bats test_tags=malloc
@test "memory is constant where a template has not the line in it" {
	little_memory -k 1 -f %c < <(thirty 'x ' '\n404 y\n')
	expect 0 404 ""
	little_memory -k 2 -f '%c %p' < <(thirty '' ' 404\n')
	expect 0 "404 Not Found" ""
	little_memory -k 1 -f '%c %%L' < <(thirty '404 ' '\n')
	expect 0 "404 %L" ""
}

# bats test_tags=malloc
@test "memory is not asked for a line that is not printed, nor for what follows a known status" {
	little_memory -k 1 404 < <(thirty '200 ' '\n404 y\n')
	expect 0 "404 y" ""
	little_memory -k 1 -f '%c %L' 404 < <(thirty '200 ' '\n404 y\n')
	expect 0 "404 404 y" ""
	little_memory -q -k 1 -f '%c %L' 404 < <(thirty '200 ' '\n404 y\n')
	[ "$status" -eq 0 ]
	(ulimit -v 20000; thirty '404 ' '\n' | "$HTTPSTATUS" -k 1) | cmp - <(thirty '404 ' '\n')
}

# bats test_tags=malloc
@test "a line that does not fit into the memory is an error" {
	little_memory -k 2 < <(thirty '' ' 404\n')
	expect 2 "" "httpstatus: standard input: a line is too long for the memory"
}

@test "a selected line is written before more is read" {
	mkfifo "$BATS_TEST_TMPDIR/in" "$BATS_TEST_TMPDIR/out"
	for arguments in '-k 1 5xx' '-k 1 -f %L 5xx' '-k status -f %L 5xx'; do
		"$HTTPSTATUS" $arguments < "$BATS_TEST_TMPDIR/in" > "$BATS_TEST_TMPDIR/out" 3>&- &
		exec 7> "$BATS_TEST_TMPDIR/in" 8< "$BATS_TEST_TMPDIR/out"
		for line in '500 one status=500' '503 two status=503'; do
			printf '200 not status=200 this\n%s\n' "$line" >&7
			read -r -t 20 answer <&8
			[ "$answer" = "$line" ]
		done
		exec 7>&- 8<&-
		wait $!
	done
}

@test "what comes after a long line does not wait for what comes later" {
	mkfifo "$BATS_TEST_TMPDIR/in" "$BATS_TEST_TMPDIR/out"
	"$HTTPSTATUS" -k 1 -f %c < "$BATS_TEST_TMPDIR/in" > "$BATS_TEST_TMPDIR/out" 3>&- &
	exec 7> "$BATS_TEST_TMPDIR/in" 8< "$BATS_TEST_TMPDIR/out"
	{ printf '404 '; head -c 600000 /dev/zero | tr '\0' x; printf '\n503\n'; } >&7
	for code in 404 503; do
		read -r -t 20 answer <&8
		[ "$answer" = $code ]
	done
	exec 7>&- 8<&-
	wait $!
}

# interrupted TRAP ARGUMENT...: the program is interrupted while it reads lines of eight bytes, more of them than a pipe
# holds, so that it has read some; where the interrupt is ignored, one more line comes then. Its output is in $output, its
# exit status in $status. What runs the tests may ignore interrupts itself.
interrupted() {
	local heed
	heed=$(env --default-signal=INT true 2> /dev/null && echo --default-signal=INT)
	rm -f "$BATS_TEST_TMPDIR/in"
	mkfifo "$BATS_TEST_TMPDIR/in"
	run env $heed bash -c '
		set -m
		trap "$2" INT
		"$0" "${@:3}" < "$1/in" > "$1/out" 3>&- &
		exec 7> "$1/in"
		yes "404 abc" | head -n 40000 >&7
		kill -INT $!
		[ -n "$2" ] || echo 500 >&7
		exec 7>&-
		wait $!
	' "$HTTPSTATUS" "$BATS_TEST_TMPDIR" "$@" 2> /dev/null
	output=$(cat "$BATS_TEST_TMPDIR/out")
}

@test "a query of several words may be one operand, and an empty one is named" {
	printf '%s\n' '"x" 404' '"x" 500' > "$log"
	filter -k clf 'error 404'
	expect 0 '"x" 404' ""
	filter -n '' 404
	expect 2 "" "httpstatus: '': no such status (the log is read from standard input: httpstatus -n < access.log)"
}

@test "an interrupt prints the counts so far, and ends the program as an interrupt does" {
	interrupted - -n -k 1
	[ "$status" -eq 130 ]
	[[ "$output" == *$'\t404\tNot Found' ]]
	[ "$(wc -l <<<"$output")" -eq 1 ]
	[ "${output%%	*}" -gt 0 ] && [ "${output%%	*}" -le 40000 ]
	interrupted - -n -k 1 000-999 -
	[ "$output" != "" ] && [[ "$output" != *without* ]]
	interrupted - -n -k 1 -f json
	[ "$status" -eq 130 ]
	[[ "$output" == '[{"count":'*',"code":404,"phrase":"Not Found"}]' ]]
	interrupted - -n -k 1 201
	[ "$status" -eq 130 ]
	[ "$output" = "" ]
}

@test "on a terminal the counts begin in a line of their own after an interrupt, which is shown as ^C" {
	command -v script > /dev/null || skip "no script(1) to make a terminal"
	cat > "$BATS_TEST_TMPDIR/interrupt" <<-'END'
		set -m
		(echo 404; exec sleep 10) | "$1" -n -k 1 &
		sleep 0.5
		kill -INT $!
		wait $!
	END
	heed=$(env --default-signal=INT true 2> /dev/null && echo --default-signal=INT)
	shown=$(script -qec "env $heed bash '$BATS_TEST_TMPDIR/interrupt' '$HTTPSTATUS'" /dev/null < /dev/null | tr -d '\r')
	[[ "$shown" == $'\n'*'100.0%'*'404'* ]]
	[[ "$(script -qec "echo 404 | '$HTTPSTATUS' -n -k 1" /dev/null < /dev/null)" == ' '*'100.0%'*'404'* ]]
}

@test "an interrupt that is ignored stays ignored" {
	interrupted '' -n -k 1
	[ "$status" -eq 0 ]
	[ "$output" = $'40000\t404\tNot Found\n1\t500\tInternal Server Error' ]
}

@test "without counts an interrupt ends the program at once" {
	interrupted - -k 1 500
	[ "$status" -eq 130 ]
	[ "$output" = "" ]
}

# sum: counts of parts, one after another -> those of the whole, by code
sum() {
	awk -F '\t' '{ n[$2 FS $3] += $1 } END { for (code in n) print n[code] FS code }' | sort -k 2
}

@test "the counts of parts of a log add up, with split, sort and awk" {
	for sample in clf:nginx 9:apache-common status:caddy-json status:ltsv .res.statusCode:pino-http; do
		sed 1d "$BATS_TEST_DIRNAME/logs/${sample#*:}" | cut -f 2- > "$log"
		split -l 2 "$log" "$log."
		cat > "$BATS_TEST_TMPDIR/map" <<-'END'
			#!/bin/sh
			"$HTTPSTATUS" -n -k "$1" 2> /dev/null || [ $? -eq 1 ]
		END
		chmod +x "$BATS_TEST_TMPDIR/map"
		export HTTPSTATUS
		for part in "$log".*; do
			"$BATS_TEST_TMPDIR/map" "${sample%%:*}" < "$part"
		done | sort -k 2 | sum > "$BATS_TEST_TMPDIR/sum"
		[ -s "$BATS_TEST_TMPDIR/sum" ]
		cmp "$BATS_TEST_TMPDIR/sum" <(httpstatus -n -k "${sample%%:*}" < "$log" | sort -k 2)
		rm "$log".*
	done
}

@test "the counts of parts of a log add up, with GNU parallel" {
	parallel --version 2> /dev/null | grep -q '^GNU parallel' || skip "no GNU parallel"
	for n in {1..30}; do cat "$log"; done > "$log.long"
	export HTTPSTATUS
	parallel --will-cite --pipe --block 2k -j 2 '"$HTTPSTATUS" -n || [ $? -eq 1 ]' < "$log.long" 2> /dev/null | sum | cmp - <(httpstatus -n < "$log.long" | sort -k 2)
}

@test "a full disk, a closed output and an input that cannot be read are errors" {
	run --separate-stderr bash -c '"$0" -k clf < "$1" > /dev/full' "$HTTPSTATUS" "$log"
	expect 2 "" "httpstatus: standard output: No space left on device"
	run --separate-stderr bash -c '"$0" -n < "$1" >&-' "$HTTPSTATUS" "$log"
	expect 2 "" "httpstatus: standard output: Bad file descriptor"
	run --separate-stderr bash -c '"$0" -n <&-' "$HTTPSTATUS"
	expect 2 "" "httpstatus: standard input: Bad file descriptor"
	for arguments in '-k 9' '-n' '-n -f json' '-n -f csv' '-q -k clf' '-k status -f %c'; do
		run --separate-stderr "$HTTPSTATUS" $arguments < "$BATS_TEST_TMPDIR"
		expect 2 "" "httpstatus: standard input: Is a directory"
	done
}
