load helper

# The README and the manual: every example in them is run, and what they list is what the program has.

manual=$top/man/httpstatus.1
readme=$top/README.md

setup() {
	cd "$BATS_TEST_TMPDIR"
	mkdir -p bin
	PATH=$PWD/bin:$(dirname "$HTTPSTATUS"):$PATH
	sample_files
}

# command NAME: makes a command of that name out of the script on standard input, for what an example may not do here
stand_in() {
	{ echo '#!/bin/sh'; cat; } > "bin/$1"
	chmod +x "bin/$1"
}

# access_log: a log in the combined format; the requests of the last lines are not three words
access_log() {
	awk 'BEGIN {
		n = split("200 748 304 103 404 61 499 9 502 7", count, " ")
		for (i = 1; i < n; i += 2)
			for (j = 0; j < count[i + 1]; j++)
				print "192.0.2.1 - - [25/Nov/2026:12:00:00 +0000] \"GET /" j " HTTP/1.1\" " count[i] " 512 \"-\" \"curl/8.5.0\""
		m = split("\\x16\\x03\\x01|-||GET /nine 200 7|GET /a\\\"b 200 HTTP/1.1", request, "|")
		for (j = 1; j <= m; j++)
			print "192.0.2.1 - - [25/Nov/2026:12:00:00 +0000] \"" request[j] "\" 400 157 \"-\" \"-\""
	}'
}

# What the examples read.
sample_files() {
	access_log > access.log
	printf '%s\n' 200 404 200 200 404 200 200 > codes
	log_line 'IIS and other W3C logs' > u_ex261125.log
	log_line 'Caddy, Echo' > caddy.log
	log_line 'pino, Fastify' > fastify.log
	log_line 'HAProxy, from syslog' > haproxy.log
	{ log_line 'k6 (CSV)'; echo 'http_req_duration,1795556970,9.1,,,,504,http://test.k6.io'; } > k6.csv
	printf '%s\n' '{"log":"{\"level\":\"info\",\"status\":504}\n","stream":"stdout"}' > docker.log
	stand_in curl <<-'END'
		case $* in
		*'%{http_code}\n'*) echo 404 ;;
		*'%{http_code}'*) printf 404 ;;
		*) printf 'HTTP/1.1 301 Moved Permanently\r\nLocation: /\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\n' ;;
		esac
	END
	stand_in tail <<-'END'
		if [ "$1" = -f ]; then exec cat "$2"; fi
		PATH=${PATH#*:} exec tail "$@"
	END
	stand_in less <<-'END'
		cat
	END
}

