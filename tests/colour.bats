load helper

# plain: the text without what only a terminal sees
plain() {
	sed 's/\x1b\[[0-9;]*m//g; s/\x1b]8;[^\x1b]*\x1b\\//g'
}

# in_terminal COMMAND: its output on a terminal
in_terminal() {
	COLUMNS=80 script -qec "$1" /dev/null < /dev/null | tr -d '\r'
}

# looks_alike ARGUMENT...: as text there is something, and without its colours it is the same
looks_alike() {
	local shown
	shown=$(httpstatus -f text --color=never "$@")
	[ -n "$shown" ]
	[ "$(httpstatus -f text --color=always "$@" | plain)" = "$shown" ]
}

@test "with colour the text is the same, for every row and every view" {
	for view in '-a 000-999' '-a -l 000-999' '-a -l 40' '-a -s e' '-s post get' '-a' '-l' '404 5xx 418' 'timeout'; do
		looks_alike $view
	done
	for code in $(cells 1 1 | uniq); do
		looks_alike -a $code
	done
	[ "$(printf '404\n500\n' | httpstatus -n -k 1 -f text --color | plain)" = "  1  50.0%  404 Not Found
  1  50.0%  500 Internal Server Error" ]
}

@test "the code has the colour of its class, in bold" {
	for pair in 100:36 200:32 300:34 404:35 500:31; do
		[[ "$(httpstatus -f text --color ${pair%:*})" == $'\e[1;'"${pair#*:}m${pair%:*}"$'\e[0m '* ]]
	done
	[[ "$(httpstatus -f text --color 999)" == $'\e[1m999\e[0m '* ]]
}

@test "the reference is dim, and a hyperlink" {
	[[ "$(httpstatus -f text --color 404)" == *$'\e[2m\e]8;;https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5\e\\RFC 9110, Section 15.5.5\e]8;;\e\\\e[0m' ]]
}

@test "what a search has found is underlined, word by word" {
	shown=$(httpstatus -f text --color -s 'rate limiting' retry)
	[[ "$shown" == *$'\e[4mRate\e[24m \e[4mlimiting\e[24m:'* ]]
	[[ "$shown" == *$'\e[4mRetry\e[24m-After'* ]]
	[[ "$(httpstatus -f text --color -l -s allow)" == *$'Header fields\e[0m  \e[4mAllow\e[24m (required)'* ]]
}

@test "what a search does not look at has no underline" {
	for word in state section rfc https content server; do
		httpstatus -a -l -f text --color -s $word | grep $'^    \e\\[2m' | grep -vE 'Origin|Header fields|Also known as' > "$BATS_TEST_TMPDIR/shown"
		run -1 grep $'\e\\[4m' "$BATS_TEST_TMPDIR/shown"
	done
}

@test "what is on a terminal is text, with colour; what is not, is neither" {
	[[ "$(in_terminal "'$HTTPSTATUS' 404")" == $'\e[1;35m404\e[0m Not Found'* ]]
	[ "$(in_terminal "'$HTTPSTATUS' --color=never 404")" = "$(COLUMNS=80 httpstatus -f text 404)" ]
	[ "$(in_terminal "'$HTTPSTATUS' -f tsv 404")" = "$(httpstatus 404)" ]
	[[ "$(httpstatus -f text 404)" != *$'\e'* ]]
}

@test "NO_COLOR, a dumb terminal and one without a name have no colour, unless it is asked for" {
	plain=$(COLUMNS=80 httpstatus -f text 404)
	[ "$(NO_COLOR=1 in_terminal "'$HTTPSTATUS' 404")" = "$plain" ]
	[ "$(TERM=dumb in_terminal "'$HTTPSTATUS' 404")" = "$plain" ]
	[ "$(unset TERM; in_terminal "env -u TERM '$HTTPSTATUS' 404")" = "$plain" ]
	[[ "$(NO_COLOR= in_terminal "'$HTTPSTATUS' 404")" == *$'\e['* ]]
	[[ "$(NO_COLOR=1 TERM=dumb in_terminal "'$HTTPSTATUS' --color 404")" == *$'\e['* ]]
	[[ "$(NO_COLOR=1 in_terminal "'$HTTPSTATUS' --color=auto 404")" != *$'\e['* ]]
}

@test "colour is for text alone" {
	for format in tsv csv json jsonl markdown '%c %p'; do
		[ -n "$(httpstatus -f "$format" 404)" ]
		[ "$(httpstatus -f "$format" --color=always 404)" = "$(httpstatus -f "$format" 404)" ]
	done
}

@test "a time that is none for colour is one line and exit 2" {
	ask --color=sometimes 404
	expect 2 "" "httpstatus: sometimes: --color is auto, always or never"
}

@test "the width is that of the terminal, then COLUMNS, then 80" {
	[ "$(in_terminal "stty columns 50; COLUMNS=70 '$HTTPSTATUS' --color=never 404")" = "$(COLUMNS=50 httpstatus -f text 404)" ]
	[ "$(httpstatus -f text 404)" = "$(COLUMNS=80 httpstatus -f text 404)" ]
	[ "$(COLUMNS=50 httpstatus -f text 404)" != "$(COLUMNS=80 httpstatus -f text 404)" ]
}
