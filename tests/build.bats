load helper

# A copy of the tree as git would give it, and another one in which make has run.
setup_file() {
	unset MAKEFLAGS MFLAGS MAKELEVEL CC CFLAGS CPPFLAGS LDFLAGS LDLIBS
	local clean="$BATS_FILE_TMPDIR/clean tree" built="$BATS_FILE_TMPDIR/built tree"
	mkdir "$clean"
	(cd "$top" && tar cf - .gitattributes .gitignore Makefile README.md status.tsv src/*.c src/*.h src/*.awk src/completion man) |
		(cd "$clean" && tar xf -)
	cp -Rp "$clean" "$built"
	(cd "$built" && make > "$BATS_FILE_TMPDIR/commands" 2> "$BATS_FILE_TMPDIR/said") || true
}

setup() {
	unset MAKEFLAGS MFLAGS MAKELEVEL CC CFLAGS CPPFLAGS LDFLAGS LDLIBS
	commands=$BATS_TEST_TMPDIR/commands
	export LOG=$BATS_TEST_TMPDIR/log
}

# in_copy clean|built: a copy of that tree, to work in
in_copy() {
	cp -Rp "$BATS_FILE_TMPDIR/$1 tree" "$BATS_TEST_TMPDIR/a copy"
	cd "$BATS_TEST_TMPDIR/a copy"
}

# pretender NAME [PATTERN]: a compiler that notes its arguments in $LOG, and writes an empty file. It fails if the
# pattern, as for case, fits its arguments.
pretender() {
	printf '%s\n' '#!/bin/sh' 'case "$*" in' "${2:-''}) exit 1 ;;" 'esac' 'echo "$*" >> "$LOG"' \
	    'while [ "$1" != -o ]; do shift; done' ': > "$2"' > "$BATS_TEST_TMPDIR/$1"
	chmod +x "$BATS_TEST_TMPDIR/$1"
	PATH=$BATS_TEST_TMPDIR:$PATH
	: > "$LOG"
}

# what the compiler was asked since the last time, but for what make asks to know it
asked() {
	grep -v 'src/flags' "$LOG"
	: > "$LOG"
}

# all that was made is as old as what it was made from: nothing has to be made again
age() {
	find . -type f -exec touch -t 202001010000 {} +
}

needs() {
	command -v "$1" > /dev/null || skip "no $1"
}

# the makes that there are
makes() {
	for make in make bmake; do
		if command -v $make > /dev/null; then echo $make; fi
	done
}

@test "a build prints its commands and nothing else, and the program answers" {
	[ "$(cat "$BATS_FILE_TMPDIR/said")" = "" ]
	[ "$(cat "$BATS_FILE_TMPDIR/commands")" != "" ]
	[ "$("$BATS_FILE_TMPDIR/built tree/httpstatus" -f '%c %p' 404)" = "404 Not Found" ]
	[ -s "$BATS_FILE_TMPDIR/built tree/httpstatus.7" ]
}

@test "a build that has nothing to do does nothing" {
	pretender fake
	for make in $(makes); do
		in_copy clean
		$make CC=fake > "$commands"
		[ "$(asked)" != "" ]
		age
		run $make CC=fake
		[ "$status" -eq 0 ]
		[ "$(cat "$LOG")" = "" ]
		[[ "$output" != *fake* ]]
		[[ "$output" != *awk* ]]
		cd "$BATS_TEST_TMPDIR"
		rm -rf "a copy"
	done
}

@test "the user's CPPFLAGS, CFLAGS, LDFLAGS and LDLIBS come last, so that they count" {
	pretender fake
	in_copy clean
	make CC='fake -own-cc' CPPFLAGS=-own-cppflags CFLAGS='-own-cflags -O0' LDFLAGS=-own-ldflags LDLIBS=-own-ldlibs > "$commands"
	asked > asked
	[ "$(grep -c -- ' -c ' asked)" -eq "$(ls src/*.c | wc -l)" ]
	[ "$(grep -c -- '^-own-cc .*-O2 .*-own-cppflags -own-cflags -O0 -c -o src/[a-z]*\.o src/[a-z]*\.c$' asked)" -eq "$(ls src/*.c | wc -l)" ]
	run grep -v -- ' -c ' asked
	[ "${#lines[@]}" -eq 1 ]
	[[ "$output" == "-own-cc "*"-O2 "*"-own-cflags -O0 "*"-own-ldflags -o httpstatus src/"*".o -own-ldlibs" ]]
}

@test "a user who asks for no position independence gets a program" {
	needs gcc
	in_copy clean
	run make CC=gcc CFLAGS='-O0 -fno-pie -no-pie'
	[ "$status" -eq 0 ]
	[ "$(./httpstatus -f %p 404)" = "Not Found" ]
}

@test "flags with quotes and blanks reach the compiler as the user wrote them, and are known again" {
	pretender fake
	in_copy clean
	for flags in '-DNAME="a b"' "-DNAME='a b'" '-DNAME=a\ b'; do
		run --separate-stderr make CC=fake CPPFLAGS="$flags"
		[ "$status" -eq 0 ]
		[ "$stderr" = "" ]
		[ "$(asked | grep -c -- '-DNAME=a b -c ')" -eq "$(ls src/*.c | wc -l)" ]
		rm -f src/*.o
	done
	make CC=fake CPPFLAGS="-DNAME='a b'" > "$commands"
	[ "$(asked)" != "" ]
	age
	make CC=fake CPPFLAGS="-DNAME='a b'" > "$commands"
	[ "$(asked)" = "" ]
}

@test "a compiler that fails stops the build" {
	in_copy clean
	run make CC=false
	[ "$status" -ne 0 ]
	[ ! -e httpstatus ]
}

@test "the protections that the compiler has are in every command" {
	pretender fake
	in_copy clean
	make CC=fake > "$commands"
	asked > asked
	[ "$(grep -c -- '-fPIE -fstack-protector-strong -D_FORTIFY_SOURCE=2 .*-c ' asked)" -eq "$(ls src/*.c | wc -l)" ]
	[ "$(grep -v -- ' -c ' asked | grep -c -- '-fPIE .*-pie -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack ')" -eq 1 ]
}

@test "the protections that the compiler refuses, or accepts with a warning, are in no command" {
	in_copy clean
	for pattern in '*-fstack-protector*|*-pie*' '*-Werror*-fstack-protector*|*-Werror*-pie*'; do
		pretender old "$pattern"
		make CC=old > "$commands"
		asked > asked
		[ "$(grep -c -- '-fPIE -D_FORTIFY_SOURCE=2 .*-c ' asked)" -eq "$(ls src/*.c | wc -l)" ]
		[ "$(grep -c -- '-Wl,-z,relro ' asked)" -eq 1 ]
		[ "$(grep -cE -- '-fstack-protector|-pie|-Werror' asked)" -eq 0 ]
		rm src/flags
	done
}

@test "the program is hardened" {
	needs readelf
	program="$BATS_FILE_TMPDIR/built tree/httpstatus"
	readelf -h "$program" | grep -q DYN
	readelf -d "$program" | grep -q NOW
	readelf -lW "$program" | grep -q GNU_RELRO
	readelf -lW "$program" | grep GNU_STACK | grep -qv E
}

@test "a build stays hardened when what make knew of the compiler is lost" {
	pretender fake
	in_copy clean
	make CC=fake > "$commands"
	asked > asked
	rm src/flags
	touch src/*.c
	make CC=fake > "$commands"
	[ "$(asked)" = "$(cat asked)" ]
}

@test "a change of CC or of any flags builds anew what it is for, and the same again nothing" {
	pretender fake
	pretender other
	in_copy clean
	make CC=fake > "$commands"
	[ "$(asked)" != "" ]
	all=$(($(ls src/*.c | wc -l) + 1))
	for change in CC=other CFLAGS=-O0 CPPFLAGS=-DA CPPFLAGS=-DB LDFLAGS=-s CFLAGS=; do
		make CC=fake "$change" > "$commands"
		[ "$(asked | wc -l)" -eq $all ] || { echo "$change"; false; }
		age
		make CC=fake "$change" > "$commands"
		[ "$(asked)" = "" ] || { echo "again: $change"; false; }
	done
	make CC=fake LDLIBS=-lm > "$commands"
	[[ "$(asked)" == *"-o httpstatus "*" -lm" ]]
}

@test "after a build with one compiler another one builds, whatever it does not know" {
	needs tcc
	in_copy built
	touch src/*.c
	run make CC=tcc
	[ "$status" -eq 0 ]
	[ "$(./httpstatus -f %p 404)" = "Not Found" ]
}

@test "what changes is built anew: a source, a header, the table, its checks, the page's script" {
	pretender fake
	in_copy clean
	for make in $(makes); do
		$make CC=fake > "$commands"
		asked > asked
		age
		touch src/search.c
		$make CC=fake > "$commands"
		[ "$(asked | sed 's/.* -o \([^ ]*\).*/\1/' | tr '\n' ' ')" = "src/search.o httpstatus " ]
		for file in status.tsv src/table.awk man/reference.awk src/version.h; do
			age
			touch "$file"
			$make CC=fake > "$commands"
			case $file in
			status.tsv|src/table.awk) asked | grep -q 'src/table.o' ;;
			man/*) [ "$(asked)" = "" ] ;;
			esac
			case $file in
			src/table.awk) ;;
			*) [ "$(find httpstatus.7 -newer Makefile)" = httpstatus.7 ] || { echo "$make, $file"; false; } ;;
			esac
		done
		rm -f httpstatus src/*.o
	done
	make CC=fake > "$commands"
	asked > asked
	for header in src/*.h; do
		age
		touch "$header"
		make CC=fake src/main.o > "$commands"
		[ "$(asked | wc -l)" -eq 1 ] || { echo "$header"; false; }
	done
}

@test "clean and all in one command, in parallel, leave a program" {
	pretender fake
	# A removal that takes its time hits what is built beside it.
	printf '#!/bin/sh\nsleep 0.3\nexec %s "$@"\n' "$(command -v rm)" > "$BATS_TEST_TMPDIR/rm"
	chmod +x "$BATS_TEST_TMPDIR/rm"
	for make in $(makes); do
		in_copy clean
		$make CC=fake > "$commands"
		$make -j8 CC=fake clean all > "$commands"
		[ -e httpstatus ] && [ -e httpstatus.7 ] && [ -e src/table.o ] || { echo $make; false; }
		cd "$BATS_TEST_TMPDIR"
		command rm -rf "a copy"
	done
}

@test "bmake builds with -O2 unless the user says otherwise, as GNU make does" {
	needs bmake
	pretender fake
	in_copy clean
	bmake CC=fake > "$commands"
	asked > asked
	[ "$(grep -c -- ' -O2 .*-c ' asked)" -eq "$(ls src/*.c | wc -l)" ]
	age
	bmake CC=fake CFLAGS=-O0 > "$commands"
	asked > asked
	[ "$(grep -c -- ' -O2 .* -O0 -c ' asked)" -eq "$(ls src/*.c | wc -l)" ]
}

@test "bmake builds a program that answers, and the same reference page" {
	needs bmake
	in_copy clean
	run bmake CFLAGS=-O0
	[ "$status" -eq 0 ]
	[ "$(./httpstatus -f %p 404)" = "Not Found" ]
	cmp "$BATS_FILE_TMPDIR/built tree/httpstatus.7" httpstatus.7
}

@test "a table that breaks a rule stops the build with its line, and nothing is left that looks built" {
	in_copy clean
	sed '/^404	/s/	IANA	/	acme	/' status.tsv > broken
	line=$(grep -n '^404	' broken | sed -n '1s/:.*//p')
	mv broken status.tsv
	pretender fake
	for attempt in 1 2; do
		run make CC=fake
		[ "$status" -ne 0 ]
		[[ "$output" == *"status.tsv:$line: origin: acme does not go with the state standard"* ]]
		[ ! -e httpstatus ]
		[ ! -e httpstatus.7 ]
		[ ! -e src/table.inc ]
	done
}

