package admin

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/imports"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// importOf finds the import of a request.
func (o *Office) importOf(c *fiber.Ctx, v *visit, k importing) (*imports.Import, error) {
	i, err := o.Imports.ByID(c.UserContext(), v.scope(k.takes), k.kind, id(c.Params("id")))
	if err == nil && k.own && i.ByID != v.who.Account.ID {
		return nil, fault.New(fault.NotFound, "page.not_found")
	}
	return i, err
}

// decided leads back to an import of which something was decided, or shows it as it is now
// with why nothing was.
func (o *Office) decided(c *fiber.Ctx, v *visit, k importing, i *imports.Import, err error) error {
	if err == nil {
		return c.Redirect(k.page(i.ID), fiber.StatusSeeOther)
	}
	no, ok := fault.As(err)
	if !ok || no.Kind == fault.NotFound {
		return err
	}
	now, err := o.importOf(c, v, k)
	if err != nil {
		return err
	}
	return o.importPage(c, v, edge.Status(no), k, now, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "triangle-alert", Tone: ui.Straw})
}

// matchImport says which column of the file is which.
func (o *Office) matchImport(c *fiber.Ctx, v *visit, k importing) error {
	i, err := o.importOf(c, v, k)
	if err != nil {
		return err
	}
	columns := map[string]int{}
	for _, f := range imports.Fields(k.kind) {
		if n, err := strconv.Atoi(edge.Form(c, "cot-"+f.Key)); err == nil {
			columns[f.Key] = n
		}
	}
	return o.decided(c, v, k, i, o.Imports.Match(c.UserContext(), i, columns))
}

// mendImport lets all cells that are wrong in one way be mended, or no longer.
func (o *Office) mendImport(c *fiber.Ctx, v *visit, k importing) error {
	i, err := o.importOf(c, v, k)
	if err != nil {
		return err
	}
	field, key, _ := strings.Cut(edge.Form(c, "cause"), ":")
	if o.Texts.Imports.Mends[key] == "" || o.Texts.Imports.Fields[string(k.kind)+"."+field].Label == "" {
		return fault.New(fault.NotFound, "page.not_found")
	}
	return o.decided(c, v, k, i, o.Imports.Mend(c.UserContext(), i, field+":"+key, edge.Form(c, "back") == ""))
}

// confirmImport has the rows written that can be.
func (o *Office) confirmImport(c *fiber.Ctx, v *visit, k importing) error {
	i, err := o.importOf(c, v, k)
	if err != nil {
		return err
	}
	seen, _ := strconv.Atoi(edge.Form(c, "count"))
	return o.decided(c, v, k, i, o.Imports.Confirm(c.UserContext(), v.who.Actor(), i, seen))
}

func (o *Office) recallImport(c *fiber.Ctx, v *visit, k importing) error {
	i, err := o.importOf(c, v, k)
	if err != nil {
		return err
	}
	return o.decided(c, v, k, i, o.Imports.Recall(c.UserContext(), v.who.Actor(), i))
}

func (o *Office) dropImport(c *fiber.Ctx, v *visit, k importing) error {
	i, err := o.importOf(c, v, k)
	if err != nil {
		return err
	}
	if err := o.Imports.Drop(c.UserContext(), i); err != nil {
		return o.decided(c, v, k, i, err)
	}
	return o.say(c, o.Texts.Imports.Dropped, importsAt)
}
