package admin

import (
	"fmt"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
)

var askedOnLabel = regexp.MustCompile(`label-money"><span>[^<]*</span><b class="num">([0-9.]+)`)

// What labels ask for together is what the order asks for, and each names its own goods.
func TestEachParcelsLabelAsksForItsOwnGoodsAlone(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.order(d.jar())
	b, at := d.as("Hoa", "economy"), orderAddress(o.Code)
	b.post(at+"/buoc", "step", string(orders.Confirm))
	b.post(at+"/buoc", "step", string(orders.Pack))
	maker := d.signedIn(d.account("Chủ thể", "producer", o.ProducerID))
	labels := func() (asked []money.VND, text string) {
		t.Helper()
		page := maker.post(ownOrdersAt+"/"+o.Code+"/nhan").says(t, http.StatusOK, "Thu hộ")
		for _, m := range askedOnLabel.FindAllStringSubmatch(page.body, -1) {
			n, err := strconv.ParseInt(strings.ReplaceAll(m[1], ".", ""), 10, 64)
			if err != nil {
				t.Fatal(err)
			}
			asked = append(asked, money.VND(n))
		}
		return asked, page.body
	}
	if asked, text := labels(); len(asked) != 1 || asked[0] != o.Due() || strings.Contains(text, "Kiện 1") {
		t.Errorf("before anything is sent the labels ask for %v, not for %d: %s", asked, o.Due(), text)
	}
	b.post(at+"/gui", "after", "0", "courier", "ghtk", "tracking", "s1.a2", "part", "1", fmt.Sprint("line-", o.Lines[0].ID), "1")
	asked, text := labels()
	if len(asked) != 2 || asked[0]+asked[1] != o.Due() || asked[0] <= 0 || asked[1] <= 0 {
		t.Errorf("a part was sent, and the labels ask for %v of %d", asked, o.Due())
	}
	if !strings.Contains(text, "Kiện 1") || !strings.Contains(text, "Kiện 2") || strings.Contains(text, "×\u00a0"+strconv.Itoa(o.Lines[0].Quantity)) {
		t.Errorf("the labels do not say whose part they are: %s", text)
	}
	first := fmt.Sprint(d.Number(`SELECT min(id) FROM shipments`))
	b.post(at+"/gui", "after", "1")
	b.post(at+"/kien-den", "id", first)
	if asked, text := labels(); len(asked) != 1 || strings.Contains(text, "Kiện 1") || !strings.Contains(text, "Kiện 2") {
		t.Errorf("the first arrived, and the labels ask for %v: %s", asked, text)
	}
}
