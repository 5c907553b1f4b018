package transfer_test

import (
	"fmt"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
)

func TestAStatementBooksEachLineOnceHoweverOftenItIsSent(t *testing.T) {
	t.Parallel()
	b := open(t)
	o, half := b.order(), b.order()
	head := "Ngày,Ghi nợ,Ghi có,Nội dung,Mã giao dịch\n"
	lines := fmt.Sprintf("24/11/2026,,%d,CK %s,r1\n24/11/2026,,5000,khong ma,\n24/11/2026,,5000,khong ma,\n23/11/2026,90000,,Rut tien,r2\n", o.Total, o.Code)
	send := func(file string) (n, matched, left, known int) {
		t.Helper()
		done, err := b.lines.Import(ctx, officer, b.CoopLangSo(), []byte(file))
		if err != nil {
			t.Fatal(err)
		}
		return done.New, done.Matched, done.Left, done.Known
	}
	if n, matched, left, known := send(head + lines + "Tổng cộng,90000,1,,\n"); n != 4 || matched != 1 || left != 2 || known != 0 {
		t.Fatalf("new %d, matched %d, left %d, known %d", n, matched, left, known)
	}
	if got := b.now(o); got.State != orders.Confirmed || got.PaidIn != o.Total {
		t.Fatalf("%+v", got)
	}
	if n, _, _, known := send(head + lines); n != 0 || known != 4 {
		t.Fatalf("sent again: new %d, known %d", n, known)
	}
	// The file of a longer time holds the same lines and one more.
	if n, matched, _, known := send(head + lines + fmt.Sprintf("25/11/2026,,10000,%s,r3\n", half.Code)); n != 1 || matched != 1 || known != 4 || b.now(half).PaidIn != 10_000 {
		t.Fatalf("a longer file: new %d, matched %d, known %d", n, matched, known)
	}
	before := b.Number(`SELECT count(*) FROM bank_txns`)
	if _, err := b.lines.Import(ctx, officer, b.CoopLangSo(), []byte(head+"26/11/2026,,1000,x,r9\n26/11/2026,,nhiều,x,r10\n")); !fault.Is(err, "statement.amount") || b.Number(`SELECT count(*) FROM bank_txns`) != before {
		t.Fatalf("half a file was booked (%v)", err)
	}
}
