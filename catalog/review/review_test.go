package review_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

// room is a store of reviews in the small world, and one product.
type room struct {
	*catalogtest.World
	*review.Store
	t   *testing.T
	db  *pg.DB
	jar catalogtest.Jar
}

func open(t *testing.T) *room {
	t.Helper()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	return &room{World: w, Store: review.NewStore(db, catalogtest.Noon), t: t, db: db, jar: w.Product(catalogtest.Goods{Name: "Miến dong", Stock: 3})}
}

func (r *room) bought(line int64) review.Bought {
	return review.Bought{LineID: line, ProductID: r.jar.ProductID, VariantName: "500 g", Author: "N. A.", Place: "Phường Hà Đông"}
}

// said is a review of a line, and its id.
func (r *room) said(line int64, score int, body string) (id int64) {
	r.t.Helper()
	if err := r.Write(r.t.Context(), r.bought(line), review.Said{Score: score, Body: body}); err != nil {
		r.t.Fatal(err)
	}
	if err := r.db.Pool.QueryRow(r.t.Context(), `SELECT id FROM reviews WHERE order_line_id = $1`, line).Scan(&id); err != nil {
		r.t.Fatal(err)
	}
	return id
}

// show lets a review through as it stands now.
func (r *room) show(id int64) error {
	r.t.Helper()
	var seen int
	r.must(r.db.Pool.QueryRow(r.t.Context(), `SELECT row_version FROM reviews WHERE id = $1`, id).Scan(&seen))
	return r.Show(r.t.Context(), officer(), id, seen)
}

func (r *room) must(err error) {
	r.t.Helper()
	if err != nil {
		r.t.Fatal(err)
	}
}

func officer() audit.Actor { return audit.Actor{Kind: audit.Staff, ID: 7, Name: "Hoa"} }

func (r *room) seen() review.Page {
	r.t.Helper()
	p, err := r.Of(r.t.Context(), r.jar.ProductID, 1, 10)
	r.must(err)
	return p
}

func TestALineHasOneReviewUntilItIsDecidedOn(t *testing.T) {
	t.Parallel()
	r := open(t)
	var g errgroup.Group
	for score := range 5 {
		g.Go(func() error { return r.Write(t.Context(), r.bought(1), review.Said{Score: score + 1}) })
	}
	r.must(g.Wait())
	id := r.said(1, 4, "  Sợi dai, \r\nngon.  ")
	lines, err := r.OfLines(t.Context(), []int64{1, 2})
	if got := lines[1]; err != nil || len(lines) != 1 || got.Score != 4 || got.Body != "Sợi dai, \nngon." || got.State != review.Pending {
		t.Errorf("%+v (%v)", lines, err)
	}
	r.must(r.show(id))
	if err := r.Write(t.Context(), r.bought(1), review.Said{Score: 1, Body: "Khác"}); !fault.Is(err, "review.decided") {
		t.Errorf("written after it was decided on: %v", err)
	}
	if p := r.seen(); p.Count != 1 || p.Reviews[0].Body != "Sợi dai, \nngon." {
		t.Errorf("%+v", p)
	}
}

func TestBuyersSeeWhatWasLetThroughAndNothingElse(t *testing.T) {
	t.Parallel()
	r := open(t)
	shown, hidden := r.said(1, 5, "Ngon"), r.said(2, 1, "Tục tĩu")
	r.said(3, 3, "Chờ")
	r.must(r.show(shown))
	if err := r.Hide(t.Context(), officer(), hidden, "critical"); !fault.Is(err, "review.reason") {
		t.Errorf("hidden for finding fault: %v", err)
	}
	r.must(r.Hide(t.Context(), officer(), hidden, "rude"))
	if p := r.seen(); p.Count != 1 || p.Sum != 5 || p.Reviews[0].ID != shown {
		t.Errorf("%+v", p)
	}
	r.must(r.show(hidden))
	if p := r.seen(); p.Count != 2 || p.Average() != "3,0" {
		t.Errorf("%+v", p)
	}
	r.must(r.Hide(t.Context(), officer(), shown, "personal"))
	if err := r.Hide(t.Context(), officer(), shown, "personal"); !fault.Is(err, "review.decided_already") {
		t.Errorf("hidden twice: %v", err)
	}
	var steps int
	r.must(r.db.Pool.QueryRow(t.Context(), `SELECT count(*) FROM audit_log WHERE entity = 'review' AND action IN ('review.shown', 'review.hidden') AND actor_name = 'Hoa'`).Scan(&steps))
	if steps != 4 {
		t.Errorf("%d steps were written down, of 4", steps)
	}
}

func TestReviewsOfGoodsThatAreNotShownGoWithThem(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.must(r.show(r.said(1, 5, "Ngon")))
	for what, sql := range map[string]string{"hidden": `UPDATE products SET state = 'hidden'`, "of a suspended maker": `UPDATE producers SET state = 'suspended'`, "without papers": `DELETE FROM papers`} {
		t.Run(what, func(t *testing.T) {
			r := open(t)
			r.must(r.show(r.said(1, 5, "Ngon")))
			r.Exec(sql)
			maker, err := r.OfMaker(t.Context(), r.CoopLangSo(), 1, 10)
			if p := r.seen(); p.Count != 0 || maker.Count != 0 || err != nil {
				t.Errorf("%+v, %+v (%v)", p, maker, err)
			}
		})
	}
	if maker, err := r.OfMaker(t.Context(), r.CoopLangSo(), 1, 10); err != nil || maker.Count != 1 || maker.Reviews[0].ProductName != "Miến dong" {
		t.Errorf("%+v (%v)", maker, err)
	}
}

