load helper

# questions.tsv: questions as people ask them: kind, words, and the codes that answer it well, the best first. Each is
# asked once, unquoted; with what was answered behind it, it is a line of the file that asked names.
asked() {
	echo "$BATS_FILE_TMPDIR/asked"
}

setup_file() {
	local kind question accepted words
	while IFS='	' read -r kind question accepted; do
		read -ra words <<<"$question"
		printf '%s\t%s\t%s\t%s\n' "$kind" "$question" "$accepted" "$(httpstatus -f %c "${words[@]}" 2> /dev/null | tr '\n' ' ')"
	done < "$BATS_TEST_DIRNAME/questions.tsv" > "$(asked)"
}

# figures N: how many questions there are, and of how many an accepted code is among the first N answers, with those of
# each kind below it, and the questions of which none is
figures() {
	awk -F '\t' -v most="$1" '
		{
			n++
			kinds[$1]++
			answers = split($4, answer, " ")
			good = 0
			for (i = 1; i <= answers && i <= most; i++)
				good = good || index("," $3 ",", "," answer[i] ",") > 0
			found += good
			found_of[$1] += good
			if (!good)
				bad = bad "\n" $0
		}
		END {
			print n + 0, found + 0
			for (kind in kinds)
				print kind ": " found_of[kind] " of " kinds[kind]
			print "not:" bad
		}' "$(asked)"
}

# answers QUESTION: what a question, in one operand or many, is answered with, on one line
answers() {
	"$HTTPSTATUS" -f %c "$@" 2> /dev/null | tr '\n' ' '
}

# rows QUESTION: the same with the origins
rows() {
	"$HTTPSTATUS" -f '%c %o' "$@"
}

# The figures

@test "an accepted code is the first answer for at least 85 of 100 questions" {
	run figures 1
	read -r n good <<<"${lines[0]}"
	[ "$n" -ge 150 ]
	[ $((good * 100)) -ge $((n * 85)) ] || { echo "$output"; return 1; }
}

@test "an accepted code is among the first three for at least 92 of 100 questions" {
	run figures 3
	read -r n good <<<"${lines[0]}"
	[ "$n" -ge 150 ]
	[ $((good * 100)) -ge $((n * 92)) ] || { echo "$output"; return 1; }
}

@test "a question is answered with 3.5 codes at most on average, and never with more than eight" {
	run awk -F '\t' '{ n++; shown += split($4, code, " ") } END { print n, shown }' "$(asked)"
	read -r n shown <<<"$output"
	[ "$n" -ge 150 ]
	[ "$shown" -gt "$n" ]
	[ $((shown * 10)) -le $((n * 35)) ]
	run awk -F '\t' 'split($4, code, " ") > 8' "$(asked)"
	[ -z "$output" ]
}

# What is a question, and how it ends

@test "a question is answered in its own words, quoted or not, whatever its case and its marks" {
	[ "$(answers file too big)" = "413 " ]
	[ "$(answers 'file too big')" = "413 " ]
	[ "$(answers 'File too' 'BIG?')" = "413 " ]
	ask file too big
	expect 0 "$(cells 'code "\t" phrase "\t" meaning' 'code == "413"')" ""
	ask "My file's too big!"
	expect 0 "$(cells 'code "\t" phrase "\t" meaning' 'code == "413"')" ""
}

@test "a question without an answer exits 1 and says what was asked" {
	ask zzzqq
	expect 1 "" "httpstatus: zzzqq: no such status"
	ask zzzqq xyzzyplugh
	expect 1 "" "httpstatus: zzzqq xyzzyplugh: no such status"
	ask -f json zzzqq
	expect 1 "[]" "httpstatus: zzzqq: no such status"
}

@test "a word that no row has is left out of the question, which says so" {
	ask -f %c teapot zzzqq
	[ "${lines[0]}" = 418 ]
	expect 0 "$output" "httpstatus: no 'zzzqq'"
	ask -f %c zzzqq too big file xyzzyplugh
	expect 0 413 "httpstatus: no 'zzzqq'; no 'xyzzyplugh'"
}

