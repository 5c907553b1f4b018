package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/edge"
)

// browsers are where an account is logged in, in plain words.
func (o *Office) browsers(c *fiber.Ctx, v *visit, accountID int64) (view.Browsers, error) {
	t := o.Texts.Security
	open, err := o.Sessions.Opened(c.UserContext(), accountID, o.cookie.Token(c))
	if err != nil {
		return view.Browsers{}, err
	}
	out := view.Browsers{Hidden: v.hidden()}
	for i := range open {
		s := &open[i]
		b := view.Browser{Name: t.There, Note: t.Began(o.moment(s.CreatedAt)) + ", " + t.Seen(o.moment(s.LastSeen)), Handle: s.Handle}
		if s.Device != "" {
			b.Name = t.Device(s.Device)
		}
		if s.Current {
			b.Name, b.Handle = b.Name+" · "+t.Here, ""
		}
		out.Rows = append(out.Rows, b)
	}
	return out, nil
}

// endOwnBrowser logs one of the account's own browsers out.
func (o *Office) endOwnBrowser(c *fiber.Ctx, v *visit) error {
	err := o.Accounts.EndSession(c.UserContext(), v.who.Actor(), v.who.Account.ID, edge.Form(c, "browser"))
	return o.securityDone(c, err, o.Texts.Security.OneEnded)
}

func (o *Office) endOtherBrowsers(c *fiber.Ctx, v *visit) error {
	n, err := o.Accounts.EndOthers(c.UserContext(), v.who.Actor(), o.cookie.Token(c))
	return o.securityDone(c, err, o.Texts.Security.OthersEnded(n))
}

// endBrowser logs one browser of somebody else out.
func (o *Office) endBrowser(c *fiber.Ctx, v *visit) error {
	err := o.Accounts.EndSession(c.UserContext(), v.who.Actor(), id(c.Params("id")), edge.Form(c, "browser"))
	return o.personDone(c, v, err, func(string) string { return o.Texts.Security.OneEnded })
}
