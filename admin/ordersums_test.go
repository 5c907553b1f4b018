package admin

import (
	"context"
	"net/http"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/orders"
)

func TestAnOrderCountsItsParcelsAndAProducerReadsWhatIsStillDue(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar, ctx, hand := d.jar(), context.Background(), audit.Actor{Kind: audit.Staff, Name: "Hoa"}
	o := d.order(jar)
	b, at := d.as("Hoa", "economy"), orderAddress(o.Code)
	b.get(at).says(t, http.StatusOK, "1 kiện từ HTX")
	for _, step := range []orders.Step{orders.Confirm, orders.Pack} {
		b.post(at+"/buoc", "step", string(step))
	}
	if err := d.Store.Send(ctx, hand, catalog.Everything(), o.ID, orders.Send{Lines: map[int64]int{o.Lines[0].ID: 1}}); err != nil {
		t.Fatal(err)
	}
	b.get(at).says(t, http.StatusOK, "2 kiện từ HTX") // one on its way, one to come
	if err := d.Store.Drop(ctx, hand, catalog.Everything(), o.ID, "Hết hàng"); err != nil {
		t.Fatal(err)
	}
	b.get(at).says(t, http.StatusOK, "1 kiện từ HTX")

	d.Account(d.CoopLangSo())
	part := d.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	if _, err := d.Store.TakeInHand(ctx, hand, catalog.Everything(), part.ID, "k", 100_000); err != nil {
		t.Fatal(err)
	}
	maker := d.signedIn(d.account("Chủ thể", "producer", part.ProducerID))
	maker.get(ownOrdersAt+"/"+part.Code).says(t, http.StatusOK, "Còn thiếu "+(part.Total-100_000).Digits())
}
