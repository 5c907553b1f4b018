package admin

import (
	"context"
	"slices"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// settingsNow is what is set at present, by the address of each setting: for who may open it.
// What nobody may open is not read.
func (o *Office) settingsNow(ctx context.Context, v *visit) (map[string]string, error) {
	now := map[string]string{}
	reads := []func(context.Context, map[string]string) error{}
	if v.who.Can(auth.ReadLaunch) {
		reads = append(reads, o.launchNow)
	}
	if v.who.Can(auth.UpdateLaunch) {
		reads = append(reads, o.sellingNow, o.ratesNow, o.daysNow, o.siteNow)
	}
	if v.who.Can(auth.ManageAccounts) {
		reads = append(reads, o.secondNow)
	}
	if v.who.Can(auth.TakeBackups) {
		reads = append(reads, o.backupNow)
	}
	if v.who.Reach(auth.UpdatePhrases) == auth.Commune {
		reads = append(reads, o.phrasesNow)
	}
	if v.who.Reach(auth.UpdateSalesPoints) == auth.Commune {
		reads = append(reads, o.mapNow)
	}
	for _, read := range reads {
		if err := read(ctx, now); err != nil {
			return nil, err
		}
	}
	return now, nil
}

func (o *Office) launchNow(ctx context.Context, now map[string]string) error {
	l, err := o.Launches.Launch(ctx)
	if err != nil {
		return err
	}
	now[launchAt] = o.Texts.Office.Launch.Now[string(l.Mode)].Title
	return nil
}

// sellingNow is which ways to pay are open, and the sums and times that hold.
func (o *Office) sellingNow(ctx context.Context, now map[string]string) error {
	t := o.Texts.Selling
	rules, _, err := o.Rules.ToEdit(ctx)
	if err != nil {
		return err
	}
	usable, err := o.Checkout.Usable(ctx)
	if err != nil {
		return err
	}
	var on, off []string
	for _, m := range methods() {
		name := t.WayWords[string(m)].Label
		switch {
		case rules.Closed(m) != "":
			off = append(off, name)
		case slices.Contains(usable, m):
			on = append(on, name)
		}
	}
	now[waysAt] = t.WaysOn(strings.Join(on, ", "))
	if len(off) > 0 {
		now[waysAt] += "; " + t.WaysOff(strings.Join(off, ", "))
	}
	r := o.Checkout.Standing(rules)
	now[numbersAt] = o.Texts.Settings.NumbersNow(o.ceiling(r), t.Hours(r.ConfirmHours), t.Hours(r.PayHours))
	return nil
}

func (o *Office) ratesNow(ctx context.Context, now map[string]string) error {
	table, _, err := o.Tariffs.Whole(ctx)
	if err != nil {
		return err
	}
	n := 0
	for _, z := range table.Zones {
		if len(table.StepsOn(z.Code, vntime.Today(o.Now()))) > 0 {
			n++
		}
	}
	now[ratesAt] = o.Texts.Settings.ZonesNow(n, len(table.Zones))
	return nil
}

func (o *Office) daysNow(ctx context.Context, now map[string]string) error {
	all, err := o.DaysOff.Calendar(ctx)
	if err != nil {
		return err
	}
	now[daysOffAt] = o.Texts.DaysOff.None
	for _, off := range all {
		if !off.Last.Before(vntime.Today(o.Now())) {
			now[daysOffAt] = o.Texts.DaysOff.Next(off.Name, offDays(off))
			break
		}
	}
	return nil
}

// siteNow is who runs the site, where else it is found, its texts, and where mails go.
func (o *Office) siteNow(ctx context.Context, now map[string]string) error {
	t := o.Texts.Settings
	i, _, err := o.Content.ImprintToEdit(ctx)
	if err != nil {
		return err
	}
	now[imprintAt] = orElse(dots(i.Owner, i.Phone.National()), t.Nothing)
	var names []string
	for _, ch := range i.Channels.All() {
		names = append(names, o.Texts.Contact.Channels[ch.Name])
	}
	now[channelsAt] = orElse(strings.Join(names, ", "), o.Texts.Channels.None)
	texts, err := o.Policies.Texts(ctx)
	if err != nil {
		return err
	}
	launch, err := o.Launches.Launch(ctx)
	if err != nil {
		return err
	}
	gaps, all := 0, texts.All(o.Now())
	for _, text := range all {
		gaps += len(openGaps(text.Body, o.owner(launch)))
	}
	now[policiesAt] = t.TextsNow(len(all), gaps)
	now[mailAt] = orElse(o.MailHost, t.MailFiles)
	return nil
}

func (o *Office) secondNow(ctx context.Context, now map[string]string) error {
	from, officers, err := o.Accounts.SecondRule(ctx)
	if err != nil {
		return err
	}
	now[secondRuleAt] = o.Texts.Security.RuleOff
	if from != nil {
		now[secondRuleAt] = o.Texts.Security.RuleOn(vntime.Date(*from))
	}
	have := 0
	for _, each := range officers {
		if each.Second {
			have++
		}
	}
	now[secondRuleAt] += " " + o.Texts.Settings.SecondNow(have, len(officers))
	return nil
}

func (o *Office) backupNow(ctx context.Context, now map[string]string) error {
	last, ever, err := o.Backups.Last(ctx)
	if err != nil {
		return err
	}
	now[backupAt] = o.Texts.Backup.Never
	if ever {
		now[backupAt] = o.Texts.Backup.Last(vntime.Moment(last.At), last.By)
	}
	return nil
}

func (o *Office) mapNow(ctx context.Context, now map[string]string) error {
	outline, err := o.Points.Outline(ctx)
	if err != nil {
		return err
	}
	now[mapAt] = o.Texts.Points.MapSketch
	if outline != nil {
		now[mapAt] = o.Texts.Settings.OutlineNow(outline.Source)
	}
	now[mapAt] += " " + o.Texts.Tiles.Title + ": " + o.tilesNow()
	return nil
}
