package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// placeForm is the form of a place, or of a line about one, as it was typed or as the
// record fills it.
type placeForm map[string]string

func typedPlaceWords(c *fiber.Ctx) placeForm {
	f := placeForm{}
	for _, name := range []string{"name", "line", "aliases", "former", "where", "art", "version", "source", "without"} {
		f[name] = edge.Form(c, name)
	}
	for _, name := range []string{"summary", "story"} {
		f[name] = edge.Text(c, name)
	}
	return f
}

func placeFormOf(p *content.PlaceWords) placeForm {
	f := placeForm{"name": p.Name, "line": p.Line, "aliases": p.Aliases, "former": p.FormerCommunes, "summary": p.Summary, "story": p.Story, "source": p.Source, "version": strconv.Itoa(p.RowVersion)}
	if p.Latitude != nil {
		f["where"] = decimal(*p.Latitude) + "; " + decimal(*p.Longitude)
	}
	return f
}

// asked notes that the source of a number was asked for: the form shows how to save without.
func (f placeForm) asked(wrong *fault.Form) {
	for _, each := range wrong.Fields {
		if each.Key == content.SourceAsked {
			f["ask"] = ticked
		}
	}
}

// readPlace is what the form means; a spot that cannot be read is wrong here, the rest is
// for the package content to say.
func (o *Office) readPlace(f placeForm, kind content.PlaceKind) (content.PlaceWords, []ui.Wrong) {
	p := content.PlaceWords{Kind: kind, Name: f["name"], Line: f["line"], Aliases: f["aliases"], FormerCommunes: f["former"], Summary: f["summary"], Story: f["story"], Source: f["source"], ArtKind: "pattern"}
	for _, each := range o.Texts.Places.Arts {
		if each[0] == f["art"] {
			p.ArtKind = each[0]
		}
	}
	if f["where"] == "" {
		return p, nil
	}
	lat, lng, err := salespoint.ParsePlace(f["where"])
	if no, ok := fault.As(err); ok {
		wrongs := []ui.Wrong{{ID: "where", Text: o.sentence(no.Key, no.Details)}}
		p.Latitude, p.Longitude = new(float64), new(float64)
		if rest, more := fault.AsForm(p.Check()); more {
			wrongs = append(o.wrongs(rest), wrongs...)
		}
		return p, wrongs
	}
	p.Latitude, p.Longitude = &lat, &lng
	return p, nil
}

// placeSections is the form of a place; nil is a village that is not kept yet.
func (o *Office) placeSections(p *content.PlaceWords, f placeForm, wrongs []ui.Wrong) []view.Section {
	t := o.Texts.Places
	site := p != nil && p.Kind == content.SitePlace
	kind := content.VillagePlace
	if site {
		kind = content.SitePlace
	}
	field := func(name string, rows, most int, optional bool) view.Item {
		words := t.Fields[name]
		if site && name == "line" {
			words = t.SiteLine
		}
		in := o.fieldOf(name, words, f[name], wrongs)
		in.Rows, in.MaxLength, in.Optional = rows, most, optional
		return view.Item{Input: &in, Example: words.Example}
	}
	words := view.Section{Title: t.Words, Note: t.WordsNote, Items: []view.Item{field("name", 0, content.MostName, false), field("line", 0, content.MostLine, true),
		field("summary", 3, content.MostSummary, false), field("story", 10, content.MostStory, true), field("source", 0, content.MostSource, true)}}
	if f["ask"] == ticked || f["without"] == ticked {
		words.Items = append(words.Items, view.Item{Tick: &view.Tick{Name: "without", Label: t.Without, On: f["without"] == ticked}})
	}
	where := view.Section{Title: t.Where, Note: t.WhereNote[string(kind)], Items: []view.Item{field("where", 0, 2000, !site)}}
	if site {
		return []view.Section{words, where}
	}
	if p == nil {
		art := o.choiceOf("art", t.Fields["art"], wrongs)
		for _, each := range t.Arts {
			art.Options = append(art.Options, ui.Option{Value: each[0], Label: each[1], Chosen: f["art"] == each[0]})
		}
		words.Items = append(words.Items, view.Item{Select: &art})
	}
	return []view.Section{words, {Title: t.Find, Note: t.FindNote, Items: []view.Item{field("aliases", 0, content.MostLine, true), field("former", 0, content.MostLine, true)}}, where}
}
