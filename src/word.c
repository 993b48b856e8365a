#include "word.h"

const bool in_word[256] = {
	['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1, ['4'] = 1, ['5'] = 1, ['6'] = 1, ['7'] = 1, ['8'] = 1, ['9'] = 1,
	['A'] = 1, ['B'] = 1, ['C'] = 1, ['D'] = 1, ['E'] = 1, ['F'] = 1, ['G'] = 1, ['H'] = 1, ['I'] = 1, ['J'] = 1,
	['K'] = 1, ['L'] = 1, ['M'] = 1, ['N'] = 1, ['O'] = 1, ['P'] = 1, ['Q'] = 1, ['R'] = 1, ['S'] = 1, ['T'] = 1,
	['U'] = 1, ['V'] = 1, ['W'] = 1, ['X'] = 1, ['Y'] = 1, ['Z'] = 1, ['a'] = 1, ['b'] = 1, ['c'] = 1, ['d'] = 1,
	['e'] = 1, ['f'] = 1, ['g'] = 1, ['h'] = 1, ['i'] = 1, ['j'] = 1, ['k'] = 1, ['l'] = 1, ['m'] = 1, ['n'] = 1,
	['o'] = 1, ['p'] = 1, ['q'] = 1, ['r'] = 1, ['s'] = 1, ['t'] = 1, ['u'] = 1, ['v'] = 1, ['w'] = 1, ['x'] = 1,
	['y'] = 1, ['z'] = 1
};

/* The length of the listed words, and a NUL. */
enum { LISTED = 10 };

/* Articles, prepositions and the like never count; the fillers only where nothing else stands. Both in order. */
static const char never[][LISTED] = {
	"a", "about", "after", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "because", "been",
	"before", "being", "but", "by", "can", "could", "did", "do", "does", "doing", "for", "from", "had", "has",
	"have", "he", "her", "here", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "just", "let",
	"lot", "lots", "me", "much", "my", "of", "on", "only", "onto", "or", "our", "out", "over", "s", "shall",
	"she", "should", "so", "some", "t", "than", "that", "the", "their", "them", "then", "there", "these", "they",
	"this", "those", "to", "too", "us", "very", "was", "we", "were", "what", "when", "where", "whether", "which",
	"while", "who", "why", "will", "with", "would", "you", "your"
};
static const char fillers[][LISTED] = {
	"answer", "code", "codes", "error", "errors", "get", "gets", "getting", "give", "gives", "got", "happen",
	"happened", "happens", "http", "issue", "make", "makes", "mean", "meaning", "means", "message", "need",
	"needs", "please", "problem", "reply", "respond", "response", "responses", "return", "returned", "returns",
	"say", "send", "sends", "show", "shows", "status", "statuses", "tell", "use", "uses", "using", "vs", "want",
	"wants"
};

/* The place of a word before or behind another one in a dictionary, as memcmp has it. */
static int
compare(struct span word, const char *other)
{
	size_t n = 0;

	while (n < word.length && lower(word.at[n]) == other[n])
		n++;
	return n == word.length ? -(other[n] != '\0') : lower(word.at[n]) < other[n] ? -1 : 1;
}

/* Is the word in a list, which is in order? */
static bool
is_in(const char list[][LISTED], size_t n, struct span word)
{
	size_t low = 0, high = word.length < LISTED ? n : 0;

	while (low < high) {
		size_t middle = (low + high) / 2;
		int order = compare(word, list[middle]);

		if (order == 0)
			return true;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return false;
}

bool
word_never_counts(struct span word)
{
	return is_in(never, sizeof never / sizeof never[0], word);
}

bool
word_is_filler(struct span word)
{
	return is_in(fillers, sizeof fillers / sizeof fillers[0], word);
}

bool
word_next(struct span *text, struct span *word)
{
	const char *at = text->at, *stop = text->at + text->length, *start;

	while (at < stop && !in_word[(unsigned char)*at])
		at++;
	for (start = at; at < stop && in_word[(unsigned char)*at]; at++)
		;
	*word = span_between(start, at);
	*text = span_between(at, stop);
	return word->length > 0;
}

static bool
ends_with(const char *stem, size_t length, const char *end)
{
	size_t n = strlen(end);

	return length > n + 2 && memcmp(stem + length - n, end, n) == 0;
}

static bool
is_vowel(char byte)
{
	return memchr("aeiouy", byte, 6) != NULL;
}

static bool
has_vowel(const char *stem, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (is_vowel(stem[i]))
			return true;
	return false;
}

size_t
word_stem(struct span word, char stem[STEM_MAX])
{
	size_t n = 0;

	for (; n < word.length && n < STEM_MAX; n++)
		stem[n] = word_fold(word.at[n]);
	if (n < 4 || !is_letter(stem[n - 1]))
		return n;
	if (stem[n - 1] == 's' && memchr("sui", stem[n - 2], 3) == NULL)
		n--;
	if (ends_with(stem, n, "ing") && has_vowel(stem, n - 3))
		n -= 3;
	else if (ends_with(stem, n, "ed") && stem[n - 3] != 'e' && has_vowel(stem, n - 2))
		n -= 2;
	else if (ends_with(stem, n, "ion") && memchr("st", stem[n - 4], 2) != NULL)
		n -= 3;
	if (n > 3 && stem[n - 1] == 'e')
		n--;
	if (n > 3 && (stem[n - 1] == 'y' || stem[n - 1] == 'i'))
		n--;
	if (n > 6 && stem[n - 1] == 't' && stem[n - 2] == 'a')
		n -= 2;
	if (n > 2 && stem[n - 1] == stem[n - 2] && !is_vowel(stem[n - 1]))
		n--;
	return n;
}