func TestTheMakerAnswersOnceAndOnlyForTheirOwn(t *testing.T) {
	t.Parallel()
	r := open(t)
	id := r.said(1, 2, "Gói mỏng")
	own, other := catalog.Scope{ProducerID: r.CoopLangSo()}, catalog.Scope{ProducerID: r.NemHaHoa()}
	if err := r.Answer(t.Context(), officer(), own, id, "Cảm ơn"); !fault.Is(err, "review.not_shown") {
		t.Errorf("answered before it was seen: %v", err)
	}
	r.must(r.show(id))
	if err := r.Answer(t.Context(), officer(), other, id, "Cảm ơn"); !fault.Is(err, "review.not_found") {
		t.Errorf("answered by another maker: %v", err)
	}
	for _, text := range []string{"", " \n ", strings.Repeat("ả", review.MostAnswer+1)} {
		if _, ok := fault.AsForm(r.Answer(t.Context(), officer(), own, id, text)); !ok {
			t.Errorf("%d letters were taken", len(text))
		}
	}
	r.must(r.Answer(t.Context(), officer(), own, id, "Cảm ơn"))
	r.must(r.Answer(t.Context(), officer(), own, id, "Từ lô sau chúng tôi bọc thêm giấy."))
	if p := r.seen(); p.Reviews[0].Answer != "Từ lô sau chúng tôi bọc thêm giấy." || p.Reviews[0].AnsweredAt == nil {
		t.Errorf("%+v", p.Reviews[0])
	}
}

func TestAWrongReviewSaysWhatToMend(t *testing.T) {
	t.Parallel()
	r := open(t)
	for _, s := range []review.Said{{Score: 0}, {Score: 6}, {Score: -1}, {Score: 3, Body: strings.Repeat("ả", review.MostBody+1)}} {
		if form, ok := fault.AsForm(r.Write(t.Context(), r.bought(1), s)); !ok || len(form.Fields) != 1 {
			t.Errorf("%d, %d letters: taken", s.Score, len(s.Body))
		}
	}
	r.said(1, 3, strings.Repeat("ả", review.MostBody))
	gone := r.bought(2)
	gone.ProductID = 99_999
	if err := r.Write(t.Context(), gone, review.Said{Score: 3}); !fault.Is(err, "review.no_goods") {
		t.Errorf("of goods that are gone: %v", err)
	}
}

func TestTheAverageIsRoundedHalfUpToOneDigit(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		count, sum int
		want       string
	}{{0, 0, ""}, {1, 5, "5,0"}, {3, 14, "4,7"}, {3, 13, "4,3"}, {20, 93, "4,7"}, {40, 185, "4,6"}, {23, 106, "4,6"}, {1000, 4649, "4,6"}, {1000, 4650, "4,7"}, {1000, 4949, "4,9"}, {1, 1, "1,0"}} {
		s := review.Summary{Count: c.count, Sum: c.sum}
		if s.Average() != c.want || strings.ReplaceAll(s.Decimal(), ".", ",") != c.want {
			t.Errorf("%d of %d: %q, want %q", c.sum, c.count, s.Average(), c.want)
		}
	}
}

func TestTheListTurnsItsPagesAndCountsAll(t *testing.T) {
	t.Parallel()
	r := open(t)
	for line := range int64(7) {
		body := fmt.Sprintf("Lời %d", line)
		if line == 6 {
			body = ""
		}
		r.must(r.show(r.said(line+1, 4, body)))
		r.Exec(`UPDATE reviews SET created_at = $1 WHERE order_line_id = $2`, catalogtest.Noon().Add(time.Duration(line)*time.Hour), line+1)
	}
	first, err := r.Of(t.Context(), r.jar.ProductID, 1, 3)
	r.must(err)
	last, err := r.Of(t.Context(), r.jar.ProductID, 3, 3)
	r.must(err)
	if first.Count != 7 || last.Count != 7 || first.Reviews[0].Body != "Lời 5" || len(last.Reviews) != 1 || last.Reviews[0].Body != "" {
		t.Errorf("%+v\n%+v", first, last)
	}
	if beyond, err := r.Of(t.Context(), r.jar.ProductID, 9, 3); err != nil || len(beyond.Reviews) != 0 {
		t.Errorf("%+v (%v)", beyond, err)
	}
	list, err := r.ForOffice(t.Context(), review.OfficeQuery{View: review.ViewUnanswered, Page: 1, PerPage: 5, Scope: catalog.Everything()})
	r.must(err)
	if list.Total != 7 || len(list.Rows) != 5 || list.Counts[review.ViewPending] != 0 {
		t.Errorf("%+v", list)
	}
	if other, err := r.ForOffice(t.Context(), review.OfficeQuery{View: review.ViewShown, Page: 1, PerPage: 5, Scope: catalog.Scope{ProducerID: r.NemHaHoa()}}); err != nil || other.Total != 0 || len(other.Rows) != 0 {
		t.Errorf("another maker sees %+v (%v)", other, err)
	}
}
