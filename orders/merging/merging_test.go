package merging

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
)

// Whoever gives a table a producer says here what a merge does with it.
func TestEveryTableWithAProducerIsSpokenFor(t *testing.T) {
	t.Parallel()
	w := open(t)
	rows, err := w.DB.Pool.Query(context.Background(), `SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
		WHERE c.table_schema = 'public' AND c.column_name = 'producer_id' AND t.table_type = 'BASE TABLE'
		UNION SELECT conrelid::regclass::text FROM pg_constraint WHERE contype = 'f' AND confrelid = 'producers'::regclass ORDER BY 1`)
	w.must(err)
	found, err := pgx.CollectRows(rows, pgx.RowTo[string])
	w.must(err)
	known := []string{"statements"} // closed: who has any is not merged away
	for _, m := range all() {
		known = append(known, m.table)
	}
	slices.Sort(known)
	if !slices.Equal(found, known) {
		t.Errorf("tables with a producer: %v, spoken for: %v", found, known)
	}
}

// household gives the one that goes something in every table there is.
func (w *twice) household() (jar catalogtest.Jar, o orders.Order) {
	w.t.Helper()
	jar = w.Product(catalogtest.Goods{Name: "Miến dong", Stock: 20, Producer: w.gone})
	o = w.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	if o.ProducerID != w.gone {
		w.t.Fatalf("the order is %d's", o.ProducerID)
	}
	w.Exec(`INSERT INTO accounts (login, name, password_hash, producer_id) VALUES ('+84911111111', 'Bà Lý', '$argon2id$', $1)`, w.gone)
	w.Exec(`WITH m AS (INSERT INTO maker_messages (body, audience, at) VALUES ('Họp', 'all', now()), ('Nộp giấy', 'picked', now()) RETURNING id, audience)
		INSERT INTO maker_message_readers (message_id, producer_id) SELECT m.id, p FROM m, unnest(ARRAY[$1::bigint, $2]) p WHERE m.audience = 'all' OR p = $1`, w.gone, w.kept)
	w.Exec(`INSERT INTO producer_personal (producer_id, representative, updated_at) VALUES ($1, 'Chủ cơ sở mẫu', now())`, w.gone)
	w.Exec(`INSERT INTO producer_personal_reads (producer_id, at, actor_kind, actor_name) VALUES ($1, now(), 'staff', 'Nhân viên mẫu')`, w.gone)
	for _, who := range []int64{w.kept, w.gone} {
		w.Exec(`INSERT INTO producer_years (producer_id, year, revenue) VALUES ($1, 2025, $2)`, who, who*1000)
		w.Exec(`INSERT INTO free_deliveries (producer_id, from_goods, changed_at, changed_by) VALUES ($1, $2, now(), 'x')`, who, who*1000)
	}
	w.Exec(`INSERT INTO producer_years (producer_id, year, revenue) VALUES ($1, 2024, 7)`, w.gone)
	w.Exec(`INSERT INTO acts_for (producer_id, kind, order_id, record, how, by_id, by_name, at) VALUES ($1, 'confirm', $2, 'OCP', 'call', 1, 'Nhân viên mẫu', '2026-01-05')`, w.gone, o.ID)
	w.Exec(`INSERT INTO act_months (producer_id, month, answer, paper, acts, by_id, by_name, at) VALUES ($1, '2026-01-01', 'right', true, 1, 1, 'Nhân viên mẫu', now())`, w.gone)
	w.Exec(`INSERT INTO consents (purpose, version, producer_id, producer_name, purchase_id, phone, email, given_at) SELECT 'new_batches', 1, $1, 'Miến So', $2, '+84900000101', '', now()`, w.gone, o.PurchaseID)
	w.Exec(`INSERT INTO spoken_codes (code, created_at, opens, opens_id) VALUES ('SOMIEN', now(), 'producer', $1)`, w.gone)
	return jar, o
}

