load helper

# found WORD...: code and origin of what the search finds, in its order
found() {
	"$HTTPSTATUS" -f '%c %o' -s "$@"
}

# The rows of the table in which every word stands at the start of a word, in one of the columns that a search looks at:
# origin, code, where the first of the words stands (1 phrase, code or origin, 2 former or words, 3 headers, 4 meaning, 5
# details or action), and r, u or d for a registered or unofficial row or a number beside a status.
rows_with() {
	printf '%s\n' "$@" > "$BATS_TEST_TMPDIR/words"
	awk -F '\t' '
		function has(text, word,    from, at, before) {
			text = tolower(text)
			for (from = 1; (at = index(substr(text, from), word)) > 0; from += at) {
				before = substr(" " text, from + at - 1, 1)
				if (before !~ /[a-z0-9]/ || word !~ /^[a-z0-9]/)
					return 1
			}
			return 0
		}
		function place(word) {
			if (has($1, word) || has($2, word) || has($8, word))
				return 1
			if (has($12, word) || has($13, word))
				return 2
			if (has($11, word))
				return 3
			return has($3, word) ? 4 : has($4, word) || has($5, word) ? 5 : 0
		}
		FNR == NR { word[++words] = tolower($0); next }
		FNR > 1 {
			for (i = 3; i < NF; i++)
				if ($i == "-")
					$i = ""
			for (i = 1; i <= words && place(word[i]); i++)
				;
			if (i > words)
				print $8 "\t" $1 "\t" place(word[1]) "\t" ($7 == "detail" ? "d" : $8 == "IANA" ? "r" : "u")
		}' "$BATS_TEST_TMPDIR/words" "$table"
}

# Of such rows those that a search shows: the registered ones if there are any.
seen() {
	awk -F '\t' '{ line[NR] = $0; registered = registered || $4 == "r" }
		END { for (i = 1; i <= NR; i++) { split(line[i], cell, "\t"); if (!registered || cell[4] == "r") print line[i] } }'
}

# The same rows as found prints them, by their place, of equals the registered first, then as the table has them.
best_first() {
	awk -F '\t' '{ print $3 "\t" ($4 == "r" ? 1 : $4 == "u" ? 2 : 3) "\t" NR "\t" $2 " " $1 }' | sort -n -k 1,1 -k 2,2 -k 3,3 | cut -f 4
}

# What is underlined in the output of the last run, each on a line of its own; what wraps is on two.
underlined() {
	tr -d '\n' <<<"$output" | tr '\033' '\n' | sed -n 's/^\[4m//p'
}

# a word that stands in a column of each kind, in many rows and in few
some_words=(proxy cookie range etag retry-after location websocket cache lock upload body log captcha Retry-After if-match)

@test "a search for a word finds the registered rows that have it, best first: phrase, then names and words, meaning, the rest" {
	for word in "${some_words[@]}"; do
		expected=$(rows_with "$word" | seen | best_first)
		[ -n "$expected" ]
		run --separate-stderr found "$word"
		expect 0 "$expected" "" || { echo "-s $word"; return 1; }
	done
}

@test "every word must occur, and their order and case do not matter" {
	for words in 'proxy authentication' 'post get' 'cache etag' 'retry-after wait' 'length body header' 'too large' 'nginx timeout' 'log in'; do
		found $words | sort > "$BATS_TEST_TMPDIR/found"
		[ -s "$BATS_TEST_TMPDIR/found" ]
		if [ "$words" = 'nginx timeout' ]; then
			# a word that is in an origin
			rows_with $words | best_first | sort | diff - "$BATS_TEST_TMPDIR/found"
		else
			rows_with $words | seen | best_first | sort | diff - "$BATS_TEST_TMPDIR/found"
		fi
		found $(tr a-z A-Z <<<"$words") | sort | diff - "$BATS_TEST_TMPDIR/found"
		found $(tr ' ' '\n' <<<"$words" | sort -r) | sort | diff - "$BATS_TEST_TMPDIR/found"
	done
}

@test "articles, prepositions, short words and misspelt ones are words like any other" {
	for word in the of http status error a to limited; do
		[ "$(httpstatus -a -f '%c %o' -s "$word")" = "$(rows_with "$word" | best_first)" ] || { echo "-s $word"; return 1; }
	done
	ask -s gatway
	expect 1 "" "httpstatus: gatway: no such status"
	ask -s timeout gatway
	expect 1 "" "httpstatus: timeout gatway: no such status"
}

@test "a search has 32 words at most, and each of them counts" {
	ask -s -f %c $(yes teapot | head -n 32)
	expect 0 418 ""
	ask -s -f %c $(yes teapot | head -n 31) zzqq
	[ "$status" -eq 1 ]
	[ -z "$output" ]
	ask -s $(yes teapot | head -n 33)
	expect 2 "" "httpstatus: -s: a search has 32 words at most"
}

