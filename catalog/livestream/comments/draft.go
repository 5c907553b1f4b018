package comments

import "github.com/ocop-hungdao/ocop/internal/phone"

// Doubt is a reason to look twice at a draft.
type Doubt string

// The reasons.
const (
	TwoPhones Doubt = "two_phones"
	BadPhone  Doubt = "bad_phone"  // a number with a digit too few or too many
	NotACode  Doubt = "not_a_code" // "vitamin B1", "tòa N1"
	Asks      Doubt = "asks"       // wants to know, not yet to have
	Weighs    Doubt = "weighs"     // so many kilograms, not packs
	Many      Doubt = "many"       // more than ManyFrom of one thing
	Changed   Doubt = "changed"    // two quantities for one code: the last one counts
)

// ManyFrom is the quantity from which somebody should ask back.
const ManyFrom = 20

// Want is one code and how many.
type Want struct {
	Code     string // as livestream.ParseCode gives it
	Quantity int    // 1 to 999
}

// Draft is what one comment seems to ask for. Without Wants it asks for nothing on sale.
type Draft struct {
	Author  string         // "" when the paste did not say
	Text    string         // one line, every telephone number in it masked
	Wants   []Want         // each code once, in the order of the comment
	Unknown []string       // codes that nothing on sale has
	Phones  []phone.Number // each once
	Doubts  []Doubt
	Times   int // how often the same was pasted, at least 1
}

// Has says whether there is this reason to look twice.
func (d *Draft) Has(why Doubt) bool {
	for _, one := range d.Doubts {
		if one == why {
			return true
		}
	}
	return false
}

func (d *Draft) doubt(why Doubt) {
	if !d.Has(why) {
		d.Doubts = append(d.Doubts, why)
	}
}
