package imports

import (
	"slices"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/internal/workbook"
)

// paperKinds is how people write what kind a paper is, as headings are compared.
func paperKinds() map[string]string {
	return map[string]string{
		"giay chung nhan an toan thuc pham": "food_safety_cert", "attp": "food_safety_cert", "giay attp": "food_safety_cert", "chung nhan attp": "food_safety_cert", "giay chung nhan attp": "food_safety_cert",
		"giay chung nhan co so du dieu kien an toan thuc pham": "food_safety_cert",
		"ban cam ket an toan thuc pham":                        "food_safety_commitment", "cam ket attp": "food_safety_commitment", "ban cam ket attp": "food_safety_commitment", "cam ket an toan thuc pham": "food_safety_commitment",
		"ban tu cong bo san pham": "self_declaration", "tu cong bo": "self_declaration", "ban tu cong bo": "self_declaration", "tu cong bo san pham": "self_declaration",
		"giay tiep nhan dang ky ban cong bo": "registered_declaration", "dang ky ban cong bo": "registered_declaration", "ho so nguon goc go": "timber_origin", "nguon goc go": "timber_origin", "bang ke lam san": "timber_origin",
		"giay dang ky kinh doanh": "business_registration", "dang ky kinh doanh": "business_registration", "dkkd": "business_registration", "giay phep kinh doanh": "business_registration", "giay chung nhan dang ky kinh doanh": "business_registration",
		"giay chung nhan du dieu kien san xuat": "production_conditions_cert", "du dieu kien san xuat": "production_conditions_cert",
		"nguon goc nguyen lieu hop dong hoa don": "material_origin", "nguon goc nguyen lieu": "material_origin", "hop dong nguyen lieu": "material_origin",
		"ho so moi truong": "environment", "moi truong": "environment", "danh sach lao dong dong bao hiem": "labour_list", "danh sach lao dong": "labour_list",
		"xep loai htx hoac bao cao tai chinh": "growth", "bao cao tai chinh": "growth", "xep loai htx": "growth",
		"nhan hieu sang che kieu dang": "intellectual_property", "nhan hieu": "intellectual_property", "nhan hieu tap the": "intellectual_property", "so huu tri tue": "intellectual_property",
		"hop dong phan phoi xuat khau": "market_contracts", "hop dong phan phoi": "market_contracts", "bang chung quang ba": "promotion", "quang ba": "promotion",
		"cau chuyen san pham": "product_story", "cong bo chat luong": "quality_declaration", "ban cong bo chat luong": "quality_declaration",
		"phieu kiem nghiem": "test_report", "ket qua kiem nghiem": "test_report", "phieu ket qua kiem nghiem": "test_report", "kiem nghiem": "test_report",
		"ma so ma vach tem truy xuat": "barcode_traceability", "ma vach": "barcode_traceability", "ma so ma vach": "barcode_traceability", "tem truy xuat": "barcode_traceability",
		"chung nhan he thong chat luong": "quality_system", "iso": "quality_system", "haccp": "quality_system", "vietgap": "quality_system", "giai thuong binh chon": "award", "giai thuong": "award",
	}
}

// endless says that a paper has no end. An empty cell does not: it may have been forgotten.
const endless = "none"

func paperFields() []Field {
	seen := map[string]string{"rieng co so": "private", "rieng": "private", "can bo": "officer", "noi bo": "officer", "moi nguoi": "public", "cong khai": "public", "khach": "public"}
	return []Field{
		{Key: "kind", Synonyms: []string{"loai giay", "loai giay to", "ten giay", "ten giay to", "giay to", "loai ho so", "ho so", "loai"}, Required: true, Spread: true, read: oneOf(paperKinds())},
		{Key: "number", Synonyms: []string{"so", "so giay", "so hieu", "so giay to", "so van ban", "so chung nhan"}, Required: true, read: words(100)},
		{Key: "product", Synonyms: []string{"san pham", "ten san pham", "ten hang", "mat hang"}, Spread: true, read: words(120)},
		{Key: "producer", Synonyms: []string{"chu the", "ten chu the", "co so", "nha san xuat", "don vi"}, Spread: true, read: words(150)},
		{Key: "issuer", Synonyms: []string{"co quan cap", "noi cap", "don vi cap", "co quan ban hanh", "cap boi"}, Required: true, Spread: true, read: words(200)},
		{Key: "issued", Synonyms: []string{"ngay cap", "ngay ky", "ngay ban hanh", "cap ngay"}, Required: true, Spread: true, Form: Day, read: day},
		{Key: "expires", Synonyms: []string{"ngay het han", "het han", "co gia tri den", "hieu luc den", "den ngay", "han", "thoi han"}, Spread: true, Form: Day, read: lastDay},
		{Key: "visibility", Synonyms: []string{"ai xem duoc", "ai duoc xem", "ai xem", "nguoi xem"}, Spread: true, read: oneOf(seen)},
		{Key: "renews", Synonyms: []string{"thay cho so", "thay cho", "gia han cho so", "thay the"}, read: words(100)},
		{Key: "note", Synonyms: []string{"ghi chu"}, read: words(500)},
	}
}

// lastDay reads until when something holds; people also write that it has no end.
func lastDay(c workbook.Cell) reading {
	switch said(typed.Name(c.Text)) {
	case "khong", "khong co", "khong thoi han", "vo thoi han", "khong co han", "khong han", "lau dai":
		return reading{value: endless}
	}
	return day(c)
}

