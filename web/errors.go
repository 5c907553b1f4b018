package web

import (
	"context"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/web/view"
)

// Refuse answers with the shop's own error page: what happened, and the way on. It
// shows nothing of a failure but a code to tell us on the telephone, and never fails
// itself.
func (s *Shop) Refuse(c *fiber.Ctx, status int, err error) error {
	words := s.words(status, err)
	v := view.Error{Title: words.Title, Text: words.Text, Phone: s.reach().Phone, Tel: s.reach().Tel}
	if status >= http.StatusInternalServerError {
		v.Code, v.Broken = requestCode(c), true
	}
	v.Groups = groupLinks(s.groupsIfAny(), "", s.Texts.List.AllGroups)[1:]
	c.Set(fiber.HeaderCacheControl, "no-store")
	// No key of an order may travel with a link from here.
	c.Set("Referrer-Policy", "no-referrer")
	p := s.hidden(words.Title)
	if failed := page(c, status, view.ErrorPage(p, v)); failed != nil {
		s.Log.Error("the error page failed", slog.Any("error", failed))
		c.Status(status).Type("txt", "utf-8")
		return c.SendString(words.Title + ". " + words.Text)
	}
	return nil
}

// words are what a refusal or a failure is said in.
func (s *Shop) words(status int, err error) locale.ErrorPage {
	t := s.Texts.Errors
	switch {
	case status == http.StatusNotFound:
		return withSentence(s, t.NotFound, err)
	case status == http.StatusGone:
		return t.Gone
	case status == http.StatusServiceUnavailable || status == http.StatusGatewayTimeout:
		return t.Busy
	case status >= http.StatusInternalServerError:
		return t.Broken
	default:
		return withSentence(s, t.Refused, err)
	}
}

// withSentence lets a refusal speak for itself where it has its own sentence.
func withSentence(s *Shop, page locale.ErrorPage, err error) locale.ErrorPage {
	if f, ok := fault.As(err); ok && f.Key != "page.not_found" {
		page.Text = s.Texts.Faults.Sentence(f.Key, f.Details)
	}
	if page.Text == "" {
		page.Text = s.Texts.Faults.Sentence(edge.Reason(err))
	}
	return page
}

// groupsMayTake is how long an error page waits for something it can do without.
const groupsMayTake = 300 * time.Millisecond

// groupsIfAny reads the shelves. The request's own time may be over and the database
// away, so it takes a moment of its own and then does without.
func (s *Shop) groupsIfAny() []catalog.Group {
	ctx, cancel := context.WithTimeout(context.Background(), groupsMayTake)
	defer cancel()
	groups, err := s.Catalog.Groups(ctx)
	if err != nil {
		return nil
	}
	return groups
}

// requestCode is the beginning of the request's id: short enough to say.
func requestCode(c *fiber.Ctx) string {
	id := edge.RequestID(c.UserContext())
	return strings.ToUpper(id[:min(6, len(id))])
}
