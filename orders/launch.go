package orders

import (
	"context"
	"net/url"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Mode is as what this site trades (Law 122/2025/QH15).
type Mode string

const (
	Showcase     Mode = "showcase"     // takes no order: shows goods and how to reach their makers
	Direct       Mode = "direct"       // one legal seller, who has notified the site
	Intermediary Mode = "intermediary" // each producer sells, on a registered site
)

// ParseMode reads a mode; nothing is Showcase, and an unknown one is false.
func ParseMode(text string) (Mode, bool) {
	switch m := Mode(text); m {
	case "":
		return Showcase, true
	case Showcase, Direct, Intermediary:
		return m, true
	}
	return "", false
}

// Launch is what was last agreed of how this site trades. The zero Launch is a showcase.
// The demonstration commune sells without a record, and all it sells is marked as sample.
type Launch struct {
	Mode        Mode
	Sample      bool
	Record      Record
	Rules       Rules     // how its orders are taken
	EffectiveAt time.Time // zero: nothing was ever agreed
}

// Record is the notice (direct) or registration (intermediary) that allows ordering.
type Record struct {
	Number    string
	IssuedOn  *time.Time
	Authority string
	Link      string // the public entry of the e-commerce register, https
	// Of the one legal seller, in direct mode alone.
	Seller, SellerCode, SellerAddress string
}

// Open says whether orders are taken.
func (l Launch) Open() bool { return l.Mode == Direct || l.Mode == Intermediary }

// LaunchReader reads the present launch.
type LaunchReader interface {
	Launch(ctx context.Context) (Launch, error)
}

// check refuses while the shop is a showcase.
func (l Launch) check() error {
	if !l.Open() {
		return fault.New(fault.Closed, "shop.not_open")
	}
	return nil
}

// LaunchProposal is what an officer asks a second one to agree to.
type LaunchProposal struct {
	Mode Mode
	Record
}

// mostText is the longest line of a record.
const mostText = 200

// Clean reads a proposal as it was typed, and says field by field what is missing: mode,
// number, issued, authority, link, seller, seller_code, seller_address.
func (p *LaunchProposal) Clean(now time.Time) error {
	var wrong fault.Form
	if p.Mode != Direct && p.Mode != Intermediary {
		wrong.Wrong("mode", "launch.mode")
	}
	line := func(field string, text *string) {
		*text = typed.Line(strings.TrimSpace(*text))
		if !typed.Says(*text) || len([]rune(*text)) > mostText {
			wrong.Wrong(field, "launch."+field)
		}
	}
	line("number", &p.Number)
	if p.IssuedOn == nil || p.IssuedOn.After(now) || p.IssuedOn.Year() < 2014 {
		wrong.Wrong("issued", "launch.issued")
	}
	line("authority", &p.Authority)
	p.Link = strings.TrimSpace(p.Link)
	if u, err := url.Parse(p.Link); err != nil || u.Scheme != "https" || !strings.Contains(u.Host, ".") || len(p.Link) > 500 {
		wrong.Wrong("link", "launch.link")
	}
	if p.Mode == Direct {
		line("seller", &p.Seller)
		line("seller_code", &p.SellerCode)
		line("seller_address", &p.SellerAddress)
	} else {
		p.Seller, p.SellerCode, p.SellerAddress = "", "", ""
	}
	return wrong.Err()
}