func TestWhatWasTheOthersIsTheKeptOnesAndComesBackWhole(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	jar, o := w.household()
	w.Exec(`UPDATE producers SET story = 'Chuyện kể', phone = '+84911111111' WHERE id = $1`, w.gone)
	before := w.snapshot()
	choice := w.choice(w.kept, w.gone)
	choice.Content.Story, choice.Content.Phone = "Chuyện kể", "0911 111 111"
	id, err := w.store.Do(ctx, officer, catalog.Everything(), choice)
	w.must(err)
	for _, table := range []string{"products", "orders", "accounts", "producer_personal", "producer_personal_reads", "acts_for", "act_months", "consents"} {
		if w.of(table, w.gone) != 0 || w.of(table, w.kept) == 0 {
			t.Errorf("%s: %d stay, %d went over", table, w.of(table, w.gone), w.of(table, w.kept))
		}
	}
	if w.of("maker_message_readers", w.kept) != 2 || w.of("maker_message_readers", w.gone) != 0 {
		t.Error("what was written to the one that went is not with the kept one")
	}
	if w.of("producer_years", w.kept) != 2 || w.Number(`SELECT revenue FROM producer_years WHERE producer_id = $1 AND year = 2025`, w.kept) != int(w.kept*1000) {
		t.Error("a year of which both had a word is not the kept one's")
	}
	if w.Number(`SELECT count(*) FROM producers WHERE id = $1`, w.gone) != 0 || w.Number(`SELECT opens_id FROM spoken_codes WHERE code = 'SOMIEN'`) != int(w.kept) {
		t.Error("the other is still there, or its code leads nowhere")
	}
	if n := w.Number(`SELECT count(*) FROM orders WHERE id = $1 AND producer_name = $2 AND merged_from = $3`, o.ID, o.ProducerName, w.gone); n != 1 {
		t.Error("what was sold is told with another name")
	}
	if n := w.Number(`SELECT count(*) FROM outbox WHERE kind = 'catalog.product_changed' AND entity_id = $1`, jar.ProductID); n == 0 {
		t.Error("the search is not told of the goods")
	}
	p, err := w.goods.ProducerByID(ctx, catalog.Everything(), w.kept)
	if err != nil || p.Story != "Chuyện kể" || p.Phone != "+84911111111" {
		t.Errorf("what was chosen is not what it says: %+v (%v)", p, err)
	}
	if to, slug, err := w.goods.MergedInto(ctx, "mien-so"); err != nil || to != w.kept || slug != p.Slug {
		t.Errorf("the old address leads to %d, %q (%v)", to, slug, err)
	}
	if n, err := w.goods.AddProducer(ctx, officer, catalog.Everything(), catalog.ProducerContent{Name: "Miến So", LegalForm: catalog.Cooperative}, ""); err != nil || w.Number(`SELECT count(*) FROM producers WHERE id = $1 AND slug = 'mien-so-2'`, n) != 1 {
		t.Errorf("a new one got the old address (%v)", err)
	} else {
		w.Exec(`DELETE FROM producers WHERE id = $1`, n)
	}
	for _, action := range []string{"producer.merged", "producer.merged_away", "producer.edited"} {
		if n := w.Number(`SELECT count(*) FROM audit_log WHERE action = $1`, action); n != 1 {
			t.Errorf("the log has %s %d times", action, n)
		}
	}

	w.must(w.store.Undo(ctx, officer, catalog.Everything(), w.kept, id))
	if after := w.snapshot(); after != before {
		t.Errorf("it is not as it was:\n%s\n%s", before, after)
	}
	if err := w.store.Undo(ctx, officer, catalog.Everything(), w.kept, id); !fault.Is(err, "merge.undone") {
		t.Errorf("undone twice: %v", err)
	}
	if to, _, err := w.goods.MergedInto(ctx, "mien-so"); err != nil || to != 0 {
		t.Errorf("its address leads to %d still (%v)", to, err)
	}
	again := w.merge() // and once more
	w.must(w.store.Undo(ctx, officer, catalog.Everything(), w.kept, again))
}

// snapshot is both records and all that is theirs, but when they were saved last.
func (w *twice) snapshot() string {
	w.t.Helper()
	var b strings.Builder
	for _, m := range all() {
		var text string
		order := "t.producer_id, t." + m.column() + "::text"
		w.must(w.DB.Pool.QueryRow(context.Background(), `SELECT coalesce(string_agg((to_jsonb(t) - '{updated_at,row_version,position,papers_until}'::text[])::text, E'\n' ORDER BY `+order+`), '') FROM `+m.table+` t`).Scan(&text))
		b.WriteString(m.table + ": " + text + "\n")
	}
	var text string
	w.must(w.DB.Pool.QueryRow(context.Background(), `SELECT string_agg((to_jsonb(t) - '{updated_at,row_version}'::text[])::text, E'\n' ORDER BY id) || (SELECT string_agg(code || opens_id, ' ') FROM spoken_codes) FROM producers t`).Scan(&text))
	return b.String() + text
}

