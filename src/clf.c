#include "clf.h"

/* Takes the word behind a quotation mark; false where the search goes on. Where there was no response, the word is "-",
 * or 0 or -1 (Envoy, HAProxy). A quotation mark in the request can end its string too early. Then that does not end in
 * a version, and the marks after it are odd in number: so after a status, or a "-", behind such a string the search
 * goes on for another one; and where the string was none of a request, for the status of one. */
static bool
take_word(struct clf *clf)
{
	const struct span word = { clf->word.bytes, clf->word.length };
	bool dash = span_is(word, "-") || span_is(word, "0") || span_is(word, "-1");
	int status = value_status(&clf->word, NOTHING_AROUND);

	if (clf->found == NO_STATUS && clf->whole && status != NO_STATUS) {
		clf->found = status;
		clf->odd = false;
		return true;
	}
	if (clf->found != MORE_WANTED) {
		clf->other = clf->other == NO_STATUS ? status : clf->other;
		return false;
	}
	if (status == NO_STATUS && !dash)
		return false;
	clf->found = status;
	clf->odd = false;
	return clf->whole;
}

/* Keeps the last bytes. */
static void
keep_tail(struct clf *clf, const char *at, const char *end)
{
	for (at = end - at > VERSION_LONG ? end - VERSION_LONG : at; at < end; at++) {
		memmove(clf->tail, clf->tail + 1, VERSION_LONG - 1);
		clf->tail[VERSION_LONG - 1] = *at;
	}
}

/* The next byte that counts: in a string, and where the search goes on, a quotation mark. */
static const char *
skip(struct clf *clf, const char *at, const char *stop)
{
	const char *end = at;

	if (clf->state == CLF_BEFORE) {
		end = memchr(at, '"', (size_t)(stop - at));
		end = end != NULL ? end : stop;
	} else if (clf->state == CLF_STRING || (clf->state == CLF_SEEK && !clf->quote)) {
		end = string_end(&clf->escaped, at, stop);
	}
	keep_tail(clf, at, end);
	return end;
}

/* Takes a byte; true where no later one counts. */
static bool
take_byte(struct clf *clf, const char *at)
{
	const bool quote = *at == '"' && !clf->escaped, blank = is_blank(*at);
	bool done = false;

	if (quote) {
		clf->version = is_version(clf->tail, clf->tail + VERSION_LONG);
		clf->odd = !clf->odd;
	}
	keep_tail(clf, at, at + 1);
	if (clf->state <= CLF_STRING) {
		clf->state++;
		memset(clf->tail, 0, VERSION_LONG);
	} else if (blank && clf->state != CLF_GAP) {
		done = clf->state == CLF_WORD && take_word(clf);
		clf->whole = clf->version;
		clf->state = clf->quote ? CLF_GAP : CLF_SEEK;
	} else if (!blank && clf->state == CLF_GAP) {
		clf->state = CLF_WORD;
	}
	if (clf->state == CLF_WORD)
		value_add(&clf->word, at, at + 1);
	clf->quote = quote;
	clf->escaped = *at == '\\' && !clf->escaped;
	return done;
}

int
clf_find(struct clf *clf, const char *at, const char *stop, bool first, bool last)
{
	if (first)
		*clf = (struct clf){ .found = MORE_WANTED, .other = NO_STATUS };
	while ((at = skip(clf, at, stop)) < stop)
		if (take_byte(clf, at++))
			return clf->found;
	if (!last)
		return MORE_WANTED;
	if (clf->state == CLF_WORD)
		take_word(clf);
	if (clf->odd && clf->other != NO_STATUS)
		return clf->other;
	return clf->found != MORE_WANTED ? clf->found : NO_STATUS;
}
