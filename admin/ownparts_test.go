package admin

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
)

// leadsTo are the addresses of our own that a page leads to, sends to or shows a picture from.
var leadsTo = regexp.MustCompile(`(href|action|src)="(/(?:quan-tri|chu-the)[^"]*)"`)

// get asks for a page. A producer who is led from the desk to the same page of the phone goes along.
func (b *browser) get(path string) answer {
	got := b.ask(http.MethodGet, path)
	if within(path, home) && within(got.location, ownAt) {
		return b.ask(http.MethodGet, got.location)
	}
	return got
}

// TestAProducerNeverLeavesThePhone walks from the first page along every link there is, as a
// producer: each page stands in the phone's frame, and nothing on it leads to the desk.
func TestAProducerNeverLeavesThePhone(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.order(d.jar())
	b := d.as("Bà Lý", "producer")
	seen, next := map[string]bool{ownAt: true}, []string{ownAt}
	for len(next) > 0 {
		at := next[0]
		next = next[1:]
		got := b.get(at)
		for hops := 0; got.status == http.StatusSeeOther && hops < 3; hops++ {
			if !within(got.location, ownAt) {
				t.Errorf("%s leads to %s", at, got.location)
			}
			got = b.get(got.location)
		}
		if got.status != http.StatusOK {
			t.Errorf("%s is answered %d", at, got.status)
		}
		if strings.Contains(got.body, "<html") && !strings.Contains(got.body, `class="own"`) && !strings.Contains(got.body, "<title>Bảng kê") {
			t.Errorf("%s is not in the phone's frame", at)
		}
		for _, m := range leadsTo.FindAllStringSubmatch(got.body, -1) {
			to, _, _ := strings.Cut(strings.ReplaceAll(m[2], "&amp;", "&"), "#")
			if within(to, importsAt) || within(to, ledgersAt) { // workbooks, which the list says are for a computer
				continue
			}
			if within(to, home) {
				t.Errorf("%s has %s", at, m[0])
			}
			page, _, _ := strings.Cut(to, "?") // of months, days and views one is enough
			if m[1] == "href" && !seen[page] {
				seen[page], next = true, append(next, to)
			}
		}
	}
	if len(seen) < 30 {
		t.Errorf("only %d pages were found", len(seen))
	}
}

func TestAProducerAtTheDeskIsLedToThePhoneAndAnOfficerIsNot(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	ly, hoa := d.as("Bà Lý", "producer"), d.as("Hoa", "economy")
	for desk, phone := range map[string]string{papersAt + "?xem=tat-ca": ownPapersAt + "?xem=tat-ca", makersAt: ownPageAt, reviewsAt: ownReviewsAt, statementsAt: ownMonthsAt,
		productAddress(jar.ProductID): ownGoodsAt + "/" + itoa(jar.ProductID)} {
		if led := ly.ask(http.MethodGet, desk); led.location != phone {
			t.Errorf("%s leads to %q, not %s", desk, led.location, phone)
		}
		hoa.get(desk).says(t, http.StatusOK)
	}
}
