package demo

import (
	"encoding/json"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// point is a made-up sales point. Only Đình So's own place on the map is known; the
// other places lie in the commune and say that they are for illustration.
type point struct {
	slug, name      string
	kind            salespoint.Kind
	address, old    string
	at              spot
	hours, phone    string
	notes           string
	noPickup        bool
	days            string   // that differ from the week, as officers type them
	shelf           []string // product slugs
	other           []string // goods of the place that are not in the catalog
	confirmedBefore int      // days ago somebody looked at the shelf
}

const illustrated = "Vị trí trên bản đồ chỉ để minh họa (mẫu)."

func points() []point {
	return []point{
		{slug: "dinh-so", name: "Điểm bán cạnh Đình So (mẫu)", kind: salespoint.TouristSite,
			address: "Cạnh Đình So, thôn Sơn Lộ, xã Hưng Đạo, Hà Nội", old: "Thôn Sơn Lộ, xã Cộng Hòa, huyện Quốc Oai",
			at: spot{20.97488, 105.67721}, hours: "7:30–17:30, cả tuần", phone: "+84900000021",
			notes: "Có miến, bún, nem trong ngày và chỗ để xe cho khách thăm đình.", confirmedBefore: 1,
			shelf: []string{"mien-dong-lang-so-soi-nho", "mien-dong-lang-so-soi-to", "bun-kho-cuon-tay", "pho-kho-bo-lat", "hop-qua-co-yen",
				"nem-thinh-la-sung-ha-hoa", "khay-tra-cham-la-cuc", "tranh-cham-dinh-so"}},
		{slug: "trung-tam-dich-vu", name: "Góc OCOP Trung tâm Dịch vụ tổng hợp (mẫu)", kind: salespoint.ServiceCentre,
			address: "Trung tâm Dịch vụ tổng hợp xã Hưng Đạo, Hà Nội", old: "",
			at: spot{20.96720, 105.66340}, hours: "7:30–11:30, 13:30–17:00, thứ Hai đến thứ Sáu\n8:00–11:00, thứ Bảy", phone: "+84900000022",
			notes: illustrated + " Nhận đơn đặt trước, giữ hàng hai ngày.", confirmedBefore: 2,
			shelf: []string{"mien-dong-lang-so-soi-nho", "mien-dong-nang-hai-hom", "bun-gao-lut-kho", "thinh-gao-rang", "hop-qua-tet-mien-nha-lam",
				"bo-muoi-dua-bep-go-mit", "hop-dung-che-go-mit"}},
		{slug: "cho-ha-hoa", name: "Quầy nem, rau chợ Hạ Hòa (mẫu)", kind: salespoint.Market,
			address: "Chợ thôn Hạ Hòa, xã Hưng Đạo, Hà Nội", old: "Thôn Hạ Hòa, xã Tân Phú, huyện Quốc Oai",
			at: spot{20.96030, 105.65120}, hours: "5:30–10:30, cả tuần", phone: "+84900000023", noPickup: true, days: "1/1: nghỉ Tết Dương lịch",
			other: []string{"Chè xanh hái sáng (mẫu)", "Trứng gà ta (mẫu)"},
			notes: illustrated + " Bán lẻ buổi sáng, không giữ hàng cho đơn đặt trên mạng.", confirmedBefore: 1,
			shelf: []string{"nem-thinh-la-sung-ha-hoa", "nem-nam-ha-hoa", "thinh-gao-rang", "cai-ngot-an-toan-cong-hoa", "mong-toi-bo-day", "rau-thom-hanh-la"}},
		{slug: "lang-moc-yen-quan", name: "Phòng bày làng mộc Yên Quán (mẫu)", kind: salespoint.CraftVillage,
			address: "Nhà văn hóa thôn Yên Quán, xã Hưng Đạo, Hà Nội", old: "Thôn Yên Quán, xã Tân Phú, huyện Quốc Oai",
			at: spot{20.96510, 105.64480}, hours: "8:00–17:30, cả tuần", phone: "+84900000024",
			notes: illustrated + " Xem đồ mẫu, gặp thợ để hỏi việc đặt.", confirmedBefore: 3,
			shelf: []string{"khay-tra-cham-la-cuc", "thot-go-xa-cu", "hop-dung-che-go-mit", "bo-muoi-dua-bep-go-mit", "tranh-cham-dinh-so",
				"hop-tra-cu-la-cuc", "ban-tho-gia-tien"}},
	}
}

func writePointsTx(tx *gorm.DB, now time.Time) error {
	for i, p := range points() {
		week, err := salespoint.ParseWeek(p.hours)
		if err != nil {
			return err
		}
		days, err := salespoint.ParseSpecials(p.days, vntime.Today(now))
		if err != nil {
			return err
		}
		weekly, err := json.Marshal(week)
		if err != nil {
			return err
		}
		special, err := json.Marshal(append([]salespoint.Special{}, days...))
		if err != nil {
			return err
		}
		id, err := insertTx(tx, `INSERT INTO sales_points (slug, name, kind, address, old_address, latitude, longitude, hours, week, days, phone, notes, pickup, sample, position)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, true, ?) RETURNING id`,
			p.slug, p.name, p.kind, p.address, p.old, p.at.latitude, p.at.longitude, p.hours, string(weekly), string(special), p.phone, p.notes, !p.noPickup, i+1)
		if err != nil {
			return err
		}
		for _, slug := range p.shelf {
			if _, err := insertTx(tx, `INSERT INTO sales_point_products (sales_point_id, product_id, confirmed_at)
				VALUES (?, (SELECT id FROM products WHERE slug = ?), ?) RETURNING sales_point_id`, id, slug, now.AddDate(0, 0, -p.confirmedBefore)); err != nil {
				return err
			}
		}
		if err := tx.Exec(`INSERT INTO sales_point_usual SELECT sales_point_id, product_id FROM sales_point_products WHERE sales_point_id = ?`, id).Error; err != nil {
			return err
		}
		for _, name := range p.other {
			if err := tx.Exec(`INSERT INTO sales_point_goods (sales_point_id, name, confirmed_at) VALUES (?, ?, ?)`, id, name, now.AddDate(0, 0, -p.confirmedBefore)).Error; err != nil {
				return err
			}
		}
	}
	return nil
}
