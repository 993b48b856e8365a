load helper

# Text is compared with what the functions below make of the table by the contract: words into lines, rows into
# entries and lists.

# words into lines of at most `width` characters; the first begins with `before`, the others with `indent` blanks
wrapped='function wrapped(before, text, indent,    word, n, i, line) {
	n = split(text, word, " ")
	line = before word[1]
	for (i = 2; i <= n; i++) {
		if (length(line) + 1 + length(word[i]) <= width) {
			line = line " " word[i]
		} else {
			print line
			line = blanks(indent) word[i]
		}
	}
	print line
}
function blanks(n) {
	return substr("                                                                ", 1, n)
}
function headline() {
	return phrase (origin == "IANA" ? (state == "standard" ? "" : " (" state ")") : " (" origin ")")
}
function row() {
	code = $1; phrase = $2; meaning = $3; details = $4; action = $5; contrast = $6; state = $7; origin = $8; reference = $9
}'

# entries WIDTH CONDITION: the entries of these rows, without the last lines about what is not shown
entries() {
	cells '$0' "$2" | awk -F '\t' -v width="$1" "$wrapped"'
	{
		row()
		if (NR > 1) print ""
		wrapped(code " ", headline(), 4)
		wrapped("    ", meaning, 4)
		if (details != "-") { print ""; wrapped("    ", details, 4) }
		if (action != "-") { print ""; wrapped("    ", action, 4) }
		if (contrast != "-") {
			print ""
			n = split(contrast, item, ";")
			longest = 0
			for (i = 1; i <= n; i++) {
				at = index(item[i], " ")
				other[i] = substr(item[i], 1, at - 1)
				if (length(other[i]) > longest) longest = length(other[i])
			}
			for (i = 1; i <= n; i++)
				wrapped("    " other[i] blanks(longest - length(other[i]) + 2), substr(item[i], length(other[i]) + 2), longest + 6)
		}
		print ""
		wrapped("    ", reference, 4)
	}'
}

# without_last: entries without their last lines, about what is not shown
without_last() {
	awk '/^    (Unofficially|Numbers beside|Comes with)/ { last = 1 } /^$|^[^ ]/ { last = 0 } !last'
}

# lists WIDTH CONDITION: the list of these rows
lists() {
	cells '$0' "$2" | awk -F '\t' -v screen="$1" "$wrapped"'
	function part(text, n,    end) {        # as many words as fit into n
		if (length(text) <= n) { rest = ""; return text }
		for (end = n + 1; end > 1 && substr(text, end, 1) != " "; end--)
			;
		rest = substr(text, end + 1)
		return substr(text, 1, end - 1)
	}
	{
		rows[NR] = $0
		if (length($1) > first) first = length($1)
		if (length($2) > second) second = length($2)
	}
	END {
		if (second > 32) second = 32
		for (i = 1; i <= NR; i++) {
			$0 = rows[i]
			row()
			start = code blanks(first - length(code) + 2)
			width = screen
			if (screen < 64) {
				wrapped(start, headline(), first + 2)
				wrapped(blanks(first + 2), meaning, first + 2)
				continue
			}
			for (left = headline(); left != "" || meaning != ""; start = blanks(first + 2)) {
				here = part(left, second); left = rest
				there = part(meaning, screen - first - second - 4); meaning = rest
				print start here (there == "" ? "" : blanks(second - length(here) + 2) there)
			}
		}
	}'
}

# shown FILE EXPECTED: they are the same, and not empty
shown() {
	[ -s "$1" ]
	diff "$1" "$2" | head -n 20
	cmp "$1" "$2"
}

# in_terminal COMMAND: its output on a terminal of 80 columns
in_terminal() {
	COLUMNS=80 script -qec "$1" /dev/null < /dev/null | tr -d '\r'
}

need_terminal() {
	[ "$(script -qec 'echo here' /dev/null 2> /dev/null < /dev/null | tr -d '\r')" = here ] || skip "no script that runs a command"
}

