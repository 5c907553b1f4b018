package admin

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
)

// mostTurned is how many records an address names one by one; of more it says when they were turned.
const mostTurned = 100

// turnedText is products at their versions as an address says them, "12.5_13.7", or the instant
// at which very many were turned, "@1790000000000000".
func turnedText(turned []catalog.Turned) string {
	if len(turned) > mostTurned {
		return "@" + strconv.FormatInt(turned[0].At.UnixMicro(), 10)
	}
	var parts []string
	for _, t := range turned {
		parts = append(parts, fmt.Sprintf("%d.%d", t.ID, t.RowVersion))
	}
	return strings.Join(parts, "_")
}

// turnedOf reads them; what cannot be read is left out.
func turnedOf(text string) (out []catalog.Turned) {
	for part := range strings.SplitSeq(text, "_") {
		var t catalog.Turned
		if n, err := fmt.Sscanf(part, "%d.%d", &t.ID, &t.RowVersion); err == nil && n == 2 && t.ID > 0 && len(out) < mostTurned {
			out = append(out, t)
		}
	}
	return out
}

// goodsTurned reads products that the visitor turned, also those that are named by their instant.
func (o *Office) goodsTurned(c *fiber.Ctx, v *visit, text string) ([]catalog.Turned, error) {
	if !strings.HasPrefix(text, "@") {
		return turnedOf(text), nil
	}
	at, err := strconv.ParseInt(text[1:], 10, 64)
	if err != nil || at <= 0 || at > lastMoment {
		return nil, nil //nolint:nilerr // what cannot be read names nothing
	}
	return o.Catalog.TurnedAt(c.UserContext(), v.who.Actor(), time.UnixMicro(at))
}
