# bash completion for httpstatus: options and their values, codes with their phrases, phrases, and the names of vendors;
# files after a redirection. What the table has is asked of the program.

_httpstatus_ask() {
	"${COMP_WORDS[0]/#\~/$HOME}" "$@" 2> /dev/null
}

# Goes through the words before the one to complete. It sets value to the option whose value comes next, or to < if that
# is a file; exact to yes if a question is no query; and typed to the words of a phrase that has been begun, with a blank
# after each.
_httpstatus_before() {
	local i word letters='^-([alnqs]*)([cfkt]?)(.*)$'

	value='' exact='' typed=''
	for ((i = 1; i < COMP_CWORD; i++)); do
		word=${COMP_WORDS[i]}
		# bash takes --format=json apart at the equals sign
		[[ $word == '=' ]] && continue
		if [[ -n $value ]]; then
			value=
			continue
		fi
		case $word in
		*[\<\>]|*[\<\>][\&\|]) value='<' ;;
		--count|--quiet) exact=yes ;;
		--field) exact=yes value=k ;;
		--format) value=f ;;
		--class) value=c ;;
		--separator) value=t ;;
		--color) [[ ${COMP_WORDS[i + 1]} == '=' ]] && value=color ;;
		--*) ;;
		-*)
			[[ $word =~ $letters ]] || continue
			[[ ${BASH_REMATCH[1]} == *[nq]* || ${BASH_REMATCH[2]} == k ]] && exact=yes
			[[ -z ${BASH_REMATCH[3]} ]] && value=${BASH_REMATCH[2]}
			;;
		# a query of its own, or the rest of a template: what follows begins another
		[0-9]*|*\ *|*[%:]*|vs|or|and) typed= ;;
		*)
			word=${word#[\"\']}
			word=${word%[\"\']}
			typed="$typed${word//\\/} "
			;;
		esac
	done
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

# Of the lines that it reads, what follows the typed words in those that begin with these and the word. Where none does
# and the word is the first, the lines with another word that begins so.
_httpstatus_pick() {
	local line first=() other=() reset

	reset=$(shopt -p nocasematch)
	shopt -s nocasematch
	while IFS= read -r line; do
		[[ $line == "$typed$1"* ]] && first+=("${line:${#typed}}")
		[[ -z $typed && $line == *[^[:alnum:]]"$1"* ]] && other+=("$line")
	done
	$reset
	COMPREPLY=("${first[@]}")
	[[ ${#first[@]} -eq 0 ]] && COMPREPLY=("${other[@]}")
}

# The names of the vendors that the word finds, unless a name is no query.
_httpstatus_vendors() {
	[[ -n $exact ]] || _httpstatus_ask -saf %o -- "$1" | grep -vx IANA | sort -u
}

# Phrases of registered codes and names of vendors; unofficial phrases where none of these fits. bash quotes them.
_httpstatus_phrases() {
	_httpstatus_pick "$1" < <(_httpstatus_ask -f %p; _httpstatus_vendors "$1")
	[[ ${#COMPREPLY[@]} -eq 0 && -z $exact ]] && _httpstatus_pick "$1" < <(_httpstatus_ask -af %p | sort -u)
	[[ ${COMPREPLY[*]} == *[[:blank:]]* ]] && compopt -o filenames 2> /dev/null
	[[ ${#COMPREPLY[@]} -gt 0 ]]
}

_httpstatus_words() {
	local word

	while IFS= read -r word; do
		COMPREPLY+=("$word")
	done < <(IFS=$'\n'; compgen -W "$2" -- "$1")
}

_httpstatus() {
	local word=${COMP_WORDS[COMP_CWORD]} value exact typed

	_httpstatus_before
	[[ $word == '=' ]] && word=
	COMPREPLY=()
	case $value in
	'<') compopt -o default 2> /dev/null ;;
	f) _httpstatus_words "$word" $'text\ntsv\ncsv\njson\njsonl\nmarkdown' ;;
	c) _httpstatus_words "$word" $'informational\nsuccessful\nredirection\nclient\nserver' ;;
	k) _httpstatus_words "$word" $'clf\nstatus\nsc-status' ;;
	color) _httpstatus_words "$word" $'auto\nalways\nnever' ;;
	t) ;;
	*)
		word=${word#[\"\']}
		word=${word//\\/}
		case $word in
		-*) _httpstatus_words "$word" $'--all\n--class\n--color\n--count\n--field\n--format\n--help\n--long\n--quiet\n--search\n--separator\n--version' ;;
		'') { [[ -n $typed ]] && _httpstatus_phrases ''; } || _httpstatus_codes '' ;;
		[0-9]*) _httpstatus_codes "$word" ;;
		*) _httpstatus_phrases "$word" ;;
		esac
		;;
	esac
}

complete -F _httpstatus httpstatus