func TestWhatCameAfterTheMergeStaysWhenItIsTakenApart(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	jar, _ := w.household()
	id := w.merge()
	later := w.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	if later.ProducerID != w.kept {
		t.Fatalf("ordered of %d", later.ProducerID)
	}
	w.Exec(`UPDATE producers SET quote = 'Lời mới', row_version = row_version + 1 WHERE id = $1`, w.kept)
	w.must(w.store.Undo(ctx, officer, catalog.Everything(), w.kept, id))
	if w.Number(`SELECT producer_id FROM orders WHERE id = $1`, later.ID) != int(w.kept) || w.of("orders", w.gone) != 1 {
		t.Error("an order went to who did not take it")
	}
	if w.Number(`SELECT count(*) FROM producers WHERE id = $1 AND quote = 'Lời mới'`, w.kept) != 1 {
		t.Error("what somebody wrote since is gone")
	}
}

func TestWhatStandsInTheWayIsSaidAndNothingMoves(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		key  string
		make func(*twice)
	}{
		"taken down":      {"merge.taken_down", func(w *twice) { w.Exec(`UPDATE producers SET taken_down = true WHERE id = $1`, w.gone) }},
		"a draft is kept": {"merge.keep_the_other", func(w *twice) { w.Exec(`UPDATE producers SET state = 'draft' WHERE id = $1`, w.kept) }},
		"suspended":       {"merge.suspended", func(w *twice) { w.Exec(`UPDATE producers SET state = 'suspended' WHERE id = $1`, w.gone) }},
		"its account":     {"merge.account_gone", func(w *twice) { w.Account(w.gone) }},
		"two accounts":    {"merge.account_both", func(w *twice) { w.Account(w.gone); w.Account(w.kept) }},
		"its statement": {"merge.statements_gone", func(w *twice) {
			w.Exec(`INSERT INTO statements (producer_id, producer_name, period, closed_at) VALUES ($1, 'x', '2026-01-01', now())`, w.gone)
		}},
		"two statements": {"merge.statements_both", func(w *twice) {
			w.Exec(`INSERT INTO statements (producer_id, producer_name, period, closed_at) SELECT id, 'x', '2026-01-01', now() FROM producers WHERE id IN ($1, $2)`, w.gone, w.kept)
		}},
		"a closed month": {"merge.month_closed", func(w *twice) {
			w.household()
			w.Exec(`INSERT INTO statements (producer_id, producer_name, period, closed_at) VALUES ($1, 'x', date_trunc('month', $2::timestamptz)::date, now())`, w.kept, w.now)
		}},
		"on air": {"merge.live", func(w *twice) {
			jar, _ := w.household()
			w.Exec(`INSERT INTO live_sessions (slug, name, state, began_at, starts_at, ends_at, host_key, created_by, created_at, updated_at) VALUES ('phien', 'Phiên', 'live', $1, $1, $1::timestamptz + interval '2 hours', 'k', 'x', now(), now())`, w.now)
			w.Exec(`INSERT INTO live_items (session_id, variant_id, code, price, units) SELECT max(id), $1, 'M1', 90000, 5 FROM live_sessions`, jar.VariantID)
		}},
		"two people": {"merge.personal", func(w *twice) {
			w.Exec(`INSERT INTO producer_personal (producer_id, representative, updated_at) SELECT id, 'Chủ cơ sở mẫu', now() FROM producers WHERE id IN ($1, $2)`, w.gone, w.kept)
		}},
		"two stalls": {"merge.fairs", func(w *twice) {
			w.Exec(`INSERT INTO trade_fairs (name, place, where_held, starts_on, ends_on, updated_at) VALUES ('Hội', 'Đình So', 'in_commune', '2026-01-01', '2026-01-02', now())`)
			w.Exec(`INSERT INTO trade_fair_stalls (fair_id, producer_id) SELECT f.id, p.id FROM trade_fairs f, producers p WHERE p.id IN ($1, $2)`, w.gone, w.kept)
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := open(t)
			c.make(w)
			pair, err := w.store.Compare(context.Background(), w.kept, w.gone)
			if err != nil || !slices.Equal(pair.InTheWay, []string{c.key}) {
				t.Errorf("in the way: %v (%v)", pair.InTheWay, err)
			}
			if _, err := w.store.Do(context.Background(), officer, catalog.Everything(), w.choice(w.kept, w.gone)); !fault.Is(err, c.key) {
				t.Errorf("merged all the same: %v", err)
			}
			if n := w.Number(`SELECT count(*) FROM producer_merges`); n != 0 {
				t.Error("something is kept of what did not happen")
			}
		})
	}
}

