# Build, check and install httpstatus. For GNU make and bmake; CC, CFLAGS, CPPFLAGS, LDFLAGS and LDLIBS are the user's.

PREFIX ?= /usr/local
BINDIR ?= $(PREFIX)/bin
MANDIR ?= $(PREFIX)/share/man
BASHDIR ?= $(PREFIX)/share/bash-completion/completions
ZSHDIR ?= $(PREFIX)/share/zsh/site-functions
FISHDIR ?= $(PREFIX)/share/fish/vendor_completions.d
AWK ?= awk
CFLAGS ?= -O2
FUZZ_SECONDS ?= 60

C99 = -std=c99 -D_POSIX_C_SOURCE=200809L
OBJECTS = src/main.o src/filter.o src/format.o src/input.o src/lookup.o src/options.o src/output.o src/phrase.o \
	src/query.o src/search.o src/stream.o src/table.o src/template.o src/text.o
HEADERS = src/byte.h src/filter.h src/format.h src/input.h src/lookup.h src/options.h src/output.h src/phrase.h \
	src/query.h src/search.h src/stream.h src/table.h src/template.h src/text.h

all: httpstatus httpstatus.7

httpstatus: $(OBJECTS)
	$(CC) $(CFLAGS) $$(cat src/harden) $$(cat src/harden.link) $(LDFLAGS) -o $@ $(OBJECTS) $(LDLIBS)

.SUFFIXES: .c .o
.c.o:
	$(CC) $(C99) $$(cat src/harden) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

$(OBJECTS): $(HEADERS) src/harden

src/table.o: src/table.inc

src/table.inc: src/table.awk status.tsv
	LC_ALL=C $(AWK) -f src/table.awk status.tsv > $@.new
	mv $@.new $@

# The protections that this compiler has, with these flags, and takes without a warning.
src/harden:
	printf '#include <string.h>\nint main(int n, char **s) { return n - (int)strlen(s[0]); }\n' > $@.c
	for flag in -fPIE -fstack-protector-strong -D_FORTIFY_SOURCE=2; do \
	    if $(CC) $(C99) -Werror $$flag $(CPPFLAGS) $(CFLAGS) -c -o $@.o $@.c; then echo $$flag; fi; \
	done > $@.new 2> /dev/null
	for flag in -pie -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack; do \
	    if $(CC) $(C99) -Werror $$(cat $@.new) $(CPPFLAGS) $(CFLAGS) $$flag $(LDFLAGS) -o $@.o $@.c; then echo $$flag; fi; \
	done > $@.link 2> /dev/null
	rm -f $@.c $@.o
	mv $@.new $@

httpstatus.7: man/reference.awk status.tsv src/table.inc
	LC_ALL=C $(AWK) -f man/reference.awk status.tsv > $@.new
	mv $@.new $@

check: all
	bats tests

bench: httpstatus
	tests/bench/run

fuzz: src/table.inc
	tests/fuzz/run $(FUZZ_SECONDS)

coverage:
	tests/coverage

# All that git has, in a directory of its name, the same bytes for the same commit.
dist:
	git archive --format=tar --prefix=httpstatus-1.0/ -o httpstatus-1.0.tar HEAD
	gzip -nf httpstatus-1.0.tar

install: all
	mkdir -p "$(DESTDIR)$(BINDIR)" "$(DESTDIR)$(MANDIR)/man1" "$(DESTDIR)$(MANDIR)/man7" \
	    "$(DESTDIR)$(BASHDIR)" "$(DESTDIR)$(ZSHDIR)" "$(DESTDIR)$(FISHDIR)"
	cp -f httpstatus "$(DESTDIR)$(BINDIR)/httpstatus"
	cp -f man/httpstatus.1 "$(DESTDIR)$(MANDIR)/man1/httpstatus.1"
	cp -f httpstatus.7 "$(DESTDIR)$(MANDIR)/man7/httpstatus.7"
	cp -f src/completion/httpstatus.bash "$(DESTDIR)$(BASHDIR)/httpstatus"
	cp -f src/completion/_httpstatus "$(DESTDIR)$(ZSHDIR)/_httpstatus"
	cp -f src/completion/httpstatus.fish "$(DESTDIR)$(FISHDIR)/httpstatus.fish"
	chmod 755 "$(DESTDIR)$(BINDIR)/httpstatus"
	chmod 644 "$(DESTDIR)$(MANDIR)/man1/httpstatus.1" "$(DESTDIR)$(MANDIR)/man7/httpstatus.7" \
	    "$(DESTDIR)$(BASHDIR)/httpstatus" "$(DESTDIR)$(ZSHDIR)/_httpstatus" "$(DESTDIR)$(FISHDIR)/httpstatus.fish"

uninstall:
	rm -f "$(DESTDIR)$(BINDIR)/httpstatus" \
	    "$(DESTDIR)$(MANDIR)/man1/httpstatus.1" "$(DESTDIR)$(MANDIR)/man7/httpstatus.7" \
	    "$(DESTDIR)$(BASHDIR)/httpstatus" "$(DESTDIR)$(ZSHDIR)/_httpstatus" "$(DESTDIR)$(FISHDIR)/httpstatus.fish"

clean:
	rm -f httpstatus httpstatus.7 httpstatus.7.new httpstatus-*.tar httpstatus-*.tar.gz src/*.o src/*.gcda src/*.gcno \
	    src/table.inc src/table.inc.new src/harden src/harden.* tests/fuzz/*.fuzzer

.PHONY: all bench check clean coverage dist fuzz install uninstall
