# src/version.h, status.tsv -> httpstatus.7, the reference page, in mdoc. Takes a table that src/table.awk has passed.

BEGIN {
	FS = "\t"
	split("\\ - ' \" ` ^ ~", special, " ")
	split("\\e \\- \\(aq \\(dq \\(ga \\(ha \\(ti", escapes, " ")
	for (i in special)
		escape[special[i]] = escapes[i]
}

FILENAME ~ /version[.]h$/ {
	if ($0 ~ /define REGISTRY/) {
		split($0, part, "\"")
		registry = part[2]
	}
	next
}

FNR == 1 {
	for (i = 1; i <= NF; i++)
		column[$i] = i
	preface()
	next
}

{
	if (!(cell("code") in phrase_of))
		phrase_of[cell("code")] = cell("phrase")
	if (cell("origin") != "IANA") {
		keep(cell("state"), cell("origin"))
		next
	}
	if (substr(cell("code"), 1, 1) != class)
		open_class(substr(cell("code"), 1, 1))
	entry(1)
}

END {
	print ".El"
	print ".Sh UNOFFICIAL CODES"
	fill("No specification defines these codes. Products and services use them in their responses, or only in their " \
	    "logs, and are listed here by name. A client that does not know such a code treats it like any other code that " \
	    "it does not know.")
	products("unofficial")
	print ".Sh NUMBERS BESIDE A STATUS"
	fill("Some products give the reason as a number or a few letters of their own, beside the status: on the error " \
	    "page, in the body, in a header field or in the log. The entry names the status that it comes with, if the " \
	    "product does.")
	products("detail")
	print ".Sh SEE ALSO"
	print ".Xr httpstatus 1"
	print ".Sh STANDARDS"
	fill("The registered codes are those of the IANA HTTP Status Code Registry, as updated on " date(registry) \
	    ". Each entry names the document that specifies its code. For most of them that is RFC 9110, HTTP Semantics. " \
	    "No standard covers the unofficial codes and the numbers beside a status.")
}

# A cell of the row that is in the fields, blank where the table has "-".
function cell(name) {
	return $column[name] == "-" ? "" : $column[name]
}

function preface() {
	print ".\\\" Made from status.tsv by man/reference.awk: edit those."
	print ".Dd November 25, 2026"
	print ".Dt HTTPSTATUS 7"
	print ".Os"
	print ".Sh NAME"
	print ".Nm httpstatus"
	print ".Nd the HTTP status codes and what they mean"
	print ".Sh DESCRIPTION"
	fill("Every HTTP response has a status code: three digits that say how the request ended. A reason phrase " \
	    "may follow, for people. It is only a recommendation, newer versions of HTTP do not send it, and no " \
	    "client should depend on it.")
	print ".Pp"
	fill("The first digit is the class of the code. The other two have no meaning of their own.")
	print ".Bl -tag -width 3n"
	item("1xx", "Informational. The server has received the request and is still working on it. The response is " \
	    "interim: a final one, of another class, follows.")
	item("2xx", "Successful. The server received, understood and accepted the request.")
	item("3xx", "Redirection. The client has to do something more to complete the request.")
	item("4xx", "Client error. The request is wrong or cannot be fulfilled.")
	item("5xx", "Server error. The server failed to fulfil a request that looks right.")
	print ".El"
	print ".Pp"
	fill("New codes can be registered at any time, so a client need not know them all. It must understand " \
	    "the class, and treat a code that it does not know like the x00 of its class: 471 like 400, 599 " \
	    "like 500. Only 100 to 599 are valid; a client should treat a response with any other code like a " \
	    "server error (RFC 9110, Section 15).")
	print ".Pp"
	fill("Each entry says what happened, then what more there is to know, then what to do about it. After that it lists " \
	    "the codes that it is confused with, each with the difference. Last come the reference, the header fields that " \
	    "the response carries, and other names of the code. A state in parentheses stands behind a code that is not " \
	    "standard.")
	print ".Pp"
	fill("Header fields marked as required must be in every response with that code. A cache may reuse a response with " \
	    "a heuristically cacheable code even if nothing in it says for how long. With any other code it needs explicit " \
	    "permission (RFC 9110, Section 15.1).")
}

function open_class(digit,    names) {
	if (class != "")
		print ".El"
	class = digit
	split("INFORMATIONAL SUCCESSFUL REDIRECTION CLIENT_ERROR SERVER_ERROR", names, " ")
	sub(/_/, " ", names[digit])
	print ".Sh " names[digit] " (" digit "xx)"
	open_list()
}

# The list of entries, not adjusted: a line that is part of a URL has no blank to adjust it at.
function open_list() {
	print ".Bl -tag -width 2n"
	print ".na"
}

function item(tag, text) {
	print ".It Sy \"" literal(tag) "\""
	fill(text)
}

# The entry of the row that is in the fields, with its reference or without.
function entry(with_reference,    tag) {
	tag = cell("code") " " cell("phrase")
	if (cell("origin") == "IANA" && cell("state") != "standard")
		tag = tag " (" cell("state") ")"
	item(tag, cell("meaning"))
	paragraph(cell("details"))
	paragraph(cell("action"))
	contrast(cell("contrast"))
	facts = 0
	if (cell("status") != "")
		fact("Status: " cell("status") " " phrase_of[cell("status")])
	if (with_reference)
		fact(cell("reference"))
	if (cell("headers") != "")
		fact("Header fields: " fields(cell("headers")))
	if (cell("cacheable") == "yes")
		fact("Heuristically cacheable")
	if (cell("former") != "")
		fact("Also known as: " list(cell("former")))
}

