# fish completion for httpstatus: options and their values, codes with their phrases, phrases, and the names of vendors.
# What the table has is asked of the program.

# Codes that begin as the word does, unofficial ones where no registered one does, as the program answers; or phrases of
# registered codes and names of vendors, unofficial phrases where none of these has the word. Where a question is no
# query, phrases of registered codes alone. After the first words of a phrase, what follows them. fish picks and quotes.
function __httpstatus_queries
	set -l word (commandline -ct | string unescape | string match -r '.+')
	set -l operands (commandline -opc)[2..]
	set -l typed
	argparse -i a/all 'c/class=+' 'color=?' n/count 'k/field=+' 'f/format=+' l/long q/quiet s/search 't/separator=+' -- $operands 2> /dev/null
	and set operands $argv
	set -l exact $_flag_n $_flag_k $_flag_q
	# what follows a query of its own, or the name of a file, begins another
	for operand in $operands
		set -a typed $operand
		string match -qr '^[0-9]|[ ./]|^(vs|or|and)$' -- $operand
		and set typed
	end
	if string match -qr '^[0-9]' -- $word; or test -z "$word$typed"
		httpstatus -f '%c\t%p' $word 2> /dev/null
		return
	end
	set -l begun (string join '' -- $typed' ')
	set -l texts (httpstatus -f '%p\t%c')
	if not set -q exact[1]
		set -a texts (httpstatus -saf '%o\tvendor' -- $word 2> /dev/null | string match -v 'IANA*' | sort -u)
		string match -qi -- "$begun*$word*" $texts
		or set texts (httpstatus -af '%p\t%c %o')
	end
	string replace -fri -- '^'(string escape --style=regex -- "$begun") '' $texts
	or test -n "$word"
	or httpstatus -f '%c\t%p'
end

complete -c httpstatus -f
complete -c httpstatus -a '(__httpstatus_queries)'
complete -c httpstatus -s a -l all -d 'The unofficial codes as well; all answers to a question'
complete -c httpstatus -s c -l class -x -a 'informational successful redirection client server' -d 'Only this class'
complete -c httpstatus -l color -f -a 'auto always never' -d 'Colours and links'
complete -c httpstatus -s n -l count -d 'Count the lines of a log by status'
complete -c httpstatus -s k -l field -x -a 'clf status sc-status' -d 'Lines of a log by the status in a field'
complete -c httpstatus -s f -l format -x -a 'text tsv csv json jsonl markdown' -d 'Print in this format'
complete -c httpstatus -s h -l help -d 'Print a summary of the options'
complete -c httpstatus -s l -l long -d 'Every column of the table'
complete -c httpstatus -s q -l quiet -d 'By the exit status alone'
complete -c httpstatus -s s -l search -d 'The operands are words to search for'
complete -c httpstatus -s t -l separator -x -d 'With -k: fields end at this byte'
complete -c httpstatus -s V -l version -d 'Print the version and the date of the registry'
