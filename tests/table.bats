load helper

# A small table that the build accepts, so that each change of it has one reason to be refused.
setup_file() {
	{
		head -n 1 "$table"
		row code=100 phrase=Continue contrast='410 it is over'
		row code=404 phrase='Not Found' contrast='410 it is gone for good'
		row code=404 phrase='Nothing Here' state=unofficial
		row code=404.13 phrase='Too Long' state=detail status=404
		row code=410 phrase=Gone contrast='404 it may come back;100 it goes on' headers='Allow!;Link' former='Lost;Left' words='no more'
		row code=499 phrase='Client Left' state=unofficial
		row code=H12 phrase='Too Slow' state=detail
	} > "$BATS_FILE_TMPDIR/good.tsv"
}

setup() {
	cd "$BATS_TEST_TMPDIR"
	cp "$BATS_FILE_TMPDIR/good.tsv" .
	cp good.tsv status.tsv
}

# row COLUMN=TEXT...: a row of the table, of which the columns that are not named hold what passes
row() {
	awk -F '\t' '
		NR == FNR { at = index($0, "="); text[substr($0, 1, at - 1)] = substr($0, at + 1); next }
		FNR == 1 {
			own = "state" in text && text["state"] ~ /unofficial|detail/
			for (i = 1; i <= NF; i++) {
				usual = "-"
				if ($i == "phrase") usual = "A Phrase"
				if ($i == "meaning") usual = "What happened."
				if ($i == "state") usual = "standard"
				if ($i == "origin") usual = own ? "acme" : "IANA"
				if ($i == "reference") usual = own ? "https://acme.example/" : "RFC 9110, Section 15"
				if ($i == "cacheable") usual = "no"
				printf "%s%s", (i > 1 ? "\t" : ""), ($i in text ? text[$i] : usual)
			}
			print ""
		}' <(printf '%s\n' "$@") <(head -n 1 "$table")
}

# change CODE COLUMN TEXT: one cell of the first row of the code, in the small table
change() {
	cp good.tsv status.tsv
	TEXT=$3 awk -F '\t' -v OFS='\t' -v code="$1" -v name="$2" '
		NR == 1 { for (i = 1; i <= NF; i++) if ($i == name) column = i }
		$1 == code && !done { $column = ENVIRON["TEXT"]; done = 1 }
		{ print }' good.tsv > status.tsv
}

build() {
	LC_ALL=C ${AWK:-awk} -f "$top/src/table.awk" "$top/src/table.h" status.tsv
}

# accepted: the build takes the table, without a word
accepted() {
	run --separate-stderr build
	[ "$status" -eq 0 ] || echo "refused: $stderr"
	[ "$status" -eq 0 ] && [ "$stderr" = "" ] && [ "$output" != "" ]
}

# refused LINE REASON: the table is refused at that line, for that reason, and nothing is built from it
refused() {
	if cmp -s good.tsv status.tsv; then echo "the table is not changed"; return 1; fi
	run --separate-stderr build
	expect 1 "" "status.tsv:$1: $2"
}

# cell_refused CODE COLUMN TEXT REASON; the row is the first one of the code
cell_refused() {
	change "$1" "$2" "$3"
	refused "$(line_of "$1" good.tsv)" "$4"
}

cell_accepted() {
	change "$@"
	if cmp -s good.tsv status.tsv; then echo "the table is not changed"; return 1; fi
	accepted
}

# line_of CODE FILE: the first line of the code
line_of() {
	awk -F '\t' -v code="$1" '$1 == code { print NR; exit }' "$2"
}

# of_length N: so many characters, the last one a full stop
of_length() {
	printf "%0$(($1 - 1))d." 0
}

@test "the table as it is passes" {
	cp "$table" status.tsv
	accepted
}

@test "the small table of these tests passes" {
	accepted
}

@test "a table without its header line, or with another one, is refused" {
	header="the header line must be the names of the columns: $(head -n 1 "$table")"
	sed 1d good.tsv > status.tsv
	refused 1 "$header"
	sed '1s/phrase/name/' good.tsv > status.tsv
	refused 1 "$header"
	sed '1s/phrase	meaning/meaning	phrase/' good.tsv > status.tsv
	refused 1 "$header"
	: > status.tsv
	refused 1 "$header"
}

