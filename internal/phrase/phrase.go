package phrase

import (
	"slices"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Occasion is on what occasion a sentence is said.
type Occasion string

// The occasions.
const (
	GoodsBack    Occasion = "goods_back"    // goods of a producer are sent back to be mended
	PaperBack    Occasion = "paper_back"    // a paper is
	OrderCancel  Occasion = "order_cancel"  // an order is off, and its buyer reads why
	ReviewAnswer Occasion = "review_answer" // under a review
	ReportAnswer Occasion = "report_answer" // to who told the commune something
	CaseAnswer   Occasion = "case_answer"   // to who wants something after the sale
	BulkDecline  Occasion = "bulk_decline"  // a producer cannot deliver in bulk
	MadeBreak    Occasion = "made_break"    // something that is made to measure is broken off
)

// Occasions are all of them, in the order in which an office thinks of them.
func Occasions() []Occasion {
	return []Occasion{GoodsBack, PaperBack, OrderCancel, ReviewAnswer, ReportAnswer, CaseAnswer, BulkDecline, MadeBreak}
}

// Known says whether there is such an occasion.
func (o Occasion) Known() bool { return slices.Contains(Occasions(), o) }

// How many sentences one occasion has, how many that were put away are kept, and how long one is,
// in letters: as much as the shortest text that is begun with one may have.
const (
	Most        = 12
	MostRetired = 30
	MostLetters = 200
)

// List is the sentences of an occasion: those that are offered, in their order, and those that were
// put away, the last one first.
type List struct{ Used, Retired []string }

// Version is how the sentences of an occasion stand since somebody changed them; 0 is before
// anybody did.
type Version struct {
	Occasion Occasion
	Version  int
	Standard bool // those that come with the program
	Used     []string
	Retired  []string
	ByName   string
	At       time.Time
}

// clean tidies sentences: each is one line, said once, and empty ones are none. What is wrong is
// told by the field, "line-" and its number from 0, or "lines" when all were taken away or there
// are too many. Of what was put away the oldest go when there are too many.
func (l List) clean() (List, error) {
	var out List
	var form fault.Form
	for i, text := range l.Used {
		field := "line-" + strconv.Itoa(i)
		switch text = typed.Name(text); {
		case text == "":
			continue
		case !typed.Says(text):
			form.Wrong(field, "phrase.no_letters")
		case utf8.RuneCountInString(text) > MostLetters:
			form.WrongWith(field, "phrase.too_long", map[string]any{"most": MostLetters})
		case slices.Contains(out.Used, text):
			form.Wrong(field, "phrase.twice")
		}
		out.Used = append(out.Used, text)
	}
	switch {
	case len(out.Used) == 0:
		form.Wrong("lines", "phrase.none")
	case len(out.Used) > Most:
		form.WrongWith("lines", "phrase.too_many", map[string]any{"most": Most})
	}
	for _, text := range l.Retired {
		text = typed.Name(text)
		if text != "" && !slices.Contains(out.Used, text) && !slices.Contains(out.Retired, text) && len(out.Retired) < MostRetired {
			out.Retired = append(out.Retired, text)
		}
	}
	return out, form.Err()
}

// Move gives the sentences with the one at i put one place up (by -1) or down (by 1); at an end it
// stays where it is.
func Move(all []string, i, by int) []string {
	out := slices.Clone(all)
	if to := i + by; i >= 0 && i < len(out) && to >= 0 && to < len(out) {
		out[i], out[to] = out[to], out[i]
	}
	return out
}
