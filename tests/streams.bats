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
	filter -k 9 404
	expect 0 "$(sed -n 2p "$log")" ""
	filter -k 9 5xx 404
	expect 0 "$(sed -n '2p;6p' "$log")" ""
	filter -k 9 -c 4
	expect 0 "$(sed -n '2p;5p;7p' "$log")" ""
	filter -k 9 -c 5 400-503
	expect 0 "$(sed -n 6p "$log")" ""
}

@test "without a query every line with a status is selected" {
	filter -k 9
	expect 0 "$(sed 4d "$log")" ""
}

@test "a pattern goes by the digits alone, a phrase by the codes that have it" {
	filter -k 9 47x
	expect 0 "$(sed -n 7p "$log")" ""
	filter -k 9 478
	expect 0 "$(sed -n 7p "$log")" ""
	filter -k 9 not found
	expect 0 "$(sed -n 2p "$log")" ""
	filter -k 9 -c 5 not found
	expect 1 "" ""
	filter -k 9 'client closed request'
	expect 0 "$(sed -n 5p "$log")" ""
	filter -k 9 http.StatusNotFound
	expect 0 "$(sed -n 2p "$log")" ""
	run --separate-stderr "$HTTPSTATUS" -k 1 timeout <<<$'599 a\n504 b\n500 c\n408 d'
	expect 0 $'599 a\n504 b\n408 d' ""
}

@test "a search selects the codes of the statuses that it finds, official or not" {
	filter -k 9 -s nginx
	expect 0 "$(sed -n 5p "$log")" ""
	filter -k 9 -s overload maintenance
	expect 0 "$(sed -n 6p "$log")" ""
}

@test "a template makes a record of each line, also where nobody knows the code" {
	filter -k 9 -f '%c %p (%C) %o: %L'
	expect 0 "$(sed 4d "$log" | awk '{ print $9 ($9 == 200 ? " OK (Successful) IANA" : $9 == 404 ? " Not Found (Client Error) IANA" : $9 == 499 ? " Client Closed Request (Client Error) nginx" : $9 == 503 ? " Service Unavailable (Server Error) IANA" : $9 == 478 ? " unassigned (Client Error) " : " invalid () ") ": " $0 }')" ""
	[ "$(printf '503' | httpstatus -k 1 -f '<%L>')" = '<503>' ]
	[ "$(printf '\n503\n' | httpstatus -k 1 -f '%c%%')" = '503%' ]
}

@test "counts are count, code and phrase, most first and then by code" {
	filter -n -k 9
	expect 0 "2	200	OK
1	404	Not Found
1	478	unassigned
1	499	Client Closed Request
1	503	Service Unavailable
1	650	invalid" ""
	filter -n -k 9 5xx 404
	expect 0 "1	404	Not Found
1	503	Service Unavailable" ""
}

@test "counts as text have shares, and a line for what had no status" {
	filter -n -k 9 -f text
	expect 0 "  2  28.6%  200 OK
  1  14.3%  404 Not Found
  1  14.3%  478 unassigned
  1  14.3%  499 Client Closed Request (nginx)
  1  14.3%  503 Service Unavailable
  1  14.3%  650 invalid
  1         without a status" ""
	filter -n -k 9 -f text 404
	expect 0 "  1  100.0%  404 Not Found
  1          without a status" ""
	filter -n -k 9 -f text 201
	expect 1 "  1       without a status" ""
}

@test "counts as json, jsonl, csv and markdown have those keys" {
	filter -n -k 9 -f json 404 650
	expect 0 '[{"count":1,"code":404,"phrase":"Not Found"},
 {"count":1,"code":650,"phrase":"invalid"}]' ""
	filter -n -k 9 -f jsonl 404
	expect 0 '{"count":1,"code":404,"phrase":"Not Found"}' ""
	filter -n -k 9 -f csv 404
	expect 0 'count,code,phrase
1,404,Not Found' ""
	filter -n -k 9 -f markdown 404
	expect 0 '| count | code | phrase |
| ---: | ---: | --- |
| 1 | 404 | Not Found |' ""
	filter -n -k 9 -f json 201
	expect 1 '[]' ""
}

@test "no selected line exits 1 without a word" {
	filter -k 9 201
	expect 1 "" ""
	filter -n -k 9 201
	expect 1 "" ""
}

@test "a field in which no line has a status is told" {
	filter -k 8
	expect 1 "" "httpstatus: standard input: no line has a status in field 8 (-k)"
	filter -n -k 99
	expect 1 "" "httpstatus: standard input: no line has a status in field 99 (-k)"
	run --separate-stderr "$HTTPSTATUS" -k 1 < /dev/null
	expect 1 "" "httpstatus: standard input: no line has a status in field 1 (-k)"
}

