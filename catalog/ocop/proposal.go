package ocop

import (
	"time"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/approval"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// What a proposal asks for.
type What string

const (
	Grant  What = "grant"  // a new recognition, as the decision says
	Extend What = "extend" // keep one valid past its end while it is being re-rated (Art. 12: at most 180 days)
	Revoke What = "revoke" // take one back (Art. 8)
)

// longestExtension is how many days past its end a recognition may be kept (Art. 12).
const longestExtension = 180

// Proposal is what one officer asks to be done about a product's stars. It shows nothing:
// only a second officer's yes makes, or changes, a recognition.
type Proposal struct {
	ID             int64
	What           What
	ProductID      int64
	RecognitionID  *int64 // of extend and revoke
	DecisionNumber string
	DecidedOn      *time.Time
	Authority      string
	Stars          *int
	ValidFrom      *time.Time
	ValidUntil     *time.Time // of extend: the last day it is kept
	Reason         string     // of extend: the ground; of revoke: why
	FileHash       string
	FileType       string
	FileSize       int
}

// Asked is a proposal with the product and what became of it.
type Asked struct {
	Proposal
	ProductName  string
	ProducerName string
	State        approval.State
	ProposedBy   int64
	ProposedName string
	ProposedAt   time.Time
	DecidedName  string
	DecidedAt    *time.Time
	SentBackWhy  string
}

// File is the copy of the decision, nil without one.
func (p *Proposal) File() *catalog.PaperFile {
	if p.FileHash == "" {
		return nil
	}
	return &catalog.PaperFile{Hash: p.FileHash, Type: p.FileType, Size: p.FileSize}
}

// Blind says whether an account must not see what was read first: while a recognition
// waits, everybody but who proposed it, for a second reading is one only when the first is
// not known.
func (a *Asked) Blind(account int64) bool {
	return a.What == Grant && a.State == approval.Proposed && a.ProposedBy != account
}

// checkGrant tidies a proposed recognition and names every wrong field. Its last day,
// when none is given, is the one that months after its first day end with. The copy of the
// decision may be missing only where it comes later.
func (p *Proposal) checkGrant(months int, copyLater bool) error {
	p.DecisionNumber, p.Authority = typed.Name(p.DecisionNumber), typed.Name(p.Authority)
	var form fault.Form
	if p.ProductID == 0 {
		form.Wrong("product", "recognition.product")
	}
	if !typed.Says(p.DecisionNumber) || utf8.RuneCountInString(p.DecisionNumber) > 100 {
		form.Wrong("number", "recognition.number")
	}
	if p.DecidedOn == nil {
		form.Wrong("decided", "recognition.decided")
	}
	if !typed.Says(p.Authority) || utf8.RuneCountInString(p.Authority) > 200 {
		form.Wrong("authority", "recognition.authority")
	}
	if p.Stars == nil || *p.Stars < 3 || *p.Stars > 5 {
		form.Wrong("stars", "recognition.stars")
	}
	switch {
	case p.ValidFrom == nil:
		form.Wrong("from", "recognition.from")
	case p.DecidedOn != nil && p.ValidFrom.Before(*p.DecidedOn):
		form.Wrong("from", "recognition.before_decision")
	case p.ValidUntil == nil:
		day := p.ValidFrom.AddDate(0, months, -1)
		p.ValidUntil = &day
	case p.ValidUntil.Before(*p.ValidFrom):
		form.Wrong("until", "recognition.until")
	case p.ValidUntil.After(p.ValidFrom.AddDate(0, months, -1)):
		form.WrongWith("until", "recognition.too_long", map[string]any{"months": months})
	}
	if p.FileHash == "" && !copyLater {
		form.Wrong("file", "recognition.file")
	}
	return form.Err()
}

// Retyped is what the second officer reads from the paper, to be held against what was
// proposed.
type Retyped struct {
	DecisionNumber string
	DecidedOn      *time.Time
	Stars          int
	ValidUntil     *time.Time
}

// check names every field that was not read: only a whole reading is held against the
// first one, so that nobody learns of it by typing nothing.
func (r *Retyped) check() error {
	var form fault.Form
	if !typed.Says(typed.Name(r.DecisionNumber)) {
		form.Wrong("number", "recognition.number")
	}
	if r.DecidedOn == nil || r.DecidedOn.IsZero() {
		form.Wrong("decided", "recognition.decided")
	}
	if r.Stars < 3 || r.Stars > 5 {
		form.Wrong("stars", "recognition.stars")
	}
	if r.ValidUntil == nil || r.ValidUntil.IsZero() {
		form.Wrong("until", "recognition.until_read")
	}
	return form.Err()
}

// Differs lists the fields in which two people read different things: number, decided,
// stars, until. Spaces and the case of letters are no difference.
func (p *Proposal) Differs(r Retyped) []string {
	var out []string
	if squeeze(p.DecisionNumber) != squeeze(r.DecisionNumber) {
		out = append(out, "number")
	}
	if !sameDay(p.DecidedOn, r.DecidedOn) {
		out = append(out, "decided")
	}
	if p.Stars == nil || *p.Stars != r.Stars {
		out = append(out, "stars")
	}
	if !sameDay(p.ValidUntil, r.ValidUntil) {
		out = append(out, "until")
	}
	return out
}

// agree refuses a grant that nobody can read again, or that two people read differently.
func (p *Proposal) agree(r Retyped) error {
	if p.FileHash == "" {
		return fault.New(fault.Conflict, "recognition.no_file")
	}
	if err := r.check(); err != nil {
		return err
	}
	if fields := p.Differs(r); len(fields) > 0 {
		return fault.New(fault.Conflict, "recognition.differs").With("fields", fields)
	}
	return nil
}

func sameDay(a, b *time.Time) bool { return a != nil && b != nil && a.Equal(*b) }
