package notify_test

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/notify"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// post is a producer's letter box, on a day that the test turns.
type post struct {
	t    *testing.T
	db   *pg.DB
	day  time.Time
	sent []mail.Message
	err  error
}

func (p *post) Send(_ context.Context, m mail.Message) error {
	if p.err == nil {
		p.sent = append(p.sent, m)
	}
	return p.err
}

// on lets the program look at noon of a day and tells what it finds, each event twice as
// after a restart; it gives the letters that were sent.
func (p *post) on(date string) []mail.Message {
	p.t.Helper()
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		p.t.Fatal(err)
	}
	now, ctx := func() time.Time { return day.Add(5 * time.Hour) }, context.Background()
	n := &notify.Notifier{Catalog: catalog.NewStore(p.db, now), Stars: ocop.NewStore(p.db, now), Mail: p, Texts: locale.Vi(), BaseURL: "https://ocop.example", Log: slog.New(slog.DiscardHandler)}
	for _, remind := range []func(context.Context) (int, error){n.Catalog.Remind, n.Stars.Remind} {
		if _, err := remind(ctx); err != nil {
			p.t.Fatal(err)
		}
	}
	p.sent = nil
	for range 2 {
		rows, err := p.db.Pool.Query(ctx, `SELECT kind, entity_id FROM outbox ORDER BY id`)
		if err != nil {
			p.t.Fatal(err)
		}
		var kind string
		var id int64
		tell := map[string]func(context.Context, int64) error{catalog.PaperEnding: n.PaperEnding, ocop.StarEnding: n.StarEnding}
		var told []func() error
		for rows.Next() {
			if err := rows.Scan(&kind, &id); err != nil {
				p.t.Fatal(err)
			}
			if say, id := tell[kind], id; say != nil {
				told = append(told, func() error { return say(ctx, id) })
			}
		}
		rows.Close()
		for _, say := range told {
			if err := say(); (err != nil) != (p.err != nil) {
				p.t.Fatalf("on %s: %v", date, err)
			}
		}
	}
	return p.sent
}

func openPost(t *testing.T) (*post, *catalogtest.World) {
	t.Helper()
	db := dbtest.Open(t)
	return &post{t: t, db: db}, catalogtest.New(t, db)
}

func TestAProducerIsWrittenToOnceAtEachDistanceUntilThePaperIsRenewed(t *testing.T) {
	t.Parallel()
	p, w := openPost(t)
	jar := w.Product(catalogtest.Goods{Name: "Miến dong", Unproven: true})
	w.Exec(`UPDATE producers SET email = 'coso@mau.example'`)
	w.Exec(`INSERT INTO papers (kind, producer_id, number, issuer, issued_on, visibility) SELECT 'food_safety_cert', producer_id, '02', 'Chi cục', '2026-01-01', 'public' FROM products WHERE id = $1`, jar.ProductID)
	w.Exec(`INSERT INTO papers (kind, producer_id, product_id, number, issuer, issued_on, expires_on, visibility) SELECT 'self_declaration', producer_id, id, '01/TCB', 'Cơ sở', '2026-01-01', '2026-12-31', 'public'
		FROM products WHERE id = $1`, jar.ProductID)
	if sent := p.on("2026-07-03"); len(sent) != 0 {
		t.Fatalf("181 days before: %+v", sent)
	}
	p.err = errors.New("the server is away")
	p.on("2026-07-04")
	p.err = nil
	sent := p.on("2026-07-05") // tried again after the failure
	if len(sent) != 1 || sent[0].To != "coso@mau.example" {
		t.Fatalf("180 days before: %+v", sent)
	}
	for _, want := range []string{"01/TCB", "sản phẩm Miến dong", "31/12/2026", "tự tạm dừng bán", "- Miến dong", "https://ocop.example/quan-tri/giay-to/"} {
		if !strings.Contains(sent[0].Text, want) {
			t.Errorf("the letter does not say %q:\n%s", want, sent[0].Text)
		}
	}
	if again := p.on("2026-07-06"); len(again) != 0 {
		t.Errorf("told a second time: %+v", again)
	}
	if next := p.on("2026-09-02"); len(next) != 1 || next[0].ID == sent[0].ID {
		t.Errorf("120 days before: %+v", next)
	}
	w.Exec(`INSERT INTO papers (kind, producer_id, product_id, number, issuer, issued_on, visibility, version) SELECT kind, producer_id, product_id, '02/TCB', issuer, '2026-10-01', visibility, 2 FROM papers WHERE number = '01/TCB'`)
	w.Exec(`UPDATE papers SET superseded_by = (SELECT id FROM papers WHERE number = '02/TCB') WHERE number = '01/TCB'`)
	if late := p.on("2026-12-10"); len(late) != 0 {
		t.Errorf("renewed, and still told of: %+v", late)
	}
}

func TestAProducerWithoutAnAddressIsNotWrittenTo(t *testing.T) {
	t.Parallel()
	p, w := openPost(t)
	jar := w.Product(catalogtest.Goods{Name: "Miến dong", Unproven: true})
	w.Prove(jar.ProductID, "2026-12-31")
	w.Exec(`UPDATE producers SET email = ''`)
	if sent := p.on("2026-12-10"); len(sent) != 0 {
		t.Errorf("sent %+v", sent)
	}
}

func TestTheEndOfAStarIsToldOnceAgainWhenKeptLongerAndNotOnceFollowed(t *testing.T) {
	t.Parallel()
	p, w := openPost(t)
	jar := w.Product(catalogtest.Goods{Name: "Miến dong"})
	w.Exec(`UPDATE producers SET email = 'coso@mau.example'`)
	old := w.Recognise(jar.ProductID, 4, "2024-01-01", "2026-12-31")
	sent := p.on("2026-12-10") // 180, 120 and 30 in one letter
	if len(sent) != 1 || !strings.Contains(sent[0].Text, "4 sao") || !strings.Contains(sent[0].Text, "31/12/2026") || !strings.Contains(sent[0].Text, "180 ngày") {
		t.Fatalf("within 30 days: %+v", sent)
	}
	if again := p.on("2026-12-11"); len(again) != 0 {
		t.Errorf("told a second time: %+v", again)
	}
	w.Exec(`UPDATE recognitions SET extended_until = '2027-05-31', extension_ground = 'Phiếu tiếp nhận' WHERE id = $1`, old)
	if kept := p.on("2026-12-12"); len(kept) != 1 || !strings.Contains(kept[0].Text, "31/05/2027") {
		t.Errorf("kept longer: %+v", kept)
	}
	w.Recognise(jar.ProductID, 4, "2027-01-10", "2030-01-09")
	if late := p.on("2027-05-10"); len(late) != 0 {
		t.Errorf("followed by a later one, and still told of: %+v", late)
	}
}
