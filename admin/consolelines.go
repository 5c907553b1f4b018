package admin

import (
	"net/url"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// consoleLines puts the sentence on the console that is to be said, filled in from the records
// of what is pinned; the next one is a link away.
func (o *Office) consoleLines(c *fiber.Ctx, f *livestream.Full, v *view.Console) error {
	lines, err := o.liveSayings(c, f)
	if err != nil || len(lines) == 0 {
		return err
	}
	n, err := strconv.Atoi(c.Query("cau"))
	if err != nil || n < 0 {
		n = 0
	}
	n %= len(lines)
	v.Line, v.LineNext = lines[n], consoleAddress(f.HostKey)+"?"+url.Values{"cau": {strconv.Itoa((n + 1) % len(lines))}}.Encode()
	return nil
}

func (o *Office) liveSayings(c *fiber.Ctx, f *livestream.Full) ([]string, error) {
	t, now := o.Texts.LiveConsole.Lines, o.Now()
	i := f.Pinned()
	if i == nil || !f.At(now).OnAir() {
		return []string{t.Hello, t.Profile, t.Bye}, nil
	}
	left := i.Left(now)
	if left == 0 {
		return []string{t.Gone(i.Code), t.Bye}, nil
	}
	lines := []string{t.Code(i.Code, i.ProductName), t.Price(i.List.String(), i.Price.String(), vntime.Clock(*i.EndsAt), left)}
	stars, err := o.Stars.Shown(c.UserContext(), []int64{i.ProductID})
	if err != nil {
		return nil, err
	}
	if r, ok := stars[i.ProductID]; ok {
		lines = append(lines, t.Proof(r.Stars, r.DecisionNumber, vntime.Date(r.LastDay())))
	}
	return append(lines, t.Close(i.Code), t.Left(left), t.Profile), nil
}
