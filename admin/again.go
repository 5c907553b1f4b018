package admin

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// mostAgain and mostAgainBytes are how much of a form an error page carries: all of one or
// nothing, for half a list sent again would say that the other half was crossed out.
const (
	mostAgain      = 2000
	mostAgainBytes = biggestWords
	mostAgainFiles = 5
)

// secrets are fields that are never written into a page: asked for again, they are typed again.
func secrets() []string { return []string{"password", "own", "shown"} }

// again is the form that was sent and could not be taken, to be sent once more by one press.
// It is nil where nothing was sent or what was sent is about signing in; with no address it
// says that the form was too long to carry.
func (o *Office) again(c *fiber.Ctx, v *visit) *view.Again {
	if c.Method() != fiber.MethodPost || aboutSigningIn(c.Path()) {
		return nil
	}
	t := o.Texts.Office.Refused
	fields := sent(c, mostAgain+1)
	size := 0
	for _, f := range fields {
		size += len(f.Name) + len(f.Value)
	}
	if len(fields) > mostAgain || size > mostAgainBytes {
		return &view.Again{Text: t.AgainLong}
	}
	out := &view.Again{Action: string(c.Request().URI().RequestURI()), Text: t.Again}
	for _, f := range fields {
		// Where nobody could say whose visit it is, its token goes back to who sent it.
		if !slices.Contains(secrets(), f.Name) && (f.Name != "csrf" || v == nil) {
			out.Hidden = append(out.Hidden, f)
		}
	}
	if v != nil {
		out.Hidden = append(out.Hidden, v.hidden()...)
	}
	out.Files = o.filesAgain(c)
	return out
}

// filesAgain are the fields in which files came: a page cannot carry those.
func (o *Office) filesAgain(c *fiber.Ctx) (out []ui.Field) {
	form, err := c.MultipartForm()
	if err != nil {
		return nil
	}
	var names []string
	for name := range form.File {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names[:min(len(names), mostAgainFiles)] {
		f := ui.Field{ID: "again-" + name, Name: name, Type: "file", Label: o.Texts.Office.Refused.AgainFile}
		if len(form.File[name]) > 1 {
			f.Attrs = map[string]any{"multiple": true}
		}
		out = append(out, f)
	}
	return out
}

// aboutSigningIn says whether a form asks for what only its owner knows: passwords, codes, keys.
func aboutSigningIn(path string) bool {
	return slices.ContainsFunc([]string{loginPath, ownDoor, inviteAt, securityAt, toPhone(securityAt), sureAt}, func(at string) bool { return within(path, at) })
}