# log_line LOG: lines of such a log, as its documentation shows them, with one status, 504
log_line() {
	local request='"GET /a?status=404 HTTP/1.1"' clf='192.0.2.1 - - [25/Nov/2026:12:00:00 +0000]'
	case $1 in
	'Apache, nginx, lighttpd') echo "$clf $request 504 512 \"-\" \"curl/8.5.0\"" ;;
	'Tomcat, Envoy, AWS S3')
		echo "[2026-11-25T12:00:00.310Z] $request 504 - 154 0 226 100 \"192.0.2.1\" \"curl/8.5.0\" \"-\" \"example.org\" \"192.0.2.7:80\"" ;;
	'Traefik, Squid (common)') echo "$clf $request 504 414 \"-\" \"-\" 500 \"web@docker\" \"http://192.0.2.7:80\" 0ms" ;;
	'Flask, gunicorn, uvicorn') echo "INFO:     192.0.2.1:50000 - $request 504 Gateway Timeout" ;;
	"Python's http.server") echo "192.0.2.1 - - [25/Nov/2026 12:00:00] $request 504 -" ;;
	'morgan (combined, common)') echo "::1 - - [25/Nov/2026:12:00:00 +0000] $request 504 - \"-\" \"curl/8.5.0\"" ;;
	'the above, virtual host') echo "www.example.org:443 $clf $request 504 512 \"-\" \"curl/8.5.0\"" ;;
	'the above from docker logs') echo "web-1  | $clf $request 504 512 \"-\" \"curl/8.5.0\"" ;;
	'the above from syslog') echo "Nov 25 12:00:00 web1 nginx: $clf $request 504 512 \"-\" \"curl/8.5.0\"" ;;
	'IIS and other W3C logs')
		echo '#Software: Microsoft Internet Information Services 10.0'
		echo '#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken'
		echo '2026-11-25 12:00:00 192.0.2.9 GET /a - 443 - 192.0.2.1 curl/8.5.0 - 504 0 0 15'
		;;
	'AWS CloudFront')
		echo '#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer)'
		printf '2026-11-25\t12:00:00\tLHR62-C2\t392\t192.0.2.1\tGET\td111.cloudfront.net\t/a b\t504\t-\n'
		;;
	'AWS Application LB')
		echo 'https 2026-11-25T12:00:00.186641Z app/my-lb/50dc6c495c0c9188 192.0.2.1:2817 10.0.0.1:80 0.086 0.048 0.037 504 502 0 57 "GET https://www.example.org:443/ HTTP/1.1"' ;;
	'AWS Classic LB')
		echo '2026-11-25T12:00:00.945958Z my-lb 192.0.2.1:2817 10.0.0.1:80 0.000086 0.001048 0.001337 504 502 0 57 "GET https://www.example.org:443/ HTTP/1.1"' ;;
	'HAProxy, from syslog')
		echo "Nov 25 12:00:00 localhost haproxy[14389]: 192.0.2.1:33317 [25/Nov/2026:12:00:00.655] http-in static/srv1 10/0/30/69/109 504 2750 - - ---- 1/1/1/1/0 0/0 $request" ;;
	'Squid (native)') echo '1795556970.586 921 192.0.2.1 TCP_MISS/504 507 GET http://www.example.org/ - HIER_DIRECT/192.0.2.7 text/html' ;;
	'morgan (dev, tiny)') echo 'GET /a?status=404 504 1.996 ms - 5' ;;
	'Rails (default)') echo 'Completed 504 Gateway Timeout in 640ms (Views: 1.7ms | ActiveRecord: 91.0ms)' ;;
	"curl -w '%{http_code} ...'") echo '504 0.123456 https://www.example.org/?404' ;;
	'Caddy, Echo' | 'GitLab, Lograge') echo '{"level":"info","request":{"uri":"/?\"status\":404","headers":{"status":"404"}},"status":504}' ;;
	'HAR, an entry on a line') echo '{"request":{"url":"/?status=404","headers":[{"name":"status","value":"404"}]},"response":{"status":504,"statusText":""}}' ;;
	'logrus, Heroku, logfmt') echo 'at=error code=H12 desc="Request timeout status=404" method=GET path="/" status=504 bytes=0' ;;
	LTSV) printf 'time:25/Nov/2026:12:00:00 +0000\treq:GET / status:404\tstatus:504\tsize:6\n' ;;
	'k6 (CSV)')
		echo 'metric_name,timestamp,metric_value,check,error,error_code,status,url'
		echo 'http_reqs,1795556970,1.000000,,"a, b",,504,http://test.k6.io'
		;;
	'hey (CSV)')
		echo 'response-time,DNS+dialup,DNS,Request-write,Response-delay,Response-read,status-code,offset'
		echo '0.0061,0.0031,0.0000,0.0001,0.0028,0.0000,504,0.0004'
		;;
	Kong) echo '{"response":{"headers":{"status":"404 OK"},"status":504},"upstream_status":"502"}' ;;
	'pino, Fastify') echo '{"level":30,"req":{"method":"GET","url":"/"},"res":{"statusCode":504},"msg":"request completed"}' ;;
	'Traefik (JSON)') echo '{"ClientHost":"192.0.2.1","DownstreamStatus":504,"OriginStatus":502}' ;;
	'Azure Front Door') echo '{"category":"FrontdoorAccessLog","properties":{"ErrorInfo":"NoError","httpStatusCode":"504"}}' ;;
	'Cloudflare Logpush') echo '{"ClientRequestURI":"/","EdgeResponseStatus":504,"OriginResponseStatus":502}' ;;
	*) return 1 ;;
	esac
}

