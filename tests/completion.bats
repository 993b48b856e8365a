load helper

# What Tab offers in bash, zsh and fish. What the program answers is asked of it, so that no list is kept twice.

setup() {
	completion=$top/src/completion
	export PATH=$(dirname "$HTTPSTATUS"):$PATH
	registered=$(cells 'code " " phrase' 'registered && code ~ /^40/')
	teapot=$(cells phrase 'registered && code == 418')
	[ "$teapot" = "I'm a teapot" ]
}

# unofficial PREFIX: the codes that begin so, each with the phrase that is first in the table
unofficial() {
	cells 'code " " phrase' '!registered && !detail && code ~ /^'"$1"'/ && !seen[code]++'
}

# in_bash WORD...: what an interactive bash would offer for the last word
in_bash() {
	bash --norc -c '
		source "$1"
		shift
		COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_TYPE=63
		_httpstatus
		printf "%s\n" "${COMPREPLY[@]}"' bash "$completion/httpstatus.bash" "$@" 2> /dev/null
}

# typed_in_bash LINE: what the program prints when somebody types the line, with Tab at its end
typed_in_bash() {
	script -qec true /dev/null < /dev/null > /dev/null 2>&1 || skip "no script that runs a command (util-linux)"
	printf '%s\t > typed\n' "$1" > line
	COMPLETION=$completion PS1='$ ' TERM=dumb timeout 60 script -qec \
	    'bash --rcfile "$COMPLETION/httpstatus.bash" -i' /dev/null < line > /dev/null
	cat typed
}

# in_zsh LINE PATTERN: what an interactive zsh shows after the line and a tab, up to where the pattern matches
in_zsh() {
	timeout 60 zsh -f -c '
		zmodload zsh/zpty
		zpty shell "TERM=dumb COLUMNS=100 zsh -f -i"
		zpty -w shell "PS1=; fpath=(${(q)1} \$fpath); autoload -U compinit && compinit -u -D; LISTMAX=1000; stty columns 100; echo rea""dy"
		zpty -r -m shell line "*ready*"
		zpty -w -n shell "$2"$'"'"'\t'"'"'
		zpty -r -m shell line "*$~3*"
		print -r -- "$line"
		zpty -d shell' zsh "$completion" "$1" "$2" | tr -d '\r\a'
}

# in_fish LINE: what fish would put in for the last word, each with its description
in_fish() {
	fish --no-config -c "source '$completion/httpstatus.fish'; complete --escape -C \$argv[1]" "$1"
}

@test "bash offers the codes that begin so, with their phrases" {
	[ "$(in_bash httpstatus 40)" = "$registered" ]
	[ "$(HOME=$(dirname "$HTTPSTATUS") in_bash '~/httpstatus' 40)" = "$registered" ]
}

@test "bash offers all registered codes where nothing is typed yet" {
	[ "$(in_bash httpstatus '')" = "$(cells 'code " " phrase' registered)" ]
}

@test "bash offers unofficial codes where no registered one begins so, each once" {
	[ "$(in_bash httpstatus 52)" = "$(unofficial 52)" ]
	[ "$(in_bash httpstatus 529)" = 529 ]
}

@test "bash takes a code alone without its phrase" {
	[ "$(in_bash httpstatus 404)" = 404 ]
}

