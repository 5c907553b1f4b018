package admin

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const (
	settingsAt = "/quan-tri/cai-dat"
	freeAt     = vouchersAt + "/giao-mien-phi"
)

func (o *Office) settingsRoutes() []route {
	return slices.Concat(o.secondRuleRoutes(), o.imprintRoutes(), o.policyRoutes(), o.rateRoutes(), o.backupRoutes(), o.mailRoutes(), o.wayRoutes(), o.numberRoutes(), o.dayOffRoutes(), o.channelRoutes(), o.tileRoutes(), o.phraseRoutes(),
		[]route{{fiber.MethodGet, settingsAt, everyone, o.showSettings}, {fiber.MethodPost, sureAt, everyone, o.goOn}})
}

// settingsOf are the settings that the account may open, each with what it decides.
func (o *Office) settingsOf(v *visit, now map[string]string) (out []view.SettingsPart) {
	t := o.Texts.Settings
	part := func(title string, items ...view.Setting) {
		if len(items) > 0 {
			out = append(out, view.SettingsPart{Title: title, Items: items})
		}
	}
	may := func(p auth.Permission) bool { return v.who.Reach(p) == auth.Commune }
	item := func(ok bool, icon, href string, words [2]string) []view.Setting {
		if !ok {
			return nil
		}
		return []view.Setting{{Icon: icon, Href: href, Name: words[0], Text: words[1], Now: now[href]}}
	}
	join := func(lists ...[]view.Setting) (all []view.Setting) {
		for _, l := range lists {
			all = append(all, l...)
		}
		return all
	}
	part(t.Selling, join(
		item(v.who.Can(auth.ReadLaunch), "store", launchAt, t.Launch),
		item(v.who.Can(auth.UpdateLaunch), "truck", ratesAt, t.Rates),
		item(v.who.Can(auth.UpdateLaunch), "banknote", waysAt, t.Ways),
		item(v.who.Can(auth.UpdateLaunch), "clock", numbersAt, t.Numbers),
		item(v.who.Can(auth.UpdateLaunch), "calendar", daysOffAt, t.DaysOff),
		item(may(auth.UpdateProducts), "gift", freeAt, t.Free),
		item(may(auth.UpdatePayments), "hand-coins", accountsAt, t.Accounts),
		item(may(auth.UpdateProducts), "badge-check", vouchersAt, t.Vouchers))...)
	part(t.Goods, join(
		item(may(auth.UpdatePaperRules), "list-checks", rulesAt, t.Papers),
		item(may(auth.UpdateProducts), "search", wordsAt, t.Words),
		item(len(v.mayImport()) > 0, "boxes", importsAt, t.Imports))...)
	part(t.Commune, join(
		item(v.who.Can(auth.UpdateLaunch), "landmark", imprintAt, t.Imprint),
		item(v.who.Can(auth.UpdateLaunch), "share-2", channelsAt, t.Channels),
		item(v.who.Can(auth.UpdateLaunch), "file-text", policiesAt, t.Policies),
		item(may(auth.UpdatePhrases), "message-circle", phrasesAt, t.Phrases),
		item(may(auth.UpdateSalesPoints), "map", mapAt, t.Map))...)
	part(t.People, join(
		item(v.who.Can(auth.ManageAccounts), "users", peopleAt, t.Users),
		item(v.who.Can(auth.ManageAccounts), "shield-check", secondRuleAt, t.Second),
		item(true, "shield-check", securityAt, t.Own),
		item(may(auth.ReadAudit), "history", auditAt, t.Audit))...)
	part(t.System, join(
		item(v.who.Can(auth.UpdateLaunch), "mail", mailAt, t.MailTest),
		item(v.who.Can(auth.TakeBackups), "rotate-ccw", lostAt, t.Lost),
		item(v.who.Can(auth.TakeBackups), "save", backupAt, t.Backup))...)
	return out
}

func (o *Office) showSettings(c *fiber.Ctx, v *visit) error {
	now, err := o.settingsNow(c.UserContext(), v)
	if err != nil {
		return err
	}
	p, err := o.frame(c, v, o.Texts.Settings.Title, settingsAt)
	if err != nil {
		return err
	}
	p.Note = o.Texts.Settings.Note
	return page(c, fiber.StatusOK, view.SettingsPage(p, o.settingsOf(v, now)))
}

// settingsBack leads from a setting to all of them.
func (o *Office) settingsBack() *ui.Link {
	return &ui.Link{Label: o.Texts.Settings.Title, Href: settingsAt}
}
