load helper

# Each format is read by a program that is not ours where there is one, and as bytes everywhere.

# all_rows FORMAT: every row of the table in a format, those of numbers beside a status last
all_rows() {
	httpstatus -a -f "$1" 000-999 iis cloudflare heroku envoy
}

# same_rows FILE: the file has the rows of the table, whole, and no other line. The order does not matter, nor that
# all_rows prints the codes of its vendors twice.
same_rows() {
	[ -s "$1" ]
	cmp <(sort -u "$1") <(cells '$0' 1 | sort -u)
}

@test "in a pipe a row is its code, its phrase and its meaning, tabs between them" {
	ask 404 410
	expect 0 "$(cells 'code "\t" phrase "\t" meaning' 'code == "404" || code == "410"')" ""
	[ "$(httpstatus)" = "$(cells 'code "\t" phrase "\t" meaning' registered)" ]
	[ "$(httpstatus -f tsv 404.x)" = "$(cells 'code "\t" phrase "\t" meaning' 'detail && status == 404' | by_code)" ]
}

@test "tsv with -l is the table's own lines, byte for byte" {
	httpstatus -a -l > "$BATS_TEST_TMPDIR/all"
	cmp "$BATS_TEST_TMPDIR/all" <(cells '$0' '!detail')
	httpstatus -l H12 404.x 1020 > "$BATS_TEST_TMPDIR/numbers"
	cmp "$BATS_TEST_TMPDIR/numbers" <(cells '$0' 'code == "H12"'; cells '$0' 'detail && status == 404' | by_code; cells '$0' 'code == "1020"')
}

@test "the first columns of -l are those without it" {
	[ "$(httpstatus -l -a | cut -f 1-3)" = "$(httpstatus -a)" ]
}

@test "csv has a header line and every column, in quotes where it must" {
	all_rows csv > "$BATS_TEST_TMPDIR/csv"
	[ "$(head -n 1 "$BATS_TEST_TMPDIR/csv")" = "$(head -n 1 "$table" | tr '\t' ,)" ]
	# as RFC 4180 has it: a cell is in quotes, those in it doubled, or has neither a quote nor a comma
	awk 'NR > 1 {
		row = ""
		for (rest = $0 ","; rest != ""; rest = substr(rest, RLENGTH + 2)) {
			if (!match(rest, /^"([^"]|"")*"/) && !match(rest, /^[^",]*/) || substr(rest, RLENGTH + 1, 1) != ",")
				print "bad quotes: " $0
			cell = substr(rest, 1, RLENGTH)
			if (cell ~ /^"/) {
				if (cell !~ /,/ && cell !~ /""/) print "needless quotes: " cell
				cell = substr(cell, 2, RLENGTH - 2)
				gsub(/""/, "\"", cell)
			}
			row = row (row == "" ? "" : "\t") (cell == "" ? "-" : cell)
		}
		print row
	}' "$BATS_TEST_TMPDIR/csv" > "$BATS_TEST_TMPDIR/rows"
	same_rows "$BATS_TEST_TMPDIR/rows"
	run -1 grep -c $'\r' "$BATS_TEST_TMPDIR/csv"
}

@test "csv is what another reader of csv takes for the table" {
	command -v python3 > /dev/null || skip "no python3"
	all_rows csv | python3 -c '
import csv, sys
for row in list(csv.reader(sys.stdin, strict=True))[1:]:
    print("\t".join(cell or "-" for cell in row))' > "$BATS_TEST_TMPDIR/rows"
	same_rows "$BATS_TEST_TMPDIR/rows"
}

@test "csv with no match is its header line alone" {
	ask -f csv 471
	[ "$status" -eq 1 ]
	[ "$output" = "$(head -n 1 "$table" | tr '\t' ,)" ]
}

@test "json is one array, an object a line, whatever was asked" {
	[ "$(httpstatus -f json 404 | wc -l)" -eq 1 ]
	[[ "$(httpstatus -f json 404)" == '[{"code":404,"phrase":"Not Found",'*'}]' ]]
	ask -f json 404 471 5x5
	[ "$status" -eq 1 ]
	[ "${#lines[@]}" -eq 2 ]
	[ "${lines[0]}" = "[$(httpstatus -f jsonl 404)," ]
	[ "${lines[1]}" = " $(httpstatus -f jsonl 505)]" ]
	[[ "$stderr" == "httpstatus: 471: "* ]]
}

