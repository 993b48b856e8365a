load helper

# The page as the build makes it, and as one line of text for each section, as a reader sees it whatever renders it.
setup_file() {
	make_page "$table" > "$BATS_FILE_TMPDIR/page"
	text_of "$BATS_FILE_TMPDIR/page" > "$BATS_FILE_TMPDIR/text"
}

setup() {
	page=$BATS_FILE_TMPDIR/page
	text=$BATS_FILE_TMPDIR/text
}

# make_page TABLE [VERSION]
make_page() {
	LC_ALL=C ${AWK:-awk} -f "$top/man/reference.awk" "${2:-$top/src/version.h}" "$1"
}

# text_of PAGE: a line for each .Sh and .Ss, which begins with its name and a tab
text_of() {
	sed -e 's/^\.S[hs] /	/' -e 's/^\.It Sy "\(.*\)"$/\1/' -e 's/^\.Lk //' -e '/^\./d' \
	    -e 's/\\[&:%]//g' -e 's/\\-/-/g' -e "s/\\\\(aq/'/g" -e 's/\\(dq/"/g' -e 's/\\(ga/`/g' -e 's/\\(ha/^/g' -e 's/\\(ti/~/g' \
	    -e 's/\\e/\\/g' "$1" | awk '/^\t/ { printf "\n%s\t", substr($0, 2); next } { printf "%s ", $0 } END { print "" }'
}

# missing CONDITION SECTION: the entries of the rows for which the condition holds that are not in their section, whole:
# every part, in order
missing() {
	awk -F '\t' -v text="$text" '
		BEGIN { while ((getline line < text) > 0) { split(line, part, "\t"); section[part[1]] = section[part[1]] " " part[2] } }
		NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i; next }
		function cell(name) { return $column[name] == "-" ? "" : $column[name] }
		function add(text) { if (text != "") entry = entry " " text }
		{
			registered = cell("origin") == "IANA"; state = cell("state"); code = cell("code"); origin = cell("origin")
			if (!(code in phrase)) phrase[code] = cell("phrase")
			split("INFORMATIONAL SUCCESSFUL REDIRECTION CLIENT SERVER", name, " ")
			digit = substr(code, 1, 1)
			class = name[digit] (digit >= 4 ? " ERROR" : "") " (" digit "xx)"
			if (!('"$1"')) next
			where = '"$2"'
			entry = ""
			add(code " " cell("phrase") (registered && state != "standard" ? " (" state ")" : ""))
			add(cell("meaning")); add(cell("details")); add(cell("action"))
			contrast = cell("contrast"); gsub(/;/, " ", contrast); add(contrast)
			if (cell("status") != "") add("Status: " cell("status") " " phrase[cell("status")])
			if (index(section[where], "Reference, unless an entry names another: " cell("reference") " ") == 0) add(cell("reference"))
			headers = cell("headers"); gsub(/;/, ", ", headers); gsub(/!/, " (required)", headers)
			if (headers != "") add("Header fields: " headers)
			if (cell("cacheable") == "yes") add("Heuristically cacheable")
			former = cell("former"); gsub(/;/, ", ", former); if (former != "") add("Also known as: " former)
			found++
			if (index(section[where] " ", entry " ") == 0) print "not in " where ":" entry
		}
		END { if (found == 0) print "no such row" }' "$table"
}

# bare PAGE: the lines of its text with characters that roff does not print as they are
bare() {
	sed -e 's/^\.It Sy "\(.*\)"$/\1/' -e '/^\./d' "$1" | grep -E "[^\\\\]-|[\`^~\"']|\\\\[^-&:%(e]"
}

# What a terminal shows, without bold and underlining.
unadorned() {
	sed -e "s/.$(printf '\b')//g" -e "s/$(printf '\033')\[[0-9;]*m//g"
}

# needs COMMAND: skips the test where there is no such command
needs() {
	command -v "$1" > /dev/null || skip "no $1"
}

@test "the reference page has each registered code with all its parts, in the section of its class" {
	run missing registered class
	[ "$status" -eq 0 ]
	[ "$output" = "" ]
}

@test "the reference page has each unofficial code with all its parts, under the product that uses it" {
	run missing 'state == "unofficial"' origin
	[ "$status" -eq 0 ]
	[ "$output" = "" ]
}

@test "the reference page has each number beside a status with all its parts, under its product, with the status" {
	run missing 'state == "detail"' origin
	[ "$status" -eq 0 ]
	[ "$output" = "" ]
}

@test "the reference page has nothing else than the rows of the table and the five classes" {
	items=$(grep -c '^\.It ' "$page")
	contrasts=$(cells contrast 'contrast != "-"' | tr ';' '\n' | wc -l)
	[ "$items" -eq $(($(cells code 1 | wc -l) + contrasts + 5)) ]
}

