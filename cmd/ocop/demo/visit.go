package demo

import (
	"context"
	"crypto/rand"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/orders/visit"
)

// writeVisitPlacesTx lets Đình So and two workshops take appointments. The hours are made
// up; the festivals are those of the page about the place.
func writeVisitPlacesTx(tx *gorm.DB) error {
	_, err := insertTx(tx, `INSERT INTO visit_places (slug, name, address, note, heritage_site_id, taking, week, rites, capacity, minutes, lead_minutes, ahead_days, most_party, group_from)
		SELECT 'dinh-so', 'Đình So', 'Làng So, xã Hưng Đạo', ?, id, true, '[[480,570,840,930],[],[480,570,840,930],[480,570,840,930],[480,570,840,930],[480,570,840,930],[480,570,840,930]]',
		'[{"name":"Hội đình So","first":8,"last":10,"month":2},{"name":"Khao quân","first":10,"last":10,"month":7},{"name":"Thánh hóa","first":10,"last":10,"month":12}]',
		40, 60, 720, 60, 40, 15 FROM heritage_sites WHERE slug = 'dinh-so' RETURNING id`,
		"Đình là nơi thờ tự: mặc kín vai, quá gối, không bật đèn chớp. Người làng đón ở tam quan (giờ đón mẫu, chờ xã xác nhận).")
	if err != nil {
		return err
	}
	for _, p := range []struct{ producer, week, note string }{
		{"htx-mien-lang-so", `[[],[420],[420],[420],[420],[420],[420]]`, "Xem tráng bánh, phơi phên vào sáng sớm. Mưa thì không phơi, tổ báo trước từ tối (giờ đón mẫu)."},
		{"hoi-nghe-yen-quan", `[[510,600],[],[],[],[],[],[510,600]]`, "Vào xưởng đang có việc chạm, trẻ nhỏ đi cùng người lớn (giờ đón mẫu)."},
	} {
		_, err := insertTx(tx, `INSERT INTO visit_places (slug, name, address, note, producer_id, taking, week, capacity, minutes, lead_minutes, ahead_days, most_party, group_from)
			SELECT slug, name, address_line, ?, id, true, ?::jsonb, 10, 90, 1440, 30, 10, 6 FROM producers WHERE slug = ? RETURNING id`, p.note, p.week, p.producer)
		if err != nil {
			return err
		}
	}
	return nil
}

// writeVisits books a few made-up visits through the way that visitors use: two families
// and a group that waits for an officer.
func (o *office) writeVisits(ctx context.Context) error {
	store := visit.NewStore(o.deps.DB, o.deps.Now, rand.Reader)
	place, err := store.Place(ctx, "dinh-so")
	if err != nil {
		return fmt.Errorf("sample visits: %w", err)
	}
	days, err := store.Days(ctx, place)
	if err != nil {
		return fmt.Errorf("sample visits: %w", err)
	}
	samples := []visit.Request{{Name: "Gia đình khách mẫu", Party: 4}, {Name: "Hai bạn khách mẫu", Party: 2, Note: "Có một người đi xe lăn (mẫu)."}, {Name: "Lớp học mẫu", Party: 28, Note: "Học sinh lớp 4 và hai cô giáo (mẫu)."}}
	at := 0
	for _, d := range days {
		if len(d.Slots) < 2 || at == len(samples) {
			continue
		}
		r := samples[at]
		r.Place, r.At, r.Phone, r.Once = place.Slug, d.Slots[at%2].At, fmt.Sprintf("090000013%d", at), fmt.Sprintf("sample-%d", at)
		if _, err := store.Book(ctx, r); err != nil {
			return fmt.Errorf("sample visits: %w", err)
		}
		at++
	}
	return nil
}
