load helper

# A copy of the tree that git would give, to build in.
setup() {
	unset MAKEFLAGS MFLAGS CFLAGS CPPFLAGS LDFLAGS
	copy="$BATS_TEST_TMPDIR/a copy"
	mkdir "$copy"
	(cd "$top" && tar cf - Makefile README.md status.tsv src man tests) | (cd "$copy" && tar xf -)
	cd "$copy"
	make clean > /dev/null
}

@test "a build says nothing but its commands" {
	run --separate-stderr make
	[ "$status" -eq 0 ]
	[ -z "$stderr" ]
	[ "$(./httpstatus 404 | cut -f 1)" = 404 ]
}

@test "a build takes the user's own CC, CFLAGS, CPPFLAGS and LDFLAGS" {
	run make CC=false
	[ "$status" -ne 0 ]
	run make CC='echo CC' CFLAGS=-own-cflags CPPFLAGS=-own-cppflags LDFLAGS=-own-ldflags
	[[ "$output" == *"-own-cppflags "*"-own-cflags "* ]]
	[[ "$output" == *"-own-cflags -own-ldflags"* ]]
	[[ "$output" != *-Werror* ]]
}

@test "a table that breaks a rule stops the build with its line" {
	sed 6s/IANA/acme/ status.tsv > broken
	mv broken status.tsv
	run make
	[ "$status" -ne 0 ]
	[[ "$output" == *"status.tsv:6: origin: acme does not go with the state standard"* ]]
	[ ! -e httpstatus ]
}

@test "the table needs no relocation: all of it is read-only data" {
	make > /dev/null
	run readelf -W -S src/table.o
	[ "$status" -eq 0 ]
	[[ "$output" == *.rodata* ]]
	[[ "$output" != *.data.rel* ]]
	[[ "$output" != *.rela.rodata* ]]
}

@test "install puts program, manuals and completions where they belong, and uninstall leaves nothing" {
	root="$BATS_TEST_TMPDIR/the root"
	make install DESTDIR="$root" PREFIX=/usr > /dev/null
	cd "$root"
	[ "$(find . -type f | sort)" = "./usr/bin/httpstatus
./usr/share/bash-completion/completions/httpstatus
./usr/share/fish/vendor_completions.d/httpstatus.fish
./usr/share/man/man1/httpstatus.1
./usr/share/man/man7/httpstatus.7
./usr/share/zsh/site-functions/_httpstatus" ]
	[ "$(find . -type f -perm 755)" = ./usr/bin/httpstatus ]
	[ "$(find . -type f -perm 644 | wc -l)" -eq 5 ]
	cd "$copy"
	make install DESTDIR="$root" PREFIX=/usr > /dev/null
	make uninstall DESTDIR="$root" PREFIX=/usr > /dev/null
	[ -z "$(find "$root" -type f)" ]
	[ "$(ls "$BATS_TEST_TMPDIR" | sort)" = $'a copy\nthe root' ]
}

@test "install goes through while the program runs" {
	make install DESTDIR="$BATS_TEST_TMPDIR" PREFIX= > /dev/null
	mkfifo log
	"$BATS_TEST_TMPDIR/bin/httpstatus" -n -k 1 < log > counts 3>&- &
	exec 7> log
	make install DESTDIR="$BATS_TEST_TMPDIR" PREFIX= > /dev/null
	echo 404 >&7
	exec 7>&-
	wait
	[ "$(cat counts)" = $'1\t404\tNot Found' ]
}

@test "a tree that git does not know packs no tar file" {
	run env GIT_CEILING_DIRECTORIES="$BATS_TEST_TMPDIR" make dist
	[ "$status" -ne 0 ]
	[ ! -e httpstatus-1.0.tar.gz ]
}