func TestOtherNumbersWantAWordAndAnOldPageIsRefused(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	w.Exec(`UPDATE producers SET registration_number = 'DK-' || id`)
	choice := w.choice(w.kept, w.gone)
	if _, err := w.store.Do(ctx, officer, catalog.Everything(), choice); !fault.Is(err, "merge.apart") {
		t.Errorf("two registrations became one unasked: %v", err)
	}
	choice.Same = true
	if _, err := w.store.Do(ctx, officer, catalog.Scope{ProducerID: w.kept}, choice); !fault.Is(err, "producer.not_yours_to_say") {
		t.Errorf("a producer swallowed another: %v", err)
	}
	w.Exec(`UPDATE producers SET row_version = row_version + 1 WHERE id = $1`, w.gone)
	if _, err := w.store.Do(ctx, officer, catalog.Everything(), choice); !fault.Is(err, "merge.changed") {
		t.Errorf("merged by a page of before: %v", err)
	}
	choice.GoneSeen++
	if _, err := w.store.Do(ctx, officer, catalog.Everything(), choice); err != nil {
		t.Error(err)
	}
	if _, err := w.store.Do(ctx, officer, catalog.Everything(), choice); !fault.Is(err, "merge.gone") {
		t.Errorf("merged twice: %v", err)
	}
}

func TestAMergeIsTakenApartFromTheLastOne(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	w.household()
	first := w.merge()
	third := w.NemHaHoa()
	second, err := w.store.Do(ctx, officer, catalog.Everything(), w.choice(third, w.kept))
	w.must(err)
	if to, _, err := w.goods.MergedInto(ctx, "mien-so"); err != nil || to != third {
		t.Errorf("the oldest address leads to %d (%v)", to, err)
	}
	if err := w.store.Undo(ctx, officer, catalog.Everything(), w.kept, first); !fault.Is(err, "merge.later_first") {
		t.Errorf("the first was taken out of the second: %v", err)
	}
	w.must(w.store.Undo(ctx, officer, catalog.Everything(), third, second))
	w.Exec(`INSERT INTO statements (producer_id, producer_name, period, closed_at) VALUES ($1, 'x', '2026-01-01', $2::timestamptz + interval '1 hour')`, w.kept, w.now)
	if err := w.store.Undo(ctx, officer, catalog.Everything(), w.kept, first); !fault.Is(err, "merge.closed_since") {
		t.Errorf("orders were taken out of a closed month: %v", err)
	}
}

func TestWhatIsOnlyAddedToChangesItsProducerByAMergeAlone(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.household()
	for _, sql := range []string{`UPDATE acts_for SET producer_id = $1`, `UPDATE producer_personal_reads SET producer_id = $1`, `UPDATE consents SET producer_id = $1`} {
		if _, err := w.DB.Pool.Exec(context.Background(), sql, w.kept); err == nil {
			t.Errorf("%s was let through", sql)
		}
	}
	w.merge()
	for _, sql := range []string{`UPDATE acts_for SET producer_id = $1`, `UPDATE acts_for SET by_name = 'Ai đó' WHERE $1 > 0`, `DELETE FROM producer_personal_reads WHERE $1 > 0`} {
		if _, err := w.DB.Pool.Exec(context.Background(), sql, w.NemHaHoa()); err == nil {
			t.Errorf("%s was let through after a merge", sql)
		}
	}
}
