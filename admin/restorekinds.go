package admin

import (
	"encoding/json"
	"strconv"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/catalog/programme"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/catalog/shortlink"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/trail"
	visits "github.com/ocop-hungdao/ocop/orders/visit"
	"github.com/ocop-hungdao/ocop/orders/voucher"
)

func backMaker(o *Office, x *restoring) (bool, error) {
	scope := x.v.scope(auth.UpdateProducers)
	p, err := o.Catalog.ProducerByID(x.ctx, scope, x.line.EntityID)
	if err != nil {
		return false, err
	}
	return overwrite(x, catalog.ProducerContentOf(&p.Producer), func(then catalog.ProducerContent) error {
		then.PhoneShared = true // it was so before: nobody is to be asked again
		return o.Catalog.SaveProducer(x.ctx, x.by, scope, p.ID, p.RowVersion, then)
	})
}

// backTold brings back what a producer told; from the log an officer brings back the whole record.
func backTold(o *Office, x *restoring) (bool, error) {
	if !x.undo {
		return backMaker(o, x)
	}
	scope := x.v.scope(auth.TellProducers)
	p, err := o.Catalog.ProducerByID(x.ctx, scope, x.line.EntityID)
	if err != nil {
		return false, err
	}
	return overwrite(x, catalog.ProducerContentOf(&p.Producer), func(then catalog.ProducerContent) error {
		return o.Catalog.TellProducer(x.ctx, x.by, scope, p.ID, p.RowVersion, catalog.ProducerTold{Craft: then.Craft, Quote: then.Quote, Story: then.Story, Visiting: then.Visiting, Channels: then.Channels})
	})
}

// backProduct brings words of goods back. Who takes their first draft back leaves none behind.
func backProduct(o *Office, x *restoring) (bool, error) {
	scope := x.v.scope(auth.UpdateProducts)
	d, draft, err := o.Catalog.Editing(x.ctx, scope, x.line.EntityID)
	if err != nil {
		return false, err
	}
	seen := catalog.VersionOf(&d.Product, draft)
	return overwrite(x, catalog.ContentOf(&d.With(draft).Product), func(then catalog.Content) error {
		if x.undo && draft != nil && asJSON(then) == asJSON(catalog.ContentOf(&d.Product)) {
			return o.Catalog.DropDraftSeen(x.ctx, x.by, scope, d.ID, seen)
		}
		return o.Catalog.SaveContent(x.ctx, x.by, scope, d.ID, seen, then)
	})
}

func backPoint(o *Office, x *restoring) (bool, error) {
	p, err := o.Points.ByID(x.ctx, x.line.EntityID)
	if err != nil {
		return false, err
	}
	return overwrite(x, p.Record(), func(then salespoint.Record) error {
		return o.Points.Update(x.ctx, x.by, p.ID, p.RowVersion, func(now *salespoint.Point) error { then.Put(now); return nil })
	})
}

func backArticle(o *Office, x *restoring) (bool, error) {
	w, err := o.Content.WritingByID(x.ctx, x.line.EntityID)
	if err != nil {
		return false, err
	}
	return overwrite(x, w.Record(), func(then content.ArticleRecord) error {
		return o.Content.Rewrite(x.ctx, x.by, w.ID, w.RowVersion, then.Article())
	})
}

func placeKindOf(l *trail.Line) content.PlaceKind {
	if l.Entity == "heritage_site" {
		return content.SitePlace
	}
	return content.VillagePlace
}

func backPlace(o *Office, x *restoring) (bool, error) {
	kind := placeKindOf(x.line)
	p, _, err := o.Content.PlaceByID(x.ctx, kind, x.line.EntityID)
	if err != nil {
		return false, err
	}
	return overwrite(x, p.Record(), func(then content.PlaceRecord) error {
		return o.Content.Describe(x.ctx, x.by, kind, p.ID, p.RowVersion, then.Words(), true)
	})
}

func backFact(o *Office, x *restoring) (bool, error) {
	kind := placeKindOf(x.line)
	p, lines, err := o.Content.PlaceByID(x.ctx, kind, x.line.EntityID)
	if err != nil {
		return false, err
	}
	var was content.FactRecord
	if json.Unmarshal(x.line.Before, &was) != nil {
		return false, fault.New(fault.Conflict, "audit.no_restore")
	}
	for i := range lines {
		if lines[i].ID == was.ID {
			return overwrite(x, lines[i].Record(), func(then content.FactRecord) error {
				return o.Content.ChangeFact(x.ctx, x.by, kind, p.ID, p.RowVersion, was.ID, then.Fact())
			})
		}
	}
	return false, fault.New(fault.Conflict, "audit.no_restore")
}

func backFair(o *Office, x *restoring) (bool, error) {
	f, err := o.Fairs.ByID(x.ctx, x.line.EntityID)
	if err != nil {
		return false, err
	}
	return overwrite(x, f.Record(), func(then programme.FairRecord) error {
		return o.Fairs.Change(x.ctx, x.by, f.ID, f.RowVersion, then.Fair())
	})
}

// backStalls brings back who takes part in a fair and what came of it. A producer that is no more
// cannot come back.
func backStalls(o *Office, x *restoring) (bool, error) {
	f, err := o.Fairs.ByID(x.ctx, x.line.EntityID)
	if err != nil {
		return false, err
	}
	return overwrite(x, programme.StallsRecordOf(f.Stalls), func(then programme.StallsRecord) error {
		return o.Fairs.SetStalls(x.ctx, x.by, f.ID, f.RowVersion, then.Stalls())
	})
}

