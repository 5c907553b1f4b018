package admin

import (
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/vietqr"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// prints are the templates, in their order, and how many of one thing a sheet has.
var prints = []struct {
	name string
	of   int
}{{"ap-phich", 1}, {"a4", 1}, {"a5", 1}, {"tem", 6}, {"the", 10}, {"loa", 1}}

// printPlaces are where a print may hang; the stalls come after them.
var printPlaces = []livestream.Channel{livestream.Code, livestream.Leaflet, livestream.Speaker, livestream.Zalo, livestream.Facebook}

// printLive shows what is printed for a session: choices above, which are not printed, and the
// sheets as they will be.
func (o *Office) printLive(c *fiber.Ctx, v *visit) error {
	f, err := o.liveSession(c)
	if err != nil {
		return err
	}
	stalls, err := o.Live.Stalls(c.UserContext())
	if err != nil {
		return err
	}
	t := o.Texts.LivePrint
	body := view.LivePrint{Action: liveAddress(f.ID) + "/in", Show: t.Show, Print: t.Print, Sample: f.Sample}
	chosen, of := "ap-phich", 1
	body.Template = ui.Choices{ID: "mau", Label: t.Template}
	for _, one := range prints {
		if c.Query("mau") == one.name {
			chosen, of = one.name, one.of
		}
	}
	for _, one := range prints {
		body.Template.Options = append(body.Template.Options, ui.Option{Value: one.name, Label: t.Templates[one.name], Chosen: one.name == chosen})
	}
	place := livestream.ParseChannel(c.Query("noi"))
	if place == "" {
		place = livestream.Code
	}
	body.Channel = ui.Choices{ID: "noi", Label: t.Channel, Hint: t.ChannelOf}
	for _, ch := range printPlaces {
		body.Channel.Options = append(body.Channel.Options, ui.Option{Value: string(ch), Label: o.Texts.LiveReport.ChannelNames[string(ch)], Chosen: ch == place})
	}
	for _, s := range stalls {
		if s.ClosedAt != nil {
			continue
		}
		body.Channel.Options = append(body.Channel.Options, ui.Option{Value: s.Code, Label: s.Name, Chosen: s.Code == string(place)})
	}
	wants := c.Context().QueryArgs().PeekMulti("mon")
	var items []*livestream.Item
	for i := range f.Items {
		it := &f.Items[i]
		on := len(wants) == 0 || slices.ContainsFunc(wants, func(b []byte) bool { return string(b) == it.Code })
		body.Goods = append(body.Goods, ui.Option{Value: it.Code, Label: dots(it.Code, it.ProductName, it.VariantName), Chosen: on})
		if on {
			items = append(items, it)
		}
	}
	if err := o.sheets(c, f, chosen, of, place, items, &body); err != nil {
		return err
	}
	p, err := o.frame(c, v, t.Title, liveAt)
	if err != nil {
		return err
	}
	p.Note, p.Back = f.Name, &ui.Link{Label: f.Name, Href: liveAddress(f.ID)}
	return page(c, fiber.StatusOK, view.LivePrintPage(p, body))
}

// sheets are what is printed of a template.
func (o *Office) sheets(c *fiber.Ctx, f *livestream.Full, template string, of int, place livestream.Channel, items []*livestream.Item, body *view.LivePrint) error {
	body.Kind = template
	switch {
	case len(items) == 0:
		body.Empty = o.Texts.LivePrint.None
		return nil
	case template == "loa":
		body.Speech, body.SpeechNote = o.speech(f, items), o.Texts.LivePrint.SpeakNote
		return nil
	}
	ids := make([]int64, len(items))
	for i, it := range items {
		ids[i] = it.ProductID
	}
	stars, err := o.Stars.Shown(c.UserContext(), ids)
	if err != nil {
		return err
	}
	var signs []view.Sign
	for _, it := range items {
		sign, err := o.sign(f, it, place)
		if err != nil {
			return err
		}
		if r, ok := stars[it.ProductID]; ok {
			sign.Stars = o.Texts.LivePrint.OCOP(r.Stars)
		}
		signs = append(signs, sign)
	}
	if template == "ap-phich" {
		body.Poster, err = o.poster(f, place, signs)
		return err
	}
	for _, sign := range signs {
		sheet := view.Sheet{Class: template}
		for range of {
			sheet.Signs = append(sheet.Signs, sign)
		}
		body.Sheets = append(body.Sheets, sheet)
	}
	return nil
}

// scan is a code for paper: the strong kind, with an address in capitals.
func (o *Office) scan(path string, place livestream.Channel) (view.Scan, error) {
	picture, err := vietqr.DrawStrong(strings.ToUpper(o.BaseURL + path + "?k=" + string(place)))
	if err != nil {
		return view.Scan{}, err
	}
	return view.Scan{Path: picture.Path, Size: picture.Size}, nil
}

// sign is one of the goods as it hangs somewhere.
func (o *Office) sign(f *livestream.Full, it *livestream.Item, place livestream.Channel) (view.Sign, error) {
	t := o.Texts.LivePrint
	at := "/" + strings.ToLower(it.Code)
	code, err := o.scan(at, place)
	code.Alt = t.QRAlt(it.Code)
	s := view.Sign{Code: it.Code, Name: it.ProductName, Size: it.VariantName, Maker: dots(it.Producer, it.Village), Scan: code, Hint: t.Scan(it.Code), Type: t.Type(hostOf(o.BaseURL) + at), List: t.List, ListPrice: it.List.String()}
	if f.At(o.Now()) != livestream.Ended && it.Price < it.List {
		s.Live, s.LivePrice = t.Live(vntime.Moment(kitUntil(f, it))), it.Price.String()
	}
	return s, err
}

// poster is the whole session on a sheet.
func (o *Office) poster(f *livestream.Full, place livestream.Channel, signs []view.Sign) (*view.Poster, error) {
	t := o.Texts.LivePrint
	code, err := o.scan("/live/"+f.Slug, place)
	code.Alt = t.QRAlt(t.Session)
	return &view.Poster{Name: f.Name, When: vntime.Clock(f.StartsAt) + "–" + vntime.Clock(f.EndsAt) + ", " + vntime.LongDate(f.StartsAt), Watch: t.Watch(o.watched(f)), Scan: code, Type: t.Type(hostOf(o.BaseURL) + "/live/" + f.Slug), Signs: signs}, err
}

// watched are the platforms of a session as they are said.
func (o *Office) watched(f *livestream.Full) string {
	var names []string
	for _, l := range f.Links {
		names = append(names, o.Texts.Live.Channels[string(l.Channel)])
	}
	return strings.Join(names, ", ")
}

// speech is what the commune's loudspeakers say of a session.
func (o *Office) speech(f *livestream.Full, items []*livestream.Item) []string {
	t := o.Texts.LivePrint
	var goods []string
	for _, it := range items {
		goods = append(goods, t.SpeakOne(it.Code, t.Spelled(it.Code), it.ProductName+" "+it.VariantName, it.Price.String()))
	}
	return t.Speak(f.Name, vntime.Date(f.StartsAt), vntime.Clock(f.StartsAt), vntime.Clock(f.EndsAt), o.watched(f), goods, hostOf(o.BaseURL)+"/live")
}

// hostOf is an address as people type it.
func hostOf(base string) string {
	return strings.TrimPrefix(strings.TrimPrefix(base, "https://"), "http://")
}
