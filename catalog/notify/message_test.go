package notify_test

import (
	"errors"
	"log/slog"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/message"
	"github.com/ocop-hungdao/ocop/catalog/notify"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/locale"
)

// What the commune writes is mailed once to who has an address, and not to who read it meanwhile.
func TestWhatTheCommuneWritesIsMailedOnce(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w, kept := catalogtest.New(t, db), message.NewStore(db, catalogtest.Noon)
	so, nem := w.CoopLangSo(), w.NemHaHoa()
	silent := w.Producer("Hộ không có thư (mẫu)", w.LangSo())
	w.Exec(`UPDATE producers SET email = 'so' || id || '@example.vn' WHERE id <> $1`, silent)
	w.Exec(`UPDATE producers SET email = '' WHERE id = $1`, silent)
	id, err := kept.Send(t.Context(), audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}, catalog.Everything(), message.Writing{Body: "Mời họp 8 giờ.", Audience: message.All})
	if err != nil {
		t.Fatal(err)
	}
	if err := kept.HasRead(t.Context(), audit.Actor{Kind: audit.Staff, ID: 2, Name: "Bà Lý"}, nem, id); err != nil {
		t.Fatal(err)
	}
	p := &post{t: t, db: db, err: errors.New("the server is down")}
	n := &notify.Notifier{Messages: kept, Mail: p, Texts: locale.Vi(), BaseURL: "https://ocop.example", Log: slog.New(slog.DiscardHandler)}
	if n.MessageSent(t.Context(), id) == nil {
		t.Error("what failed is no error, and is not tried again")
	}
	p.err = nil
	for range 2 {
		if err := n.MessageSent(t.Context(), id); err != nil {
			t.Fatal(err)
		}
	}
	if len(p.sent) != 1 || !strings.Contains(p.sent[0].To, "so") || !strings.Contains(p.sent[0].Text, "Mời họp 8 giờ.") || !strings.Contains(p.sent[0].Text, "https://ocop.example/chu-the") {
		t.Errorf("%+v went to producer %d", p.sent, so)
	}
}
