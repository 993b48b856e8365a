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
	command jq "$@" 2> /dev/null || cat
}

@test "every example of the manual runs" {
	export -f curl jq
	commands=$(sed -n 's/^\.Dl \$ //p' "$top/man/httpstatus.1" | sed 's/\\e/\\/g; s/\\(dq/"/g')
	[ "$(wc -l <<<"$commands")" -ge 7 ]
	while IFS= read -r command; do
		PATH=$(dirname "$HTTPSTATUS"):$PATH run --separate-stderr bash -o pipefail -c "$command"
		[ "$status" -eq 0 ]
		[ -n "$output" ]
		[ -z "$stderr" ]
	done <<<"$commands"
}

@test "the manual names every option that the help names" {
	for option in $(httpstatus --help | grep -o -- '--[a-z]*'); do
		grep -q -- "Fl -${option#--}" "$top/man/httpstatus.1"
	done
}
