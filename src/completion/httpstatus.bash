# bash completion for httpstatus: options and their values, codes with their phrases, phrases, and the names of vendors.
# What the table has is asked of the program.

_httpstatus_ask() {
	"${COMP_WORDS[0]/#\~/$HOME}" "$@" 2> /dev/null
}

# The codes that begin as the word does; unofficial ones where no registered one does, as the program answers. Several
# are listed with their phrases; one is taken bare, and so are those that bash means to insert one by one.
_httpstatus_codes() {
	local line last='' lines=()

	while IFS= read -r line; do
		[[ $line == "$1"* && ${line%% *} != "$last" ]] && lines+=("$line")
		last=${line%% *}
	done < <(_httpstatus_ask -f '%c %p' ${1:+"$1"})
	if [[ ${#lines[@]} -eq 1 || $COMP_TYPE -eq 37 || $COMP_TYPE -eq 42 ]]; then
		lines=("${lines[@]%% *}")
	fi
	compopt -o nosort 2> /dev/null
	COMPREPLY=("${lines[@]}")
}

# Of the lines that it reads, those that begin as the word does, or where there are none, those with another word that
# does.
_httpstatus_pick() {
	local line first=() other=() reset

	reset=$(shopt -p nocasematch)
	shopt -s nocasematch
	while IFS= read -r line; do
		[[ $line == "$1"* ]] && first+=("$line")
		[[ $line == *[^[:alnum:]]"$1"* ]] && other+=("$line")
	done
	$reset
	COMPREPLY=("${first[@]}")
	[[ ${#first[@]} -eq 0 ]] && COMPREPLY=("${other[@]}")
}

# Phrases of registered codes and names of vendors; unofficial phrases where none of these fits. bash quotes them.
_httpstatus_phrases() {
	_httpstatus_pick "$1" < <(_httpstatus_ask -f %p; _httpstatus_ask -saf %o -- "$1" | grep -vx IANA | sort -u)
	[[ ${#COMPREPLY[@]} -eq 0 ]] && _httpstatus_pick "$1" < <(_httpstatus_ask -af %p | sort -u)
	[[ ${COMPREPLY[*]} == *[[:blank:]]* ]] && compopt -o filenames 2> /dev/null
	return 0
}

_httpstatus_words() {
	local word

	while IFS= read -r word; do
		COMPREPLY+=("$word")
	done < <(IFS=$'\n'; compgen -W "$2" -- "$1")
}

_httpstatus() {
	local word=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]}

	# bash takes --format=json apart at the equals sign
	[[ $word == '=' ]] && word=
	[[ $option == '=' ]] && option=${COMP_WORDS[COMP_CWORD - 2]}
	COMPREPLY=()
	case $option in
	-f|--format) _httpstatus_words "$word" $'text\ntsv\ncsv\njson\njsonl\nmarkdown' ;;
	-c|--class) _httpstatus_words "$word" $'informational\nsuccessful\nredirection\nclient\nserver' ;;
	-k|--field) _httpstatus_words "$word" $'clf\nstatus\nsc-status' ;;
	--color) _httpstatus_words "$word" $'auto\nalways\nnever' ;;
	-t|--separator) ;;
	*)
		word=${word#[\"\']}
		word=${word//\\/}
		case $word in
		-*) _httpstatus_words "$word" $'--all\n--class\n--color\n--count\n--field\n--format\n--help\n--long\n--quiet\n--search\n--separator\n--version' ;;
		''|[0-9]*) _httpstatus_codes "$word" ;;
		*) _httpstatus_phrases "$word" ;;
		esac
		;;
	esac
}

complete -F _httpstatus httpstatus
