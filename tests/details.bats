load helper

# The numbers that products put beside a status: 404.13 of IIS, 1020 of Cloudflare, H12 of Heroku, UH of Envoy.

@test "every number answers at once, with its own row and no other" {
	ask -f '%c %s %o: %p' $(cells code detail)
	expect 0 "$(cells 'code " " (status == "-" ? "" : status) " " origin ": " phrase' detail)" ""
	[ "${#lines[@]}" -gt 150 ]
	for number in 404.13 1020 H12 UH; do
		ask $number
		expect 0 "$(cells 'code "\t" phrase "\t" meaning' "code == \"$number\"")" ""
	done
}

@test "a number is known by quiet too" {
	for number in 404.13 1020 H12 UH 404.x 1xxx; do
		ask -q $number
		expect 0 "" ""
	done
}

@test "marks around a number do not matter, nor what says nothing beside it" {
	for text in 404.13. '(404.13)' '"404.13"' 404.13, HTTP404.13 http-404.13 'HTTP error 404.13' 'error 404.13'; do
		answers 404.13 $text
	done
	for text in 'error 1020' Error1020 '"1020"' '#1020' 'Error code: 1020' 'what is 1020?'; do
		answers 1020 $text
	done
	answers H12 '"H12"'
	answers H12 error H12
	answers UH UH,
	answers UH what does UH mean
}

@test "numbers stand among other queries, also between commas" {
	answers "404 404.13 H12 1020 500 501" 404 404.13 H12 1020 500-501
	answers "404.13 404 UH 1020" 404.13,404,UH,1020
}

@test "the title of an error page of IIS is the number in it" {
	for title in 'HTTP Error 403.14 - Forbidden' '403.14 Forbidden' '403.14 - forbidden'; do
		ask -f %c "$title"
		expect 0 403.14 ""
		ask -f %c $title
		expect 0 403.14 ""
	done
	ask -f %c HTTP Error 500.19 - Internal Server Error
	expect 0 500.19 ""
	ask 404.99 Not Found
	expect 1 "" "httpstatus: 404.99: no such number beside a status; see httpstatus 404 and httpstatus 404.x"
}

@test "letters of a number that has digits may be small" {
	answers "H12 H99" h12 h99
}

@test "letters alone are a number in capitals only: in small letters they are a word" {
	local numbers=0
	for number in $(cells code 'detail && code ~ /^[A-Z]+$/'); do
		numbers=$((numbers + 1))
		small=$(tr '[:upper:]' '[:lower:]' <<<"$number")
		for text in $small ${number:0:1}${small:1}; do
			"$HTTPSTATUS" -q $text && { echo "$text is taken for a number"; return 1; }
		done
	done
	[ "$numbers" -gt 20 ]
	ask uh
	expect 1 "" "httpstatus: uh: no such status"
	ask what to do
	expect 1 "" "httpstatus: what to do: no such status"
}

@test "404.x lists the numbers beside 404, of all products" {
	for code in $(cells status 'detail && status != "-"' | sort -u); do
		want=$(cells code "detail && status == $code" | by_code)
		answers "$want" $code.x
		answers "$want" $code.X
	done
	ask 404.x
	expect 0 "$(cells 'code "\t" phrase "\t" meaning' 'detail && status == 404' | by_code)" ""
}

@test "x stands for any digit of a number" {
	for pattern in 1xxx 1XXX 10xx 102x H1x H1X h1x 404.1x 500.5x; do
		regex=$(sed 's/[xX]/[0-9]/g; s/h/H/; s/[.]/[.]/' <<<"$pattern")
		[ "$(codes $pattern | sort)" = "$(cells code detail | grep -x -e "$regex" | sort)" ] || { echo "$pattern"; codes $pattern; return 1; }
	done
}

@test "a number that the table does not have is a miss that names the status and its numbers" {
	for number in 404.99 404.1300 403.600 503.77; do
		ask $number
		[ "$status" -eq 1 ]
		[ -z "$output" ]
		[ "${#stderr_lines[@]}" -eq 1 ]
		[[ "$stderr" == "httpstatus: $number: "*" ${number%.*} "*" ${number%.*}.x"* ]]
	done
	for number in 1999 H77 9999 ZZ; do
		ask $number
		expect 1 "" "httpstatus: $number: no such status"
	done
}

@test "the miss of a number leads to no list that there is not" {
	for number in 200.1 472.1 600.1 102.3 999.9; do
		ask $number
		[ "$status" -eq 1 ]
		[ -z "$output" ]
		[ "${#stderr_lines[@]}" -eq 1 ]
		[[ "$stderr" == "httpstatus: $number: "* ]]
		[[ "$stderr" != *.x* ]]
	done
}