@test "a question whose words are all known says nothing else" {
	for question in 'file too big' 'session expired' nginx 'redirect but keep the method' limited; do
		ask $question
		[ "$status" -eq 0 ]
		[ -z "$stderr" ]
	done
}

@test "a hyphen is no word of a question" {
	for question in 'file too big -' '- file too big' '404 file -'; do
		run --separate-stderr "$HTTPSTATUS" $question < <(printf '500\n')
		expect 2 "" "httpstatus: -: standard input is read beside exact queries, not in a question"
	done
}

@test "quiet asks no question: what is not an exact query is a miss" {
	for question in 'file too big' 'too large' nginx gatway limited '404 file too big' 'forbiden access'; do
		ask -q $question
		expect 1 "" ""
	done
	for query in 'not found' 404 NotFound 'error 404' gone '404 500'; do
		ask -q $query
		expect 0 "" ""
	done
}

@test "what is exact is no question, though the words stand elsewhere too" {
	for query in 'not found:404' 'gone:410' 'conflict:409' 'moved temporarily:302' 'web server is down:521' 'what is a conflict:409' \
	    'the error not found:404'; do
		ask -f %c ${query%:*}
		expect 0 "${query#*:}" ""
	done
	# one word of a former phrase, or a phrase of an unofficial row of one or two, is none
	for question in timeout retry moved redirect 'login timeout' 'page expired'; do
		ask -q $question
		expect 1 "" ""
		ask $question
		[ "$status" -eq 0 ]
	done
	[ "$(httpstatus -f %c moved | wc -l)" -gt 1 ]
}

# How words count

@test "forms of a word count as the word" {
	for forms in 'limit limits limited limiting' 'cache caches cached caching' 'deny denies denied denying' 'ban bans banned banning' \
	    'upload uploads uploaded uploading' 'delete deletes deleted deleting deletion' 'expire expires expired expiration' \
	    'redirect redirects redirected redirection redirecting' 'authorise authorize authorised authorized authorisation authorization' \
	    'overload overloads overloaded overloading' 'permission permissions' 'proxy proxies'; do
		for form in $forms; do
			run --separate-stderr "$HTTPSTATUS" -f %c "$form"
			[ "$status" -eq 0 ]
			[ -z "$stderr" ] || { echo "$stderr"; return 1; }
			[ "$form" = "${forms%% *}" ] && same=$output
			[ "$output" = "$same" ] || { echo "$form: $output, not $same"; return 1; }
		done
	done
}

@test "a misspelt word stands for the nearest that the table has, and a line says so" {
	ask -f %c gatway
	[ "${lines[0]}" = "$(httpstatus -f %c gateway | head -n 1)" ]
	[ "$stderr" = "httpstatus: no 'gatway'; taken as 'gateway'" ]
	ask -f %c forbiden
	expect 0 403 "httpstatus: no 'forbiden'; taken as 'forbidden'"
	ask -f '%c %p' unsuported meida type
	[ "${lines[0]}" = "415 Unsupported Media Type" ]
	[ "$stderr" = "httpstatus: no 'unsuported'; taken as 'unsupported'; no 'meida'; taken as 'media'" ]
	ask -f %c precondtion fialed
	[ "${lines[0]}" = 412 ]
	[ "$stderr" = "httpstatus: no 'precondtion'; taken as 'precondition'; no 'fialed'; taken as 'failed'" ]
}

@test "a misspelt word may stand for one of the meaning of a registered status" {
	ask -f %c upload clasehs
	[ "${lines[0]}" = 409 ]
	[ "$stderr" = "httpstatus: no 'clasehs'; taken as 'clashes'" ]
	# but not for one that never counts
	ask -f %c waht
	[ "$stderr" = "httpstatus: no 'waht'; taken as 'wait'" ]
}

@test "a slip of any kind is seen: a letter too few, one too many, another one, two that changed places" {
	for word in forbiden forbiddden forbidben fobridden Forbiden FORBIDEN; do
		run --separate-stderr "$HTTPSTATUS" -f %c "$word"
		[ "${lines[0]}" = 403 ]
		[[ "$(tr A-Z a-z <<<"$stderr")" == "httpstatus: no '$(tr A-Z a-z <<<"$word")'; taken as 'forbidden'" ]]
	done
}

