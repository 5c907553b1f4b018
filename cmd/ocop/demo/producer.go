package demo

import (
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
)

// producer is a made-up chủ thể; its name ends in "(mẫu)".
type producer struct {
	slug, name   string
	form         catalog.LegalForm
	village      string // slug
	craft        string
	hamlet       string
	phone        string // E.164
	since        int
	quote, story string
	visiting     string
}

func producers() []producer {
	return append(append(noodleMakers(), foodMakers()...), craftAndVisits()...)
}

// writeProducersTx writes all producers in good standing. Registration numbers are
// made up and say so.
func writeProducersTx(tx *gorm.DB, now time.Time) error {
	for i, p := range producers() {
		registration := fmt.Sprintf("MAU-%04d (mẫu)", i+1)
		if _, err := insertTx(tx, `INSERT INTO producers (slug, name, legal_form, state, village_id, craft, address_line, phone, registration_number,
				registration_issued_on, registration_issuer, quote, story, since_year, visiting, sample, created_at, updated_at)
			VALUES (?, ?, ?, ?, (SELECT id FROM villages WHERE slug = ?), ?, ?, ?, ?, ?, 'Cơ quan đăng ký kinh doanh (mẫu)', ?, ?, ?, ?, true, ?, ?) RETURNING id`,
			p.slug, p.name, p.form, catalog.InGoodStanding, p.village, p.craft, p.hamlet+", xã Hưng Đạo, Hà Nội", p.phone, registration,
			time.Date(p.since, time.March, 1+i, 0, 0, 0, 0, time.UTC), p.quote, p.story, p.since, p.visiting, now, now); err != nil {
			return err
		}
	}
	return nil
}
