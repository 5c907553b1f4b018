package admin

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/edge"
)

// perPage is how many rows a list shows at once (ux.md §4.3).
const perPage = 50

// lastPage keeps a typed page number from asking for more than any list holds.
const lastPage = 100_000

// asked is which part of a list was asked for.
type asked struct {
	view string
	page int // from 1
	span catalog.Span
}

func listAsked(c *fiber.Ctx) (asked, string) {
	n, err := strconv.Atoi(c.Query("trang"))
	if err != nil || n < 1 || n > lastPage {
		n = 1
	}
	text := []rune(edge.Query(c, "q"))
	out := asked{view: c.Query("xem"), page: n}
	if n > 1 {
		out.span = catalog.Span{Below: markOf(c.Query("sau")), Above: markOf(c.Query("truoc"))}
	}
	return out, string(text[:min(len(text), 80)])
}

// beyond says whether a page lies after the end of its list: rows went while it was read.
func beyond(page, rows, total int) bool { return page > 1 && rows == 0 && total > 0 }

// listAddress is the address of a part of a list; what is not asked for is not in it.
func listAddress(at, view, text string, page int) string {
	q := url.Values{}
	if view != "" {
		q.Set("xem", view)
	}
	if text != "" {
		q.Set("q", text)
	}
	if page > 1 {
		q.Set("trang", strconv.Itoa(page))
	}
	if len(q) == 0 {
		return at
	}
	if strings.Contains(at, "?") {
		return at + "&" + q.Encode()
	}
	return at + "?" + q.Encode()
}

// list is what a page of a list says of itself.
func (o *Office) list(at, shown, text string, page, rows, total int) view.List {
	t := o.Texts.Office.Frame
	l := view.List{Query: text}
	l.Action, l.Kept = keptIn(at)
	if rows == 0 {
		return l
	}
	first := (page-1)*perPage + 1
	l.Showing = t.Showing(first, first+rows-1, total)
	if pages := (total + perPage - 1) / perPage; pages > 1 {
		l.PageOf = t.PageOf(page, pages)
		if page > 1 {
			l.Newer = listAddress(at, shown, text, page-1)
		}
		if page < pages {
			l.Older = listAddress(at, shown, text, page+1)
		}
	}
	return l
}

// withParam is an address with one parameter more.
func withParam(at, name, value string) string {
	if strings.Contains(at, "?") {
		return at + "&" + name + "=" + url.QueryEscape(value)
	}
	return at + "?" + name + "=" + url.QueryEscape(value)
}