@test "a short word, or one with a digit in it, stands for itself alone" {
	for word in teq taep 4o4 h2o tea9ot; do
		ask -f %c teapot "$word"
		[ "${lines[0]}" = 418 ]
		[ "$stderr" = "httpstatus: no '$word'" ]
	done
}

@test "a word that is like nothing in the table stands for nothing" {
	for word in zzzqq xyzzyplugh qwrtpsdf gtwyaaaa; do
		ask "$word"
		expect 1 "" "httpstatus: $word: no such status"
	done
}

@test "articles, prepositions and what else says nothing never count" {
	same=$(answers upload big)
	[ -n "$same" ]
	for question in 'the upload is too big' 'an upload that was big' 'why is my upload so big for the' 'is it the big upload of a'; do
		[ "$(answers $question)" = "$same" ] || { echo "$question"; return 1; }
	done
	for question in the 'of the' 'is it a' 'why was that' 'what is'; do
		ask $question
		expect 1 "" "httpstatus: $question: no such status"
	done
	[ "$(answers the gone)" = "410 " ]
}

@test "a verb with not behind it is a not, with an apostrophe, without it or in one word" {
	same=$(answers file does not exist)
	[[ "$same" == "404 "* ]]
	for question in "file doesn't exist" 'file doesnt exist' 'file doesn’t exist' "file can't exist" 'file cant exist' \
	    'file cannot exist' "file won't exist" 'files wont exist' 'File Didnt Exist' "file couldn't exist"; do
		ask $question
		expect 0 "$(httpstatus file not exist)" ""
	done
}

@test "http, status, code, error and the like count only where nothing else stands" {
	same=$(answers upload big)
	for question in 'http upload big' 'status code upload big' 'error upload big' 'what is the http error code for upload big' \
	    'upload big response message' 'upload big GetSend'; do
		[ "$(answers $question)" = "$same" ] || { echo "$question"; return 1; }
	done
	for question in error status 'http error' 'error message'; do
		ask $question
		[ "$status" -eq 0 ]
		[ -n "$output" ]
	done
}

@test "a row that has all of the words comes before those that have some" {
	for question in 'timeout client' 'large header fields' 'accept format' 'certificate client missing' 'redirect method get' \
	    'lock file webdav' 'storage space quota' 'missing length header' 'expect header proxy' 'early data replay' 'language accept' \
	    'client closed nginx'; do
		first=$(httpstatus -f '%c %o' $question | head -n 1)
		# as a search has it, which is exact
		httpstatus -a -f '%c %o' -s $question | grep -qxF "$first" || { echo "$question: $first"; return 1; }
	done
}

@test "where a word stands counts: in the phrase more than in the words, there more than in details" {
	# these are phrases of a row and words of others
	for question in 'precondition:412' 'expectation:417' 'teapot:418' 'dependency:424' 'negotiates:506' 'storage:507' 'processing:102'; do
		[ "$(httpstatus -f %c ${question%:*} | head -n 1)" = "${question#*:}" ] || { echo "$question"; return 1; }
	done
}

@test "what contrast says of other codes is not searched" {
	# a word of contrast that no other column has
	word=$(cells contrast 1 | tr A-Z a-z | tr -cs 'a-z' '\n' | awk 'length($0) > 6' | sort -u | comm -23 - <(
	    cells 'phrase " " former " " words " " meaning " " details " " action " " headers " " origin " " code' 1 | tr A-Z a-z | tr -cs 'a-z' '\n' | sort -u) |
	    while read -r word; do
		    # nor one that is like it
		    [ -n "$(httpstatus "$word" 2> /dev/null)" ] || { echo "$word"; break; }
	    done)
	[ -n "$word" ]
	ask "$word"
	expect 1 "" "httpstatus: $word: no such status"
}

# Codes and numbers in a question

@test "a code in a question is answered first, the rest of the question after it" {
	ask -f %c 404 file too big
	expect 0 $'404\n413' ""
	ask -f %c file too big 404
	expect 0 $'404\n413' ""
	ask -f %c 500-501 file too big 20x
	[ "$output" = "$(printf '500\n501\n'; httpstatus -f %c 20x; echo 413)" ]
	ask -f %c '(404),' file too big
	expect 0 $'404\n413' ""
	ask -f %c 404.13 teapot
	[ "${lines[0]}" = 404.13 ]
	[ "${lines[1]}" = 418 ]
	ask -f %c H12 teapot
	[ "${lines[0]}" = H12 ]
	[ "${lines[1]}" = 418 ]
}

