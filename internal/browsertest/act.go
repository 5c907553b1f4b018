package browsertest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/chromedp/chromedp"
)

// Follow clicks what leads to another page, waits for that and returns its status.
func (tab *Tab) Follow(css string) int {
	tab.t.Helper()
	return tab.load("follow "+css, press(css))
}

// press clicks what is there, also when a script puts it there anew between the look and the
// click: nothing was pressed then.
func press(css string) func(context.Context, *chromedp.Target) (chromedp.Void, error) {
	return func(ctx context.Context, t *chromedp.Target) (none chromedp.Void, err error) {
		for range 5 {
			if none, err = chromedp.Click(chromedp.CSS(css), chromedp.NodeVisible)(ctx, t); err == nil || !strings.Contains(err.Error(), "Could not find node") {
				break
			}
		}
		return none, err
	}
}

// Submits runs what leads to another page, waits for that and returns its status.
func (tab *Tab) Submits(js string) int {
	tab.t.Helper()
	return tab.load("run a form", func(ctx context.Context, t *chromedp.Target) (none chromedp.Void, err error) {
		_, err = chromedp.Evaluate[bool]("!("+js+")")(ctx, t)
		return none, err
	})
}

// Click clicks what stays on the page.
func (tab *Tab) Click(css string) {
	tab.t.Helper()
	tab.do("click "+css, press(css))
}

// ClickTwice clicks twice as fast as a hand can, waits for the page that comes and
// returns its status.
func (tab *Tab) ClickTwice(css string) int {
	tab.t.Helper()
	return tab.load("click twice "+css, chromedp.DoubleClick(chromedp.CSS(css), chromedp.NodeVisible))
}

// Write replaces what a field holds, letter by letter as a keyboard does.
func (tab *Tab) Write(css, text string) {
	tab.t.Helper()
	tab.do("write into "+css, chromedp.Click(chromedp.CSS(css), chromedp.NodeVisible))
	if tab.Value(css) != "" {
		tab.do("empty "+css, chromedp.KeyEvent("a", chromedp.KeyModifiers(chromedp.ModifierCtrl)))
		tab.do("empty "+css, chromedp.KeyEvent("\b"))
	}
	tab.do("write into "+css, chromedp.SendKeys(chromedp.CSS(css), text))
}

// Paste puts a text into a field at once, lines and all, as from a clipboard.
func (tab *Tab) Paste(css, text string) {
	tab.t.Helper()
	if !Eval[bool](tab, `(document.querySelector(`+quote(css)+`).focus(), document.execCommand("insertText", false, `+quote(text)+`))`) {
		tab.fail("paste", fmt.Errorf("%s takes nothing", css))
	}
}

// Choose takes the option of a list that is shown as label.
func (tab *Tab) Choose(css, label string) {
	tab.t.Helper()
	found := Eval[bool](tab, fmt.Sprintf(`(() => { const s = document.querySelector(%s)
		const o = [...s.options].find(o => o.text.trim() === %s)
		if (!o) return false
		s.value = o.value
		for (const kind of ["input", "change"]) s.dispatchEvent(new Event(kind, {bubbles: true}))
		return true })()`, quote(css), quote(label)))
	if !found {
		tab.fail("choose", fmt.Errorf("%s has no option %q", css, label))
	}
}

// Text is what a person reads in the first element that css names, with plain spaces for
// those that do not break; "" when there is none.
func (tab *Tab) Text(css string) string {
	tab.t.Helper()
	return Eval[string](tab, `document.querySelector(`+quote(css)+`)?.innerText.replaceAll("\u00a0", " ") ?? ""`)
}

// Value is what a field holds.
func (tab *Tab) Value(css string) string {
	tab.t.Helper()
	return Eval[string](tab, `document.querySelector(`+quote(css)+`)?.value ?? ""`)
}

// Count is how many elements css names, seen or not.
func (tab *Tab) Count(css string) int {
	tab.t.Helper()
	return Eval[int](tab, `document.querySelectorAll(`+quote(css)+`).length`)
}

// Sees reports whether somebody can see an element that css names.
func (tab *Tab) Sees(css string) bool {
	tab.t.Helper()
	return Eval[bool](tab, `[...document.querySelectorAll(`+quote(css)+`)].some(e => e.checkVisibility({visibilityProperty: true}))`)
}

// Until waits for what comes without a new page: expression is in the page's language
// and true in the end.
func (tab *Tab) Until(what, expression string) {
	tab.t.Helper()
	ctx, cancel := context.WithTimeout(tab.ctx, patience)
	defer cancel()
	var last error
	for ; ctx.Err() == nil; time.Sleep(20 * time.Millisecond) {
		// A page that loads anew of itself takes the question with it: it is asked again.
		ok, err := chromedp.Run(ctx, chromedp.Evaluate[bool](`!!(`+expression+`)`, chromedp.EvalAwaitPromise))
		if ok && err == nil {
			return
		}
		last = err
	}
	tab.fail("wait", errors.Join(fmt.Errorf("never came: %s", what), last))
}

// Eval asks the page for a value, also one that it promises. It works with script off
// too: then only the page's own does not run.
func Eval[T any](tab *Tab, expression string) T {
	tab.t.Helper()
	return run(tab, "evaluate "+expression, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
}

func quote(text string) string {
	b, _ := json.Marshal(text) // a string always can be
	return string(b)
}

// Attach chooses files of this machine in a field.
func (tab *Tab) Attach(css string, files ...string) {
	tab.t.Helper()
	tab.do("attach to "+css, chromedp.SetUploadFiles(chromedp.CSS(css), files))
}

// Hold presses the middle of what is there like a hand: down, then meanwhile runs, then up.
func (tab *Tab) Hold(css string, meanwhile func()) {
	tab.t.Helper()
	at := Eval[[2]float64](tab, `(() => { const e = document.querySelector(`+quote(css)+`); e.scrollIntoView({block: "center"})
		const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2] })()`)
	tab.do("press "+css, chromedp.MouseEvent(chromedp.MousePressed, at[0], at[1], chromedp.ButtonLeft, chromedp.ClickCount(1)))
	meanwhile()
	tab.do("let go of "+css, chromedp.MouseEvent(chromedp.MouseReleased, at[0], at[1], chromedp.ButtonLeft, chromedp.ClickCount(1)))
}
