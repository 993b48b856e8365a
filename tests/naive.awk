# The naive program that -k is tested against: prints each line that has a status, behind it. kind is one of clf, number
# (the field k, of those that blanks or t separate), logfmt, ltsv and w3c (the value of name).

# The status that a value is, or "".
function status_of(value) {
	gsub(/^(\033\[[0-9;]*m)+|(\033\[[0-9;]*m)+$/, "", value)
	if (kind == "number" && value ~ /^"?[A-Z0-9_]+\//)
		sub(/[A-Z0-9_]+\//, "", value)
	if (kind == "logfmt" || kind == "ltsv")
		sub(/[],;)}]$/, "", value)
	if (kind != "clf" && kind != "number")
		sub(/\.0$/, "", value)
	if (value ~ /^"[0-9][0-9][0-9]"$/)
		return substr(value, 2, 3)
	return value ~ /^[0-9][0-9][0-9]$/ ? value : ""
}

# Where the string in quotes ends that begins at a place.
function string_end(line, at) {
	match(substr(line, at), /^"([^"\\]|\\.)*(\\$|"|$)/)
	return at + RLENGTH - 1
}

# The word behind the first quotation mark from the end of the first string on that has a status or a dash behind it. A
# request that was logged with a quotation mark in it does not end there: then what stands before the mark does not end in
# a version, the marks behind the status are odd in number, and if one of them has a status behind it, that is the status.
# Where a string of no request has a dash, 0 or -1 behind it, the first status behind a version counts.
function clf(line,    at, start, word, version, found, dash, second, marks) {
	at = index(line, "\"")
	if (at == 0)
		return ""
	start = at + 1
	for (at = string_end(line, at); at <= length(line); at++) {
		if (substr(line, at, 1) == "\\") {
			at++
			continue
		}
		if (substr(line, at, 1) != "\"")
			continue
		version = substr(line, start, at - start) ~ / HTTP\/(.|...)$/
		if (marks == "")
			start = at + 1
		marks++
		if (!match(substr(line, at + 1), /^[ \t]+[^ \t]+/))
			continue
		word = substr(line, at + 1, RLENGTH)
		gsub(/[ \t]/, "", word)
		if (dash && version && status_of(word) != "")
			return status_of(word)
		if (found != "" || dash) {
			if (second == "")
				second = status_of(word)
		} else if (word ~ /^(-|0|-1)$/ || status_of(word) != "") {
			if (version)
				return status_of(word)
			found = status_of(word)
			dash = found == ""
			marks = word ~ /"$/ ? -1 : 0
			at += RLENGTH + marks
		}
	}
	return marks % 2 == 1 && second != "" ? second : found
}

function number(line,    n, at) {
	if (t == "")
		sub(/^[ \t]+/, "", line)
	for (n = 1; n < k; n++) {
		if (t == "" && match(line, /[ \t]+/))
			line = substr(line, RSTART + RLENGTH)
		else if (t != "" && (at = index(line, t)) > 0)
			line = substr(line, at + 1)
		else
			return ""
	}
	if (t == "")
		sub(/[ \t].*/, "", line)
	else if ((at = index(line, t)) > 0)
		line = substr(line, 1, at - 1)
	gsub(/^[ \t]+|[ \t]+$/, "", line)
	return status_of(line)
}

# The first word that is the name, a mark and a status. Where its quotes stand at its start or behind "=", what ends a
# word does not end it in them.
function named(line, ends,    at, start, before, c, word, found) {
	for (at = 1; at <= length(line); at++) {
		if (substr(line, at, 1) ~ /[ \t]/)
			continue
		before = "="
		for (start = at; at <= length(line); at++) {
			c = substr(line, at, 1)
			if (c ~ ends)
				break
			if (c == "\"" && before == "=")
				at = string_end(line, at)
			before = c
		}
		word = substr(line, start, at - start)
		if (index(word, name "=") == 1 || (kind == "ltsv" && index(word, name ":") == 1)) {
			found = status_of(substr(word, length(name) + 2))
			if (found != "")
				return found
		}
	}
	return ""
}

function w3c(line,    n, fields) {
	if (line ~ /^#Fields: /) {
		column = 0
		for (n = split(substr(line, 10), fields, " "); n > 0; n--)
			if (fields[n] == name)
				column = n
	}
	if (line ~ /^#/ || column == 0)
		return ""
	split(line, fields, line ~ /\t/ ? "\t" : " ")
	return status_of(fields[column])
}

{
	line = $0
	sub(/\r$/, "", line)
	if (kind == "clf")
		status = clf(line)
	else if (kind == "number")
		status = number(line)
	else if (kind == "w3c")
		status = w3c(line)
	else
		status = named(line, kind == "ltsv" ? "\t" : "[ \t]")
	if (status != "")
		print status " " $0
}