@test "a status that has no numbers has no list of them" {
	for query in 200.x 472.x 999.x; do
		ask $query
		[ "$status" -eq 1 ]
		[ -z "$output" ]
		[ "${#stderr_lines[@]}" -eq 1 ]
		[[ "$stderr" == "httpstatus: $query: "* ]]
	done
}

@test "a product's name lists its numbers, among its other rows" {
	for product in IIS Cloudflare Heroku Envoy; do
		[ "$(codes $product | sort)" = "$(cells code "origin == \"$product\"" | sort)" ]
		[ "$(httpstatus "$(tr '[:upper:]' '[:lower:]' <<<"$product")")" = "$(httpstatus $product)" ]
	done
}

@test "the numbers of a list are in order" {
	[ "$(codes 1xxx)" = "$(cells code 'detail && code ~ /^1...$/' | sort -n)" ]
	[ "$(codes cloudflare)" = "$(cells code 'origin == "Cloudflare"' | sort -n)" ]
	[ "$(codes 403.x | head -n 3 | tr '\n' ' ')" = "403.1 403.2 403.3 " ]
	answers "404.10 404.11 404.12 404.13 404.14 404.15 404.16 404.17 404.18 404.19" 404.1x
}

@test "a product's name beside a number leaves the number" {
	while IFS='	' read -r number product; do
		found=$(httpstatus -f '%c %o' $product $number 2>&1)
		[ "$found" = "$number $product" ] || { printf '%s %s:\n%s\n' $product $number "$found"; return 1; }
	done < <(cells 'code "\t" origin' detail)
	answers 404.13 404.13 iis
	answers 1020 'Cloudflare error code 1020'
	answers "503 UH" envoy 503 UH
}

@test "a number in a question is answered first, and its miss counts" {
	ask -f %c 404.13 zzz
	expect 1 404.13 "httpstatus: zzz: no such status"
	ask -f %c H12 zzz
	expect 1 H12 "httpstatus: zzz: no such status"
	ask -f %c UH zzz
	expect 1 UH "httpstatus: zzz: no such status"
	ask -f %c 1020 token
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = 1020 ]
	[ "${#lines[@]}" -gt 1 ]
	ask -f %c iis 404.99
	[ "$status" -eq 1 ]
	[ -z "$output" ]
	[[ "$stderr" == "httpstatus: 404.99: "* ]]
}

@test "what a product prints in its log or on its page leads to the number" {
	[ "$(codes 'at=error code=H12 desc="Request timeout" method=GET path="/"' | head -n 1)" = H12 ]
	[ "$(codes code=H12 | head -n 1)" = H12 ]
	[ "$(codes 'Error 1020 Ray ID: 7d1f' 2> /dev/null | head -n 1)" = 1020 ]
	[ "$(codes 'HTTP Error 404.13 - Not Found' | head -n 1)" = 404.13 ]
}

@test "questions and searches find numbers by what they say" {
	codes app crashed heroku | grep -qx H10
	codes no healthy upstream | grep -qx UH
	codes hotlinking denied | grep -qx 1011
	codes -s fastcgi queue | grep -qx 503.4
	codes -s dyno | grep -qx H14
	codes -s 404.13 | grep -qx 404.13
}

