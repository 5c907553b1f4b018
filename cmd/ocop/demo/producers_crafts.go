package demo

import "github.com/ocop-hungdao/ocop/catalog"

func craftAndVisits() []producer {
	return []producer{
		{slug: "moc-la-cuc", name: "Doanh nghiệp tư nhân Mộc Lá Cúc (mẫu)", form: catalog.PrivateEnterprise, village: "yen-quan",
			craft: "Đồ thờ, cửa võng, khay chạm", hamlet: "Thôn Yên Quán", phone: "+84900000009", since: 2001,
			quote: "Đo nhà trước, rồi mới nói chuyện gỗ.",
			story: paragraphs(
				"Xưởng tám thợ, nửa làm mộc nửa chạm. Việc đặt thì làm lần lượt theo ngày chốt bản vẽ, không nhận chen.",
				"Gỗ mua có bảng kê, khách hỏi thì mở sổ cho xem."),
			visiting: "8:00–17:00, hẹn trước để xưởng dọn lối."},
		{slug: "go-hoa-van", name: "Công ty cổ phần Gỗ Hoa Văn (mẫu)", form: catalog.JointStockCompany, village: "yen-quan",
			craft: "Đồ gỗ nhỏ, cửa gỗ", hamlet: "Thôn Yên Quán", phone: "+84900000010", since: 2014,
			quote: "Một khoanh một vân, không cái nào giống cái nào.",
			story: paragraphs(
				"Mấy xưởng trong làng góp vốn mở chung một chỗ sấy gỗ và một phòng bày hàng. Gỗ sấy đủ ngày mới đem làm.",
				"Đồ nhỏ có sẵn trên kệ. Đồ lớn thì vẽ rồi báo giá."),
			visiting: "8:00–17:30, cả Chủ nhật."},
		{slug: "hoi-nghe-yen-quan", name: "Hội nghề mộc Yên Quán (mẫu)", form: catalog.Association, village: "yen-quan",
			craft: "Dẫn khách thăm xưởng", hamlet: "Nhà văn hóa Yên Quán (mẫu)", phone: "+84900000011", since: 2015,
			quote: "Cầm thử cái đục một lần, về nhìn cửa võng thấy khác.",
			story: paragraphs(
				"Hội của thợ trong làng. Xưởng nào rảnh thì mở cửa đón khách, hội đứng ra hẹn giờ và cử người đi cùng."),
			visiting: "Sáng thứ Bảy, Chủ nhật; đặt trước hai ngày."},
		{slug: "du-lich-dinh-so", name: "Trung tâm Điều hành du lịch Đình So (mẫu)", form: catalog.OperatingCentre, village: "lang-so",
			craft: "Hướng dẫn tham quan", hamlet: "Cạnh Đình So", phone: "+84900000012", since: 2024,
			quote: "Đi chậm thôi, mười tám bậc đá bậc nào cũng đáng đứng lại.",
			story: paragraphs(
				"Vài người làng biết chuyện đình nhận dẫn khách, thay nhau trực ở điểm bán cạnh hồ.",
				"Khách đông thì chia nhóm nhỏ, để trong đình còn nghe được tiếng nhau."),
			visiting: "Hẹn trước qua điện thoại."},
	}
}
