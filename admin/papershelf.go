package admin

import (
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// shelfNamed is how many products a sentence names; the rest is counted.
const shelfNamed = 3

// counted says what a paper that has just begun to count did to the shelf, after done.
func (o *Office) counted(c *fiber.Ctx, done string, p *catalog.Paper, expires *time.Time, before catalog.PaperShelf) (string, error) {
	now, err := o.Catalog.PaperShelf(c.UserContext(), p)
	if err != nil {
		return "", err
	}
	t := o.Texts.Office.Papers.Shelf
	said := []string{done}
	over := o.ended(expires)
	if over {
		said = append(said, t.Ended(vntime.Date(*expires)))
	}
	left, back, off := now.Since(before)
	for _, part := range []struct {
		say   func(names string) string
		names []string
	}{{t.Left, left}, {t.Back, back}, {t.Off, off}} {
		if len(part.names) > 0 {
			said = append(said, part.say(o.named(part.names)))
		}
	}
	return strings.Join(said, " "), nil
}

// ended says whether a paper with this last day no longer holds today.
func (o *Office) ended(expires *time.Time) bool {
	return expires != nil && vntime.Today(o.Now()).After(*expires)
}

func (o *Office) named(names []string) string {
	first := names[:min(len(names), shelfNamed)]
	if rest := len(names) - len(first); rest > 0 {
		return strings.Join(first, ", ") + " " + o.Texts.Office.PaperRules.More(rest)
	}
	return strings.Join(first, ", ")
}
