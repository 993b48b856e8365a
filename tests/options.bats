load helper

setup() {
	printf '404 x\n500 y\n\n' > "$BATS_TEST_TMPDIR/log"
}

# refused MESSAGE ARGUMENT...: a usage error: this line alone, and exit 2; standard input is not read
refused() {
	local message=$1
	shift
	ask "$@" < /
	expect 2 "" "httpstatus: $message" || { echo "of: $*"; return 1; }
}

# selects CLASSES DIGITS: the classes are those of codes that begin with one of the digits
selects() {
	[ "$(httpstatus -a -c "$1" | cut -c 1 | sort -u | tr -d '\n')" = "$2" ]
	[ "$(httpstatus -a -c "$1" | wc -l)" -eq "$(cells 1 "!detail && code ~ /^[$2]/" | wc -l)" ]
}

@test "options cluster, follow operands, and end at --" {
	[ "$(httpstatus -lftsv 404)" = "$(httpstatus -l -f tsv 404)" ]
	[ "$(httpstatus -al 404)" = "$(httpstatus -a -l 404)" ]
	[ "$(httpstatus 404 -l)" = "$(httpstatus -l 404)" ]
	[ "$(httpstatus 404 -f %c 500)" = $'404\n500' ]
	ask -- -zq
	expect 1 "" "httpstatus: -zq: no such status"
	ask -f %c 404 -- -l
	expect 0 404 ""
	[ "$(httpstatus -nk1 -fcsv < "$BATS_TEST_TMPDIR/log")" = "$(httpstatus -n -k 1 -f csv < "$BATS_TEST_TMPDIR/log")" ]
}

@test "the value of an option stands in it or behind it" {
	for option in '-f json' -fjson '--format json' --format=json '--form json' --fo=json; do
		# shellcheck disable=SC2086 # the arguments are words
		[ "$(httpstatus $option 404)" = "$(httpstatus -f json 404)" ]
	done
	for option in '-c 4' -c4 '--class 4' --class=4 --cl=4; do
		# shellcheck disable=SC2086
		[ "$(httpstatus $option)" = "$(httpstatus -c 4xx)" ]
	done
	for option in '-k 1' -k1 '--field 1' --field=1 --fi=1; do
		# shellcheck disable=SC2086
		[ "$(httpstatus $option 404 < "$BATS_TEST_TMPDIR/log")" = '404 x' ]
	done
	for option in '-t ,' -t, '--separator ,' --separator=, --sep=,; do
		# shellcheck disable=SC2086
		[ "$(echo a,404 | httpstatus -k 2 $option)" = a,404 ]
	done
}

@test "the value of --color stands in it alone: what is behind it is a query" {
	[ "$(httpstatus --color=never 404)" = "$(httpstatus 404)" ]
	ask --color 404 -f %c
	expect 0 404 ""
	[ "$(httpstatus --col=always 404)" = "$(httpstatus --color 404)" ]
}

@test "a long option can be abbreviated as long as it is clear" {
	[ "$(httpstatus --a)" = "$(httpstatus -a)" ]
	[ "$(httpstatus --lo --form tsv 404)" = "$(httpstatus -l 404)" ]
	[ "$(httpstatus --sea teapot)" = "$(httpstatus -s teapot)" ]
	[ "$(httpstatus --cou --fi 1 < "$BATS_TEST_TMPDIR/log")" = "$(httpstatus -n -k 1 < "$BATS_TEST_TMPDIR/log")" ]
	[ "$(httpstatus --h)" = "$(httpstatus -h)" ]
	[ "$(httpstatus --v)" = "$(httpstatus -V)" ]
	ask --q 404
	expect 0 "" ""
	for option in --c --co --f --s --se; do
		refused "$option: no such option, or an ambiguous one; see --help" $option 404
	done
}

