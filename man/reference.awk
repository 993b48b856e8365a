# status.tsv -> httpstatus.7, the reference page, in mdoc. Takes a table that src/table.awk has passed.

BEGIN {
	FS = "\t"
	preface()
}

NR == 1 {
	next
}

$3 != "unofficial" {
	if (substr($1, 1, 1) != class)
		open_class(substr($1, 1, 1))
	entry($1 " " $2)
}

$3 == "unofficial" {
	if (!($4 in rows))
		origin[++origins] = $4
	rows[$4] = rows[$4] NR "\n"
	row[NR] = $0
}

END {
	print ".El"
	unofficial()
	print ".Sh SEE ALSO"
	print ".Xr httpstatus 1"
	print ".Sh STANDARDS"
	fill("The registered codes are those of the HTTP Status Code Registry of IANA, as updated on " \
	    "September 15, 2025. What they mean is specified in the document that each entry names, for most " \
	    "of them RFC 9110, HTTP Semantics. The unofficial codes have no standard.")
}

function preface() {
	print ".\\\" Made from status.tsv by man/reference.awk: edit those."
	print ".Dd November 22, 2026"
	print ".Dt HTTPSTATUS 7"
	print ".Os"
	print ".Sh NAME"
	print ".Nm httpstatus"
	print ".Nd the HTTP status codes and what they mean"
	print ".Sh DESCRIPTION"
	fill("Every HTTP response has a status code: three digits that tell the client what became of its " \
	    "request. A reason phrase may follow it, for people; it is only a recommendation, newer versions " \
	    "of HTTP do not send it, and no client should depend on it.")
	print ".Pp"
	fill("The first digit is the class of the code, the other two have no meaning of their own:")
	print ".Bl -tag -width 3n"
	item("1xx", "Informational. The request was received and work on it goes on. The response is interim: " \
	    "a final one, of another class, follows.")
	item("2xx", "Successful. The request was received, understood and accepted.")
	item("3xx", "Redirection. The client has to do something more to complete the request.")
	item("4xx", "Client error. The request is wrong or cannot be fulfilled.")
	item("5xx", "Server error. The server failed to fulfil a request that looks right.")
	print ".El"
	print ".Pp"
	fill("New codes can be registered at any time, so a client need not know them all. It must understand " \
	    "the class, and treat a code that it does not know like the x00 of its class: a 471 like 400, a 599 " \
	    "like 500. Only 100 to 599 are valid; a response with any other code is to be treated like a server " \
	    "error (RFC 9110, Section 15).")
	print ".Pp"
	fill("A response with a heuristically cacheable code may be kept by a cache that is not told for how " \
	    "long (RFC 9110, Section 15.1). With the other codes a cache needs explicit leave. Of the header " \
	    "fields that are listed, those marked as required stand in every such response.")
}

function open_class(digit,    names) {
	if (class != "")
		print ".El"
	class = digit
	split("INFORMATIONAL SUCCESSFUL REDIRECTION CLIENT_ERROR SERVER_ERROR", names, " ")
	sub(/_/, " ", names[digit])
	print ".Sh " names[digit] " (" digit "xx)"
	print ".Bl -tag -width Ds"
}

function item(tag, text) {
	print ".It Sy " tag
	fill(text)
}

# The entry of the row that is in the fields, under a tag.
function entry(tag) {
	print ".It Sy \"" literal(tag) "\""
	if ($3 != "standard" && $3 != "unofficial")
		fill("(" toupper(substr($3, 1, 1)) substr($3, 2) ".)")
	fill($10)
	print ".Pp"
	if ($7 != "-")
		fill("Header fields: " fields($7) ".")
	if ($6 == "yes")
		fill("Heuristically cacheable.")
	if ($8 != "-")
		fill("Also known as " list($8) ".")
	if ($9 != "-")
		fill("See also " list($9) ".")
	if ($3 == "unofficial")
		print address($5)
	else
		fill($5 ".")
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

# The unofficial codes, the origins in the order of the alphabet.
function unofficial(    i, j, n, numbers, swap) {
	for (i = 2; i <= origins; i++) {
		for (j = i; j > 1 && tolower(origin[j]) < tolower(origin[j - 1]); j--) {
			swap = origin[j]
			origin[j] = origin[j - 1]
			origin[j - 1] = swap
		}
	}
	print ".Sh UNOFFICIAL CODES"
	fill("No specification defines these codes, but they are met: in the responses of a product or a service, " \
	    "or only in its logs. They stand here under the name of who uses them. To a client that does not know " \
	    "them they are what any unknown code is.")
	for (i = 1; i <= origins; i++) {
		print ".Ss " literal(origin[i])
		print ".Bl -tag -width Ds"
		n = split(rows[origin[i]], numbers, "\n")
		for (j = 1; j < n; j++) {
			$0 = row[numbers[j]]
			entry($1 " " $2)
		}
		print ".El"
	}
}

# Running text: a sentence starts a line, and no line is longer than 78 bytes.
function fill(text,    words, word, i, line) {
	words = split(text, word, " ")
	line = word[1]
	for (i = 2; i <= words; i++) {
		if (word[i - 1] ~ /[.?!][)]?$/ || length(literal(line " " word[i])) > 78) {
			put(line)
			line = word[i]
		} else {
			line = line " " word[i]
		}
	}
	put(line)
}

function put(line) {
	print (line ~ /^[.']/ ? "\\&" : "") literal(line)
}

# A URL, which may be broken after a slash or a hyphen.
function address(url,    i, byte, text) {
	for (i = 1; i <= length(url); i++) {
		byte = substr(url, i, 1)
		text = text literal(byte) (byte ~ /[\/-]/ ? "\\:" : "")
	}
	return text
}

# Text as roff prints it unchanged: a hyphen that stays one when it is copied, and straight quotes.
function literal(text) {
	gsub(/\\/, "\\e", text)
	gsub(/-/, "\\-", text)
	gsub(/'/, "\\(aq", text)
	gsub(/"/, "\\(dq", text)
	return text
}