@test "an entry says what happened, what to do, what it is not, and where that is written" {
	COLUMNS=80 ask -f text 411
	[ "$status" -eq 0 ]
	[ -z "$stderr" ]
	[ "${lines[0]}" = "411 Length Required" ]
	[ "$output" = "$(entries 80 'code == "411"')" ]
	# the parts in this order, each behind a blank line, but for the meaning
	text=$(tr -s ' \n' ' ' <<<"$output")
	[ "$text" = "411 Length Required $(cells 'meaning " " details " " action' 'code == "411"') $(cells contrast 'code == "411"' | tr ';' ' ') $(cells reference 'code == "411"') " ]
	[ "$(grep -c '^$' <<<"$output")" -eq 4 ]
}

@test "every entry is as section 2 has it, at 80 columns" {
	COLUMNS=80 httpstatus -a -f text $(cells code '!detail' | uniq) | without_last > "$BATS_TEST_TMPDIR/text"
	entries 80 '!detail' > "$BATS_TEST_TMPDIR/want"
	shown "$BATS_TEST_TMPDIR/text" "$BATS_TEST_TMPDIR/want"
}

@test "every entry is as section 2 has it, at 40 columns" {
	COLUMNS=40 httpstatus -a -f text $(cells code '!detail' | uniq) | without_last > "$BATS_TEST_TMPDIR/text"
	entries 40 '!detail' > "$BATS_TEST_TMPDIR/want"
	shown "$BATS_TEST_TMPDIR/text" "$BATS_TEST_TMPDIR/want"
}

@test "a number beside a status has an entry like the others" {
	for number in 404.13 1020 H12 DC; do
		[ "$(COLUMNS=80 httpstatus -f text $number | without_last)" = "$(entries 80 "code == \"$number\"")" ]
	done
}

@test "what the contrasts say begins in one column, however long the codes are" {
	COLUMNS=80 httpstatus -f text $(cells code 'registered') 404.13 1020 H12 > "$BATS_TEST_TMPDIR/text"
	# the column of each contrast; a blank line ends those of an entry
	awk '/^    ([0-9][0-9][0-9]|[0-9]+\.[0-9]+|[0-9][0-9][0-9][0-9]|[A-Z]+[0-9]*)  / {
			match($0, /^    [^ ]+ +/)
			if (column > 0 && RLENGTH != column) print
			column = RLENGTH
			any++
		}
		/^$/ { column = 0 }
		END { if (any < 100) print "few contrasts: " any }' "$BATS_TEST_TMPDIR/text" > "$BATS_TEST_TMPDIR/wrong"
	cat "$BATS_TEST_TMPDIR/wrong"
	[ ! -s "$BATS_TEST_TMPDIR/wrong" ]
}

@test "every registered entry fits a terminal of 80 by 24, with a line for the prompt" {
	COLUMNS=80 httpstatus -f text $(cells code registered) > "$BATS_TEST_TMPDIR/text"
	awk -v entries="$(cells code registered | wc -l)" '
		function check() { if (n > 23) print head ": " n " lines" }
		/^[0-9][0-9][0-9] / && (NR == 1 || before == "") { n--; check(); n = 0; head = $0; found++ }
		{ n++; before = $0 }
		END { check(); if (found != entries) print found " entries, not " entries }' "$BATS_TEST_TMPDIR/text" > "$BATS_TEST_TMPDIR/wrong"
	cat "$BATS_TEST_TMPDIR/wrong"
	[ ! -s "$BATS_TEST_TMPDIR/wrong" ]
}

@test "the headline has the state that is not standard, or the origin of what is unofficial" {
	[ "$(httpstatus -f text 404 | head -n 1)" = "404 Not Found" ]
	[ "$(httpstatus -f text 306 | head -n 1)" = "306 Switch Proxy (unused)" ]
	[ "$(httpstatus -f text 305 | head -n 1)" = "305 Use Proxy (deprecated)" ]
	[ "$(httpstatus -f text 499 | head -n 1)" = "499 Client Closed Request (nginx)" ]
	[ "$(httpstatus -f text 404.13 | head -n 1)" = "404.13 $(cells phrase 'code == "404.13"') (IIS)" ]
}