@test "a table without rows is refused" {
	head -n 1 good.tsv > status.tsv
	refused 2 "no row"
}

@test "a checkout with CR LF at the ends of the lines is refused, and the message says that this is why" {
	crlf="the lines end with CR LF; they must end with LF alone"
	sed $'s/$/\r/' good.tsv > status.tsv
	refused 1 "$crlf"
	sed $'3s/$/\r/' good.tsv > status.tsv
	refused 3 "$crlf"
}

@test "a row with too few or too many columns is refused" {
	columns="not $(head -n 1 "$table" | awk -F '\t' '{ print NF }') columns, separated by tabs"
	for script in '3s/	/ /' '3s/$/	-/' '3s/.*//' '3s/$/	/'; do
		sed "$script" good.tsv > status.tsv
		refused 3 "$columns"
	done
	{ cat good.tsv; echo; } > status.tsv
	refused $(($(wc -l < good.tsv) + 1)) "$columns"
}

@test "the first breach is the one that is reported" {
	sed '3s/	no	/	maybe	/;5s/	no	/	perhaps	/' good.tsv > status.tsv
	refused 3 "cacheable: neither yes nor no: maybe"
}

@test "a row with a damaged code is refused, not one before it that has the code as a contrast" {
	change 100 contrast '404 it was not found'
	sed 's/^404	/4O4	/' status.tsv > damaged.tsv
	mv damaged.tsv status.tsv
	refused "$(line_of 404 good.tsv)" "code: not three digits: 4O4"
}

@test "a cell that is empty without a - is refused, and so is a - where there must be something" {
	cell_refused 404 phrase '' "phrase: empty; an empty cell is -"
	cell_refused 404 status '' "status: empty; an empty cell is -"
	for column in code phrase meaning state origin reference cacheable; do
		cell_refused 404 $column - "$column: must not be empty"
	done
}

@test "blanks at the ends of a cell, or two together, are refused" {
	cell_refused 404 phrase ' Not Found' "phrase: a blank too many"
	cell_refused 404 phrase 'Not Found ' "phrase: a blank too many"
	cell_refused 404 meaning 'Two  blanks.' "meaning: a blank too many"
}

@test "a byte that is not printable ASCII is refused" {
	cell_refused 404 meaning $'Caf\xc3\xa9.' "meaning: not printable ASCII"
	cell_refused 404 phrase $'Not\x01Found' "phrase: not printable ASCII"
	cell_refused 404 details $'Rubout \x7f.' "details: not printable ASCII"
}

@test "a cell may be as long as the contract says, and no longer" {
	for limit in meaning:80 details:400 action:280; do
		cell_accepted 404 ${limit%:*} "$(of_length ${limit#*:})"
		cell_refused 404 ${limit%:*} "$(of_length $((${limit#*:} + 1)))" "${limit%:*}: has $((${limit#*:} + 1)) characters, more than ${limit#*:}"
	done
}

@test "a cell that the program has no buffer for is refused" {
	cell_accepted 404 phrase "$(of_length 60)"
	cell_refused 404 phrase "$(of_length 61)" "phrase: has 61 characters, more than 60"
	cell_accepted 499 origin "$(of_length 40)"
	cell_refused 499 origin "$(of_length 41)" "origin: has 41 characters, more than 40"
	cell_refused 499 reference "https://$(of_length 193)" "reference: has 201 characters, more than 200"
	cell_refused H12 code H12345678 "code: has 9 characters, more than 8"
	cell_accepted 410 former "$(of_length 60);Lost"
	cell_refused 410 former "Lost;$(of_length 61)" "former: has 61 characters, more than 60: $(of_length 61)"
}

@test "meaning, details and action are whole sentences, and meaning is only one" {
	for column in meaning details action; do
		cell_refused 404 $column 'No end' "$column: does not end with a full stop"
		cell_accepted 404 $column 'An end.'
	done
	cell_refused 404 meaning 'One. Two.' "meaning: more than one sentence"
	cell_refused 404 meaning 'One? Two.' "meaning: more than one sentence"
	cell_accepted 404 details 'One. Two.'
}

@test "a code that is not three digits is refused" {
	for code in 1000 99 1xx 4O4 40.; do
		cell_refused 404 code $code "code: not three digits: $code"
		cell_refused 499 code $code "code: not three digits: $code"
	done
}

