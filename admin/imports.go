package admin

import (
	"slices"
	"strconv"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/imports"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/internal/workbook"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const importsAt = "/quan-tri/nhap-excel"

// importing is a kind of rows, where it lies and what it takes to write it by hand.
type importing struct {
	kind  imports.Kind
	slug  string
	list  string // where what was written is listed
	takes auth.Permission
	all   bool // only for who answers for all of the commune
	own   bool // only for who sent it: a second person must not read it before they read the paper
}

func importKinds() []importing {
	return []importing{
		{kind: imports.Products, slug: "san-pham", list: goodsAt, takes: auth.UpdateProducts},
		{kind: imports.Stock, slug: "ton-kho", list: goodsAt, takes: auth.UpdateStock},
		{kind: imports.Producers, slug: "chu-the", list: makersAt, takes: auth.UpdateProducers, all: true},
		{kind: imports.Papers, slug: "giay-to", list: papersAt, takes: auth.UpdatePapers},
		{kind: imports.Stars, slug: "chung-nhan", list: starsAt + "?xem=cho-duyet", takes: auth.ProposeStars, all: true, own: true},
		{kind: imports.Points, slug: "diem-ban", list: pointsAt, takes: auth.UpdateSalesPoints, all: true},
	}
}

func (k importing) at() string { return importsAt + "/" + k.slug }

func (k importing) page(id int64) string { return k.at() + "/" + strconv.FormatInt(id, 10) }

// biggestTable is what a form with a table may weigh.
const biggestTable = workbook.Most + biggestForm

func (o *Office) importRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	out := []route{{get, importsAt, everyone, o.showImports}}
	for _, k := range importKinds() {
		of := func(do func(*fiber.Ctx, *visit, importing) error) func(*fiber.Ctx, *visit) error {
			return func(c *fiber.Ctx, v *visit) error {
				if k.all && v.scope(k.takes) != catalog.Everything() {
					return fault.New(fault.NotFound, "page.not_found")
				}
				return do(c, v, k)
			}
		}
		confirm := of(o.confirmImport)
		if k.own {
			confirm = o.sure(confirm)
		}
		out = append(out,
			route{get, k.at(), k.takes, func(c *fiber.Ctx, _ *visit) error { return c.Redirect(importsAt, fiber.StatusSeeOther) }},
			route{get, k.at() + "/mau.xlsx", k.takes, of(o.importTemplate)},
			route{post, k.at() + "/tai-len", k.takes, of(o.receiveImport)},
			route{get, k.at() + "/:id", k.takes, of(o.showImport)},
			route{get, k.at() + "/:id/dong-loi.xlsx", k.takes, of(o.wrongRows)},
			route{post, k.at() + "/:id/cot", k.takes, of(o.matchImport)},
			route{post, k.at() + "/:id/sua-het", k.takes, of(o.mendImport)},
			route{post, k.at() + "/:id/sua", k.takes, of(o.fixImport)},
			route{post, k.at() + "/:id/nhap", k.takes, confirm},
			route{post, k.at() + "/:id/bo", k.takes, of(o.dropImport)},
			route{post, k.at() + "/:id/hoan-tac", k.takes, of(o.recallImport)})
	}
	return out
}

// mayImport lists the kinds that somebody may write.
func (v *visit) mayImport() []importing {
	return slices.DeleteFunc(importKinds(), func(k importing) bool {
		return !v.who.Can(k.takes) || v.scope(k.takes) == catalog.Nothing() || k.all && v.scope(k.takes) != catalog.Everything()
	})
}

func (o *Office) showImports(c *fiber.Ctx, v *visit) error {
	return o.importsPage(c, v, fiber.StatusOK, "", "")
}

