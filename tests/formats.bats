load helper

# Each format is read by a program that is not ours where there is one, and as bytes everywhere.

@test "json is an array of objects, with these bytes" {
	ask -f json 405 -- 505-506
	expect 0 '[{"code":405,"phrase":"Method Not Allowed","class":"Client Error","state":"standard","origin":"IANA","reference":"RFC 9110, Section 15.5.6","url":"https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6","cacheable":true,"headers":["Allow"],"required":["Allow"],"former":["Not Allowed","Bad Method"],"see":[403,501],"meaning":"'"$(cells 10 '$1 == 405')"'"},
 {"code":505,"phrase":"HTTP Version Not Supported","class":"Server Error","state":"standard","origin":"IANA","reference":"RFC 9110, Section 15.6.6","url":"https://www.rfc-editor.org/rfc/rfc9110#section-15.6.6","cacheable":false,"headers":[],"required":[],"former":["Version"],"see":[400,426,501],"meaning":"'"$(cells 10 '$1 == 505')"'"},
 {"code":506,"phrase":"Variant Also Negotiates","class":"Server Error","state":"standard","origin":"IANA","reference":"RFC 2295, Section 8.1","url":"https://www.rfc-editor.org/rfc/rfc2295#section-8.1","cacheable":false,"headers":[],"required":[],"former":["Variant Also Varies","Variant Also Negotiates Experimental"],"see":[300,406,500],"meaning":"'"$(cells 10 '$1 == 506')"'"}]' ""
}

@test "json without a match is an empty array, and exits 1" {
	ask -f json 471
	[ "$status" -eq 1 ]
	[ "$output" = '[]' ]
}

@test "json has no class, and no zeros before a number, for what is outside 100 to 599" {
	[[ "$(httpstatus -f jsonl 000 | head -n 1)" == '{"code":0,'*'"class":null,'* ]]
	[[ "$(httpstatus -f jsonl 999)" == '{"code":999,'*'"class":null,'* ]]
}

@test "jsonl is the objects of json, one a line" {
	[ "$(httpstatus -a -f jsonl | wc -l)" -eq "$(cells 1 1 | wc -l)" ]
	[ "$(httpstatus -a -f jsonl | sed '1s/^/[/; $s/$/]/; 2,$s/^/ /; $!s/$/,/')" = "$(httpstatus -a -f json)" ]
}

@test "csv has a header line and every column, in quotes where it must" {
	[ "$(httpstatus -f csv 411)" = "code,phrase,state,origin,reference,cacheable,headers,former,see,meaning
411,Length Required,standard,IANA,\"RFC 9110, Section 15.5.12\",no,,,400;413,\"$(cells 10 '$1 == 411')\"" ]
}

@test "csv with no match is its header line alone" {
	[ "$(httpstatus -f csv 471 2> /dev/null)" = "$(head -n 1 "$table" | tr '\t' ,)" ]
}

@test "markdown is a table, what it takes for its own escaped" {
	[ "$(httpstatus -f markdown 406)" = "| code | phrase | meaning |
| ---: | --- | --- |
| 406 | Not Acceptable | $(cells 10 '$1 == 406' | sed 's/[\\`*_<|]/\\&/g') |" ]
	[[ "$(httpstatus -f markdown 406)" == *'\*/\*'* ]]
}

@test "every format holds the same records, field for field" {
	httpstatus -a -l -f tsv > "$BATS_TEST_TMPDIR/tsv"
	if command -v python3 > /dev/null; then
		for format in json jsonl csv; do
			httpstatus -a -f $format | python3 -c '
import csv, json, sys
kind = sys.argv[1]
columns = "code phrase state origin reference cacheable headers former see meaning".split()
def cell(row, name):
    value = row[name]
    if kind == "csv":
        return value or "-"
    if name == "headers":
        value = [h + "!" * (h in row["required"]) for h in value]
    if name == "code" or name == "see":
        value = ["%03d" % n for n in (value if name == "see" else [value])]
    if isinstance(value, bool):
        return "yes" if value else "no"
    return (";".join(value) if isinstance(value, list) else value) or "-"
rows = csv.DictReader(sys.stdin) if kind == "csv" else json.load(sys.stdin) if kind == "json" else map(json.loads, sys.stdin)
for row in rows:
    if kind != "csv":
        n = row["code"]
        names = ["Informational", "Successful", "Redirection", "Client Error", "Server Error"]
        assert row["class"] == (names[n // 100 - 1] if 100 <= n <= 599 else None), row
        assert row["url"].startswith("https://"), row
    print("\t".join(cell(row, name) for name in columns))
' $format > "$BATS_TEST_TMPDIR/$format"
			cmp "$BATS_TEST_TMPDIR/tsv" "$BATS_TEST_TMPDIR/$format"
		done
	fi
	if command -v jq > /dev/null; then
		[ "$(httpstatus -a -f json | jq length)" -eq "$(wc -l < "$BATS_TEST_TMPDIR/tsv")" ]
		cmp <(httpstatus -a -f json | jq -r '.[] | .phrase + "\t" + .meaning') <(cut -f 2,10 "$BATS_TEST_TMPDIR/tsv")
		cmp <(httpstatus -a -f jsonl | jq -r .reference) <(cut -f 5 "$BATS_TEST_TMPDIR/tsv")
	fi
	# by bytes, wherever we are: the meanings as they stand, no more quotes than there must be
	cmp <(httpstatus -a -f jsonl | sed 's/.*"meaning":"//; s/"}$//; s/\\\(.\)/\1/g') <(cut -f 10 "$BATS_TEST_TMPDIR/tsv")
	cmp <(httpstatus -a -f csv | sed 1d | cut -d , -f 1) <(cut -f 1 "$BATS_TEST_TMPDIR/tsv")
}

@test "a template makes a record of each status" {
	ask -f '%c|%p|%C|%S|%o|%r|%u|%h|%F|100%%\t\\' 413
	expect 0 '413|Content Too Large|Client Error|standard|IANA|RFC 9110, Section 15.5.14|https://www.rfc-editor.org/rfc/rfc9110#section-15.5.14|Retry-After|Request Entity Too Large;Payload Too Large;Entity Too Large|100%	\' ""
	ask -f '%m' 413
	expect 0 "$(cells 10 '$1 == 413')" ""
}

@test "what a status does not have is blank in a template" {
	ask -f '<%h><%F><%C>' 999
	expect 0 '<><><>' ""
}

@test "a newline ends each record of a template by itself; one more makes an empty line" {
	[ "$(httpstatus -f '%c' 404 410 | od -An -c | tr -d ' \n')" = '404\n410\n' ]
	[ "$(httpstatus -f '%c\n' 404 410 | od -An -c | tr -d ' \n')" = '404\n\n410\n\n' ]
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
	ask -f '100%' 404
	[ "$status" -eq 2 ]
}

@test "the last format given is the one that counts" {
	[ "$(httpstatus -f json -f '%c' 404)" = 404 ]
	[ "$(httpstatus -f '%c' -f tsv 404)" = "$(httpstatus 404)" ]
}

@test "a usage error comes before any output" {
	ask -f json -s
	expect 2 "" "httpstatus: -s: the search needs a word"
}

@test "quiet prints no format either" {
	ask -q -f json 404
	expect 0 "" ""
	ask -q -f csv 471
	expect 1 "" ""
}
