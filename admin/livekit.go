package admin

import (
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// edges is how long a session opens, and how long it closes.
const edges = 5 * time.Minute

// showKit is the script of a session for the office, to be read and printed.
func (o *Office) showKit(c *fiber.Ctx, v *visit) error {
	f, err := o.liveSession(c)
	if err != nil {
		return err
	}
	kit, err := o.liveKit(c, f, liveAddress(f.ID)+"/kich-ban")
	if err != nil {
		return err
	}
	if t := o.Texts.LiveKit.Words; v.who.Can(auth.UpdateLive) {
		kit.Edit = []ui.Button{{Label: t.Edit, Href: liveAddress(f.ID) + sayingsAt, Icon: "pencil"}, {Label: t.EditAll, Href: liveAt + sayingsAt, Icon: "pencil"}}
	}
	p, err := o.frame(c, v, o.Texts.LiveKit.Title, liveAt)
	if err != nil {
		return err
	}
	p.Note, p.Back = f.Name+", "+vntime.Moment(f.StartsAt), &ui.Link{Label: f.Name, Href: liveAddress(f.ID)}
	return page(c, fiber.StatusOK, view.KitPage(p, kit))
}

// showKitByKey is the same on a host's phone.
func (o *Office) showKitByKey(c *fiber.Ctx) error {
	keepSecret(c)
	f, err := o.Live.ByKey(c.UserContext(), c.Params("key"))
	if err != nil {
		return err
	}
	kit, err := o.liveKit(c, f, consoleAddress(f.HostKey)+"/kich-ban")
	if err != nil {
		return err
	}
	kit.Back = ui.Link{Label: o.Texts.LiveKit.Back, Href: consoleAddress(f.HostKey)}
	return page(c, fiber.StatusOK, view.KitPhonePage(ui.OfficePage{T: o.Texts, Demo: o.Demo}, kit))
}

// liveKit fills the script in: an opening, a part for each of the goods, an end. bare leaves out
// what TikTok forbids.
func (o *Office) liveKit(c *fiber.Ctx, f *livestream.Full, at string) (view.LiveKit, error) {
	t, bare := o.Texts.LiveKit, c.Query("tiktok") != ""
	kit := view.LiveKit{Name: f.Name, Lead: t.Lead, Other: ui.Link{Label: t.Tok, Href: at + "?tiktok=1"}}
	if bare {
		kit.Lead, kit.Other = t.LeadTok, ui.Link{Label: t.Whole, Href: at}
	}
	begins := f.StartsAt
	if f.BeganAt != nil {
		begins = *f.BeganAt
	}
	said, err := o.spokenOf(c, f, bare)
	if err != nil {
		return kit, err
	}
	var names []string
	for i := range f.Items {
		names = append(names, f.Items[i].ProductName)
	}
	say := func(moment, text string) view.KitLine { return view.KitLine{Moment: moment, Text: text} }
	hello := view.KitSpell{When: t.Span(vntime.Clock(begins), vntime.Clock(begins.Add(edges))), Lines: []view.KitLine{say(t.Moments.Hello, said.or(livestream.ToGreet, greeting(f, names), t.Lines.Hello(f.Name, names)))}}
	if bare {
		hello.Lines = append(hello.Lines, say(t.Moments.Profile, said.or(livestream.ToRemind, nil, t.Lines.Profile)))
	}
	kit.Parts = append(kit.Parts, view.KitPart{Title: t.Opening, First: hello})
	each := time.Duration(0)
	if n := len(f.Items); n > 0 {
		each = max(f.EndsAt.Sub(begins)-2*edges, 0) / time.Duration(n)
	}
	for i := range f.Items {
		from := begins.Add(edges + time.Duration(i)*each)
		part, err := o.kitItem(c, f, &f.Items[i], from, each, said)
		if err != nil {
			return kit, err
		}
		kit.Parts = append(kit.Parts, *part)
	}
	last := view.KitSpell{When: t.Span(vntime.Clock(f.EndsAt.Add(-edges)), vntime.Clock(f.EndsAt))}
	if f.Complaints != "" && !bare {
		last.Lines = append(last.Lines, say(t.Moments.Profile, t.Lines.Complain(f.Complaints)))
	}
	last.Lines = append(last.Lines, say(t.Moments.Bye, said.or(livestream.ToLeave, greeting(f, nil), t.Lines.Bye)))
	kit.Parts = append(kit.Parts, view.KitPart{Title: t.Closing, First: last})
	return kit, nil
}

// kitItem is the part of one of the goods: a quarter of its time to show it and open the price,
// the rest to sell and to answer.
func (o *Office) kitItem(c *fiber.Ctx, f *livestream.Full, it *livestream.Item, from time.Time, lasts time.Duration, spoken spoken) (*view.KitPart, error) {
	t, m, bare := o.Texts.LiveKit, o.Texts.LiveKit.Moments, spoken.bare
	d, err := o.Catalog.ByID(c.UserContext(), catalog.Everything(), it.ProductID)
	if err != nil {
		return nil, err
	}
	stars, err := o.Stars.Shown(c.UserContext(), []int64{it.ProductID})
	if err != nil {
		return nil, err
	}
	turn := from.Add((lasts / 4).Round(time.Minute))
	part := &view.KitPart{Title: t.Item(it.Code, dots(it.ProductName, it.VariantName)), First: view.KitSpell{When: t.Span(vntime.Clock(from), vntime.Clock(turn))}, Then: view.KitSpell{When: t.Span(vntime.Clock(turn), vntime.Clock(from.Add(lasts)))}}
	now := &part.First
	say := func(moment, text string) { now.Lines = append(now.Lines, view.KitLine{Moment: moment, Text: text}) }
	unit := o.unitOf(it)
	if !it.Shown {
		part.Warn = t.NotReady
	}
	facts := o.itemFacts(it, kitUntil(f, it))
	if !bare && kitUntil(f, it).Before(turn) {
		part.Warn = t.Words.Late(vntime.Clock(kitUntil(f, it)))
	}
	code, end, answer := t.Lines.Code, t.Lines.Close, t.Lines.Answer
	if bare {
		code, end, answer = t.Lines.CodeTok, t.Lines.CloseTok, t.Lines.AnswerTk
	}
	say(m.Code, spoken.or(livestream.ToName, facts, code(it.Code, it.ProductName+" "+it.VariantName, unit)))
	if r, ok := stars[it.ProductID]; ok {
		facts[livestream.TheStars], facts[livestream.TheNumber], facts[livestream.TheUntil] = strconv.Itoa(r.Stars), r.DecisionNumber, vntime.Date(r.LastDay())
		ours := t.Lines.Proof(facts[livestream.TheStars], facts[livestream.TheNumber], facts[livestream.TheUntil])
		said := spoken.or(livestream.ToProve, facts, ours)
		if !bare && said == ours {
			said += " " + t.Lines.ProofQR
		}
		say(m.Proof, said)
	} else {
		part.Note = t.NoStar
	}
	o.unsaid(part, t.Names, it.ProductName+" "+it.VariantName)
	made := t.Lines.Made(it.Producer, it.Village)
	if d.IngredientOrigin != "" && o.unsaid(part, m.Origin, d.IngredientOrigin) {
		made += " " + t.Lines.Origin(d.IngredientOrigin)
	}
	say(m.Origin, made)
	price := spoken.or(livestream.ToPrice, facts, t.Lines.Price(facts[livestream.TheList], facts[livestream.ThePrice], facts[livestream.TheHour], facts[livestream.TheUnits]))
	if it.PerPhone > 0 {
		price += " " + t.Lines.Share(it.PerPhone)
	}
	say(m.Price, price)
	now = &part.Then
	say(m.Close, spoken.or(livestream.ToClose, facts, end(it.Code)))
	say(m.Left, spoken.or(livestream.ToCount, facts, t.Lines.Left))
	say(m.Doubt, spoken.or(livestream.ToAssure, facts, t.Lines.Doubt))
	say(m.Answer, spoken.or(livestream.ToAnswer, facts, answer(it.Code)))
	say(m.Gone, spoken.or(livestream.ToEnd, facts, t.Lines.Gone(it.Code)))
	for _, fact := range []ui.Fact{{Name: t.FactName.Ingredients, Value: d.Ingredients}, {Name: t.FactName.Shelf, Value: d.ShelfLife}, {Name: t.FactName.Storage, Value: d.Storage}, {Name: t.FactName.Allergens, Value: d.Allergens},
		{Name: t.FactName.Usage, Value: d.Usage}, {Name: t.FactName.Warnings, Value: d.Warnings}} {
		if fact.Value != "" && o.unsaid(part, fact.Name, fact.Value) {
			part.Facts = append(part.Facts, fact)
		}
	}
	return part, nil
}

// unsaid looks through a text of the records for praise that nobody may say on air, by the rule for
// what is published (catalog.Claims), and says why it is left out; true: there is none.
func (o *Office) unsaid(part *view.KitPart, where, text string) bool {
	claims := catalog.Claims(text)
	for _, c := range claims {
		part.Unsaid = append(part.Unsaid, o.Texts.LiveKit.Unsaid(where, o.sentence("claim."+string(c.Kind), map[string]any{"text": c.Text})))
	}
	return len(claims) == 0
}

// kitUntil is until when an item's price holds, as it is planned or as it is.
func kitUntil(f *livestream.Full, it *livestream.Item) time.Time {
	switch end := f.StartsAt.Add(time.Duration(it.Minutes) * time.Minute); {
	case it.EndsAt != nil:
		return *it.EndsAt
	case it.Minutes > 0 && end.Before(f.EndsAt):
		return end
	}
	return f.EndsAt
}
