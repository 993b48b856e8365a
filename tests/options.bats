load helper

@test "options cluster, follow operands, and end at --" {
	[ "$(httpstatus -lftsv 404)" = "$(httpstatus -l -f tsv 404)" ]
	[ "$(httpstatus 404 -l)" = "$(httpstatus -l 404)" ]
	[ "$(httpstatus --lo --form tsv 404)" = "$(httpstatus -l 404)" ]
	ask -- -zq
	expect 1 "" "httpstatus: -zq: no such status"
}

@test "with POSIXLY_CORRECT the first operand ends the options" {
	POSIXLY_CORRECT=1 ask 404 -qq
	expect 1 "$(httpstatus 404)" "httpstatus: -qq: no such status"
}

@test "an option that does not exist is one line and exit 2" {
	ask -z
	expect 2 "" "httpstatus: -z: no such option; see --help"
	ask -:
	expect 2 "" "httpstatus: -:: no such option; see --help"
	ask -+
	expect 2 "" "httpstatus: -+: no such option; see --help"
	ask --all -lz
	expect 2 "" "httpstatus: -z: no such option; see --help"
	ask --nosuch 404
	expect 2 "" "httpstatus: --nosuch: no such option, or not a clear one; see --help"
	ask --co 404
	expect 2 "" "httpstatus: --co: no such option, or not a clear one; see --help"
	ask $'--no\esuch'
	expect 2 "" 'httpstatus: --no\x1Bsuch: no such option, or not a clear one; see --help'
}

@test "an option without its value, or with one that it does not take, is one line and exit 2" {
	ask -f
	expect 2 "" "httpstatus: -f: the option needs a value; see --help"
	ask 404 --class
	expect 2 "" "httpstatus: -c: the option needs a value; see --help"
	ask --long=5
	expect 2 "" "httpstatus: --long=5: the option takes no value; see --help"
}

@test "a format that does not exist is one line and exit 2" {
	ask -f nosuch
	[ "$status" -eq 2 ]
	[ -z "$output" ]
	[[ "$stderr" == "httpstatus: nosuch: no such format; one of "* ]]
}

@test "help and version go to standard output and exit 0" {
	ask --help
	[ "$status" -eq 0 ]
	[ -z "$stderr" ]
	[[ "${lines[0]}" == "usage: httpstatus "* ]]
	ask -V
	expect 0 "httpstatus 1.0 (IANA registry of 2025-09-15)" ""
}

@test "help fits one screen" {
	ask -h
	[ "${#lines[@]}" -ge 20 ]
	[ "$(wc -l <<<"$output")" -le 24 ]
	[ "$(awk '{ print length }' <<<"$output" | sort -n | tail -n 1)" -le 80 ]
}

@test "help names every option" {
	ask -h
	for option in all class color count field format help long quiet search separator version; do
		[[ "$output" == *"--$option"* ]]
	done
	[ "$(grep -o -- '--[a-z]*' <<<"$output" | sort -u | wc -l)" -eq 12 ]
}
