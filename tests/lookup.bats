load helper

@test "a code answers with the code, its phrase and its meaning, parted by tabs" {
	ask 404
	expect 0 "$(cells '1 "\t" $2 "\t" $10' '$1 == 404')" ""
}

@test "every registered code answers with its own row and no other" {
	for code in $(cells 1 '$3 != "unofficial"'); do
		[ "$(codes "$code")" = "$code" ]
	done
}

@test "every registered phrase answers with its own row and no other, whatever its case" {
	while IFS='	' read -r code phrase; do
		[ "$(codes "$phrase")" = "$code" ]
		[ "$(codes "$(tr a-z A-Z <<<"$phrase")")" = "$code" ]
	done < <(cells '1 "\t" $2' '$3 != "unofficial"')
}

@test "a former phrase of more than one word answers with its row" {
	while IFS='	' read -r code former; do
		while IFS= read -r phrase; do
			case $phrase in *' '*) [ "$(codes "$phrase" | head -n 1)" = "$code" ] ;; esac
		done < <(tr ';' '\n' <<<"$former")
	done < <(cells '1 "\t" $8' '$3 != "unofficial" && $8 != "-"')
}

@test "a phrase need not be quoted" {
	[ "$(codes not found)" = 404 ]
	[ "$(codes I\'m a TEAPOT)" = 418 ]
}

@test "a code and its phrase, or a status line, need not be quoted" {
	[ "$(codes 404 Not Found)" = 404 ]
	[ "$(codes 413 Payload Too Large)" = 413 ]
	[ "$(codes 302 Redirect)" = 302 ]
	[ "$(codes 404 Gone | tr '\n' ' ')" = "404 410 " ]
	[ "$(codes 504 timeout | tr '\n' ' ')" = "504 408 504 599 " ]
	[ "$(codes 404 not | head -n 1)" = 404 ]
	[ "$(codes 4040 Gone 2> /dev/null | tail -n 1)" = 410 ]
	[ "$(codes 404 not | wc -l)" -gt 5 ]
	[ "$(codes HTTP/1.1 301 Moved Permanently)" = 301 ]
	[ "$(codes 'HTTP/1.1 404' 'HTTP/2 500' | tr '\n' ' ')" = "404 500 " ]
}

@test "a phrase that goes on too long to be one is none" {
	ask not found "($(printf '%300s' x))"
	[ "$(cut -f 1 <<<"$output")" != 404 ]
	ask "$(printf '%0200d' 0)" "$(printf '%0200d' 0)"
	[ "$status" -eq 1 ]
	[ "${#stderr_lines[@]}" -eq 2 ]
	[ "$(codes "$(printf '%0256d' 0)" gone 2> /dev/null | tail -n 1)" = 410 ]
	[ "$(codes HTTP/1.1 404 "$(printf '%0300d' 0)")" = 404 ]
}

@test "operands that are no phrase together are queries of their own, answered in their order" {
	ask 503 gone 404
	[ "$(cut -f 1 <<<"$output")" = $'503\n410\n404' ]
	expect 0 "$output" ""
}

@test "a word that no phrase is finds every phrase that contains it" {
	[ "$(codes timeout | tr '\n' ' ')" = "408 504 599 " ]
	[ "$(codes moved | tr '\n' ' ')" = "301 302 " ]
	[ "$(codes redirect | tr '\n' ' ')" = "302 303 307 308 451 " ]
}

@test "a code may have its phrase, or anything, after a blank" {
	[ "$(codes '404 Not Found')" = 404 ]
	[ "$(codes '404	whatever')" = 404 ]
	[ "$(codes '  404 ')" = 404 ]
	[ "$(codes '	not found ')" = 404 ]
}

