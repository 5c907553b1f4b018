package notify_test

import (
	"context"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/notify"
	"github.com/ocop-hungdao/ocop/internal/locale"
)

func TestAnOfficersReminderSaysWhetherThePaperStillHolds(t *testing.T) {
	t.Parallel()
	p, w := openPost(t)
	jar := w.Product(catalogtest.Goods{Name: "Miến dong", Unproven: true})
	w.Exec(`UPDATE producers SET email = 'coso@mau.example'`)
	w.Exec(`INSERT INTO papers (kind, producer_id, number, issuer, issued_on, visibility) SELECT 'food_safety_cert', producer_id, '02', 'Chi cục', '2026-01-01', 'public' FROM products WHERE id = $1`, jar.ProductID)
	w.Exec(`INSERT INTO papers (kind, producer_id, product_id, number, issuer, issued_on, expires_on, visibility) SELECT 'self_declaration', producer_id, id, '01/TCB', 'Cơ sở', '2026-01-01', '2026-12-31', 'public'
		FROM products WHERE id = $1`, jar.ProductID)
	var paper int64
	if err := p.db.Pool.QueryRow(t.Context(), `SELECT id FROM papers WHERE number = '01/TCB'`).Scan(&paper); err != nil {
		t.Fatal(err)
	}
	told := func(date string) string {
		t.Helper()
		day, err := time.Parse(time.DateOnly, date)
		if err != nil {
			t.Fatal(err)
		}
		n := &notify.Notifier{Catalog: catalog.NewStore(p.db, func() time.Time { return day.Add(5 * time.Hour) }), Mail: p, Texts: locale.Vi(), BaseURL: "https://ocop.example", Log: slog.New(slog.DiscardHandler)}
		p.sent = nil
		if err := n.PaperReminded(context.Background(), paper); err != nil {
			t.Fatal(err)
		}
		if len(p.sent) == 0 {
			return ""
		}
		return p.sent[0].ID + " " + p.sent[0].Subject + "\n" + p.sent[0].Text
	}
	holds, over := told("2026-12-10"), told("2027-01-02")
	for _, want := range []string{"Cán bộ xã nhắc cơ sở gia hạn ", "01/TCB của sản phẩm Miến dong", "Ngày cuối còn giá trị: 31/12/2026.", "- Miến dong", "/quan-tri/giay-to/"} {
		if !strings.Contains(holds, want) {
			t.Errorf("the letter does not say %q:\n%s", want, holds)
		}
	}
	if !strings.Contains(over, "đã hết hạn ngày 31/12/2026") || !strings.Contains(over, "Giấy này đã hết hạn từ ngày 31/12/2026.") || strings.Contains(over, "Ngày cuối còn giá trị") {
		t.Errorf("of a paper that is over it is said:\n%s", over)
	}
	if first, _, _ := strings.Cut(holds, " "); strings.HasPrefix(over, first+" ") {
		t.Error("two days share one id, and the second is taken for the first")
	}
	w.Exec(`UPDATE papers SET withdrawn_at = now(), withdrawn_because = 'cấp nhầm' WHERE id = $1`, paper)
	if late := told("2027-01-03"); late != "" {
		t.Errorf("withdrawn, and still told of:\n%s", late)
	}
}
