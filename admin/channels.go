package admin

import (
	"cmp"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const channelsAt = settingsAt + "/kenh"

// channelRoutes are the addresses of where the commune is found elsewhere.
func (o *Office) channelRoutes() []route {
	return []route{
		{fiber.MethodGet, channelsAt, auth.UpdateLaunch, o.showChannels},
		{fiber.MethodPost, channelsAt + "/luu", auth.UpdateLaunch, o.saveChannels},
	}
}

// channelsTyped is the form as it is shown.
type channelsTyped struct {
	content.Channels
	version int
	wrongs  []ui.Wrong
	diff    []view.Changed
	flash   ui.Message
}

func (o *Office) showChannels(c *fiber.Ctx, v *visit) error {
	i, version, err := o.Content.ImprintToEdit(c.UserContext())
	if err != nil {
		return err
	}
	return o.channelsPage(c, v, fiber.StatusOK, channelsTyped{Channels: i.Channels, version: version})
}

func (o *Office) saveChannels(c *fiber.Ctx, v *visit) error {
	at := channelsTyped{version: int(id(edge.Form(c, "version"))), Channels: content.Channels{Facebook: edge.Form(c, "facebook"), TikTok: edge.Form(c, "tiktok"), YouTube: edge.Form(c, "youtube"), Zalo: edge.Form(c, "zalo")}}
	err := o.Content.SaveChannels(c.UserContext(), v.who.Actor(), at.version, at.Channels)
	if form, ok := fault.AsForm(err); ok {
		at.wrongs = o.wrongs(form)
		return o.channelsPage(c, v, fiber.StatusUnprocessableEntity, at)
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		i, version, err := o.Content.ImprintToEdit(c.UserContext())
		if err != nil {
			return err
		}
		for n, f := range channelFields(at.Channels) {
			if was := channelFields(i.Channels)[n].value; was != f.value {
				at.diff = append(at.diff, view.Changed{Name: o.Texts.Channels.Fields[f.name].Label, Before: cmp.Or(was, o.Texts.Imprint.Empty), After: cmp.Or(f.value, o.Texts.Imprint.Empty)})
			}
		}
		at.version, at.flash = version, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}
		return o.channelsPage(c, v, fiber.StatusConflict, at)
	}
	if err != nil {
		return err
	}
	o.Imprint.Forget()
	return o.saved(c, v, o.Texts.Channels.Saved, channelsAt)
}

func channelFields(c content.Channels) []imprintField {
	return []imprintField{{name: "facebook", value: c.Facebook}, {name: "zalo", value: c.Zalo}, {name: "tiktok", value: c.TikTok}, {name: "youtube", value: c.YouTube}}
}

func (o *Office) channelsPage(c *fiber.Ctx, v *visit, status int, at channelsTyped) error {
	t := o.Texts.Channels
	body := view.Form{Action: channelsAt + "/luu", Save: t.Save, SaveNote: o.Texts.Imprint.SaveNote, Cancel: settingsAt, Wrongs: at.wrongs, DiffTitle: o.Texts.Imprint.Differs, Diff: at.diff,
		Hidden: append(v.hidden(), ui.Hidden{Name: "version", Value: strconv.Itoa(at.version)}), Sections: []view.Section{{}},
		StatusT: t.Number, Status: []ui.Fact{{Name: t.NumberName, Value: orElse(o.Imprint.Said().Phone.National(), o.Texts.Imprint.Empty)}},
		Doings: []view.Doing{{Href: imprintAt, Note: t.NumberNote, Button: ui.Button{Label: t.ToNumber, Href: imprintAt, Icon: "phone"}}}}
	for _, f := range channelFields(at.Channels) {
		in := o.fieldOf(f.name, t.Fields[f.name], f.value, at.wrongs)
		in.MaxLength, in.InputMode, in.Optional, in.Autocomplete = 300, "url", true, "off"
		body.Sections[0].Items = append(body.Sections[0].Items, view.Item{Input: &in, Example: t.Fields[f.name].Example})
	}
	p, err := o.frame(c, v, t.Title, channelsAt)
	if err != nil {
		return err
	}
	p.Back, p.Note, p.Wrong = o.settingsBack(), t.Note, len(at.wrongs) > 0
	p.Actions = ui.Btn(ui.Button{Label: o.Texts.Imprint.See, Href: "/lien-he", Icon: "eye"})
	if at.flash.Text != "" {
		p.Flash = at.flash
	}
	return page(c, status, view.FormPage(p, body))
}
