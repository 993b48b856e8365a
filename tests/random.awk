# Random lines of the sort that hurts: few kinds of bytes, many blanks, odd ends. The seed is given, the numbers
# are the same in every awk.

function next_number(below) {
	seed = (seed * 16807) % 2147483647
	return seed % below
}

BEGIN {
	n = split("200 404 \"503\" 99 1000 \"200 200\" 499 a - , \" xyz 477 000 2000000000000000000000 //////////////////////////////// é", token, " ")
	gaps = split(" |  |\t| \t |,|,,|;", gap, "|")
	for (line = 0; line < LINES; line++) {
		text = next_number(4) == 0 ? gap[1 + next_number(gaps)] : ""
		for (fields = next_number(14); fields > 0; fields--)
			text = text token[1 + next_number(n)] gap[1 + next_number(next_number(3) == 0 ? gaps : 2)]
		if (next_number(3) == 0)
			text = text token[1 + next_number(n)]
		printf "%s%s", text, next_number(5) == 0 ? "\r\n" : "\n"
	}
	printf "%s", token[1 + next_number(n)]
}
