package web

import (
	"regexp"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/policy"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// policyVersionAt is where one version of a text is read for ever, whatever is in force.
func policyVersionAt(t policy.Text) string {
	return policiesAt + "/" + t.Slug + "/ban-" + strconv.Itoa(t.Version) + "-tu-" + t.Effective.Format(time.DateOnly)
}

var (
	numbered = regexp.MustCompile(`^ban-(\d{1,6})(-tu-[0-9-]{10})?$`)
	dated    = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)
)

// policyVersion shows one version of a text: by its number, or the one that was in force at
// the end of a day. There is one address for each, to which others lead.
func (s *Shop) policyVersion(c *fiber.Ctx) error {
	name, err := slugParam(c)
	if err != nil {
		return err
	}
	texts, asked := s.Policies.Said(), c.Params("ban")
	text, ok := policy.Text{}, false
	if parts := numbered.FindStringSubmatch(asked); parts != nil {
		n, _ := strconv.Atoi(parts[1]) // digits, by the pattern
		text, ok = texts.Version(name, n)
	} else if day, err := time.Parse(time.DateOnly, asked); dated.MatchString(asked) && err == nil {
		text, ok = texts.Current(name, day)
		ok = ok && !text.Effective.After(day)
	}
	if !ok {
		return fault.New(fault.NotFound, "page.not_found")
	}
	if at := policyVersionAt(text); at != c.Path() {
		return c.Redirect(at, fiber.StatusSeeOther)
	}
	current, _ := texts.Current(name, s.Now())
	v := s.policyView(c.UserContext(), text)
	v.Versions = s.policyVersions(name, text.Version)
	t := s.Texts.Policies
	now := ui.Message{Text: t.Old(current.Version, vntime.Date(current.Effective)), Icon: "info", Tone: ui.Straw}
	if text.Effective.After(vntime.Today(s.Now())) {
		now.Text = t.Future(vntime.Date(text.Effective))
	}
	if text.Version != current.Version {
		v.Other, v.Now = now, ui.Link{Label: t.ToCurrent, Href: policiesAt + "/" + name}
	}
	p := s.policyFrame(text)
	p.NoIndex = text.Version != current.Version
	return s.public(c, view.PolicyPage(p, v))
}

// policyVersions are the other versions of a page; none when there is but one.
func (s *Shop) policyVersions(name string, but int) (out []ui.Link) {
	for _, v := range s.Policies.Said().Versions(name) {
		if v.Version != but {
			out = append(out, ui.Link{Label: s.Texts.Policies.Version(v.Version, vntime.Date(v.Effective)), Href: policyVersionAt(v)})
		}
	}
	return out
}

// policyPreview shows the draft of a text as buyers would see it, to who holds the address
// that the office made.
func (s *Shop) policyPreview(c *fiber.Ctx) error {
	name, err := slugParam(c)
	if err != nil {
		return err
	}
	if !s.PolicyPreviews.Holds(name, c.Params("seal")) {
		return fault.New(fault.NotFound, "page.not_found")
	}
	d, ok, err := s.PolicyDrafts.Draft(c.UserContext(), name)
	if err != nil {
		return err
	}
	if !ok {
		return fault.New(fault.NotFound, "page.not_found")
	}
	text, err := d.Text()
	if err != nil {
		return err
	}
	p := s.policyFrame(text)
	p.NoIndex, p.Canonical, p.Ribbon = true, "", s.Texts.Policies.Preview
	return s.private(c, fiber.StatusOK, view.PolicyPage(p, s.policyView(c.UserContext(), text)))
}

// acceptedTerms leads to the terms as they were when an order was placed; nil when it names
// none that we know.
func (s *Shop) acceptedTerms(name string) *ui.Link {
	text, ok := s.Policies.Said().Named(name)
	if !ok {
		return nil
	}
	return &ui.Link{Label: s.Texts.Policies.Accepted(text.Title, text.Version, vntime.Date(text.Effective)), Href: policyVersionAt(text)}
}
