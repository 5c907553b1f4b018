package web_test

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
)

// TestTheFirstPageLeadsToWhatIsOnAir follows a session from the week before it to its end.
func TestTheFirstPageLeadsToWhatIsOnAir(t *testing.T) {
	t.Parallel()
	e := openEvening(t)
	ctx, strip := context.Background(), "live-strip"
	next := func(in time.Duration) {
		t.Helper()
		_, err := e.live.Make(ctx, e.by, true, livestream.Plan{Name: "Phiên sau", StartsAt: e.clock.Add(in), EndsAt: e.clock.Add(in + time.Hour),
			Items: []livestream.PlannedItem{{VariantID: e.Items[1].VariantID, Price: 25_000, Units: 1}}})
		if err != nil {
			t.Fatal(err)
		}
	}
	next(8 * 24 * time.Hour)
	e.says("on air", e.get("/"), http.StatusOK, "Đang live", "Chợ phiên mẫu", "M1 · Miến dong", "99.000 ₫")
	e.says("the list", e.get("/live"), http.StatusOK, "99.000 ₫", "120.000 ₫", "còn 3 suất", "Vào phiên, chốt giá live", "Xem trên Facebook")
	if _, err := e.live.Gone(ctx, e.by, e.ID, e.Items[0].ID); err != nil {
		t.Fatal(err)
	}
	e.says("sold out", e.get("/"), http.StatusOK, "M1 · Miến dong", "120.000 ₫")
	if _, err := e.db.Pool.Exec(ctx, `UPDATE products SET taken_down = true WHERE id = $1`, e.Items[0].ProductID); err != nil {
		t.Fatal(err)
	}
	e.says("what is shown was taken down", e.get("/"), http.StatusOK, "B1 · Bún khô", "25.000 ₫")
	if err := e.live.End(ctx, e.by, e.ID); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(e.get("/").body, strip) {
		t.Error("a session in eight days is told of on the first page")
	}
	e.clock = e.clock.Add(30 * time.Hour)
	e.says("the week before", e.get("/"), http.StatusOK, "Sắp live", "Phiên sau", "12:00–13:00")
}
