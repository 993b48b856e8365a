load helper

# plain: the text without what only a terminal sees
plain() {
	sed $'s/\e\\[[0-9;]*m//g; s/\e]8;[^\e]*\e\\\\//g'
}

# in_terminal COMMAND: its output on a terminal of 80 columns
in_terminal() {
	COLUMNS=80 script -qec "$1" /dev/null < /dev/null | tr -d '\r'
}

need_terminal() {
	[ "$(script -qec 'echo here' /dev/null 2> /dev/null < /dev/null | tr -d '\r')" = here ] || skip "no script that runs a command"
}

# looks_alike ARGUMENT...: as text there is something, with colours it has escapes, and without these it is the same
looks_alike() {
	httpstatus -f text --color=never "$@" > "$BATS_TEST_TMPDIR/never" 2> /dev/null
	httpstatus -f text --color=always "$@" > "$BATS_TEST_TMPDIR/always" 2> /dev/null
	[ -s "$BATS_TEST_TMPDIR/never" ]
	run -1 grep -c $'\e' "$BATS_TEST_TMPDIR/never"
	grep -q $'\e' "$BATS_TEST_TMPDIR/always"
	plain < "$BATS_TEST_TMPDIR/always" | cmp - "$BATS_TEST_TMPDIR/never"
}

# underlined ARGUMENT...: what is underlined in an answer, in small letters, each once
underlined() {
	httpstatus --color -l "$@" 2> /dev/null | grep -o $'\e\\[4m[^\e]*\e\\[24m' | sed $'s/\e\\[[0-9]*m//g' | tr A-Z a-z | sort -u
}

@test "without its colours the text is the same, for every row and every view" {
	looks_alike -a
	looks_alike -a -l
	looks_alike -a $(cells code '!detail' | uniq)
	looks_alike iis cloudflare heroku envoy
	looks_alike -l 404.x 1xxx H12 UH
	looks_alike 404 5xx 418 404.13
	for width in 40 64 120; do
		COLUMNS=$width looks_alike -a
		COLUMNS=$width looks_alike -a -s e
		COLUMNS=$width looks_alike -l gatway timout
	done
}

@test "without its colours a search's and a question's answer is the same, underlines and all" {
	looks_alike -a -s e
	looks_alike -l -s post get
	looks_alike -s 'rate limit'
	looks_alike gatway timout
	looks_alike -a file too big
	looks_alike nginx
	looks_alike cloudflare 1020
}

@test "without their colours counts are the same" {
	shown=$(printf '404\n500\n472\n999\nx\n' | httpstatus -n -k 1 -f text)
	[ "$(wc -l <<<"$shown")" -eq 5 ]
	coloured=$(printf '404\n500\n472\n999\nx\n' | httpstatus -n -k 1 -f text --color)
	[[ "$coloured" == *$'\e[1;35m404\e[0m Not Found'* ]]
	[ "$(plain <<<"$coloured")" = "$shown" ]
}

@test "on a terminal a bar has the colour of its class" {
	need_terminal
	printf '200\n200\n404\n' > "$BATS_TEST_TMPDIR/log"
	shown=$(in_terminal "'$HTTPSTATUS' -n -k 1 < '$BATS_TEST_TMPDIR/log'")
	[[ "${shown%%$'\n'*}" == *$'\e[1;32m200\e[0m OK'*$' \e[1;32m####'*$'#\e[0m' ]]
	[[ "${shown#*$'\n'}" == *$'\e[1;35m404\e[0m Not Found'*$' \e[1;35m####'*$'#\e[0m' ]]
	[ "$(plain <<<"$shown")" = "$(in_terminal "'$HTTPSTATUS' -n -k 1 --color=never < '$BATS_TEST_TMPDIR/log'")" ]
}

@test "no colour, underline or link goes on behind the end of its line" {
	for width in 40 80; do
		COLUMNS=$width httpstatus --color -l -a -s e > "$BATS_TEST_TMPDIR/text"
		COLUMNS=$width httpstatus --color -a -s 'rate limit' >> "$BATS_TEST_TMPDIR/text"
		COLUMNS=$width httpstatus --color -a >> "$BATS_TEST_TMPDIR/text"
		COLUMNS=$width httpstatus --color $(cells code registered) >> "$BATS_TEST_TMPDIR/text"
		awk '{
			line = $0
			starts = gsub(/\033\[(1|1;3[1-6]|2|4)m/, "", line)
			ends = gsub(/\033\[(0|24)m/, "", line)
			links = gsub(/\033\]8;;[^\033]+\033\\/, "", line)
			unlinks = gsub(/\033\]8;;\033\\/, "", line)
			if (starts != ends || links != unlinks || line ~ /\033/) print
			any += starts + links
		} END { if (any < 1000) print "few escapes: " any }' "$BATS_TEST_TMPDIR/text" > "$BATS_TEST_TMPDIR/wrong"
		head -n 5 "$BATS_TEST_TMPDIR/wrong" | cat -v
		[ ! -s "$BATS_TEST_TMPDIR/wrong" ]
	done
}

