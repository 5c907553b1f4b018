package policy

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// slugs are the pages in the order in which they are listed.
var slugs = []string{
	"giao-hang", "doi-tra", "thanh-toan", "gia-va-khuyen-mai", "khieu-nai",
	"bao-mat", "quy-che", "xep-hang", "live", "chu-so-huu",
}

// Terms is the page that a buyer accepts by ordering.
const Terms = "quy-che"

// Text is one version of one page.
type Text struct {
	Slug      string
	Title     string
	Summary   string    // the page in one line
	Version   int       // from 1
	Effective time.Time // the first day it is in force, as 00:00 UTC
	Articles  []int     // of Decree 248/2026/NĐ-CP, which ask for it
	Body      string    // as it was written, in Markdown
	HTML      string    // safe to send as it is; headings from h2 on
	Blanks    []string  // what the owner has yet to fill in
	Published *Published
}

// Published is who put a version out, when and why; nil for one that came with the program.
type Published struct {
	By   string
	At   time.Time
	Note string // what is different, for those who read both
}

// Texts is every version of every page. It does not change once loaded and may be used
// by many at once.
type Texts struct {
	versions map[string][]Text // oldest first
}

// Slugs lists the pages in the order in which they are shown.
func Slugs() []string { return slices.Clone(slugs) }

// Said is t: texts that never change may stand where a board may.
func (t *Texts) Said() *Texts { return t }

// Current is the version of a page in force at an instant: of those that have begun the one
// that began last. Before the first has begun it is the first, so there is always one. False
// when there is no such page.
func (t *Texts) Current(slug string, at time.Time) (Text, bool) {
	versions := t.versions[slug]
	if len(versions) == 0 {
		return Text{}, false
	}
	current, day := versions[0], vntime.Today(at)
	for _, v := range versions[1:] {
		if !v.Effective.After(day) && !v.Effective.Before(current.Effective) {
			current = v
		}
	}
	return current, true
}

// Coming is the version of a page that is published and not in force yet; false when none is.
func (t *Texts) Coming(slug string, at time.Time) (Text, bool) {
	for _, v := range t.versions[slug] {
		if v.Effective.After(vntime.Today(at)) && v.Version > 1 {
			return v, true
		}
	}
	return Text{}, false
}

// Versions are those of a page, the newest first.
func (t *Texts) Versions(slug string) []Text {
	all := slices.Clone(t.versions[slug])
	slices.Reverse(all)
	return all
}

// Version is one version of a page, such as the one an order names; false when there
// is none.
func (t *Texts) Version(slug string, version int) (Text, bool) {
	for _, v := range t.versions[slug] {
		if v.Version == version {
			return v, true
		}
	}
	return Text{}, false
}

// Named is the version that an order or a session names, such as "quy-che@1".
func (t *Texts) Named(name string) (Text, bool) {
	slug, number, _ := strings.Cut(name, "@")
	n, err := strconv.Atoi(number)
	if err != nil {
		return Text{}, false
	}
	return t.Version(slug, n)
}

// All lists the version of every page in force at an instant, in their order.
func (t *Texts) All(at time.Time) []Text {
	var all []Text
	for _, slug := range slugs {
		text, _ := t.Current(slug, at)
		all = append(all, text)
	}
	return all
}

// TermsVersion names the terms in force at an instant, for an order to copy:
// "quy-che@1".
func (t *Texts) TermsVersion(at time.Time) string {
	text, _ := t.Current(Terms, at)
	return text.Slug + "@" + strconv.Itoa(text.Version)
}

// LiveVersion names the rules for selling live in force at an instant, for a session to
// accept: "live@1".
func (t *Texts) LiveVersion(at time.Time) string {
	text, _ := t.Current("live", at)
	return text.Slug + "@" + strconv.Itoa(text.Version)
}

// Blank is something the owner has yet to fill in before the site may open.
type Blank struct {
	Slug string
	What string // "tên đơn vị chủ quản"
}

// Blanks lists what is yet to be filled in on the pages in force at an instant.
func (t *Texts) Blanks(at time.Time) []Blank {
	var all []Blank
	for _, text := range t.All(at) {
		for _, what := range text.Blanks {
			all = append(all, Blank{Slug: text.Slug, What: what})
		}
	}
	return all
}
