package web

import (
	"net/url"
	"regexp"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// perPage is how many products a list shows at once.
const perPage = 24

// filters is what the address of a list says. Every list that can be narrowed has an
// address of its own; a value that means nothing finds nothing.
type filters struct {
	path     string // without parameters
	text     string // of a search
	group    string
	village  string
	maker    string
	stars    string
	price    string
	inStock  bool
	sort     string
	page     int
	ofGroups bool // the list of one group: its slug is in the path

	villageName, makerName string // for people; see Shop.nameFilters
}

// The words in the address, and the orders they name.
var sortWords = map[string]search.Sort{
	"": search.Featured, "moi": search.Newest, "gia-tang": search.CheapUp, "gia-giam": search.CheapDown,
}

// sorts is the same in the order in which they are offered.
var sorts = []string{"", "moi", "gia-tang", "gia-giam"}

// bands are the prices that are offered; any other two numbers are understood too.
var bands = []string{"0-50000", "50000-200000", "200000-"}

func readFilters(c *fiber.Ctx, path string) filters {
	f := filters{
		path:    path,
		text:    ask(c, "q", 80),
		group:   ask(c, "nhom", 60),
		village: ask(c, "lang", 60),
		maker:   ask(c, "nguoi-lam", 80),
		stars:   ask(c, "sao", 8),
		price:   ask(c, "gia", 30),
		inStock: ask(c, "con-hang", 4) == "1",
		sort:    ask(c, "sap-xep", 20),
		page:    1,
	}
	if _, known := sortWords[f.sort]; !known {
		f.sort = ""
	}
	if n, err := strconv.Atoi(ask(c, "trang", 8)); err == nil && n > 1 {
		f.page = min(n, search.MaxPage)
	}
	return f
}

// href is the address of the list after a change, from its first page.
func (f filters) href(change func(*filters)) string {
	f.page = 1
	change(&f)
	return f.address()
}

func (f filters) address() string {
	v := url.Values{}
	set := func(name, value string) {
		if value != "" {
			v.Set(name, value)
		}
	}
	set("q", f.text)
	if !f.ofGroups {
		set("nhom", f.group)
	}
	set("lang", f.village)
	set("nguoi-lam", f.maker)
	set("sao", f.stars)
	set("gia", f.price)
	set("sap-xep", f.sort)
	if f.inStock {
		set("con-hang", "1")
	}
	if f.page > 1 {
		set("trang", strconv.Itoa(f.page))
	}
	if len(v) == 0 {
		return f.path
	}
	return f.path + "?" + v.Encode()
}

// applied counts what narrows the list.
func (f filters) applied() int {
	n := 0
	for _, value := range []string{f.village, f.maker, f.stars, f.price} {
		if value != "" {
			n++
		}
	}
	if f.group != "" && !f.ofGroups {
		n++
	}
	if f.inStock {
		n++
	}
	return n
}

// none is the same list with nothing narrowing it.
func (f filters) none() filters {
	return filters{path: f.path, text: f.text, group: f.keptGroup(), ofGroups: f.ofGroups, page: 1}
}

func (f filters) keptGroup() string {
	if f.ofGroups {
		return f.group
	}
	return ""
}

// query is what the finder is asked.
func (f filters) query() search.Query {
	q := search.Query{Text: f.text, Group: f.group, Village: f.village, Producer: f.maker, InStock: f.inStock,
		Sort: sortWords[f.sort], Page: f.page, PerPage: perPage}
	if f.stars != "" {
		n, err := strconv.Atoi(f.stars)
		if err != nil || n < 1 || n > 5 {
			n = -1 // no product has it
		}
		q.Stars = n
	}
	if f.price != "" {
		from, to, ok := band(f.price)
		if !ok {
			from = money.Max // nothing costs that much
		}
		q.MinPrice, q.MaxPrice = from, to
	}
	return q
}

var bandForm = regexp.MustCompile(`^(\d{0,10})-(\d{0,10})$`)

// band reads "50000-200000"; either end may be missing, and the two may be reversed.
func band(text string) (from, to money.VND, ok bool) {
	m := bandForm.FindStringSubmatch(text)
	if m == nil || m[1] == "" && m[2] == "" {
		return 0, 0, false
	}
	a, _ := strconv.ParseInt(m[1], 10, 64)
	b, _ := strconv.ParseInt(m[2], 10, 64)
	if b > 0 && a > b {
		a, b = b, a
	}
	return money.VND(a), money.VND(b), true
}