@test "the code has the colour of its class, in bold" {
	for pair in 100:36 200:32 300:34 404:35 500:31; do
		[[ "$(httpstatus --color ${pair%:*})" == $'\e[1;'"${pair#*:}m${pair%:*}"$'\e[0m '* ]]
		[[ "$(httpstatus --color ${pair%?:*}x)" == $'\e[1;'"${pair#*:}m"${pair%??:*}* ]]
	done
	[[ "$(httpstatus --color 999)" == $'\e[1m999\e[0m '* ]]
	[[ "$(httpstatus --color 404.13)" == $'\e[1;35m404.13\e[0m '* ]]
	[[ "$(httpstatus --color H12)" == $'\e[1;31mH12\e[0m '* ]]
}

@test "a code in a contrast has the colour of its own class" {
	shown=$(httpstatus --color 413)
	[[ "$shown" == *$'\n    \e[1;35m411\e[0m  '* ]]
	[[ "$shown" == *$'\n    \e[1;31m507\e[0m  '* ]]
	[[ "$(httpstatus --color 404.13)" == *$'\n    \e[1;35m413.1\e[0m  '* ]]
	# a number has that of its status, which is not in its own digits
	[ "$(cells status 'code == "1006"')" = 403 ]
	[[ "$(httpstatus --color 1020)" == *$'\n    \e[1;35m1006\e[0m  '* ]]
}

@test "the remark behind a phrase is dim, and so are reference, labels and the last lines" {
	[[ "$(httpstatus --color 305)" == *$'\e[0m Use Proxy\e[2m (deprecated)\e[0m\n'* ]]
	[[ "$(httpstatus --color 499)" == *$'\e[0m Client Closed Request\e[2m (nginx)\e[0m\n'* ]]
	[[ "$(httpstatus --color 30x)" == *$'\n     \e[2m(deprecated)\e[0m'* ]]
	[[ "$(httpstatus --color -l 405)" == *$'\n    \e[2mHeader fields\e[0m  Allow (required)\n'* ]]
	[[ "$(httpstatus --color 403)" == *$'\n    \e[2mNumbers beside it: '*$'; httpstatus 403.x\e[0m' ]]
}

@test "the reference is a hyperlink" {
	[[ "$(httpstatus --color 411)" == *$'\e[2m\e]8;;https://www.rfc-editor.org/rfc/rfc9110#section-15.5.12\e\\RFC 9110, Section 15.5.12\e]8;;\e\\\e[0m' ]]
	url=$(cells reference 'code == "404.13"')
	[[ "$(httpstatus --color 404.13)" == *$'\e]8;;'"$url"$'\e\\'"$url"$'\e]8;;\e\\'* ]]
}

@test "a reference that takes two lines is a link in both" {
	url=$(httpstatus -f %u 104)
	[ "$(COLUMNS=40 httpstatus --color 104 | grep -cF $'\e]8;;'"$url"$'\e\\')" -eq 2 ]
	[ "$(COLUMNS=40 httpstatus --color 104 | grep -cF $'\e]8;;\e\\')" -eq 2 ]
}

