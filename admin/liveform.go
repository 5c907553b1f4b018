package admin

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// liveWords, liveLinks and liveNumbers are the fields of the first, the second and the fourth
// step; those of hosts and goods carry their place: price_0.
var (
	liveWords   = [...]string{"name", "starts", "starts_at", "ends", "ends_at", "complaints", "rules"}
	liveLinks   = [...]livestream.Channel{livestream.Facebook, livestream.TikTok, livestream.YouTube, livestream.Zalo}
	liveNumbers = [...]string{"price", "units", "per_phone", "minutes"}
)

// hostLines is how many people the form has room for.
const hostLines = 4

func placed(name string, n int) string { return name + "_" + strconv.Itoa(n) }

// typedLive is what a form sent, field by field.
func typedLive(c *fiber.Ctx, f *livestream.Full) map[string]string {
	typed := map[string]string{"seen": edge.Form(c, "seen"), "add": edge.Form(c, "add")}
	for _, name := range liveWords {
		typed[name] = edge.Form(c, name)
	}
	for _, ch := range liveLinks {
		typed["link_"+string(ch)] = edge.Form(c, "link_"+string(ch))
	}
	for n := range livestream.MaxHosts {
		for _, name := range []string{"host", "role", "checked"} {
			typed[placed(name, n)] = edge.Form(c, placed(name, n))
		}
	}
	if f == nil {
		return typed
	}
	for n := range mostGoods {
		for _, name := range append([]string{"variant", "deep", "label", "drop"}, liveNumbers[:]...) {
			typed[placed(name, n)] = edge.Form(c, placed(name, n))
		}
	}
	return typed
}

// plannedLive is a session as the forms show it.
func plannedLive(f *livestream.Full) map[string]string {
	typed := map[string]string{"seen": strconv.Itoa(f.RowVersion), "name": f.Name, "complaints": f.Complaints,
		"starts": vntime.Date(f.StartsAt), "starts_at": vntime.Clock(f.StartsAt), "ends": vntime.Date(f.EndsAt), "ends_at": vntime.Clock(f.EndsAt), "rules": tick(f.Rules != "")}
	for _, l := range f.Links {
		typed["link_"+string(l.Channel)] = l.Link
	}
	for n, h := range f.Hosts {
		typed[placed("host", n)], typed[placed("role", n)], typed[placed("checked", n)] = h.Name, string(h.Role), tick(h.CheckedAt != nil)
	}
	for n, i := range f.Items {
		typed[placed("variant", n)], typed[placed("price", n)], typed[placed("units", n)] = strconv.FormatInt(i.VariantID, 10), plainAmount(i.Price), strconv.Itoa(i.Units)
		typed[placed("per_phone", n)], typed[placed("minutes", n)] = strconv.Itoa(i.PerPhone), strconv.Itoa(i.Minutes)
		typed[placed("deep", n)], typed[placed("label", n)] = tick(i.Deep), tick(i.LabelBy != "")
	}
	return typed
}

func tick(on bool) string {
	if on {
		return "1"
	}
	return ""
}

// plainAmount is an amount as one types it, "99.000".
func plainAmount(a money.VND) string {
	return strings.TrimRight(strings.TrimSuffix(a.String(), "₫"), " \u00a0")
}

// readLive takes from a form what its step asks for; the rest of the plan stays.
func readLive(typed map[string]string, step int, p *livestream.Plan) {
	switch step {
	case firstStep:
		p.Name, p.Complaints, p.Rules = typed["name"], typed["complaints"], typed["rules"] != ""
		p.StartsAt, p.EndsAt = typedMoment(typed["starts"], typed["starts_at"]), typedMoment(typed["ends"], typed["ends_at"])
	case 1:
		p.Links = nil
		for _, ch := range liveLinks {
			if link := strings.TrimSpace(typed["link_"+string(ch)]); link != "" {
				p.Links = append(p.Links, livestream.Link{Channel: ch, Link: link})
			}
		}
	case 2:
		p.Hosts = nil
		for n := range livestream.MaxHosts {
			if name := strings.TrimSpace(typed[placed("host", n)]); name != "" {
				p.Hosts = append(p.Hosts, livestream.PlannedHost{Name: name, Role: livestream.Role(typed[placed("role", n)]), Checked: typed[placed("checked", n)] != ""})
			}
		}
	default:
		readLiveGoods(typed, p)
	}
}

func readLiveGoods(typed map[string]string, p *livestream.Plan) {
	p.Items = nil
	for n := range mostGoods {
		variant := id(typed[placed("variant", n)])
		if variant == 0 || typed[placed("drop", n)] != "" {
			continue
		}
		i := livestream.PlannedItem{VariantID: variant, Deep: typed[placed("deep", n)] != "", Label: typed[placed("label", n)] != ""}
		i.Price, _ = money.Parse(typed[placed("price", n)])
		i.Units, _ = count(typed[placed("units", n)])
		i.PerPhone, i.Minutes = orWrong(typed[placed("per_phone", n)]), orWrong(typed[placed("minutes", n)])
		p.Items = append(p.Items, i)
	}
}

// orWrong reads a number that may be left empty; -1 for what is none.
func orWrong(text string) int {
	if strings.TrimSpace(text) == "" {
		return 0
	}
	n, ok := count(text)
	if !ok {
		return -1
	}
	return n
}