@test "the state in the headline is not said again in the meaning" {
	again=$(cells 'code " " phrase " (" state "): " meaning' 'registered && state != "standard" && index(tolower(meaning), state) == 1')
	echo "$again"
	[ -z "$again" ]
}

@test "the long view adds the other columns, one to a line, their labels in line" {
	COLUMNS=80 httpstatus -f text -l 405 | without_last > "$BATS_TEST_TMPDIR/text"
	{
		entries 80 'registered && code == "405"'
		cells '$0' 'registered && code == "405"' | awk -F '\t' -v width=80 "$wrapped"'
			function field(label, list) { gsub(/;/, ", ", list); wrapped("    " label blanks(15 - length(label)), list, 19) }
			{
				field("State", $7); field("Origin", $8); field("Cacheable", $10); field("Header fields", "Allow (required)")
				field("Also known as", $12); field("Words", $13); field("Class", "Client Error")
				field("URL", "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6")
			}'
	} > "$BATS_TEST_TMPDIR/want"
	shown "$BATS_TEST_TMPDIR/text" "$BATS_TEST_TMPDIR/want"
}

@test "the long view says which header fields are required, and leaves out what is empty" {
	shown=$(httpstatus -f text -l 426)
	[[ "$shown" == *$'\n    Header fields  Upgrade (required), Connection (required)\n'* ]]
	[ "$(cells former 'code == "426"')" = - ] || [[ "$shown" == *"Also known as"* ]]
	# labels of empty cells, in all entries
	COLUMNS=80 httpstatus -a -l -f text > "$BATS_TEST_TMPDIR/text"
	[ "$(grep -c '^    Header fields  ' "$BATS_TEST_TMPDIR/text")" -eq "$(cells 1 '!detail && headers != "-"' | wc -l)" ]
	[ "$(grep -c '^    Also known as  ' "$BATS_TEST_TMPDIR/text")" -eq "$(cells 1 '!detail && former != "-"' | wc -l)" ]
	[ "$(grep -c '^    Words          ' "$BATS_TEST_TMPDIR/text")" -eq "$(cells 1 '!detail && words != "-"' | wc -l)" ]
	[ "$(grep -c '^    Class          ' "$BATS_TEST_TMPDIR/text")" -eq "$(cells 1 '!detail && code >= 100 && code <= 599' | wc -l)" ]
	[ "$(grep -c '^    Status         ' "$BATS_TEST_TMPDIR/text")" -eq 0 ]
}

@test "the long view of a number beside a status says which status that is" {
	[[ "$(httpstatus -f text -l 404.13)" == *$'\n    Status         404\n'* ]]
	[[ "$(httpstatus -f text -l 404.13)" == *$'\n    Class          Client Error'* ]]
}

@test "the reference to a draft leads to the draft" {
	[[ "$(COLUMNS=80 httpstatus -f text -l 104)" == *$'\n    URL            '"$(httpstatus -f %u 104)"* ]]
}

@test "a reference that is a URL is not shown twice" {
	[ "$(httpstatus -f text -l 444 404.13 | grep -c https://)" -eq 2 ]
}

# unfolded: the last lines of entries, each in one line behind its code
unfolded() {
	awk '/^[0-9][0-9][0-9] / { code = $1 }
		/^    (Unofficially|Numbers beside|Comes with)/ { if (line != "") print line; line = code; open = 1 }
		/^$/ { open = 0 }
		/^    / && open { sub(/^ +/, ""); line = line " " $0 }
		END { if (line != "") print line }'
}