@test "what a search has found is underlined, word by word, to the end of a text" {
	[ "$(underlined -s delta-base)" = delta-base ]
	[ "$(underlined -s 'captive portal' network)" = "captive portal
network" ]
	[[ "$(httpstatus --color -s teapot)" == *$'\e[0m I\'m a \e[4mteapot\e[24m'* ]]
	[[ "$(httpstatus --color -l -s allow)" == *$'Header fields\e[0m  \e[4mAllow\e[24m (required)'* ]]
}

@test "what a search has found is underlined in both lines where it is wrapped" {
	# some of these widths break lines between the two words
	for width in 44 45 46 47 48 49 50; do
		COLUMNS=$width httpstatus --color -l -a -s 'rate limit'
	done > "$BATS_TEST_TMPDIR/text"
	grep -q $'\e\\[4mrate\e\\[24m$' "$BATS_TEST_TMPDIR/text"
	grep -q $'^ *\e\\[4mlimit' "$BATS_TEST_TMPDIR/text"
}

@test "what answers a question is underlined, the word that was meant and its forms as well" {
	[ "$(underlined gatway timout | sort -u | grep -cvE '^(gateways?|timeouts?|timed|time)$')" -eq 0 ]
	[[ "$(httpstatus --color gatway timout 2> /dev/null)" == *$'504\e[0m \e[4mGateway\e[24m \e[4mTimeout\e[24m\n'* ]]
	found=$(underlined session expired)
	[[ "$found" == *session* && "$found" == *expired* ]]
	[ "$(grep -cvE '^(sessions?|expir(ed|es|e|y|ation))$' <<<"$found")" -eq 0 ]
}

@test "words that say nothing are not underlined" {
	found=$(underlined redirect but keep the method)
	[[ "$found" == *redirect* && "$found" == *method* ]]
	[ "$(grep -cxE 'but|the' <<<"$found")" -eq 0 ]
}

@test "an answer to a code, a phrase or a name has no underline" {
	for query in 404 'Not Found' NOT_FOUND 4xx 404.13 1xxx; do
		[ -z "$(underlined "$query")" ]
	done
}

@test "what a search does not look at has no underline" {
	for word in state section rfc https 'client error' cacheable words standard required; do
		httpstatus -a -l --color -s $word 2> /dev/null | grep -E $'^    \e\\[(2|1;?[0-9]*)m' |
			grep -vE 'Origin|Header fields|Also known as|Words' > "$BATS_TEST_TMPDIR/shown" || :
		run -1 grep $'\e\\[4m' "$BATS_TEST_TMPDIR/shown"
	done
	# nor have contrasts, which speak of other codes
	httpstatus -a -l --color -s the > "$BATS_TEST_TMPDIR/shown"
	grep -q $'^    \e\\[1;35m404\e\\[0m  .*the' "$BATS_TEST_TMPDIR/shown"
	run -1 grep $'^    \e\\[1;3[1-6]m[0-9]*\e\\[0m  .*\e\\[4m' "$BATS_TEST_TMPDIR/shown"
}

@test "what is on a terminal is text, with colour; what is not, is neither" {
	need_terminal
	[[ "$(in_terminal "'$HTTPSTATUS' 404")" == $'\e[1;35m404\e[0m Not Found'* ]]
	[ "$(in_terminal "'$HTTPSTATUS' --color=never 404")" = "$(COLUMNS=80 httpstatus -f text 404)" ]
	[ "$(in_terminal "'$HTTPSTATUS' -f tsv 404")" = "$(httpstatus 404)" ]
	[[ "$(httpstatus -f text 404)" != *$'\e'* ]]
	[[ "$(httpstatus -f text --color=auto 404)" != *$'\e'* ]]
	[ "$(httpstatus --color=auto 404)" = "$(httpstatus -f tsv 404)" ]
}

@test "NO_COLOR, a dumb terminal and one without a name have no colour, unless it is asked for" {
	need_terminal
	plain=$(COLUMNS=80 httpstatus -f text 404)
	[ "$(NO_COLOR=1 in_terminal "'$HTTPSTATUS' 404")" = "$plain" ]
	[ "$(TERM=dumb in_terminal "'$HTTPSTATUS' 404")" = "$plain" ]
	[ "$(in_terminal "env -u TERM '$HTTPSTATUS' 404")" = "$plain" ]
	[ "$(TERM='' in_terminal "'$HTTPSTATUS' 404")" = "$plain" ]
	[[ "$(NO_COLOR= in_terminal "'$HTTPSTATUS' 404")" == *$'\e['* ]]
	[[ "$(NO_COLOR=1 TERM=dumb in_terminal "'$HTTPSTATUS' --color 404")" == *$'\e['* ]]
	[[ "$(NO_COLOR=1 in_terminal "'$HTTPSTATUS' --color=auto 404")" != *$'\e['* ]]
	[[ "$(NO_COLOR=1 TERM=dumb httpstatus --color 404)" == *$'\e['* ]]
}

@test "--color alone is text with colours, also in a pipe" {
	[ "$(httpstatus --color 404)" = "$(httpstatus -f text --color=always 404)" ]
	[ "$(httpstatus --color=always 4xx)" = "$(httpstatus -f text --color=always 4xx)" ]
	[ "$(echo 404 | httpstatus -n -k 1 --color)" = "$(echo 404 | httpstatus -n -k 1 -f text --color)" ]
	[ "$(httpstatus --color=never 404)" = "$(httpstatus 404)" ]
}

@test "with another format, or for lines, colour changes nothing" {
	for format in tsv csv json jsonl markdown '%c %p'; do
		[ -n "$(httpstatus -f "$format" 404)" ]
		[ "$(httpstatus -f "$format" --color=always 404)" = "$(httpstatus -f "$format" 404)" ]
	done
	[ "$(printf '404 x\n500 y\n' | httpstatus --color -k 1 404)" = '404 x' ]
	[ "$(printf '404 x\n500 y\n' | httpstatus --color -k 1 -f '%c %p' 404)" = '404 Not Found' ]
	ask -q --color 404
	expect 0 "" ""
}

@test "a value that --color does not have is one line and exit 2" {
	ask --color=sometimes 404
	expect 2 "" "httpstatus: sometimes: --color is auto, always or never"
	ask --color= 404
	expect 2 "" "httpstatus: '': --color is auto, always or never"
}

@test "the width is that of the terminal, then COLUMNS, then 80" {
	need_terminal
	command -v stty > /dev/null || skip "no stty"
	[ "$(in_terminal "stty columns 50; COLUMNS=70 '$HTTPSTATUS' --color=never 404")" = "$(COLUMNS=50 httpstatus -f text 404)" ]
	[ "$(in_terminal "stty columns 120; '$HTTPSTATUS' --color=never -a 5xx")" = "$(COLUMNS=120 httpstatus -a -f text 5xx)" ]
	[ "$(httpstatus -f text 404)" = "$(COLUMNS=80 httpstatus -f text 404)" ]
	[ "$(COLUMNS=50 httpstatus -f text 404)" != "$(COLUMNS=80 httpstatus -f text 404)" ]
}
