package transfer_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/transfer"
	"github.com/ocop-hungdao/ocop/orders/transfer/statement"
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
	for _, day := range []string{"26/11/2002", "26/11/2046"} { // its money would stand in a month that nobody looks at
		_, err := b.lines.Import(ctx, officer, b.CoopLangSo(), []byte(head+"24/11/2026,,1000,x,r9\n"+day+",,1000,x,r10\n"))
		if no, ok := fault.As(err); !ok || no.Key != "statement.far" || no.Details["row"] != 3 || b.Number(`SELECT count(*) FROM bank_txns`) != before {
			t.Errorf("a line of %s: %v", day, err)
		}
	}
}

// A bank writes one line differently in its files: with the time or only the day, with its
// reference or without.
func TestTheSameMoneyInAnotherFileOfTheBankIsNotBookedAgain(t *testing.T) {
	t.Parallel()
	b := open(t)
	send := func(file string) transfer.Imported {
		t.Helper()
		done, err := b.lines.Import(ctx, officer, b.CoopLangSo(), []byte(file))
		if err != nil {
			t.Fatal(err)
		}
		return done
	}
	referred, plain, twice := b.order(), b.order(), b.order()
	head := "Ngày,Ghi nợ,Ghi có,Nội dung,Mã giao dịch\n"
	row := func(at string, o orders.Order, words, reference string) string {
		return fmt.Sprintf("%s,,%d,%s %s,%s\n", at, o.Total, words, o.Code, reference)
	}
	first := row("24/11/2026", referred, "CK", "r1") + row("24/11/2026", plain, "CK", "") + row("24/11/2026", twice, "CK", "r2") + row("24/11/2026", twice, "CK", "r3") + "24/11/2026,,5000,mien,\n"
	if done := send(head + first); done.New != 5 || done.Matched != 4 || b.now(twice).PaidIn != 2*twice.Total {
		t.Fatalf("the first file: %+v", done)
	}
	timed := row("24/11/2026 10:05:33", referred, "CK", "r1") + row("24/11/2026 10:06:00", plain, "Chuyen", "") + row("24/11/2026 11:00:00", twice, "CK", "r2") +
		row("24/11/2026 11:00:00", twice, "CK", "r3") + "24/11/2026 12:00:00,,5000,mien,\n" + row("24/11/2026 13:00:00", plain, "CK", "r9")
	done := send(head + timed)
	for _, o := range []orders.Order{referred, plain} {
		if got := b.now(o); got.PaidIn != o.Total || got.Credit() != 0 {
			t.Errorf("another file of the same days: %d came for an order of %d", got.PaidIn, o.Total)
		}
	}
	if b.now(twice).PaidIn != 2*twice.Total {
		t.Errorf("what was paid twice is %d now", b.now(twice).PaidIn)
	}
	if n := b.Number(`SELECT count(*) FROM bank_txns WHERE closed_as = 'twin'`); n != 3 || done.Matched != 0 || done.Left != 3 {
		t.Errorf("%d twins are closed; %+v", n, done)
	}
	if n := b.Number(`SELECT count(*) FROM bank_txns WHERE why = 'maybe_twin'`); n != 3 {
		t.Errorf("%d lines ask a person whether they are the same", n)
	}
	if again := send(head + timed); again.New != 0 || again.Known != 6 {
		t.Errorf("sent again: %+v", again)
	}
}

// Two people who see one line in the bank's app both write it down.
func TestOneLineThatTwoPeopleTypeIsBookedOnce(t *testing.T) {
	t.Parallel()
	b := open(t)
	o := b.order()
	typed := func(key string) transfer.Booked {
		producer := b.CoopLangSo()
		return b.book(transfer.Txn{Source: transfer.Manual, ExternalID: key, ProducerID: &producer, Direction: transfer.In, Amount: o.Total, Content: strings.ToLower(o.Code), HappenedAt: catalogtest.Noon()})
	}
	if done := typed("one"); done.Fate != orders.Paid {
		t.Fatalf("typed: %+v", done)
	}
	if done := typed("two"); done.Txn.Why != transfer.MaybeTwin || b.now(o).PaidIn != o.Total {
		t.Errorf("typed by somebody else too: %+v, %d came", done, b.now(o).PaidIn)
	}
}

func TestAFileWithHeadingsNobodyKnowsIsReadOnceTheyAreNamedAndKept(t *testing.T) {
	t.Parallel()
	b := open(t)
	ctx, coop := context.Background(), b.CoopLangSo()
	file := func(day string) []byte {
		return []byte("Value date;Narrative;Received;Paid out\n" + day + ";tien mien;38.000;\n" + day + ";phi;;1.000\n")
	}
	if _, err := b.lines.Import(ctx, officer, coop, file("23/11/2026")); !fault.Is(err, "statement.no_header") {
		t.Fatalf("unnamed: %v", err)
	}
	named := statement.Titles{Day: " value  DATE ", Content: "Narrative", In: "Received", Out: "Paid out"}
	if _, err := b.lines.ImportBy(ctx, officer, coop, file("23/11/2026"), statement.Titles{Day: "Value date"}); err == nil || b.Number(`SELECT count(*) FROM bank_txns`) != 0 {
		t.Fatalf("half named: %v", err)
	}
	done, err := b.lines.ImportBy(ctx, officer, coop, file("23/11/2026"), named)
	if err != nil || done.New != 2 || b.Number(`SELECT count(*) FROM bank_txns WHERE direction = 'in' AND amount = 38000`) != 1 || b.Number(`SELECT count(*) FROM bank_txns WHERE direction = 'out' AND amount = 1000`) != 1 {
		t.Fatalf("named: %+v (%v)", done, err)
	}
	if done, err := b.lines.Import(ctx, officer, coop, file("24/11/2026")); err != nil || done.New != 2 {
		t.Fatalf("the next file: %+v (%v)", done, err)
	}
	// One column for both ways.
	signed := statement.Titles{Day: "Ngay so", Content: "Ghi chep", In: "Bien dong"}
	done, err = b.lines.ImportBy(ctx, officer, coop, []byte("Ngay so;Ghi chep;Bien dong\n22/11/2026;ban mien;+50.000\n22/11/2026;rut;-20.000\n"), signed)
	if err != nil || done.New != 2 || b.Number(`SELECT count(*) FROM bank_txns WHERE direction = 'out' AND amount = 20000`) != 1 {
		t.Fatalf("with a sign: %+v (%v)", done, err)
	}
}