@test "bash offers the phrases that begin so, or else those with another word that does" {
	[ "$(in_bash httpstatus 'NOT F')" = "Not Found" ]
	[ "$(in_bash httpstatus '"not f')" = "Not Found" ]
	[ "$(in_bash httpstatus 'Not\ F')" = "Not Found" ]
	[ "$(in_bash httpstatus tea)" = "$teapot" ]
	[ "$(in_bash httpstatus precond)" = $'Precondition Failed\nPrecondition Required' ]
	[ "$(in_bash httpstatus zzzqq)" = "" ]
}

@test "bash offers unofficial phrases where no registered one and no vendor fits" {
	phrase=$(cells phrase 'code == 499 && origin == "nginx"')
	[ "$(in_bash httpstatus "${phrase%?}")" = "$phrase" ]
}

@test "bash offers the vendors that the table has" {
	[ "$(in_bash httpstatus ngi)" = nginx ]
	[ "$(in_bash httpstatus NGI)" = nginx ]
	[ "$(in_bash httpstatus ii)" = IIS ]
	[ "$(in_bash httpstatus cloudf)" = Cloudflare ]
	[ "$(in_bash httpstatus elb)" = "AWS ELB" ]
	cells origin '!registered' | sort -u | while IFS= read -r vendor; do
		in_bash httpstatus "$vendor" | grep -Fqx -- "$vendor" || { echo "$vendor"; return 1; }
	done
	[ "$(in_bash httpstatus iana)" = "" ]
}

@test "bash completes the rest of a phrase after its first words" {
	[ "$(in_bash httpstatus not f)" = Found ]
	[ "$(in_bash httpstatus NOT F)" = Found ]
	[ "$(in_bash httpstatus bad g)" = Gateway ]
	[ "$(in_bash httpstatus too m)" = "Many Requests" ]
	[ "$(in_bash httpstatus "I\\'m" a)" = "a teapot" ]
	[ "$(in_bash httpstatus not '')" = "$(cells 'substr(phrase, 5)' 'registered && phrase ~ /^Not /')" ]
	[ "$(in_bash httpstatus -f json -c 4 --color = always too m)" = "Many Requests" ]
	[ "$(in_bash httpstatus web server i)" = "Is Down" ]
	[ "$(in_bash httpstatus aws el)" = ELB ]
	[ "$(in_bash httpstatus bad zzzqq)" = "" ]
	[ "$(in_bash httpstatus bad teap)" = "" ]
}

@test "bash completes another query after a whole one" {
	[ "$(in_bash httpstatus 404 gon)" = Gone ]
	[ "$(in_bash httpstatus '"not found"' gon)" = Gone ]
	[ "$(in_bash httpstatus not found vs bad g)" = Gateway ]
	[ "$(in_bash httpstatus cloudflare 40)" = "$registered" ]
	[ "$(in_bash httpstatus cloudflare '')" = "$(in_bash httpstatus '')" ]
}

@test "bash offers no vendors and no unofficial phrases where a question is no query" {
	for options in -n -q -nq '-k clf' '-nk clf' -kclf --count '--field = clf' --quiet; do
		[ "$(in_bash httpstatus $options cloudf)" = "" ] || { echo "$options"; return 1; }
		[ "$(in_bash httpstatus $options web server i)" = "" ] || { echo "$options"; return 1; }
		[ "$(in_bash httpstatus $options not f)" = Found ] || { echo "$options"; return 1; }
	done
	for options in -a -s '-f json' '-c 4'; do
		[ "$(in_bash httpstatus $options cloudf)" = Cloudflare ] || { echo "$options"; return 1; }
	done
}

@test "bash completes the name of a file after a redirection, and no file elsewhere" {
	cd "$BATS_TEST_TMPDIR"
	echo '"GET / HTTP/1.1" 404 9' > 'zzz access.log'
	[ "$(typed_in_bash 'httpstatus -n < zzz')" = $'1\t404\tNot Found' ]
	[ "$(typed_in_bash 'httpstatus -n <zzz')" = $'1\t404\tNot Found' ]
	[ "$(typed_in_bash 'httpstatus -n < zzz\ access.log not f')" = $'1\t404\tNot Found' ]
	[ "$(in_bash httpstatus zzz)" = "" ]
}

@test "what Tab makes of a word in bash is quoted, and the program answers it" {
	cd "$BATS_TEST_TMPDIR"
	[ "$(typed_in_bash 'httpstatus -f %c tea')" = 418 ]
	[ "$(typed_in_bash 'httpstatus -f %c "not f')" = 404 ]
	[ "$(typed_in_bash 'httpstatus -f %c 404')" = 404 ]
	[ "$(typed_in_bash 'httpstatus -f %c not f')" = 404 ]
	[ "$(typed_in_bash 'httpstatus -f %c request h')" = 431 ]
	[ "$(typed_in_bash 'httpstatus -f %c:%p too "m')" = '429:Too Many Requests' ]
	[ "$(typed_in_bash 'httpstatus -f %o elb' | sort -u)" = "AWS ELB" ]
}

@test "bash offers formats, classes, fields and options" {
	[ "$(in_bash httpstatus -f js | tr '\n' ' ')" = "json jsonl " ]
	[ "$(in_bash httpstatus -f '' | tr '\n' ' ')" = "text tsv csv json jsonl markdown " ]
	[ "$(in_bash httpstatus --format = js | tr '\n' ' ')" = "json jsonl " ]
	[ "$(in_bash httpstatus -c '' | tr '\n' ' ')" = "informational successful redirection client server " ]
	[ "$(in_bash httpstatus --co | tr '\n' ' ')" = "--color --count " ]
	[ "$(in_bash httpstatus --color = a | tr '\n' ' ')" = "auto always " ]
	[ "$(in_bash httpstatus -n -k c)" = clf ]
	[ "$(in_bash httpstatus -k '' | tr '\n' ' ')" = "clf status sc-status " ]
	[ "$(in_bash httpstatus -nk c)" = clf ]
	[ "$(in_bash httpstatus -alf cs)" = csv ]
	[ "$(in_bash httpstatus -t '')" = "" ]
}

@test "zsh offers codes with their phrases, unofficial ones where no registered one begins so" {
	command -v zsh > /dev/null || skip "no zsh"
	shown=$(in_zsh 'httpstatus 40' 'Conflict')
	while read -r code phrase; do
		[[ "$shown" == *"$code"*"-- $phrase"* ]]
	done <<<"$registered"
	[[ "$(in_zsh 'httpstatus ' 'Gone')" == *100*"-- Continue"*410*"-- Gone"* ]]
	shown=$(in_zsh 'httpstatus 52' '526*Certificate')
	while read -r code phrase; do
		[[ "$code" > 526 || "$shown" == *"$code"*"-- $phrase"* ]]
	done <<<"$(unofficial 52)"
}

@test "zsh offers phrases and vendors, quoted" {
	command -v zsh > /dev/null || skip "no zsh"
	[[ "$(in_zsh 'httpstatus tea' 'teapot ')" == *"I\\'m\\ a\\ teapot "* ]]
	[[ "$(in_zsh 'httpstatus "not f' 'Found"')" == *'Not Found"'* ]]
	[[ "$(in_zsh 'httpstatus time' 'Gateway*Request')" == *Gateway*Timeout* ]]
	[[ "$(in_zsh 'httpstatus ngi' 'nginx ')" == *"nginx "* ]]
	[[ "$(in_zsh 'httpstatus elb' 'ELB ')" == *'AWS\ ELB '* ]]
}

@test "zsh completes the rest of a phrase after its first words" {
	command -v zsh > /dev/null || skip "no zsh"
	[[ "$(in_zsh 'httpstatus not f' 'not f*Found ')" == *"Found "* ]]
	[[ "$(in_zsh 'httpstatus -c client too m' 'Requests ')" == *'Many\ Requests '* ]]
	[[ "$(in_zsh 'httpstatus 404 vs bad g' 'Gateway ')" == *"Gateway "* ]]
	shown=$(in_zsh 'httpstatus not ' 'Modified')
	[[ "$shown" == *Acceptable*Extended*Found*Implemented*Modified* && "$shown" != *Forbidden* ]]
}

@test "zsh offers no vendors where a question is no query, and files after a redirection" {
	command -v zsh > /dev/null || skip "no zsh"
	cd "$BATS_TEST_TMPDIR"
	: > zzz.log
	[[ "$(in_zsh 'httpstatus -n < zz' 'zzz.log ')" == *"zzz.log "* ]]
	[[ "$(in_zsh 'httpstatus -n gon' 'Gone ')" == *"Gone "* ]]
	# nothing is put in, so that what is typed next follows at once
	[[ "$(in_zsh $'httpstatus -n ngi\t; httpstatus ngi' 'nginx ')" == *"-n ngi; httpstatus "*"nginx "* ]]
}

@test "zsh offers formats, classes, fields and options" {
	command -v zsh > /dev/null || skip "no zsh"
	[[ "$(in_zsh 'httpstatus -f ' 'json*tsv')" == *json*markdown* ]]
	[[ "$(in_zsh 'httpstatus -c ' 'client*successful')" == *client*redirection* ]]
	[[ "$(in_zsh 'httpstatus -k ' 'clf*status')" == *clf*sc-status* ]]
	[[ "$(in_zsh 'httpstatus --co' '--color*--count')" == *--color*--count* ]]
}

@test "fish offers codes with their phrases, unofficial ones where no registered one begins so" {
	command -v fish > /dev/null || skip "no fish"
	[ "$(in_fish 'httpstatus 40' | tr '\t' ' ')" = "$registered" ]
	[ "$(in_fish 'httpstatus ' | grep -c '^[0-9]')" -eq "$(cells code registered | wc -l)" ]
	[ "$(in_fish 'httpstatus 52' | cut -f 1)" = "$(unofficial 52 | cut -d ' ' -f 1)" ]
}

@test "fish offers phrases and vendors, quoted" {
	command -v fish > /dev/null || skip "no fish"
	[ "$(in_fish 'httpstatus tea' | cut -f 1)" = "I\\'m\\ a\\ teapot" ]
	[ "$(in_fish 'httpstatus "not f' | cut -f 1)" = 'Not\ Found' ]
	[ "$(in_fish 'httpstatus precond' | cut -f 1)" = $'Precondition\\ Failed\nPrecondition\\ Required' ]
	[ "$(in_fish 'httpstatus ngi' | cut -f 1)" = nginx ]
	[ "$(in_fish 'httpstatus elb' | cut -f 1)" = 'AWS\ ELB' ]
	[ "$(in_fish 'httpstatus zzzqq' 2>&1)" = "" ]
}

@test "fish completes the rest of a phrase after its first words" {
	command -v fish > /dev/null || skip "no fish"
	[ "$(in_fish 'httpstatus not f' | cut -f 1)" = Found ]
	[ "$(in_fish 'httpstatus bad g' | cut -f 1)" = Gateway ]
	[ "$(in_fish 'httpstatus -c client --format=json too m' | cut -f 1)" = 'Many\ Requests' ]
	[ "$(in_fish "httpstatus I\\'m a" | cut -f 1)" = 'a\ teapot' ]
	[ "$(in_fish 'httpstatus web server i' | cut -f 1)" = 'Is\ Down' ]
	[ "$(in_fish 'httpstatus not ' | cut -f 1 | sort)" = "$(cells 'substr(phrase, 5)' 'registered && phrase ~ /^Not /' | sort)" ]
	[ "$(in_fish 'httpstatus 404 gon' | cut -f 1)" = Gone ]
	[ "$(in_fish 'httpstatus not found vs bad g' | cut -f 1)" = Gateway ]
	[ "$(in_fish 'httpstatus cloudflare ')" = "$(in_fish 'httpstatus ')" ]
}

@test "fish offers no vendors where a question is no query, and files after a redirection" {
	command -v fish > /dev/null || skip "no fish"
	cd "$BATS_TEST_TMPDIR"
	: > zzz.log
	for options in -n -q '-k clf' '-nk clf' --count --field=clf --quiet; do
		[ "$(in_fish "httpstatus $options cloudf")" = "" ] || { echo "$options"; return 1; }
		[ "$(in_fish "httpstatus $options not f" | cut -f 1)" = Found ] || { echo "$options"; return 1; }
	done
	[ "$(in_fish 'httpstatus -n < zzz')" = zzz.log ]
	[ "$(in_fish 'httpstatus -n < zzz.log not f' | cut -f 1)" = Found ]
	[ "$(in_fish 'httpstatus zzz')" = "" ]
}

@test "fish offers formats, classes, fields and options" {
	command -v fish > /dev/null || skip "no fish"
	[ "$(in_fish 'httpstatus -f ' | cut -f 1 | sort | tr '\n' ' ')" = "csv json jsonl markdown text tsv " ]
	[ "$(in_fish 'httpstatus -c ' | cut -f 1 | sort | tr '\n' ' ')" = "client informational redirection server successful " ]
	[ "$(in_fish 'httpstatus -k ' | cut -f 1 | sort | tr '\n' ' ')" = "clf sc-status status " ]
	shown=$(in_fish 'httpstatus --co' | cut -f 1)
	grep -q -- '^--color' <<<"$shown"
	grep -q -- '^--count' <<<"$shown"
}

@test "every shell knows every option, every format, every class and every field" {
	for option in $(httpstatus --help | grep -o -- '--[a-z][a-z]*' | sort -u); do
		in_bash httpstatus -- | grep -qx -- "$option"
		grep -q -- "$option[]'=,}]" "$completion/_httpstatus"
		grep -q -- "-l ${option#--} " "$completion/httpstatus.fish"
	done
	formats=$(httpstatus -f nosuch 2>&1 | sed 's/.*one of //; s/, or .*//; s/,//g')
	[ "$formats" = "text tsv csv json jsonl markdown" ]
	[ "$(in_bash httpstatus -f '' | tr '\n' ' ')" = "$formats " ]
	grep -qF "($formats)" "$completion/_httpstatus"
	grep -qF "'$formats'" "$completion/httpstatus.fish"
	for class in $(in_bash httpstatus -c ''); do
		httpstatus -q -c "$class"
		grep -qE "[( ]$class[ )]" "$completion/_httpstatus"
		grep -qE "[' ]$class[ ']" "$completion/httpstatus.fish"
	done
	for field in $(in_bash httpstatus -k ''); do
		httpstatus -q -k "$field" < /dev/null || [ $? -eq 1 ]
		grep -qE "[( ]$field[ )]" "$completion/_httpstatus"
		grep -qE "[' ]$field[ ']" "$completion/httpstatus.fish"
	done
}
