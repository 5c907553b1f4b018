package catalog

import (
	"regexp"
	"slices"
	"time"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// ProducerContent is what people write of a producer that anybody may read.
type ProducerContent struct {
	Name                 string     `json:"name"`
	TradeName            string     `json:"trade_name"`
	LegalForm            LegalForm  `json:"legal_form"`
	TaxCode              string     `json:"tax_code"`
	RegistrationNumber   string     `json:"registration_number"`
	RegistrationIssuer   string     `json:"registration_issuer"`
	RegistrationIssuedOn *time.Time `json:"registration_issued_on"`
	LocalCapitalPercent  *int       `json:"local_capital_percent"`
	VillageID            *int64     `json:"village_id"`
	AddressLine          string     `json:"address_line"`
	Phone                string     `json:"phone"` // as typed; E.164 once checked
	Email                string     `json:"email"`
	Visiting             string     `json:"visiting"`
	Channels             string     `json:"channels"`
	Craft                string     `json:"craft"`
	Quote                string     `json:"quote"`
	Story                string     `json:"story"`
	SinceYear            *int       `json:"since_year"`
	PhoneShared          bool       `json:"-"` // the writer knows that another producer has this number
}

// ProducerContentOf is what the record says now.
func ProducerContentOf(p *Producer) ProducerContent {
	return ProducerContent{Name: p.Name, TradeName: p.TradeName, LegalForm: p.LegalForm, TaxCode: p.TaxCode, RegistrationNumber: p.RegistrationNumber, RegistrationIssuer: p.RegistrationIssuer,
		RegistrationIssuedOn: p.RegistrationIssuedOn, LocalCapitalPercent: p.LocalCapitalPercent, VillageID: p.VillageID, AddressLine: p.AddressLine, Phone: p.Phone, Email: p.Email,
		Visiting: p.Visiting, Channels: p.Channels, Craft: p.Craft, Quote: p.Quote, Story: p.Story, SinceYear: p.SinceYear}
}

// LegalForms lists what a producer may be, the commonest first.
func LegalForms() []LegalForm {
	return []LegalForm{HouseholdBusiness, Cooperative, CooperativeGroup, LimitedCompany, PrivateEnterprise, JointStockCompany, Farm, Association, OperatingCentre}
}

var (
	taxForm     = regexp.MustCompile(`^(\d{10}(-\d{3})?|\d{12})?$`)
	channelForm = regexp.MustCompile(`^https://[^\s]+$`)
)

// check tidies the texts, writes the phone number the one way it is stored, and names every
// wrong field. A text that only a draft may lack is asked for later (completes).
func (c *ProducerContent) check(today time.Time) error {
	var form fault.Form
	checkTexts(&form, []limit{{"name", &c.Name, 150, false}, {"trade_name", &c.TradeName, 150, false}, {"tax_code", &c.TaxCode, 20, false}, {"address", &c.AddressLine, 250, false},
		{"email", &c.Email, 200, false}, {"registration", &c.RegistrationNumber, 100, false}, {"registrar", &c.RegistrationIssuer, 200, false}})
	c.checkTold(&form)
	if !typed.Says(c.Name) {
		form.Wrong("name", "producer.name")
	}
	if !slices.Contains(LegalForms(), c.LegalForm) {
		form.Wrong("legal_form", "producer.legal_form")
	}
	if !taxForm.MatchString(c.TaxCode) {
		form.Wrong("tax_code", "producer.tax_code")
	}
	if day := c.RegistrationIssuedOn; day != nil && (day.IsZero() || day.After(today)) {
		form.Wrong("registered", "producer.registered")
	}
	c.checkPhone(&form)
	if n := c.LocalCapitalPercent; n != nil && (*n < 0 || *n > 100) {
		form.Wrong("capital", "producer.capital")
	}
	if n := c.SinceYear; n != nil && (*n < 1000 || *n > today.Year()) {
		form.Wrong("since", "producer.since")
	}
	return form.Err()
}

// checkTold is check of what producers tell of themselves, and of nothing else.
func (c *ProducerContent) checkTold(form *fault.Form) {
	checkTexts(form, []limit{{"craft", &c.Craft, 150, false}, {"quote", &c.Quote, 200, false}, {"story", &c.Story, 6000, true}, {"hours", &c.Visiting, 300, false}, {"channels", &c.Channels, 1000, true}})
	for _, line := range nonEmptyLines(c.Channels) {
		if !channelForm.MatchString(line) {
			form.Wrong("channels", "producer.channels")
			break
		}
	}
}

// checkTexts tidies texts, and names those that are too long or give themselves stars.
func checkTexts(form *fault.Form, limits []limit) {
	for _, l := range limits {
		tidy := typed.Name
		if l.lines {
			tidy = typed.Text
		}
		*l.text = tidy(*l.text)
		if n := utf8.RuneCountInString(*l.text); n > l.most {
			form.WrongWith(l.field, "product.text_long", map[string]any{"most": l.most, "now": n})
		} else if rank, ok := ranked(*l.text); ok && l.field != "channels" && l.field != "email" {
			form.WrongWith(l.field, "claim.stars", map[string]any{"text": rank})
		}
	}
}

// Check names what is wrong with the texts themselves, and writes them as they are kept.
func (c *ProducerContent) Check(today time.Time) error { return c.check(today) }

func (c *ProducerContent) checkPhone(form *fault.Form) {
	if typed.Line(c.Phone) == "" {
		c.Phone = ""
		return
	}
	number, err := phone.Parse(c.Phone)
	if no, refused := fault.As(err); refused {
		form.WrongWith("phone", no.Key, no.Details)
		return
	}
	c.Phone = string(number)
}

// completes names what a producer whose goods may be shown must say, and does not.
func (c *ProducerContent) completes() error {
	var form fault.Form
	for _, must := range []struct{ field, text string }{{"registration", c.RegistrationNumber}, {"address", c.AddressLine}, {"phone", c.Phone}} {
		if must.text == "" {
			form.Wrong(must.field, "producer.needs_"+must.field)
		}
	}
	return form.Err()
}

func (c ProducerContent) apply(p *Producer) {
	p.Name, p.TradeName, p.LegalForm, p.TaxCode, p.AddressLine, p.Phone, p.Email = c.Name, c.TradeName, c.LegalForm, c.TaxCode, c.AddressLine, c.Phone, c.Email
	p.RegistrationNumber, p.RegistrationIssuer, p.RegistrationIssuedOn, p.Craft, p.Quote, p.Story = c.RegistrationNumber, c.RegistrationIssuer, c.RegistrationIssuedOn, c.Craft, c.Quote, c.Story
	p.VillageID, p.Visiting, p.Channels, p.LocalCapitalPercent, p.SinceYear = c.VillageID, c.Visiting, c.Channels, c.LocalCapitalPercent, c.SinceYear
}