# unescaped: what a reader sees of lines of mdoc
unescaped() {
	sed 's/\\&//g; s/\\-/-/g; s/\\(aq/'\''/g; s/\\(dq/"/g; s/\\ / /g; s/\\e/\\/g'
}

# section TITLE: that section of the manual
section() {
	awk -v title="$1" '/^\.S[hs] / { on = 0; $1 = ""; on = substr($0, 2) == title; next } on' "$manual"
}

# transcript FIRST: the display of the manual that begins so
transcript() {
	sed -n '/^\.Bd -literal/,/^\.Ed/ p' "$manual" | unescaped |
	    awk -v first="$1" '/^\.Bd/ { getline; on = index($0, first) == 1 } /^\.Ed/ { on = 0 } on'
}

# block LANGUAGE: the README's blocks of a language
block() {
	awk -v start="\`\`\`$1" '$0 == start { on = 1; next } /^```$/ { on = 0 } on' "$readme"
}

# replay: runs each "$ command" line that it reads as in a terminal of 80 columns, and prints it with what that shows
replay() {
	while IFS= read -r line; do
		case $line in
		'$ '*)
			printf '%s\n' "$line"
			NO_COLOR=1 COLUMNS=80 script -qec "${line#??}" /dev/null < /dev/null | tr -d '\r'
			;;
		esac
	done
}

@test "every example of the README prints what it says" {
	script -qec true /dev/null < /dev/null > /dev/null 2>&1 || skip "no script that runs a command (util-linux)"
	[ "$(block console | grep -c '^\$ ')" -ge 5 ]
	diff <(block console) <(block console | replay)
}

@test "the README's function explains what a URL answers with" {
	eval "$(block sh | grep '^explain')"
	[ "$(explain http://www.example.org/)" = "$(httpstatus 404)" ]
}

@test "the README's case takes each class its own way" {
	for pair in '200 fine' '304 fine' '404 mend the request' '499 mend the request' '472 mend the request' \
	    '503 try again later'; do
		code=${pair%% *}
		[ "$(eval "$(block sh | sed -n '/^case/,/^esac/ p')")" = "${pair#* }" ]
	done
}

@test "the README's check in a Makefile fails for an error, and says what it is" {
	command -v make > /dev/null || skip "no make"
	unset MAKEFLAGS MFLAGS MAKELEVEL
	block make > checks
	run --separate-stderr make -s -f checks check-site URL=http://www.example.org/
	[ "$status" -ne 0 ]
	[ -z "$output" ]
	[[ "$stderr" == "$(httpstatus -f text 404)"* ]]
	stand_in curl <<<'printf 200'
	run --separate-stderr make -s -f checks check-site URL=http://www.example.org/
	[ "$status" -eq 0 ]
	[ "$output$stderr" = "" ]
}

@test "the README has the two commands for a fresh Debian, and is short" {
	[ "$(grep -c '^apt-get ' "$readme")" -eq 2 ]
	[[ "$(grep '^apt-get ' "$readme" | head -n 1)" == *" && make && ./httpstatus 404" ]]
	[[ "$(grep '^apt-get ' "$readme" | tail -n 1)" == *" && make check" ]]
	[ "$(wc -l < "$readme")" -lt 180 ]
}

@test "the README and the manual list the columns of the table in their order" {
	columns=$(head -n 1 "$table" | tr '\t' '\n')
	[ "$(sed -n '/^| column/,/^$/ s/^| \(`.*`\) |.*/\1/p' "$readme" | sed 's/ |.*//' | grep -o '[a-z][a-z]*')" = "$columns" ]
	[ "$(section FORMATS | sed -n '/columns of the table/,$ s/^\.It Cm //p')" = "$columns" ]
}

