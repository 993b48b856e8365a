load helper

# names.tsv: the names that languages and libraries have for a status: language, name, code. Lines with # are remarks.
names() {
	grep -v '^#' "$BATS_TEST_DIRNAME/names.tsv"
}

# Of lines of style, name and code, prints those whose name is not answered with that code alone. One run answers all of
# them: each name is a line of standard input, and behind each comes H12, a number beside a status, which no name is.
wrong() {
	cat > "$BATS_TEST_TMPDIR/names"
	awk -F '\t' '{ print $2; print "H12" }' "$BATS_TEST_TMPDIR/names" | "$HTTPSTATUS" -f %c - 2> /dev/null |
	    awk -F '\t' 'FNR == NR { line[++lines] = $0; code[lines] = $3; next }
		$0 != "H12" { if (index(found " ", " " $0 " ") == 0) found = found " " $0; next }
		{ n++; if (found != " " code[n]) print line[n] ", not" (found == "" ? " answered" : found); found = "" }
		END { if (n != lines || n == 0) print n + 0 " answers for " lines + 0 " names" }' "$BATS_TEST_TMPDIR/names" -
}

# Did the last run print nothing? If not, what it printed says what is wrong.
nothing() {
	[ -z "$output" ] || { head -n 20 <<<"$output"; return 1; }
}

# A name in each style for lines of code and phrase: style, name, code.
styled() {
	awk -F '\t' '{
		code = $1
		n = split($2, word, /[^A-Za-z0-9]+/)
		upper = lower = pascal = ""
		for (i = 1; i <= n; i++) {
			upper = upper (i > 1 ? "_" : "") toupper(word[i])
			lower = lower (i > 1 ? "_" : "") tolower(word[i])
			pascal = pascal toupper(substr(word[i], 1, 1)) tolower(substr(word[i], 2))
		}
		kebab = lower
		gsub(/_/, "-", kebab)
		camel = tolower(substr(pascal, 1, 1)) substr(pascal, 2)
		names = "SC_" upper " HTTP_" upper " HTTP_STATUS_" upper " HttpStatus." upper " HTTPStatus." upper \
		    " StatusCode::" upper " HTTP_" code "_" upper " " upper "_" code " http.Status" pascal \
		    " HttpStatusCode." pascal " HttpStatusCode::" pascal " Status" pascal " Http" pascal " k" pascal \
		    " " pascal "Exception " pascal "Error Http" pascal "Exception " camel code " :" lower \
		    " status/" kebab " HTTP::" upper " \"" upper "\" (" pascal "Exception) HttpStatus." upper ";"
		n = split(names, name, " ")
		for (i = 1; i <= n; i++)
			print "style " i "\t" name[i] "\t" code
	}'
}

@test "each name that a language or a library gives a status is answered with its code alone" {
	[ "$(names | wc -l)" -gt 4300 ]
	run wrong < <(names)
	nothing
}

@test "without its qualifier a name is answered with the same code alone" {
	run wrong < <(names | awk -F '\t' '{ sub(/.*[.:\/`]/, "", $2) } $2 ~ /.[^a-z]/ { print $1 "\t" $2 "\t" $3 }')
	nothing
}

@test "a name that is one plain word without its qualifier finds its code among others" {
	while IFS='	' read -r word code; do
		codes "$word" | grep -qx "$code" || { echo "$word: $code"; return 1; }
	done < <(names | awk -F '\t' '{ sub(/.*[.:\/`]/, "", $2) } $2 !~ /.[^a-z]/ { print tolower($2) "\t" $3 }' | sort -u)
}

@test "names are answered as operands as they are on standard input, one by one and in their order" {
	names | cut -f 2 | tr '\n' '\0' | xargs -0 "$HTTPSTATUS" -f %c > "$BATS_TEST_TMPDIR/operands"
	names | cut -f 2 | "$HTTPSTATUS" -f %c - > "$BATS_TEST_TMPDIR/lines"
	[ "$(wc -l < "$BATS_TEST_TMPDIR/lines")" -gt 4300 ]
	cmp "$BATS_TEST_TMPDIR/operands" "$BATS_TEST_TMPDIR/lines"
}

@test "every registered phrase is a name in each style that code is written in" {
	run wrong < <(cells 'code "\t" phrase' registered | styled)
	nothing
}

