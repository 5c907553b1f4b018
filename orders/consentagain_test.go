package orders_test

import (
	"bytes"
	"context"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/backup"
	"github.com/ocop-hungdao/ocop/internal/blob"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders/consent"
)

// TestWhatWasTakenBackStaysSoInAnOlderCopy takes a copy, takes consents back, really puts the copy
// back into another database, and asks who would be written to.
func TestWhatWasTakenBackStaysSoInAnOlderCopy(t *testing.T) {
	t.Parallel()
	s := openTellers(t)
	files, err := blob.Open(blob.Config{Folder: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	s.consents.Marks = files.Private
	one, two := s.buys(1, "mot@mau.example", true, s.jar()), s.buys(2, "hai@mau.example", true, s.jar())
	s.buys(3, "ba@mau.example", true, s.jar())
	var copied bytes.Buffer
	if _, err := backup.NewStore(s.DB, s.now).TakeTo(t.Context(), audit.Actor{Kind: audit.System, Name: "test"}, &copied); err != nil {
		t.Fatal(err)
	}
	s.at = s.at.Add(time.Hour)
	maker := s.CoopLangSo()
	if _, err := s.consents.Withdraw(t.Context(), audit.Actor{Kind: audit.Buyer}, consent.ByMessage, one.ID, maker); err != nil {
		t.Fatal(err)
	}
	if n := s.Number(`SELECT count(*) FROM outbox WHERE kind = $1`, consent.Withdrawn); n != 1 {
		t.Errorf("%d are told to be marked", n)
	}
	for id := range int64(3) { // the second and third run: no mark
		if err := s.consents.Mark(t.Context(), id+1); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.consents.Withdraw(t.Context(), audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}, consent.ByOfficer, two.ID, maker); err != nil {
		t.Fatal(err)
	}
	if n, err := s.consents.Again(t.Context()); n != 0 || err != nil { // and marks the second, which the outbox did not
		t.Fatalf("%d ended where nothing came back (%v)", n, err)
	}

	url := dbtest.URL(t)
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.Background())
	if _, err := backup.Restore(t.Context(), conn, bytes.NewReader(copied.Bytes()), int64(copied.Len())); err != nil {
		t.Fatal(err)
	}
	older, err := pg.Open(t.Context(), pg.Config{URL: url})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(older.Close)
	count := func(sql string) (n int) {
		t.Helper()
		if err := older.Pool.QueryRow(t.Context(), sql).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	again := consent.NewStore(older, s.now, []byte("key"), false)
	if n, err := again.Again(t.Context()); n != 0 || err != nil || count(`SELECT count(*) FROM consents WHERE withdrawn_at IS NULL`) != 3 {
		t.Fatalf("without marks %d ended (%v)", n, err)
	}
	again.Marks = files.Private
	for _, want := range []int{2, 0} {
		if n, err := again.Again(t.Context()); n != want || err != nil {
			t.Fatalf("%d ended again, want %d (%v)", n, want, err)
		}
	}
	if people, err := again.Audience(t.Context(), maker); err != nil || people != 1 {
		t.Errorf("%d would be written to (%v)", people, err)
	}
	var at time.Time
	if err := older.Pool.QueryRow(t.Context(), `SELECT withdrawn_at FROM consents WHERE withdrawn_way = 'message'`).Scan(&at); err != nil || !at.Equal(s.at) {
		t.Errorf("ended %v, was %v (%v)", at, s.at, err)
	}
	if n := count(`SELECT count(*) FROM audit_log WHERE action = 'consent.repeated'`); n != 2 {
		t.Errorf("the log tells of %d", n)
	}
	// After a copy was put back numbers are given anew: a mark is not another buyer's.
	if err := files.Private.Put(t.Context(), "withdrawn-3-1-2-message", []byte("1")); err != nil {
		t.Fatal(err)
	}
	if n, err := again.Again(t.Context()); n != 0 || err != nil || count(`SELECT count(*) FROM consents WHERE withdrawn_at IS NULL`) != 1 {
		t.Errorf("a stranger's consent ended: %d (%v)", n, err)
	}
}