@test "the README names every file of the source on the way from the arguments to the answer" {
	for file in "$top"/src/*.c; do
		sed -n '/^From `argv`/,/^$/ p' "$readme" | grep -q "\`\(src/\)\{0,1\}${file##*/}\`" || { echo "$file"; return 1; }
	done
	for file in $(sed -n '/^## Contributing/,/^## Changes/ p' "$readme" | grep -o '`[a-z/.]*\.[a-z]*`' | tr -d '`'); do
		[ -e "$top/$file" ] || [ -e "$top/src/$file" ] || { echo "$file"; return 1; }
	done
}

@test "the newest changes in the README are those of this version" {
	version=$(httpstatus -V | cut -d ' ' -f 2)
	[ "$(sed -n '/^## Changes/,$ s/^- \([0-9.]*\)[,:] .*/\1/p' "$readme" | head -n 1)" = "$version" ]
}

@test "every example of the manual runs" {
	examples=$(sed -n 's/^\.Dl \$ //p' "$manual" | unescaped)
	[ "$(wc -l <<<"$examples")" -ge 25 ]
	command -v jq > /dev/null || examples=$(grep -v jq <<<"$examples")
	while IFS= read -r example; do
		run --separate-stderr bash -o pipefail -c "$example"
		[ "$status" -eq 0 ] || { echo "$example"; return 1; }
		[ -n "$output" ] || { echo "$example"; return 1; }
		[ -z "$stderr" ] || { echo "$example: $stderr"; return 1; }
		case $example in
		*-n*access.log) [ "${lines[0]}" = $'748\t200\tOK' ] ;;
		*-n*) [ "${lines[0]}" = $'1\t504\tGateway Timeout' ] ;;
		*access.log*) [ "$(grep -c ' 502 512 ' <<<"$output")" -eq 7 ] || [[ "$example" == *timeout* ]] ;;
		esac || { echo "$example: $output"; return 1; }
	done <<<"$examples"
}

