package web

import (
	"context"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"
)

// Pages keeps, for a moment, pages that are the same bytes for everyone, so that a crowd is
// answered from memory. Nothing of it is older than the moment, counted from before it was read: a price, a
// star or a take-down is seen by strangers within it. Who has a cookie – a cart, a login – is
// always answered anew. It is safe for many at once; a nil *Pages keeps nothing.
type Pages struct {
	now    func() time.Time
	moment time.Duration
	most   int // bytes

	mu    sync.Mutex
	kept  map[string]*keptPage
	bytes int
	reign int // goes up when everything is forgotten
}

// keptPage is an answer, or one that somebody is making.
type keptPage struct {
	made    chan struct{} // closed when it is there, or will never be
	until   time.Time
	headers [][2]string
	body    []byte
	each    func(*fiber.Ctx)
	whole   bool
	counted bool // its bytes are in Pages.bytes
}

// mostAddress is the longest address that is kept; a longer one is nobody's link.
const mostAddress = 300

// NewPages keeps pages for a moment, in at most so many bytes.
func NewPages(now func() time.Time, moment time.Duration, most int) *Pages {
	return &Pages{now: now, moment: moment, most: most, kept: map[string]*keptPage{}}
}

// Forget lets everything go: what is asked from now on is read anew. Called after the office
// changed something, so that who changed it sees it.
func (p *Pages) Forget() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.kept, p.bytes, p.reign = map[string]*keptPage{}, 0, p.reign+1
}

// told is where a handler leaves what is to be done for each visitor, also for those who are
// answered from memory.
const told = "web.each"

// eachVisit has do done for this visitor and for everybody who is given the same bytes.
func eachVisit(c *fiber.Ctx, do func(*fiber.Ctx)) {
	do(c)
	c.Locals(told, do)
}

// carried are the headers of an answer that belong to its bytes.
func carried() []string {
	return []string{fiber.HeaderContentType, fiber.HeaderContentEncoding, fiber.HeaderCacheControl, fiber.HeaderVary, fiber.HeaderETag, fiber.HeaderLink, fiber.HeaderContentSecurityPolicy, "X-Robots-Tag"}
}

// cached answers from memory what it can, and makes a page once however many ask for it.
func (s *Shop) cached(make fiber.Handler) fiber.Handler {
	p := s.Pages
	if p == nil {
		return make
	}
	return func(c *fiber.Ctx) error {
		address := c.OriginalURL()
		if c.Method() != fiber.MethodGet || len(c.Request().Header.Peek(fiber.HeaderCookie)) > 0 || len(address) > mostAddress {
			return make(c)
		}
		key := keyOf(c, address)
		page, mine, reign := p.find(key)
		if mine {
			return p.fill(c, page, key, reign, make)
		}
		if !page.await(c.UserContext()) {
			return make(c)
		}
		return page.give(c)
	}
}

// keyOf tells apart what is sent in other bytes.
func keyOf(c *fiber.Ctx, address string) string {
	if packs(c) {
		return "gzip " + address
	}
	return address
}

// find gives the page of a key, or makes it the caller's to fill.
func (p *Pages) find(key string) (page *keptPage, mine bool, reign int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if page = p.kept[key]; page != nil && p.now().Before(page.until) {
		return page, false, p.reign
	}
	if page != nil {
		p.dropLocked(key, page)
	}
	page = &keptPage{made: make(chan struct{}), until: p.now().Add(p.moment)}
	p.kept[key] = page
	return page, true, p.reign
}

// fill makes a page for the first who asks. What is no whole page is not kept.
func (p *Pages) fill(c *fiber.Ctx, page *keptPage, key string, reign int, do fiber.Handler) error {
	defer close(page.made)
	defer p.settle(page, key, reign) // also after a panic: nobody waits for ever
	asked := string(c.Request().Header.Peek(fiber.HeaderIfNoneMatch))
	c.Request().Header.Del(fiber.HeaderIfNoneMatch)
	err := do(c)
	answer := c.Response()
	if err == nil && answer.StatusCode() == fiber.StatusOK && c.GetRespHeader(fiber.HeaderETag) != "" && c.GetRespHeader(fiber.HeaderSetCookie) == "" {
		page.body, page.whole = append([]byte(nil), answer.Body()...), true
		for _, name := range carried() {
			if v := c.GetRespHeader(name); v != "" {
				page.headers = append(page.headers, [2]string{name, v})
			}
		}
		page.each, _ = c.Locals(told).(func(*fiber.Ctx))
	}
	if page.whole && asked != "" {
		c.Request().Header.Set(fiber.HeaderIfNoneMatch, asked)
		same(c, c.GetRespHeader(fiber.HeaderETag))
	}
	return err
}

// settle keeps a page that is whole and still true, where there is room.
func (p *Pages) settle(page *keptPage, key string, reign int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.kept[key] != page {
		return
	}
	if !page.whole || reign != p.reign {
		delete(p.kept, key)
		return
	}
	if p.bytes+len(page.body) > p.most {
		for k, old := range p.kept {
			if !p.now().Before(old.until) {
				p.dropLocked(k, old)
			}
		}
	}
	if p.bytes+len(page.body) > p.most {
		delete(p.kept, key)
		return
	}
	p.bytes += len(page.body)
	page.counted = true
}

func (p *Pages) dropLocked(key string, page *keptPage) {
	delete(p.kept, key)
	if page.counted {
		p.bytes -= len(page.body)
	}
}

// await waits until a page is made; false when it will not be, or the visitor has no more time.
func (k *keptPage) await(ctx context.Context) bool {
	select {
	case <-k.made:
		return k.whole
	case <-ctx.Done():
		return false
	}
}

// give answers with a page that was made for somebody else.
func (k *keptPage) give(c *fiber.Ctx) error {
	tag := ""
	for _, h := range k.headers {
		c.Set(h[0], h[1])
		if h[0] == fiber.HeaderETag {
			tag = h[1]
		}
	}
	c.Status(fiber.StatusOK).Response().SetBodyRaw(k.body)
	same(c, tag)
	if k.each != nil {
		k.each(c)
	}
	return nil
}