@test "with POSIXLY_CORRECT the first operand ends the options" {
	POSIXLY_CORRECT=1 ask 404 -qq
	[ "$status" -eq 1 ]
	[ "$output" = "$(httpstatus 404)" ]
	[[ "$stderr" == *"-qq: no such status" ]]
	POSIXLY_CORRECT=1 ask -f %c 404
	expect 0 404 ""
}

@test "an option that does not exist is one line and exit 2" {
	refused "-z: no such option; see --help" -z
	refused "-:: no such option; see --help" -:
	refused "-+: no such option; see --help" -+
	refused "-z: no such option; see --help" --all -lz
	refused "--nosuch: no such option, or an ambiguous one; see --help" --nosuch 404
	refused "--nosuch=5: no such option, or an ambiguous one; see --help" 404 --nosuch=5
	refused '--no\x1Bsuch: no such option, or an ambiguous one; see --help' $'--no\esuch'
}

@test "an option without its value, or with one that it does not take, is one line and exit 2" {
	for letter in c f k t; do
		refused "-$letter: the option needs a value; see --help" -$letter
		refused "-$letter: the option needs a value; see --help" 404 -$letter
	done
	refused "-c: the option needs a value; see --help" 404 --class
	refused "-k: the option needs a value; see --help" --field
	refused "--long=5: the option takes no value; see --help" --long=5
	refused "--help=me: the option takes no value; see --help" --help=me
}

@test "a class is a digit, a pattern, or any clear start of its name" {
	for class in 4 4xx 4XX 4xX 'client error' client c CLIENT Client-Error clienterror client_error 'client err'; do
		selects "$class" 4
	done
	selects informational 1
	selects i 1
	selects successful 2
	selects su 2
	selects redirection 3
	selects r 3
	selects server 5
	selects 'Server Error' 5
}

@test "classes add up, repeated or with commas" {
	selects 4,5 45
	selects redirection,5xx,1 135
	[ "$(httpstatus -c 4 -c server)" = "$(httpstatus -c 4,5)" ]
	[ "$(httpstatus -c 5,4,4)" = "$(httpstatus -c 4,5)" ]
	[ "$(httpstatus -c '4xx, 5xx ')" = "$(httpstatus -c 4,5)" ]
}

@test "with queries a class keeps what is in both" {
	[ "$(httpstatus -c 4 -f %c 404 4x9)" = "$(httpstatus -f %c 404 4x9)" ]
	ask -c 4 -f %c 404 503
	[ "$status" -eq 1 ]
	[ "$output" = 404 ]
	[ "$(httpstatus -c 5 -f %c 499-501)" = $'500\n501' ]
	[ "$(httpstatus -c 5 -f %c -s gateway | cut -c 1 | sort -u)" = 5 ]
	[ "$(httpstatus -c 4 -f %C bad gateway timeout 2> /dev/null | sort -u)" = 'Client Error' ]
}

@test "a class that does not exist, or is not clear, is one line that lists them, and exit 2" {
	said='no such class, or an ambiguous one; the classes are 1 to 5, or informational, successful, redirection, client error, server error'
	for class in 0 6 9xx 4x 44 404 s error x clientele zz; do
		refused "$class: $said" -c "$class"
	done
	refused "'': $said" -c ''
	refused "'': $said" -c 4,
	refused "'': $said" -c ,4
	refused "6: $said" -c 4,6 404
}

@test "-a includes the unofficial rows" {
	[ "$(httpstatus -a)" = "$(cells 'code "\t" phrase "\t" meaning' '!detail')" ]
	[ "$(httpstatus)" = "$(cells 'code "\t" phrase "\t" meaning' registered)" ]
	[ "$(httpstatus -a 5xx)" = "$(cells 'code "\t" phrase "\t" meaning' '!detail && code ~ /^5/')" ]
}

