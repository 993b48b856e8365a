load helper

setup() {
	completion=$top/src/completion
	export PATH=$(dirname "$HTTPSTATUS"):$PATH
	registered=$(cells '1 " " $2' '$3 != "unofficial" && $1 ~ /^40/')
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

in_fish() {
	fish --no-config -c "source '$completion/httpstatus.fish'; complete -C '$1'"
}

@test "bash offers the codes that begin so, with their phrases" {
	[ "$(in_bash httpstatus 40)" = "$registered" ]
	[ "$(HOME=$(dirname "$HTTPSTATUS") in_bash '~/httpstatus' 40)" = "$registered" ]
}

@test "bash takes a code alone without its phrase" {
	[ "$(in_bash httpstatus 404)" = 404 ]
}

@test "bash offers formats, classes and options" {
	[ "$(in_bash httpstatus -f js | tr '\n' ' ')" = "json jsonl " ]
	[ "$(in_bash httpstatus -f '' | tr '\n' ' ')" = "text tsv csv json jsonl markdown " ]
	[ "$(in_bash httpstatus --format = js | tr '\n' ' ')" = "json jsonl " ]
	[ "$(in_bash httpstatus -c '' | tr '\n' ' ')" = "informational successful redirection client server " ]
	[ "$(in_bash httpstatus --co | tr '\n' ' ')" = "--color --count " ]
	[ "$(in_bash httpstatus --color = a | tr '\n' ' ')" = "auto always " ]
	[ "$(in_bash httpstatus -k '')" = "" ]
}

@test "zsh offers codes, formats, classes and options" {
	command -v zsh > /dev/null || skip "no zsh"
	shown=$(in_zsh 'httpstatus 40' 'Conflict')
	while read -r code phrase; do
		[[ "$shown" == *"$code"*"-- $phrase"* ]]
	done <<<"$registered"
	[[ "$(in_zsh 'httpstatus -f ' 'json*tsv')" == *json*markdown* ]]
	[[ "$(in_zsh 'httpstatus -c ' 'client*successful')" == *client*redirection* ]]
	[[ "$(in_zsh 'httpstatus --co' '--color*--count')" == *--color*--count* ]]
}

@test "fish offers codes, formats, classes and options" {
	command -v fish > /dev/null || skip "no fish"
	[ "$(in_fish 'httpstatus 40' | tr '\t' ' ')" = "$registered" ]
	[ "$(in_fish 'httpstatus -f ' | cut -f 1 | sort | tr '\n' ' ')" = "csv json jsonl markdown text tsv " ]
	[ "$(in_fish 'httpstatus -c ' | cut -f 1 | sort | tr '\n' ' ')" = "client informational redirection server successful " ]
	shown=$(in_fish 'httpstatus --co' | cut -f 1)
	grep -q -- '^--color' <<<"$shown"
	grep -q -- '^--count' <<<"$shown"
}

@test "every shell knows every option, every format and every class" {
	for option in $(httpstatus --help | grep -o -- '--[a-z]*'); do
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
	done
}