@test "json without a match is an empty array, and exits 1" {
	ask -f json 471
	[ "$status" -eq 1 ]
	[ "$output" = '[]' ]
	ask -f json -s zzzqq
	[ "$status" -eq 1 ]
	[ "$output" = '[]' ]
}

@test "jsonl is the objects of json, one a line, and nothing without a match" {
	[ "$(httpstatus -a -f jsonl | wc -l)" -eq "$(cells 1 '!detail' | wc -l)" ]
	[ "$(httpstatus -a -f jsonl | sed '1s/^/[/; $s/$/]/; 2,$s/^/ /; $!s/$/,/')" = "$(httpstatus -a -f json)" ]
	ask -f jsonl 471
	[ "$status" -eq 1 ]
	[ -z "$output" ]
}

@test "json has no zeros before a number, and no class outside 100 to 599" {
	[[ "$(httpstatus -f jsonl 000 | head -n 1)" == '{"code":0,'*'"class":null,'* ]]
	[[ "$(httpstatus -f jsonl 999 | head -n 1)" == '{"code":999,'*'"class":null,'* ]]
}

@test "the code of a number beside a status is a string in json, of a status a number" {
	[[ "$(httpstatus -f jsonl 404)" == '{"code":404,'* ]]
	[[ "$(httpstatus -f jsonl 404.13)" == '{"code":"404.13",'* ]]
	[[ "$(httpstatus -f jsonl H12)" == '{"code":"H12",'* ]]
	[[ "$(httpstatus -f jsonl 1020)" == '{"code":"1020",'* ]]
}

