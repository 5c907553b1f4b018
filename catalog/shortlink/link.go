package shortlink

import (
	"strconv"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Entity is what the log calls a link.
const Entity = "short_link"

// MostNote is the longest note of where a code is used, in letters.
const MostNote = 120

// Opens says what kind of page a code leads to.
type Opens string

// What a code may open. A size opens the page of its product, and on air the session that sells
// it; a page is one without a record.
const (
	Size     Opens = "size"
	Product  Opens = "product"
	Producer Opens = "producer"
	Point    Opens = "point"
	News     Opens = "news"
	Event    Opens = "event"
	Session  Opens = "session"
	Village  Opens = "village"
	Group    Opens = "group"
	Page     Opens = "page"
)

// Kinds are what one may choose from, in the order of how often it is.
func Kinds() []Opens {
	return []Opens{Product, Group, Producer, Point, Village, News, Event, Session, Page}
}

// Pages are the pages without a record that a code may open, the first page of the shop first.
func Pages() []string {
	return []string{"trang-chu", "san-pham", "nguoi-lam", "live", "dinh-so", "ban-do", "su-kien", "tin", "ocop", "lien-he"}
}

// Target is what a code opens: a record by its number, or a page by its name.
type Target struct {
	Opens Opens
	ID    int64
	Page  string
}

// String is a target as an address says it, "product-12", "page-dinh-so".
func (t Target) String() string {
	if t.Opens == Page {
		return string(Page) + "-" + t.Page
	}
	return string(t.Opens) + "-" + strconv.FormatInt(t.ID, 10)
}

// ParseTarget reads it; the zero Target for what is none.
func ParseTarget(text string) Target {
	kind, rest, _ := strings.Cut(text, "-")
	for _, one := range Kinds() {
		if string(one) != kind {
			continue
		}
		if one != Page {
			if n, err := strconv.ParseInt(rest, 10, 64); err == nil && n > 0 {
				return Target{Opens: one, ID: n}
			}
			return Target{}
		}
		for _, name := range Pages() {
			if name == rest {
				return Target{Opens: Page, Page: name}
			}
		}
	}
	return Target{}
}

// Found is a page that a code may open, as it is now.
type Found struct {
	Opens Opens
	ID    int64
	Page  string
	Name  string // of a page without a record: empty
	More  string // whose it is, or where
	Slug  string
	Shown bool   // buyers may see it
	Codes string // that open it already, in a list to choose from; at most three
}

// Target is what it is.
func (f *Found) Target() Target { return Target{f.Opens, f.ID, f.Page} }

// Path is the address of the page itself, which search engines are told of.
func (f *Found) Path() string {
	switch f.Opens {
	case Size, Product:
		return "/san-pham/" + f.Slug
	case Producer:
		return "/nguoi-lam/" + f.Slug
	case Point:
		return "/diem-ban/" + f.Slug
	case News:
		return "/tin/" + f.Slug
	case Event:
		return "/su-kien/" + f.Slug
	case Session:
		return "/live/" + f.Slug
	case Village:
		return "/lang/" + f.Slug
	case Group:
		return "/nhom/" + f.Slug
	}
	return "/" + strings.TrimPrefix(f.Page, "trang-chu")
}

// Link is a short code and what it opens.
type Link struct {
	ID         int64
	Code       string
	VariantID  int64 // of the size that it stands for; 0: it stands for a page
	Found            // what it opens; without a Slug when that is gone
	Note       string
	RetiredAt  *time.Time
	TakenDown  bool // in an emergency, with its goods on air
	Sample     bool
	CreatedAt  time.Time
	CreatedBy  string
	RowVersion int
	OnAir      string // slug of the session on air that sells the size; empty without one

	Taps Taps // in a list; empty of one link
}

// Gone says whether what the link opened is no more.
func (l *Link) Gone() bool { return l.Opens != Page && l.Slug == "" }

// Taps are how often a code was opened.
type Taps struct {
	All, Month int            // Month: today and the 29 days before
	By         map[string]int // of all, by channel; "" is who typed the code, or did not say
}

// note checks where a code is used, in words; the field bears the name of the office's form.
func note(form *fault.Form, text string) string {
	text = typed.Name(text)
	if len([]rune(text)) > MostNote {
		form.WrongWith("note", "link.note_long", map[string]any{"most": strconv.Itoa(MostNote)})
	}
	return text
}