@test "the last lines of an entry name the unofficial meanings that are not shown" {
	COLUMNS=80 httpstatus -f text $(cells code registered) | unfolded | grep Unofficially > "$BATS_TEST_TMPDIR/text"
	cells 'code "\t" phrase " (" origin ")\t" registered' '!detail' | awk -F '\t' '
		$3 { code = $1 "" }
		!$3 && $1 "" == code { list[code] = list[code] (list[code] == "" ? "" : ", ") $2 }
		END { for (code in list) print code " Unofficially (-a) also: " list[code] }' | sort > "$BATS_TEST_TMPDIR/want"
	shown "$BATS_TEST_TMPDIR/text" "$BATS_TEST_TMPDIR/want"
}

@test "with -a the other meanings are entries, and are not named" {
	run -1 grep Unofficially <(httpstatus -a -f text $(cells code registered))
	[ "$(httpstatus -a -f text 418 | grep -c '^418 ')" -eq "$(cells 1 'code == "418"' | wc -l)" ]
}

@test "the last line of an entry counts the numbers beside the status, by product" {
	COLUMNS=80 httpstatus -a -f text $(cells code '!detail' | uniq) | unfolded | grep Numbers > "$BATS_TEST_TMPDIR/text"
	cells 'status "\t" origin' 'detail && status != "-"' | awk -F '\t' '
		!n[$1, $2]++ { products[$1] = products[$1] "\t" $2 }
		END {
			for (code in products) {
				m = split(substr(products[code], 2), product, "\t")
				line = code " Numbers beside it:"
				for (i = 1; i <= m; i++)
					line = line (i > 1 ? "," : "") " " product[i] " " n[code, product[i]]
				print line "; httpstatus " code ".x"
			}
		}' | sort > "$BATS_TEST_TMPDIR/want"
	shown "$BATS_TEST_TMPDIR/text" "$BATS_TEST_TMPDIR/want"
	run -1 grep 'Numbers beside' <(httpstatus -f text 404.13 1020)
}

@test "the count of numbers names a query that lists as many" {
	for code in 403 503; do
		named=$(httpstatus -f text $code | unfolded | sed -n 's/.*Numbers beside it: //p')
		[ "${named#*; }" = "httpstatus $code.x" ]
		[ "$(httpstatus "$code.x" | wc -l)" -eq "$(tr -cd '0-9 \n' <<<"${named%;*}" | tr ' ' '\n' | awk '{ n += $1 } END { print n }')" ]
	done
}

@test "a blank line separates two entries, and an entry from a list" {
	[ "$(httpstatus -f text 404 410)" = "$(httpstatus -f text 404)"$'\n\n'"$(httpstatus -f text 410)" ]
	[ "$(httpstatus -f text 404 41x)" = "$(httpstatus -f text 404)"$'\n\n'"$(httpstatus -f text 41x)" ]
	[ "$(httpstatus -f text 41x 404)" = "$(httpstatus -f text 41x)"$'\n\n'"$(httpstatus -f text 404)" ]
	[ "$(httpstatus -f text 41x 42x | grep -c '^$')" -eq 0 ]
}

@test "with -l each row of a list is an entry" {
	[ "$(httpstatus -l -f text 10x)" = "$(httpstatus -l -f text 100 101 102 103 104)" ]
	[ "$(httpstatus -l -f text 10x | grep -c '^    State ')" -eq 5 ]
}

@test "a list has code, phrase and meaning in three columns, and cuts nothing" {
	for width in 64 80 200; do
		COLUMNS=$width httpstatus -a -f text > "$BATS_TEST_TMPDIR/text"
		lists $width '!detail' > "$BATS_TEST_TMPDIR/want"
		shown "$BATS_TEST_TMPDIR/text" "$BATS_TEST_TMPDIR/want"
	done
}

