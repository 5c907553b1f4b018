package admin

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// newest is how many lines of orders and of what happened the console shows.
const newest = 5

// showConsole is a session in the hand of its hosts. After its end the address is as if it had
// never been.
func (o *Office) showConsole(c *fiber.Ctx) error {
	keepSecret(c)
	f, err := o.Live.ByKey(c.UserContext(), c.Params("key"))
	if err != nil {
		return err
	}
	me, err := o.Live.Seen(c.UserContext(), f, id(c.Cookies(hostCookie)))
	if fault.Is(err, "live.no_host") || err == nil && c.Query("doi") != "" {
		return o.whoPage(c, f)
	}
	if err != nil {
		return err
	}
	return o.consolePage(c, fiber.StatusOK, f, me, o.heard(c))
}

// whoPage asks who of the hosts somebody is, and says what each is there for.
func (o *Office) whoPage(c *fiber.Ctx, f *livestream.Full) error {
	t, v := o.Texts.LiveConsole, view.Console{Name: f.Name, Step: consoleAddress(f.HostKey) + "/", Events: consoleAddress(f.HostKey) + "/events"}
	for i := range f.Hosts {
		h := &f.Hosts[i]
		var does []string
		for _, w := range []livestream.Work{livestream.Talking, livestream.Showing, livestream.Dealing, livestream.Turning} {
			if f.May(h, w) {
				does = append(does, t.Works[string(w)])
			}
		}
		v.Who = append(v.Who, view.ConsoleHost{ID: strconv.FormatInt(h.ID, 10), Label: t.As(h.Name, o.Texts.LiveOffice.Roles[string(h.Role)]), Does: strings.Join(does, ", ")})
	}
	return page(c, fiber.StatusOK, view.ConsolePage(ui.OfficePage{T: o.Texts, Demo: o.Demo}, v))
}

// consolePage is the console in a host's hand, with a sentence on it.
func (o *Office) consolePage(c *fiber.Ctx, status int, f *livestream.Full, me *livestream.Host, said string) error {
	v := view.Console{Name: f.Name, Step: consoleAddress(f.HostKey) + "/", Events: consoleAddress(f.HostKey) + "/events", Said: ui.Message{Text: said}}
	if err := o.fillConsole(c, f, me, &v); err != nil {
		return err
	}
	return page(c, status, view.ConsolePage(ui.OfficePage{T: o.Texts, Demo: o.Demo}, v))
}

func (o *Office) fillConsole(c *fiber.Ctx, f *livestream.Full, me *livestream.Host, v *view.Console) error {
	t, now := o.Texts.LiveConsole, o.Now()
	state := f.At(now)
	v.OnAir, v.Paused, v.Rehearsal = state.OnAir(), state == livestream.Paused, f.Rehearsal
	v.Shows, v.Turns = f.May(me, livestream.Showing), f.May(me, livestream.Turning)
	v.Me, v.Other = t.As(me.Name, o.Texts.LiveOffice.Roles[string(me.Role)]), ui.Link{Label: t.Switch, Href: consoleAddress(f.HostKey) + "?doi=1"}
	if f.May(me, livestream.Dealing) {
		v.Desk = ui.Link{Label: o.Texts.LiveDesk.Title, Href: consoleAddress(f.HostKey) + "/binh-luan"}
	}
	v.Screens = append([]ui.Link{{Label: o.Texts.LiveKit.Phone, Href: consoleAddress(f.HostKey) + "/kich-ban"}}, o.liveScreens(f)...)
	v.Elapsed, v.Present = o.Texts.Live.Badges[string(state)], o.present(f, me)
	if f.BeganAt != nil && v.OnAir {
		v.Elapsed = clockOf(now.Sub(*f.BeganAt))
	}
	if f.Rehearsal {
		v.Notes = append(v.Notes, t.Rehearsal)
	}
	switch {
	case v.Paused:
		v.Notes = append(v.Notes, t.Paused)
	case state == livestream.Planned:
		v.Notes = append(v.Notes, t.Waiting)
	}
	gaps, err := o.Live.Gaps(c.UserContext(), f)
	if err != nil {
		return err
	}
	locks := map[int64]string{}
	for _, g := range gaps {
		if g.ItemID != 0 {
			locks[g.ItemID] = o.sentence(g.Key, g.Details)
		}
	}
	for i := range f.Items {
		one := o.consoleItem(&f.Items[i], locks[f.Items[i].ID])
		if p := f.Pinned(); p != nil && p.ID == f.Items[i].ID && v.OnAir {
			v.Pinned = &one
			continue
		}
		v.Items = append(v.Items, one)
	}
	o.nextPin(f, v)
	if err := o.consoleSales(c, f, v); err != nil {
		return err
	}
	if f.May(me, livestream.Talking) {
		if err := o.consoleLines(c, f, v); err != nil {
			return err
		}
	}
	return o.consolePast(c, f, me, v)
}

