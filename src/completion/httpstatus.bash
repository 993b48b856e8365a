# bash completion for httpstatus: options, their values, and codes with their phrases, which the program is asked for.

# The registered codes that begin as the word does. Several are listed with their phrases; one is taken bare,
# and so are those that bash means to insert one by one.
_httpstatus_codes() {
	local line lines=()

	while IFS= read -r line; do
		[[ $line == "$1"* ]] && lines+=("$line")
	done < <("${COMP_WORDS[0]/#\~/$HOME}" -f '%c %p' 2> /dev/null)
	if [[ ${#lines[@]} -eq 1 || $COMP_TYPE -eq 37 || $COMP_TYPE -eq 42 ]]; then
		lines=("${lines[@]%% *}")
	fi
	compopt -o nosort 2> /dev/null
	COMPREPLY=("${lines[@]}")
}

_httpstatus_words() {
	local IFS=$'\n'

	mapfile -t COMPREPLY < <(compgen -W "$2" -- "$1")
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
	--color) _httpstatus_words "$word" $'auto\nalways\nnever' ;;
	-k|--field|-t|--separator) ;;
	*)
		case $word in
		-*) _httpstatus_words "$word" $'--all\n--class\n--color\n--count\n--field\n--format\n--help\n--long\n--quiet\n--search\n--separator\n--version' ;;
		*) _httpstatus_codes "$word" ;;
		esac
		;;
	esac
}

complete -F _httpstatus httpstatus
