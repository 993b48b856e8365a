# A log, BYTES long at least, the same at each run: the numbers come from a generator with a fixed seed, not from the
# awk's own. KIND=json for lines of JSON, as Caddy writes them, else the combined format. With TRUTH, one line in fifty is
# one of those that are hard to read, and the status of each line is written to the file of that name.

function next_number(below) {
	seed = (seed * 16807) % 2147483647
	return seed % below
}

function address() {
	return next_number(256) "." next_number(256) "." next_number(256) "." next_number(256)
}

function path() {
	return sprintf("/%x/%x/page-%d.html?id=%d", next_number(65536), next_number(1048576), next_number(10000), next_number(1000000))
}

# A request that has not three words, or a quotation mark or a status in it.
function odd_request() {
	return odd_requests[1 + next_number(odd)]
}

function combined(hard) {
	return sprintf("%s - - [22/Nov/2026:%02d:%02d:%02d +0000] \"%s\" %s %d \"https://www.example.org/%x\" \"%s\"", \
	    address(), next_number(24), next_number(60), next_number(60), hard ? odd_request() : "GET " path() " HTTP/1.1", \
	    status, next_number(100000), next_number(65536), agent[1 + next_number(agents)])
}

# Hard is a status of another server in the line.
function json(hard) {
	return sprintf("{\"level\":\"info\",\"ts\":17639%05d.%03d,\"logger\":\"http.log.access\",\"msg\":\"handled request\"," \
	    "\"request\":{\"remote_ip\":\"%s\",\"proto\":\"HTTP/2.0\",\"method\":\"GET\",\"host\":\"www.example.org\",\"uri\":\"%s\"," \
	    "\"headers\":{\"User-Agent\":[\"%s\"]}},%s\"duration\":0.%06d,\"size\":%d,\"status\":%s," \
	    "\"resp_headers\":{\"Content-Type\":[\"text/html\"]}}", \
	    next_number(100000), next_number(1000), address(), path(), agent[1 + next_number(agents)], \
	    hard ? "\"upstream\":{\"status\":502}," : "", next_number(1000000), next_number(100000), status)
}

BEGIN {
	seed = 20261122
	statuses = split("200 200 200 200 200 200 200 200 200 200 304 304 304 301 302 404 404 404 206 499 400 401 403 500 502 503", known, " ")
	agents = split("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36|" \
	    "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0|curl/7.88.1|" \
	    "Mozilla/5.0 (compatible; Examplebot/2.1; +https://www.example.org/bot.html)", agent, "|")
	odd = split("GET /nine|-||\\x16\\x03\\x01\\x02|GET /a b c HTTP/1.1|GET /?q=\\\" 200 \\\" HTTP/1.1", odd_requests, "|")
	for (written = 0; written < BYTES; written += length(line) + 1) {
		hard = TRUTH != "" && next_number(50) == 0
		status = known[1 + next_number(statuses)]
		line = KIND == "json" ? json(hard) : combined(hard)
		print line
		if (TRUTH != "")
			print status > TRUTH
	}
}
