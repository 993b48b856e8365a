# fish completion for httpstatus: options, their values, and codes with their phrases, which the program is asked for.

complete -c httpstatus -f
complete -c httpstatus -a "(httpstatus -f '%c\t%p')"
complete -c httpstatus -s a -l all -d 'Take in the unofficial codes as well'
complete -c httpstatus -s c -l class -x -a 'informational successful redirection client server' -d 'Only this class'
complete -c httpstatus -l color -f -a 'auto always never' -d 'Colours and links'
complete -c httpstatus -s n -l count -d 'With -k: count the lines of each status'
complete -c httpstatus -s k -l field -x -d 'Filter standard input by the status in a field'
complete -c httpstatus -s f -l format -x -a 'text tsv csv json jsonl markdown' -d 'Print in this format'
complete -c httpstatus -s h -l help -d 'Print a summary of the options'
complete -c httpstatus -s l -l long -d 'Print every column'
complete -c httpstatus -s q -l quiet -d 'Print nothing, the exit status is the answer'
complete -c httpstatus -s s -l search -d 'The operands are words to search for'
complete -c httpstatus -s t -l separator -x -d 'With -k: fields end at this byte'
complete -c httpstatus -s V -l version -d 'Print the version and the date of the registry'
