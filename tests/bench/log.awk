# A log in the combined format, BYTES long at least, the same at each run: the numbers come from a generator
# with a fixed seed, not from the awk's own.

function next_number(below) {
	seed = (seed * 16807) % 2147483647
	return seed % below
}

BEGIN {
	seed = 20261122
	statuses = split("200 200 200 200 200 200 200 200 200 200 304 304 304 301 302 404 404 404 206 499 400 401 403 500 502 503", status, " ")
	agents = split("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36|" \
	    "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0|curl/7.88.1|" \
	    "Mozilla/5.0 (compatible; Examplebot/2.1; +https://www.example.org/bot.html)", agent, "|")
	for (written = 0; written < BYTES; written += length(line) + 1) {
		line = sprintf("%d.%d.%d.%d - - [22/Nov/2026:%02d:%02d:%02d +0000] \"GET /%x/%x/page-%d.html?id=%d HTTP/1.1\" %s %d \"https://www.example.org/%x\" \"%s\"", \
		    next_number(256), next_number(256), next_number(256), next_number(256), next_number(24), next_number(60), \
		    next_number(60), next_number(65536), next_number(1048576), next_number(10000), next_number(1000000), \
		    status[1 + next_number(statuses)], next_number(100000), next_number(65536), agent[1 + next_number(agents)])
		print line
	}
}
