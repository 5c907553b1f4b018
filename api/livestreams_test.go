package api_test

import (
	"context"
	"crypto/rand"
	"maps"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/audit"
)

func TestAProgramHoldsWhatIsShownOnAir(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx, by := context.Background(), audit.Actor{Kind: audit.Staff, Name: "Người dẫn (mẫu)"}
	live := livestream.NewStore(w.db, catalog.NewStore(w.db, catalogtest.Noon), ocop.NewStore(w.db, catalogtest.Noon), func(time.Time) string { return "live@1" }, catalogtest.Noon, rand.Reader)
	jar := w.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5})
	id, err := live.Make(ctx, by, true, livestream.Plan{Name: "Chợ phiên mẫu", StartsAt: catalogtest.Noon(), EndsAt: catalogtest.Noon().Add(time.Hour), Complaints: "024 (mẫu)", Rules: true,
		Links: []livestream.Link{{Channel: livestream.Facebook, Link: "https://example.vn/xem"}}, Hosts: []livestream.PlannedHost{{Name: "Người dẫn (mẫu)", Role: livestream.Lead, Checked: true}},
		Items: []livestream.PlannedItem{{VariantID: jar.VariantID, Price: 99_000, Units: 3, PerPhone: 2, Label: true}}})
	if err == nil {
		err = live.Begin(ctx, by, id)
	}
	if err != nil {
		t.Fatal(err)
	}
	list := w.get("/api/v1/livestreams?state=live").ok(200)
	slug := list.text("items", 0, "slug")
	if list.text("items", 0, "state") != "live" || len(w.get("/api/v1/livestreams?state=ended").ok(200).at("items").([]any)) != 0 {
		t.Errorf("%v", list)
	}
	at := "/api/v1/livestreams/" + slug
	one := w.get(at).ok(200)
	if one.text("items", 0, "code") != "M1" || one.at("items", 0, "price") != 99000.0 || one.at("items", 0, "list_price") != 120000.0 || one.at("items", 0, "left") != 3.0 || one.text("links", 0, "channel") != "fb" ||
		one.text("events_url") != base+"/live/"+slug+"/events" || one.text("items", 0, "until") == "" {
		t.Errorf("%v", one)
	}
	held := w.send("POST", at+"/holds", `{"code":"m 1","quantity":2,"channel":"fb"}`).ok(201)
	if held.at("price") != 99000.0 || held.at("hold_id") == 0.0 || held.text("expires_at") != "2026-11-24T05:15:00Z" {
		t.Errorf("%v", held)
	}
	cart := held.text("cart_id")
	if got := w.get("/api/v1/carts/" + cart).ok(200); got.at("goods") != 198000.0 {
		t.Errorf("the cart: %v", got)
	}
	if again := w.send("POST", at+"/holds", `{"code":"M1","quantity":2,"cart_id":"`+cart+`"}`).ok(201); again.at("hold_id") != held.at("hold_id") {
		t.Errorf("asked again it is another hold: %v", again)
	}
	if left := w.get(at).ok(200).at("items", 0, "left"); left != 1.0 {
		t.Errorf("%v are left", left)
	}
	carts := w.Number(`SELECT count(*) FROM carts`)
	for body, want := range map[string]string{`{"code":"M1","quantity":2}`: "live.too_few", `{"code":"M1","quantity":3}`: "live.limit"} {
		w.send("POST", at+"/holds", body).no(409, want)
	}
	w.send("POST", at+"/holds", `{"code":"N9","quantity":1}`).no(404, "live.no_item")
	if err := live.End(ctx, by, id); err != nil {
		t.Fatal(err)
	}
	w.send("POST", at+"/holds", `{"code":"M1","quantity":1}`).no(409, "live.closed")
	w.send("POST", at+"/holds", `{"code":"M1","quantity":1,"channel":"hc1"}`).no(409, "live.closed")
	if s := w.send("POST", at+"/holds", `{"code":"M1","quantity":1,"channel":"evil"}`); s.status != 422 {
		t.Errorf("any channel is one: %d", s.status)
	}
	counts, err := w.tally.Counts(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]int{}
	for _, c := range counts {
		told[string(c.Deed)+" "+c.Channel+" "+c.Code] = c.N
	}
	if want := map[string]int{"hold fb M1": 1, "refused  M1": 2, "refused hc1 M1": 1}; !maps.Equal(told, want) {
		t.Errorf("the funnel counts %v, not %v", told, want)
	}
	if n := w.Number(`SELECT count(*) FROM carts`); n != carts {
		t.Errorf("a hold that was refused left %d carts", n-carts)
	}
	if no := w.get("/api/v1/livestreams/khong-co"); no.status != 404 {
		t.Errorf("no such session: %d", no.status)
	}
}
