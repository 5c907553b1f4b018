package shipping

import (
	"fmt"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Step is a line of a zone's table: what a parcel costs up to and with that many grams.
type Step struct {
	UpToG int
	Price money.VND
}

// The bounds of a table.
const (
	MostSteps   = 12
	MostWeightG = 100_000
	MostPrice   = money.VND(10_000_000)
	MostName    = 60
)

// latestRates is how far ahead a table may begin.
const latestRates = 366 * 24 * time.Hour

// StepsOn are the lines of a zone's table on a day, the lightest first.
func (t Table) StepsOn(code string, day time.Time) (out []Step) {
	for _, r := range t.Rates {
		if r.ZoneCode == code && r.covers(r.FromG, day) {
			out = append(out, Step{UpToG: r.ToG - 1, Price: r.Price})
		}
	}
	for i := range out { // few: each finds its place
		for j := i; j > 0 && out[j].UpToG < out[j-1].UpToG; j-- {
			out[j], out[j-1] = out[j-1], out[j]
		}
	}
	return out
}

// Begins are the days on which tables of a zone began or will, the last first.
func (t Table) Begins(code string) (out []time.Time) {
	seen := map[time.Time]bool{}
	for _, r := range t.Rates {
		if r.ZoneCode == code && !seen[r.ValidFrom] {
			seen[r.ValidFrom] = true
			at := len(out)
			for at > 0 && out[at-1].Before(r.ValidFrom) {
				at--
			}
			out = append(out[:at], append([]time.Time{r.ValidFrom}, out[at:]...)...)
		}
	}
	return out
}

// Change is a new table for a zone, from a day on. What was typed and is no number is below
// zero.
type Change struct {
	From  *time.Time
	Steps []Step
}

// Check says what is wrong: from, steps, and by their number, from 1, weight-N and price-N.
// Each line is heavier than the one before and costs no less.
func (c *Change) Check(now time.Time) error {
	var form fault.Form
	today := vntime.Today(now)
	switch {
	case c.From == nil || c.From.IsZero():
		form.Wrong("from", "tariff.day")
	case c.From.Before(today):
		form.Wrong("from", "tariff.past")
	case c.From.Sub(today) > latestRates:
		form.Wrong("from", "tariff.far")
	}
	if len(c.Steps) == 0 {
		form.Wrong("weight-1", "tariff.empty")
	}
	last := Step{}
	for i, s := range c.Steps {
		weight, price := fmt.Sprintf("weight-%d", i+1), fmt.Sprintf("price-%d", i+1)
		switch {
		case s.UpToG <= 0 || s.UpToG > MostWeightG:
			form.WrongWith(weight, "tariff.weight", map[string]any{"most": MostWeightG / 1000})
		case s.UpToG <= last.UpToG:
			form.Wrong(weight, "tariff.lighter")
		}
		switch {
		case s.Price < 0 || s.Price > MostPrice:
			form.WrongWith(price, "tariff.price", map[string]any{"most": MostPrice.String()})
		case s.Price < last.Price:
			form.Wrong(price, "tariff.cheaper")
		}
		last = s
	}
	return form.Err()
}

// told is a table in one line, as the log keeps it.
func told(steps []Step) string {
	lines := make([]string, len(steps))
	for i, s := range steps {
		lines[i] = fmt.Sprintf("≤ %s kg: %s", Kg(s.UpToG), s.Price)
	}
	return strings.Join(lines, "; ")
}

// Kg is a weight as people write it: "0,5", "2".
func Kg(g int) string {
	if g%1000 == 0 {
		return fmt.Sprint(g / 1000)
	}
	return strings.TrimRight(fmt.Sprintf("%d,%03d", g/1000, g%1000), "0")
}

// ParseKg reads a weight in kilograms as people write it, "2", "0,5" or "0.5 kg", in grams.
// What is no weight of at least a gram and at most MostWeightG is below zero.
func ParseKg(text string) int {
	text = strings.TrimSpace(strings.TrimSuffix(strings.ToLower(strings.TrimSpace(text)), "kg"))
	whole, part, _ := strings.Cut(strings.Replace(text, ".", ",", 1), ",")
	if whole == "" || len(whole) > 3 || len(part) > 3 {
		return -1
	}
	g := 0
	for _, digit := range whole + (part + "000")[:3] {
		if digit < '0' || digit > '9' {
			return -1
		}
		g = g*10 + int(digit-'0')
	}
	if g < 1 || g > MostWeightG {
		return -1
	}
	return g
}