@test "a checkout on a system that writes CR LF has the bytes that git has" {
	needs git
	in_copy clean
	git init -q .
	git add .
	git -c user.name=test -c user.email=test@example.org commit -q -m tree
	git -c core.autocrlf=true clone -q . "$BATS_TEST_TMPDIR/checkout"
	[ "$(cd "$BATS_TEST_TMPDIR/checkout" && git ls-files | wc -l)" -gt 20 ]
	diff -r -x .git . "$BATS_TEST_TMPDIR/checkout"
}

@test "the table needs no relocation: all of it is read-only data" {
	needs readelf
	run readelf -W -S "$BATS_FILE_TMPDIR/built tree/src/table.o"
	[ "$status" -eq 0 ]
	[[ "$output" == *.rodata* ]]
	[[ "$output" != *.data.rel* ]]
	[[ "$output" != *.rela.rodata* ]]
}

@test "the stripped program is smaller than 400 KiB" {
	needs strip
	strip -o "$BATS_TEST_TMPDIR/stripped" "$BATS_FILE_TMPDIR/built tree/httpstatus"
	[ "$(wc -c < "$BATS_TEST_TMPDIR/stripped")" -lt 409600 ]
}

@test "install puts program, manuals and completions where they belong, and uninstall leaves nothing" {
	in_copy built
	root="$BATS_TEST_TMPDIR/the root"
	(umask 077; make install DESTDIR="$root" PREFIX=/usr > "$commands")
	[ "$(cd "$root" && find . -type f | sort)" = "./usr/bin/httpstatus
./usr/share/bash-completion/completions/httpstatus
./usr/share/fish/vendor_completions.d/httpstatus.fish
./usr/share/man/man1/httpstatus.1
./usr/share/man/man7/httpstatus.7
./usr/share/zsh/site-functions/_httpstatus" ]
	[ "$(cd "$root" && find . -type f -perm 755)" = ./usr/bin/httpstatus ]
	[ "$(cd "$root" && find . -type f -perm 644 | wc -l)" -eq 5 ]
	[ "$("$root/usr/bin/httpstatus" -f %p 404)" = "Not Found" ]
	make install DESTDIR="$root" PREFIX=/usr > "$commands"
	make uninstall DESTDIR="$root" PREFIX=/usr > "$commands"
	[ "$(find "$root" -type f)" = "" ]
	[ "$(ls "$BATS_TEST_TMPDIR" | sort)" = $'a copy\ncommands\nthe root' ]
}

@test "each of the folders for install can be chosen by itself" {
	in_copy built
	make install DESTDIR="$BATS_TEST_TMPDIR/root" BINDIR=/b MANDIR=/m BASHDIR=/c1 ZSHDIR=/c2 FISHDIR=/c3 > "$commands"
	cd "$BATS_TEST_TMPDIR/root"
	[ "$(find . -type f | sort | tr '\n' ' ')" = \
	    "./b/httpstatus ./c1/httpstatus ./c2/_httpstatus ./c3/httpstatus.fish ./m/man1/httpstatus.1 ./m/man7/httpstatus.7 " ]
}

@test "install goes through while the program runs" {
	in_copy built
	make install DESTDIR="$BATS_TEST_TMPDIR" PREFIX= > "$commands"
	mkfifo log
	"$BATS_TEST_TMPDIR/bin/httpstatus" -n -k 1 < log > counts 3>&- &
	exec 7> log
	make install DESTDIR="$BATS_TEST_TMPDIR" PREFIX= > "$commands"
	echo 404 >&7
	exec 7>&-
	wait
	[ "$(cat counts)" = $'1\t404\tNot Found' ]
}

@test "clean removes all that was made, also the folders that debuggers ask for" {
	in_copy built
	mkdir src/flags.dSYM src/flags.o.dSYM
	touch src/flags.dSYM/in src/table.inc.new httpstatus.7.new httpstatus-2.0.tar.gz
	make clean > "$commands"
	diff -r "$BATS_FILE_TMPDIR/clean tree" .
	make clean > "$commands"
}

@test "a folder that a debugger asked for does not stop the build" {
	in_copy clean
	mkdir src/flags.dSYM src/flags.o.dSYM
	touch src/flags.o.dSYM/in
	pretender fake
	run make CC=fake
	[ "$status" -eq 0 ]
	[ ! -e src/flags.dSYM ]
}

@test "dist packs what git has under the name and the version, the same bytes each time" {
	needs git
	in_copy clean
	version=$(sed -n 's/.*VERSION "\(.*\)"/\1/p' src/version.h)
	[ "$version" = 2.0 ]
	git init -q .
	git add .
	git -c user.name=test -c user.email=test@example.org commit -q -m tree
	echo not in git > extra
	make dist > "$commands"
	[ "$(tar tzf "httpstatus-$version.tar.gz" | grep -v '/$' | sort)" = "$(git ls-files | sed "s,^,httpstatus-$version/," | sort)" ]
	mv "httpstatus-$version.tar.gz" first
	sleep 1
	make dist > "$commands"
	cmp first "httpstatus-$version.tar.gz"
	mkdir unpacked
	tar xzf first -C unpacked
	cmp status.tsv "unpacked/httpstatus-$version/status.tsv"
	sed 's/VERSION "[^"]*"/VERSION "9.8"/' src/version.h > changed
	mv changed src/version.h
	make dist > "$commands"
	[ -s httpstatus-9.8.tar.gz ]
}

@test "a tree that git does not know packs no tar file" {
	needs git
	in_copy clean
	run env GIT_CEILING_DIRECTORIES="$BATS_TEST_TMPDIR" make dist
	[ "$status" -ne 0 ]
	run find . -name 'httpstatus-*'
	[ "$output" = "" ]
}

@test "make help names everything that make can be asked for" {
	cd "$top"
	run make -s help
	[ "$status" -eq 0 ]
	for target in $(sed -n 's/^\.PHONY: //p' Makefile); do
		case $target in
		all|help|FORCE) ;;
		*) [[ "$output" == *"make $target"* ]] || { echo "not in help: $target"; false; } ;;
		esac
	done
}