# A line of those that end an entry.
function fact(text) {
	print facts++ ? ".br" : ".Pp"
	if (text ~ /^https:/)
		print ".Lk " breakable(text)
	else
		fill(text)
}

function paragraph(text) {
	if (text != "") {
		print ".Pp"
		fill(text)
	}
}

# The codes that it is confused with, and the differences.
function contrast(text,    items, item_of, i, code, widest) {
	items = split(text, item_of, ";")
	for (i = 1; i <= items; i++)
		if (index(item_of[i], " ") - 1 > widest)
			widest = index(item_of[i], " ") - 1
	if (items > 0)
		print ".Pp\n.Bl -tag -width " widest "n -compact"
	for (i = 1; i <= items; i++) {
		code = item_of[i]
		sub(/ .*/, "", code)
		item(code, substr(item_of[i], length(code) + 2))
	}
	if (items > 0)
		print ".El"
}

function list(text) {
	gsub(/;/, ", ", text)
	return text
}

function fields(text) {
	text = list(text)
	gsub(/!/, " (required)", text)
	return text
}

# Keeps the row that is in the fields for the part about its product in the section of its state.
function keep(state, product) {
	if (!((state, product) in rows))
		product_of[state, ++count[state]] = product
	row[state, product, ++rows[state, product]] = $0
	cited[state, product, cell("reference")]++
}

# The products in the order of the alphabet, each with its rows by code.
function products(state,    n, i, product, names) {
	n = count[state]
	for (i = 1; i <= n; i++) {
		key[i] = tolower(product_of[state, i])
		value[i] = product_of[state, i]
	}
	sort(n)
	for (i = 1; i <= n; i++)
		names[i] = value[i]
	for (i = 1; i <= n; i++)
		part_about(state, names[i])
}

function part_about(state, product,    n, i, digits, shared) {
	print ".Ss " literal(product)
	print ".na"
	n = rows[state, product]
	for (i = 1; i <= n; i++) {
		$0 = value[i] = row[state, product, i]
		split(cell("code"), digits, ".")
		key[i] = digits[1] sprintf(".%6d", digits[2])
		if (n > 2 && cited[state, product, cell("reference")] > n / 2)
			shared = cell("reference")
	}
	sort(n)
	if (shared != "") {
		fill("Reference, unless an entry names another:")
		print ".Lk " breakable(shared)
	}
	open_list()
	for (i = 1; i <= n; i++) {
		$0 = value[i]
		entry(cell("reference") != shared)
	}
	print ".El"
}

# Sorts the values by their keys.
function sort(n,    i, j, held_key, held) {
	for (i = 2; i <= n; i++) {
		held_key = key[i]
		held = value[i]
		for (j = i; j > 1 && held_key < key[j - 1]; j--) {
			key[j] = key[j - 1]
			value[j] = value[j - 1]
		}
		key[j] = held_key
		value[j] = held
	}
}

# 2025-09-15 as manuals write it.
function date(text,    digits, names) {
	split(text, digits, "-")
	split("January February March April May June July August September October November December", names, " ")
	return names[digits[2] + 0] " " digits[3] + 0 ", " digits[1]
}

# Running text: a sentence starts a line, and no line is longer than 78 bytes.
function fill(text,    words, word, i, line) {
	words = split(text, word, " ")
	line = plain(word[1])
	for (i = 2; i <= words; i++) {
		if (word[i - 1] ~ /[.?!][)]?$/ || length(line " " plain(word[i])) > 78) {
			put(line)
			line = plain(word[i])
		} else {
			line = line " " plain(word[i])
		}
	}
	put(line)
}

function put(line) {
	print (line ~ /^[.']/ ? "\\&" : "") line
}

# A word, which is not to be hyphenated if it is the name of something.
function plain(word) {
	if (length(word) > 40)
		return breakable(word)
	return (word ~ /[A-Za-z0-9][^A-Za-z0-9][A-Za-z0-9]|[A-Za-z][A-Z0-9]/ ? "\\%" : "") literal(word)
}

# What is long, which may be broken after a slash or a hyphen, but is not hyphenated.
function breakable(text,    i, byte, made) {
	made = "\\%"
	for (i = 1; i <= length(text); i++) {
		byte = substr(text, i, 1)
		made = made literal(byte) (byte ~ /[\/-]/ && i < length(text) ? "\\:" : "")
	}
	return made
}

# Text as roff prints it unchanged: a hyphen that stays one when it is copied, and straight quotes. What ends in "()" is
# broken up, so that mandoc does not ask for the markup of a C function.
function literal(text,    i, byte, made) {
	for (i = 1; i <= length(text); i++) {
		byte = substr(text, i, 1)
		if (byte == ")" && substr(text, i - 1, 1) == "(")
			made = made "\\&"
		made = made (byte in escape ? escape[byte] : byte)
	}
	return made
}
