# Random lines of the sort that hurts, for a kind of field: few kinds of words, many blanks, odd ends. The seed is given,
# the numbers are the same in every awk.

function next_number(below) {
	seed = (seed * 16807) % 2147483647
	return seed % below
}

BEGIN {
	if (kind == "clf") {
		n = split("\" \"GET /\" /\\\"x HTTP/1.1\" \"-\" - 200 404 \"503\" \"404 500\" 99 1000 \\ \\\\ \\\"x x\\\\\" ]\"GET \033[31m404\033[0m " \
		    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"", token, " ")
		gaps = split(" |  | \t|", gap, "|")
	} else if (kind == "logfmt") {
		n = split("status=404 status=\"503\" status= status=\" xstatus=500 statusx=500 a=\"b \" c=\"\\ a=\\\" status=200, status=301] status=200.0 " \
		    "status=20 \"status=404 status:404 status status==200 =status=201 x \\ é status=\"\\\"204\" " \
		    "a=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa " \
		    "status=200000000000000000000000000000000000000000000000000000000000000000000000000", token, " ")
		gaps = split(" |  |   ", gap, "|")
	} else if (kind == "ltsv") {
		n = split("status:404|status:\"503\"|status:|xstatus:500|statusx:1|ua:a status:200 b|ua:\"|status=301|req:GET / HTTP/1.1|status:200.0|status:20|" \
		    "time:1|statu|é|x:2000000000000000000000000000000000000000000000000000000000000000000000000000000", token, "|")
		gaps = split("\t|\t\t|\t |", gap, "|") - 1
		start = "time:1\t"
	} else if (kind == "w3c") {
		n = split("200 404 \"503\" 99 1000 - 499 x 200.0 /a;b;c Mozilla/5.0+(X11) é", token, " ")
		gaps = split(" |  | ", gap, "|")
	} else {
		n = split("200 404 \"503\" 99 1000 \"200 200\" 499 a - , \" xyz 477 000 TCP_MISS/302 NONE/000 /404 x/200 \033[32m201\033[0m " \
		    "2000000000000000000000 //////////////////////////////// é", token, " ")
		gaps = split(" |  |\t| \t |,|,,|;", gap, "|")
	}
	for (line = 0; line < LINES; line++) {
		text = start
		if (kind == "w3c" && line % 50 == 0)
			text = line % 100 == 0 ? "#Fields: a b status d" : "#Fields: status a"
		else {
			if (start == "" && next_number(4) == 0)
				text = gap[1 + next_number(gaps)]
			for (fields = next_number(kind == "w3c" ? 5 : 14); fields > 0; fields--)
				text = text token[1 + next_number(n)] gap[1 + next_number(next_number(3) == 0 ? gaps : 2)]
			if (next_number(3) == 0)
				text = text token[1 + next_number(n)]
		}
		printf "%s%s", text, (next_number(5) == 0 ? "\r\n" : "\n")
	}
	printf "%s%s", start, token[1 + next_number(n)]
}