@test "-q answers by its exit status alone, and asks no question" {
	for query in 404 4xx 'not found' NOT_FOUND 404.13 499 404,500 'HTTP/2 404'; do
		ask -q "$query"
		expect 0 "" ""
	done
	for query in 471 'file too big' nginx nofuond zzzqq 404.99; do
		ask -q "$query"
		expect 1 "" ""
	done
	ask -q 404 471
	expect 1 "" ""
	ask -q file too big
	expect 1 "" ""
	ask -q -s teapot
	expect 0 "" ""
	ask -q -s zzzqq
	expect 1 "" ""
	ask -q -c 5 404
	expect 1 "" ""
	ask -q -k 1 404 < "$BATS_TEST_TMPDIR/log"
	expect 0 "" ""
	ask -q -n -k 1 599 < "$BATS_TEST_TMPDIR/log"
	expect 1 "" ""
	ask -q
	expect 0 "" ""
}

@test "-q still prints what is an error" {
	refused "-z: no such option; see --help" -qz 404
	refused "%z: no such placeholder or escape in a template; see httpstatus(1)" -q -f %z 404
	refused "-s: the search needs a word" -q -s
	refused "standard input: Is a directory" -q -
}

@test "a search needs words that are not empty" {
	refused "-s: the search needs a word" -s
	refused "-s: the search needs a word" -s --
	refused "-s: a word of the search is empty" -s ''
	refused "-s: a word of the search is empty" -s gateway ''
}

@test "a separator is one byte, for fields by number or by name" {
	refused "'': a separator (-t) is one byte, or \\t for a tab" -k 1 -t ''
	refused "ab: a separator (-t) is one byte, or \\t for a tab" -k 1 -t ab
	refused '\n: a separator (-t) is one byte, or \t for a tab' -k 1 -t '\n'
	refused '\x0A: a separator (-t) is one byte, or \t for a tab' -k 1 -t $'\n'
	said='-t: only with a -k that is a number or a name'
	refused "$said" -t ,
	refused "$said" -t , 404
	refused "$said" -n -t ,
	refused "$said" -k clf -t ,
	refused "$said" -k .a -t ,
	[ "$(printf '404\tx y\n' | httpstatus -k 1 -t '\t' -f %L)" = $'404\tx y' ]
	[ "$(printf 'a\\404\n' | httpstatus -k 2 -t '\' -f %c)" = 404 ]
	[ "$(printf 'status;x\n404;y\n' | httpstatus -k status -t ';' -f %c)" = 404 ]
}

@test "a field that is none is one line with an example, and exit 2" {
	said='not a field (-k); a number from 1, a name, .a.b, or clf, as in: httpstatus -k clf 5xx < access.log'
	for field in 0 00 . 4xx 4XX 4x 5x3 xx1 500-504; do
		refused "$field: $said" -k $field
	done
	refused "'': $said" -k ''
	refused "4xx: $said" -nk 4xx
}

@test "the number of a field may have zeros before it, and be too great for any line" {
	[ "$(httpstatus -k 01 404 < "$BATS_TEST_TMPDIR/log")" = '404 x' ]
	for field in 1000000000 4294967297 18446744073709551617 99999999999999999999999; do
		ask -k $field 404 < "$BATS_TEST_TMPDIR/log"
		[ "$status" -eq 1 ]
		[ -z "$output" ]
		[[ "$stderr" == "httpstatus: standard input: no line has a status in the field $field (-k)"* ]]
	done
}

@test "the last -k and the last -t count" {
	[ "$(echo 'a 404' | httpstatus -k 1 -k 2 -f %c)" = 404 ]
	[ "$(echo 'a,404' | httpstatus -k 2 -t ';' -t , -f %c)" = 404 ]
}

@test "options that make no sense for a log are one line and exit 2" {
	for log in '-k 1' -n '-n -k 1' '-s -k 1 teapot'; do
		# shellcheck disable=SC2086 # the arguments are words
		refused "-a: not with -k or -n, which include unofficial codes anyway" -a $log
		# shellcheck disable=SC2086
		refused "-l: not with -k or -n, which print lines of a log, or counts" -l $log
	done
	for format in text tsv csv json jsonl markdown; do
		refused "$format: a format for counts (-n); lines (-k) are printed as they are, or by a template" -k 1 -f $format
		refused "$format: a format for counts (-n); lines (-k) are printed as they are, or by a template" -k 1 -f $format 404
	done
	refused "-n: not with a template, which is printed for lines" -n -f %c
	refused "-n: not with a template, which is printed for lines" -n -k 1 -f '%c %L' 404
}