@test "a word is found at the start of a word, and not within one" {
	[[ "$(found rate)" == *"429 "* ]]
	[ "$(found rate)" = "$(rows_with rate | seen | best_first)" ]
	[[ "$(found match)" == *"412 "* ]]
	ask -s eapot
	expect 1 "" "httpstatus: eapot: no such status"
	ask -s -f %c teap
	expect 0 418 ""
}

@test "a word with blanks in it is found as it stands" {
	ask -s -f %c "i'm a teap"
	expect 0 418 ""
	ask -s 'teapot a'
	expect 1 "" "httpstatus: teapot a: no such status"
	[[ "$(found 'rate limit')" == *"429 "* ]]
	# the end of one item and the start of the next are no phrase
	first=$(cells words 'code == "404"' | cut -d ';' -f 1)
	second=$(cells words 'code == "404"' | cut -d ';' -f 2)
	[ -n "$second" ]
	[[ "$(found "$first")" == *"404 "* ]]
	[[ "$(found "$second")" == *"404 "* ]]
	ask -s "$first $second"
	expect 1 "" "httpstatus: $first $second: no such status"
}

@test "a word may begin with a mark, which is then found anywhere" {
	for word in -match /1.1 '(' "'m" .13 _timeout; do
		[ "$(httpstatus -a -f '%c %o' -s -- "$word")" = "$(rows_with "$word" | best_first)" ]
	done
	ask -s -f %c -- "'m a tea"
	expect 0 418 ""
}

@test "a word is searched for in code, phrase, former phrases, words, origin, header fields, meaning, details and action" {
	for column in phrase meaning details action headers former words; do
		n=0
		while IFS='	' read -r code word; do
			httpstatus -f %c -s -- "$word" | grep -qx "$code" || { echo "$column of $code: $word"; return 1; }
			n=$((n + 1))
		done < <(cells "code \"\\t\" $column" "registered && $column != \"-\"" | awk -F '\t' '{ sub(/;.*/, "", $2); sub(/!$/, "", $2); print $1 "\t" $2 }' |
		    awk 'NR % 5 == 1')
		[ $n -gt 3 ]
	done
	[ "$(found 418)" = "$(rows_with 418 | seen | best_first)" ]
	[ "$(found 418 | head -n 1)" = "418 IANA" ]
}

@test "contrast, state, reference and class are not searched" {
	for column in contrast reference; do
		word=$(cells "$column" 'code == "404"' | tr ';' '\n' | head -n 1 | cut -d ' ' -f 2-)
		[[ "$(found "$word" 2>&1)" != *"404 "* ]] || { echo "$word"; return 1; }
	done
	[ -z "$(found 'client error' 2> /dev/null | grep '^404 ')" ]
	[[ "$(found deprecated 2>&1)" != *"306 "* ]]
}

@test "unofficial rows and numbers answer a search where no registered row does" {
	for word in railgun h12 1020 404.13 tornado dyno activesync; do
		expected=$(rows_with "$word" | best_first)
		[ -n "$expected" ]
		[[ "$expected" != *IANA* ]]
		run --separate-stderr found "$word"
		expect 0 "$expected" "" || { echo "-s $word"; return 1; }
	done
}

@test "a word that is in an origin finds the vendor's rows beside registered ones" {
	for word in nginx cloudflare iis NGINX twitter; do
		expected=$(rows_with "$word" | best_first)
		run --separate-stderr found "$word"
		expect 0 "$expected" "" || { echo "-s $word"; return 1; }
	done
	[[ "$(found nginx)" == *" nginx"*" IANA"* ]]
	# IANA is none
	[ "$(found iana)" = "$(cells 'code " " origin' registered)" ]
}

@test "with -a unofficial rows and numbers are found beside registered ones" {
	for word in timeout cookie proxy lock; do
		expected=$(rows_with "$word" | best_first)
		[[ "$expected" == *IANA* ]]
		[ "$(httpstatus -a -f '%c %o' -s "$word")" = "$expected" ]
		[ "$(httpstatus -a -s "$word" | wc -l)" -gt "$(httpstatus -s "$word" | wc -l)" ]
	done
}

@test "a search within a class keeps to it" {
	[ "$(found -c 5 proxy)" = "$(rows_with proxy | awk -F '\t' '$2 ~ /^5/' | seen | best_first)" ]
	[ "$(found -c 4,redirection proxy)" = "$(rows_with proxy | awk -F '\t' '$2 ~ /^[34]/' | seen | best_first)" ]
	ask -c 5 -s teapot
	expect 1 "" "httpstatus: teapot: not in a class asked for (-c)"
	# no registered row of the class has it
	[ "$(found -c 5 railgun)" = "$(rows_with railgun | awk -F '\t' '$2 ~ /^5/' | best_first)" ]
	[ -n "$(found -c 5 railgun)" ]
}

@test "three answers or fewer are entries, and more are a list" {
	for n in 1 2 3 4 5; do
		for word in $(cells words registered | tr -cs 'A-Za-z' '\n' | awk 'length($0) > 5' | tr A-Z a-z | sort -u); do
			[ "$(httpstatus -f %c -s "$word" | wc -l)" -eq $n ] && break
		done
		[ "$(found "$word" | wc -l)" -eq $n ]
		entries=0
		for code in $(httpstatus -f %c -s "$word"); do
			if httpstatus -f text -s "$word" | grep -qxF "    $(cells reference "registered && code == \"$code\"")"; then
				entries=$((entries + 1))
			fi
		done
		[ $entries -eq $((n > 3 ? 0 : n)) ] || { echo "$n: $word, $entries entries"; return 1; }
	done
}

