package browsertest

import (
	"fmt"
	"net/url"
	"strings"
	"sync"

	browserlog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
)

// Load is one thing that was fetched for a page.
type Load struct {
	URL    string
	Kind   string // Document, Stylesheet, Script, Font, Image, Fetch, …
	Status int
	Bytes  int  // as they came over the wire, headers and all; 0 from the browser's cache
	done   bool // it has come wholly
}

// log is what the browser fetched and complained about, in order.
type log struct {
	host       string // ours; everything else is foreign
	mu         sync.Mutex
	loads      []*Load
	byID       map[network.RequestID]*Load
	complaints []string
}

// Complaints lists what went wrong since it was asked last, and nobody may see on a good
// page: errors on the console, refusals of the content security policy, pieces that did
// not come, requests to other hosts.
func (l *log) Complaints() []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	said := l.complaints
	l.complaints = nil
	return said
}

// Loads lists what was fetched since the last Forget.
func (l *log) Loads() []Load {
	l.mu.Lock()
	defer l.mu.Unlock()
	var all []Load
	for _, one := range l.loads {
		all = append(all, *one)
	}
	return all
}

// Forget begins the list of loads anew.
func (l *log) Forget() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.loads = nil
}

// Bytes is what came over the wire since the last Forget, of one kind or, for "", of all.
func (l *log) Bytes(kind string) (sum int) {
	for _, one := range l.Loads() {
		if kind == "" || one.Kind == kind {
			sum += one.Bytes
		}
	}
	return sum
}

// hear runs between two messages of the browser, so it must be quick and ask nothing.
func (l *log) hear(event any) {
	l.mu.Lock()
	defer l.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		l.asked(e)
	case *network.EventResponseReceived:
		l.answered(e)
	case *network.EventLoadingFinished:
		if one := l.byID[e.RequestID]; one != nil {
			one.Bytes, one.done = one.Bytes+int(e.EncodedDataLength), true
		}
	case *network.EventLoadingFailed:
		one := l.byID[e.RequestID]
		if one != nil && !e.Canceled {
			l.complain("did not come: %s: %s %s", one.URL, e.ErrorText, e.BlockedReason)
		}
	case *runtime.EventExceptionThrown:
		l.complain("script: %s", e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning {
			l.complain("console: %s", said(e.Args))
		}
	case *browserlog.EventEntryAdded:
		// What the network says is told above, with more sense.
		if e.Entry.Source != browserlog.EntrySourceNetwork && (e.Entry.Level == browserlog.EntryLevelError || e.Entry.Level == browserlog.EntryLevelWarning) {
			l.complain("browser: %s (%s)", e.Entry.Text, e.Entry.URL)
		}
	}
}

func (l *log) asked(e *network.EventRequestWillBeSent) {
	if l.byID == nil {
		l.byID = map[network.RequestID]*Load{}
	}
	if before := l.byID[e.RequestID]; before != nil && e.RedirectResponse != nil {
		before.Status, before.Bytes, before.done = int(e.RedirectResponse.Status), int(e.RedirectResponse.EncodedDataLength), true
	}
	one := &Load{URL: e.Request.URL, Kind: string(e.Type)}
	l.byID[e.RequestID], l.loads = one, append(l.loads, one)
	if to, err := url.Parse(e.Request.URL); err != nil || (to.Host != l.host && !strings.HasPrefix(e.Request.URL, "data:")) {
		l.complain("it asks another host: %s", e.Request.URL)
	}
}

func (l *log) answered(e *network.EventResponseReceived) {
	one := l.byID[e.RequestID]
	if one == nil {
		return
	}
	one.Status = int(e.Response.Status)
	if one.Status >= 400 && one.Kind != string(network.ResourceTypeDocument) {
		l.complain("%d for %s", one.Status, one.URL)
	}
}

func (l *log) complain(format string, args ...any) {
	l.complaints = append(l.complaints, fmt.Sprintf(format, args...))
}

func said(args []*runtime.RemoteObject) string {
	var words []string
	for _, a := range args {
		words = append(words, strings.TrimSpace(string(a.Value)+" "+a.Description))
	}
	return strings.Join(words, " ")
}
