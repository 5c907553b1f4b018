package demo

import (
	"fmt"
	"strings"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
)

// paper is a made-up paper; its days are counted from the day of seeding.
type paper struct {
	kind, number, issuer string
	monthsAgo            int
	endsInDays           *int // nil: by months, or never
	months               int  // 0: no end
}

const (
	safetyOffice = "Chi cục Chất lượng, Chế biến và Phát triển thị trường Hà Nội (mẫu)"
	communeHall  = "UBND xã Hưng Đạo (mẫu)"
)

// endings are declarations that end on a day worth looking at: one has lapsed, so that the
// office has something to renew, and one ends soon.
func endings() map[string]int {
	return map[string]int{"thinh-gao-rang": -12, "nem-chao-tai-do-chang": 20}
}

// safety is the food safety paper of a producer: small makers commit themselves, the
// others hold a certificate.
func (p producer) safety(n int) paper {
	switch p.form {
	case catalog.HouseholdBusiness, catalog.CooperativeGroup, catalog.Farm:
		return paper{kind: "food_safety_commitment", number: fmt.Sprintf("%02d/CK-ATTP (mẫu)", n), issuer: communeHall, monthsAgo: 13, months: 36}
	default:
		return paper{kind: "food_safety_cert", number: fmt.Sprintf("%04d/NNMT-HAN (mẫu)", 120+n), issuer: safetyOffice, monthsAgo: 14, months: 36}
	}
}

func (p product) goodsKind() string {
	if p.group == "qua-tang" && p.label.declaration == "" {
		return "craft"
	}
	return ""
}

// papers are those of the product itself.
func (p product) papers(maker string) []paper {
	switch {
	case strings.HasPrefix(p.label.declaration, "Tự công bố số "):
		one := paper{kind: "self_declaration", number: strings.TrimPrefix(p.label.declaration, "Tự công bố số "), issuer: maker, monthsAgo: 10}
		if days, ok := endings()[p.slug]; ok {
			one.endsInDays = &days
		}
		return []paper{one}
	case p.group == "do-go" || p.goodsKind() == "craft":
		return []paper{{kind: "timber_origin", number: "BKLS-2026 (mẫu)", issuer: "Cơ sở xẻ gỗ ngoài xã (mẫu)", monthsAgo: 8}}
	}
	return nil
}

func writePapersTx(tx *gorm.DB, now time.Time) error {
	food := map[string]bool{}
	for _, p := range products() {
		if p.label.declaration != "" {
			food[p.producer] = true
		}
	}
	names := map[string]string{}
	for i, p := range producers() {
		names[p.slug] = p.name
		if err := (paper{kind: "business_registration", number: fmt.Sprintf("MAU-%04d (mẫu)", i+1), issuer: "Cơ quan đăng ký kinh doanh (mẫu)", monthsAgo: 30}).writeTx(tx, p.slug, "", now); err != nil {
			return err
		}
		if food[p.slug] {
			if err := p.safety(i+1).writeTx(tx, p.slug, "", now); err != nil {
				return err
			}
		}
	}
	for _, p := range products() {
		for _, one := range p.papers(names[p.producer]) {
			if err := one.writeTx(tx, p.producer, p.slug, now); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p paper) writeTx(tx *gorm.DB, maker, product string, now time.Time) error {
	issued := ocop.Today(now).AddDate(0, -p.monthsAgo, 0)
	var until *time.Time
	if p.months > 0 {
		day := issued.AddDate(0, p.months, -1)
		until = &day
	}
	if p.endsInDays != nil {
		day := ocop.Today(now).AddDate(0, 0, *p.endsInDays)
		until = &day
	}
	_, err := insertTx(tx, `INSERT INTO papers (kind, producer_id, product_id, number, issuer, issued_on, expires_on, visibility, sample, created_at, created_by, checked_at, checked_by)
		SELECT k.code, r.id, (SELECT id FROM products WHERE slug = ?), ?, ?, ?, ?, k.visibility, true, ?, ?, ?, ? FROM producers r, paper_kinds k
		WHERE r.slug = ? AND k.code = ? RETURNING id`, product, p.number, p.issuer, issued, until, now, seeder.Name, now, seeder.Name, maker, p.kind)
	return err
}
