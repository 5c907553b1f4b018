package comments

import (
	"slices"
	"strings"
)

const (
	// MaxComments is how many comments of one paste are read; what follows them is given back.
	MaxComments = 200
	maxText     = 300 // letters of one comment
)

// Parse reads what was copied from under a video, many comments at once, names, times and
// buttons among them. known says which codes are on sale. Anything may come in. The same wish
// of the same person comes once. unread is what came after MaxComments, to be read next: empty
// when all was read.
func Parse(pasted string, known func(code string) bool) (out []Draft, unread string) {
	all := split(pasted)
	for n, c := range all {
		d := Read(c.text, known)
		d.Author = hidePhones(c.author)
		if at := slices.IndexFunc(out, func(other Draft) bool { return same(&other, &d) }); at >= 0 {
			out[at].Times++
			continue
		}
		if len(out) == MaxComments {
			return out, joined(all[n:])
		}
		out = append(out, d)
	}
	return out, ""
}

// Read is Parse for one comment of nobody.
func Read(comment string, known func(code string) bool) Draft {
	d := Draft{Times: 1}
	rest := d.takePhones(plain(comment))
	w := wishes{draft: &d, known: known, words: words(rest)}
	w.read()
	if len(d.Wants) > 0 && len(d.Phones) == 0 && !w.counted && asks(d.Text) {
		d.doubt(Asks)
	}
	return d
}

// same says whether two drafts are one wish of one person. Two who are not named may well
// have written the same.
func same(a, b *Draft) bool {
	if !slices.Equal(a.Wants, b.Wants) || !slices.Equal(a.Unknown, b.Unknown) {
		return false
	}
	if len(a.Wants) > 0 && len(a.Phones) > 0 && slices.Equal(a.Phones, b.Phones) {
		return true
	}
	if a.Author == "" || a.Author != b.Author || len(a.Phones) > 0 && len(b.Phones) > 0 && !slices.Equal(a.Phones, b.Phones) {
		return false
	}
	return len(a.Wants) > 0 || strings.EqualFold(a.Text, b.Text)
}
