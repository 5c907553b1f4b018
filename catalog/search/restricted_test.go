package search

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
)

func TestNoDocumentTellsOfThePeopleBehindAProducer(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	w.Product(catalogtest.Goods{Name: "Miến", Stock: 1})
	w.Exec(`INSERT INTO producer_personal (producer_id, representative, position, ethnicity, citizen_id, home_address, contact_name, contact_phone, updated_at)
		SELECT id, 'Zzkin', 'Zzkin', 'Zzkin', '099887766554', 'Zzkin', 'Zzkin', '+84911223344', now() FROM producers`)
	w.Exec(`UPDATE products SET updated_at = now()`) // the triggers write anew
	docs, err := documentsAfter(t.Context(), db, catalogtest.Noon(), 0, 10)
	if err != nil || len(docs) != 1 {
		t.Fatalf("%d documents (%v)", len(docs), err)
	}
	text := strings.ToLower(fmt.Sprintf("%+v", docs))
	for _, secret := range []string{"zzkin", "099887766554", "911223344"} {
		if strings.Contains(text, secret) {
			t.Errorf("a document tells %q: %s", secret, text)
		}
	}
}
