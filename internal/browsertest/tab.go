package browsertest

import (
	"context"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// patience is how long anything in a tab may take; only a test that fails waits so long.
const patience = time.Minute

// View is how somebody looks at a page. The zero Width means 360.
type View struct {
	Width    int64
	NoScript bool
	NoCache  bool // every page comes whole over the line, as to somebody new
}

// The two screens that every page is made for first (ux.md §5.1).
var (
	Phone = View{Width: 360}
	Desk  = View{Width: 1280}
)

// WithoutScript is the same screen with script off.
func (v View) WithoutScript() View { v.NoScript = true; return v }

// WithoutCache is the same screen, to which every page comes whole.
func (v View) WithoutCache() View { v.NoCache = true; return v }

// String names the view in the name of a test or a picture: "360", "1280-noscript".
func (v View) String() string {
	name := "360"
	if v.Width >= 1280 {
		name = "1280"
	}
	if v.NoScript {
		name += "-noscript"
	}
	return name
}

// Tab is one visitor: cookies and cache of its own, nothing from before.
type Tab struct {
	t    testing.TB
	ctx  context.Context
	base *url.URL
	view View
	*log
}

// Visitor opens a tab in which addresses without a host are under base.
func (b *Browser) Visitor(t testing.TB, base string, v View) *Tab {
	t.Helper()
	home, err := url.Parse(base)
	if err != nil {
		t.Fatal(err)
	}
	seen := &log{host: home.Host}
	ctx, leave := chromedp.NewContext(b.ctx, chromedp.WithNewBrowserContext(), chromedp.WithListener(seen.hear))
	t.Cleanup(leave)
	tab := &Tab{t: t, ctx: ctx, base: home, view: v, log: seen}
	if err := chromedp.Do(ctx); err != nil { // opens it; the tab lives as long as this context
		t.Fatalf("open a tab: %v", err)
	}
	tab.do("look at it", chromedp.Func(v.apply))
	tab.do("watch it", chromedp.Func(watch))
	if v.NoCache {
		tab.do("keep nothing", chromedp.Func(keepNothing))
	}
	tab.allowScript(!v.NoScript)
	return tab
}

func (v View) apply(ctx context.Context, target *chromedp.Target) error {
	return v.screen(ctx, target, 0)
}

// screen gives the tab its size; a height of 0 is that of a common screen.
func (v View) screen(ctx context.Context, target *chromedp.Target, height int64) error {
	size := chromedp.EmulateViewport(360, max(height, 740), chromedp.EmulateMobile, chromedp.EmulateTouch, chromedp.EmulatePortrait)
	if v.Width >= 600 {
		size = chromedp.EmulateViewport(v.Width, max(height, 800))
	}
	_, err := size(ctx, target)
	return err
}

// unroll makes the screen as high as the page, so that a bar at its foot covers nothing
// that one could scroll to.
func (tab *Tab) unroll() {
	tab.t.Helper()
	height := Eval[int64](tab, `document.documentElement.scrollHeight`)
	tab.do("unroll", chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		return tab.view.screen(ctx, target, height)
	}))
}

func watch(ctx context.Context, _ *chromedp.Target) error {
	_, err := chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: observer})
	return err
}

// Before runs a script in every page that the tab opens from now on, ahead of the page's own: a
// browser that can less, for one.
func (tab *Tab) Before(script string) {
	tab.t.Helper()
	tab.do("run ahead", chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
		return err
	}))
}

func keepNothing(ctx context.Context, _ *chromedp.Target) error {
	_, err := chromedp.Call(ctx, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true})
	if err == nil {
		_, err = chromedp.Call(ctx, network.SetBypassServiceWorker, network.SetBypassServiceWorkerParams{Bypass: true})
	}
	return err
}

func (tab *Tab) allowScript(on bool) {
	tab.t.Helper()
	tab.do("switch script", chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !on})
		return err
	}))
}

// For is the same tab for a test within the test that opened it.
func (tab *Tab) For(t testing.TB) *Tab {
	same := *tab
	same.t = t
	return &same
}

// Go opens an address, as somebody does who types it, and returns the status of the
// answer.
func (tab *Tab) Go(address string) int {
	tab.t.Helper()
	return tab.load("open "+address, chromedp.Navigate(tab.at(address)))
}

// Back is the browser's own button.
func (tab *Tab) Back() {
	tab.t.Helper()
	tab.do("go back", chromedp.NavigateBack())
}

// Path is where the tab is, with its parameters.
func (tab *Tab) Path() string {
	tab.t.Helper()
	return strings.TrimPrefix(run(tab, "ask for the address", chromedp.Location()), strings.TrimSuffix(tab.base.String(), "/"))
}

func (tab *Tab) at(address string) string {
	tab.t.Helper()
	ref, err := url.Parse(address)
	if err != nil {
		tab.t.Fatal(err)
	}
	return tab.base.ResolveReference(ref).String()
}

// load does what makes a page come, waits until it is there and returns its status.
func (tab *Tab) load(what string, step chromedp.Action[chromedp.Void]) int {
	tab.t.Helper()
	ctx, cancel := context.WithTimeout(tab.ctx, patience)
	defer cancel()
	answer, err := chromedp.RunResponse(ctx, step)
	if err != nil {
		tab.fail(what, err)
	}
	if answer == nil {
		return 0
	}
	return int(answer.Status)
}

func (tab *Tab) do(what string, step chromedp.Action[chromedp.Void]) {
	tab.t.Helper()
	run(tab, what, step)
}

func run[T any](tab *Tab, what string, step chromedp.Action[T]) T {
	tab.t.Helper()
	ctx, cancel := context.WithTimeout(tab.ctx, patience)
	defer cancel()
	v, err := chromedp.Run(ctx, step)
	if err != nil {
		tab.fail(what, err)
	}
	return v
}

// fail ends the test with what the page showed at that moment.
func (tab *Tab) fail(what string, err error) {
	tab.t.Helper()
	ctx, cancel := context.WithTimeout(tab.ctx, patience)
	defer cancel()
	shown, _ := chromedp.Run(ctx, chromedp.Evaluate[string](`location.href + "\n" + (document.querySelector("main") || document.body).innerText.slice(0, 3000)`))
	tab.t.Fatalf("%s: %v\nat %s", what, err, shown)
}
