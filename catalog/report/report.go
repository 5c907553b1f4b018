package report

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/internal/workday"
)

// Kept is how long words and number of a report stay after its end.
const Kept = 365 * 24 * time.Hour

// MostPhotos is how many pictures may come with a report.
const MostPhotos = 3

const (
	mostBody  = 1500
	mostAbout = 120
	mostLinks = 2  // more is an advertisement
	mostADay  = 60 // of strangers together; more in a day is a flood, and the telephone is still there
)

// About is what a report is about.
type About string

// Things that a report may be about.
const (
	Product About = "product"
	Maker   About = "maker"
	Place   About = "place"
	Site    About = "site"
)

// Abouts lists them in the order of the form.
func Abouts() []About { return []About{Product, Maker, Place, Site} }

// Category is what is wrong.
type Category string

// Categories of a report.
const (
	Safety   Category = "safety" // spoilt, or thought unsafe
	Label    Category = "label"  // label, stars or origin that are not true
	Price    Category = "price"
	Conduct  Category = "conduct" // how somebody was treated
	Content  Category = "content" // a page says something wrong
	Anything Category = "other"
)

// Categories lists them in the order of the form.
func Categories() []Category { return []Category{Safety, Label, Price, Conduct, Content, Anything} }

// promised is how soon each is answered; pages and deadlines come from it alone.
func promised(c Category) time.Duration {
	switch c {
	case Safety:
		return 24 * time.Hour
	case Label:
		return 48 * time.Hour
	}
	return 5 * 24 * time.Hour
}

// promisedBy is until when a report of an instant is answered. Days off do not count, but for
// what may harm somebody.
func promisedBy(c Category, at time.Time, days workday.Calendar) time.Time {
	if c == Safety {
		return at.Add(promised(c))
	}
	return days.Add(at, promised(c))
}

// Telling is what somebody sends.
type Telling struct {
	Once     string // names the form: sent again, it is the same report
	About    About
	Name     string // of what it is about, as they call it; of the site: nothing
	Category Category
	Body     string
	Phone    string   // as typed; empty: nobody
	Photos   []string // uploads that are kept, at most MostPhotos
	Trap     string   // a field that people do not see: whoever fills it is no person
}

// Report is one of them.
type Report struct {
	ID         int64
	About      About
	Name       string
	Category   Category
	Body       string
	Phone      string // E.164; empty: none was left
	Answer     string // empty: it waits
	ReplyBy    time.Time
	CreatedAt  time.Time
	AnsweredAt *time.Time
	AnsweredBy string
}

// Code is the name of a report for people: YK-0012.
func (r *Report) Code() string { return fmt.Sprintf("YK-%04d", r.ID) }

// Late says whether it should have been answered.
func (r *Report) Late(now time.Time) bool { return r.AnsweredAt == nil && now.After(r.ReplyBy) }

// clean says, field by field, what has to be mended, and gives the number in one form.
func (t *Telling) clean() (phone.Number, error) {
	var wrong fault.Form
	t.Name, t.Body = typed.Line(t.Name), typed.Text(t.Body)
	if !known(Abouts(), t.About) {
		wrong.Wrong("about", "report.about")
	}
	if t.About == Site {
		t.Name = ""
	} else if !typed.Says(t.Name) {
		wrong.Wrong("name", "report.name")
	}
	if utf8.RuneCountInString(t.Name) > mostAbout {
		wrong.WrongWith("name", "report.long", map[string]any{"most": mostAbout})
	}
	if !known(Categories(), t.Category) {
		wrong.Wrong("category", "report.category")
	}
	switch {
	case !typed.Says(t.Body):
		wrong.Wrong("body", "report.body")
	case utf8.RuneCountInString(t.Body) > mostBody:
		wrong.WrongWith("body", "report.long", map[string]any{"most": mostBody})
	case strings.Count(strings.ToLower(t.Body), "http") > mostLinks:
		wrong.WrongWith("body", "report.links", map[string]any{"most": mostLinks})
	}
	if len(t.Photos) > MostPhotos {
		wrong.WrongWith("photos", "report.photos", map[string]any{"most": MostPhotos})
	}
	var number phone.Number
	if strings.TrimSpace(t.Phone) != "" {
		n, err := phone.Parse(t.Phone)
		if no, ok := fault.As(err); ok {
			wrong.WrongWith("phone", no.Key, no.Details)
		} else if err != nil {
			return "", err
		}
		number = n
	}
	return number, wrong.Err()
}

func known[T comparable](all []T, one T) bool {
	for _, each := range all {
		if each == one {
			return true
		}
	}
	return false
}