@test "a - in a question is one line and exit 2" {
	refused "-: standard input is read beside exact queries, not in a question" file too big -
}

@test "without -, -k or -n standard input is not read" {
	ask 404 < /
	expect 0 "$(httpstatus 404)" ""
	ask < /
	expect 0 "$(httpstatus)" ""
	ask -s teapot < /
	[ "$status" -eq 0 ]
}

@test "a pipe without an option that reads it is mentioned on a terminal, nowhere else" {
	[ "$(script -qec 'echo here' /dev/null 2> /dev/null < /dev/null | tr -d '\r')" = here ] || skip "no script that runs a command"
	said='httpstatus: to read standard input, give -, or for a log -n or -k'
	shown=$(COLUMNS=80 script -qec "echo 404 | '$HTTPSTATUS' -c 1 --color=never" /dev/null < /dev/null | tr -d '\r')
	[ "${shown##*$'\n'}" = "$said" ]
	shown=$(COLUMNS=80 script -qec "echo 404 | '$HTTPSTATUS' 100; echo 404 | '$HTTPSTATUS' -n -k 1; '$HTTPSTATUS' < /dev/null" /dev/null < /dev/null | tr -d '\r')
	[[ "$shown" == *Continue* && "$shown" != *"$said"* ]]
	run --separate-stderr bash -c 'echo 404 | "$0" -c 1' "$HTTPSTATUS"
	expect 0 "$(httpstatus -c 1)" ""
}

@test "help and version go to standard output and exit 0" {
	ask --help
	[ "$status" -eq 0 ]
	[ -z "$stderr" ]
	[[ "${lines[0]}" == "usage: httpstatus "* ]]
	ask -h
	[ "$status" -eq 0 ]
	[ "$output" = "$(httpstatus --help)" ]
	version=$(sed -n 's/^#define VERSION "\(.*\)"/\1/p' "$top/src/version.h")
	registry=$(sed -n 's/^#define REGISTRY "\(.*\)"/\1/p' "$top/src/version.h")
	[ -n "$version" ]
	for option in -V --version; do
		ask $option
		expect 0 "httpstatus $version (IANA registry of $registry)" ""
	done
}

@test "help fits one screen, with a line for the prompt" {
	ask -h
	[ "${#lines[@]}" -ge 15 ]
	[ "$(wc -l <<<"$output")" -le 23 ]
	[ "$(awk 'length > 80' <<<"$output")" = "" ]
}

@test "help names every option, by both its names" {
	ask -h
	for option in 'a, --all' 'c, --class=' 's, --search' 'l, --long' 'f, --format=' 'q, --quiet' 'n, --count' 'k, --field=' \
	    't, --separator=' 'h, --help' 'V, --version'; do
		[[ "$output" == *" -$option"* ]]
	done
	[[ "$output" == *" --color["* ]]
	[ "$(grep -o -- '--[a-z]*' <<<"$output" | sort -u | wc -l)" -eq 12 ]
}

@test "each example in the help is a command that works" {
	ask -h
	examples=$(sed -n '/^Examples:/,/^See/p' <<<"$output" | sed '$d' | tr '\n' ' ' | sed 's/^Examples: //' | tr ';' '\n')
	[ "$(grep -c httpstatus <<<"$examples")" -ge 3 ]
	# those that need no file and no network
	while read -r command; do
		case $command in
		*\<* | *URL*) ;;
		*httpstatus*) eval "$command" > "$BATS_TEST_TMPDIR/out"; [ -s "$BATS_TEST_TMPDIR/out" ] ;;
		esac
	done <<<"$examples"
}
