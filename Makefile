# Build, check and install httpstatus. For GNU make and bmake; CC, CFLAGS, CPPFLAGS, LDFLAGS and LDLIBS are the user's.

PREFIX ?= /usr/local
BINDIR ?= $(PREFIX)/bin
MANDIR ?= $(PREFIX)/share/man
BASHDIR ?= $(PREFIX)/share/bash-completion/completions
ZSHDIR ?= $(PREFIX)/share/zsh/site-functions
FISHDIR ?= $(PREFIX)/share/fish/vendor_completions.d
AWK ?= awk
CC ?= cc
FUZZ_SECONDS ?= 60

# What comes from the user comes last, so that it counts.
COMPILE = $(CC) -std=c99 -D_POSIX_C_SOURCE=200809L -O2
OBJECTS = src/main.o src/options.o src/lookup.o src/response.o src/log.o src/field.o src/clf.o src/json.o \
	src/value.o src/miss.o src/query.o src/phrase.o src/search.o src/result.o src/terms.o src/words.o \
	src/text.o src/wrap.o src/records.o src/template.o src/input.o src/output.o src/table.o src/span.o
HEADERS = src/options.h src/lookup.h src/response.h src/log.h src/field.h src/clf.h src/json.h src/value.h \
	src/miss.h src/query.h src/phrase.h src/search.h src/result.h src/terms.h src/words.h src/format.h \
	src/wrap.h src/input.h src/output.h src/table.h src/span.h src/version.h

all: httpstatus httpstatus.7

httpstatus: $(OBJECTS)
	$(COMPILE) $$(sed -n '2p;3p' src/flags) $(CFLAGS) $(LDFLAGS) -o $@ $(OBJECTS) $(LDLIBS)

.SUFFIXES: .c .o
.c.o:
	$(COMPILE) $$(sed -n 2p src/flags) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

$(OBJECTS): $(HEADERS) src/flags

src/table.o: src/table.inc

src/table.inc: src/table.awk src/table.h status.tsv
	LC_ALL=C $(AWK) -f src/table.awk src/table.h status.tsv > $@.new
	mv $@.new $@

# The protections that this compiler has, with these flags, and accepts without a warning: for compiling, in the second
# line, and for linking, in the third. The first says for which flags that is; made anew when they change.
src/flags: FORCE
	@new=$$(printf '%s ' $(CC) $(CPPFLAGS) $(CFLAGS) $(LDFLAGS) $(LDLIBS)); \
	if [ "$$(sed -n 1p $@ 2> /dev/null)" = "$$new" ]; then exit 0; fi; \
	printf '#include <string.h>\nint main(int n, char **s) { return n - (int)strlen(s[0]); }\n' > $@.c; \
	for flag in -fPIE -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fno-asynchronous-unwind-tables; do \
	    if $(COMPILE) -Werror $$flag $(CPPFLAGS) $(CFLAGS) -c -o $@.o $@.c; then compile="$$compile $$flag"; fi; \
	done 2> /dev/null; \
	for flag in -pie -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack; do \
	    if $(COMPILE) -Werror $$compile $$flag $(CPPFLAGS) $(CFLAGS) $(LDFLAGS) -o $@.o $@.c; then \
	        link="$$link $$flag"; fi; \
	done 2> /dev/null; \
	printf '%s\n' "$$new" "$$compile" "$$link" > $@.new; \
	rm -rf $@.c $@.o $@.dSYM $@.o.dSYM; \
	mv $@.new $@

FORCE:

# So that "make -j8 clean all" cleans first.
.NOTPARALLEL:

httpstatus.7: man/reference.awk src/version.h status.tsv src/table.inc
	LC_ALL=C $(AWK) -f man/reference.awk src/version.h status.tsv > $@.new
	mv $@.new $@

check: all
	bats tests

bench: httpstatus
	tests/bench/run

fuzz: src/table.inc
	tests/fuzz/run $(FUZZ_SECONDS)

coverage:
	tests/coverage

# Changes the source in fixed places, one at a time, and fails if the tests named beside the place do not notice.
mutants:
	tests/mutants

help:
	@echo 'make            build the program and its reference page'
	@echo 'make check      run the tests (bats)'
	@echo 'make install    below PREFIX ($(PREFIX)), with DESTDIR before it; make uninstall'
	@echo 'make bench      the program beside what people use instead'
	@echo 'make coverage   which lines and branches the tests take (gcov)'
	@echo 'make fuzz       each fuzzer for FUZZ_SECONDS ($(FUZZ_SECONDS)) seconds (clang)'
	@echo 'make mutants    change the source and see whether the tests notice'
	@echo 'make dist       a tar file of what git has'
	@echo 'make clean      remove what was made'

# All that git has, in a directory of its name, the same bytes for the same commit.
dist:
	git rev-parse -q --verify HEAD > /dev/null && version=$$(sed -n 's/.*VERSION "\(.*\)"/\1/p' src/version.h) && \
	git archive --format=tar --prefix="httpstatus-$$version/" -o "httpstatus-$$version.tar" HEAD && \
	gzip -nf "httpstatus-$$version.tar"

# Without the built-in rules: where DESTDIR is set, those of bmake keep the compiler from its own header files.
install:
	$(MAKE) -r all
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
	rm -f httpstatus httpstatus.7 httpstatus.7.new httpstatus-*.tar httpstatus-*.tar.gz src/*.o src/*.gcda \
	    src/*.gcno src/table.inc src/table.inc.new tests/fuzz/*.fuzzer
	rm -rf src/flags src/flags.*

.PHONY: all bench check clean coverage dist fuzz help install mutants uninstall FORCE
