load helper

# The program with another table: what a row may hold and no row of ours does. Only the table is compiled anew, so that
# the rest is the program that is tested.

setup_file() {
	mkdir "$BATS_FILE_TMPDIR/tree"
	(cd "$BATS_TEST_DIRNAME/.." && tar cf - Makefile httpstatus src man tests) | (cd "$BATS_FILE_TMPDIR/tree" && tar xpf -)
	cd "$BATS_FILE_TMPDIR/tree"
	cp tests/odd.tsv status.tsv
	rm -f httpstatus src/table.o src/table.inc
	make httpstatus > /dev/null 2>&1
}

odd() {
	"$BATS_FILE_TMPDIR/tree/httpstatus" "$@"
}

@test "what is special to a format is escaped in it" {
	meaning='A "quoted" word, a back\slash, a pipe | and a 1.5 that ends no sentence. Then??= more.'
	[ "$(odd 200)" = "200	OK	$meaning" ]
	[[ "$(odd -f json 200)" == *'"meaning":"A \"quoted\" word, a back\\slash, a pipe | and a 1.5 that ends no sentence. Then??= more."}]' ]]
	[[ "$(odd -f csv 200)" == *',"A ""quoted"" word, a back\slash, a pipe | and a 1.5 that ends no sentence. Then??= more."' ]]
	[[ "$(odd -f markdown 200)" == *'| A "quoted" word, a back\\slash, a pipe \| and a 1.5 that ends no sentence. Then??= more. |' ]]
	[ "$(odd -f %m 200)" = "$meaning" ]
}

@test "a full stop within a word ends no sentence" {
	[ "$(COLUMNS=200 odd -f text 2 | sed 's/^200  OK  //')" = 'A "quoted" word, a back\slash, a pipe | and a 1.5 that ends no sentence.' ]
}

@test "several unofficial meanings of a registered code are all named" {
	[ "$(odd -f text 404 | tail -n 1)" = "    Unofficially (-a) also: First (one), Second (two)" ]
	[ "$(odd -a -f %p 404 | tr '\n' ' ')" = "Not Found First Second " ]
}

@test "the last row of the table is like the others" {
	[ "$(odd 599 | cut -f 2)" = Last ]
	[ "$(odd 600 2>&1)" = "httpstatus: 600: not a valid status code; clients treat it as a server error (RFC 9110, Section 15)" ]
}
