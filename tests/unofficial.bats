load helper

# on_terminal COMMAND: what it writes to a terminal
on_terminal() {
	script -qec true /dev/null > /dev/null 2>&1 < /dev/null || skip "no script(1) that gives a command a terminal"
	TERM=dumb COLUMNS=80 script -qec "$1" /dev/null < /dev/null | tr -d '\r'
}

@test "an unofficial code is answered without -a, with every meaning, the one met most first" {
	for code in 499 520 000 419 999; do
		ask $code
		expect 0 "$(cells 'code "\t" phrase "\t" meaning' "code == \"$code\" && !detail")" ""
	done
	[ "$(httpstatus -f text 499 | head -n 1)" = "499 Client Closed Request (nginx)" ]
}

@test "an unofficial phrase of three words or more is answered without -a" {
	answers 521 'web server is down'
	answers 521 web server is down
	answers 420 Enhance Your Calm
	answers "499 499" client closed request
	ask -q web server is down
	expect 0 "" ""
}

@test "a shorter unofficial phrase is found by a question, not by an exact query" {
	local exact short=0
	exact=$(cells 'phrase ";" former' registered | tr ';' '\n' | tr '[:upper:]' '[:lower:]')
	while IFS= read -r phrase; do
		if grep -qixF -e "$phrase" <<<"$exact"; then continue; fi
		short=$((short + 1))
		"$HTTPSTATUS" -q "$phrase" && { echo "$phrase"; return 1; }
	done < <(cells phrase 'state == "unofficial" && split(phrase, part, " ") < 3' | sort -u)
	[ "$short" -gt 20 ]
	[ "$(codes page expired | head -n 1)" = 419 ]
}

@test "a registered code or phrase is not shadowed by a vendor's use of it" {
	ask 451
	expect 0 "$(cells 'code "\t" phrase "\t" meaning' 'code == 451 && registered')" ""
	answers 401 unauthorized
	answers 431 request header fields too large
	answers 401 -a unauthorized
}

@test "with -a every meaning of a code is answered, the registered one first" {
	for code in 202 418 451 500 508; do
		ask -a $code
		expect 0 "$(cells 'code "\t" phrase "\t" meaning' "code == $code && !detail")" ""
		[ "${#lines[@]}" -gt 1 ]
	done
}

@test "an entry names the unofficial meanings that are not shown with it" {
	cells code 'state == "unofficial" && code ~ /^[1-5]/' | grep -xFf <(cells code registered) | uniq > "$BATS_TEST_TMPDIR/both"
	[ "$(wc -l < "$BATS_TEST_TMPDIR/both")" -gt 5 ]
	while read -r code; do
		others=$(cells 'phrase " (" origin ")"' "code == $code && state == \"unofficial\"" | awk '{ printf "%s%s", (NR > 1 ? ", " : ""), $0 }')
		text=$(httpstatus -f text $code | tr -s ' \n' ' ')
		[[ "$text" == *" Unofficially (-a) also: $others "* ]] || { echo "$code: $text"; return 1; }
	done < "$BATS_TEST_TMPDIR/both"
	[ "$(httpstatus -f text 451 | tail -n 1)" = "    Unofficially (-a) also: Redirect (Exchange ActiveSync)" ]
}

@test "an entry names no unofficial meaning that there is not, or that is shown" {
	[[ "$(httpstatus -f text 404)" != *Unofficially* ]]
	[[ "$(httpstatus -f text 499)" != *Unofficially* ]]
	[[ "$(httpstatus -f text -a 451)" != *Unofficially* ]]
	[[ "$(httpstatus -f text -a 418)" != *Unofficially* ]]
}