@test "a question with a code that nobody assigned is answered, and exits 1" {
	ask -f %c 471 file too big
	expect 1 413 "httpstatus: 471: unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)"
	ask -f %c 404.99 file too big
	expect 1 413 "httpstatus: 404.99: no such number beside a status; see httpstatus 404 and httpstatus 404.x"
	ask -f %c 404 471 file too big
	expect 1 $'404\n413' "httpstatus: 471: unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)"
}

@test "a question with codes whose other words no row has exits 1, the codes being answered" {
	ask -f %c 404 500 zzzqq
	[ "$status" -eq 1 ]
	[ "$output" = $'404\n500' ]
	[ "${#stderr_lines[@]}" -eq 1 ]
	[[ "$stderr" == *"zzzqq"* ]]
	# 404 is a status
	[[ "$stderr" != *"404"* ]]
	# commas separate the words of a question, too
	ask -f %c 404,zzzqq
	expect 1 404 "httpstatus: zzzqq: no such status"
	ask -f %c my 404,1020,zzzqq
	expect 1 $'404\n1020' "httpstatus: my zzzqq: no such status"
}

@test "three digits before a unit are no code" {
	[ "$(answers cloudflare gave up after 100 seconds)" = "$(answers cloudflare gave up after seconds)" ]
	[ "$(answers upload 200 MB, too big)" = "$(answers upload MB, too big)" ]
	[ "$(answers 'timeout after 300 seconds')" = "$(answers 'timeout after seconds')" ]
	[ "$(answers took 250 ms, timeout)" = "$(answers took, timeout)" ]
	[[ "$(answers 404 seconds of upload limit 413)" == "413 "* ]]
	[[ "$(answers why 404 errors for days)" == "404 "* ]]
}

@test "a mark around a word of a question, or capitals alone, make no name in code of it" {
	same=$(answers page not found)
	for question in 'page not found.' 'page not found?' 'PAGE NOT FOUND' 'page: "not found"' '(page) not found, please!'; do
		[ "$(answers $question)" = "$same" ] || { echo "$question"; return 1; }
	done
	[[ "$(answers why is it GONE now)" == "410 "* ]]
}

@test "beside a code the other words are answered with the best row alone, if that is close to them" {
	for question in 'fix 502:502' 'curl: (22) The requested URL returned error: 404:404' 'Not Found (404):404' \
	    '404 page not found nginx:404' '502 upstream prematurely closed connection:502' 'redirect 301 keep method:301 307'; do
		run --separate-stderr httpstatus -f %c ${question%:*}
		[ "$status" -eq 0 ]
		[ "$(tr '\n' ' ' <<<"$output")" = "${question##*:} " ] || { echo "$question: $output"; return 1; }
	done
	[ "$(httpstatus -a -f %c redirect 301 keep method | wc -l)" -gt 3 ]
	# where no code is answered, the words are
	ask -f %c timed out after 471 tries
	[ "$status" -eq 1 ]
	[ "${#lines[@]}" -gt 1 ]
	[ "$output" = "$(httpstatus -f %c timed out after tries)" ]
	[ "$stderr" = "httpstatus: 471: unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)" ]
}

@test "the number of an error of the system, in parentheses or behind errno, is no code" {
	for question in 'ConnectionResetError: [Errno 104] Connection reset by peer' \
	    'OSError: [Errno 111] Connection refused' \
	    'recv() failed (104: Connection reset by peer) while reading response header from upstream' \
	    'connect() failed (111: Connection refused) while connecting to upstream'; do
		run --separate-stderr httpstatus -f %c $question
		[ "$status" -eq 0 ]
		[ -z "$stderr" ] || [[ $stderr == "httpstatus: no "* ]]
		[ "${lines[0]}" = 502 ] || { echo "$question: $output"; return 1; }
	done
	ask -f %c '(104:'
	expect 0 104 ""
}

