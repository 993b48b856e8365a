load helper

# The same program with a buffer of 64 bytes, so that most lines come to it in pieces.
setup_file() {
	export small=$BATS_FILE_TMPDIR/small/httpstatus
	mkdir "$BATS_FILE_TMPDIR/small"
	cp -Rp "$top/src" "$top/Makefile" "$table" "$BATS_FILE_TMPDIR/small"
	make -s -C "$BATS_FILE_TMPDIR/small" CPPFLAGS=-DINPUT_BUFFER=64 CFLAGS=-O0 httpstatus
}

setup() {
	log=$BATS_TEST_TMPDIR/log
	wanted=$BATS_TEST_TMPDIR/wanted
}

# has STATUSES LINES ARGUMENT...: lines, with the escapes of printf's %b, have these statuses there, and the others none;
# so have those of JSON with a long value before all else, where keys are looked for in another way
has() {
	local statuses=$1 lines=$2 program input got
	shift 2
	printf '%b\n' "$lines" > "$log"
	sed "s/^{\"/{\"long\":\"$x100\",\"/" "$log" > "$log.long"
	for input in "$log" "$log.long"; do
		for program in "$HTTPSTATUS" "$small"; do
			got=$("$program" "$@" -f %c < "$input" 2> /dev/null) || [ $? -eq 1 ] ||
				{ echo "$* on $lines: status $?"; return 1; }
			[ "${got//$'\n'/ }" = "$statuses" ] ||
				{ echo "$* on $lines (${input#"$log"}): '$got', not '$statuses'"; return 1; }
		done
	done
}

x100=$(printf '%0100d' 0 | tr 0 x)