@test "a pattern stands for every registered code that fits" {
	for pattern in 4 4xx 4XX 40 40x 5x3 xx1; do
		want=$(cells 1 '$3 != "unofficial"' | grep -x "$(sed 's/[xX]/[0-9]/g; s/^.$/&[0-9][0-9]/; s/^..$/&[0-9]/' <<<"$pattern")")
		[ -n "$want" ]
		[ "$(codes "$pattern")" = "$want" ]
	done
}

@test "a range stands for every registered code in it, ends included" {
	[ "$(codes 500-504 | tr '\n' ' ')" = "500 501 502 503 504 " ]
	[ "$(codes 404-404)" = 404 ]
}

@test "a range whose ends are out of order matches nothing" {
	ask 504-500
	expect 1 "" "httpstatus: 504-500: no such status"
}

@test "each phrase of the document that the project started from finds its code and no other" {
	while read -r code phrase; do
		[ "$(codes "$phrase")" = "$code" ]
	done <<-'END'
		100 Continue
		101 Switching protocols
		200 Ok
		201 Created
		202 Accepted
		203 Non-authoritative Information
		204 No Content
		205 Reset Content
		206 Partial Content
		300 Multiple Choices
		301 Moved Permanently
		302 Found
		302 Moved Temporarily
		303 See other
		304 Not Modified
		305 Use Proxy
		307 Temporary Redirect
		400 Bad Request
		401 Unauthorized
		403 Forbidden
		404 Not Found
		405 Method not allowed
		406 Not acceptable
		407 Proxy Authentication Required
		408 Request Timeout
		409 Conflict
		410 Gone
		411 Length Required
		412 Precondition Failed
		413 Request Entity Too Large
		414 Request URI Too Long
		416 Requested Range not satisfiable
		500 Internal Server Error
		501 Not implemented
		502 Bad Gateway
		503 Service unavailable
		504 Gateway Timeout
		505 HTTP Version not supported
	END
}

@test "the whole table is one line for each registered code" {
	[ "$(httpstatus | wc -l)" -eq 64 ]
	[ "$(codes)" = "$(cells 1 '$3 != "unofficial"')" ]
}

@test "the long table with all rows is the file that the program is made from, byte for byte" {
	cmp <(httpstatus -a -f tsv -l) <(tail -n +2 "$table")
}

@test "the long table is the registered rows of the file, byte for byte" {
	cmp <(httpstatus -f tsv -l) <(awk -F '\t' 'NR > 1 && $3 != "unofficial"' "$table")
}

@test "a class by digit, by pattern or by any clear start of its name gives its codes" {
	for class in 4 4xx 4XX 'client error' client-error Client_Error client cli c; do
		[ "$(codes -c "$class")" = "$(cells 1 '$3 != "unofficial" && $1 ~ /^4/')" ]
	done
	[ "$(codes --class=redir | head -n 1)" = 300 ]
}

@test "several classes are their union, and with queries what is in both" {
	[ "$(codes -c 1,3 -c success)" = "$(cells 1 '$3 != "unofficial" && $1 < 400')" ]
	[ "$(codes -c 5 50x timeout | tr '\n' ' ')" = "500 501 502 503 504 505 506 507 508 504 599 " ]
}

@test "a class that does not exist, or is not clear, is one line and exit 2" {
	for class in 9 0 44 4x s '' , 4, 4x9 xxx 6xx @ '[' '`' '{' cl1ent; do
		ask -c "$class"
		[ "$status" -eq 2 ]
		[ -z "$output" ]
		[ "${#stderr_lines[@]}" -eq 1 ]
		[[ "$stderr" == "httpstatus: "*": no such class, or not a clear one; the classes are "* ]]
	done
}

@test "of several classes the wrong one is named" {
	ask -c 4,9,5
	[[ "$stderr" == "httpstatus: 9: no such class"* ]]
}

@test "quiet tells by the exit status alone" {
	ask -q 404
	expect 0 "" ""
	ask -q 404 teapto 471
	expect 1 "" ""
	ask -q -c 9
	[ "$status" -eq 2 ]
	[ -n "$stderr" ]
}