@test "the sections of the reference page are the classes, the unofficial codes, and the numbers beside a status" {
	run sed -n 's/^\.Sh //p' "$page"
	[ "$output" = 'NAME
DESCRIPTION
INFORMATIONAL (1xx)
SUCCESSFUL (2xx)
REDIRECTION (3xx)
CLIENT ERROR (4xx)
SERVER ERROR (5xx)
UNOFFICIAL CODES
NUMBERS BESIDE A STATUS
SEE ALSO
STANDARDS' ]
}

@test "the products of the reference page are in alphabetical order, each once in its section" {
	products() { sed -n "/^\.Sh $1/,/^\.Sh $2/s/^\.Ss //p" "$page"; }
	[ "$(products UNOFFICIAL NUMBERS)" = "$(cells origin 'state == "unofficial"' | sort -u | sort -f)" ]
	[ "$(products NUMBERS SEE)" = "$(cells origin detail | sort -u | sort -f)" ]
}

@test "under each product the codes and numbers are in order, so that a reader finds them" {
	codes_under() { sed -n "/^\.Ss $1\$/,/^\.S[hs] /s/^\.It Sy \"\([^ ]*\) .*/\1/p" <(sed '/^\.Bl.*-compact/,/^\.El/d' "$page"); }
	[ "$(codes_under IIS)" = "$(codes_under IIS | sort -t . -k 1,1n -k 2,2n)" ]
	[ "$(codes_under IIS | wc -l)" -eq "$(cells code 'detail && origin == "IIS"' | wc -l)" ]
	for product in Heroku nginx 'Tencent CDN' ; do
		[ "$(codes_under "$product")" != "" ]
		[ "$(codes_under "$product")" = "$(codes_under "$product" | sort)" ]
	done
}

@test "the reference page says as of when the registry is, and takes it from where the program does" {
	printf '#define VERSION "2.0"\n#define REGISTRY "2031-02-03"\n' > "$BATS_TEST_TMPDIR/version.h"
	make_page "$table" "$BATS_TEST_TMPDIR/version.h" > "$BATS_TEST_TMPDIR/page"
	[[ "$(text_of "$BATS_TEST_TMPDIR/page" | sed -n '/^STANDARDS/p')" == *", as updated on February 3, 2031. "* ]]
}

@test "every awk makes the same reference page" {
	others=0
	for AWK in mawk gawk 'busybox awk' original-awk; do
		command -v "${AWK%% *}" > /dev/null || continue
		others=$((others + 1))
		make_page "$table" | cmp - "$page"
	done
	[ "$others" -gt 0 ] || skip "no other awk"
}

@test "what roff would take for a request or an escape is on the page as in the table" {
	odd='.htaccess is at C:\new\etc, '"'quoted' "'"twice" ~user ^caret `grave` a-b connect() $1 %2 {x}.'
	cells '$0' 'code == 404' | sed -n 1p | ODD=$odd awk -F '\t' -v OFS='\t' '{ $4 = ENVIRON["ODD"]; $5 = "'"'.br'"' is no request."; print }' |
		cat <(head -n 1 "$table") - > "$BATS_TEST_TMPDIR/table"
	make_page "$BATS_TEST_TMPDIR/table" > "$BATS_TEST_TMPDIR/page"
	# Some systems tell groff to leave these characters alone; others print curly quotes and accents for them.
	run bare "$BATS_TEST_TMPDIR/page"
	[ "$output" = "" ]
	rendered=0
	for renderer in 'mandoc -T utf8 -O width=120' 'groff -mdoc -Tutf8 -rLL=120n'; do
		command -v "${renderer%% *}" > /dev/null || continue
		rendered=$((rendered + 1))
		output=$($renderer "$BATS_TEST_TMPDIR/page" | unadorned)
		[[ "$output" == *"  $odd"* ]]
		[[ "$output" == *"  '.br' is no request."* ]]
	done
	[ $rendered -gt 0 ] || skip "neither mandoc nor groff"
}

@test "a page that most numbers of a product come from is named once, above them" {
	[ "$(cells code 'detail && reference == "https://devcenter.heroku.com/articles/error-codes"' | wc -l)" -gt 10 ]
	run grep -o 'Reference, unless an entry names another: https://devcenter.heroku.com/articles/error-codes ' "$text"
	[ "$output" = 'Reference, unless an entry names another: https://devcenter.heroku.com/articles/error-codes ' ]
	[ "$(grep -o 'https://devcenter.heroku.com/articles/error-codes ' "$text" | wc -l)" -eq 1 ]
}

@test "mandoc has nothing to say against the two manuals, side by side" {
	needs mandoc
	cp "$page" "$BATS_TEST_TMPDIR/httpstatus.7"
	cp "$top/man/httpstatus.1" "$BATS_TEST_TMPDIR"
	cd "$BATS_TEST_TMPDIR"
	run mandoc -T lint httpstatus.1 httpstatus.7
	[ "$output" = "" ]
	[ "$status" -eq 0 ]
}

@test "groff has no warning for the reference page at 60, 80 and 120 columns" {
	needs groff
	for width in 60 80 120; do
		run bash -c "groff -mdoc -Tutf8 -ww -wall -rLL=${width}n '$page' 2>&1 > '$BATS_TEST_TMPDIR/rendered'"
		[ "$output" = "" ]
		[ "$status" -eq 0 ]
		[ -s "$BATS_TEST_TMPDIR/rendered" ]
	done
}

@test "at 60 columns nothing on the reference page but a URL is broken word by word" {
	needs mandoc
	run grep '^\.Bl -column' "$page"
	[ "$output" = "" ]
	sed '/^\.Lk /d' "$page" > "$BATS_TEST_TMPDIR/page"
	run bash -c "set -o pipefail; mandoc -T ascii -O width=60 '$BATS_TEST_TMPDIR/page' | awk '
	    { single = NF == 1 } single && before { print NR \": \" \$0 } { before = single }'"
	[ "$output" = "" ]
	[ "$status" -eq 0 ]
}

@test "the two manuals cite each other" {
	grep -qx '.Xr httpstatus 7' "$top/man/httpstatus.1"
	grep -qx '.Xr httpstatus 1' "$page"
}
