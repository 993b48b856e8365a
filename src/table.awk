# src/table.h, status.tsv -> table.inc: checks every rule of the table, then embeds it.
# At the first breach: "FILE:LINE: what is wrong" on standard error, exit 1, and no output.
# Run it with LC_ALL=C: "printable" is a range of bytes.

BEGIN {
	split("standard temporary deprecated obsolete unused unofficial detail", names, " ")
	for (i in names)
		states[names[i]] = 1
}

# The list of columns: X(NAME, "name", letter, kind, label, weight, most, may_be_empty)
FILENAME ~ /table[.]h$/ {
	if ($0 ~ /^\tX\(CLASS/)
		derived = 1
	if (!derived && $0 ~ /^\tX\(/) {
		split($0, part, /[(,) ]+/)
		column[++columns] = part[3]
		gsub(/"/, "", column[columns])
		number[column[columns]] = columns
		sub(/\).*/, "")
		last = split($0, part, ", ")
		limit[columns] = part[last - 1] + 0
		if (part[last] == "true")
			may_be_empty[column[columns]] = 1
	}
	next
}

{
	line[++lines] = $0
	split($0, cell, "\t")
	row_of[cell[1]] = $0
	if (cell[number["origin"]] == "IANA")
		registered_contrast[cell[1]] = ";" cell[number["contrast"]]
}

END {
	for (n = 1; n == 1 || n <= lines; n++) {
		if (line[n] ~ /\r$/)
			refuse("the lines end with CR LF; they must end with LF alone")
		if (n == 1)
			check_header(line[n])
		else
			check_row(line[n])
	}
	if (lines < 2)
		refuse("no row")
	for (n = 2; n <= lines; n++)
		check_contrast(line[n])
	embed()
}

function refuse(reason) {
	print ARGV[2] ":" n ": " reason > "/dev/stderr"
	failed = 1
	exit 1
}

function check_header(text,    i, want) {
	for (i = 1; i <= columns; i++)
		want = want (i > 1 ? "\t" : "") column[i]
	if (text != want)
		refuse("the header line must be the names of the columns: " want)
}

# The first rules of a row; the others take its cells for granted.
function check_row(text,    i) {
	if (split(text, cell, "\t") != columns)
		refuse("not " columns " columns, separated by tabs")
	for (i = 1; i <= columns; i++) {
		if (cell[i] == "")
			refuse(column[i] ": empty; an empty cell is -")
		if (cell[i] ~ /[^ -~]/)
			refuse(column[i] ": not printable ASCII")
		if (cell[i] ~ /^ | $|  /)
			refuse(column[i] ": a blank too many")
		if (length(cell[i]) > limit[i])
			refuse(column[i] ": has " length(cell[i]) " characters, more than " limit[i])
		if (cell[i] == "-" && !(column[i] in may_be_empty))
			refuse(column[i] ": must not be empty")
		value[column[i]] = cell[i]
	}
	check_code(value["code"], value["state"], value["origin"], value["status"])
	check_reference(value["reference"])
	if (value["cacheable"] != "yes" && value["cacheable"] != "no")
		refuse("cacheable: neither yes nor no: " value["cacheable"])
	check_list("headers", value["headers"])
	check_list("former", value["former"])
	check_list("words", value["words"])
	check_sentence("meaning", value["meaning"])
	if (value["meaning"] ~ /[.!?] /)
		refuse("meaning: more than one sentence")
	check_sentence("details", value["details"])
	check_sentence("action", value["action"])
}

# The order of the rows, and the states and origins that a code can have. A kind is a rank of src/table.h; a place is
# the code of a status, NO_CODE for a number beside none.
function check_code(code, state, origin, status) {
	if (!(state in states))
		refuse("state: no such state: " state)
	kind = state == "unofficial" ? 1 : state == "detail" ? 2 : 0
	if (kind == 2) {
		if (code ~ /^[0-9][0-9][0-9]$/ || code !~ /^[0-9A-Z]+([.][0-9]+)?$/)
			refuse("code: not a number beside a status: " code)
		if (status != "-" && (status !~ /^[0-9][0-9][0-9]$/ || !(status in row_of)))
			refuse("status: not a code of the table: " status)
	} else if (code !~ /^[0-9][0-9][0-9]$/) {
		refuse("code: not three digits: " code)
	} else if (status != "-") {
		refuse("status: only a number beside a status has one")
	}
	if ((kind == 0) != (origin == "IANA"))
		refuse("origin: " origin " does not go with the state " state)
	if (kind == 0 && (code < "100" || code > "599"))
		refuse("code: a registered code is within 100 to 599: " code)
	place = kind < 2 ? code + 0 : status == "-" ? 1000 : status + 0
	if (place < before)
		refuse("code: " code " stands after " code_before)
	if (kind == 0 && place == before)
		refuse("code: the registered row of " code " must be the only one, and the first")
	if (kind == 1 && place == before && kind_before == 2)
		refuse("code: the row of " code " must stand before the numbers beside it")
	if ((code, origin) in seen)
		refuse("origin: " code " has a row of " origin " already")
	seen[code, origin] = 1
	before = code_of[n] = place
	code_before = code
	kind_before = kind_of[n] = kind
}

function check_reference(reference) {
	if (kind > 0 && reference !~ /^https:\/\/[^ ]+$/)
		refuse("reference: an unofficial code needs an https:// URL: " reference)
	if (kind == 0 && reference !~ /^(RFC [1-9][0-9]*|draft-[a-z0-9-]+), Section [0-9]+([.][0-9]+)*$/)
		refuse("reference: not \"RFC N, Section N\" or \"draft-NAME, Section N\": " reference)
}

function check_list(name, list,    items, item, i, had, bare) {
	if (list == "-")
		return
	items = split(list, item, ";")
	for (i = 1; i <= items; i++) {
		if (item[i] == "" || item[i] ~ /^ | $/)
			refuse(name ": items are separated by ; alone: " list)
		bare = tolower(item[i])
		if (name == "headers")
			sub(/!$/, "", bare)
		if (bare in had)
			refuse(name ": twice in the list: " item[i])
		had[bare] = 1
		if (name == "headers" && item[i] !~ /^[A-Za-z][A-Za-z0-9-]*!?$/)
			refuse("headers: not the name of a header field: " item[i])
		if (name == "former" && length(item[i]) > limit[number["phrase"]])
			refuse("former: has " length(item[i]) " characters, more than " limit[number["phrase"]] ": " \
			    item[i])
		if (name != "headers" && bare == tolower(value["phrase"]))
			refuse(name ": is the phrase itself: " item[i])
		if (name == "words" && index(";" tolower(value["former"]) ";", ";" bare ";") > 0)
			refuse("words: is a former phrase: " item[i])
	}
}

# Each item is a code of the table and the difference; among registered codes the other one has this one as well.
function check_contrast(row,    cell, list, items, item, i, code, had, other) {
	split(row, cell, "\t")
	list = cell[number["contrast"]]
	if (list == "-")
		return
	if (list ~ /(^|;)[ ;]|[ ;](;|$)/)
		refuse("contrast: items are separated by ; alone: " list)
	items = split(list, item, ";")
	if (items > 5)
		refuse("contrast: has " items " items, more than 5")
	for (i = 1; i <= items; i++) {
		code = item[i]
		sub(/ .*/, "", code)
		if (item[i] !~ /^[^ ]+ [^ ]/ || !(code in row_of) || code == "code")
			refuse("contrast: not a code of the table and a difference: " item[i])
		if (kind_of[n] == 0 && code == cell[1])
			refuse("contrast: the code itself: " item[i])
		if (code in had)
			refuse("contrast: twice in the list: " code)
		had[code] = 1
		if (length(item[i]) - length(code) - 1 > 70)
			refuse("contrast: the difference has more than 70 characters: " item[i])
		if (kind_of[n] == 0 && code in registered_contrast) {
			other = registered_contrast[code]
			if (index(other, ";" cell[1] " ") == 0 && gsub(/;/, ";", other) < 5)
				refuse("contrast: " code " does not have " cell[1])
		}
	}
}

function check_sentence(name, text) {
	if (text != "-" && text !~ /[.]$/)
		refuse(name ": does not end with a full stop")
}

# The cells of each row, as they stand, in a member of one structure, those that many rows share in one of another:
# members of type char lie side by side, and no compiler has to accept a literal longer than C99 promises. Then the
# rows, each with the ends of its own cells, and the places of the shared ones; an empty one has no length. The last
# row is all zero, which is no code.
function embed(    at, i, all, rows, ends, places, common_at, bits) {
	at = common_at = 0
	for (n = 2; n <= lines; n++) {
		all = ends = places = ""
		split(line[n], cell, "\t")
		for (i = 1; i <= columns; i++) {
			if (cell[i] == "-")
				cell[i] = ""
			if (i < number["state"] || i > number["headers"]) {
				all = all cell[i]
				ends = ends " " length(all) ","
				continue
			}
			if (!(cell[i] in place_of)) {
				place_of[cell[i]] = common_at
				common[++commons] = cell[i]
				common_at += length(cell[i]) + 1
			}
			places = places " " place_of[cell[i]] ","
		}
		text_of[n] = all
		bits = kind_of[n] == 2 ? 0 : initials(cell[number["phrase"]] ";" cell[number["former"]])
		rows[n] = code_of[n] ", " kind_of[n] ", " bits ", " at ", {" ends " }, {" places " }"
		at += length(all) + 1
	}
	print "/* Made from status.tsv by table.awk: edit that. */"
	print "enum { ROWS = " lines - 1 " };"
	structure("text", "row", 2, lines, text_of)
	structure("shared", "cell", 1, commons, common)
	print "const struct status table[ROWS + 1] = {"
	for (n = 2; n <= lines; n++)
		print "\t{ " rows[n] " },"
	print "};"
}

function structure(name, member, first, last, texts,    i) {
	print "static const struct {"
	for (i = first; i <= last; i++)
		print "\tchar " member i "[" length(texts[i]) + 1 "];"
	print "} " name " = {"
	for (i = first; i <= last; i++)
		print "\t\"" literal(texts[i]) "\","
	print "};"
}

# The first letters of a list, a bit for each, as table_initial has it.
function initials(list,    items, item, i, place, bit, had, bits) {
	items = split(tolower(list), item, ";")
	for (i = 1; i <= items && item[i] != ""; i++) {
		place = index("abcdefghijklmnopqrstuvwxyz", substr(item[i], 1, 1)) % 20
		for (bit = 1; place > 0; place--)
			bit *= 2
		if (!(bit in had))
			bits += bit
		had[bit] = 1
	}
	return bits
}

# As it stands in a C string; the question mark because of trigraphs.
function literal(text) {
	gsub(/\\/, "\\\\&", text)
	gsub(/["?]/, "\\\\&", text)
	return text
}
