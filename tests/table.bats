load helper

# refuses LINE WHAT [REPLACE]: the table with one line changed by a sed script is refused with this message
setup() {
	mangled=$BATS_TEST_TMPDIR/status.tsv
}

build() {
	(cd "$BATS_TEST_TMPDIR" && LC_ALL=C ${AWK:-awk} -f "$top/src/table.awk" status.tsv)
}

# refuses SED-SCRIPT LINE REASON: the table changed by the script is refused at that line, for that reason
refuses() {
	sed "$1" "$table" > "$mangled"
	if cmp -s "$table" "$mangled"; then echo "the table is not changed"; return 1; fi
	run --separate-stderr build
	expect 1 "" "status.tsv:$2: $3"
}

# refuses_cell COLUMN TEXT REASON: the same for one cell of the row of 100
refuses_cell() {
	awk -F '\t' -v OFS='\t' -v column="$1" -v text="$2" '$1 == 100 { $column = text } { print }' "$table" > "$mangled"
	if cmp -s "$table" "$mangled"; then echo "the table is not changed"; return 1; fi
	run --separate-stderr build
	expect 1 "" "status.tsv:$(line_of 100): $3"
}

# line_of CODE: the first line of the code
line_of() {
	awk -F '\t' -v code="$1" '$1 == code { print NR; exit }' "$table"
}

@test "the table as it is passes" {
	cp "$table" "$mangled"
	run --separate-stderr build
	[ "$status" -eq 0 ]
	[ -z "$stderr" ]
}

@test "a table without its header line is refused" {
	refuses 1d 1 "the header line must be the names of the columns: $(head -n 1 "$table")"
	refuses '1s/phrase/name/' 1 "the header line must be the names of the columns: $(head -n 1 "$table")"
}

@test "every unofficial row has an origin and an https URL, and no two rows of a code share an origin" {
	[ "$(cells 1 '$3 == "unofficial"' | wc -l)" -gt 40 ]
	[ -z "$(cells 1 '$3 == "unofficial" && ($4 == "-" || $4 == "IANA" || $5 !~ /^https:\/\/[^ ]+$/)')" ]
	[ -z "$(cells '1 " " $4' 1 | sort | uniq -d)" ]
}

@test "a table without rows is refused" {
	refuses '2,$d' 2 "no row"
}

@test "a row with too few or too many columns is refused" {
	refuses '5s/	/ /' 5 "not 10 columns, parted by tabs"
	refuses '5s/$/	/' 5 "not 10 columns, parted by tabs"
	refuses '5s/.*//' 5 "not 10 columns, parted by tabs"
}

@test "a cell that is empty, or has blanks too many, is refused" {
	refuses_cell 2 '' "phrase: empty; an empty cell is -"
	refuses_cell 2 ' Continue' "phrase: a blank too many"
	refuses_cell 2 'Continue ' "phrase: a blank too many"
	refuses_cell 10 'Two  blanks.' "meaning: a blank too many"
	for column in 2:phrase 3:state 4:origin 5:reference 6:cacheable 10:meaning; do
		refuses_cell "${column%:*}" - "${column#*:}: must not be empty"
	done
}

@test "a byte that is not printable ASCII is refused" {
	refuses_cell 10 $'Caf\xc3\xa9.' "meaning: not printable ASCII"
	refuses_cell 2 $'Con\x01tinue' "phrase: not printable ASCII"
	refuses $'3s/$/\r/' 3 "meaning: not printable ASCII"
}

@test "a code that is not three digits, or out of order, is refused" {
	refuses_cell 1 1000 "code: not three digits: 1000"
	refuses_cell 1 99 "code: not three digits: 99"
	refuses_cell 1 1xx "code: not three digits: 1xx"
	refuses_cell 1 600 "code: a registered code is within 100 to 599: 600"
	refuses "$(line_of 100){h;d;};$(line_of 101)G" "$(line_of 101)" "code: 100 stands after 101"
	refuses "$(line_of 100)p" "$(line_of 101)" "code: the registered row of 100 must be the only one, and the first"
}

@test "a state or an origin that does not exist, or do not go together, is refused" {
	refuses_cell 3 final "state: no such state: final"
	refuses_cell 3 unofficial "origin: IANA does not go with the state unofficial"
	refuses_cell 4 nginx "origin: nginx does not go with the state standard"
}

