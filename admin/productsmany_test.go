package admin

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

var undoValue = regexp.MustCompile(`name="vua" value="([^"]+)"`)

func TestAWrongHidingOfManyIsUndoneInOneTap(t *testing.T) {
	t.Parallel()
	d := open(t)
	var ids []string
	for n := range 12 {
		ids = append(ids, fmt.Sprint(d.Product(catalogtest.Goods{Name: fmt.Sprintf("Miến %d", n), Stock: 3}).ProductID))
	}
	draft := d.Product(catalogtest.Goods{Name: "Bún chưa xong", State: catalog.Draft, Unproven: true})
	b := d.as("Hoa", "economy")
	hidden := func() (n int) {
		if err := d.db.Pool.QueryRow(t.Context(), `SELECT count(*) FROM products WHERE state = 'hidden'`).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	list := b.get(goodsAt + "?xem=dang-ban&q=mien")
	if list.says(t, http.StatusOK, "Chọn cả trang (12)"); !strings.Contains(list.body, `data-picked="Đã chọn #"`) || !strings.Contains(list.body, `name="chon" value="`+ids[0]+`" form="pick"`) {
		t.Error("nothing can be picked")
	}
	after := b.follow(b.pick(goodsAt+"/nhieu", append(ids, fmt.Sprint(draft.ProductID)), "viec", "an", "xem", "dang-ban", "q", "mien"))
	after.says(t, http.StatusOK, "Đã ẩn 12 sản phẩm.", "Hoàn tác")
	if hidden() != 12 {
		t.Fatalf("%d are hidden", hidden())
	}
	undo := undoValue.FindStringSubmatch(after.body)
	if undo == nil {
		t.Fatal("nothing takes it back")
	}
	b.follow(b.post(goodsAt+"/nhieu", "viec", "lai", "vua", undo[1])).says(t, http.StatusOK, "Đã đăng bán lại 12 sản phẩm.")
	if hidden() != 0 {
		t.Errorf("%d stay hidden", hidden())
	}
	b.follow(b.post(goodsAt+"/nhieu", "viec", "lai", "vua", undo[1])).says(t, http.StatusOK, "Đã đăng bán lại 0 trong 12 sản phẩm.")
	b.follow(b.post(goodsAt+"/nhieu", "viec", "an")).says(t, http.StatusOK, "Bạn chưa chọn sản phẩm nào.")
	b.follow(b.post(goodsAt+"/nhieu", "viec", "hien", "chon", fmt.Sprint(draft.ProductID))).says(t, http.StatusOK, "1 sản phẩm chưa đăng được: Bún chưa xong.")
	b.follow(b.post(goodsAt+"/nhieu", "viec", "an", "tat-ca", "1", "xem", "tat-ca", "q", "mien")).says(t, http.StatusOK, "Đã ẩn 12 sản phẩm.")
}

func TestAPageOffersToUndoForHalfAMinuteAndNoLonger(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	b := d.as("Hoa", "economy")
	for _, odd := range []string{"", "the", "xoa"} {
		b.pick(goodsAt+"/nhieu", []string{fmt.Sprint(jar.ProductID)}, "viec", odd).says(t, http.StatusNotFound)
	}
	b.get(productAddress(jar.ProductID)).says(t, http.StatusOK, "Đang bán")
	done := b.pick(goodsAt+"/nhieu", []string{fmt.Sprint(jar.ProductID)}, "viec", "an")
	for _, at := range []struct {
		pass time.Duration
		left string
	}{{0, `data-gone="30"`}, {20 * time.Second, `data-gone="10"`}, {9 * time.Second, `data-gone="1"`}} {
		d.pass(at.pass)
		if page := b.follow(done); !strings.Contains(page.body, at.left) || undoValue.FindString(page.body) == "" {
			t.Errorf("%s later it is not offered with %s", at.pass, at.left)
		}
	}
	d.pass(time.Second)
	b.follow(done).saysNot(t, "data-gone", "Hoàn tác")
	b.get(done.location[:strings.Index(done.location, "&luc")]).saysNot(t, "Hoàn tác")

	gone := b.post(goodsAt + "/" + fmt.Sprint(d.Product(catalogtest.Goods{Name: "Nháp", State: catalog.Draft, Unproven: true}).ProductID) + "/bo-di")
	if gone.status != http.StatusSeeOther {
		t.Fatalf("a draft goes into the bin with %d", gone.status)
	}
	b.follow(gone).says(t, http.StatusOK, "Hoàn tác")
	d.pass(31 * time.Second)
	b.follow(gone).saysNot(t, "Hoàn tác")
	b.get(binAt).says(t, http.StatusOK, "Nháp")
}

func TestAProducerHidesManyOnlyOfTheirOwnAndShowsNone(t *testing.T) {
	t.Parallel()
	d := open(t)
	own, other := d.jar(), d.Product(catalogtest.Goods{Name: "Nem", Producer: d.NemHaHoa()})
	b := d.as("Bà Lý", "producer")
	if page := b.get(goodsAt); !strings.Contains(page.body, `value="an"`) || strings.Contains(page.body, `value="hien"`) {
		t.Error("the bar is not the producer's")
	}
	b.follow(b.pick(goodsAt+"/nhieu", []string{fmt.Sprint(own.ProductID), fmt.Sprint(other.ProductID)}, "viec", "an")).says(t, http.StatusOK, "Đã ẩn 1 sản phẩm.")
	b.post(goodsAt+"/nhieu", "viec", "hien", "chon", fmt.Sprint(own.ProductID)).says(t, http.StatusForbidden)
}

func FuzzTurned(f *testing.F) {
	for _, seed := range []string{"", "12.5_13.7", "1.1_x_2", "-1.4", "99999999999999999999.1", "1.1.1"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		turned := turnedOf(text)
		if again := turnedOf(turnedText(turned)); len(turned) > mostTurned || len(again) != len(turned) {
			t.Errorf("%q is read as %v and then as %v", text, turned, again)
		}
	})
}
