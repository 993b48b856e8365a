# status.tsv -> table.inc: checks every rule of the table, then embeds it.
# At the first breach: "FILE:LINE: what is wrong" on standard error, exit 1, and no output.
# Run it with LC_ALL=C: "printable" is a range of bytes.

BEGIN {
	FS = "\t"
	columns = split("code phrase state origin reference cacheable headers former see meaning", column, " ")
	split("600 60 600 40 200 600 600 600 600 600", limit, " ")
	split("standard temporary deprecated obsolete unused unofficial", names, " ")
	for (i in names)
		states[names[i]] = 1
}

{
	line[NR] = $0
	known[$1] = 1
}

END {
	check_header(line[1])
	for (n = 2; n <= NR; n++)
		check_row(line[n])
	if (NR < 2)
		refuse("no row")
	embed()
}

function refuse(reason) {
	print FILENAME ":" n ": " reason > "/dev/stderr"
	exit 1
}

function check_header(text,    i, want) {
	n = 1
	want = column[1]
	for (i = 2; i <= columns; i++)
		want = want "\t" column[i]
	if (text != want)
		refuse("the header line must be the names of the columns: " want)
}

# The first rules of a row; the others take its cells for granted.
function check_row(text,    i) {
	if (split(text, cell, "\t") != columns)
		refuse("not " columns " columns, parted by tabs")
	for (i = 1; i <= columns; i++) {
		if (cell[i] == "")
			refuse(column[i] ": empty; an empty cell is -")
		if (cell[i] ~ /[^ -~]/)
			refuse(column[i] ": not printable ASCII")
		if (cell[i] ~ /^ | $|  /)
			refuse(column[i] ": a blank too many")
		if (length(cell[i]) > limit[i])
			refuse(column[i] ": has " length(cell[i]) " characters, more than " limit[i])
		if (cell[i] == "-" && i != 7 && i != 8 && i != 9)
			refuse(column[i] ": must not be empty")
	}
	check_code(cell[1], cell[3], cell[4])
	check_reference(cell[5])
	if (cell[6] != "yes" && cell[6] != "no")
		refuse("cacheable: neither yes nor no: " cell[6])
	check_list("headers", cell[7])
	check_list("former", cell[8])
	check_list("see", cell[9])
	check_meaning(cell[10])
}

# The order of the rows, and the states and origins that a code can have.
function check_code(code, state, origin) {
	if (code !~ /^[0-9][0-9][0-9]$/)
		refuse("code: not three digits: " code)
	if (!(state in states))
		refuse("state: no such state: " state)
	registered = state != "unofficial"
	if (registered != (origin == "IANA"))
		refuse("origin: " origin " does not go with the state " state)
	if (registered && (code < "100" || code > "599"))
		refuse("code: a registered code is within 100 to 599: " code)
	if (code < before)
		refuse("code: " code " stands after " before)
	if (registered && code == before)
		refuse("code: the registered row of " code " must be the only one, and the first")
	if ((code, origin) in seen)
		refuse("origin: " code " has a row of " origin " already")
	seen[code, origin] = 1
	before = code
}

function check_reference(reference) {
	if (!registered && reference !~ /^https:\/\/[^ ]+$/)
		refuse("reference: an unofficial code needs an https:// URL: " reference)
	if (registered && reference !~ /^(RFC [1-9][0-9]*|draft-[a-z0-9-]+), Section [0-9]+([.][0-9]+)*$/)
		refuse("reference: not \"RFC N, Section N\" or \"draft-NAME, Section N\": " reference)
}

function check_list(name, list,    items, item, i, had, bare) {
	if (list == "-")
		return
	items = split(list, item, ";")
	for (i = 1; i <= items; i++) {
		if (item[i] == "" || item[i] ~ /^ | $/)
			refuse(name ": items are parted by ; alone: " list)
		bare = tolower(item[i])
		sub(/!$/, "", bare)
		if (bare in had)
			refuse(name ": twice in the list: " item[i])
		had[bare] = 1
		if (name == "headers")
			check_field(item[i])
		else if (name == "former" && length(item[i]) > limit[2])
			refuse("former: has " length(item[i]) " characters, more than " limit[2] ": " item[i])
		else if (name == "former" && bare == tolower(cell[2]))
			refuse("former: is the phrase itself: " item[i])
		else if (name == "see" && (!(item[i] in known) || item[i] !~ /^[0-9]+$/))
			refuse("see: not a code of the table: " item[i])
		else if (name == "see" && item[i] == cell[1])
			refuse("see: the code itself: " item[i])
	}
}

function check_field(field) {
	if (field !~ /^[A-Za-z][A-Za-z0-9-]*!?$/)
		refuse("headers: not the name of a header field: " field)
}

function check_meaning(meaning,    first) {
	if (meaning !~ /[.]$/)
		refuse("meaning: does not end with a full stop")
	first = index(meaning, ". ")
	if (first == 0)
		first = length(meaning)
	if (first > 80)
		refuse("meaning: the first sentence has " first " characters, more than 80")
}

# The rows as they stand, each a member of one structure: members of type char lie side by side, and
# no compiler has to take a literal longer than C99 promises. Then for each row the place of each cell.
function embed(    at, i) {
	print "/* Made from status.tsv by table.awk: edit that. */"
	print "enum { ROWS = " NR - 1 " };"
	print "static const struct {"
	for (n = 2; n <= NR; n++)
		print "\tchar row" n "[" length(line[n]) + 2 "];"
	print "} cells = {"
	for (n = 2; n <= NR; n++)
		print "\t\"" literal(line[n]) "\\n\","
	print "};"
	print "const struct status table[ROWS] = {"
	at = 0
	for (n = 2; n <= NR; n++) {
		split(line[n], cell, "\t")
		printf "\t{ %d, {", cell[1]
		for (i = 1; i <= columns; i++) {
			printf " %d,", at
			at += length(cell[i]) + 1
		}
		print " " at " } },"
		at++
	}
	print "};"
}

# As it stands in a C string; the question mark because of trigraphs.
function literal(text) {
	gsub(/\\/, "\\\\&", text)
	gsub(/["?]/, "\\\\&", text)
	gsub(/\t/, "\\t", text)
	return text
}
