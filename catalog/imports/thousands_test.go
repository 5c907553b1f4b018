package imports

import (
	"context"
	"fmt"
	"strings"
	"testing"
)

// TestTenThousandRowsAreWrittenEachAtTheSameCost writes every one of them, through the use case that a
// form goes through, and counts what the first and the last of them ask of the database.
func TestTenThousandRowsAreWrittenEachAtTheSameCost(t *testing.T) {
	t.Parallel()
	h, ctx := open(t), context.Background()
	var text strings.Builder
	text.WriteString("Tên chủ thể;Loại hình;Điện thoại\n")
	for n := range 10_000 {
		fmt.Fprintf(&text, "Hộ số %d (mẫu);hkd;0900%06d\n", n, n)
	}
	i := h.sent(Producers, text.String())
	if p := h.plan(i); p.Todo() != 10_000 {
		t.Fatalf("%v, %s", p.Counts, p.causes())
	}
	if err := h.s.Confirm(ctx, officer, i, 10_000); err != nil {
		t.Fatal(err)
	}
	var asked []int64
	written := 0
	for i.State != Done {
		before := h.db.Queries()
		if err := h.s.Run(ctx, i.ID); err != nil {
			t.Fatal(err)
		}
		asked = append(asked, h.db.Queries()-before)
		i = h.found(Producers, i.ID)
		if i.State != Done && i.Outcomes[Written] <= written {
			t.Fatalf("the bar stands still at %d", written)
		}
		written = i.Outcomes[Written]
	}
	if n := h.one(`SELECT count(*) FROM producers WHERE name LIKE 'Hộ số %'`); n != 10_000 || written != 10_000 {
		t.Fatalf("%d rows became %d producers", written, n)
	}
	whole := asked[:10_000/atOnce] // those that wrote as many rows as they may
	if first, last := whole[0], whole[len(whole)-1]; last > first+first/10 {
		t.Errorf("a telling of %d rows asked %d times at first and %d times at the end", atOnce, first, last)
	}
}
