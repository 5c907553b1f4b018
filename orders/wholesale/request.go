package wholesale

import (
	"time"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// What one may write, in letters; how many goods one request names; how many requests of one
// number may be open; and how many the commune takes in a day.
const (
	MostShop   = 120
	MostName   = 80
	MostAmount = 80
	MostText   = 1000
	MostWants  = 30
	MostOpen   = 5
	mostADay   = 200
)

// Kept is how long the name and number of a request are kept after its last change once it is
// over, or after which one that nobody touched is over.
const Kept = 180 * 24 * time.Hour

// TakenWithin is how long a request may wait for a producer to take it; days off do not count.
const TakenWithin = 48 * time.Hour

// Often is how often somebody wants to buy.
type Often string

// Oftens are all of them in their order.
func Oftens() []Often { return []Often{"once", "weekly", "monthly", "season", "unsure"} }

// Request is what a shop wants to buy in bulk.
type Request struct {
	ID        int64
	Code      string
	Shop      string
	Name      string
	Phone     string // E.164
	Email     string
	Province  string // its code
	Often     Often
	Wishes    string
	State     State
	Reason    string // how it ended
	TakeBy    time.Time
	Sample    bool
	CreatedAt time.Time
	UpdatedAt time.Time
	Goods     string // the names of what is wanted, for lists
	Makers    string // of those it is passed on to; of a producer's list, its own
	Word      Word   // what the producer said whose list it is; "" in the commune's
}

// Shown is the code as people read it.
func (r *Request) Shown() string { return ordercode.Code(r.Code).Shown() }

// Late says whether a producer should have taken it.
func (r *Request) Late(now time.Time) bool {
	return (r.State == New || r.State == Passed) && now.After(r.TakeBy)
}

// Want is how much is wanted of what, as the buyer says it.
type Want struct {
	ProductID    int64
	ProductName  string
	ProductSlug  string
	ProducerID   int64
	ProducerName string
	Amount       string
}

// Passing is that a request was passed on to a producer, and what became of it there.
type Passing struct {
	ID            int64
	RequestID     int64
	ProducerID    int64
	ProducerName  string
	ProducerSlug  string
	ProducerPhone string
	State         Word
	Note          string
	Offer         string
	Reason        string
	ByName        string
	At            time.Time
	AnsweredBy    string
	AnsweredAt    *time.Time
	OfferedAt     *time.Time
}

// Asking is what a shop sends.
type Asking struct {
	Shop     string
	Name     string
	Phone    string // as typed
	Email    string // may be empty
	Province string // its code
	Often    Often
	Wishes   string
	Wants    map[string]string // how much, as typed, by the slug of the product
	Once     string            // names what is sent: again it is the same request; empty: its words on its day
	Trap     string            // a field that people do not see: whoever fills it is no person
}

// clean says, field by field, what has to be mended, and gives the number in one form. Of a
// product the field is "amount-" and its slug.
func (a *Asking) clean(provinces map[string]bool) (phone.Number, error) {
	var wrong fault.Form
	a.Shop, a.Name, a.Wishes, a.Email = typed.Name(a.Shop), typed.Name(a.Name), typed.Text(a.Wishes), typed.Line(a.Email)
	a.cleanWants(&wrong)
	for _, f := range []struct {
		name, value, missing string
		most                 int
	}{{"shop", a.Shop, "wholesale.no_shop", MostShop}, {"name", a.Name, "wholesale.no_name", MostName}, {"wishes", a.Wishes, "", MostText}} {
		switch {
		case f.missing != "" && !typed.Says(f.value):
			wrong.Wrong(f.name, f.missing)
		case utf8.RuneCountInString(f.value) > f.most:
			wrong.WrongWith(f.name, "wholesale.long", map[string]any{"most": f.most})
		}
	}
	number, err := phone.Parse(a.Phone)
	if no, ok := fault.As(err); ok {
		wrong.WrongWith("phone", no.Key, no.Details)
	} else if err != nil {
		return "", err
	}
	if a.Email != "" && !mail.Deliverable(a.Email) {
		wrong.Wrong("email", "email.wrong")
	}
	if !provinces[a.Province] {
		wrong.Wrong("province", "wholesale.no_province")
	}
	if !known(a.Often) {
		wrong.Wrong("often", "wholesale.no_often")
	}
	return number, wrong.Err()
}

func (a *Asking) cleanWants(wrong *fault.Form) {
	wants := map[string]string{}
	for slug, amount := range a.Wants {
		if amount = typed.Line(amount); amount == "" {
			continue
		}
		wants[slug] = amount
		switch {
		case !typed.Says(amount):
			wrong.Wrong("amount-"+slug, "wholesale.amount")
		case utf8.RuneCountInString(amount) > MostAmount:
			wrong.WrongWith("amount-"+slug, "wholesale.long", map[string]any{"most": MostAmount})
		}
	}
	a.Wants = wants
	switch {
	case len(wants) > MostWants:
		wrong.WrongWith("wants", "wholesale.many", map[string]any{"most": MostWants})
	case len(wants) == 0 && !typed.Says(a.Wishes):
		wrong.Wrong("wants", "wholesale.no_wants")
	}
}

func known(often Often) bool {
	for _, one := range Oftens() {
		if one == often {
			return true
		}
	}
	return false
}
