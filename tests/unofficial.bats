load helper

@test "an unofficial code is answered without -a, the meaning met most first" {
	[ "$(codes 499 | uniq)" = 499 ]
	[ "$(httpstatus -f text 499 | head -n 1)" = "499 Client Closed Request (nginx)" ]
	[ "$(httpstatus 499)" = "$(cells '1 "\t" $2 "\t" $10' '$1 == 499')" ]
}

@test "an unofficial phrase is answered without -a" {
	[ "$(codes 'web server is down')" = 521 ]
	[ "$(codes web server is down)" = 521 ]
	[ "$(codes Enhance Your Calm)" = 420 ]
}

@test "a registered code or phrase is not shadowed by a vendor's use of it" {
	[ "$(httpstatus 451 | cut -f 2)" = "Unavailable For Legal Reasons" ]
	[ "$(codes unauthorized)" = 401 ]
}

@test "with -a every meaning of a code is answered" {
	[ "$(httpstatus -a 451)" = "$(cells '1 "\t" $2 "\t" $10' '$1 == 451')" ]
	[ "$(httpstatus -a 451 | wc -l)" -gt 1 ]
}

@test "with -a a word finds what it finds without, and more" {
	[ "$(codes -a timeout | uniq | tr '\n' ' ')" = "408 419 440 504 524 544 599 " ]
	[ "$(codes -a redirect | uniq | tr '\n' ' ')" = "302 303 307 308 451 " ]
	for word in $(httpstatus -a -f %p | tr ' ' '\n' | sort -u); do
		[ -z "$(comm -23 <(httpstatus "$word" 2> /dev/null | sort) <(httpstatus -a "$word" | sort))" ]
	done
}

@test "an entry names the unofficial meanings that are not shown with it" {
	[ "$(httpstatus -f text 451 | tail -n 1)" = "    Unofficially (-a) also: Redirect (Exchange ActiveSync)" ]
	[[ "$(httpstatus -f text -a 451)" != *"Unofficially"* ]]
	[[ "$(httpstatus -f text 404)" != *"Unofficially"* ]]
	[[ "$(httpstatus -f text -a unavailable for legal reasons)" == *"Unofficially"* ]]
}

@test "lists, patterns, ranges, classes and searches keep to registered codes, but with -a" {
	[ -z "$(codes 4 | grep -x 499)" ]
	[ -z "$(codes 490-510 | grep -x 499)" ]
	[ -z "$(codes -s nginx | grep -x 499)" ]
	[ "$(codes -a 49x | uniq)" = "$(cells 1 '$1 ~ /^49/' | uniq)" ]
	[ "$(codes -a -c 4,5 | wc -l)" -gt 65 ]
	[ "$(httpstatus -a | wc -l)" -eq "$(cells 1 1 | wc -l)" ]
}

@test "a search with -a finds a vendor's codes" {
	[ "$(codes -a -s cloudflare | grep -x 52. | tr '\n' ' ')" = "520 521 522 523 524 525 526 527 " ]
}

@test "a miss that -a would have answered says how many it would find" {
	ask 52x
	expect 1 "" "httpstatus: 52x: no registered status matches; $(cells 1 '$1 ~ /^52/' | wc -l) unofficial ones do (-a)"
	ask 999-999
	expect 1 "" "httpstatus: 999-999: no registered status matches; 1 unofficial one does (-a)"
	ask -s linkedin
	expect 1 "" "httpstatus: linkedin: no registered status matches; 1 unofficial one does (-a)"
	ask 'server returns'
	expect 1 "" "httpstatus: server returns: no registered status matches; 1 unofficial one does (-a)"
}

@test "a code outside 100 to 599 that is in use is answered, and is in no class" {
	[ "$(codes 000 | uniq)" = 000 ]
	[ "$(codes 999)" = 999 ]
	[[ "$(httpstatus -l -f text 999)" == *"Class          none"* ]]
	ask -a -c 1-5 999
	[ "$status" -eq 2 ]
	ask -a -c 1,2,3,4,5 999
	expect 1 "" "httpstatus: 999: not in a class asked for (-c)"
}
