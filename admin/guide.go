package admin

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
)

const guideAt = home + "/huong-dan"

// guideOf is where the three steps of an entry of the menu are told.
func guideOf(at string) string { return guideAt + "#" + guideID(at) }

func guideID(at string) string {
	return "muc" + strings.ReplaceAll(strings.TrimPrefix(at, home), "/", "-")
}

// guide tells the three steps of whatever the account may open.
func (o *Office) guide(c *fiber.Ctx, v *visit) error {
	p, err := o.frame(c, v, o.Texts.Guide.Title, guideAt)
	if err != nil {
		return err
	}
	p.Note = o.Texts.Guide.Note
	var body view.Guide
	for _, group := range p.Menu {
		for _, item := range group.Items {
			if steps, told := o.Texts.Guide.Steps[item.Href]; told {
				body.Parts = append(body.Parts, view.GuidePart{ID: guideID(item.Href), Title: item.Label, Href: item.Href, Steps: steps})
			}
		}
	}
	return page(c, fiber.StatusOK, view.GuidePage(p, body))
}
