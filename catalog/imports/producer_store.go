package imports

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// legalForms is how people write what kind of subject a producer is (Decision 26/2026/QĐ-TTg, Art. 2.3).
func legalForms() map[string]string {
	return map[string]string{"htx": "htx", "hop tac xa": "htx", "tht": "tht", "to hop tac": "tht", "cong ty tnhh": "enterprise_llc", "tnhh": "enterprise_llc", "cong ty trach nhiem huu han": "enterprise_llc",
		"doanh nghiep tu nhan": "enterprise_private", "dntn": "enterprise_private", "cong ty co phan": "enterprise_jsc", "ctcp": "enterprise_jsc", "cong ty cp": "enterprise_jsc", "trang trai": "farm",
		"cty tnhh": "enterprise_llc", "cong ty tnhh mtv": "enterprise_llc", "cty tnhh mtv": "enterprise_llc", "cong ty tnhh mot thanh vien": "enterprise_llc", "cty co phan": "enterprise_jsc", "cty cp": "enterprise_jsc", "htx nong nghiep": "htx",
		"ho kinh doanh": "household_business", "hkd": "household_business", "ho kd": "household_business", "ho ca the": "household_business", "ho kinh doanh ca the": "household_business", "ho gia dinh": "household_business", "hoi": "association", "hiep hoi": "association", "trung tam dieu hanh": "operating_centre"}
}

func producerFields() []Field {
	return []Field{
		{Key: "name", Synonyms: []string{"ten day du", "ten chu the", "chu the", "ten co so", "co so", "ten", "ten don vi"}, Required: true, read: words(150)},
		{Key: "trade_name", Synonyms: []string{"ten thuong goi", "ten giao dich"}, read: words(150)},
		{Key: "legal_form", Synonyms: []string{"loai hinh", "loai", "loai chu the"}, read: oneOf(legalForms())},
		{Key: "village", Synonyms: []string{"lang", "thon", "lang nghe"}, Spread: true, read: words(150)},
		{Key: "address", Synonyms: []string{"dia chi", "noi san xuat"}, read: words(250)},
		{Key: "phone", Synonyms: []string{"dien thoai", "so dien thoai", "sdt", "dt", "di dong"}, Form: Telephone, read: telephone},
		{Key: "email", Synonyms: []string{"email", "thu dien tu", "e mail"}, read: words(200)},
		{Key: "tax_code", Synonyms: []string{"ma so thue", "mst"}, read: code(10, 12)},
		{Key: "registration", Synonyms: []string{"so dang ky kinh doanh", "so dkkd", "dkkd", "so giay phep kinh doanh"}, read: words(100)},
		{Key: "registered", Synonyms: []string{"ngay cap dang ky", "ngay cap"}, Form: Day, read: day},
		{Key: "registrar", Synonyms: []string{"noi cap dang ky", "noi cap", "co quan cap"}, read: words(200)},
		{Key: "craft", Synonyms: []string{"nghe", "nghe chinh", "linh vuc"}, read: words(150)},
		{Key: "since", Synonyms: []string{"lam tu nam", "nam thanh lap", "tu nam"}, read: whole(2200)},
	}
}

// bareVillage is the name of a village without the word for what it is, as lists leave it out or put
// another: "Làng So", "thôn So" and "So" are one.
func bareVillage(name string) string {
	name = slug.Fold(name)
	for _, word := range []string{"lang nghe ", "lang ", "thon ", "xom "} {
		if rest, ok := strings.CutPrefix(name, word); ok {
			return rest
		}
	}
	return name
}

// makers are producers as rows are compared with them, and the villages they may lie in.
type makers struct {
	s        *Store
	today    time.Time
	all      []catalog.ProducerCard
	byName   map[string][]*catalog.ProducerCard
	villages *named
}

func loadProducers(ctx context.Context, s *Store, scope catalog.Scope) (records, error) {
	all, err := s.goods.ProducersForOffice(ctx, scope)
	if err != nil {
		return nil, err
	}
	villages, err := s.goods.VillageNames(ctx)
	if err != nil {
		return nil, err
	}
	m := &makers{s: s, today: s.now(), all: all, byName: map[string][]*catalog.ProducerCard{}, villages: newNamed()}
	for i := range all {
		key := slug.Fold(all[i].Name)
		m.byName[key] = append(m.byName[key], &all[i])
	}
	for _, v := range villages {
		m.villages.add(v.ID, v.Name)
		m.villages.alias(v.ID, bareVillage(v.Name))
	}
	return m, nil
}

func (m *makers) keyField() string { return "name" }

func (m *makers) name(p *Planned) { p.Title = p.Given["name"] }