@test "the phrase of a number is no exact query, and never takes the place of a status's" {
	local phrases=0
	while IFS='	' read -r known phrase; do
		phrases=$((phrases + 1))
		if [ "$known" = known ]; then
			[[ "$(httpstatus -f %S "$phrase")" != detail* ]] || { echo "$phrase"; return 1; }
		elif "$HTTPSTATUS" -q "$phrase"; then
			echo "$phrase"
			return 1
		fi
	done < <({ cells '"\t" phrase ";" former' '!detail'; cells '"number\t" phrase' detail; } | awk -F '\t' '
		function key(text) { text = tolower(text); gsub(/[^a-z0-9]/, "", text); return text }
		$1 == "" { n = split($2, part, ";"); for (i = 1; i <= n; i++) known[key(part[i])] }
		$1 != "" && !seen[$2]++ { print (key($2) in known ? "known" : "new") "\t" $2 }')
	[ "$phrases" -gt 150 ]
	answers 404 not found
	answers 408 request timeout
	answers 412 precondition failed
	[ "$(codes access denied | head -n 1)" = 403 ]
}

@test "the name of a number is no name of a status" {
	for name in NoHealthyUpstream UpstreamRequestTimeout NoRouteFound; do
		ask -q $name
		expect 1 "" ""
		ask $name
		[ "$status" -eq 0 ]
	done
}

@test "lists, patterns, ranges, classes and -a leave numbers out" {
	for query in '' 404 4xx 4 400-499 '-c 4' '-c 4,5' 503; do
		ask -f %S $query
		[ "$status" -eq 0 ]
		[[ "$output" != *detail* ]]
		ask -a -f %S $query
		[ "$status" -eq 0 ]
		[[ "$output" != *detail* ]]
	done
}

@test "a number is in the class of its status" {
	answers 404.13 -c 4 404.13
	answers H12 -c 5 H12
	ask -c 5 404.13
	expect 1 "" "httpstatus: 404.13: not in a class asked for (-c)"
	ask -c 4,5 H16
	expect 1 "" "httpstatus: H16: not in a class asked for (-c)"
	[ "$(codes -c 5 1xxx | sort)" = "$(cells code 'detail && code ~ /^1...$/ && status ~ /^5/' | sort)" ]
}

@test "lines are not selected by numbers" {
	for query in 404.13 1020 H12 UH 404.x 1xxx; do
		run --separate-stderr "$HTTPSTATUS" -k 1 $query <<<$'404 a\n404.13 b\n1020 c\nUH d\n503 e'
		[ "$status" -eq 2 ]
		[ -z "$output" ]
		[[ "$stderr" == "httpstatus: $query: "* ]]
	done
	run --separate-stderr "$HTTPSTATUS" -k 1 404 <<<$'404 a\n404.13 b\n1020 c'
	expect 0 '404 a' ""
}

@test "an entry of a number names its product in the headline" {
	for number in 404.13 1020 H12 UH H16; do
		[ "$(COLUMNS=80 httpstatus -f text $number | head -n 1)" = "$(cells 'code " " phrase " (" origin ")"' "code == \"$number\"")" ]
	done
	grep -qx '    Status  *404' <<<"$(httpstatus -l -f text 404.13)"
	grep -qx '    State  *detail' <<<"$(httpstatus -l -f text 404.13)"
	run grep '^    Status' <<<"$(httpstatus -l -f text H16)"
	[ -z "$output" ]
}

@test "the entry of a status ends with how many numbers there are beside it, product by product" {
	local statuses=0
	for code in $(cells status 'detail && status != "-"' | sort -u); do
		statuses=$((statuses + 1))
		want=$(cells origin "detail && status == $code" | awk '
			!($0 in n) { product[++products] = $0 }
			{ n[$0]++ }
			END { for (i = 1; i <= products; i++) printf "%s%s %d", (i > 1 ? ", " : ""), product[i], n[product[i]] }')
		text=$(httpstatus -f text $code | tr -s ' \n' ' ')
		[[ "$text" == *" Numbers beside it: $want; httpstatus $code.x " ]] || { echo "$code: $text"; return 1; }
		[ "$(grep -o 'Numbers beside it' <<<"$text" | wc -l)" -eq 1 ]
	done
	[ "$statuses" -gt 10 ]
	[ "$(httpstatus -f text 403 | tail -n 1)" = "    Numbers beside it: IIS 26, Cloudflare 14; httpstatus 403.x" ]
}

@test "an entry without numbers beside it, one of a number, and a list count none" {
	for query in 410 418 444 404.13 H16 40x 403.x; do
		[[ "$(httpstatus -f text $query)" != *"Numbers beside it"* ]]
	done
}

@test "with -a the count stands too, behind the last meaning" {
	[ "$(httpstatus -f text -a 500 | grep -c 'Numbers beside it')" -eq 1 ]
	[[ "$(httpstatus -f text -a 500 | tail -n 1)" == "    Numbers beside it: "* ]]
}

@test "in json a number is a string, its status a number or null" {
	ask -f jsonl 404.13 1020 H16 404
	[[ "${lines[0]}" == '{"code":"404.13",'*'"status":404'[,}]* ]]
	[[ "${lines[0]}" == *'"class":"Client Error"'* ]]
	[[ "${lines[1]}" == '{"code":"1020",'*'"status":403'[,}]* ]]
	[[ "${lines[2]}" == '{"code":"H16",'*'"status":null'[,}]* ]]
	[[ "${lines[2]}" == *'"class":null'* ]]
	[[ "${lines[3]}" == '{"code":404,'*'"status":null'[,}]* ]]
	[ "$status" -eq 0 ]
}

@test "in json a number in a contrast is a string too" {
	[[ "$(cells contrast 'code == "1020"')" == 1006* ]]
	[[ "$(httpstatus -f json 1020)" == *'"contrast":[{"code":"1006",'* ]]
	[[ "$(httpstatus -f json 404.13)" == *'"contrast":[{"code":"413.1",'* ]]
}

@test "a template has the status of a number, blank where there is none" {
	ask -f '%c|%s|%C|%S|%o' 404.13 H16 404
	expect 0 $'404.13|404|Client Error|detail|IIS\nH16|||detail|Heroku\n404||Client Error|standard|IANA' ""
}
