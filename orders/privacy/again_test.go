package privacy_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/backup"
	"github.com/ocop-hungdao/ocop/internal/blob"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/privacy"
)

// TestWhoWasErasedIsErasedAgainInAnOlderCopy takes a copy, erases, really puts the copy back into
// another database, and looks who is in it.
func TestWhoWasErasedIsErasedAgainInAnOlderCopy(t *testing.T) {
	t.Parallel()
	now := catalogtest.Noon()
	clock := func() time.Time { return now }
	shop, ctx := orderstest.OpenAt(t, dbtest.Open(t), clock), context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	files, err := blob.Open(blob.Config{Folder: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	store := privacy.NewStore(shop.DB, clock, []byte("key"))
	store.Marks = files.Private
	var bought []*orders.Purchase
	for range 4 {
		bought = append(bought, shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}))
		now = now.Add(time.Minute)
	}
	// The first two are of one number, whose holder is called; the last is nobody's who asked.
	for i, p := range bought {
		shop.Exec(`UPDATE purchases SET buyer_phone = $2, buyer_name = $3 WHERE id = $1`, p.ID, fmt.Sprintf("+8491234567%d", max(i, 1)), fmt.Sprintf("Khách %d", i))
	}
	shop.Exec(`INSERT INTO waiting_requests (variant_id, phone, quantity, created_at) VALUES ($1, '+84912345671', 1, now())`, jar.VariantID)
	var asked [4]int64
	for _, i := range []int{0, 2} {
		r, err := store.Ask(ctx, bought[i].ID, privacy.Erase, privacy.ByLink)
		if err != nil {
			t.Fatal(err)
		}
		asked[i] = r.ID
	}
	copied := filed(t, shop.DB, clock) // here every order is still open
	for _, p := range bought {
		if err := shop.Store.Take(ctx, officer, catalog.Everything(), p.Orders[0].ID, orders.Cancel, "Hết hàng"); err != nil {
			t.Fatal(err)
		}
	}
	for i, called := range map[int]bool{0: true, 2: false} {
		if _, err := store.Forget(ctx, officer, asked[i], called); err != nil {
			t.Fatal(err)
		}
	}
	for i, mark := range []func(context.Context, int64) error{store.MarkNumber, store.MarkNumber} {
		if err := mark(ctx, bought[i].ID); err != nil {
			t.Fatal(err)
		}
	}
	if err := store.Mark(ctx, bought[3].ID); err != nil {
		t.Fatal(err)
	}
	if n, err := store.Again(ctx); n != 0 || err != nil { // and marks the third, which the outbox did not
		t.Fatalf("erased %d where nothing came back (%v)", n, err)
	}

	older, restored := copied(t)
	again := privacy.NewStore(older, clock, []byte("key"))
	if n, err := again.Again(ctx); n != 0 || err != nil || len(restored()) != 4 {
		t.Fatalf("without marks: %d erased, %v there (%v)", n, restored(), err)
	}
	again.Marks = files.Private
	if n, err := again.Again(ctx); n != 3 || err != nil {
		t.Fatalf("%d erased again (%v)", n, err)
	}
	if left := restored(); !slices.Equal(left, []string{"Khách 3"}) {
		t.Errorf("there are again: %q", left)
	}
	count := func(sql string) (n int) {
		t.Helper()
		if err := older.Pool.QueryRow(ctx, sql).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	if n := count(`SELECT count(*) FROM waiting_requests`); n != 0 {
		t.Errorf("%d wait under a number that was erased", n)
	}
	if n := count(`SELECT count(*) FROM privacy_requests WHERE state = 'open'`); n != 0 {
		t.Errorf("%d requests wait for what was done", n)
	}
	if n := count(`SELECT count(*) FROM audit_log WHERE action = 'privacy.repeated'`); n != 3 {
		t.Errorf("the log tells of %d", n)
	}
	if n, err := again.Again(ctx); n != 0 || err != nil {
		t.Errorf("a second time: %d (%v)", n, err)
	}
	// After a copy was put back numbers are given anew: a mark is not another buyer's.
	if _, err := older.Pool.Exec(ctx, `UPDATE purchases SET buyer_phone = '+84912345679', buyer_name = 'Khách mới', anonymised_at = NULL, created_at = created_at + interval '1 microsecond' WHERE id = $1`, bought[2].ID); err != nil {
		t.Fatal(err)
	}
	if n, err := again.Again(ctx); n != 0 || err != nil {
		t.Errorf("a stranger with an old number is erased: %d (%v)", n, err)
	}
}

// filed takes a copy now; what it returns puts it into a new database and says who is in that.
func filed(t *testing.T, db *pg.DB, now func() time.Time) func(*testing.T) (*pg.DB, func() []string) {
	t.Helper()
	var file bytes.Buffer
	if _, err := backup.NewStore(db, now).TakeTo(t.Context(), audit.Actor{Kind: audit.System, Name: "test"}, &file); err != nil {
		t.Fatal(err)
	}
	return func(t *testing.T) (*pg.DB, func() []string) {
		t.Helper()
		url := dbtest.URL(t)
		conn, err := pgx.Connect(t.Context(), url)
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close(context.Background())
		if _, err := backup.Restore(t.Context(), conn, bytes.NewReader(file.Bytes()), int64(file.Len())); err != nil {
			t.Fatal(err)
		}
		older, err := pg.Open(t.Context(), pg.Config{URL: url})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(older.Close)
		return older, func() []string {
			rows, err := older.Pool.Query(t.Context(), `SELECT buyer_name FROM purchases WHERE buyer_phone <> '' ORDER BY id`)
			if err != nil {
				t.Fatal(err)
			}
			names, err := pgx.CollectRows(rows, pgx.RowTo[string])
			if err != nil {
				t.Fatal(err)
			}
			return names
		}
	}
}
