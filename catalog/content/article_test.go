package content_test

import (
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestAnArticleIsThereFromItsHourOn(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	for slug, published := range map[string]time.Time{"som": catalogtest.Noon().Add(-time.Hour), "dung-gio": catalogtest.Noon(), "muon": catalogtest.Noon().Add(time.Minute)} {
		w.Exec(`INSERT INTO articles (kind, slug, title, source, state, published_at) VALUES ('news', $1, 'Tin', 'UBND xã', 'published', $2)`, slug, published)
	}
	w.Exec(`INSERT INTO articles (kind, slug, title, source) VALUES ('news', 'nhap', 'Nháp', 'UBND xã')`)
	store := content.NewStore(db, catalogtest.Noon)
	list, err := store.Articles(t.Context(), content.News, 10)
	if err != nil || len(list) != 2 || list[0].Slug != "dung-gio" || list[1].Slug != "som" {
		t.Errorf("listed: %+v (%v)", list, err)
	}
	for _, slug := range []string{"muon", "nhap", "khong-co"} {
		if _, err := store.ArticleBySlug(t.Context(), content.News, slug); !fault.Is(err, "article.not_found") {
			t.Errorf("%s: %v", slug, err)
		}
	}
	if _, err := store.ArticleBySlug(t.Context(), content.Event, "som"); !fault.Is(err, "article.not_found") {
		t.Errorf("news is an event: %v", err)
	}
}

func TestTheSchemaRefusesNewsWithoutASourceAndEventsWithoutADay(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	for what, sql := range map[string]string{
		"no source":        `INSERT INTO articles (kind, slug, title, source) VALUES ('news', 'a', 'Tin', '')`,
		"no day":           `INSERT INTO articles (kind, slug, title, source) VALUES ('event', 'a', 'Hội', 'x')`,
		"two kinds of day": `INSERT INTO articles (kind, slug, title, source, starts_on, ends_on, lunar_from, lunar_to, lunar_month) VALUES ('event', 'a', 'Hội', 'x', '2026-01-01', '2026-01-02', 1, 2, 3)`,
		"an end before":    `INSERT INTO articles (kind, slug, title, source, starts_on, ends_on) VALUES ('event', 'a', 'Hội', 'x', '2026-01-02', '2026-01-01')`,
		"half a day":       `INSERT INTO articles (kind, slug, title, source, starts_on) VALUES ('event', 'a', 'Hội', 'x', '2026-01-02')`,
		"news on a day":    `INSERT INTO articles (kind, slug, title, source, starts_on, ends_on) VALUES ('news', 'a', 'Tin', 'x', '2026-01-02', '2026-01-02')`,
	} {
		if _, err := db.Pool.Exec(t.Context(), sql); err == nil {
			t.Errorf("%s was kept", what)
		}
	}
}

func TestAYearlyEventHasItsNextTimes(t *testing.T) {
	t.Parallel()
	from, to, month := 8, 10, 2
	a := content.Article{Kind: content.Event, LunarFrom: &from, LunarTo: &to, LunarMonth: &month}
	var days []string
	for _, each := range a.Times(catalogtest.Noon(), 3) {
		days = append(days, each[0].Format(time.DateOnly))
	}
	if len(days) != 3 || days[0] != "2027-03-15" || days[1] != "2028-03-03" {
		t.Errorf("the next times are %v", days)
	}
	first, last := catalogtest.Noon(), catalogtest.Noon().AddDate(0, 0, 1)
	once := content.Article{Kind: content.Event, StartsOn: &first, EndsOn: &last}
	if got := once.Times(catalogtest.Noon(), 3); len(got) != 1 {
		t.Errorf("a single event has %d times", len(got))
	}
	if _, _, past, ok := once.Days(last.AddDate(0, 0, 1)); !past || !ok {
		t.Error("it is never over")
	}
}