@test "beside a code, words that say nothing beside others count for nothing" {
	for question in 'i get a 404 error' 'why do i get 404' 'when to use 404' 'server returns: 404'; do
		[[ "$(answers $question)" == "404 "* ]]
	done
	ask -f %c i get a 404 error
	expect 0 404 ""
	for question in 'should i use 401 or 403' 'difference between 401 and 403' 'compare unauthorized and forbidden' \
	    'when to use 401 instead of 403'; do
		ask -f %c $question
		expect 0 $'401\n403' ""
	done
	ask -f %c list of all 5xx
	expect 0 "$(httpstatus -f %c 5xx)" ""
}

@test "beside a code, words that fit its row add no other one" {
	for question in 'my server returns 503' 'got a 429 from the api' '403 access is forbidden'; do
		ask -f %c $question
		expect 0 "$(tr -cd 0-9 <<<"$question")" ""
	done
}

@test "a question with a code in it may have a path in it, too" {
	ask -f %c /zzqq 404 content too large here
	expect 0 $'404\n413' ""
	ask -f %c / 404 file too big
	expect 0 $'404\n413' ""
	ask teapot 404 at access.log
	expect 2 "" "httpstatus: access.log: no such status; a log is read from standard input: httpstatus -n < access.log"
	ask /var/log/teapot
	expect 2 "" "httpstatus: /var/log/teapot: no such status; a log is read from standard input: httpstatus -n < access.log"
}

@test "a path beside other words is no word of the question" {
	same=$(answers the requested URL was not found on this server)
	[[ "$same" == "404 "* ]]
	for path in /foo /api/v1/users ./x ../y; do
		[ "$(answers "The requested URL $path was not found on this server.")" = "$same" ]
	done
}

@test "classes that a hyphen or a slash joins are all of them" {
	[ "$(answers 4xx-5xx)" = "$(httpstatus -f %c 4xx 5xx | tr '\n' ' ')" ]
	[ "$(answers why 2xx/4xx)" = "$(httpstatus -f %c 2xx 4xx | tr '\n' ' ')" ]
}

@test "a number of four digits that no row has is a word that no row has" {
	ask -f %c 404 5000
	expect 1 404 "httpstatus: 5000: no such status"
	ask -f %c file too big 5000
	expect 0 413 "httpstatus: no '5000'"
	for pattern in 2xxx 4xxx 5xxx; do
		ask $pattern
		expect 1 "" "httpstatus: $pattern: no such status"
	done
}

@test "shorter numbers are plain words" {
	[ -z "$(answers timeout after 30 seconds | tr ' ' '\n' | grep -x '30[1-8]')" ]
	[ -z "$(answers 5 second rule teapot | tr ' ' '\n' | grep -x 50.)" ]
	[ "$(answers teapot 40)" = "$(answers teapot zq40)" ]
	[ "$(answers 4 teapot)" = "$(answers teapot zq4)" ]
}

# Vendors

@test "a vendor's name alone lists all of its rows, numbers too, by code" {
	while read -r name; do
		run --separate-stderr rows $name
		expect 0 "$(cells 'code " " origin' "origin == \"$name\" || index(origin, \"$name \") == 1" | by_code)" "" || { echo "$name"; return 1; }
	done < <({ cells origin '!registered'; cells origin '!registered' | cut -d ' ' -f 1; } | sort -u)
	[ "$(rows nginx | wc -l)" -gt 5 ]
	[ "$(rows cloudflare)" = "$(cells 'code " " origin' 'origin == "Cloudflare"' | by_code)" ]
	[ "$(rows CloudFlare error codes)" = "$(rows cloudflare)" ]
	[ "$(rows IIS | grep -c '[.]')" -gt 50 ]
}

@test "a vendor's name that is misspelt lists its rows, too" {
	run --separate-stderr rows ngnix
	expect 0 "$(rows nginx)" "httpstatus: no 'ngnix'; taken as 'nginx'"
	run --separate-stderr rows cloudfare
	[ "$output" = "$(rows cloudflare)" ]
	[ "${#stderr_lines[@]}" -eq 1 ]
}

