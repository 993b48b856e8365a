load helper

found() {
	codes -s "$@" | tr '\n' ' '
}

# includes WORDS CODE...: the search for the words finds each of the codes
includes() {
	local answer
	answer=" $(found $1)"
	shift
	for code; do
		[[ "$answer" == *" $code "* ]] || return 1
	done
}

@test "a search finds what has every word, in any order and case" {
	[ "$(found retry-after)" = "413 429 503 " ]
	[ "$(found RETRY-AFTER too)" = "$(found too retry-after)" ]
	[ "$(found www-authenticate)" = "401 " ]
}

@test "a word is found at the start of a word only" {
	[[ " $(found match)" == *" 412 "* ]]
	[[ " $(found eapot)" != *" 418 "* ]]
	[[ " $(found rate)" == *" 429 "* ]]
}

@test "a word with blanks in it is found as it stands" {
	[ "$(found 'byte ranges')" = "416 " ]
	ask -s 'ranges byte'
	[ "$status" -eq 1 ]
}

@test "a word may begin or end with anything, also in what is underlined" {
	[[ " $(found '/1.1')" == *" 101 "* ]]
	[[ " $(found '(database')" != *" 503 "* ]]
	[ "$(codes -a -s 10,000 goaway)" = 000 ]
	[ "$(httpstatus -f text --color -s 'rate ' | grep -c $'\e\\[4m')" -eq "$(httpstatus -f text --color -s 'rate ' | grep -c $'\e\\[24m')" ]
	[ "$(httpstatus -f text --color -s 'limiting: ' | tr -d '\n' | sed $'s/.*\e\\[4m\\(.*\\)\e\\[24m.*/\\1/')" = limiting: ]
}

@test "a search looks into header fields and former phrases" {
	[[ " $(found delta-base)" == *" 226 "* ]]
	[ "$(found 'payload too')" = "413 " ]
}

@test "the searches that people make first find what they expect" {
	includes proxy 305 306 407 502 504
	includes 'post get' 301 302 303 307 308
	includes etag 200 201 204 206 226 304 412 428
	includes range 206 416
}

@test "a search within a class keeps to it" {
	[ "$(found -c 5 proxy)" = "502 504 511 " ]
}

@test "a search without a word, or with an empty one, is a usage error" {
	ask -s
	expect 2 "" "httpstatus: -s: the search needs a word"
	ask -s proxy ''
	expect 2 "" "httpstatus: -s: a word of the search is empty"
}