// receiveImport takes a table, and leads to what its rows would do.
func (o *Office) receiveImport(c *fiber.Ctx, v *visit, k importing) error {
	scope := v.scope(k.takes)
	names, files, err := edge.Files(c, "file", workbook.Most)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return o.importsPage(c, v, fiber.StatusUnprocessableEntity, k.slug, o.sentence("sheet.empty", nil))
	}
	id, again, err := o.Imports.Receive(c.UserContext(), v.who.Actor(), scope, k.kind, names[0], files[0])
	if no, ok := fault.As(err); ok {
		return o.importsPage(c, v, fiber.StatusUnprocessableEntity, k.slug, o.sentence(no.Key, no.Details))
	}
	if err != nil {
		return err
	}
	if !again {
		return c.Redirect(k.page(id), fiber.StatusSeeOther)
	}
	first, err := o.Imports.ByID(c.UserContext(), scope, k.kind, id)
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Imports.Again(vntime.Moment(first.CreatedAt), first.ByName), k.page(id))
}

func (o *Office) importsPage(c *fiber.Ctx, v *visit, status int, of, wrong string) error {
	t := o.Texts.Imports
	may := v.mayImport()
	if len(may) == 0 {
		return fault.New(fault.NotFound, "page.not_found")
	}
	body := view.Imports{Hidden: v.hidden()}
	bySlug := map[imports.Kind]importing{}
	var kinds, own []imports.Kind
	for _, k := range may {
		bySlug[k.kind], kinds = k, append(kinds, k.kind)
		if k.own {
			own = append(own, k.kind)
		}
		words := t.Kinds[string(k.kind)]
		field := ui.Field{ID: "file-" + k.slug, Name: "file", Label: t.File, Hint: t.FileHint, Type: "file", Attrs: templ.Attributes{"accept": ".xlsx,.csv"}}
		if of == k.slug {
			field.Error = wrong
			body.Wrongs = []ui.Wrong{{ID: field.ID, Text: wrong}}
		}
		body.Kinds = append(body.Kinds, view.ImportKind{Title: words.Title, Lead: words.Lead, Template: k.at() + "/mau.xlsx", Action: k.at() + "/tai-len", File: field})
	}
	asked, text := listAsked(c)
	recent, total, err := o.Imports.Recent(c.UserContext(), imports.SentQuery{Scope: v.importScope(may), Kinds: kinds, Own: own, By: v.who.Account.ID, Text: text, Page: asked.page, PerPage: perPage})
	if err != nil {
		return err
	}
	if beyond(asked.page, len(recent), total) {
		return c.Redirect(listAddress(importsAt, "", text, 1), fiber.StatusSeeOther)
	}
	body.Sent = o.list(importsAt, "", text, asked.page, len(recent), total)
	body.Sent.Find, body.Sent.FindHint = t.Find, t.FindHint
	body.Sent.Empty = o.nothing(importsAt, text, ui.Empty{Title: t.RecentNone})
	for _, r := range recent {
		body.Recent = append(body.Recent, view.ImportRow{File: r.FileName, Href: bySlug[r.Kind].page(r.ID), Kind: t.Kinds[string(r.Kind)].Title,
			Note: t.RecentNote(vntime.Moment(r.CreatedAt), r.ByName, r.Rows, r.Written), State: o.importBadge(r.State)})
	}
	p, err := o.frame(c, v, t.Title, importsAt)
	if err != nil {
		return err
	}
	p.Wrong = wrong != ""
	return page(c, status, view.ImportsPage(p, body))
}

// importScope is whose imports somebody sees: all of them only with a kind for the commune.
func (v *visit) importScope(may []importing) catalog.Scope {
	scope := v.scope(may[0].takes)
	for _, k := range may {
		if other := v.scope(k.takes); other.ProducerID != 0 {
			scope = other
		}
	}
	return scope
}

func (o *Office) importBadge(s imports.State) ui.Badge {
	b := ui.Badge{Label: o.Texts.Imports.States[string(s)], Icon: "clock", Tone: ui.Straw}
	switch s {
	case imports.Done:
		b.Icon, b.Tone = "circle-check", ui.Leaf
	case imports.Undone:
		b.Icon, b.Tone = "rotate-ccw", ""
	case imports.Ready:
		b.Icon = "eye"
	}
	return b
}
