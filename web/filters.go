package web

import (
	"net/url"
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/edge"
)

// perPage is how many products a list shows at once.
const perPage = 24

// The filters, by their names in the address.
const (
	byGroup   = "nhom"
	byVillage = "lang"
	byMaker   = "nguoi-lam"
	byStars   = "sao"
	byPrice   = "gia"
	byStock   = "con-hang"
	byCold    = "giao-lanh"
	byPoint   = "diem-ban"
)

// filterNames are all of them and how long a value may be.
var filterNames = map[string]int{byGroup: 60, byVillage: 60, byMaker: 80, byStars: 8, byPrice: 30, byStock: 4, byCold: 4, byPoint: 80}

// yes is the value of a filter that is only on or off.
const yes = "1"

// filters is what the address of a list says. Every list that can be narrowed has an
// address of its own. Several values of one filter widen each other; a value that means
// nothing finds nothing.
type filters struct {
	path   string // without parameters
	text   string // of a search
	group  string // of the list of one group, whose slug is in the path
	chosen map[string][]string
	sort   string
	page   int
}

// The words in the address, and the orders they name.
var sortWords = map[string]search.Sort{
	"": search.Featured, "moi": search.Newest, "gia-tang": search.CheapUp, "gia-giam": search.CheapDown,
}

// sorts is the same in the order in which they are offered.
var sorts = []string{"", "moi", "gia-tang", "gia-giam"}

func readFilters(c *fiber.Ctx, path string) filters {
	f := filters{path: path, text: ask(c, "q", 80), sort: ask(c, "sap-xep", 20), page: 1, chosen: map[string][]string{}}
	for name, longest := range filterNames {
		for _, value := range edge.Queries(c, name, search.MaxValues) {
			if letters := []rune(value); len(letters) > longest {
				value = string(letters[:longest])
			}
			if value != "" && !slices.Contains(f.chosen[name], value) && (value == yes || name != byStock && name != byCold) {
				f.chosen[name] = append(f.chosen[name], value)
			}
		}
	}
	if _, known := sortWords[f.sort]; !known {
		f.sort = ""
	}
	if n, err := strconv.Atoi(ask(c, "trang", 8)); err == nil && n > 1 {
		f.page = min(n, search.MaxPage)
	}
	return f
}

// has says whether a value of a filter is chosen.
func (f filters) has(name, value string) bool { return slices.Contains(f.chosen[name], value) }

// toggled is the first page of the list with a value chosen that was not, or not chosen
// that was.
func (f filters) toggled(name, value string) filters {
	had := f.has(name, value)
	f = f.without(name, value)
	if !had {
		f.chosen[name] = append(f.chosen[name], value)
	}
	return f
}

// without is the first page without a value of a filter; without any of them for "".
func (f filters) without(name, value string) filters {
	next := map[string][]string{}
	for n, values := range f.chosen {
		kept := slices.DeleteFunc(slices.Clone(values), func(v string) bool { return n == name && (value == "" || v == value) })
		if len(kept) > 0 {
			next[n] = kept
		}
	}
	f.chosen, f.page = next, 1
	return f
}

// first is the first page in some order.
func (f filters) first(sort string) filters {
	f.page, f.sort = 1, sort
	return f
}

// none is the same list with nothing narrowing it.
func (f filters) none() filters { return filters{path: f.path, text: f.text, group: f.group, page: 1} }

func (f filters) address() string {
	v := url.Values{}
	set := func(name, value string) {
		if value != "" {
			v.Set(name, value)
		}
	}
	set("q", f.text)
	for name, values := range f.chosen {
		v[name] = slices.Sorted(slices.Values(values))
	}
	set("sap-xep", f.sort)
	if f.page > 1 {
		set("trang", strconv.Itoa(f.page))
	}
	if len(v) == 0 {
		return f.path
	}
	return f.path + "?" + v.Encode()
}

// applied counts what narrows the list.
func (f filters) applied() (n int) {
	for _, values := range f.chosen {
		n += len(values)
	}
	return n
}

// narrowed is a list with one value of one filter.
func narrowed(path, name, value string) filters {
	f := filters{path: path, page: 1}
	if value != "" {
		f.chosen = map[string][]string{name: {value}}
	}
	return f
}