@test "quiet stops at the first selected line" {
	filter -q -k 9 503
	expect 0 "" ""
	filter -q -k 9 201
	expect 1 "" ""
	filter -q -k 8
	expect 1 "" ""
	[ "$({ cat "$log"; yes 1; } | { httpstatus -q -k 9 404; echo $?; })" = 0 ]
}

@test "fields end at a separator, if there is one" {
	[ "$(printf 'a,404,b\n,,404\na 404\n404\n' | httpstatus -t, -k 2)" = 'a,404,b' ]
	[ "$(printf 'a,404,b\n,,404\n' | httpstatus -t , -k 3)" = ',,404' ]
	[ "$(printf 'a\t404\n404\tb\n' | httpstatus -t '\t' -k 2)" = 'a	404' ]
	[ "$(printf ' 404\n  404\n' | httpstatus -t ' ' -k 2)" = ' 404' ]
	[ "$(printf '404\n4500\n' | httpstatus -t 4 -k 2)" = '4500' ]
	[ "$(printf 'x"404"y\nx""404"\n' | httpstatus -t '"' -k 2)" = 'x"404"y' ]
}

@test "a field is a status only if it is three digits" {
	run --separate-stderr "$HTTPSTATUS" -k 2 <<<$'a 404\nb x04\nc 4x4\nd 40x\ne 4040\nf 40\ng -404\nh /04\ni 4:4\nj'
	expect 0 "a 404" ""
}

@test "a status may be in double quotes, and a carriage return may end its line" {
	[ "$(printf '"404"\r\n"404\n404"\n""404""\n404\r\n404\rx\n' | httpstatus -k 1 | od -An -c | tr -d ' \n')" = '"404"\r\n404\r\n' ]
}

@test "what options make no sense together is one line and exit 2" {
	while IFS='|' read -r arguments message; do
		eval "ask $arguments < /dev/null"
		expect 2 "" "httpstatus: $message"
	done <<-'END'
		-n|-n: only with -k, which says where the status stands in a line
		-t, 404|-t: only with -k, which says where the status stands in a line
		-k 9 -a|-a: not with -k, which takes in unofficial codes anyhow
		-k 9 -l|-l: not with -k, which prints lines of its input
		-k 9 -n -f %c|-n: not with a template, which is for lines
		-k 9 -f json|json: a format for counts (-n); lines (-k) are printed as they are, or by a template
		-k 9 -f text|text: a format for counts (-n); lines (-k) are printed as they are, or by a template
		-f %L 404|%L: only with -k, which has lines
		-k 0|0: not the number of a field (-k); the first one is 1
		-k 9x|9x: not the number of a field (-k); the first one is 1
		-k -1|-1: not the number of a field (-k); the first one is 1
		-k ''|'': not the number of a field (-k); the first one is 1
		-k 99999999999999999999|99999999999999999999: not the number of a field (-k); the first one is 1
		-k 1 -t $'\n'|\x0A: a separator (-t) is one byte, or \t for a tab
		-k 1 -t ab|ab: a separator (-t) is one byte, or \t for a tab
		-k 1 -t ''|'': a separator (-t) is one byte, or \t for a tab
		-k 9 -n access.log|access.log: no such status; -k reads the log from standard input, as in: httpstatus -k 9 < access.log
		-k 9 -|-: no such status; -k reads the log from standard input, as in: httpstatus -k 9 < access.log
		-k 9 - ok|-: no such status; -k reads the log from standard input, as in: httpstatus -k 9 < access.log
		-k 9 -s nginx xyzzy|nginx xyzzy: no such status; -k reads the log from standard input, as in: httpstatus -k 9 < access.log
	END
}

# agrees ARGUMENT...: with the naive program, on what standard input has been put in $log; the first two are k and t
agrees() {
	local k=$1 t=$2
	cmp <(httpstatus -k "$k" ${t:+-t "$t"} 4xx < "$log") <(awk -v k="$k" -v t="$t" -v want='^4' -f "$BATS_TEST_DIRNAME/naive.awk" "$log" | same_end) &&
	cmp <(httpstatus -n -k "$k" ${t:+-t "$t"} < "$log" 2> /dev/null | cut -f 1,2 | sort) <(awk -v k="$k" -v t="$t" -v want=. -v count=1 -f "$BATS_TEST_DIRNAME/naive.awk" "$log" | sort)
}

# awk ends each line; take that off the last one, if that is the log's last and has none
same_end() {
	if [ -n "$(tail -c 1 "$log")" ] && awk -v k="$k" -v t="$t" -v want='^4' -f "$BATS_TEST_DIRNAME/naive.awk" <(tail -n 1 "$log") | grep -q .; then
		head -c -1
	else
		cat
	fi
}

