package imports

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/internal/workbook"
)

func starFields() []Field {
	return []Field{
		{Key: "product", Synonyms: []string{"san pham", "ten san pham", "ten hang", "ten"}, Required: true, read: words(120)},
		{Key: "producer", Synonyms: []string{"chu the", "ten chu the", "co so", "nha san xuat", "don vi"}, Spread: true, read: words(150)},
		{Key: "stars", Synonyms: []string{"sao", "hang", "hang sao", "xep hang", "so sao", "sao ocop", "hang ocop"}, Required: true, Spread: true, read: rank},
		{Key: "number", Synonyms: []string{"so quyet dinh", "quyet dinh", "so qd", "qd so", "quyet dinh so"}, Required: true, Spread: true, read: words(100)},
		{Key: "decided", Synonyms: []string{"ngay quyet dinh", "ngay ban hanh", "ngay ky", "ngay qd"}, Required: true, Spread: true, Form: Day, read: day},
		{Key: "authority", Synonyms: []string{"co quan", "co quan ban hanh", "noi ban hanh", "co quan cong nhan"}, Required: true, Spread: true, read: words(200)},
		{Key: "from", Synonyms: []string{"hieu luc tu", "co gia tri tu", "co gia tri tu ngay", "tu ngay", "ngay hieu luc"}, Required: true, Spread: true, Form: Day, read: day},
		{Key: "until", Synonyms: []string{"den het ngay", "den ngay", "hieu luc den", "co gia tri den", "ngay het han", "het han"}, Spread: true, Form: Day, read: day},
	}
}

// rank reads how many stars a decision gives: 3 to 5, with a word or signs around it.
func rank(c workbook.Cell) reading {
	text := strings.TrimSuffix(strings.TrimSpace(c.Text), ".0")
	if n := strings.Count(text, "★") + strings.Count(text, "*"); n >= 3 && n <= 5 && strings.Trim(text, "★* ") == "" {
		return reading{value: strconv.Itoa(n)}
	}
	rest := slices.DeleteFunc(strings.Fields(said(text)), func(word string) bool { return slices.Contains([]string{"hang", "dat", "ocop", "sao"}, word) })
	if len(rest) == 1 {
		if n, ok := map[string]string{"3": "3", "ba": "3", "4": "4", "bon": "4", "5": "5", "nam": "5"}[rest[0]]; ok {
			return reading{value: n}
		}
	}
	return wrong(fault.New(fault.Invalid, "row.stars"))
}

// decision is one about a product that there is. One that Waits is not compared: nobody
// but who proposed it may learn what it says before it was read again.
type decision struct {
	Product    int64
	Number     string
	DecidedOn  time.Time
	Stars      int
	ValidFrom  time.Time
	ValidUntil time.Time
	LastDay    time.Time
	Waits      bool
}

// decisions are those that there are, and the products that new ones may be of.
type decisions struct {
	*holders
	months int
	by     map[string]*decision
}

func decisionKey(product int64, number string) string {
	return strconv.FormatInt(product, 10) + "|" + slug.Squeeze(number)
}

func (d *decisions) keyField() string { return "number" }

func (d *decisions) name(p *Planned) { p.Title = p.Given["product"] }

func (d *decisions) match(p *Planned) string {
	found := d.product(p)
	if found == nil {
		return ""
	}
	stars, _ := strconv.Atoi(p.values["stars"])
	asked := ocop.Proposal{ProductID: found.ID, DecisionNumber: p.values["number"], Authority: p.values["authority"], Stars: &stars,
		DecidedOn: dayIn(p, "decided"), ValidFrom: dayIn(p, "from"), ValidUntil: dayIn(p, "until")}
	if err := asked.CheckListed(d.months); err != nil {
		p.refuseForm("number", err)
		return ""
	}
	key := decisionKey(found.ID, asked.DecisionNumber)
	if known := d.by[key]; known != nil {
		until := *asked.ValidUntil
		if !known.Waits && (known.Stars != stars || !known.DecidedOn.Equal(*asked.DecidedOn) || !known.ValidFrom.Equal(*asked.ValidFrom) || !known.ValidUntil.Equal(until) && !known.LastDay.Equal(until)) {
			p.refuse("number", fault.New(fault.Conflict, "row.star_known"))
		}
		return key
	}
	p.Deed, p.content = Create, asked
	p.change("stars", "", p.values["stars"])
	p.change("number", "", asked.DecisionNumber)
	p.change("from", "", p.values["from"])
	p.change("until", "", dayOf(asked.ValidUntil))
	return key
}

// dayIn is the day that a row says for a field; nil for none.
func dayIn(p *Planned, field string) *time.Time {
	day, err := time.Parse(time.DateOnly, p.values[field])
	if err != nil {
		return nil
	}
	return &day
}

func (d *decisions) choices(field string) []string {
	if field == "stars" {
		return []string{"3", "4", "5"}
	}
	return d.holders.choices(field)
}
