load helper

# The program with another table: what a row may hold and no row of ours does. Only the table is compiled anew, so that
# the rest is the program that is tested.

setup_file() {
	mkdir "$BATS_FILE_TMPDIR/tree"
	(cd "$BATS_TEST_DIRNAME/.." && tar cf - Makefile src man tests) | (cd "$BATS_FILE_TMPDIR/tree" && tar xpf -)
	cd "$BATS_FILE_TMPDIR/tree"
	cp tests/odd.tsv status.tsv
	rm -f httpstatus src/table.o src/table.inc
	make httpstatus > made 2>&1 || { cat made; return 1; }
}

odd() {
	"$BATS_FILE_TMPDIR/tree/httpstatus" "$@"
}

# the same text with its lines joined
joined() {
	tr -s ' \n' ' '
}

@test "what is special to a format is escaped in it" {
	meaning='A "quoted" word, a back\slash, a pipe |, a ??= and 1.5 in one sentence.'
	details='Tabs "\t", a\\b and |. Then??/ more.'
	[ "$(odd 200)" = "200	OK	$meaning" ]
	[ "$(odd -f '%m%%%d' 200)" = "$meaning%$details" ]
	json=$(odd -f json 200)
	[[ "$json" == *'"meaning":"A \"quoted\" word, a back\\slash, a pipe |, a ??= and 1.5 in one sentence."'* ]]
	[[ "$json" == *'"details":"Tabs \"\\t\", a\\\\b and |. Then??/ more."'* ]]
	[[ "$json" == *'"contrast":[{"code":404,"difference":"is \"not\" a\\b | c"}]'* ]]
	[[ "$json" == *'"former":["All \"Right\""]'* ]]
	[[ "$json" == *'"words":["a|b","c\\d"]'* ]]
	[[ "$json" == *'"headers":["X-A","X-B"]'* ]]
	[[ "$json" == *'"required":["X-A"]'* ]]
	csv=$(odd -f csv 200 | tail -n 1)
	[[ "$csv" == *',"A ""quoted"" word, a back\slash, a pipe |, a ??= and 1.5 in one sentence.","Tabs ""\t"", a\\b and |. Then??/ more.",'* ]]
	[[ "$(odd -f markdown 200)" == *'| A "quoted" word, a back\\slash, a pipe \|, a ??= and 1.5 in one sentence. |' ]]
}

@test "a phrase with marks in it is found, with the marks or without" {
	[ "$(odd -f %c all right)" = 200 ]
	[ "$(odd -f %c 'All "Right"')" = 200 ]
}

@test "the long table is the file, whatever is in it" {
	cmp <(odd -l -a -f tsv) <(awk -F '\t' 'NR > 1 && $7 != "detail"' "$BATS_TEST_DIRNAME/odd.tsv")
	cmp <(odd -l -f tsv 404.1 404.2 A1 Z9 QQ) <(awk -F '\t' '$7 == "detail"' "$BATS_TEST_DIRNAME/odd.tsv")
}

@test "several unofficial meanings of a registered code are all named, and numbers counted by product" {
	[ "$(odd -f text 404 | tail -n 2)" = "    Unofficially (-a) also: First (one), Second (two)
    Numbers beside it: Beta Works 2, Alpha Works 1; httpstatus 404.x" ]
	[ "$(odd -a -f %p 404 | tr '\n' ' ')" = "Not Found First Second " ]
	[ "$(odd -a -f text 404 | tail -n 1)" = "    Numbers beside it: Beta Works 2, Alpha Works 1; httpstatus 404.x" ]
	[[ "$(odd -a -f text 404)" != *Unofficially* ]]
}

@test "of the unofficial meanings an entry names those that do not stand beside it already" {
	[ "$(odd -f '%c %o' zebra)" = $'404 IANA\n404 one' ]
	text=$(odd -f text zebra | joined)
	[[ "$text" == *"Second (two)"* ]]
	[[ "$text" != *"First (one)"*"First (one)"* ]]
	[[ "$(odd -a -f text 'not found' | joined)" == *"First (one), Second (two)"* ]]
}

@test "an entry has no place for what its row does not have" {
	for query in 200 404 599 404.1 A1 QQ; do
		[ "$(odd -f text $query)" = "$(odd -f text $query | cat -s)" ]
		[ "$(odd -f text $query | head -n 2 | tail -n 1)" = "    $(odd -f %m $query)" ]
	done
	[[ "$(odd -l -f text QQ)" != *"Status"* ]]
	[[ "$(odd -l -f text QQ)" != *"Class"* ]]
	[[ "$(odd -l -f text QQ)" != *"Words"* ]]
}

@test "what is empty is blank in a template, and an empty list in json" {
	[ "$(odd -f '[%d%a%x%h%F%w%s%C]' QQ)" = "[]" ]
	json=$(odd -f json QQ)
	for member in '"details":""' '"action":""' '"contrast":[]' '"headers":[]' '"required":[]' '"former":[]' '"words":[]' \
	    '"status":null' '"class":null' '"cacheable":false'; do
		[[ "$json" == *"$member"[,}]* ]]
	done
}

@test "a number beside a status may be in a contrast" {
	[[ "$(odd -f json A1)" == *'"contrast":[{"code":"404.1","difference":"the other one"}]'* ]]
	[[ "$(odd -f text A1)" == *$'\n    404.1  the other one\n'* ]]
}

@test "the last rows of the table are like the others" {
	[ "$(odd 599)" = "599	Last	Six." ]
	[ "$(odd 5xx)" = "599	Last	Six." ]
	[ "$(odd -f text 599 | tail -n 1)" = "    Numbers beside it: Alpha Works 1; httpstatus 599.x" ]
	[ "$(odd QQ Z9)" = "QQ	Beside Nothing	Eight.
Z9	Beside Last	Seven." ]
	[ "$(odd -f %c 599.x)" = Z9 ]
	[ "$(odd -f %c alpha works | sort | tr '\n' ' ')" = "A1 QQ Z9 " ]
	[ "$(odd 600 2>&1)" = "httpstatus: 600: not a valid status code; clients treat it as a server error (RFC 9110, Section 15)" ]
}

@test "a class of which the table has no general status is no crash" {
	run --separate-stderr odd 471
	[ "$status" -eq 1 ]
	[ -z "$output" ]
	[ "${#stderr_lines[@]}" -eq 1 ]
	[[ "$stderr" == "httpstatus: 471: "* ]]
	run --separate-stderr odd 100.5
	expect 1 "" "httpstatus: 100.5: no such number beside a status"
}