@test "the phrase's column is no wider than its phrases; what is behind one in parentheses goes on below" {
	COLUMNS=80 ask -f text 30x
	expect 0 "$(lists 80 'registered && code ~ /^30/')" ""
	# the meaning stands two blanks behind the longest phrase
	longest=$(cells 'length(phrase)' 'registered && code ~ /^30/' | sort -n | tail -n 1)
	[[ "${lines[0]:$((5 + longest))}" == "  "[!\ ]* ]]
	[[ "$output" == *$'\n     (deprecated)'* ]]
}

@test "a phrase of more than 32 characters goes on below" {
	COLUMNS=80 httpstatus -f text 1xxx > "$BATS_TEST_TMPDIR/text"
	lists 80 'detail && code ~ /^1[0-9][0-9][0-9]$/' > "$BATS_TEST_TMPDIR/want"
	cmp <(sort "$BATS_TEST_TMPDIR/text") <(sort "$BATS_TEST_TMPDIR/want")
	[ "$(awk '{ print substr($0, 39, 2) }' "$BATS_TEST_TMPDIR/text" | tr -d ' \n')" = "" ]
}

@test "a word that is longer than the column of phrases moves no other column, and the list comes to an end" {
	for width in 40 64 66 70 80; do
		COLUMNS=$width timeout 10 "$HTTPSTATUS" -c 3 -f text x05 | head -c 4000 > "$BATS_TEST_TMPDIR/text"
		[ "$(wc -c < "$BATS_TEST_TMPDIR/text")" -lt 1000 ]
		[ "$(awk '{ print length }' "$BATS_TEST_TMPDIR/text" | sort -n | tail -n 1)" -le $width ]
		for word in 305 Use Proxy '(deprecated)' $(cells meaning 'code == "305"'); do
			grep -qwF -- "$word" "$BATS_TEST_TMPDIR/text"
		done
		# all lines of the meaning begin in one column
		awk '{ sub(/^305/, "   "); sub(/Use Proxy/, "         "); sub(/\(deprecated\)/, "            ") }
			match($0, /[^ ]/) { print RSTART }' "$BATS_TEST_TMPDIR/text" | sort -u > "$BATS_TEST_TMPDIR/columns"
		[ "$(wc -l < "$BATS_TEST_TMPDIR/columns")" -eq 1 ]
	done
}

@test "below 64 columns the meaning stands under the phrase" {
	for width in 40 63; do
		COLUMNS=$width httpstatus -a -f text > "$BATS_TEST_TMPDIR/text"
		lists $width '!detail' > "$BATS_TEST_TMPDIR/want"
		shown "$BATS_TEST_TMPDIR/text" "$BATS_TEST_TMPDIR/want"
	done
	[ "$(COLUMNS=20 httpstatus -f text)" = "$(COLUMNS=40 httpstatus -f text)" ]
}

@test "a list is as wide as the terminal, without a limit" {
	[ "$(COLUMNS=200 httpstatus -f text 5xx | wc -l)" -eq "$(cells 1 'registered && code ~ /^5/' | wc -l)" ]
	[ "$(COLUMNS=200 httpstatus -f text 5xx)" = "$(COLUMNS=1000 httpstatus -f text 5xx)" ]
}

@test "a question or a search with more than three answers is a list, with fewer they are entries" {
	lists=0 entries=0
	for arguments in nginx '-s gateway' '-s teapot' '-s timeout' 'rate limit' 'file too big' 'session expired'; do
		# shellcheck disable=SC2086 # the arguments are words
		set -- $arguments
		n=$(httpstatus "$@" | wc -l)
		[ "$n" -gt 0 ]
		[ "$(httpstatus -f text "$@" | grep -c '^[0-9]')" -eq "$n" ]
		if [ "$n" -gt 3 ]; then
			lists=$((lists + 1))
			[ "$(httpstatus -f text "$@" | grep -c '^$')" -eq 0 ]
		else
			entries=$((entries + 1))
			[ "$(httpstatus -f text "$@" | grep -c '^    https\?:\|^    RFC ')" -eq "$n" ]
		fi
	done
	[ $lists -ge 2 ]
	[ $entries -ge 2 ]
}

