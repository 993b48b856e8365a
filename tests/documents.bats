load helper

# The README's examples, each run as in a terminal of 80 columns, must print what the README shows.

# examples: the console blocks of README.md
examples() {
	awk '/^```console$/ { on = 1; next } /^```$/ { on = 0 } on' "$top/README.md"
}

# replay: runs each "$ command" line that it reads, and prints it with what the command prints
replay() {
	while IFS= read -r line; do
		case $line in
		'$ '*)
			printf '%s\n' "$line"
			in_terminal "${line#??}"
			;;
		esac
	done
}

in_terminal() {
	cd "$BATS_TEST_TMPDIR" || return
	[ -e access.log ] || awk -v BYTES=200000 -f "$top/tests/bench/log.awk" > access.log
	PATH=$(dirname "$HTTPSTATUS"):$PATH NO_COLOR=1 COLUMNS=80 script -qec "$1" /dev/null < /dev/null | tr -d '\r'
}

@test "every example of the README prints what it says" {
	[ "$(examples | grep -c '^\$ ')" -ge 8 ]
	diff <(examples) <(examples | replay)
}

# What the examples have that a machine may not: a network, and jq.
curl() {
	printf 'HTTP/1.1 301 Moved Permanently\r\nLocation: /\r\n\r\nHTTP/1.1 200 OK\r\n\r\n'
}
jq() {
	command jq "$@" 2> /dev/null || echo 504
}

tail() {
	if [ "$1" = -f ]; then shift; fi
	command tail "$@"
}

less() {
	cat
}

# A line or two of each log that the manual speaks of, laid out as its documentation says.
sample_logs() {
	echo '192.0.2.1 - - [22/Nov/2026:12:00:00 +0000] "GET / HTTP/1.1" 504 512 "-" "curl/8.5.0"' > access.log
	printf '%s\n' '#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken' \
	    '2026-11-22 12:00:00 192.0.2.9 GET /a - 443 - 192.0.2.1 curl/8.5.0 - 504 0 0 15' > u_ex261122.log
	echo 'https 2026-11-22T12:00:00.186641Z app/my-lb/50dc6c495c0c9188 192.0.2.1:2817 10.0.0.1:80 0.086 0.048 0.037 504 502 0 57 "GET https://www.example.org:443/ HTTP/1.1"' > alb.log
	printf '2026-11-22\t12:00:00\tLHR62-C2\t392\t192.0.2.1\tGET\td111.cloudfront.net\t/a b\t504\t-\n' > cloudfront.log
	echo 'Nov 22 12:00:00 localhost haproxy[14389]: 192.0.2.1:33317 [22/Nov/2026:12:00:00.655] http-in static/srv1 10/0/30/69/109 504 2750 - - ---- 1/1/1/1/0 0/0 "GET / HTTP/1.1"' > haproxy.log
	echo '{"level":"info","logger":"http.log.access","request":{"method":"GET"},"status":504}' > caddy.log
}

# manual_commands: the examples of the manual, as a shell takes them
manual_commands() {
	sed -n 's/^\.Dl \$ //p' "$top/man/httpstatus.1" | sed 's/\\e/\\/g; s/\\(dq/"/g'
}

@test "every example of the manual runs" {
	cd "$BATS_TEST_TMPDIR"
	sample_logs
	export -f curl jq less tail
	commands=$(manual_commands)
	[ "$(wc -l <<<"$commands")" -ge 7 ]
	while IFS= read -r command; do
		PATH=$(dirname "$HTTPSTATUS"):$PATH run --separate-stderr bash -o pipefail -c "$command"
		[ "$status" -eq 0 ]
		[ -n "$output" ]
		[ -z "$stderr" ]
		case $command in *-n*) [[ "$output" == $'1\t504\tGateway Timeout' ]] ;; esac
	done <<<"$commands"
}

@test "request lines of any kind are counted by the command that the manual has for them" {
	cd "$BATS_TEST_TMPDIR"
	for request in 'GET / HTTP/1.1' '\x16\x03\x01' - '' 'GET /a b c HTTP/1.1' 'GET /' 'GET /\"a b\" HTTP/1.1' 'GET /\\'; do
		printf '192.0.2.1 - - [22/Nov/2026:12:00:00 +0000] "%s" 400 157 "-" "curl/8.5.0"\n' "$request"
	done > access.log
	command=$(manual_commands | grep '^sed')
	[ "$(PATH=$(dirname "$HTTPSTATUS"):$PATH bash -c "$command")" = $'8\t400\tBad Request' ]
}

@test "the manual names every option that the help names" {
	for option in $(httpstatus --help | grep -o -- '--[a-z]*'); do
		grep -q -- "Fl -${option#--}" "$top/man/httpstatus.1"
	done
}