@test "a list of answers has their code, phrase and meaning, best first" {
	run --separate-stderr "$HTTPSTATUS" -f text -s proxy
	[ "$(grep -o '^[0-9][0-9][0-9]' <<<"$output")" = "$(codes -s proxy)" ]
	for word in $(httpstatus -f '%p %m' -s proxy); do
		[[ "$output" == *"$word"* ]] || { echo "$word"; return 1; }
	done
}

@test "what a search hit is underlined, in an entry and in a list, and nothing else" {
	run "$HTTPSTATUS" --color=always -s teapot
	[ "$(underlined | sort | uniq -c | tr -s ' ')" = " 2 teapot" ]
	run "$HTTPSTATUS" --color=always -s TEAP
	[ "$(underlined | sort | uniq -c | tr -s ' ')" = " 2 teap" ]
	run "$HTTPSTATUS" --color=always -l -s teapot
	[ "$(underlined | sort | uniq -c | tr -s ' ')" = "$(printf ' 2 Teapot\n 2 teapot')" ]
	run "$HTTPSTATUS" --color=always -s proxy
	[ "$(underlined | tr A-Z a-z | sort -u)" = proxy ]
	[ "$(underlined | wc -l)" -eq "$(httpstatus -f '%p %m' -s proxy | grep -oiE '(^|[^a-z0-9])proxy' | wc -l)" ]
	run "$HTTPSTATUS" --color=always -s proxy authentication
	[ "$(underlined | tr A-Z a-z | sort -u)" = $'authentication\nproxy' ]
}

@test "each place in an entry that a word stands in is underlined, and without colour nothing is" {
	for word in retry-after rate brew captive; do
		run --separate-stderr "$HTTPSTATUS" --color=always -s "$word"
		code=$(codes -s "$word" | head -n 1)
		if [ "$(codes -s "$word" | wc -l)" -eq 1 ]; then
			[ "$(underlined | wc -l)" -eq "$(httpstatus -f '%p %m %d %a' "$code" | grep -oiE "(^|[^a-z0-9])$word" | wc -l)" ]
		fi
		[ "$(underlined | tr A-Z a-z | sort -u)" = "$word" ]
		[[ "$(httpstatus -f text -s "$word")" != *$'\e'* ]]
	done
}

@test "a hit with blanks in it is underlined whole, also where a line ends in it" {
	run "$HTTPSTATUS" --color=always -s 'rate limit'
	[[ "$output" == *$'\e[4mrate limit\e[24m'* ]]
	for width in 40 48 56 64 72 80; do
		COLUMNS=$width run "$HTTPSTATUS" --color=always -s 'more requests than its rate limit'
		[ "$(underlined | tr '\n' ' ' | tr -s ' ')" = "more requests than its rate limit " ] || { echo "$width: $(underlined)"; return 1; }
	done
}

@test "a word that ends in a blank or a mark is found and underlined as well" {
	ask -s -f %c 'a teapot,'
	expect 0 418 ""
	run "$HTTPSTATUS" --color=always -s 'a teapot,'
	[ "$(underlined)" = 'a teapot,' ]
	run "$HTTPSTATUS" -f text --color=always -s 'rate '
	[ "$(grep -o $'\e\\[4m' <<<"$output" | wc -l)" -eq "$(grep -o $'\e\\[24m' <<<"$output" | wc -l)" ]
	[ -n "$(underlined)" ]
}

@test "a search that finds nothing exits 1 and says so, and with -q nothing" {
	ask -s xyzzy plugh
	expect 1 "" "httpstatus: xyzzy plugh: no such status"
	ask -q -s xyzzy
	expect 1 "" ""
	ask -q -s teapot
	expect 0 "" ""
	ask -f json -s xyzzy
	expect 1 "[]" "httpstatus: xyzzy: no such status"
}

@test "what is special elsewhere is a word of a search: a code, a pattern, a range, a hyphen" {
	[ "$(found 5xx)" = "$(rows_with 5xx | seen | best_first)" ]
	[ "$(httpstatus -a -f '%c %o' -s 100-continue)" = "$(rows_with 100-continue | best_first)" ]
	[ "$(httpstatus -a -f '%c %o' -s - < /dev/null)" = "$(rows_with - | best_first)" ]
	ask -s 404,500
	expect 1 "" "httpstatus: 404,500: no such status"
}

@test "a search without a word, or with an empty one, is a usage error" {
	ask -s
	expect 2 "" "httpstatus: -s: the search needs a word"
	for words in "''" "'' proxy" "proxy ''" "' '" "proxy $'\t '"; do
		eval "ask -s $words"
		expect 2 "" "httpstatus: -s: a word of the search is empty"
	done
}
