package catalog

import (
	"regexp"
	"slices"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// producerNext is the whole machine. A pair that is not here does not happen: what was
// once in good standing is never a draft again.
var producerNext = map[ProducerState][]ProducerState{
	ProducerDraft:     {InGoodStanding},
	InGoodStanding:    {ProducerSuspended},
	ProducerSuspended: {InGoodStanding},
}

// Next lists the states that a producer may be brought to from this one.
func (s ProducerState) Next() []ProducerState { return producerNext[s] }

// move takes the step, or refuses it.
func (p *Producer) move(to ProducerState) error {
	if !slices.Contains(p.State.Next(), to) {
		return fault.New(fault.Conflict, "producer.no_step")
	}
	if to == InGoodStanding && (p.AddressLine == "" || p.Phone == "" || p.RegistrationNumber == "") {
		return fault.New(fault.Conflict, "producer.incomplete")
	}
	p.State = to
	return nil
}

// ProducerContent is what people write of a producer that anybody may read.
type ProducerContent struct {
	Name, TradeName, TaxCode, AddressLine, Email, RegistrationNumber, RegistrationIssuer, Craft, Quote, Story, Visiting, Channels string
	LocalCapitalPercent                                                                                                           *int
}

var (
	taxForm     = regexp.MustCompile(`^(\d{10}(-\d{3})?|\d{12})?$`)
	channelForm = regexp.MustCompile(`^https://[^\s]+$`)
)

// check tidies the texts and names every wrong field.
func (c *ProducerContent) check() error {
	var form fault.Form
	for _, l := range []limit{{"name", &c.Name, 150, false}, {"trade_name", &c.TradeName, 150, false}, {"tax_code", &c.TaxCode, 20, false}, {"address", &c.AddressLine, 250, false},
		{"email", &c.Email, 200, false}, {"registration", &c.RegistrationNumber, 100, false}, {"registrar", &c.RegistrationIssuer, 200, false}, {"craft", &c.Craft, 150, false},
		{"quote", &c.Quote, 200, false}, {"story", &c.Story, 6000, true}, {"hours", &c.Visiting, 300, false}, {"channels", &c.Channels, 1000, true}} {
		tidy := typed.Name
		if l.lines {
			tidy = typed.Text
		}
		*l.text = tidy(*l.text)
		if n := utf8.RuneCountInString(*l.text); n > l.most {
			form.WrongWith(l.field, "product.text_long", map[string]any{"most": l.most, "now": n})
		}
	}
	if !typed.Says(c.Name) {
		form.Wrong("name", "producer.name")
	}
	if !taxForm.MatchString(c.TaxCode) {
		form.Wrong("tax_code", "producer.tax_code")
	}
	for _, line := range nonEmptyLines(c.Channels) {
		if !channelForm.MatchString(line) {
			form.Wrong("channels", "producer.channels")
			break
		}
	}
	if n := c.LocalCapitalPercent; n != nil && (*n < 0 || *n > 100) {
		form.Wrong("capital", "producer.capital")
	}
	return form.Err()
}

func (c ProducerContent) apply(p *Producer) {
	p.Name, p.TradeName, p.TaxCode, p.AddressLine, p.Email = c.Name, c.TradeName, c.TaxCode, c.AddressLine, c.Email
	p.RegistrationNumber, p.RegistrationIssuer, p.Craft, p.Quote, p.Story = c.RegistrationNumber, c.RegistrationIssuer, c.Craft, c.Quote, c.Story
	p.Visiting, p.Channels, p.LocalCapitalPercent = c.Visiting, c.Channels, c.LocalCapitalPercent
}
