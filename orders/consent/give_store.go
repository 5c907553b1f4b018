package consent

import (
	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Queue queues consents in the words of today, one statement for all of them; none is no
// statement. They are written in the transaction that places what they were given with.
func Queue(b *pgx.Batch, given []Given) {
	rows := make([]map[string]any, len(given))
	for i, g := range given {
		rows[i] = map[string]any{"purpose": NewBatches, "version": Version, "producer_id": g.ProducerID, "producer_name": g.ProducerName,
			"purchase_id": g.PurchaseID, "phone": g.Phone, "email": g.Email, "given_at": g.At}
	}
	pg.QueueRows(b, "consents", `purpose, version, producer_id, producer_name, purchase_id, phone, email, given_at`, rows)
}
