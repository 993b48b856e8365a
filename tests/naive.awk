# The naive program that streams are tested against: the lines whose kth field, parted by blanks or by t, is a
# status that matches the expression want; with count=1 the count of each.

function field(line, k, t,    n, at) {
	sub(/\r$/, "", line)
	if (t == "") {
		sub(/^[ \t]+/, "", line)
		for (n = 1; n < k; n++) {
			if (!match(line, /[ \t]+/))
				return ""
			line = substr(line, RSTART + RLENGTH)
		}
		sub(/[ \t].*/, "", line)
		return line
	}
	for (n = 1; n < k; n++) {
		at = index(line, t)
		if (at == 0)
			return ""
		line = substr(line, at + 1)
	}
	at = index(line, t)
	return at == 0 ? line : substr(line, 1, at - 1)
}

{
	status = field($0, k, t)
	if (status ~ /^"[0-9][0-9][0-9]"$/)
		status = substr(status, 2, 3)
	if (status !~ /^[0-9][0-9][0-9]$/ || status !~ want)
		next
	if (count)
		lines[status]++
	else
		print
}

END {
	for (status in lines)
		print lines[status] "\t" status
}
