package admin

import (
	"context"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/phrase"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
	"github.com/ocop-hungdao/ocop/web/ui"
)

func (o *Office) dealPage(c *fiber.Ctx, v *visit, d *deal) error {
	ctx, t, r := c.UserContext(), o.Texts.Wholesale.Office, d.request
	wants, err := o.Wholesale.Wants(ctx, r.ID)
	if err != nil {
		return err
	}
	list, err := o.Wholesale.Passings(ctx, v.scope(auth.ReadOrders), r.ID)
	if err != nil {
		return err
	}
	body := view.Deal{Hidden: v.hidden(), Wrongs: d.wrongs, Asked: []ui.Fact{{Name: t.Often, Value: o.Texts.Wholesale.Oftens[string(r.Often)]}}}
	if r.Wishes != "" {
		body.Asked = append(body.Asked, ui.Fact{Name: t.Wishes, Value: r.Wishes})
	}
	for _, w := range wants {
		name := w.ProductName
		if d.maker == 0 {
			name = dots(name, w.ProducerName)
		}
		body.Wants = append(body.Wants, ui.Fact{Name: name, Value: w.Amount})
	}
	if r.Reason != "" {
		body.Asked = append(body.Asked, ui.Fact{Name: t.EndWords, Value: r.Reason})
	}
	if d.begin, err = o.begin(ctx, phrase.BulkDecline); err != nil {
		return err
	}
	o.dealBuyer(v, d, &body)
	may := v.who.Can(auth.UpdateOrders)
	if d.maker != 0 {
		o.dealOwn(d, list, may, &body)
	} else if err := o.dealCommune(ctx, v, d, wants, list, &body); err != nil {
		return err
	}
	p, err := o.frame(c, v, orElse(r.Shop, r.Shown()), quotesActive(v, wholesaleAt))
	if err != nil {
		return err
	}
	badge := o.dealBadge(v, r)
	p.Badge, p.Back, p.Note, p.Wrong = &badge, &ui.Link{Label: o.quotesTitle(v, t.KindBulk), Href: wholesaleAt}, r.Shown()+" · "+o.moment(r.CreatedAt), len(d.wrongs) > 0
	p.History = o.historyLink(v, "wholesale", r.ID)
	if undo := o.undoPassed(c, v, d); undo != nil {
		p.Undo = undo
	}
	if d.flash.Text != "" {
		p.Flash = d.flash
	}
	return page(c, d.status, view.DealPage(p, body))
}

// dealBuyer is who asked, masked until somebody who may asks to see it: a producer once it has
// taken the request.
func (o *Office) dealBuyer(v *visit, d *deal, body *view.Deal) {
	t, w, r := o.Texts.Wholesale.Office, o.Texts.Wholesale, d.request
	body.Buyer = []ui.Fact{{Name: t.Shop, Value: r.Shop}}
	if province, ok := o.Places.Province(r.Province); ok {
		body.Buyer = append(body.Buyer, ui.Fact{Name: t.Province, Value: province.Name})
	}
	if r.Phone == "" {
		return
	}
	number := phone.Number(r.Phone)
	if !d.shown {
		body.Buyer = append(body.Buyer, ui.Fact{Name: w.Name, Value: maskName(r.Name)}, ui.Fact{Name: w.Phone, Value: number.Masked()})
		switch {
		case !v.who.Can(auth.UpdateOrders):
		case d.maker != 0 && r.Word != wholesale.Accepted:
			body.Masked = t.Masked
		default:
			body.Show = dealAddress(r) + "/lien-he"
		}
		return
	}
	body.Buyer = append(body.Buyer, ui.Fact{Name: w.Name, Value: r.Name}, ui.Fact{Name: w.Phone, Value: number.National()})
	if r.Email != "" {
		body.Buyer = append(body.Buyer, ui.Fact{Name: w.Email, Value: r.Email})
	}
	body.Call = &ui.Button{Label: t.Call + " " + number.National(), Href: "tel:" + r.Phone, Icon: "phone", Kind: ui.Primary}
}

// dealOwn is what a producer does with a request that was passed on to it.
func (o *Office) dealOwn(d *deal, list []wholesale.Passing, may bool, body *view.Deal) {
	t, r := o.Texts.Wholesale.Office, d.request
	if len(list) == 0 {
		return
	}
	x := &list[len(list)-1]
	if x.Note != "" {
		body.Asked = append(body.Asked, ui.Fact{Name: t.NoteTo, Value: x.Note})
	}
	if x.Offer != "" {
		body.Asked = append(body.Asked, ui.Fact{Name: t.OfferIs, Value: x.Offer})
	}
	switch {
	case !r.State.Open():
		body.Work = t.Over
		return
	case x.State == wholesale.Declined:
		body.Work = t.OwnStates[string(x.State)] + ". " + t.ReasonIs + ": " + x.Reason
		return
	case x.State == wholesale.Waiting:
		body.Work = t.OwnAsk
	default:
		body.Work = t.OwnTaken
	}
	if !may {
		return
	}
	if x.State == wholesale.Waiting {
		body.Todo = append(body.Todo, view.Doing{Action: dealAddress(r) + "/nhan", Button: ui.Button{Label: t.TakeDo, Kind: ui.Primary, Wide: true}})
	}
	body.Todo = append(body.Todo, o.dealAnswers(d, x, "")...)
}

