package demo

// yenQuan is the village of the wood. Its figures are of 2018 and say so.
func yenQuan() village {
	return village{
		slug: "yen-quan", name: "Yên Quán", aliases: "làng mộc Yên Quán", former: "Tân Phú",
		craft: "Mộc dân dụng, đục chạm gỗ", art: "carving",
		summary: "Làng nghề mộc dân dụng và đục chạm, Hà Nội công nhận năm 2013.",
		story: paragraphs(
			"Ở Yên Quán, tiếng đục nghe từ đầu làng. Xưởng này dựng khung nhà, xưởng bên chạm cửa võng, nhà khác làm khay, làm hộp.",
			"Việc lớn thì thợ đến tận nhà đo rồi mới vẽ, mới báo giá. Việc nhỏ có sẵn ở xưởng, mua về dùng được ngay."),
		facts: []fact{
			stated("2013", "Hà Nội công nhận làng nghề “mộc dân dụng và đục chạm gỗ cao cấp”.", "Cổng thông tin Hà Nội, 28/11/2018"),
			stated("35 xưởng", "cùng 210 hộ và hơn 400 thợ làm nghề (số năm 2018).", "Cổng thông tin Hà Nội, 28/11/2018"),
			stated("4", "nghệ nhân Hà Nội của làng (số năm 2018).", "Cổng thông tin Hà Nội, 28/11/2018"),
			stated("Việc làng", "dựng nhà cổ truyền, tu bổ đình chùa, chạm bàn thờ và đồ thờ.", "Cổng thông tin Hà Nội, 28/11/2018"),
			stated("Những năm 1950", "nghề mộc được đưa về làng, theo một bài báo.", "Quân đội nhân dân (bài về làng mộc Yên Quán)"),
			step("Đo", "Thợ gọi lại, hẹn ngày đến đo tại nhà.", unconfirmed),
			step("Vẽ và báo giá", "Bản vẽ ghi kích thước, loại gỗ, tiền gỗ và tiền công.", unconfirmed),
			step("Chọn gỗ", "Khách xem gỗ tại xưởng, nguồn gỗ ghi trong hợp đồng.", unconfirmed),
			step("Làm mộc, chạm", "Vào mộng, đục chạm, đánh giấy ráp rồi mới hoàn thiện mặt gỗ.", unconfirmed),
			step("Lắp", "Xưởng chở đến lắp, khách xem kỹ rồi mới nhận.", unconfirmed),
		},
	}
}