// kept is a paper that there is.
type kept struct {
	ID         int64
	Kind       string
	Producer   int64
	Product    int64
	Number     string
	Issuer     string
	IssuedOn   time.Time
	ExpiresOn  *time.Time
	RowVersion int
	Counts     bool // it was checked, and none took its place
}

// papers are those that there are within a scope, and whose new ones may be.
type papers struct {
	*holders
	scope catalog.Scope
	today time.Time
	kinds []catalog.PaperKind
	by    map[paperKey]*kept
}

// paperKey is what no two papers share: whose it is, of which kind, with which number.
type paperKey struct {
	kind              string
	producer, product int64
	number            string
}

func keyOf(kind string, producer, product int64, number string) paperKey {
	return paperKey{kind, producer, product, slug.Squeeze(number)}
}

func (w *papers) keyField() string { return "number" }

func (w *papers) name(p *Planned) {
	p.Title = p.Given["kind"] + " " + p.Given["number"]
	if of := p.Given["product"]; of != "" {
		p.Title += " · " + of
	} else if of = p.Given["producer"]; of != "" {
		p.Title += " · " + of
	}
}

// holder says whose the paper of a row is; false when that is refused.
func (w *papers) holder(p *Planned, kind *catalog.PaperKind, n *catalog.NewPaper) bool {
	switch {
	case p.has("product"):
		found := w.product(p)
		if found == nil {
			return false
		}
		n.ProducerID = found.Producer
		if kind.Holder != catalog.OfProducer {
			n.ProductID = found.ID
			return true
		}
		return p.mend("product", "row.paper_of_producer", found.Maker)
	case kind.Holder == catalog.OfProduct:
		p.refuse("product", fault.New(fault.Invalid, "row.paper_of_product"))
	case p.has("producer"):
		var ok bool
		if n.ProducerID, ok = w.makers.find(p.values["producer"]); !ok {
			p.refuse("producer", fault.New(fault.NotFound, "row.producer"))
		}
	case w.scope.ProducerID > 0:
		n.ProducerID = w.scope.ProducerID
	default:
		p.refuse("producer", fault.New(fault.Invalid, "cell.missing"))
	}
	return p.Deed != Wrong
}

func (w *papers) match(p *Planned) string {
	at := slices.IndexFunc(w.kinds, func(k catalog.PaperKind) bool { return k.Code == p.values["kind"] })
	if at < 0 {
		p.refuse("kind", fault.New(fault.Invalid, "cell.choice"))
		return ""
	}
	kind := &w.kinds[at]
	n := catalog.NewPaper{Kind: kind.Code, Number: p.values["number"], Issuer: p.values["issuer"], Visibility: kind.Visibility, Note: p.values["note"]}
	if !w.holder(p, kind, &n) {
		return ""
	}
	n.IssuedOn, _ = time.Parse(time.DateOnly, p.values["issued"])
	if day, err := time.Parse(time.DateOnly, p.values["expires"]); err == nil {
		n.ExpiresOn = &day
	}
	if p.has("visibility") {
		n.Visibility = catalog.Visibility(p.values["visibility"])
	}
	if err := n.Check(kind, w.today); err != nil {
		p.refuseForm("number", err)
		return ""
	}
	key := keyOf(n.Kind, n.ProducerID, n.ProductID, n.Number)
	if known := w.by[key]; known != nil {
		w.same(p, known, &n)
	} else if kind.Months != nil && !p.has("expires") {
		p.refuse("expires", fault.New(fault.Invalid, "row.paper_end").With("months", *kind.Months))
	} else if w.renews(p, &n); p.Deed != Wrong {
		p.change("number", "", n.Number)
		p.change("issued", "", p.values["issued"])
		p.change("expires", "", p.values["expires"])
	}
	p.content = n
	return keyText(key)
}

// same refuses what a paper that there is would say otherwise: it is renewed or withdrawn,
// never changed.
func (w *papers) same(p *Planned, known *kept, n *catalog.NewPaper) {
	for _, f := range []struct {
		field string
		same  bool
	}{{"issuer", slug.Squeeze(known.Issuer) == slug.Squeeze(n.Issuer)}, {"issued", known.IssuedOn.Equal(n.IssuedOn)}, {"expires", !p.has("expires") || dayOf(known.ExpiresOn) == dayOf(n.ExpiresOn)}} {
		if !f.same {
			p.refuse(f.field, fault.New(fault.Conflict, "row.paper_known"))
			return
		}
	}
}

// renews says that the row is a new paper, or one that takes another's place.
func (w *papers) renews(p *Planned, n *catalog.NewPaper) {
	p.Deed = Create
	if !p.has("renews") {
		return
	}
	old := w.by[keyOf(n.Kind, n.ProducerID, n.ProductID, p.values["renews"])]
	if old == nil || !old.Counts {
		p.refuse("renews", fault.New(fault.NotFound, "row.paper_old"))
		return
	}
	p.Deed, p.target, p.seen = Change, old.ID, old.RowVersion
	p.change("renews", "", old.Number)
}

func (w *papers) choices(field string) (out []string) {
	switch field {
	case "kind":
		for _, k := range w.kinds {
			out = append(out, k.Code)
		}
	case "visibility":
		out = []string{string(catalog.Public), string(catalog.ForOfficers), string(catalog.Private)}
	default:
		out = w.holders.choices(field)
	}
	return out
}