// dealAnswers are the forms by which a producer says a price, or no; with a suffix where there are
// several on a page.
func (o *Office) dealAnswers(d *deal, x *wholesale.Passing, nth string) []view.Doing {
	t, at := o.Texts.Wholesale.Office, dealAddress(d.request)
	hidden := []ui.Hidden{{Name: "maker", Value: itoa(x.ProducerID)}}
	words := d.typed["offer"]
	if words == "" {
		words = x.Offer
	}
	no := t.Decline
	if x.State == wholesale.Accepted {
		no = t.DeclineOwn
	}
	wrong := func(name string) string { // beside the form of whom it was sent
		words := wrongAt(d.wrongs, name)
		if nth == "" || d.typed["maker"] != itoa(x.ProducerID) || words == "" {
			if nth != "" {
				return ""
			}
			return words
		}
		for i := range d.wrongs {
			if d.wrongs[i].ID == name {
				d.wrongs[i].ID = name + nth
			}
		}
		return words
	}
	offer, reason := wrong("offer"), wrong("reason")
	return []view.Doing{
		{Title: t.OfferIs, Fold: true, Open: nth == "" && x.State == wholesale.Accepted || offer != "", Action: at + "/nhan", Hidden: append(hidden, ui.Hidden{Name: "do", Value: "offer"}), Button: ui.Button{Label: t.OfferDo},
			Fields: []view.Item{{Input: &ui.Field{ID: "offer" + nth, Name: "offer", Label: t.OfferWords, Hint: t.OfferHint, Value: words, Rows: 4, MaxLength: wholesale.MostText, Error: offer}}}},
		{Title: no, Fold: true, Open: reason != "", Action: at + "/khong-nhan", Hidden: hidden, Button: ui.Button{Label: t.DeclineDo, Danger: true},
			Fields: []view.Item{{Input: &ui.Field{ID: "reason" + nth, Name: "reason", Label: t.DeclineWhy, Hint: t.DeclineHint, Value: d.typed["reason"], MaxLength: 200, Error: reason}, Phrases: d.begin}}},
	}
}

// dealCommune is what the commune does with a request, and what came of it at each producer.
func (o *Office) dealCommune(ctx context.Context, v *visit, d *deal, wants []wholesale.Want, list []wholesale.Passing, body *view.Deal) error {
	t, r := o.Texts.Wholesale.Office, d.request
	may := ofCommune(v) == nil && v.who.Can(auth.UpdateOrders)
	body.Told = true
	if r.State == wholesale.New || r.State == wholesale.Passed {
		body.PassNote = t.TakeBy(o.moment(r.TakeBy))
		if r.Late(o.Now()) {
			body.PassNote = t.Late
		}
	}
	has := map[int64]bool{}
	for i := range list {
		x := &list[i]
		has[x.ProducerID] = has[x.ProducerID] || x.State == wholesale.Waiting || x.State == wholesale.Accepted
		body.Passings = append(body.Passings, o.dealPassing(v, d, x, may && r.State.Open()))
	}
	notes, err := o.Wholesale.Notes(ctx, r.ID)
	if err != nil {
		return err
	}
	for _, n := range notes {
		body.Notes = append(body.Notes, ui.Change{What: n.Words, When: o.moment(n.At) + " · " + n.ByName})
	}
	if !may {
		return nil
	}
	if r.State.Open() {
		if body.Pass, err = o.dealPass(ctx, d, wants, list, has); err != nil {
			return err
		}
	}
	body.Doings = append(body.Doings, view.Doing{Action: dealAddress(r) + "/ghi-chu", Button: ui.Button{Label: t.NoteDo},
		Fields: []view.Item{{Input: &ui.Field{ID: "words", Label: t.NoteWords, Hint: t.NoteHint, Value: d.typed["words"], Rows: 2, MaxLength: wholesale.MostNote, Error: wrongAt(d.wrongs, "words")}}}})
	switch {
	case r.State.Can(wholesale.Reopen):
		body.Doings = append(body.Doings, view.Doing{Note: t.ReopenNote, Action: dealAddress(r) + "/mo-lai", Button: ui.Button{Label: t.Reopen}})
	case r.State.Open():
		body.Doings = append(body.Doings, o.dealEnd(d))
	}
	return nil
}

