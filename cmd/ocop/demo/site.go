package demo

import (
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog/content"
)

// writeSiteTx writes Đình So. Accounts differ about the year it was built, so the page
// says the century and names both.
func writeSiteTx(tx *gorm.DB) error {
	id, err := insertTx(tx, `INSERT INTO heritage_sites (slug, name, subtitle, summary, story, village_id, latitude, longitude)
		VALUES ('dinh-so', 'Đình So', ?, ?, ?, (SELECT id FROM villages WHERE slug = 'lang-so'), 20.97506, 105.67694) RETURNING id`,
		"Đẹp đình So, to đình Cấn",
		"Ngôi đình thế kỷ XVII của làng So, quay mặt ra hồ bán nguyệt, thờ ba anh em họ Cao có công giúp Đinh Bộ Lĩnh. Di tích quốc gia đặc biệt.",
		paragraphs(
			"Từ tam quan, mười tám bậc đá đi xuống hồ bán nguyệt. Đứng bên kia hồ nhìn lại, mái đình soi xuống nước, hai bên bậc đá là lan can chạm mây.",
			"Trong đình, những hàng cột gỗ đỡ mái ngói dày. Người làng So ra đình ngày hội, ngày rằm, và cả những chiều rảnh việc phơi miến."))
	if err != nil {
		return err
	}
	return writeFactsTx(tx, "heritage_site_id", id, dinhSoFacts())
}

func dinhSoFacts() []fact {
	const (
		press  = "VnExpress, 22/02/2026"
		guide  = "360.hncity.org"
		review = "Văn hóa và Phát triển, 2024"
	)
	return []fact{
		stated("18", "bậc đá từ tam quan xuống hồ bán nguyệt", press),
		stated("64", "cột gỗ", press),
		stated("40", "đạo sắc phong, từ năm 1601 đến năm 1924", review),
		stated("55", "gian, trên khuôn viên chừng 4 ha", press),
		stated("Thế kỷ XVII", "dựng đình; tài liệu ghi năm 1667 hoặc năm 1673", press+"; "+guide),
		stated("Ba anh em họ Cao", "được thờ ở đình, những người giúp Đinh Bộ Lĩnh dẹp loạn mười hai sứ quân", press),
		stated("1980", "Di tích quốc gia", "Quyết định 92-VHTT/QĐ, 10/07/1980"),
		stated("2018", "Di tích quốc gia đặc biệt", "Quyết định 1820/QĐ-TTg, 24/12/2018"),
		{content.Route, "Xe buýt 77", "Xuống điểm “THCS Cộng Hòa”, đi bộ theo biển chỉ.", guide},
		{content.Route, "Xe buýt 71, 87, 88, 89, 107", "Xuống điểm cầu Đáy trên Đại lộ Thăng Long, rồi đi tiếp vào làng.", guide},
		{content.Route, "Ô tô, xe máy", "Theo Đại lộ Thăng Long đến cầu Đáy, rồi theo đường DT70A.", guide},
		{content.Route, "Trước khi đi", "Lộ trình xe có thể đổi, nên xem lại trong ngày đi.", ""},
		{content.Rule, "Giờ mở cửa", "Chưa có giờ chính thức. Nên gọi điểm bán cạnh đình trước khi đến (mẫu, chờ xã xác nhận).", ""},
		{content.Rule, "Vé", "Chưa có thông tin vé (mẫu, chờ xã xác nhận).", ""},
		{content.Rule, "Trang phục", "Kín vai, quá gối (mẫu, chờ xã xác nhận).", ""},
		{content.Rule, "Chụp ảnh", "Không bật đèn chớp trong đình (mẫu, chờ xã xác nhận).", ""},
		{content.Festival, "Hội đình So", "Mùng 8 đến mùng 10 tháng 2 âm lịch", review},
		{content.Festival, "Khao quân", "Mùng 10 tháng 7 âm lịch", review},
		{content.Festival, "Thánh hóa", "Mùng 10 tháng 12 âm lịch", review},
	}
}