func (m *makers) match(p *Planned) string {
	key := slug.Fold(p.values["name"])
	found := m.byName[key]
	if len(found) > 1 {
		p.refuse("name", fault.New(fault.Conflict, "row.two_named"))
		return ""
	}
	c, before := catalog.ProducerContent{}, catalog.ProducerContent{}
	p.Deed = Create
	if len(found) == 1 {
		p.Deed, p.target, p.seen = Nothing, found[0].ID, found[0].RowVersion
		before = catalog.ProducerContentOf(&found[0].Producer)
		c = before
	}
	if no := m.fill(p, &c); no != nil {
		p.refuse("village", no)
		return ""
	}
	if err := c.Check(m.today); err != nil {
		p.refuseForm("name", err)
		return ""
	}
	m.compare(p, before, c)
	if p.Deed == Nothing && len(p.Changes) > 0 {
		p.Deed = Change
	}
	p.content = c
	return key
}

// fill writes what the row says over what is known.
func (m *makers) fill(p *Planned, c *catalog.ProducerContent) *fault.Error {
	for field, to := range map[string]*string{"name": &c.Name, "trade_name": &c.TradeName, "address": &c.AddressLine, "phone": &c.Phone, "email": &c.Email,
		"tax_code": &c.TaxCode, "registration": &c.RegistrationNumber, "registrar": &c.RegistrationIssuer, "craft": &c.Craft} {
		if p.has(field) {
			*to = p.values[field]
		}
	}
	if p.has("legal_form") {
		c.LegalForm = catalog.LegalForm(p.values["legal_form"])
	}
	if p.has("registered") {
		if at, err := time.Parse(time.DateOnly, p.values["registered"]); err == nil {
			c.RegistrationIssuedOn = &at
		}
	}
	if p.has("since") {
		n, _ := strconv.Atoi(p.values["since"])
		c.SinceYear = &n
	}
	if p.has("village") {
		id, ok := m.villages.find(p.values["village"])
		if !ok {
			id, ok = m.villages.find(bareVillage(p.values["village"]))
		}
		if !ok {
			return fault.New(fault.NotFound, "row.village")
		}
		c.VillageID = &id
	}
	return nil
}

func (m *makers) compare(p *Planned, a, b catalog.ProducerContent) {
	for _, f := range []struct{ field, before, after string }{{"name", a.Name, b.Name}, {"trade_name", a.TradeName, b.TradeName}, {"legal_form", string(a.LegalForm), string(b.LegalForm)},
		{"village", m.village(a.VillageID), m.village(b.VillageID)}, {"address", a.AddressLine, b.AddressLine}, {"phone", a.Phone, b.Phone}, {"email", a.Email, b.Email}, {"tax_code", a.TaxCode, b.TaxCode},
		{"registration", a.RegistrationNumber, b.RegistrationNumber}, {"registered", dayOf(a.RegistrationIssuedOn), dayOf(b.RegistrationIssuedOn)}, {"registrar", a.RegistrationIssuer, b.RegistrationIssuer},
		{"craft", a.Craft, b.Craft}, {"since", numberOf(a.SinceYear), numberOf(b.SinceYear)}} {
		p.change(f.field, f.before, f.after)
	}
}

func (m *makers) village(id *int64) string {
	if id == nil {
		return ""
	}
	return m.villages.byID[*id]
}

func dayOf(t *time.Time) string {
	if t == nil {
		return ""
	}
	return t.Format(time.DateOnly)
}

func numberOf(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

func (m *makers) choices(field string) []string {
	switch field {
	case "village":
		return m.villages.names
	case "legal_form":
		var out []string
		for _, f := range catalog.LegalForms() {
			out = append(out, string(f))
		}
		return out
	}
	return nil
}

// producerLine is what a row did to a producer: what it said before, and the version after.
type producerLine struct {
	Content catalog.ProducerContent `json:"content"`
	Version int                     `json:"version"`
}

func (m *makers) write(tx *gorm.DB, s *Store, by actor, p *Planned) (written, error) {
	c, _ := p.content.(catalog.ProducerContent)
	if p.Deed == Create {
		id, err := s.goods.AddProducerTx(tx, by.Actor, by.scope, c, "")
		return written{ID: id, Before: document(producerLine{}), After: document(producerLine{Version: 1})}, err
	}
	var before catalog.ProducerContent
	for _, found := range m.byName[slug.Fold(p.values["name"])] {
		before = catalog.ProducerContentOf(&found.Producer)
	}
	err := s.goods.SaveProducerTx(tx, by.Actor, by.scope, p.target, p.seen, c)
	return written{ID: p.target, Before: document(producerLine{Content: before}), After: document(producerLine{Version: p.seen + 1})}, err
}

func undoProducer(tx *gorm.DB, s *Store, by actor, w written) error {
	var before, after producerLine
	if err := json.Unmarshal(w.Before, &before); err != nil {
		return fmt.Errorf("read what a producer was: %w", err)
	}
	if err := json.Unmarshal(w.After, &after); err != nil {
		return fmt.Errorf("read what a producer became: %w", err)
	}
	if w.Deed == Create {
		return s.goods.RemoveProducerTx(tx, by.Actor, by.scope, w.ID, after.Version)
	}
	before.Content.PhoneShared = true // it had that number before
	return s.goods.SaveProducerTx(tx, by.Actor, by.scope, w.ID, after.Version, before.Content)
}