@test "no line is longer than the terminal, unless it has no blank, and none ends in one" {
	for width in 40 53 80; do
		export COLUMNS=$width
		{
			httpstatus -a -f text
			httpstatus -l -f text -a
			httpstatus -f text iis cloudflare heroku envoy
			httpstatus -l -f text 40x.x 404.x 1xxx H12 UH 2> /dev/null || :
			httpstatus -a -f text -s e
		} > "$BATS_TEST_TMPDIR/text"
		[ "$(wc -l < "$BATS_TEST_TMPDIR/text")" -gt 2000 ]
		run -1 grep -n ' $' "$BATS_TEST_TMPDIR/text"
		# behind the code of a list, or a label of the long view
		awk -v width=$width 'length > width {
			line = $0
			sub(/^[^ ]*  +([A-Z][A-Za-z]*( [a-z]+)*  +)?/, "", line)
			if (line ~ / /) print
		}' "$BATS_TEST_TMPDIR/text" > "$BATS_TEST_TMPDIR/wrong"
		head -n 5 "$BATS_TEST_TMPDIR/wrong"
		[ ! -s "$BATS_TEST_TMPDIR/wrong" ]
	done
}

@test "an entry is wrapped at 80 columns at most and 40 at least" {
	[ "$(COLUMNS=80 httpstatus -f text 404 | wc -l)" -lt "$(COLUMNS=40 httpstatus -f text 404 | wc -l)" ]
	[ "$(COLUMNS=99999999999 httpstatus -f text 404)" = "$(COLUMNS=80 httpstatus -f text 404)" ]
	[ "$(COLUMNS=200 httpstatus -f text 404)" = "$(COLUMNS=80 httpstatus -f text 404)" ]
	[ "$(COLUMNS=12 httpstatus -f text 404)" = "$(COLUMNS=40 httpstatus -f text 404)" ]
}

@test "a width that makes no sense is taken for 80, and in a pipe it is 80" {
	[ "$(COLUMNS=60 httpstatus -f text 404)" != "$(COLUMNS=80 httpstatus -f text 404)" ]
	[ "$(httpstatus -f text 404)" = "$(COLUMNS=80 httpstatus -f text 404)" ]
	[ "$(httpstatus -f text 4xx)" = "$(COLUMNS=80 httpstatus -f text 4xx)" ]
	for width in '' 0 wide -5 '-' ':'; do
		[ "$(COLUMNS=$width httpstatus -f text 404)" = "$(COLUMNS=80 httpstatus -f text 404)" ]
	done
}

@test "on a terminal the last line of a list counts the unofficial rows that -a would add" {
	need_terminal
	hidden=$(cells 1 '!detail && !registered && code ~ /^5/' | wc -l)
	[ "$(in_terminal "'$HTTPSTATUS' --color=never 5xx")" = "$(httpstatus -f text 5xx)
$hidden more unofficial rows with -a" ]
	[ "$(in_terminal "'$HTTPSTATUS' --color=never 40x" | tail -n 1)" = "1 more unofficial row with -a" ]
	[ "$(in_terminal "'$HTTPSTATUS' --color=never" | tail -n 1)" = "$(cells 1 '!detail && !registered' | wc -l) more unofficial rows with -a" ]
}

@test "in a pipe, with -a, and where unofficial rows are the answer, nothing is counted" {
	need_terminal
	run -1 grep 'with -a' <(httpstatus -f text 5xx)
	[ "$(in_terminal "'$HTTPSTATUS' --color=never -a 5xx")" = "$(httpstatus -a -f text 5xx)" ]
	[ "$(in_terminal "'$HTTPSTATUS' --color=never 52x")" = "$(httpstatus -f text 52x)" ]
	[ "$(in_terminal "'$HTTPSTATUS' --color=never 404.x")" = "$(httpstatus -f text 404.x)" ]
	[ "$(in_terminal "'$HTTPSTATUS' -f tsv 5xx")" = "$(httpstatus 5xx)" ]
}

# a log with many lines of one status, fewer without any, and one each of others
counted() {
	awk 'BEGIN { for (i = 0; i < 1000; i++) print 200; for (i = 0; i < 12; i++) print "x"; print "404\n472\n000" }'
}

@test "counts stand in columns with their shares, most first, those without a status last" {
	ask -n -k 1 -f text 2xx 4xx - < <(counted)
	expect 0 "  1000  98.6%  200 OK
     1   0.1%  404 Not Found
     1   0.1%  472 unassigned
    12   1.2%      without a status" ""
	ask -n -k 1 -f text < <(printf '404\nx\nx\nx\nx\nx\nx\nx\nx\nx\nx\n')
	expect 0 "   1   9.1%  404 Not Found
  10  90.9%      without a status" ""
	ask -n -k 1 -f text <<< 404
	expect 0 "  1  100.0%  404 Not Found" ""
	ask -n -k 1 -f text < <(printf '%s\n' 200 201 204 301 302 304 400 401 403 404 500)
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = "  1  9.1%  200 OK" ]
	[ "${lines[10]}" = "  1  9.1%  500 Internal Server Error" ]
}

