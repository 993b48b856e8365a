load helper

@test "an entry is headline, meaning and reference, the text indented and wrapped" {
	COLUMNS=80 ask -f text 411
	expect 0 "411 Length Required
    The server refuses a request without a Content-Length header field. Send it
    again with a Content-Length that counts the bytes of its content. It happens
    to clients that send content in chunks, without knowing its length
    beforehand.
    RFC 9110, Section 15.5.12" ""
}

@test "the long view adds every column of the table, one to a line" {
	COLUMNS=80 ask -f text -l 413
	[ "$status" -eq 0 ]
	[ "$(sed -n '/Section/,$p' <<<"$output")" = "    RFC 9110, Section 15.5.14
    Class          Client Error
    State          standard
    Origin         IANA
    Header fields  Retry-After
    Caching        not heuristically cacheable
    Also known as  Request Entity Too Large, Payload Too Large, Entity Too Large
    See also       411 Length Required, 414 URI Too Long, 431 Request Header
                   Fields Too Large, 507 Insufficient Storage
    URL            https://www.rfc-editor.org/rfc/rfc9110#section-15.5.14" ]
}

@test "the long view tells which header fields are required, and leaves out what is empty" {
	ask -f text -l 426
	[[ "$output" == *"Header fields  Upgrade (required), Connection (required)"* ]]
	[[ "$output" != *"Also known as"* ]]
}

@test "the reference to a draft leads to the draft" {
	ask -f text -l 104
	[[ "$output" == *"URL            https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-resumable-upload-05#section-4" ]]
}

@test "the reference of an unofficial status is its URL, which is not shown twice" {
	[ "$(httpstatus -f text -l 444 | grep -c https://)" -eq 1 ]
}

@test "the headline tells a state that is not standard" {
	[ "$(httpstatus -f text 306 | head -n 1)" = "306 Switch Proxy (unused)" ]
	[ "$(httpstatus -f text 305 | head -n 1)" = "305 Use Proxy (deprecated)" ]
	[ "$(httpstatus -f text 404 | head -n 1)" = "404 Not Found" ]
}

@test "a blank line parts two entries, and an entry from a list" {
	[ "$(httpstatus -f text 404 410 | grep -c '^$')" -eq 1 ]
	[ "$(httpstatus -f text 404 41x | grep -c '^$')" -eq 1 ]
	[ "$(httpstatus -f text 41x 404 | grep -c '^$')" -eq 1 ]
	[ "$(httpstatus -f text 41x 42x | grep -c '^$')" -eq 0 ]
}

@test "a list is one line for each entry, its columns in line, cut at the width" {
	COLUMNS=72 ask -f text 41x
	[ "$status" -eq 0 ]
	[ "$(head -n 3 <<<"$output")" = "410  Gone                    The resource is gone, most likely for good.
411  Length Required         The server refuses a request without a C...
412  Precondition Failed     A condition in the header fields of the..." ]
	[ "${#lines[@]}" -eq 9 ]
}

@test "no line of an entry or a list is longer than the terminal, or ends in a blank" {
	for width in 40 53 80; do
		export COLUMNS=$width
		longest=$({ httpstatus -f text; httpstatus -f text -a 100-599; httpstatus -f text -s e; } | awk '{ print length }' | sort -n | tail -n 1)
		[ "$longest" -le "$width" ]
		run -1 grep -n ' $' <(httpstatus -f text; httpstatus -f text -l 1-9; httpstatus -f text -s e)
	done
}

@test "a list too wide for its sentences keeps codes and phrases, and cuts those in the end" {
	COLUMNS=40 ask -f text 10x
	expect 0 "100  Continue
101  Switching Protocols
102  Processing
103  Early Hints
104  Upload Resumption Supported" ""
}

@test "an entry is wrapped at 80 columns at most and 40 at least" {
	[ "$(COLUMNS=80 httpstatus -f text 404 | wc -l)" -lt "$(COLUMNS=40 httpstatus -f text 404 | wc -l)" ]
	[ "$(COLUMNS=99999999999 httpstatus -f text 404)" = "$(COLUMNS=80 httpstatus -f text 404)" ]
	[ "$(COLUMNS=200 httpstatus -f text 404)" = "$(COLUMNS=80 httpstatus -f text 404)" ]
	[ "$(COLUMNS=12 httpstatus -f text 404)" = "$(COLUMNS=40 httpstatus -f text 404)" ]
}

@test "a width that makes no sense is taken for 80" {
	[ "$(COLUMNS=60 httpstatus -f text 404)" != "$(COLUMNS=80 httpstatus -f text 404)" ]
	for width in '' 0 wide -5 '-' ':'; do
		[ "$(COLUMNS=$width httpstatus -f text 404)" = "$(COLUMNS=80 httpstatus -f text 404)" ]
	done
}