@test "the codes that the manual names in a question, bare or glued to other text, are answered first" {
	glued=$(section QUESTIONS | unescaped | sed -n 's/ [,.]$//; s/^\.Cm \(.*[0-9N].*\)/\1/p')
	[ "$(wc -l <<<"$glued")" -ge 5 ]
	while IFS= read -r question; do
		case $question in
		*/*) answer=$'404\n500' ;;
		nginx*) answer=499 ;;
		*) answer=404 ;;
		esac
		[ "$(codes $question)" = "$answer" ] || { echo "$question"; return 1; }
	done <<<"$glued"
	queries=$(section Queries | unescaped | sed -n 's/ ,$//; s/^\.Ql httpstatus \(.* vs .*\)/\1/p')
	[ "$queries" = $'401 vs 403\nnot found vs gone' ]
	[ "$(codes 401 vs 403)" = $'401\n403' ]
	[ "$(codes not found vs gone)" = $'404\n410' ]
}

@test "each log in the manual's table is read by the option beside it" {
	rows=$(section 'What to type for which log' | unescaped | sed -n 's/^\.It \(.*\) Ta Fl k [A-Z][a-z] \(.*\)$/\1|\2/p')
	[ "$(wc -l <<<"$rows")" -ge 25 ]
	while IFS='|' read -r log field; do
		log_line "$log" > log || { echo "no line of $log"; return 1; }
		[ "$(httpstatus -k "$field" -f %c < log)" = 504 ] || { echo "$log"; return 1; }
		[ "$(httpstatus -n -k "$field" < log | head -n 1)" = $'1\t504\tGateway Timeout' ] || { echo "$log"; return 1; }
	done <<<"$rows"
}

@test "the other fields that the manual names for a log have its other status" {
	[ "$(log_line 'AWS Application LB' | httpstatus -k 10 -f %c)" = 502 ]
	[ "$(log_line 'AWS Classic LB' | httpstatus -k 9 -f %c)" = 502 ]
	[ "$(log_line 'HAProxy, from syslog' | sed 's/^Nov 25 12:00:00/2026-11-25T12:00:00+00:00/' | httpstatus -k 9 -f %c)" = 504 ]
	[ "$(log_line 'HAProxy, from syslog' | sed 's/^.*\]: //' | httpstatus -k 6 -f %c)" = 504 ]
}

@test "counts of parts add up with GNU parallel, as the manual shows" {
	command -v parallel > /dev/null && parallel --version 2> /dev/null | grep -q '^GNU' || skip "no GNU parallel"
	export PARALLEL_HOME=$PWD PARALLEL='--block 20k'
	touch will-cite
	example=$(transcript '$ parallel' | sed 's/^\$ //')
	[ "$(bash -o pipefail -c "$example")" = "$(httpstatus -n < access.log)" ]
	# most parts have none of these, and that is no failure
	run --separate-stderr bash -o pipefail -c "${example/httpstatus -n/httpstatus -n 502}"
	expect 0 $'7\t502\tBad Gateway' ""
	run bash -o pipefail -c "${example/httpstatus -n || [[] \$? -eq 1 ]/httpstatus -n 502}"
	[ "$status" -ne 0 ]
}

@test "counts of a file with a header line add up when each part begins with it, as the manual shows" {
	command -v parallel > /dev/null && parallel --version 2> /dev/null | grep -q '^GNU' || skip "no GNU parallel"
	export PARALLEL_HOME=$PWD PARALLEL='--block 2k'
	touch will-cite
	header=$(section 'MORE THAN ONE MACHINE' | unescaped | sed -n 's/^\.Ql \(parallel .*--header.*\)/\1/p')
	[ -n "$header" ]
	{ echo 'time,status,url'; for i in $(seq 300); do echo "$i,$((i % 3 ? 200 : 404)),/$i"; done; } > parts.csv
	bash -o pipefail -c "$header 'httpstatus -n -k status'" < parts.csv > counts
	[ "$(grep -c without counts)" -gt 1 ]
	[ "$(awk '{ n[$2] += $1 } END { print n[200], n[404] }' counts)" = "200 100" ]
}

@test "counts of parts add up as a streaming job, as the manual shows" {
	transcript '$ cat mapper' | awk '/^\$ cat / { file = $3; next } /^\$ / { file = "" } file != "" { print > file }'
	split -l 100 access.log part.
	: > part.empty
	for part in part.*; do
		sh mapper < "$part" 2> /dev/null || { echo "$part"; return 1; }
	done | sort | sh reducer > counts
	[ "$(sort -nr counts)" = "$(httpstatus -n < access.log)" ]
	# an error stays one
	[ "$(grep -c 'httpstatus -n' mapper)" -eq 1 ]
	sed -i.old 's/httpstatus -n/httpstatus -n -k ./' mapper
	run sh mapper < access.log
	[ "$status" -ne 0 ]
}

@test "the messages that the manual explains are those of the program" {
	{
		httpstatus 472 || :
		httpstatus 666 || :
		httpstatus 404.99 || :
		httpstatus zzzqq || :
		httpstatus -c 5 404 || :
		httpstatus forbiden accss || :
		echo teapto | httpstatus - || :
		httpstatus -n -k 9 < codes || :
		log_line 'Apache, nginx, lighttpd' | cut -d ' ' -f 1,6- | httpstatus -n -k 9 || :
	} > /dev/null 2> said
	messages=$(section DIAGNOSTICS | sed -n 's/^\.It //p' | unescaped)
	[ "$(wc -l <<<"$messages")" -ge 6 ]
	while IFS= read -r message; do
		grep -qF -- "httpstatus: $message" said || { echo "$message"; cat said; return 1; }
	done <<<"$messages"
}

@test "the help, the manual and the completions have the same options" {
	long=$(httpstatus --help | grep -o -- '--[a-z][a-z]*' | sort -u)
	[ "$(sed -n '/^The options are/,/^\.El/ p' "$manual" | grep -o 'Fl -[a-z]*' | sed 's/Fl /-/' | sort -u)" = "$long" ]
	short=$(httpstatus --help | grep -oE '^  -[a-zA-Z]|; -V' | tr -d '; -' | sort)
	[ "$(sed -n '/^The options are/,/^\.El/ s/^\.It Fl \([a-zA-Z]\) .*/\1/p' "$manual" | sort)" = "$short" ]
	for option in $long; do
		for file in httpstatus.bash _httpstatus; do
			grep -q -- "$option[^a-z]" "$top/src/completion/$file" || { echo "$file: $option"; return 1; }
		done
		grep -q -- "-l ${option#--} " "$top/src/completion/httpstatus.fish"
	done
	[ "$(grep -c '^complete .* -l ' "$top/src/completion/httpstatus.fish")" -eq "$(wc -l <<<"$long")" ]
	[ "$(grep -c "\[.*'" "$top/src/completion/_httpstatus")" -ge "$(wc -l <<<"$long")" ]
}

@test "the help and the manual have the same synopsis" {
	command -v mandoc > /dev/null || skip "no mandoc"
	diff <(httpstatus --help | sed '/^A query/,$ d; s/^usage://' | xargs | awk '{ gsub(/ httpstatus/, "\nhttpstatus"); print }') \
	    <(mandoc -T ascii -O width=200 "$manual" | col -b | sed -n '/^SYNOPSIS/,/^DESCRIPTION/ s/^ *\(httpstatus .*\)/\1/p')
}

@test "the help fits a terminal of 24 rows and 80 columns" {
	[ "$(httpstatus --help | wc -l)" -le 23 ]
	[ "$(httpstatus --help | awk 'length > 80' | wc -l)" -eq 0 ]
}

@test "the help and the manual have the formats that the program has" {
	formats=$(httpstatus -f nosuch 2>&1 | sed 's/.*one of //; s/, or .*//; s/ //g' | tr , '\n')
	[ "$(wc -l <<<"$formats")" -ge 6 ]
	[ "$(section FORMATS | sed -n '1,/^\.It Ar/ s/^\.It Cm \(.*\)/\1/p' | sed 's/ , Cm /,/' | tr , '\n')" = "$formats" ]
	[ "$(httpstatus --help | sed -n 's/.*--format=FORMAT *\(.*\), or a template.*/\1/p' | tr -d ' ' | tr , '\n')" = "$formats" ]
}

@test "the manual has the placeholders of templates that the program has, and no other" {
	for letter in {a..z} {A..Z}; do
		if httpstatus -q -f "%$letter" 404 2> /dev/null || httpstatus -k 1 -f "%$letter" 404 <<<404 > /dev/null 2>&1; then
			echo "$letter"
		fi
	done > accepted
	[ "$(section FORMATS | unescaped | sed -n 's/^\.It Cm %\([a-zA-Z]\)$/\1/p' | sort)" = "$(sort accepted)" ]
	[ "$(httpstatus -f '%%\n\t\\' 404)" = $'%\n\t\\' ]
	section FORMATS | grep -q '^\.It Cm %%$'
}

@test "the manual names the registry that the program follows, and every variable that it reads" {
	registry=$(httpstatus -V | sed 's/.*registry of \(.*\))/\1/')
	months='January February March April May June July August September October November December'
	written=$(section STANDARDS | grep -o 'on [A-Z][a-z]* [0-9]*, [0-9]*' | tr -d ,)
	[ "$(awk -v months="$months" '{ n = split(months, name, " "); for (i = 1; i <= n; i++) if (name[i] == $2) printf "%d-%02d-%02d", $4, i, $3 }' <<<"$written")" = "$registry" ]
	for variable in $(grep -ho 'getenv("[A-Z_]*")' "$top"/src/*.c | cut -d '"' -f 2); do
		section ENVIRONMENT | grep -q "^\.It Ev $variable$"
		grep -q "\`$variable\`" "$readme"
	done
}

@test "the manual and the reference page pass the linters" {
	command -v mandoc > /dev/null || skip "no mandoc"
	mkdir manuals
	cp "$manual" "$top/httpstatus.7" manuals
	cd manuals
	run mandoc -T lint ./*
	[ "$output" = "" ]
	command -v groff > /dev/null || skip "no groff"
	for page in ./*; do
		run groff -mdoc -Tutf8 -ww -wall -z "$page"
		[ "$output" = "" ]
	done
}