@test "a count names all origins of an unofficial code, as many lines as it takes" {
	origins=$(cells 'phrase "\t" origin' 'code == "000"' | awk -F '\t' 'NR == 1 { printf "000 %s (", $1 } { printf "%s%s", (NR > 1 ? ", " : ""), $2 } END { print ")" }')
	for width in 40 80; do
		COLUMNS=$width httpstatus -n -k 1 -f text 000 < <(counted) > "$BATS_TEST_TMPDIR/text"
		[ "$(tr -s ' \n' ' ' < "$BATS_TEST_TMPDIR/text")" = " 1 100.0% $origins " ]
		[ "$(awk '{ print length }' "$BATS_TEST_TMPDIR/text" | sort -n | tail -n 1)" -le $width ]
		[ "$(sed 1d "$BATS_TEST_TMPDIR/text" | grep -vc '^ \{17\}[^ ]')" -eq 0 ]
	done
}

@test "on a terminal each count has a bar, the longest to the edge; in a pipe it has none" {
	need_terminal
	counted > "$BATS_TEST_TMPDIR/log"
	in_terminal "'$HTTPSTATUS' -n -k 1 --color=never < '$BATS_TEST_TMPDIR/log'" > "$BATS_TEST_TMPDIR/text"
	[ "$(grep -c '#$' "$BATS_TEST_TMPDIR/text")" -eq 5 ]
	[ "$(awk '{ print length }' "$BATS_TEST_TMPDIR/text" | sort -n | tail -n 1)" -eq 80 ]
	[ "$(head -n 1 "$BATS_TEST_TMPDIR/text" | awk '{ print length }')" -eq 80 ]
	# all bars begin in one column
	[ "$(grep '#' "$BATS_TEST_TMPDIR/text" | awk '{ print index($0, "#") }' | sort -u | wc -l)" -eq 1 ]
	# without the bars it is what a pipe has
	httpstatus -n -k 1 -f text 2xx 4xx < "$BATS_TEST_TMPDIR/log" > "$BATS_TEST_TMPDIR/piped"
	run -1 grep '#' "$BATS_TEST_TMPDIR/piped"
	[ "$(in_terminal "'$HTTPSTATUS' -n -k 1 --color=never 2xx 4xx < '$BATS_TEST_TMPDIR/log'" | sed 's/ *#*$//')" = "$(cat "$BATS_TEST_TMPDIR/piped")" ]
	# and on a narrow one there are none either
	[ "$(COLUMNS=40 script -qec "'$HTTPSTATUS' -n -k 1 --color=never < '$BATS_TEST_TMPDIR/log'" /dev/null < /dev/null | grep -c '#')" -eq 0 ]
}
