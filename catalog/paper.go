package catalog

import (
	"time"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Holder is whose a paper is.
type Holder string

const (
	OfProducer Holder = "producer"
	OfProduct  Holder = "product"
	OfEither   Holder = "either"
)

// Visibility is who may open a paper.
type Visibility string

const (
	Private     Visibility = "private" // its producer, and officers who keep papers
	ForOfficers Visibility = "officer" // everybody who may see papers
	Public      Visibility = "public"
)

// PaperKind is a kind of paper, with what is usual for it. Months is how long one holds
// from its day of issue, nil when it has no end. What the law says of it is data: laws
// change, and an officer corrects the line.
type PaperKind struct {
	Code       string
	Holder     Holder
	Months     *int
	Visibility Visibility
	Basis      string
}

// Paper is one paper of a producer (ProductID nil) or of one of its products. Days are
// civil days in Việt Nam, both included; ExpiresOn nil never ends.
type Paper struct {
	ID               int64
	Kind             string
	ProducerID       int64
	ProductID        *int64
	Number           string
	Issuer           string
	IssuedOn         time.Time
	ExpiresOn        *time.Time
	Visibility       Visibility
	Note             string
	FileHash         string // "" while only the record is there
	FileType         string
	FileSize         int
	Version          int
	SupersededBy     *int64
	WithdrawnAt      *time.Time
	WithdrawnBecause string
	Sample           bool
	CreatedAt        time.Time
	CreatedBy        string
	CheckState       CheckState
	CheckedBy        string // who checked it, or sent it back; "" while it waits
	CheckedAt        *time.Time
	SentBackBecause  string
	Renews           *int64 // whose place it takes, or will once it is checked
	RowVersion       int    // what a form must hand back to Check, SendBack and Mend
}

// CheckState is whether an officer has held a paper against its original. Only a checked
// one counts.
type CheckState string

const (
	CheckWaiting CheckState = "waiting"
	Checked      CheckState = "checked"
	CheckFailed  CheckState = "sent_back" // its producer may mend it
)

// PaperStanding is what a paper is worth on a day.
type PaperStanding string

const (
	PaperHolds     PaperStanding = "holds"
	PaperLapsed    PaperStanding = "lapsed"
	PaperRenewed   PaperStanding = "renewed" // a newer one took its place
	PaperWithdrawn PaperStanding = "withdrawn"
	PaperWaiting   PaperStanding = "waiting"   // for an officer to check it
	PaperSentBack  PaperStanding = "sent_back" // for its producer to mend it
)

// On says what the paper is worth on day. It lapses the day after its last day.
func (p *Paper) On(day time.Time) PaperStanding {
	switch {
	case p.WithdrawnAt != nil:
		return PaperWithdrawn
	case p.SupersededBy != nil:
		return PaperRenewed
	case p.CheckState == CheckWaiting:
		return PaperWaiting
	case p.CheckState == CheckFailed:
		return PaperSentBack
	case p.ExpiresOn != nil && day.After(*p.ExpiresOn):
		return PaperLapsed
	}
	return PaperHolds
}

// DaysLeft is how many days after day the paper still holds: 0 on its last day, negative
// once it has lapsed; ok is false when it never ends.
func (p *Paper) DaysLeft(day time.Time) (n int, ok bool) {
	if p.ExpiresOn == nil {
		return 0, false
	}
	return int(p.ExpiresOn.Sub(day).Hours() / 24), true
}

// NewPaper is a paper as somebody hands it in. ProductID 0 is a paper of the producer.
type NewPaper struct {
	Kind       string
	ProducerID int64
	ProductID  int64
	Number     string
	Issuer     string
	IssuedOn   time.Time
	ExpiresOn  *time.Time
	BadExpiry  bool // an end was given and could not be read
	Visibility Visibility
	Note       string
	File       *PaperFile // nil: none, or on renewal none yet
	Sample     bool
	Once       string // the form it came by, sent twice or not; empty: none
}

// PaperFile is the copy that lies in the file store under Hash.
type PaperFile struct {
	Hash, Type string
	Size       int
}

// Check tidies the texts and names every wrong field. A paper of tomorrow is not there
// yet: what it allows would begin too early.
func (n *NewPaper) Check(kind *PaperKind, today time.Time) error {
	n.Number, n.Issuer, n.Note = typed.Name(n.Number), typed.Name(n.Issuer), typed.Line(n.Note)
	var form fault.Form
	if kind == nil {
		form.Wrong("kind", "paper.kind_unknown")
	}
	switch {
	case n.ProductID == 0 && n.ProducerID == 0:
		form.Wrong("product", "paper.no_holder")
	case kind == nil: // only the kind says whose it may be
	case kind.Holder == OfProduct && n.ProductID == 0:
		form.Wrong("product", "paper.needs_product")
	case kind.Holder == OfProducer && n.ProductID != 0:
		form.Wrong("product", "paper.of_producer")
	}
	if !typed.Says(n.Number) || utf8.RuneCountInString(n.Number) > 100 {
		form.Wrong("number", "paper.number")
	}
	if !typed.Says(n.Issuer) || utf8.RuneCountInString(n.Issuer) > 200 {
		form.Wrong("issuer", "paper.issuer")
	}
	switch {
	case n.IssuedOn.IsZero():
		form.Wrong("issued", "paper.issued_unread")
	case n.IssuedOn.After(today):
		form.Wrong("issued", "paper.issued_tomorrow")
	}
	if n.BadExpiry {
		form.Wrong("expires", "paper.expires_unread")
	}
	if n.ExpiresOn != nil && n.ExpiresOn.Before(n.IssuedOn) {
		form.Wrong("expires", "paper.ends_before")
	}
	if n.Visibility != Private && n.Visibility != ForOfficers && n.Visibility != Public {
		form.Wrong("visibility", "paper.visibility")
	}
	if utf8.RuneCountInString(n.Note) > 500 {
		form.Wrong("note", "paper.note_long")
	}
	return form.Err()
}

// Need is one line of the rules on a product: of Kinds, any one. The paper that counts
// is the one that lasts longest; PaperID is 0 when there is none. Met says whether it holds
// today. One that is not Required only advises.
type Need struct {
	Holder   Holder     `json:"holder"`
	Required bool       `json:"required"`
	Kinds    []string   `json:"kinds"`
	Basis    string     `json:"basis"`
	PaperID  int64      `json:"paper_id"`
	Kind     string     `json:"kind"`
	Number   string     `json:"number"`
	Until    *time.Time `json:"until"`
	Met      bool       `json:"met"`
}

// PublicPaper is what anybody may read of a paper in force. Until is nil without an end.
type PublicPaper struct {
	Kind   string     `json:"kind"`
	Number string     `json:"number"`
	Issuer string     `json:"issuer"`
	Until  *time.Time `json:"until"`
}
