package admin

import (
	"cmp"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/policy"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const policiesAt = settingsAt + "/chinh-sach"

// policyRoutes are the addresses of the texts that a selling site must publish. Who may open
// and close the shop may write them: both are what the commune answers for.
func (o *Office) policyRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, policiesAt, auth.UpdateLaunch, o.listPolicies},
		{get, policiesAt + "/:slug", auth.UpdateLaunch, o.showPolicy},
		{post, policiesAt + "/:slug/luu", auth.UpdateLaunch, o.savePolicy},
		{post, policiesAt + "/:slug/bo-nhap", auth.UpdateLaunch, o.dropPolicy},
		{post, policiesAt + "/:slug/dang", auth.UpdateLaunch, o.sure(o.publishPolicy)},
		{get, policiesAt + "/:slug/ban", auth.UpdateLaunch, o.policyVersions},
		{post, policiesAt + "/:slug/ban/:ban/khoi-phuc", auth.UpdateLaunch, o.restorePolicy},
		{post, policiesAt + "/:slug/ban/:ban/rut", auth.UpdateLaunch, o.takePolicyBack},
	}
}

func policyAddress(slug string) string { return policiesAt + "/" + slug }

// listPolicies shows every text, which version is in force, and what is yet to be written.
func (o *Office) listPolicies(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Policy
	texts, err := o.Policies.Texts(c.UserContext())
	if err != nil {
		return err
	}
	drafts, err := o.Policies.Drafts(c.UserContext())
	if err != nil {
		return err
	}
	launch, err := o.Launches.Launch(c.UserContext())
	if err != nil {
		return err
	}
	owner := o.owner(launch)
	body := view.PolicyTexts{Caption: t.Title, Heads: t.Heads, GapsTitle: t.GapsTitle}
	for _, text := range texts.All(o.Now()) {
		gaps := openGaps(text.Body, owner)
		r := view.Record{Href: policyAddress(text.Slug), A: text.Title, ANote: text.Summary, B: t.InForce(text.Version, vntime.Date(text.Effective)), C: t.Whole, Badge: ui.Badge{Label: t.BadgeStands, Icon: "circle-check", Tone: ui.Leaf}}
		if len(gaps) > 0 {
			r.C = t.GapCount(len(gaps))
		}
		if _, waits := texts.Coming(text.Slug, o.Now()); waits {
			r.Badge = ui.Badge{Label: t.BadgeWaits, Icon: "calendar"}
		}
		if drafts[text.Slug].RowVersion > 0 {
			r.Badge = ui.Badge{Label: t.BadgeDraft, Icon: "pencil"}
		}
		body.Rows = append(body.Rows, r)
		for _, g := range gaps {
			lack := view.Lack{Text: t.Gap(text.Title, g.Line, g.What), Href: policyAddress(text.Slug) + "#body"}
			if at := factAt(g, owner); at != "" {
				lack = view.Lack{Text: t.GapFact(g.What), Href: at}
			}
			if !slices.Contains(body.Gaps, lack) {
				body.Gaps = append(body.Gaps, lack)
			}
		}
	}
	p, err := o.frame(c, v, t.Title, policiesAt)
	if err != nil {
		return err
	}
	p.Back, p.Note, p.Actions = o.settingsBack(), t.Note, ui.Btn(ui.Button{Label: t.See, Href: "/chinh-sach", Icon: "eye"})
	return page(c, fiber.StatusOK, view.PolicyTextsPage(p, body))
}

// owner is who runs the site, for the blanks of the texts.
func (o *Office) owner(launch orders.Launch) policy.Owner {
	i := o.Imprint.Said()
	return i.Fills(launch.Record.Number, i.Channels.Online())
}

// openGaps are what is yet to be written in a text, without what records fill.
func openGaps(body string, owner policy.Owner) []policy.Gap {
	return slices.DeleteFunc(policy.Gaps(body), func(g policy.Gap) bool {
		filled, _ := owner.Fills(g.Own)
		return filled != ""
	})
}

// factAt is where a record is written that fills a blank; empty when none does.
func factAt(g policy.Gap, owner policy.Owner) string {
	if _, known := owner.Fills(g.Own); !known {
		return ""
	}
	return cmp.Or(map[string]string{"số, ngày, đường dẫn xác nhận": launchAt}[g.Own], imprintAt)
}
