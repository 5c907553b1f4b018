package demo

import "github.com/ocop-hungdao/ocop/catalog"

func visits() []product {
	return []product{
		{slug: "tham-dinh-so", name: "Thăm Đình So cùng người làng", group: "du-lich", producer: "du-lich-dinh-so", mode: catalog.ByVisit, preparing: true, featured: 65,
			summary: "Một giờ quanh đình và hồ bán nguyệt, có người làng đi cùng kể chuyện.",
			quote:   "Đi chậm thôi, mười tám bậc đá bậc nào cũng đáng đứng lại.",
			story: paragraphs(
				"Bắt đầu ở bờ hồ, lên mười tám bậc đá vào tam quan, rồi vào đình xem những hàng cột và mảng chạm.",
				"Đi chừng một giờ, nhóm tới 15 người. Người dẫn là người làng, kể được chuyện hội tháng hai và chuyện những nhà làm miến quanh đình.",
				"Giờ đón và giá dẫn đang chờ xã duyệt, gọi trước để hỏi (mẫu)."),
			leadTime: "Hẹn trước một ngày",
			keywords: "đình so dinh so tham quan du lịch di tích lễ hội",
			art:      drawing{"temple", 0}, area: catalog.Commune},

		{slug: "xem-trang-mien-lang-so", name: "Một buổi xem tráng miến, phơi phên", group: "du-lich", producer: "htx-mien-lang-so", mode: catalog.ByVisit, featured: 27,
			summary: "Sáng sớm ở sân phơi: xem tráng bánh, thử trở phên, ăn bát miến nóng.",
			quote:   "Khách cứ thử trở một phên, mới biết gió nặng thế nào.",
			story: paragraphs(
				"Buổi xem bắt đầu lúc lò đỏ lửa, chừng 90 phút, nhóm tới 10 người. Khách đứng ngoài vạch, ai muốn trở phên thì đeo găng vào.",
				"Mưa thì không phơi, tổ báo trước từ tối hôm trước và hẹn lại."),
			leadTime: "Hẹn trước một ngày, tùy nắng",
			keywords: "trải nghiệm làm miến tham quan làng so miến so",
			art:      drawing{"mien", 0}, area: catalog.Commune},

		{slug: "ghe-xuong-cham-yen-quan", name: "Ghé xưởng chạm Yên Quán", group: "du-lich", producer: "hoi-nghe-yen-quan", mode: catalog.ByVisit, featured: 23,
			summary: "Vào xưởng xem thợ chạm, tự tay đục một lá cúc mang về.",
			quote:   "Cầm thử cái đục một lần, về nhìn cửa võng thấy khác.",
			story: paragraphs(
				"Hội hẹn với xưởng đang có việc chạm để khách xem đúng lúc thợ làm. Mỗi buổi chừng 75 phút, nhóm tới 8 người.",
				"Mỗi người được một miếng gỗ vẽ sẵn lá cúc. Trẻ dưới mười tuổi xem chứ chưa cầm đục."),
			leadTime: "Đặt trước hai ngày, sáng thứ Bảy và Chủ nhật",
			keywords: "trải nghiệm mộc đục chạm tham quan yên quán làng nghề",
			art:      drawing{"carving", 1}, area: catalog.Commune},
	}
}