@test "a word that no row has does not hide what a vendor has, and neither does an ending" {
	same=$(answers cloudflare)
	[[ "$same" == *" 1020 "* ]]
	[ "$(answers cloudflares)" = "$same" ]
	ask -f %c cloudflare zzzqq
	expect 0 "$(httpstatus -f %c cloudflare)" "httpstatus: no 'zzzqq'"
	ask -f %c cloudflre 1020
	expect 0 1020 "httpstatus: no 'cloudflre'; taken as 'cloudflare'"
	ask -f %c hreoku
	expect 0 "$(httpstatus -f %c heroku)" "httpstatus: no 'hreoku'; taken as 'heroku'"
}

@test "the registry is no vendor" {
	[ "$(rows iana 2> /dev/null | wc -l)" -le 8 ]
}

@test "a vendor's name beside a code or a number chooses among its rows" {
	[ "$(httpstatus 499 | wc -l)" -gt 1 ]
	ask -f '%c %o' nginx 499
	expect 0 "499 nginx" ""
	ask -f '%c %o' 499 nginx
	expect 0 "499 nginx" ""
	ask -f '%c %o' the 499 of nginx
	expect 0 "499 nginx" ""
	ask -f '%c %o' aws elb 000
	expect 0 "000 AWS ELB" ""
	[ "$(httpstatus -a -f %o nginx 499 | grep -c .)" -gt 1 ]
	ask -f '%c %o' nginx upstream timeout 499
	[ "${lines[0]}" = "499 nginx" ]
	[ "$(grep -c ^499 <<<"$output")" -eq 1 ]
	ask -f '%c %o' cloudflare 1020
	expect 0 "1020 Cloudflare" ""
	ask -f '%c %o' cloudflare error 520
	expect 0 "520 Cloudflare" ""
	ask -f '%c %o' aws elb 561
	expect 0 "561 AWS ELB" ""
	ask -f '%c %o' envoy UH
	expect 0 "UH Envoy" ""
	ask -f '%c %o' heroku H12
	expect 0 "H12 Heroku" ""
	# one that it does not have is what it is for others
	ask -f '%c %o' nginx 404
	expect 0 "404 IANA" ""
	ask nginx 471
	expect 1 "" "httpstatus: 471: unassigned; clients treat it as 400 Bad Request (RFC 9110, Section 15)"
}

@test "a vendor's name beside other words is one of the words" {
	[ "$(rows nginx header too large | head -n 1)" = "494 nginx" ]
	rows nginx timeout | grep -qx '499 nginx'
	rows nginx timeout | grep -qx '504 IANA'
	[ "$(rows cloudflare origin unreachable | head -n 1)" = "523 Cloudflare" ]
	[ "$(rows laravel page expired | head -n 1)" = "419 Laravel" ]
	[ "$(rows azure front | head -n 1)" = "000 Azure Front Door" ]
}

# Which rows compete

@test "unofficial rows compete, and of equals the registered one comes first" {
	[ "$(answers nginx header too large | cut -d ' ' -f 1)" = 494 ]
	# two rows have this phrase
	[ "$(cells code 'phrase == "Request Header Fields Too Large"' | tr '\n' ' ')" = "430 431 " ]
	run rows reqest heder fields too large
	[ "$(head -n 1 <<<"$output")" = "431 IANA" ]
	[ "$(rows teapto | head -n 1)" = "418 IANA" ]
	# and then by code, as the table has them: three rows have just this phrase
	phrases=$(cells 'code " " origin' 'phrase == "Bandwidth Limit Exceeded"')
	[ "$(wc -l <<<"$phrases")" -gt 2 ]
	[ "$(rows bandwith limit exceeded 2> /dev/null | grep -xF "$phrases")" = "$phrases" ]
}

@test "numbers beside a status come behind statuses, unless their product is named" {
	# each is nearly the phrase of a number
	for question in 'access denied' 'rate limited' 'request timed out' 'dns error' 'url too long' 'application crashed' 'idle connection'; do
		[[ "$(answers $question)" == [0-9][0-9][0-9]' '* ]] || { echo "$question: $(answers $question)"; return 1; }
	done
	for question in 'iis url too long:404.14 IIS' 'heroku app crashed:H10 Heroku' 'envoy circuit breaker:UO Envoy' \
	    'cloudflare argo tunnel:1033 Cloudflare'; do
		[ "$(rows ${question%:*} | head -n 1)" = "${question#*:}" ] || { echo "$question: $(rows ${question%:*})"; return 1; }
	done
}