// backVoucher brings back the terms of a draft; published ones keep their word.
func backVoucher(o *Office, x *restoring) (bool, error) {
	theirs := x.v.scope(auth.UpdateProducts).ProducerID
	one, err := o.Vouchers.ByID(x.ctx, theirs, x.line.EntityID)
	if err != nil {
		return false, err
	}
	return overwrite(x, one.Terms(), func(then voucher.Terms) error {
		return o.Vouchers.Change(x.ctx, x.by, theirs, one.ID, then.Voucher())
	})
}

func paperLine(l *trail.Line) (before, after catalog.PaperRecord, ok bool) {
	ok = json.Unmarshal(l.Before, &before) == nil && json.Unmarshal(l.After, &after) == nil && before.State != ""
	return before, after, ok
}

func backPaper(o *Office, x *restoring) (bool, error) {
	scope := x.v.scope(auth.UpdatePapers)
	r, err := o.Catalog.PaperByID(x.ctx, scope, x.v.keepsPapers(), x.line.EntityID)
	if err != nil {
		return false, err
	}
	return overwrite(x, r.Record(), func(then catalog.PaperRecord) error {
		return o.Catalog.MendPaper(x.ctx, x.by, scope, r.ID, r.RowVersion, catalog.NewPaper{Number: then.Number, Issuer: then.Issuer, IssuedOn: then.Issued, ExpiresOn: then.Expires, Visibility: then.Visibility, Note: then.Note})
	})
}

func backVisits(o *Office, x *restoring) (bool, error) {
	scope := x.v.scope(auth.UpdateVisits)
	list, err := o.Visits.ForOffice(x.ctx, scope)
	if err != nil {
		return false, err
	}
	for i := range list {
		if p := &list[i]; p.ID == x.line.EntityID {
			return overwrite(x, p.Settings(), func(then visits.Settings) error {
				then.Version = p.RowVersion
				return o.Visits.Settle(x.ctx, x.by, scope, p.ID, then)
			})
		}
	}
	return false, fault.New(fault.NotFound, "visit.no_place")
}

// backLink brings back where a code is used, and what it opens.
func backLink(o *Office, x *restoring) (bool, error) {
	l, err := o.Short.ByID(x.ctx, x.line.EntityID)
	if err != nil {
		return false, err
	}
	if x.line.Action == "link.noted" {
		return overwrite(x, linkNote{l.Note}, func(then linkNote) error { return o.Short.Annotate(x.ctx, x.by, l.ID, l.RowVersion, then.Note) })
	}
	now := linkAim{string(l.Opens), l.Found.ID, l.Page}
	return overwrite(x, now, func(then linkAim) error {
		if then.ID == 0 && then.Page == "" {
			return fault.New(fault.Conflict, "audit.no_restore") // an older line does not say which
		}
		to, err := o.Short.Target(x.ctx, shortlink.Target{Opens: shortlink.Opens(then.Opens), ID: then.ID, Page: then.Page})
		if err != nil {
			return err
		}
		return o.Short.Aim(x.ctx, x.by, l.ID, l.RowVersion, to)
	})
}

type linkNote struct {
	Note string `json:"note"`
}

type linkAim struct {
	Opens string `json:"opens"`
	ID    int64  `json:"opens_id"`
	Page  string `json:"page"`
}

func backImprint(o *Office, x *restoring) (bool, error) {
	i, version, err := o.Content.ImprintToEdit(x.ctx)
	if err != nil {
		return false, err
	}
	defer o.Imprint.Forget()
	return overwrite(x, i.Record(), func(then content.ImprintRecord) error {
		return o.Content.SaveImprint(x.ctx, x.by, version, content.TypedImprint(then))
	})
}

func backChannels(o *Office, x *restoring) (bool, error) {
	i, version, err := o.Content.ImprintToEdit(x.ctx)
	if err != nil {
		return false, err
	}
	defer o.Imprint.Forget()
	return overwrite(x, content.ChannelsRecord(i.Channels), func(then content.ChannelsRecord) error {
		return o.Content.SaveChannels(x.ctx, x.by, version, content.Channels(then))
	})
}

func backTiles(o *Office, x *restoring) (bool, error) {
	t, err := o.Points.Tiles(x.ctx)
	if err != nil {
		return false, err
	}
	defer o.Tiles.Forget()
	return overwrite(x, t.Record(), func(then salespoint.TilesRecord) error {
		return o.Points.SaveTiles(x.ctx, x.by, t.Version, salespoint.TypedTiles{Shown: then.Shown, Template: then.Template, Credit: then.Credit, Zoom: strconv.Itoa(then.Zoom)})
	})
}

// numbersRecord is the numbers by which orders are taken as the log keeps them.
type numbersRecord struct {
	MostCash     money.VND `json:"most_cash"`
	ConfirmHours int       `json:"confirm_hours"`
	PayHours     int       `json:"pay_hours"`
	HoldMinutes  int       `json:"hold_minutes"`
	ColdHour     int       `json:"cold_hour"`
	RefundAlone  money.VND `json:"refund_alone"`
}

func backNumbers(o *Office, x *restoring) (bool, error) {
	r, version, err := o.Rules.ToEdit(x.ctx)
	if err != nil {
		return false, err
	}
	defer o.Board.Forget()
	return overwrite(x, numbersRecord{r.MostCash, r.ConfirmHours, r.PayHours, r.HoldMinutes, r.ColdHour, r.RefundAlone}, func(then numbersRecord) error {
		return o.Rules.SetNumbers(x.ctx, x.by, version, orders.Rules{MostCash: then.MostCash, ConfirmHours: then.ConfirmHours, PayHours: then.PayHours, HoldMinutes: then.HoldMinutes, ColdHour: then.ColdHour, RefundAlone: then.RefundAlone})
	})
}