@test "a registered code is within 100 to 599; an unofficial one may be any" {
	cell_refused 100 code 099 "code: a registered code is within 100 to 599: 099"
	{ cat good.tsv; row code=600 phrase=Beyond; } | sed '/^H12/d' > status.tsv
	refused 8 "code: a registered code is within 100 to 599: 600"
	{ head -n 1 good.tsv; row code=000 state=unofficial phrase=None; row code=999 state=unofficial phrase=Last; } > status.tsv
	accepted
}

@test "a row that is not by code is refused" {
	sed '2{h;d;};3G' good.tsv > status.tsv
	refused 3 "code: 100 stands after 404"
	{ head -n 1 good.tsv; row code=101; row code=100; } > status.tsv
	refused 3 "code: 100 stands after 101"
	sed '7{h;d;};8G' good.tsv > status.tsv
	run --separate-stderr build
	[ "$status" -eq 1 ]
	[ "$output" = "" ]
	[[ "$stderr" == "status.tsv:8: code: 499 stands after "* ]]
	[[ "$stderr" != *1000* ]] || { echo "no row has this code: $stderr"; false; }
}

@test "the registered row of a code is its only one, and its first" {
	sed 3p good.tsv > status.tsv
	refused 4 "code: the registered row of 404 must be the only one, and the first"
	sed '3{h;d;};4G' good.tsv > status.tsv
	refused 4 "code: the registered row of 404 must be the only one, and the first"
	sed '3{h;d;};5G' good.tsv > status.tsv
	refused 5 "code: the registered row of 404 must be the only one, and the first"
}

@test "a number beside a status stands behind all rows of its status, and one without a status at the end" {
	sed '4{h;d;};5G' good.tsv > status.tsv
	refused 5 "code: the row of 404 must stand before the numbers beside it"
	sed '5{h;d;};6G' good.tsv > status.tsv
	refused 6 "code: 404.13 stands after 410"
	{ sed 2q good.tsv; sed -n 5p good.tsv; sed '1,2d;5d' good.tsv; } > status.tsv
	refused 4 "code: the registered row of 404 must be the only one, and the first"
}

@test "two rows of a code with the same origin are refused" {
	sed '4p' good.tsv > status.tsv
	refused 5 "origin: 404 has a row of acme already"
	sed '5p' good.tsv > status.tsv
	refused 6 "origin: 404.13 has a row of acme already"
	{ cat good.tsv; row code=H12 phrase=Other state=detail origin=other; } > status.tsv
	accepted
}

@test "a state that does not exist, or does not go with the origin, is refused" {
	cell_refused 404 state final "state: no such state: final"
	cell_refused 404 state unofficial "origin: IANA does not go with the state unofficial"
	cell_refused H12 origin IANA "origin: IANA does not go with the state detail"
	cell_refused 404 origin nginx "origin: nginx does not go with the state standard"
	for state in temporary deprecated obsolete unused; do
		cell_accepted 404 state $state
	done
}

@test "a number beside a status is in digits and capitals, with at most one full stop, and not three digits" {
	for code in 1020 UH 404.0 500.100 12345678; do
		cell_accepted H12 code $code
	done
	for code in 404 h12 4xx 404. 404.x .13 H-12 404.1.2; do
		cell_refused H12 code $code "code: not a number beside a status: $code"
	done
}

@test "only a number beside a status has a status, which is a code of the table" {
	cell_refused 410 status 404 "status: only a number beside a status has one"
	cell_refused 499 status 404 "status: only a number beside a status has one"
	for status in 403 40 404.13 code; do
		cell_refused 404.13 status $status "status: not a code of the table: $status"
	done
}

@test "the reference of a registered code has its section, in one of two forms" {
	for reference in 'RFC 9110' 'RFC9110, Section 1' 'RFC 9110, Section 1.' 'RFC 9110, section 1' 'draft-Foo, Section 1' \
	    'draft-foo' 'RFC 0, Section 1' 'https://www.example.org/'; do
		cell_refused 404 reference "$reference" "reference: not \"RFC N, Section N\" or \"draft-NAME, Section N\": $reference"
	done
	cell_accepted 404 reference 'RFC 9110, Section 15.5.5'
	cell_accepted 404 reference 'draft-ietf-httpbis-foo-05, Section 4'
}

