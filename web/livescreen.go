package web

import (
	"log/slog"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/vietqr"
	"github.com/ocop-hungdao/ocop/web/view"
)

// screenRows is how many goods a board has room for while none is shown.
const screenRows = 8

// liveOverlay lies over the picture of a session: what is shown, on a transparent ground.
func (s *Shop) liveOverlay(c *fiber.Ctx) error { return s.liveScreen(c, true) }

// liveBoard is a session on a second screen beside the goods.
func (s *Shop) liveBoard(c *fiber.Ctx) error { return s.liveScreen(c, false) }

// liveScreen never shows an error, for it is on air: a session nobody knows is an empty screen,
// and one that cannot be read now an empty screen that asks again.
func (s *Shop) liveScreen(c *fiber.Ctx, overlay bool) error {
	t := s.Texts.Live.Screen
	kind := t.Board
	if overlay {
		kind = t.Overlay
	}
	c.Set("X-Robots-Tag", "noindex")
	v := view.LiveScreen{Overlay: overlay, Name: kind}
	name, err := liveParam(c)
	var f *livestream.Full
	if err == nil {
		f, err = s.Live.BySlug(c.UserContext(), name)
	}
	if err == nil {
		v.Name = t.Title(kind, f.Name)
		err = s.fillScreen(f, &v, c.Query("tiktok") != "")
	}
	if err == nil {
		return s.public(c, view.LiveScreenPage(s.hidden(v.Name), v))
	}
	status := fiber.StatusNotFound
	if _, refused := fault.As(err); !refused {
		s.Log.Error("a screen of a session could not be filled", slog.Any("error", err))
		status, v.Events, v.Poll = fiber.StatusServiceUnavailable, liveAt+"/"+name+"/events", liveAt+"/"+name+"/tinh-trang"
	}
	c.Set(fiber.HeaderCacheControl, "no-store")
	return page(c, status, view.LiveScreenPage(s.hidden(v.Name), v))
}

// fillScreen decides what is seen. On a platform that forbids ways out of it (bare) there is
// neither a code nor an address.
func (s *Shop) fillScreen(f *livestream.Full, v *view.LiveScreen, bare bool) error {
	t, state := s.Texts.Live, f.At(s.Now())
	v.Events, v.Poll = liveAt+"/"+f.Slug+"/events", liveAt+"/"+f.Slug+"/tinh-trang"
	pinned := f.Pinned()
	if state.OnAir() && pinned != nil {
		one := s.screenItem(pinned)
		v.Item = &one
		if state == livestream.Paused {
			v.Note = t.Screen.Break
		}
		if bare {
			return nil
		}
		picture, err := vietqr.Draw(s.BaseURL + "/" + pinned.Code + "?k=" + string(livestream.Code))
		v.Item.Scan = &view.ScreenCode{Label: t.Screen.Scan(pinned.Code), Path: picture.Path, Size: picture.Size}
		return err
	}
	switch state {
	case livestream.Planned:
		v.Note = t.Begins(whenText(f.StartsAt, f.EndsAt))
	case livestream.Live:
		v.Note = t.Script.OnAir
	case livestream.Paused:
		v.Note = t.Screen.Break
	default:
		v.Note = t.Screen.Over
	}
	for i := range f.Items {
		if state.OnAir() && f.Items[i].Shown && len(v.Rows) < screenRows {
			v.Rows = append(v.Rows, s.screenItem(&f.Items[i]))
		}
	}
	return nil
}

// screenItem is one of the goods at what it costs now.
func (s *Shop) screenItem(i *livestream.Item) view.ScreenItem {
	t, now := s.Texts.Live, s.Now()
	one := view.ScreenItem{Code: i.Code, Name: i.ProductName + ", " + i.VariantName, Price: i.Now(now).String()}
	switch left := i.Left(now); {
	case left > 0:
		one.Old, one.Until = t.Listed(i.List.String()), t.Screen.Until(vntime.Clock(*i.EndsAt))
		one.Left, one.Unit = strconv.Itoa(left), i.UnitWord
		if one.Unit == "" {
			one.Unit = t.Screen.Unit
		}
	case i.Stock > 0:
		one.Gone = t.Screen.Gone
	default:
		one.Gone = t.Gone
	}
	return one
}
