load helper

# What a reader sees, whatever renders it, as one line of text.
setup() {
	page=$(sed -e 's/^\.It Sy "\(.*\)"$/\1/' -e 's/^\.Sh //' -e 's/^\.Ss //' -e '/^\./d' \
	    -e 's/\\-/-/g' -e "s/\\\\(aq/'/g" -e 's/\\(dq/"/g' -e 's/\\://g' -e 's/\\e/\\/g' -e 's/\\&//g' "$top/httpstatus.7" | tr '\n' ' ')
}

# holds TEXT: the page has it
holds() {
	[[ "$page" == *"$1"* ]] || { echo "missing: $1"; return 1; }
}

@test "the reference page holds every code with its phrase, and every meaning" {
	while IFS='	' read -r code phrase meaning; do
		holds "$code $phrase "
		holds "$meaning"
	done < <(cells '1 "\t" $2 "\t" $10' 1)
}

@test "the reference page holds header fields, former phrases, codes to see and references" {
	while IFS='	' read -r headers former see reference; do
		[ "$headers" = - ] || holds "Header fields: $(sed 's/;/, /g; s/!/ (required)/g' <<<"$headers")."
		[ "$former" = - ] || holds "Also known as ${former//;/, }."
		[ "$see" = - ] || holds "See also ${see//;/, }."
		holds "$reference"
	done < <(cells '7 "\t" $8 "\t" $9 "\t" $5' 1)
}

@test "the reference page says of each code that a cache may keep that it may" {
	[ "$(grep -c '^Heuristically cacheable' "$top/httpstatus.7")" -eq "$(cells 1 '$6 == "yes"' | wc -l)" ]
}

@test "the reference page has a section for each class and an origin for each unofficial code" {
	for section in 'INFORMATIONAL (1xx)' 'SUCCESSFUL (2xx)' 'REDIRECTION (3xx)' 'CLIENT ERROR (4xx)' 'SERVER ERROR (5xx)' 'UNOFFICIAL CODES'; do
		grep -qxF ".Sh $section" "$top/httpstatus.7"
	done
	[ "$(sed -n 's/^\.Ss //p' "$top/httpstatus.7" | sort)" = "$(cells 4 '$3 == "unofficial"' | sort -u)" ]
}

@test "the two manuals cite each other" {
	grep -qx '.Xr httpstatus 7' "$top/man/httpstatus.1"
	grep -qx '.Xr httpstatus 1' "$top/httpstatus.7"
}