// nextPin is what is shown next with one tap: what follows in the plan on what is pinned, may be
// shown and is not sold out.
func (o *Office) nextPin(f *livestream.Full, v *view.Console) {
	if v.Pinned == nil {
		return
	}
	at := slices.IndexFunc(f.Items, func(i livestream.Item) bool { return i.Code == v.Pinned.Code })
	for n := 1; n < len(f.Items); n++ {
		i := &f.Items[(at+n)%len(f.Items)]
		for k := range v.Items {
			if v.Items[k].Code == i.Code && v.Items[k].Lock == "" && i.Left(o.Now()) > 0 {
				v.Next = &ui.Option{Value: v.Items[k].ID, Label: o.Texts.LiveConsole.Next(i.Code)}
				return
			}
		}
	}
}

// consolePast is what happened last, and the step that can be taken back.
func (o *Office) consolePast(c *fiber.Ctx, f *livestream.Full, me *livestream.Host, v *view.Console) error {
	t := o.Texts.LiveConsole
	past, err := o.Live.Recent(c.UserContext(), f.ID, newest)
	if err != nil {
		return err
	}
	for n, e := range past {
		line := t.ByWhom(e.ByName, t.Happen[string(e.Kind)](e.Code), vntime.Clock(e.At))
		v.Happened = append(v.Happened, line)
		if n == 0 && v.OnAir && e.UndoneAt == nil && e.Kind != livestream.Began && f.May(me, e.Kind.Of()) && o.Now().Sub(e.At) <= livestream.UndoFor {
			v.Undo, v.UndoText = &ui.Hidden{Name: "event", Value: strconv.FormatInt(e.ID, 10)}, line
		}
	}
	return nil
}

func (o *Office) consoleItem(i *livestream.Item, lock string) view.ConsoleItem {
	t, now := o.Texts.LiveConsole, o.Now()
	one := view.ConsoleItem{ID: strconv.FormatInt(i.ID, 10), Code: i.Code, Name: dots(i.ProductName, i.VariantName), Price: i.Price.String(), Old: i.List.String(),
		Left: strconv.Itoa(i.Left(now)), Of: t.Of(i.Units), Line: t.Left(i.Price.String(), i.Left(now)), Lock: lock}
	switch {
	case i.Down:
		one.Until, one.Gone = o.Texts.Takedown.Down, true
	case i.GoneAt != nil:
		one.Until, one.Gone = t.SoldOut, true
	case i.EndsAt != nil && !i.EndsAt.After(now):
		one.Until = t.Window.Over
	case i.EndsAt != nil:
		one.Clock = &ui.Countdown{Until: i.EndsAt.Format(time.RFC3339), Hour: vntime.Clock(*i.EndsAt), Now: now.Format(time.RFC3339Nano), Words: t.Window}
	}
	for _, percent := range []int{10, 20} {
		price := i.List * money.VND(100-percent) / 100 / 1000 * 1000
		if price > 0 && price < i.Price { // of the list price, but never up
			one.Chips = append(one.Chips, ui.Option{Value: strconv.FormatInt(int64(price), 10), Label: t.Less(percent, price.String())})
		}
	}
	return one
}

// present is who else stands at a console now.
func (o *Office) present(f *livestream.Full, me *livestream.Host) string {
	t := o.Texts.LiveConsole
	var there []string
	for _, h := range f.Hosts {
		if h.SeenAt != nil && o.Now().Sub(*h.SeenAt) <= livestream.Present {
			there = append(there, t.Present(o.Texts.LiveOffice.Roles[string(h.Role)], h.Name))
		}
	}
	if len(there) < 2 && me != nil {
		there = append(there, t.Nobody)
	}
	return strings.Join(there, " · ")
}

func clockOf(d time.Duration) string {
	s := max(int(d/time.Second), 0)
	return fmt.Sprintf("%02d:%02d:%02d", s/3600, s/60%60, s%60)
}

// initials is a buyer as a screen in the picture may show them: "Ng. V. A".
func initials(name string) string {
	var out []string
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) }) {
		out = append(out, strings.ToUpper(string([]rune(w)[:1]))+".")
	}
	return strings.Join(out[:min(len(out), 4)], " ")
}