@test "the reference of an unofficial code or of a number beside a status is an https URL" {
	for reference in http://a.example/ 'https://a.example/ b' https:// 'RFC 1, Section 1'; do
		for code in 499 H12; do
			change $code reference "$reference"
			run --separate-stderr build
			[ "$status" -eq 1 ]
			[ "$output" = "" ]
			[[ "$stderr" == "status.tsv:$(line_of $code good.tsv): reference: "*"needs an https:// URL: $reference" ]]
		done
	done
}

@test "cacheable is yes or no" {
	cell_refused 404 cacheable maybe "cacheable: neither yes nor no: maybe"
	cell_accepted 404 cacheable yes
}

@test "a list with an empty, doubled or padded item is refused" {
	for column in headers former words; do
		cell_refused 410 $column 'One;;Two' "$column: items are separated by ; alone: One;;Two"
		cell_refused 410 $column 'One;' "$column: items are separated by ; alone: One;"
		cell_refused 410 $column ';One' "$column: items are separated by ; alone: ;One"
		cell_refused 410 $column 'One; Two' "$column: items are separated by ; alone: One; Two"
		cell_refused 410 $column 'One ;Two' "$column: items are separated by ; alone: One ;Two"
		cell_refused 410 $column 'One;oNe' "$column: twice in the list: oNe"
		cell_accepted 410 $column 'One;Two'
	done
	cell_refused 410 headers 'Allow;Allow!' "headers: twice in the list: Allow!"
}

@test "what is not the name of a header field is refused" {
	for name in 'Retry After' 'Allow!!' '!Allow' '-Allow' 'Allow:'; do
		cell_refused 410 headers "$name" "headers: not the name of a header field: $name"
	done
	cell_accepted 410 headers 'X-Amz-2;Allow!'
}

@test "a former phrase, or words, that are the phrase itself are refused" {
	for column in former words; do
		cell_refused 410 $column Gone "$column: is the phrase itself: Gone"
		cell_refused 410 $column 'One;gONE' "$column: is the phrase itself: gONE"
	done
}

@test "words that are among the former phrases already are refused" {
	change 410 words 'no more;lost'
	run --separate-stderr build
	[ "$status" -eq 1 ]
	[ "$output" = "" ]
	[[ "$stderr" == "status.tsv:6: words: "*lost ]]
}

@test "a contrast is a code of the table and the difference" {
	for contrast in '199 it is not here' code 'code is the name of the column' 404 '404;100 it goes on' 'it may come back' '404.14 it is not here'; do
		cell_refused 499 contrast "$contrast" "contrast: not a code of the table and a difference: ${contrast%%;*}"
	done
	for contrast in '404.13 it is too long' 'H12 it is too slow' '499 the client left'; do
		cell_accepted 410 contrast "404 it may come back;100 it goes on;$contrast"
	done
}

@test "contrasts are separated by ; alone" {
	for contrast in '404 one;' '404 one;;499 two' '404 one; 499 two' ';404 one'; do
		change 499 contrast "$contrast"
		run --separate-stderr build
		[ "$status" -eq 1 ]
		[ "$output" = "" ]
		[[ "$stderr" == "status.tsv:7: contrast: "* ]]
	done
	cell_refused 499 contrast '404 one ;410 two' "contrast: items are separated by ; alone: 404 one ;410 two"
}

@test "a contrast that is in the list twice, or names the registered code itself, is refused" {
	cell_refused 499 contrast '404 one;404 two' "contrast: twice in the list: 404"
	cell_refused 404 contrast '404 the same' "contrast: the code itself: 404 the same"
}

@test "an unofficial row may name its own code, since that has other meanings" {
	change 499 contrast '499 elsewhere it means something else'
	accepted
}

@test "a code has at most five contrasts" {
	five='100 one;404 two;404.13 three;410 four;H12 five'
	cell_accepted 499 contrast "$five"
	cell_refused 499 contrast "$five;499 six" "contrast: has 6 items, more than 5"
}

@test "a difference has at most 70 characters, however long the code is" {
	cell_accepted 499 contrast "404 $(of_length 70)"
	cell_refused 499 contrast "404 $(of_length 71)" "contrast: the difference has more than 70 characters: 404 $(of_length 71)"
	cell_accepted 499 contrast "404.13 $(of_length 70)"
	cell_refused 499 contrast "404.13 $(of_length 71)" "contrast: the difference has more than 70 characters: 404.13 $(of_length 71)"
}

