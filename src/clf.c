#include "clf.h"

/* Keeps the last bytes of a string that comes in pieces. */
static void
keep_tail(struct value *tail, const char *start, const char *end)
{
	size_t n = (size_t)(end - start), kept = n < VERSION_LONG ? VERSION_LONG - n : 0;

	if (kept < tail->length) {
		for (size_t i = 0; i < kept; i++)
			tail->bytes[i] = tail->bytes[tail->length - kept + i];
		tail->length = kept;
	}
	value_add(tail, n > VERSION_LONG ? end - VERSION_LONG : start, end);
}

/* Does the string end in a version? */
static bool
ends_in_version(struct value *tail, const char *start, const char *end)
{
	if (end - start >= VERSION_LONG)
		return is_version(start, end);
	keep_tail(tail, start, end);
	return is_version(tail->bytes, tail->bytes + tail->length);
}

/* The first string in quotes; returns where the search goes on, behind it or at the end of the piece. */
static const char *
skip_string(struct clf *clf, const char *at, const char *stop)
{
	const char *start;

	if (clf->state == CLF_BEFORE) {
		at = memchr(at, '"', (size_t)(stop - at));
		if (at == NULL)
			return stop;
		at++;
		clf->state = CLF_STRING;
	}
	start = at;
	at = string_end(&clf->escaped, at, stop);
	if (at == stop) {
		keep_tail(&clf->tail, start, at);
		return stop;
	}
	clf->version = ends_in_version(&clf->tail, start, at);
	clf->tail.length = 0;
	clf->state = CLF_AFTER_QUOTE;
	return at + 1;
}

/* Takes the word behind a quotation mark; false where the search goes on. A quotation mark in the request can end
 * its string too early. Then that does not end in a version, and the marks after it are odd in number: so after a
 * status, or a "-", behind such a string the search goes on for another one. */
static bool
take_word(struct clf *clf)
{
	bool dash = clf->value.length == 1 && clf->value.bytes[0] == '-';
	int status = value_status(&clf->value, NOTHING_AROUND);

	if (clf->found == NO_STATUS && !clf->dash) {
		clf->found = status;
		clf->dash = dash;
		clf->marks = 0;
		if ((dash || status != NO_STATUS) && clf->whole)
			return true;
	} else if (clf->other == NO_STATUS) {
		clf->other = status;
	}
	clf->state = clf->quote ? CLF_AFTER_QUOTE : CLF_SEEK;
	return false;
}

/* From behind a string on up to a blank in or behind a word, or up to behind the next quotation mark. */
static const char *
take_bytes(struct clf *clf, const char *at, const char *stop)
{
	const char *start = at;

	if (clf->state == CLF_SEEK) {
		at = string_end(&clf->escaped, at, stop);
		clf->escaped = clf->escaped && at == stop;
	}
	for (; at < stop && !(clf->state == CLF_WORD ? is_blank(*at) : clf->state == CLF_AFTER_QUOTE); at++) {
		clf->quote = *at == '"' && !clf->escaped;
		if (clf->quote) {
			keep_tail(&clf->tail, start, at);
			start = at;
			clf->version = is_version(clf->tail.bytes, clf->tail.bytes + clf->tail.length);
			clf->marks++;
			if (clf->state == CLF_SEEK)
				clf->state = CLF_AFTER_QUOTE;
		}
		clf->escaped = !clf->escaped && *at == '\\';
	}
	keep_tail(&clf->tail, start, at);
	return at;
}

/* Makes ready for another line. */
static void
begin(struct clf *clf)
{
	clf->state = CLF_BEFORE;
	clf->escaped = clf->dash = false;
	clf->marks = clf->value.length = clf->tail.length = 0;
	clf->found = clf->other = NO_STATUS;
}

int
clf_find(struct clf *clf, const char *at, const char *stop, bool first, bool last)
{
	if (first)
		begin(clf);
	if (clf->state <= CLF_STRING)
		at = skip_string(clf, at, stop);
	while (clf->state > CLF_STRING) {
		const char *start = at;

		if (clf->state == CLF_GAP) {
			clf->whole = clf->version;
			while (at < stop && is_blank(*at))
				at++;
			keep_tail(&clf->tail, start, at);
			if (at < stop)
				clf->state = CLF_WORD;
			start = at;
		}
		at = take_bytes(clf, at, stop);
		if (clf->state == CLF_WORD) {
			value_add(&clf->value, start, at);
			if ((at < stop || last) && take_word(clf))
				return clf->found;
		}
		if (at == stop)
			break;
		if (clf->state == CLF_AFTER_QUOTE)
			clf->state = is_blank(*at) ? CLF_GAP : CLF_SEEK;
	}
	if (!last)
		return MORE_WANTED;
	return clf->marks % 2 != 0 && clf->other != NO_STATUS ? clf->other : clf->found;
}