@test "two rows of a code with the same origin are refused" {
	printf '%s\n' "$(head -n 1 "$table")" \
	    $'999\tOne\tunofficial\tacme\thttps://a.example/\tno\t-\t-\t-\tOne.' \
	    $'999\tTwo\tunofficial\tacme\thttps://a.example/\tno\t-\t-\t-\tTwo.' > "$mangled"
	run --separate-stderr build
	expect 1 "" "status.tsv:3: origin: 999 has a row of acme already"
}

@test "a reference without its section, or of another form, is refused" {
	for reference in 'RFC 9110' 'RFC9110, Section 1' 'RFC 9110, Section 1.' 'draft-Foo, Section 1' 'https://www.example.org/'; do
		refuses_cell 5 "$reference" "reference: not \"RFC N, Section N\" or \"draft-NAME, Section N\": $reference"
	done
}

@test "an unofficial code without an https URL is refused" {
	for reference in http://a.example/ 'https://a.example/ b' 'RFC 1, Section 1'; do
		printf '%s\n' "$(head -n 1 "$table")" \
		    "999	One	unofficial	acme	$reference	no	-	-	-	One." > "$mangled"
		run --separate-stderr build
		expect 1 "" "status.tsv:2: reference: an unofficial code needs an https:// URL: $reference"
	done
}

@test "a cell of yes or no that is neither is refused" {
	refuses_cell 6 maybe "cacheable: neither yes nor no: maybe"
}

@test "a list with an empty, doubled or padded item is refused" {
	refuses_cell 7 'Allow;;Via' "headers: items are parted by ; alone: Allow;;Via"
	refuses_cell 7 'Allow;' "headers: items are parted by ; alone: Allow;"
	refuses_cell 8 'One; Two' "former: items are parted by ; alone: One; Two"
	refuses_cell 8 'One;One' "former: twice in the list: One"
	refuses_cell 8 'One;oNe' "former: twice in the list: oNe"
	refuses_cell 7 'Allow;Allow!' "headers: twice in the list: Allow!"
}

@test "what is not the name of a header field is refused" {
	refuses_cell 7 'Retry After' "headers: not the name of a header field: Retry After"
	refuses_cell 7 'Allow!!' "headers: not the name of a header field: Allow!!"
}

@test "a former phrase that is the phrase itself is refused" {
	refuses_cell 8 Continue "former: is the phrase itself: Continue"
	refuses_cell 8 cOntinue "former: is the phrase itself: cOntinue"
}

@test "a code to see that is not in the table, or the same one, is refused" {
	refuses_cell 9 199 "see: not a code of the table: 199"
	refuses_cell 9 100 "see: the code itself: 100"
}

@test "a meaning that is too long, or its first sentence, or that has no end, is refused" {
	refuses_cell 10 'No end' "meaning: does not end with a full stop"
	refuses_cell 10 "$(printf '%080d.' 0)" "meaning: the first sentence has 81 characters, more than 80"
	refuses_cell 10 "One. $(printf '%0595d.' 0)" "meaning: has 601 characters, more than 600"
}

@test "a cell that the program has no room for is refused" {
	refuses_cell 2 "$(printf %061d 0)" "phrase: has 61 characters, more than 60"
	refuses_cell 4 "$(printf %041d 0)" "origin: has 41 characters, more than 40"
	refuses_cell 5 "$(printf %0201d 0)" "reference: has 201 characters, more than 200"
	refuses_cell 8 "One;$(printf %061d 0)" "former: has 61 characters, more than 60: $(printf %061d 0)"
}

@test "the first breach is the one that is told" {
	refuses '9s/	no	/	maybe	/;5s/	no	/	perhaps	/' 5 "cacheable: neither yes nor no: perhaps"
}

@test "every code of the registry has its row, with the registered phrase and the same document" {
	awk -F '\t' '
		NR > 1 && $2 != "Unassigned" {
			sub(/ \(.*/, "", $2)
			sub(/^\[/, "", $3)
			sub(/[],].*/, "", $3)
			sub(/^RFC/, "RFC ", $3)
			print $1, $2, $3
		}' "$BATS_TEST_DIRNAME/registry.tsv" > "$BATS_TEST_TMPDIR/registry"
	cells '1 " " ($3 == "unused" ? "(Unused)" : $2) " " $5' '$3 != "unofficial"' |
		sed 's/, Section .*//' > "$BATS_TEST_TMPDIR/ours"
	[ "$(wc -l < "$BATS_TEST_TMPDIR/registry")" -eq 64 ]
	diff "$BATS_TEST_TMPDIR/registry" "$BATS_TEST_TMPDIR/ours"
}
