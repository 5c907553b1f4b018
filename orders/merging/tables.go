package merging

// moving is a table of which rows are a producer's. The key names a row among its producer's;
// single says that a producer has one row for each key: of two the kept one's stays and the other
// is put by, to come back when they are taken apart.
type moving struct {
	table, key string
	single     bool
	unless     string // of a single one: a row for which this holds is put by, too
	also       string // what else changes with the producer, after a comma
	undo       string // the same when they are taken apart
}

// all is every table with a producer in it, those first on which others are worked out: the papers
// before the goods that need them, the logins before the number that is theirs. Closed statements
// are not here: who has any is not merged away.
func all() []moving {
	return []moving{
		{table: "accounts", key: "id"},
		{table: "papers", key: "id"},
		{table: "products", key: "id"},
		{table: "photos", key: "id", also: `, position = position + (SELECT coalesce(max(f.position), 0) + 1 FROM photos f WHERE f.producer_id = @kept)`},
		{table: "orders", key: "id", also: `, merged_from = coalesce(merged_from, @gone)`, undo: `, merged_from = NULLIF(merged_from, @gone)`},
		{table: "order_line_parts", key: "id"},
		{table: "bespoke_requests", key: "id"},
		{table: "wholesale_passes", key: "id"},
		{table: "cod_lines", key: "id"},
		{table: "bank_txns", key: "id"},
		{table: "producer_bank_accounts", key: "id"},
		{table: "batch_news", key: "id"},
		{table: "consents", key: "id"},
		{table: "imports", key: "id"},
		{table: "vouchers", key: "id"},
		{table: "visit_places", key: "id"},
		{table: "trade_fair_stalls", key: "fair_id"},
		// What both were written is kept as the kept one has it: read or not.
		{table: "maker_message_readers", key: "message_id", single: true},
		{table: "producer_personal", key: "0"},
		{table: "producer_personal_reads", key: "id"},
		// A month that one has looked through says nothing of what was done for the other.
		{table: "act_months", key: "month", single: true, unless: `EXISTS (SELECT FROM acts_for a WHERE a.producer_id = @kept AND date_trunc('month', a.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date = t.month)`},
		{table: "acts_for", key: "id"},
		{table: "producer_years", key: "year", single: true},
		{table: "free_deliveries", key: "0", single: true},
		{table: "statement_titles", key: "0", single: true},
	}
}

// Counted are the tables of which people want to know how much went over, in their order.
func Counted() []string {
	return []string{"products", "orders", "papers", "photos", "accounts", "bespoke_requests", "wholesale_passes", "vouchers", "trade_fair_stalls", "acts_for", "consents"}
}