@test "in logs as servers write them, each line has its status" {
	awk -v to="$BATS_TEST_TMPDIR/" -F '\t' '
		FNR == 1 { name = FILENAME; sub(/.*\//, "", name); print name, $0; next }
		{ line = substr($0, index($0, "\t") + 1); print line > (to name ".log") }
		$1 != "-" { print $1 " " line > (to name ".wanted") }' "$BATS_TEST_DIRNAME"/logs/* > "$BATS_TEST_TMPDIR/all"
	while read -r name how; do
		log=$BATS_TEST_TMPDIR/$name.log
		httpstatus $how -f '%c %L' < "$log" | diff -a - "$BATS_TEST_TMPDIR/$name.wanted" || { echo "$name"; false; }
	done < "$BATS_TEST_TMPDIR/all"
	[ "$(wc -l < "$BATS_TEST_TMPDIR/all")" -gt 70 ]
}

@test "a number is that of a field between blanks, or between separators" {
	has 404 'a 404 b' -k 2
	has 404 ' \t a \t404' -k 2
	has 404 'a,404,b' -k 2 -t ,
	has 404 ',,404' -k 3 -t ,
	has '' 'a,,404' -k 2 -t ,
	has 404 'a b\t404' -k 2 -t '\t'
	has 404 ' 404' -k 2 -t ' '
	has '' '  404' -k 2 -t ' '
	has 500 '404\n4500' -k 2 -t 4
	has 404 'x"404"y\nx""404"' -k 2 -t '"'
	has 404 'a, 404 , b' -k 2 -t ,
}

@test "behind the last field there is none, however large its number" {
	for number in 3 99 1000000000 4294967297 18446744073709551617 99999999999999999999; do
		has '' '404 404' -k $number
		has '' '404,404' -k $number -t ,
	done
}

# none_is BEFORE AFTER VALUES ARGUMENT...: of lines that have the values, one a line, between these, none has a status
none_is() {
	local lines
	lines=$(while read -r value; do printf '%s%s%s\\n' "$1" "$value" "$2"; done <<<"$3")
	has '' "$lines" "${@:4}"
}

@test "a status is three digits, and nothing that only begins or ends so" {
	values=$(printf '%s\n' x04 4x4 40x 4040 40 -404 +404 /04 4:4 404. .404 404.0 "'404'" '"404' '404"' '404,' '404\0' '\0404' '404\rx' 404é '')
	none_is '' '' "$values" -k 1
	none_is 'x ' ' x' "$values" -k 2 -t ' '
	none_is '"x" ' '' "$values" -k clf
	has '' "404$(printf '%80s' '')x,404" -k 1 -t ,
	values=$(printf '%s\n' x04 4x4 40x 4040 40 -404 +404 404. .404 404.5 404.00 4.04 '404 OK' '404\0' '404\0,' 404,, 404x "'404'" 4e2 404é '')
	none_is '{"status":"' '"}' "$values" -k status
	none_is '{"status":"' '"}' "$values" -k .status
	none_is 'status="' '"' "$values" -k status
	none_is 'a:1\tstatus:' '\tb:2' "$values" -k status
	none_is '#Fields: status\n"' '"' "$values" -k status
	has '' 'a;status\n1;"4040"\n1;"404 OK"\n1;404.5\n1;-404\n1;404\0' -k status
	values=$(printf '%s\n' 4040 -404 +404 404.5 404.00 4e2 true null '[404]' '[404,404]' '{"a":404}' '404\0' '404"' 404x)
	none_is '{"status":' '}' "$values" -k status
	none_is '{"status":' '}' "$values" -k .status
}

@test "a status may be in double quotes, and a carriage return may end its line" {
	has '404 404' '"404"\r\n"404\n404"\n""404""\n404\r\n404\rx' -k 1
	has '404 404' '"x" "404"\r\n"x" 404\r' -k clf
	has '404 404' '{"status":"404"}\r\n{"status":404}\r' -k status
	has 404 'status=404\r' -k status
	has 404 'a:1\tstatus:404\r' -k status
	has 404 '#Fields: a status\r\n1 404\r' -k status
	has 404 'a,status\r\n1,404\r' -k status
}

@test "in a numbered field a status may stand behind capitals and a slash" {
	has '200 000 407 400' 'TCP_MISS/200\nNONE/000\nTCP_DENIED/407\n"NONE_NONE/400"' -k 1
	has '' 'tcp_miss/200\n/200\nTCP-MISS/200\nTCP_MISS/2000\nTCP_MISS/\nA/B/200\n200/TCP_MISS\nTCP_MISS200' -k 1
	has '' 'status=TCP_MISS/200' -k status
	has '' '"x" TCP_MISS/200' -k clf
}

@test "a key that only ends as the name is another one, wherever the line is cut" {
	for zeros in {40..64} {262120..262144}; do
		has '' "{\"p\":\"$(printf '%0*d' $zeros 0)\",\"ab\\x01s\":404,\"c\":1}" -k s
	done
}

@test "broken JSON has the same status whether its line is long or short, and an empty key is one of a path" {
	# a key where only a value may be, behind brackets that nothing closes
	has 404 '{"a":[["x"},"status":404}' -k status
	has 404 '{"padding":"of more bytes than are looked at in one go, which are 64 or so","a":[["x"},"status":404}' -k status
	has '' '{"a":{"":{"status":404}}}' -k a.status
	has 404 '{"a":{"":{"status":404}}}' -k .a..status
}

@test "colour escapes around a status do not matter, and no text within them is passed over" {
	has 404 '\e[31m404\e[0m' -k 1
	has 404 '\e[01;31m\e[K404\e[m\e[K x' -k 1
	has 404 '"GET / HTTP/1.1" 4\e[01;31m\e[K04\e[m\e[K 153' -k clf
	has 404 '\e[0mGET / \e[33m404 \e[0m1.2 ms' -k 3
	has 404 '12:00 |\e[90;43m 404 \e[0m| 45 us' -k 2 -t '|'
	has 404 '\e[32mINFO\e[0m: "\e[1mGET / HTTP/1.1\e[0m" \e[1m\e[31m404 Not Found\e[0m' -k clf
	has 404 'status=\e[35m404\e[0m x' -k status
	has '' '404\e[0mfoo\n404\e[0m0\n404\e\n\e404\n\e[31404\nx\e[0m404\n404\e[31\n\e[0m\n\e(404\n\e[31' -k 1
	has '' '"x" 404\e[0mfoo' -k clf
	has '' 'status=404\e[0mfoo' -k status
}

@test "clf is the word behind the first string in quotes, whatever stands before it" {
	has 404 '192.0.2.1 - - [22/Nov/2026:12:00:00 +0000] "GET / HTTP/1.1" 404 153 "-" "curl/8"' -k clf
	has 404 'www:443 192.0.2.1 - John Q. Public [22/Nov/2026:12:00:00 +0000] "GET / HTTP/1.1" 404 153' -k clf
	has 404 'Nov 22 12:00:00 web1 nginx: 192.0.2.1 - - [x] "GET / HTTP/1.1"\t 404 153' -k clf
	has 404 '"GET / HTTP/1.1" 404' -k clf
	has 404 '200 500 "GET /?500 200" "404"' -k clf
}

@test "clf is right however odd the request is" {
	has '404 400 408 400 404' '"GET /nine" 404 153\n"" 400 0\n"-" 408 -\n"\\x16\\x03" 400 157\n"GET /a b 200 HTTP/1.1" 404 1' -k clf
	has '404 404 404' '"GET /\\"a\\" HTTP/1.1" 404 1\n"GET /\\\\" 404 1\n"GET /\\" 200 x" 404 1' -k clf
	has '404 404' '"GET /"quoted" HTTP/1.1" 404 -\n"x "abc" 404 -' -k clf
	has 404 "\"GET /$x100 $x100\" 404 1" -k clf
}

@test "where that word is neither a status nor a dash, clf goes on behind the next quotation mark" {
	has 401 '192.0.2.1 - "bob" [x] "GET / HTTP/1.1" 401 12' -k clf
	has 502 '"a" x "b" y "c" 502' -k clf
	has 404 "\"a\" $x100 \"b\" 404" -k clf
	has 404 "\"a\" $x100\" 404" -k clf
	has 404 "\"a\" \"$x100\" 404" -k clf
	has '' '"GET / HTTP/1.1" - "x" 404' -k clf
	has '' '"a" x 404 "b" y' -k clf
	has '' '"a" "b\\" 404' -k clf
}

@test "where there was no response, a dash, 0 or -1 behind the request is no status, and no later number is one" {
	for none in - 0 -1; do
		has '' "h [d] \"POST /xyz HTTP/1.1\" $none DC - \"-\" 515 0 4969 \"-\" \"ua\"" -k clf
		has '' "[d] \"- - -\" $none - - - \"-\" 103 313 5" -k clf
	done
}

@test "a string before the request, such as an address in quotes, does not hide the status" {
	has 200 '"127.0.0.1" - - [d] "GET / HTTP/1.1" 200 123 "-" "ua"' -k clf
	has '404 500' '"-" - - [d] "GET / HTTP/2.0" 404 1\n"a, b" - - [d] "GET / HTTP/1.0" 500 1 "-" "ua HTTP/1.1" 200' -k clf
	has '' '"127.0.0.1" - - [d] "GET / HTTP/1.1" - 123 "-" "ua"' -k clf
}

@test "clf is right wherever a line is cut into pieces" {
	for length in {20..70}; do
		path=/$(printf "%0${length}d" 0)
		has '404 404' '"GET '"$path"' HTTP/1.1" 404 1 "-" "a"b" 500\n"GET '"$path"'\\" 200 x" 404 1' -k clf
		has 404 '"GET '"$path"'\\x"" 404 1' -k clf
	done
}

@test "clf has no status where no string ends, or no word stands behind" {
	has '' 'GET / 404\n"GET / 404\n"GET /\\" 404\n"x"\n"x"  \n"x"404\n"' -k clf
}

@test "by name, a #Fields line names the columns from there on" {
	has '404 500' '200 200\n#Version: 1.0\n#Fields: date sc-status x\n2026 404 1\n#Fields: sc-status\n500 200' -k sc-status
	has 404 '#Fields: a status\n\n1\n1 404 x\n#Fields: a b\n200 200' -k status
	has '' '#Fields: a xstatus status2\n404 404 404' -k status
	has 404 '#fields a status\n200 404' -k status
	has '' '#Fields: a status\n#1 404' -k status
	has 404 '#separator \\x09\n#fields\tts\turi\tstatus_code\n#types\ttime\tstring\tcount\n1.1\t/a "b\t404\n1.2\t/200 404\t-' -k status_code
}

@test "a #Fields file has its statuses in lines longer than the buffer, too" {
	{ echo '#Fields: a status'; printf '%0300000d 404\n' 0; } > "$log"
	[ "$(httpstatus -k status -f %c < "$log")" = 404 ]
}

@test "where blanks do not give as many columns as are named, a string in quotes is one" {
	has 404 '#Fields: ua status x\n"a 500 b" 404 1' -k status
	has 404 '#Fields: ua status\n"ab 404' -k status
}

@test "by name, the first line is a header line if it has the name as a field" {
	for separator in , ';' '|' '\t'; do
		has '404 503' "a${separator}status${separator}b\n1${separator}404${separator}2\n1${separator}503" -k status
		has '404 503' "\"a\"${separator}\"status\"\n\"1${separator}200\"${separator}404\n\"x \"\"y\"\"\"${separator}\"503\"" -k status
	done
	has 404 'status\n404' -k status
	has 404 'a:status\nb:404' -k status -t :
	has 404 'a,b;status\nx,y;404' -k status -t ';'
	has 404 '\xef\xbb\xbfstatus,a\n404,200' -k status
	has 404 'Status Code,a\n404,200' -k 'Status Code'
	has '' 'a,xstatus,status2\n404,404,404' -k status
	has '' 'b,404\na,status\nb,404' -k status
	has '' 'a,status' -k status
	has '' 'a,status\n404\n,,404\n"404' -k status
	has '' '{"a":1},status\n1,404' -k status
	has '' 'a,status\n1,404' -k .status
}

@test "a first line of JSON or logfmt is no header line, whatever stands before it or in its values" {
	has '200 404' ' {"select":["id","status","name"],"status":200}\n{"status":404}' -k status
	has '200 404' '2026\tINFO\tstatus\t{"status":200}\n2026\tINFO\tx\t{"status":404}' -k status
	has '200 404' 'level=info msg="method, status, size" status=200\nlevel=info status=404' -k status
}

@test "by name, a line of JSON has the status behind the key" {
	has '404 404 404' '{"status":404}\n{ "a" : 1 , "status" : "404" , "b" : 2 }\n{"a":{"b":[1,{"status":\t404\t}]}}' -k status
	has 200 '{"status":200.0}' -k status
	has 404 '{"a":"\\\\","status":404}' -k status
	has 404 '{"status":404' -k status
	has 404 '{"status"::404}' -k status
	has '' '{"a":1,"status"}\n{"a":1,"status" }\n{"a":1,"status":\n{"a":1,"status" x:404}\n{"a":1,"status":}' -k status
	has 404 '{"a":"b","status" :\t404}' -k status
	has '404 404' '{"a":"{\\"","status":404}\n{"a":"\\\\","status":404}' -k status
	has '' '{"a":"status","b":404}\n{"a":"b,"status":404}\n{"a","status:404}\n{"a" "status":404}' -k status
}

@test "a name with a quotation mark, or a backslash, is that of no key, or of one that is written so" {
	has '' '{"a":1,"b"c":404}\n{"a":1,"b"c"d":404}' -k 'b"c'
	has '' '{"a":1,"b"c"d":404}' -k 'b"c"d'
	has 404 '{"a":1,"b\\\\":404}' -k 'b\\'
}

@test "of several keys the shallowest that has a status counts, then the first" {
	has 200 '{"a":{"status":404},"status":200}' -k status
	has 404 '{"a":{"status":404},"b":{"status":500}}' -k status
	has 500 '{"status":"x","a":{"status":500}}' -k status
	has 404 "{\"status\":\"$x100\",\"a\":{\"status\":404}}" -k status
	has 200 '{"status":200,"status":404}' -k status
	has 404 '{"status":{"status":404}}' -k status
	has 404 '{"a":[{"b":{"status":500}},{"status":404}]}' -k status
}

@test "a name may be the end of a path" {
	has 404 '{"statusCode":200,"res":{"statusCode":404}}' -k res.statusCode
	has 404 '{"a":{"res":{"statusCode":404}}}' -k res.statusCode
	has 404 '{"http.response.status_code":404}' -k http.response.status_code
	has 404 '{"http":{"response.status_code":404}}' -k http.response.status_code
	has '' '{"xres":{"statusCode":404},"res":404,"statusCode":404,"res2":{"statusCode":404}}' -k res.statusCode
	has '404 404' '{"a":[{"status":404}]}\n{"a":[{},{"b":1},{"status":404}]}' -k a.status
	has '' '{"x":[{"a":1},{"status":404}]}\n{"a":1,"status":404}\n{"a":{},"status":404}' -k a.status
}

@test "with a dot before it, it is the whole path from the top of an object" {
	has 200 '{"a":{"status":404},"status":200}' -k .status
	has 404 '{"status":200,"a":{"status":404}}' -k .a.status
	has 404 '{"a":1,"a":{"status":"x","status":404}}' -k .a.status
	has '' '{"b":{"a":{"status":404}},"status":404,"xa":{"status":404},"a":{"b":{"status":404}}}' -k .a.status
	has '' '{"a":[{"status":404},{"status":404}]}\n{"a.status":404}\n{"":{"a":{"status":404}}}' -k .a.status
	has '' '{"":{"status":404}}\n{"a":[{"status":404}]}\nstatus=404\n.status=404\na:1\tstatus:404' -k .status
}

@test "a path is looked for in JSON alone, whatever the first line is" {
	has '404 500' 'starting\nx {"a":{"b":404}}\n#Fields: b\n200\n{"a":{"b":500}}' -k .a.b
}

@test "JSON may stand behind the prefixes of syslog, Docker and CRI" {
	has 404 'Nov 22 12:00:00 host app[123]: {"status":404}' -k status
	has 404 'web-1  | {"status":404}' -k .status
	has 404 '2026-11-22T12:00:00Z stdout F {"status":404}' -k status
	has 404 'msg="a {b" status=500 {"status":404}' -k status
	has 404 'INFO\ta {b\t{"status": 404}' -k status
	has 404 '  {"status":404},' -k status
	has '' 'x{"status":404}\n"{"status":404}' -k status
	has 404 '\xef\xbb\xbf{"status":404}' -k status
}

@test "by name, logfmt has the status behind the name and =" {
	has '404 503 200' 'a=1 status=404 b=2\nstatus="503"\nlevel=info  status=200.0' -k status
	has 404 'status= a=status=500 status=20 status=404 status=200' -k status
	has '200 201 202 203 204 205' 'status=200,\nstatus=201;\nstatus=202)\nstatus=203]\nstatus=204}\nstatus="205",' -k status
	has '' 'status =404\nstatus= 404\nstatus:404\nstatus404\nstatus==404\n=404\nstatus="404' -k status
	has 404 "status=$x100 b=$x100 status=404" -k status
}

@test "by name, LTSV has the status behind the name and a colon, between tabs" {
	has '404 503' 'time:1\tstatus:404\tua:a status:200\nreq:GET /?status=200 HTTP/1.1\tstatus:503' -k status
	has 404 "time:1\treq:$x100\tstatus:404" -k status
	has 404 'ua:"a b\tstatus:404' -k status
	has '' 'ua:status:404\tb:1\nreq:GET status:404 x\tb:1\nstatus:404' -k status
}

@test "a name within a value, or within a name, is none" {
	has '' '{"msg":"\\"status\\":404"}\n{"a":"status","b":404}\n{"a":["status",404]}\n{"status","404"}\n{"a":"b":404}' -k status
	has '' '{"xstatus":404,"status2":404,"Status":404,"status ":404}' -k status
	has '' '{"status\\":404}' -k status
	has '' 'msg="x status=404 y"\nua="a \\" status=404"\nxstatus=404\nstatus.code=404\nStatus=404\n"status=404"\nmsg="status=404' -k status
	has '' 'a=" {" status_=404' -k status
}

@test "a string that does not end has no status in it, nor behind it" {
	has '' '{"status":"404\n{"a":"b\\","status":404}\n{"a":"\\\n{"status\n{"status"\n{"status":\n{"status":"\n{"' -k status
	has '' '{"status":"404\n{"a":"b\\","status":404}\n{"a":"\\\n{"status\n{"status"\n{"status":\n{"status":"\n{"' -k .status
	has '' 'a="b status=404\na="\\" status=404\nstatus="404\nstatus="404\\"' -k status
	has '' 'a,status\n"b,404\n"b"",404' -k status
}

@test "a backslash at the end of a line keeps nothing of the next" {
	has 404 '"a\\\n"b" 404 \\' -k clf
	has 404 '{"a":"\\\n{"status":404}\\' -k status
	has 404 'a="\\\nstatus=404 a="\\' -k status
	has 404 '\\ \\\n\\ 404' -k 2
}

# objects DEPTH: so many objects in one another, with a status in the innermost
objects() {
	awk -v depth="$1" 'BEGIN { while (--depth > 0) { printf "{\"a\":"; end = end "}" } print "{\"status\":404}" end }'
}

@test "deeper than 64 levels there is no status, and beside what is deeper there is" {
	for program in "$HTTPSTATUS" "$small"; do
		[ "$(objects 64 | "$program" -k status -f %c)" = 404 ]
		for depth in 65 66 100 20000; do
			run "$program" -q -k status < <(objects $depth)
			[ "$status" -eq 1 ]
			[ "$({ printf '{"x":'; objects $depth | tr -d '\n'; echo ',"status":500}'; } | "$program" -k status -f %c)" = 500 ]
		done
		path=$(printf '.a%.0s' {1..64})
		[ "$({ objects 64; objects 65; } | "$program" -n -k "${path%.a}.status" | head -n 1)" = "1	404	Not Found" ]
	done
}

@test "a million of anything is a line without a status, and the next line has one" {
	for unit in '{' '[' '"' '\' '}' ':' '{"a":' '[{' '{"status":' '" ' '=' 'status=' 'status' ' ' ','; do
		yes "$unit" | tr -d '\n' | head -c 1000000 > "$log"
		printf '\n"x" 404 {"status":404}\n' >> "$log"
		for field in clf 2 status .status; do
			run --separate-stderr "$HTTPSTATUS" -n -k $field < "$log"
			expect 0 $'1\t404\tNot Found\n1\t-\twithout a status' ""
		done
	done
}

@test "no NUL, no other byte and no odd line is mistaken for something else" {
	has '404 404' '\0 404\n\xff\xfe 404 \0' -k 2
	has '404 404' '\0"a\0" 404\n"\xff\xc3" 404 \xff' -k clf
	has '404 404' '{"a\0":"\0","status":404}\n\xff {"\xc3":"\xff","status":404}' -k status
	has 404 '\0=1 status=404' -k status
	has '' '{"status\0":404}\n{"status":404\0}\n{"status":"404\0"}\nstatus\0=404\nstatus=404\0\nstatus=\0404' -k status
	has 404 '\n \n\t\n\r\n404' -k 1
	for field in clf 1 status .status; do
		has '' '\n \n\t\n\r' -k $field
		run --separate-stderr "$HTTPSTATUS" -n -k $field < /dev/null
		expect 1 "" ""
	done
}

@test "a last line that ends within #fields names no column" {
	printf '%07d:%051d\n#fields' 0 0 > "$log"
	run --separate-stderr "$small" -n -k status < "$log"
	[ "$status" -eq 1 ]
	[ "$output" = "2	-	without a status" ]
}

@test "a last line that is as long as the buffer is one line" {
	for length in 64 262144; do
		for program in "$HTTPSTATUS" "$small"; do
			[ "$(printf "%0${length}d" 0 | "$program" -n -k 1 -)" = "1	-	without a status" ]
			[ "$(printf '503 "%0'$((length - 6))'d"' 0 | "$program" -k 1 -f %c)" = 503 ]
		done
	done
}

# agree ARGUMENT...: with the naive program, of which $wanted has the answer
agree() {
	[ -s "$wanted" ]
	for program in "$HTTPSTATUS" "$small"; do
		"$program" "$@" -f '%c %L' < "$log" | cmp - "$wanted" || { "$program" "$@" -f '%c %L' < "$log" | diff -a - "$wanted" | head -n 4; false; }
		cmp <("$program" -n "$@" < "$log" | grep -v '	-	' | cut -f 1,2 | sort) <(cut -d ' ' -f 1 "$wanted" | sort | uniq -c | awk '{ print $1 "\t" $2 }' | sort)
	done
}

# agree_with_awk KIND AWK-VARIABLES ARGUMENT...: on random lines of a kind
agree_with_awk() {
	local kind=$1 variables=$2
	shift 2
	for seed in 1 2; do
		awk -v kind="$kind" -v seed=$((seed * 7919)) -v LINES=1000 -f "$BATS_TEST_DIRNAME/random.awk" > "$log"
		awk -v kind="$kind" $variables -f "$BATS_TEST_DIRNAME/naive.awk" "$log" > "$wanted"
		agree "$@"
	done
}

@test "random lines have the statuses that a naive program finds: by number" {
	for k in 1 2 5; do
		agree_with_awk number "-v k=$k" -k $k
		agree_with_awk number "-v k=$k -v t=," -k $k -t ,
	done
	agree_with_awk number '-v k=9' -k 9
	agree_with_awk number '-v k=2 -v t="' -k 2 -t '"'
}

@test "random lines have the statuses that a naive program finds: clf" {
	agree_with_awk clf '' -k clf
}

@test "random lines have the statuses that a naive program finds: logfmt" {
	agree_with_awk logfmt '-v name=status' -k status
}

@test "random lines have the statuses that a naive program finds: LTSV" {
	agree_with_awk ltsv '-v name=status' -k status
}

@test "random lines have the statuses that a naive program finds: W3C" {
	agree_with_awk w3c '-v name=status' -k status
}

@test "random lines have the statuses that a naive program finds: CSV" {
	command -v python3 || skip "no python3"
	for seed in 1 2 3 4; do
		python3 "$BATS_TEST_DIRNAME/naive.py" csv $seed 300 "$BATS_TEST_TMPDIR" status
		wanted=$BATS_TEST_TMPDIR/status
		agree -k status
	done
}

@test "random lines have the statuses that a naive program finds: JSON" {
	command -v python3 || skip "no python3"
	fields='status a.status a.b .status .a.status'
	for seed in 1 2; do
		python3 "$BATS_TEST_DIRNAME/naive.py" json $seed 1000 "$BATS_TEST_TMPDIR" $fields
		for field in $fields; do
			wanted=$BATS_TEST_TMPDIR/$field
			agree -k "$field"
		done
	done
}

@test "a line that is cut anywhere by the reads changes nothing" {
	for sample in nginx zeek iis jmeter caddy-console heroku-router ltsv-odd; do
		read -r how < "$BATS_TEST_DIRNAME/logs/$sample"
		sed 1d "$BATS_TEST_DIRNAME/logs/$sample" | cut -f 2- > "$log"
		sed 1d "$BATS_TEST_DIRNAME/logs/$sample" | grep -av '^-' | cut -f 1 > "$wanted"
		dd if="$log" bs=1 2> /dev/null | httpstatus $how -f %c | cmp - "$wanted"
		dd if="$log" bs=7 2> /dev/null | httpstatus $how -f %c | cmp - "$wanted"
	done
}