@test "with -c only rows of the class compete" {
	for question in 'timed out' 'too large' 'upload fails' cloudflare; do
		run --separate-stderr "$HTTPSTATUS" -c 5 -f '%C' $question
		[ "$status" -eq 0 ]
		[ -z "$(grep -vx 'Server Error' <<<"$output")" ]
	done
	[ "$(httpstatus -c 5 -f %c timed out | head -n 1)" = 504 ]
	[ "$(httpstatus -c 4 -f %c timed out | head -n 1)" = 408 ]
	[ "$(rows -c 5 cloudflare)" = "$(cells 'code " " origin' 'origin == "Cloudflare" && (detail ? status : code) ~ /^5/' | by_code)" ]
	ask -c 2 teapot
	expect 1 "" "httpstatus: teapot: not in a class asked for (-c)"
	ask -c 2 nginx
	expect 1 "" "httpstatus: nginx: not in a class asked for (-c)"
	ask -c 4 zzzqq
	expect 1 "" "httpstatus: zzzqq: no such status"
	ask -c 4 -f %c 500 file too big
	expect 1 413 "httpstatus: 500: not in a class asked for (-c)"
}

@test "with -a every row with a score is answered, in the same order" {
	for question in 'upload limit' 'session expired' 'timed out' 'no access' limited redirect 'large body'; do
		few=$(httpstatus -f '%c %o' $question)
		all=$(httpstatus -a -f '%c %o' $question)
		n=$(wc -l <<<"$few")
		[ "$n" -le 8 ]
		[ "$(wc -l <<<"$all")" -gt 8 ]
		[ "$(head -n "$n" <<<"$all")" = "$few" ] || { echo "$question"; return 1; }
		# each only once
		[ -z "$(httpstatus -a -f '%c %o %p' $question | sort | uniq -d)" ]
	done
	# each status that has the word is among them, wherever the word stands
	for word in proxy teapot timeout; do
		httpstatus -a -f '%c %o' $word | sort > "$BATS_TEST_TMPDIR/all"
		cells 'code " " origin' "!detail && tolower(\" \" phrase \" \" meaning \" \" details \" \" action \" \" former \" \" words \" \") ~ /[^a-z0-9]$word[^a-z0-9]/" |
		    sort > "$BATS_TEST_TMPDIR/rows"
		[ -s "$BATS_TEST_TMPDIR/rows" ]
		run comm -13 "$BATS_TEST_TMPDIR/all" "$BATS_TEST_TMPDIR/rows"
		[ -z "$output" ] || { echo "$word: $output"; return 1; }
	done
}

@test "only answers nearly as good as the best one are given" {
	# one row is about this, though others have its words
	for question in 'legal reason:451' 'file too big:413' 'captive portal login:511' 'delta encoding:226' 'early data:425'; do
		[ "$(answers ${question%:*})" = "${question#*:} " ] || { echo "$question: $(answers ${question%:*})"; return 1; }
		[ "$(httpstatus -a ${question%:*} | wc -l)" -gt 3 ]
	done
}

# How it comes out

@test "three answers or fewer are entries, and more are a list" {
	just_four=0
	for question in 'file too big' 'unsupported image type' 'legal reasons' 'session expired' 'timed out' limited 'slow api'; do
		n=$(httpstatus -f %c $question | wc -l)
		run --separate-stderr "$HTTPSTATUS" -f text $question
		[ "$status" -eq 0 ]
		entries=0
		while read -r reference; do
			if grep -qxF "    $reference" <<<"$output"; then entries=$((entries + 1)); fi
		done < <(httpstatus -f %r $question)
		just_four=$((just_four + (n == 4)))
		[ $entries -eq $((n > 3 ? 0 : n)) ] || { echo "$question: $n, $entries entries"; return 1; }
		if [ "$n" -gt 3 ]; then
			[ "$(grep -o '^[0-9A-Z][0-9A-Z.]*' <<<"$output")" = "$(httpstatus -f %c $question)" ]
		fi
	done
	[ $just_four -gt 0 ]
}

