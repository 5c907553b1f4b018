package policy

import (
	"slices"
	"strconv"
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
	HTML      string    // safe to send as it is; headings from h2 on
	Blanks    []string  // what the owner has yet to fill in
}

// Texts is every version of every page. It does not change once loaded and may be used
// by many at once.
type Texts struct {
	versions map[string][]Text // oldest first
}

// Slugs lists the pages in the order in which they are shown.
func Slugs() []string { return slices.Clone(slugs) }

// Current is the version of a page in force at an instant: the latest that has begun.
// Before the first has begun it is the first, so there is always one. False when there
// is no such page.
func (t *Texts) Current(slug string, at time.Time) (Text, bool) {
	versions := t.versions[slug]
	if len(versions) == 0 {
		return Text{}, false
	}
	current, day := versions[0], vntime.Today(at)
	for _, v := range versions[1:] {
		if !v.Effective.After(day) {
			current = v
		}
	}
	return current, true
}

// Version is one version of a page, such as the one an order names; false when there
// is none.
func (t *Texts) Version(slug string, version int) (Text, bool) {
	versions := t.versions[slug]
	if version < 1 || version > len(versions) {
		return Text{}, false
	}
	return versions[version-1], true
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