@test "each key of an object has the type that a script relies on" {
	command -v jq > /dev/null || skip "no jq"
	all_rows json > "$BATS_TEST_TMPDIR/json"
	wrong=$(jq -c '
		def strings: type == "array" and all(.[]; type == "string" and . != "");
		def number: . == null or (type == "number" and . >= 100 and . <= 599);
		.[] | select((
			([.phrase, .meaning, .details, .action, .state, .origin, .reference, .url] | all(type == "string"))
			and ([.headers, .required, .former, .words] | all(strings))
			and (.cacheable | type == "boolean")
			and (.status | number)
			and (.url | startswith("https://"))
			and ((.code | type) == (if .state == "detail" then "string" else "number" end))
			and (.contrast | type == "array" and all(.[]; keys == ["code", "difference"] and (.difference | type == "string")))
			and ((.required - .headers) == [])
			and (keys == (["code", "phrase", "meaning", "details", "action", "contrast", "state", "origin", "reference",
			    "cacheable", "headers", "required", "former", "words", "status", "class", "url"] | sort))
		) | not) | .code' "$BATS_TEST_TMPDIR/json" | tr '\n' ' ')
	echo "wrong: $wrong"
	[ -z "$wrong" ]
}

@test "a code in a contrast has the type that it has as an answer" {
	command -v jq > /dev/null || skip "no jq"
	all_rows json > "$BATS_TEST_TMPDIR/json"
	wrong=$(jq -c '.[].contrast[].code | select(if type == "number" then . > 999 else test("^[0-9]{3}$") end)' "$BATS_TEST_TMPDIR/json" | sort -u | tr '\n' ' ')
	echo "wrong: $wrong"
	[ -z "$wrong" ]
}

@test "the class in json is that of the status, also for a number beside one" {
	command -v jq > /dev/null || skip "no jq"
	all_rows jsonl | jq -r '[.code, .class // "-"] | @tsv' | sort -u > "$BATS_TEST_TMPDIR/classes"
	cells '(code ~ /^[0-9][0-9][0-9]$/ ? code + 0 : code) "\t" (detail ? status : code)' 1 | awk -F '\t' '
		BEGIN { split("Informational,Successful,Redirection,Client Error,Server Error", name, ",") }
		{ print $1 "\t" ($2 >= 100 && $2 <= 599 ? name[int($2 / 100)] : "-") }' | sort -u > "$BATS_TEST_TMPDIR/want"
	cmp "$BATS_TEST_TMPDIR/want" "$BATS_TEST_TMPDIR/classes"
}

@test "json holds the table, cell for cell" {
	command -v jq > /dev/null || skip "no jq"
	all_rows json | jq -r '
		.[] | . as $row | [
			(.code | if type == "number" and . < 1000 then ("00" + tostring)[-3:] else tostring end),
			.phrase, .meaning, .details, .action,
			([.contrast[] | (.code | if type == "number" and . < 1000 then ("00" + tostring)[-3:] else tostring end) + " " + .difference] | join(";")),
			.state, .origin, .reference,
			(if .cacheable then "yes" else "no" end),
			([.headers[] | if . as $name | $row.required | index([$name]) then . + "!" else . end] | join(";")),
			(.former | join(";")), (.words | join(";")), (.status // "" | tostring)
		] | map(if . == "" then "-" else . end) | join("\t")' > "$BATS_TEST_TMPDIR/rows"
	same_rows "$BATS_TEST_TMPDIR/rows"
}

@test "jsonl is read by another program, line by line, and holds the same" {
	command -v python3 > /dev/null || skip "no python3"
	all_rows jsonl | python3 -c '
import json, sys
columns = "code phrase meaning details action contrast state origin reference cacheable headers former words status".split()
def code(value):
    return "%03d" % value if isinstance(value, int) else value
def cell(row, name):
    value = row[name]
    if name == "code":
        return code(value)
    if name == "contrast":
        value = [code(item["code"]) + " " + item["difference"] for item in value]
    if name == "headers":
        value = [h + "!" * (h in row["required"]) for h in value]
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str((";".join(value) if isinstance(value, list) else value) or "-")
for line in sys.stdin:
    row = json.loads(line)
    print("\t".join(cell(row, name) for name in columns))' > "$BATS_TEST_TMPDIR/rows"
	same_rows "$BATS_TEST_TMPDIR/rows"
}

@test "a quote and a backslash in json have a backslash before them, and nothing else has" {
	cmp <(httpstatus -a -f jsonl | sed 's/.*"meaning":"//; s/","details":.*//; s/\\\(["\\]\)/\1/g') <(cells meaning '!detail')
	cmp <(httpstatus -a -f jsonl | sed 's/.*"action":"//; s/","contrast":.*//; s/\\\(["\\]\)/\1/g') <(cells 'action == "-" ? "" : action' '!detail')
}

@test "the URL of a reference follows from it, to the section" {
	[ "$(httpstatus -f %u 404)" = 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5' ]
	[ "$(httpstatus -f %u 104)" = "$(cells reference 'code == "104"' | sed 's|^|https://datatracker.ietf.org/doc/html/|; s/, Section /#section-/')" ]
	[ "$(httpstatus -f %u 1020)" = "$(cells reference 'code == "1020"')" ]
	[ "$(httpstatus -f %u 499)" = "$(cells reference 'code == "499"')" ]
	[ "$(httpstatus -a -f %u | grep -vcE '^https://[^ ]+$')" -eq 0 ]
}

@test "markdown is a table of three columns, what it would take for its own escaped" {
	ask -f markdown 404
	expect 0 "| code | phrase | meaning |
| ---: | --- | --- |
| 404 | Not Found | $(cells meaning 'code == "404"') |" ""
	cmp <(all_rows markdown | sed 1,2d | sort -u) <(cells 'code " \n " phrase " \n " meaning' 1 | sed 's/[\\`*_<|]/\\&/g' | paste -d '|' - - - | sed 's/.*/| & |/' | sort -u)
	[[ "$(all_rows markdown)" == *'\_'* ]]
	[ "$(httpstatus -l -f markdown 404)" = "$output" ]
	[ "$(httpstatus -f markdown 471 2> /dev/null | wc -l)" -eq 2 ]
}

@test "a template makes a record of each row, with every column" {
	letters='%c\t%p\t%m\t%d\t%a\t%x\t%S\t%o\t%r\t%h\t%F\t%w\t%s'
	all_rows "$letters" | sort -u > "$BATS_TEST_TMPDIR/records"
	# all columns but cacheable, which has no letter; what is empty is blank
	cut -f 1-9,11- "$table" | sed 1d | awk -F '\t' -v OFS='\t' '{ for (i = 1; i <= NF; i++) if ($i == "-") $i = ""; print }' |
		sort -u > "$BATS_TEST_TMPDIR/want"
	cmp "$BATS_TEST_TMPDIR/want" "$BATS_TEST_TMPDIR/records"
}

@test "a template has the class in words, the URL, and literal text" {
	ask -f '%c|%C|%u|100%%\t\\|' 413
	expect 0 '413|Client Error|https://www.rfc-editor.org/rfc/rfc9110#section-15.5.14|100%	\|' ""
	ask -f '%C' 103 200 304 404 503 404.13 H12
	expect 0 "Informational
Successful
Redirection
Client Error
Server Error
Client Error
Server Error" ""
}

@test "what a row does not have is blank in a template" {
	ask -f '<%s><%h><%F>' 207
	expect 0 "<><>$(cells '"<" (former == "-" ? "" : former) ">"' 'code == "207"')" ""
	ask -f '<%C>' 999
	expect 0 '<>' ""
}

@test "a newline ends each record of a template by itself; one more makes an empty line" {
	[ "$(httpstatus -f '%c' 404 410 | od -An -c | tr -d ' \n')" = '404\n410\n' ]
	[ "$(httpstatus -f '%c\n' 404 410 | od -An -c | tr -d ' \n')" = '404\n\n410\n\n' ]
	[ "$(httpstatus -f $'%c\n%p' 404)" = $'404\nNot Found' ]
}

@test "a placeholder or an escape that does not exist is one line naming it, and exit 2" {
	ask -f '%c %z' 404
	expect 2 "" "httpstatus: %z: no such placeholder or escape in a template; see httpstatus(1)"
	ask -f '%c\q and more' 404
	expect 2 "" 'httpstatus: \q: no such placeholder or escape in a template; see httpstatus(1)'
	ask -f '%c%' 404
	expect 2 "" 'httpstatus: %: no such placeholder or escape in a template; see httpstatus(1)'
	ask -f '%c\' 404
	expect 2 "" 'httpstatus: \: no such placeholder or escape in a template; see httpstatus(1)'
	ask -f '100% sure' 404
	expect 2 "" 'httpstatus: % : no such placeholder or escape in a template; see httpstatus(1)'
}

@test "%L without -k is one line and exit 2" {
	ask -f '%c %L' 404
	expect 2 "" 'httpstatus: %L: only with -k, which has lines'
	ask -f '%%L' 404
	expect 0 '%L' ""
}

@test "a format that does not exist is one line that lists them, and exit 2" {
	said='no such format; one of text, tsv, csv, json, jsonl, markdown, or a template with a % in it'
	ask -f nosuch 404
	expect 2 "" "httpstatus: nosuch: $said"
	ask -f '' 404
	expect 2 "" "httpstatus: '': $said"
	ask -f JSON 404
	expect 2 "" "httpstatus: JSON: $said"
	ask -q -f nosuch 404
	expect 2 "" "httpstatus: nosuch: $said"
	ask -k 1 -f nosuch 404 < /dev/null
	expect 2 "" "httpstatus: nosuch: $said"
	ask -n -f nosuch < /dev/null
	expect 2 "" "httpstatus: nosuch: $said"
}

@test "the last format given is the one that counts" {
	[ "$(httpstatus -f json -f '%c' 404)" = 404 ]
	[ "$(httpstatus -f '%c' -f tsv 404)" = "$(httpstatus 404)" ]
}

@test "-l changes nothing in csv, json, jsonl and a template" {
	for format in csv json jsonl '%c %p'; do
		[ -n "$(httpstatus -f "$format" 404 5xx)" ]
		[ "$(httpstatus -l -f "$format" 404 5xx)" = "$(httpstatus -f "$format" 404 5xx)" ]
	done
}

@test "a usage error comes before any output" {
	for format in json csv markdown; do
		ask -f $format -s
		expect 2 "" "httpstatus: -s: the search needs a word"
		ask -f $format 404 504-500
		expect 2 "" "httpstatus: 504-500: a range begins with the lower code"
		ask -f $format access.log
		expect 2 "" "httpstatus: access.log: no such status; a log is read from standard input: httpstatus -n < access.log"
		ask -f $format file too big -
		[ "$status" -eq 2 ]
		[ "$output" = "" ]
	done
}

@test "quiet prints no format either" {
	for format in json csv markdown text %c; do
		ask -q -f $format 404
		expect 0 "" ""
		ask -q -f $format 471
		expect 1 "" ""
	done
}