@test "random lines are selected and counted as by a naive program" {
	for seed in 1 2 3 4 5; do
		awk -v seed=$((seed * 7919)) -v LINES=2000 -f "$BATS_TEST_DIRNAME/random.awk" > "$log"
		for k in 1 2 3 5 9 14; do
			agrees $k ''
			agrees $k ,
			agrees $k '"'
		done
	done
}

@test "a line that is cut anywhere by the reads changes nothing" {
	awk -v seed=20261122 -v LINES=60 -f "$BATS_TEST_DIRNAME/random.awk" > "$log"
	dd if="$log" bs=1 2> /dev/null | httpstatus -k 3 > "$BATS_TEST_TMPDIR/bytes"
	cmp "$BATS_TEST_TMPDIR/bytes" <(httpstatus -k 3 < "$log")
	[ -s "$BATS_TEST_TMPDIR/bytes" ]
}

@test "lines longer than any buffer pass through whole, wherever their field is" {
	long=$(printf '%0300000d' 0)
	{ echo "404 $long$long$long"; echo "500 $long"; printf '%s\n' "$long 404" "$long$long 500 x" "$long$long$long$long 404 $long"; printf 'x 404 %s' "$long$long"; } > "$log"
	cmp <(httpstatus -k 1 404 < "$log") <(sed -n 1p "$log")
	cmp <(httpstatus -k 2 404 < "$log") <(sed -n '3p;5p;6p' "$log")
	[ "$(httpstatus -n -k 2 < "$log" | cut -f 1,2 | tr '\n' ' ')" = "3	404 1	500 " ]
	cmp <(httpstatus -k 2 -f '%c %L' 404 < "$log") <(sed -n '3p;5p;6p' "$log" | sed 's/^/404 /'; echo)
	httpstatus -q -k 2 500 < "$log"
}

@test "a line of ten megabytes before its field is no trouble" {
	{ head -c 10000000 /dev/zero | tr '\0' x; printf ' 404 y\n'; } > "$log"
	cmp <(httpstatus -k 2 404 < "$log") "$log"
}

@test "NUL and any other byte pass through" {
	{ printf '404 \0a\0\n'; printf '\0 404 b\n'; printf '404\0\n'; printf '\377\376 404\n'; } > "$log"
	cmp <(httpstatus -k 1 < "$log") <(printf '404 \0a\0\n')
	cmp <(httpstatus -k 2 < "$log") <(printf '\0 404 b\n\377\376 404\n')
	[ "$(httpstatus -n -k 1 < "$log")" = "1	404	Not Found" ]
}

@test "a last line without a newline is printed without one" {
	[ "$(printf '404 a\n404 b' | httpstatus -k 1 | od -An -c | tr -d ' ')" = '404a\n404b' ]
}

@test "a selected line is written before more is read" {
	mkfifo "$BATS_TEST_TMPDIR/in" "$BATS_TEST_TMPDIR/out"
	"$HTTPSTATUS" -k 1 5xx < "$BATS_TEST_TMPDIR/in" > "$BATS_TEST_TMPDIR/out" 3>&- &
	exec 7> "$BATS_TEST_TMPDIR/in" 8< "$BATS_TEST_TMPDIR/out"
	for line in '500 one' '503 two'; do
		printf '200 not this\n%s\n' "$line" >&7
		read -r -t 10 answer <&8
		[ "$answer" = "$line" ]
	done
	exec 7>&- 8<&-
	wait
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
	wait
}

@test "quiet stops in a line that does not end" {
	run bash -c '{ printf "404 "; yes | tr -d "\n"; } 2> /dev/null | timeout 20 "$0" -q -k 1' "$HTTPSTATUS"
	[ "$status" -eq 0 ]
}

@test "a long line that comes in small pieces is not read again for each" {
	{ head -c 8000000 /dev/zero | tr '\0' x; printf ' 404\n'; } > "$log"
	run bash -c 'dd if="$1" bs=4096 2> /dev/null | timeout 20 "$0" -n -k 2' "$HTTPSTATUS" "$log"
	[ "$output" = "1	404	Not Found" ]
}

@test "a full disk, a closed output and an input that cannot be read are errors" {
	run --separate-stderr bash -c '"$0" -k 9 < "$1" > /dev/full' "$HTTPSTATUS" "$log"
	expect 2 "" "httpstatus: standard output: No space left on device"
	run --separate-stderr bash -c '"$0" -n -k 9 < "$1" >&-' "$HTTPSTATUS" "$log"
	expect 2 "" "httpstatus: standard output: Bad file descriptor"
	run --separate-stderr "$HTTPSTATUS" -k 9 < "$BATS_TEST_TMPDIR"
	expect 2 "" "httpstatus: standard input: Is a directory"
	run --separate-stderr "$HTTPSTATUS" -k 9 -n -f json < "$BATS_TEST_TMPDIR"
	expect 2 "" "httpstatus: standard input: Is a directory"
}