@test "an entry found by its phrase with -a names the meanings that have other phrases, and does not ask for -a" {
	text=$(httpstatus -a -f text "I'm a teapot" | tr -s ' \n' ' ')
	[ "$(httpstatus -a -f %c "I'm a teapot")" = 418 ]
	[[ "$text" != *"(-a)"* ]]
	[[ "$text" == *"$(cells 'phrase " (" origin ")"' 'code == 418 && state == "unofficial"' | head -n 1)"* ]]
}

@test "lists, patterns, ranges and classes keep to registered codes where one answers" {
	for query in 4 4xx 490-510 20x; do
		ask -f %S $query
		[ "$status" -eq 0 ]
		[[ "$output" != *unofficial* ]]
	done
	for class in 1 2 3 4 5; do
		ask -f %o -c $class
		[ "$(sort -u <<<"$output")" = IANA ]
	done
}

@test "patterns, ranges and classes answer with unofficial codes where no registered one does" {
	answers "$(cells code 'code ~ /^52/ && !detail')" 52x
	answers "$(cells code 'code >= 520 && code <= 530 && code ~ /^...$/ && !detail')" 520-530
	answers "$(cells code 'code ~ /^49/ && !detail')" 49x
	answers "$(cells code 'code ~ /^9/ && !detail')" 9xx
	answers 999 999-999
	for query in 52x 520-530; do
		[ "$(codes -a $query)" = "$(codes $query)" ]
	done
}

@test "with -a lists, patterns, ranges and classes have the unofficial codes as well" {
	answers "$(cells code '!detail')" -a
	answers "$(cells code '!detail && code ~ /^4/')" -a 4xx
	answers "$(cells code '!detail && code >= 490 && code <= 510 && code ~ /^...$/')" -a 490-510
	answers "$(cells code '!detail && code ~ /^[45]/')" -a -c 4,5
}

@test "a search needs no -a where no registered status answers, or for a word that is in an origin" {
	answers 527 -s railgun
	answers 999 -s linkedin
	[ "$(codes -s nginx)" = "$(codes -a -s nginx)" ]
	codes -s nginx | grep -qx 499
	[ "$(codes -s cloudflare | grep -x '52.' | sort | tr '\n' ' ')" = "520 521 522 523 524 525 526 527 " ]
}

@test "in any other search -a adds rows to the registered ones, and takes none away" {
	for word in timeout proxy token; do
		ask -f %o -s $word
		[ "$(sort -u <<<"$output")" = IANA ]
		[ -z "$(comm -23 <(httpstatus -f '%c %p' -s $word | sort) <(httpstatus -a -f '%c %p' -s $word | sort))" ]
		[ "$(httpstatus -a -s $word | wc -l)" -gt "$(httpstatus -s $word | wc -l)" ]
	done
}

@test "in a question all rows compete, without -a" {
	[ "$(codes page expired | head -n 1)" = 419 ]
	codes access token expired | grep -qx 498
}

@test "a vendor's name beside a code chooses among the meanings of the code" {
	local pairs=0
	while IFS='	' read -r code origin phrases; do
		pairs=$((pairs + 1))
		found=$(httpstatus -f '%c %o: %p;' "$origin" $code 2>&1 | tr -d '\n')
		[ "$found" = "$phrases" ] || { printf '%s %s:\n%s\nnot:\n%s\n' "$origin" $code "$found" "$phrases"; return 1; }
	done < <(cells 'code "\t" origin "\t" code " " origin ": " phrase ";"' 'state == "unofficial"' | awk -F '\t' '
		{ rows[$1 "\t" $2] = rows[$1 "\t" $2] $3 }
		END { for (pair in rows) print pair "\t" rows[pair] }')
	[ "$pairs" -gt 100 ]
}

@test "the vendor may stand before the code or after it, in any case" {
	ask -f '%c %o' nginx 499
	expect 0 "499 nginx" ""
	ask -f '%c %o' 499 NGINX
	expect 0 "499 nginx" ""
	ask -f '%c %o' error 499 from google apis
	expect 0 "499 Google APIs" ""
	ask -f '%c %o' nginx 499 504
	expect 0 $'499 nginx\n504 IANA' ""
}

@test "a vendor's name beside a pattern or a range chooses among the rows that fit" {
	answers "$(cells code 'origin == "Cloudflare" && state == "unofficial"')" cloudflare 5xx
	answers "494 495 496 497 499" 490-510 nginx
	answers "$(cells code 'registered && code ~ /^3/')" nginx 3xx
}

@test "a vendor's name beside a code that it has no row of changes nothing" {
	answers 404 nginx 404
	answers 404 404 cloudflare
	ask -f %o nginx 599
	expect 0 "$(cells origin 'code == 599')" ""
	ask -f %c nginx 471
	expect 1 "" "httpstatus: 471: unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)"
}

@test "a vendor's name alone lists all its rows, by code" {
	for vendor in nginx tornado qiniu 'tencent edgeone' laravel 'proxmox ve'; do
		answers "$(cells code "tolower(origin) == \"$vendor\"")" $vendor
	done
	[ "$(httpstatus NGINX)" = "$(httpstatus nginx)" ]
	answers "$(cells code 'origin ~ /^AWS /')" aws
	answers "$(cells code 'origin == "AWS ELB"')" aws elb
}

@test "the registry is no vendor" {
	[ "$(codes iana | wc -l)" -le 8 ]
}

@test "on a terminal a list that leaves unofficial rows out counts them in its last line" {
	n=$(cells code 'state == "unofficial"' | wc -l)
	[ "$(on_terminal "'$HTTPSTATUS'" | tail -n 1)" = "$n more unofficial rows with -a" ]
	n=$(cells code 'state == "unofficial" && code ~ /^5/' | wc -l)
	[ "$(on_terminal "'$HTTPSTATUS' 5xx" | tail -n 1)" = "$n more unofficial rows with -a" ]
	[ "$(on_terminal "'$HTTPSTATUS' 201-203" | tail -n 1)" = "1 more unofficial row with -a" ]
}

@test "the count is for people alone, and only where rows are left out" {
	for query in -a 404 52x '-s teapot' 1xx 'page expired' 'cloudflare 5xx'; do
		[[ "$(on_terminal "'$HTTPSTATUS' $query")" != *"more with -a"* ]]
	done
	[[ "$(httpstatus -f text)" != *"more with -a"* ]]
	[[ "$(on_terminal "'$HTTPSTATUS' -f tsv")" != *"more with -a"* ]]
}

@test "of a name in code, a registered row of another class hides no unofficial one of the class asked for" {
	ask -f '%c %o' -c 5 http.StatusUnauthorized
	expect 0 "561 AWS ELB" ""
	ask -f '%c %o' http.StatusUnauthorized
	expect 0 "401 IANA" ""
}

@test "a code outside 100 to 599 that is in use is answered, and is in no class" {
	answers "$(cells code 'code == "000"')" 000
	answers 999 999
	ask -f '%c,%C' 999
	expect 0 "999," ""
	ask -c 1,2,3,4,5 999
	expect 1 "" "httpstatus: 999: not in a class asked for (-c)"
}

@test "the long view of an entry names its origin, and no class where there is none" {
	text=$(httpstatus -l -f text 999)
	grep -qx '    Origin  *LinkedIn' <<<"$text"
	grep -qx '    State  *unofficial' <<<"$text"
	run grep -i '^ *class' <<<"$text"
	[ -z "$output" ]
}