@test "each phrase of the table, and each former one, is a name of all rows that have it; of the registered ones, if any" {
	run wrong < <(cells '(registered ? "r" : "u") "\t" code "\t" phrase ";" former' '!detail' | awk -F '\t' '
		{
			n = split($3, phrase, ";")
			for (i = 1; i <= n; i++) {
				if (phrase[i] == "-")
					continue
				name = toupper(phrase[i])
				gsub(/[^A-Z0-9]+/, "_", name)
				key = name
				gsub(/_/, "", key)
				if (!(key in spelt))
					order[++keys] = key
				spelt[key] = name
				if (index(codes[$1, key] " ", " " $2 " ") == 0)
					codes[$1, key] = codes[$1, key] " " $2
			}
		}
		END {
			for (i = 1; i <= keys; i++) {
				key = order[i]
				print "table\tHttpStatus." spelt[key] "\t" substr(("r", key) in codes ? codes["r", key] : codes["u", key], 2)
			}
		}')
	nothing
}

@test "the phrase of a number beside a status is not a name" {
	[ "$(cells 1 detail | wc -l)" -gt 100 ]
	cells phrase '!detail' | tr -cd 'A-Za-z0-9\n' | tr A-Z a-z > "$BATS_TEST_TMPDIR/statuses"
	cells former '!detail' | tr ';' '\n' | tr -cd 'A-Za-z0-9\n' | tr A-Z a-z >> "$BATS_TEST_TMPDIR/statuses"
	run --separate-stderr "$HTTPSTATUS" -f '%c %p' - < <(cells phrase detail | awk -v taken="$BATS_TEST_TMPDIR/statuses" '
		BEGIN { while ((getline key < taken) > 0) has[key] = 1 }
		{
			key = tolower($0)
			gsub(/[^a-z0-9]/, "", key)
			gsub(/[^A-Za-z0-9]+/, "_")
			if (!(key in has) && $0 !~ /[0-9]/ && $0 ~ /._./)
				print toupper($0)
		}')
	[ "$status" -eq 1 ]
	nothing
}

@test "the styles that the manual names are answered" {
	for name in NOT_FOUND NotFound notFound not-found not_found http.StatusNotFound HTTPStatus.NOT_FOUND StatusCode::NOT_FOUND \
	    HttpStatusCode.NotFound SC_NOT_FOUND HTTP_404_NOT_FOUND NOT_FOUND_404 notFound404 :not_found NotFoundException Http404 \
	    NotFoundError notFoundHandler NotFoundResponse NOT_FOUND_STATUS; do
		ask -f '%c %p' "$name"
		expect 0 "404 Not Found" ""
	done
}

@test "names, codes and status lines may stand side by side, and are answered in their order" {
	ask -f '%c %p' NOT_FOUND http.StatusTeapot HttpStatusCode.BadGateway 'HTTP/2 301' 503 TooManyRequestsException
	expect 0 "404 Not Found
418 I'm a teapot
502 Bad Gateway
301 Moved Permanently
503 Service Unavailable
429 Too Many Requests" ""
}

@test "quotes, parentheses and other marks around a name do not matter" {
	for name in '"NotFound"' "'NOT_FOUND'" '`NOT_FOUND`' '(NotFound)' 'NotFound()' 'HttpStatus.NOT_FOUND;' '[not_found]' 'NOT_FOUND,'; do
		ask -f %c "$name"
		expect 0 404 ""
	done
}

@test "a name is a phrase as a whole, and never a part of what was written" {
	for name in NotFoundAnymore USER_NOT_FOUND NOT_FOUND_MAYBE FOUND_NOT Not_Foun NotFoundNotFound NOT_FOUND.x HTTP_ HttpStatus. \
	    StatusCode:: Exception HttpStatus http.Status 404_ZZZ HTTP_4040_NOT NOT_FOUND_GONE; do
		ask -q "$name"
		expect 1 "" ""
	done
	for name in NotFound NOT_FOUND gone Gone; do
		ask -q "$name"
		expect 0 "" ""
	done
}

@test "a name with a slip is a question, and finds the status that was meant first" {
	for name in NOT_FOND not-fuond not_foumd :not_fonud; do
		run --separate-stderr "$HTTPSTATUS" -f %c "$name"
		[ "$status" -eq 0 ]
		[ "${lines[0]}" = 404 ] || { echo "$name: $output"; return 1; }
		[[ "$stderr" == "httpstatus: no '"*"'; taken as 'found'" ]]
	done
}

@test "a name with a slip whose words only capitals separate finds it as well, or suggests it" {
	for name in NotFond NotFuond http.StatusNotFond HttpStatusCode.NotFonud; do
		run "$HTTPSTATUS" -f '%c %p' "$name"
		[[ "${lines[0]}" == *"404 Not Found"* ]] || { echo "$name: $output"; return 1; }
	done
}

@test "an error that is named with one common word is a question, not the status of the one vendor with that phrase" {
	for name in TimeoutError TIMEOUT_ERROR asyncio.TimeoutError; do
		run --separate-stderr httpstatus -f %c "$name"
		[ "$status" -eq 0 ]
		[ "${lines[0]}" = 504 ] || { echo "$name: ${lines[0]}"; return 1; }
	done
	ask -q TimeoutException
	expect 1 "" ""
	ask -f %c http.StatusTimeout
	expect 0 599 ""
}

@test "a name of a registered and of an unofficial status is the registered one's, and with -a both" {
	ask -f '%c %S' NO_RESPONSE
	expect 0 "204 standard" ""
	[ "$(codes -a NO_RESPONSE | tr '\n' ' ')" = "204 444 " ]
	ask -f '%c %S' HttpStatus.METHOD_FAILURE
	expect 0 "424 standard" ""
	[ "$(codes -a HttpStatus.METHOD_FAILURE | tr '\n' ' ')" = "420 424 " ]
	ask -f '%c %S' HttpStatus.UNAUTHORIZED
	expect 0 "401 standard" ""
	[ "$(codes -a HttpStatus.UNAUTHORIZED | tr '\n' ' ')" = "401 561 " ]
}

@test "a name outside of the class asked for exits 1 and says so" {
	ask -c 4 -f %c NOT_FOUND
	expect 0 404 ""
	ask -c 5 NOT_FOUND
	expect 1 "" "httpstatus: NOT_FOUND: not in a class asked for (-c)"
}

@test "a dollar sign ends what stands before a name, as in the traces of Java" {
	for name in 'HttpClientErrorException$NotFound' 'org.x.HttpClientErrorException$NotFound' 'a$NotFound'; do
		ask -f %c "$name"
		expect 0 404 ""
	done
}

@test "a hyphen within an operand is a mark, and never standard input" {
	for words in 'Error - 500' '500 - error' 'http - 500'; do
		run --separate-stderr "$HTTPSTATUS" -f %c "$words" < <(echo 404)
		expect 0 500 ""
	done
	run --separate-stderr "$HTTPSTATUS" -k 1 'Error - 500' < <(printf 'x\n500\n')
	expect 0 500 ""
}

@test "a status line is its code, whatever its reason says" {
	for line in 'HTTP/1.1 404 Not Found' 'HTTP/2 404' 'HTTP/2 404 ' 'HTTP/1.0 404 Gone Fishing' ':status: 404' 'HTTP/3 404 '; do
		ask -f %c "$line"
		expect 0 404 ""
		ask -f %c $line
		expect 0 404 ""
	done
	ask -f %c HTTP/1.0 503 Service Unavailable
	expect 0 503 ""
	ask -f %c 'HTTP/1.1 404 Not Found' 'HTTP/2 500'
	expect 0 $'404\n500' ""
	ask -f %c HTTP/2 404 HTTP/2 500
	expect 0 $'404\n500' ""
	ask -f %c HTTP/1.1 404 503
	expect 0 $'404\n503' ""
	ask -f %c 'HTTP/1.1 404 Not Found' 500
	expect 0 $'404\n500' ""
	ask -q 'HTTP/1.1 472 X' 404
	expect 1 "" ""
	ask -f %c 'HTTP/2 404' vs 500
	expect 0 $'404\n500' ""
	ask -q difference between 401 and 403
	expect 0 "" ""
	ask -f %c 401 unauthorized vs 403 forbidden
	expect 0 $'401\n403' ""
	ask 'HTTP/1.1 abc'
	expect 1 "" "httpstatus: HTTP/1.1 abc: no such status"
	ask -- '<'
	expect 1 "" "httpstatus: <: no such status"
	ask HTTP/1.1 471 Nope
	expect 1 "" "httpstatus: HTTP/1.1 471 Nope: unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)"
	ask -q HTTP/1.1 4040 Nope
	expect 1 "" ""
}

@test "a name that is longer than any phrase is none, and is refused at once" {
	for part in 0_ HTTP_ NOT_FOUND_ StatusCode:: e404 Error; do
		name=$(yes "$part" | head -n 30000 | tr -d '\n' | head -c 120000)
		run --separate-stderr timeout 5 "$HTTPSTATUS" -q "$name"
		expect 1 "" ""
		run --separate-stderr timeout 5 "$HTTPSTATUS" -q - <<<"$name"
		expect 1 "" ""
	done
	answers "404 404" " Not$(printf '%0200d' 0 | tr 0 -)Found" 404
}