@test "among registered codes a contrast is mutual" {
	cell_refused 404 contrast '410 gone;100 it goes on' "contrast: 100 does not have 404"
	for contrast in '404 it may come back' '404 it may come back;499 it is not 100' -; do
		change 410 contrast "$contrast"
		refused 2 "contrast: 410 does not have 100"
	done
}

@test "a contrast need not be mutual where the other code has five already" {
	change 410 contrast '404 one;404.13 two;499 three;H12 four;101 five'
	row code=101 phrase=Switch contrast='410 five' > 101
	{ sed 2q status.tsv; cat 101; sed 1,2d status.tsv; } > five.tsv
	cp five.tsv status.tsv
	accepted
	sed 's/;H12 four//' five.tsv > status.tsv
	refused 2 "contrast: 410 does not have 100"
}

@test "a contrast with a code that is not registered need not be mutual" {
	cell_accepted 499 contrast '404 nothing was found'
	cell_accepted H12 contrast '404 nothing was found'
	cell_accepted 100 contrast '410 it is over;499 the client left'
}

@test "quotes, question marks and backslashes of the table reach the program as they are" {
	command -v "${CC:-cc}" > /dev/null || skip "no C compiler"
	odd='What? "C:\new\101" is ??/ it.'
	change 404 details "$odd"
	accepted
	mkdir src
	cp "$top"/src/*.[ch] src
	printf '%s\n' "$output" > src/table.inc
	${CC:-cc} -std=c99 -D_POSIX_C_SOURCE=200809L -o odd src/*.c
	[ "$(./odd -f %d 404)" = "$odd" ]
}

@test "every row says what to do, and all but numbers beside a status what more there is to know" {
	[ "$(cells code 'action == "-"')" = "" ]
	[ "$(cells code 'details == "-" && !detail')" = "" ]
}

@test "every code of the registry has its row, with its phrase, its state and the same document and section" {
	awk -F '\t' '
		NR > 1 && $2 != "Unassigned" {
			state = $2 == "(Unused)" ? "unused" : $2 ~ /OBSOLETED/ ? "obsolete" : $2 ~ /TEMPORARY/ ? "temporary" : "in use"
			sub(/ \(.*/, "", $2)
			sub(/^\[/, "", $3)
			sub(/\].*/, "", $3)
			sub(/^RFC/, "RFC ", $3)
			print $1 "\t" $2 "\t" state "\t" $3
		}' "$BATS_TEST_DIRNAME/registry.tsv" > registry
	cells 'code "\t" (state == "unused" ? "(Unused)" : phrase) "\t" \
	    (state == "standard" || state == "deprecated" ? "in use" : state) "\t" reference' registered > ours
	[ "$(wc -l < registry)" -eq 64 ]
	# Where the registry names the document alone, so does this.
	awk -F '\t' -v OFS='\t' 'NR == FNR { reference[$1] = $4; next } reference[$1] !~ /Section/ { sub(/, Section .*/, "", $4) } { print }' \
	    registry ours | diff registry -
}

@test "README describes each column of the table, in its order" {
	described=$(sed -n '/^## The table/,/^## C/s/^| \(`[^|]*`\) |.*/\1/p' "$top/README.md" | tr -d '` ' | tr ',' '\n')
	[ "$described" = "$(head -n 1 "$table" | tr '\t' '\n')" ]
}

@test "README names each state that a row can have" {
	states=$(sed -n '/^## The table/,/^## C/s/^| `state` |\(.*\)/\1/p' "$top/README.md")
	for state in $(cells state 1 | sort -u); do
		[[ "$states" == *"\`$state\`"* ]] || { echo "not in README: $state"; false; }
	done
}

# RFC 3229, Section 10.4.1, lets a cache store a 226 "subject to the requirements in section 10.6", by which a cache must know
# each manipulation in IM to use it again, and RFC 9110, Section 15.1, does not list it: so it is no code that a cache may
# keep by heuristics alone.
@test "226 is not heuristically cacheable, as a cache has to know what was done to it" {
	[ "$(cells cacheable 'code == "226"')" = no ]
	[[ "$(cells details 'code == "226"')" == *cache* ]]
}
