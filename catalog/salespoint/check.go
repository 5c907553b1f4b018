package salespoint

import (
	"slices"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// The longest texts of a point, in letters.
const (
	MostName    = 120
	MostAddress = 200
	MostNotes   = 600
)

// Check says all that is wrong with what was told of a point; its fields bear the names
// of the office's form.
func (p *Point) Check() error {
	var form fault.Form
	p.Name, p.Address, p.OldAddress = strings.TrimSpace(p.Name), strings.TrimSpace(p.Address), strings.TrimSpace(p.OldAddress)
	for _, f := range []struct {
		name, value string
		most        int
		needed      bool
	}{{"name", p.Name, MostName, true}, {"address", p.Address, MostAddress, true}, {"old", p.OldAddress, MostAddress, false}, {"notes", p.Notes, MostNotes, false}} {
		switch n := len([]rune(f.value)); {
		case n == 0 && f.needed:
			form.Wrong(f.name, "salespoint.empty")
		case n > f.most:
			form.WrongWith(f.name, "salespoint.too_long", map[string]any{"most": f.most})
		}
	}
	if !slices.Contains(Kinds(), p.Kind) {
		form.Wrong("kind", "salespoint.kind")
	}
	if !inCountry(p.Latitude, p.Longitude) {
		form.Wrong("lat", "place.far")
	}
	return form.Err()
}
