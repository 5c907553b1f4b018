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

// liveSayings are the sentences of this moment. Whoever films, none leads outside.
func (o *Office) liveSayings(c *fiber.Ctx, f *livestream.Full) ([]string, error) {
	t, now := o.Texts.LiveConsole.Lines, o.Now()
	say, err := o.spokenOf(c, f, true)
	if err != nil {
		return nil, err
	}
	bye, profile := say.or(livestream.ToLeave, greeting(f, nil), t.Bye), say.or(livestream.ToRemind, nil, t.Profile)
	i := f.Pinned()
	if i == nil || !f.At(now).OnAir() {
		var names []string
		for k := range f.Items {
			if f.Items[k].Down {
				continue
			}
			names = append(names, f.Items[k].ProductName)
		}
		return []string{say.or(livestream.ToGreet, greeting(f, names), t.Hello), profile, bye}, nil
	}
	facts, left := o.itemFacts(i, kitUntil(f, i)), i.Left(now)
	facts[livestream.TheLeft] = strconv.Itoa(left)
	facts[livestream.TheUnits] = facts[livestream.TheLeft]
	if left == 0 {
		return []string{say.or(livestream.ToEnd, facts, t.Gone(i.Code)), bye}, nil
	}
	lines := []string{say.or(livestream.ToName, facts, t.Code(i.Code, i.ProductName)), say.or(livestream.ToPrice, facts, t.Price(i.List.String(), i.Price.String(), vntime.Clock(*i.EndsAt), left))}
	stars, err := o.Stars.Shown(c.UserContext(), []int64{i.ProductID})
	if err != nil {
		return nil, err
	}
	if r, ok := stars[i.ProductID]; ok {
		facts[livestream.TheStars], facts[livestream.TheNumber], facts[livestream.TheUntil] = strconv.Itoa(r.Stars), r.DecisionNumber, vntime.Date(r.LastDay())
		lines = append(lines, say.or(livestream.ToProve, facts, t.Proof(r.Stars, r.DecisionNumber, vntime.Date(r.LastDay()))))
	}
	return append(lines, say.or(livestream.ToClose, facts, t.Close(i.Code)), say.or(livestream.ToCount, facts, t.Left(left)), profile), nil
}