func (o *Office) dealPassing(v *visit, d *deal, x *wholesale.Passing, may bool) view.DealPassing {
	t := o.Texts.Wholesale.Office
	out := view.DealPassing{Name: x.ProducerName, State: map[wholesale.Word]ui.Badge{wholesale.Waiting: {Icon: "clock", Tone: ui.Straw}, wholesale.Accepted: {Icon: "circle-check", Tone: ui.Leaf}, wholesale.Declined: {Icon: "ban"}, wholesale.Back: {Icon: "rotate-ccw"}}[x.State]}
	if v.who.Can(auth.ReadProducers) {
		out.See = &ui.Link{Label: t.SeeMaker, Href: makerAddress(x.ProducerID)}
	}
	out.State.Label = t.Words[string(x.State)]
	out.Facts = []ui.Fact{{Name: t.PassedAt, Value: dots(o.moment(x.At), x.ByName)}}
	add := func(name, value string) {
		if value != "" {
			out.Facts = append(out.Facts, ui.Fact{Name: name, Value: value})
		}
	}
	add(t.NoteTo, x.Note)
	if x.AnsweredAt != nil {
		add(t.AnsweredAt, dots(o.moment(*x.AnsweredAt), x.AnsweredBy))
	}
	add(t.OfferIs, x.Offer)
	add(t.ReasonIs, x.Reason)
	if x.State != wholesale.Waiting && x.State != wholesale.Accepted {
		return out
	}
	if x.ProducerPhone != "" {
		out.Call = &ui.Button{Label: t.Call + " " + phone.Number(x.ProducerPhone).National(), Href: "tel:" + x.ProducerPhone, Icon: "phone", Small: true}
	}
	if !may {
		return out
	}
	if x.State == wholesale.Waiting {
		out.Doings = append(out.Doings, view.Doing{Action: dealAddress(d.request) + "/lay-lai", Hidden: []ui.Hidden{{Name: "passed", Value: passedText([]int64{x.ID})}}, Button: ui.Button{Label: t.TakeBack, Small: true}},
			view.Doing{Fold: true, Title: t.ByPhone, Action: dealAddress(d.request) + "/nhan", Hidden: []ui.Hidden{{Name: "maker", Value: itoa(x.ProducerID)}}, Button: ui.Button{Label: t.Words[string(wholesale.Accepted)]}})
	}
	out.Doings = append(out.Doings, o.dealAnswers(d, x, "-"+itoa(x.ID))...)
	return out
}

// dealPass is the form that passes a request on: first who makes what is asked for, then a list of
// everybody else.
func (o *Office) dealPass(ctx context.Context, d *deal, wants []wholesale.Want, list []wholesale.Passing, has map[int64]bool) (*view.Doing, error) {
	t, said := o.Texts.Wholesale.Office, map[int64]string{}
	for _, x := range list {
		if x.State == wholesale.Declined {
			said[x.ProducerID] = t.Words[string(x.State)]
		}
	}
	out := &view.Doing{Action: dealAddress(d.request) + "/chuyen", Button: ui.Button{Label: t.PassDo, Kind: ui.Primary}}
	makes := map[int64]bool{}
	for _, w := range wants {
		if makes[w.ProducerID] || has[w.ProducerID] {
			continue
		}
		makes[w.ProducerID] = true
		out.Fields = append(out.Fields, view.Item{Tick: &view.Tick{Name: "maker", Value: itoa(w.ProducerID), Label: dots(w.ProducerName, t.Suggested, said[w.ProducerID]), On: slices.Contains(d.picked, w.ProducerID)}})
	}
	makers, _, err := o.makers.read(ctx, o)
	if err != nil {
		return nil, err
	}
	other := ui.Choices{ID: "other", Label: t.PassTo, Hint: t.PassToHint, Error: wrongAt(d.wrongs, "maker"), Options: []ui.Option{{Label: "—"}}}
	if len(out.Fields) > 0 {
		other.Label = t.PassFind
	}
	for _, m := range makers {
		if !makes[m.ID] && !has[m.ID] {
			other.Options = append(other.Options, ui.Option{Value: itoa(m.ID), Label: m.Name, Chosen: slices.Contains(d.picked, m.ID)})
		}
	}
	out.Fields = append(out.Fields, view.Item{Select: &other},
		view.Item{Input: &ui.Field{ID: "note", Label: t.PassWords, Hint: t.PassWordsHint, Value: d.typed["note"], Rows: 2, MaxLength: wholesale.MostNote, Optional: true, Error: wrongAt(d.wrongs, "note")}})
	for i := range d.wrongs {
		if d.wrongs[i].ID == "maker" {
			d.wrongs[i].ID = "other"
		}
	}
	return out, nil
}

func (o *Office) dealEnd(d *deal) view.Doing {
	t, which := o.Texts.Wholesale.Office, ui.Choices{ID: "end", Label: o.Texts.Wholesale.Office.EndWhich}
	for _, step := range []wholesale.Step{wholesale.Agree, wholesale.Drop} {
		if d.request.State.Can(step) {
			which.Options = append(which.Options, ui.Option{Value: string(step), Label: t.EndSteps[string(step)], Chosen: d.typed["end"] == string(step)})
		}
	}
	return view.Doing{Title: t.End, Fold: true, Open: wrongAt(d.wrongs, "how") != "", Note: t.EndNote, Action: dealAddress(d.request) + "/ket-thuc", Button: ui.Button{Label: t.EndDo},
		Fields: []view.Item{{Pills: &which}, {Input: &ui.Field{ID: "how", Label: t.EndWords, Hint: t.EndHint, Value: d.typed["how"], MaxLength: 200, Error: wrongAt(d.wrongs, "how")}}}}
}
