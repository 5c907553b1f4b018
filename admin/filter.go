package admin

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// What lists are filtered by, as addresses and forms call it.
const (
	byMaker   = "loc"
	byVillage = "thon"
	byKind    = "loai"
	byStars   = "sao"
	byYear    = "nam"
	byState   = "muc"
	byPay     = "tra"
	byScore   = "diem"
	byProduct = "hang"
	byFrom    = "tu"
	byTo      = "den"
	byAbout   = "cua"
	byOfficer = "phu-trach"
)

// filteredBy is by what each list is filtered, in the order in which it is shown.
var filteredBy = []struct {
	list  string
	names []string
}{
	{ordersAt, []string{byMaker, byPay}}, {goodsAt, []string{byMaker, byKind}}, {makersAt, []string{byVillage, byKind}}, {papersAt, []string{byMaker, byKind}},
	{starsAt, []string{byMaker, byStars, byYear}}, {pointsAt, []string{byKind, byMaker}}, {fairsAt, []string{byKind, byMaker}}, {linksAt, []string{byKind}}, {picturesAt, []string{byKind, byMaker}}, {reviewsAt, []string{byMaker, byProduct, byScore}}, {casesAt, []string{byOfficer, byMaker, byKind}},
	{bespokeAt, []string{byMaker, byState}}, {wholesaleAt, []string{byMaker, byState}}, {linesAt, []string{byFrom, byTo, byMaker}}, {reportsAt, []string{byAbout, byKind}}, {vouchersAt, []string{byMaker}},
}

// filters are what the rows of a list are narrowed to, in the order of the list. Each value is
// well formed: what is not is as if nobody had asked for it.
type filters []ui.Hidden

var filterCode = regexp.MustCompile(`^[a-z0-9_-]{1,60}$`)

// filtersOf reads by what a request to a list, to what is done with its rows, or to its workbook
// is filtered; nothing anywhere else.
func filtersOf(c *fiber.Ctx, path string, reach auth.Reach) (out filters) {
	for _, name := range filterNames(path) {
		value := cmp.Or(edge.Form(c, name), edge.Query(c, name))
		switch name {
		case byMaker, byOfficer:
			if reach != auth.Commune { // who sees one producer's alone is not asked whose
				value = ""
			}
			fallthrough
		case byVillage, byStars, byYear, byScore, byProduct:
			if n := id(value); n == 0 || n > math.MaxInt32 { // some lists count with as much as the database's integer holds
				value = ""
			} else {
				value = itoa(n)
			}
		case byFrom, byTo:
			if filterDay(value).IsZero() {
				value = ""
			}
		default:
			if !filterCode.MatchString(value) {
				value = ""
			}
		}
		if value != "" {
			out = append(out, ui.Hidden{Name: name, Value: value})
		}
	}
	return out
}

func filterNames(path string) (out []string) {
	book := within(path, ledgersAt)
	for _, l := range filteredBy {
		if path == l.list || path == l.list+"/nhieu" || (l.list == reviewsAt || l.list == reportsAt) && within(path, l.list) {
			return l.names
		}
		if book {
			out = append(out, slices.DeleteFunc(slices.Clone(l.names), func(name string) bool { return slices.Contains(out, name) })...)
		}
	}
	return out
}

// filterDay is the first moment of a day as a field for days sends it; the zero time for what is none.
func filterDay(text string) time.Time {
	day, err := time.ParseInLocation(time.DateOnly, text, vntime.Zone())
	if err != nil || day.Year() < 2000 || day.Year() > 2100 {
		return time.Time{}
	}
	return day
}

// text is the value of a filter; "" when it is not in force.
func (f filters) text(name string) string {
	for _, one := range f {
		if one.Name == name {
			return one.Value
		}
	}
	return ""
}

// number is text as a number; 0 when it is not in force.
func (f filters) number(name string) int64 { return max(id(f.text(name)), 0) }

// day is text as a day; nil when it is not in force.
func (f filters) day(name string) *time.Time {
	if day := filterDay(f.text(name)); !day.IsZero() {
		return &day
	}
	return nil
}

// without is all of them but those of these names.
func (f filters) without(names ...string) filters {
	return slices.DeleteFunc(slices.Clone(f), func(one ui.Hidden) bool { return slices.Contains(names, one.Name) })
}

// at is the address of a list that is filtered so.
func (f filters) at(list string) string {
	for _, one := range f {
		list = withParam(list, one.Name, one.Value)
	}
	return list
}

// at is the address of a list as it is filtered.
func (v *visit) at(list string) string { return v.by.at(list) }

// whole is the scope without the filter.
func (v *visit) whole(p auth.Permission) catalog.Scope {
	all := *v
	all.by = nil
	return all.scope(p)
}

// keptIn are the filters that stand in an address, as fields of a form: one that is sent by its
// address drops what stands there.
func keptIn(at string) (list string, out []ui.Hidden) {
	list, query, _ := strings.Cut(at, "?")
	for pair := range strings.SplitSeq(query, "&") {
		if name, value, ok := strings.Cut(pair, "="); ok {
			out = append(out, ui.Hidden{Name: name, Value: value})
		}
	}
	return list, out
}