@test "what a question hit is underlined: forms of its words, and what a misspelt one was taken as" {
	underlined() {
		tr -d '\n' <<<"$output" | tr '\033' '\n' | sed -n 's/^\[4m//p' | tr A-Z a-z | sort -u | tr '\n' ' '
	}
	run "$HTTPSTATUS" --color=always teapots
	[ "$(underlined)" = "teapot " ]
	run "$HTTPSTATUS" --color=always taepot
	[ "$(underlined)" = "teapot " ]
	run "$HTTPSTATUS" --color=always 'upload limit'
	[[ " $(underlined)" == *" limit"* ]]
	[ -z "$(underlined | tr ' ' '\n' | grep -v '^limit\|^upload\|^$')" ]
	run "$HTTPSTATUS" -f text teapots
	[[ "$output" != *$'\e'* ]]
}

# However long it is

@test "the first 32 words count, and no more" {
	unknown=$(awk 'BEGIN { for (i = 1; i <= 31; i++) printf "zq%02d ", i }')
	run --separate-stderr "$HTTPSTATUS" -f %c $unknown teapot
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = 418 ]
	run --separate-stderr "$HTTPSTATUS" -f %c $unknown zq32 teapot
	[ "$status" -eq 1 ]
	[ -z "$output" ]
	[[ "$stderr" == "httpstatus: zq01 zq02 "*": no such status" ]]
	# a name is so many words as it has parts that count
	run --separate-stderr "$HTTPSTATUS" -f %c $unknown ZqTeapot
	[ "$status" -eq 1 ]
	# long ones too
	run --separate-stderr "$HTTPSTATUS" -f %c $(awk 'BEGIN { for (i = 1; i <= 31; i++) printf "zq%060d ", i }') teapot
	[ "${lines[0]}" = 418 ]
}

@test "a question of any length is answered, and no word is cut" {
	run --separate-stderr timeout 10 "$HTTPSTATUS" -f %c $(yes the | head -n 20000) teapot
	[ "${lines[0]}" = 418 ]
	[ -z "$stderr" ]
	for n in 1010 1015 1016 1017 1018 1019 1020 1021 1022 1023 1024 1025; do
		run --separate-stderr "$HTTPSTATUS" -f %c "teapot $(printf "%0${n}d" 0) precondition"
		[ "$status" -eq 0 ]
		[[ "$stderr" != *"'pre"* ]] || { echo "$n: $stderr"; return 1; }
	done
	run --separate-stderr timeout 10 "$HTTPSTATUS" "$(yes 'zq teapto' | head -n 10000 | tr '\n' ' ')"
	[ "$status" -eq 0 ]
	[ "${#stderr_lines[@]}" -eq 1 ]
	run --separate-stderr timeout 10 "$HTTPSTATUS" "$(printf '%0100000d' 0 | tr 0 z)" "$(printf '%0100000d' 0 | tr 0 q)"
	[ "$status" -eq 1 ]
	[ "${#stderr_lines[@]}" -eq 1 ]
}

@test "a word and its other forms ask the same, and what is no ending stays" {
	local forms answer
	while read -r -a forms; do
		ask -f %c "${forms[0]}"
		[ "$status" -eq 0 ]
		answer=$output
		for form in "${forms[@]:1}"; do
			ask -f %c "$form"
			expect 0 "$answer" ""
		done
	done <<-'END'
		need needs needed
		region regions
		redirect redirects redirected redirecting redirection
		free frees
		speed speeds
	END
	for word in million tattoo zzzed; do
		ask $word
		expect 1 "" "httpstatus: $word: no such status"
	done
}

@test "bytes of any kind in a question do no harm, and come out escaped" {
	ask -f %c $'teapot \e[31mzq\xff'
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = 418 ]
	[[ "$stderr" != *$'\e'* ]]
	ask $'zz\eqq' xyzzy
	expect 1 "" 'httpstatus: zz\x1Bqq xyzzy: no such status'
	ask -f %c $'teapot\nfile'
	[ "$status" -eq 0 ]
	[ "${#stderr_lines[@]}" -eq 0 ]
}
