package locale

import "strconv"

func viOfficeOutlook() OfficeOutlook {
	return OfficeOutlook{
		Targets: "Chỉ tiêu kế hoạch", Starred: "Sản phẩm từ 3 sao trở lên",
		StarredNote: func(left int) string {
			if left <= 0 {
				return "Đã đạt, đếm theo quyết định công nhận còn hiệu lực."
			}
			return "Còn " + strconv.Itoa(left) + " sản phẩm, đếm theo quyết định công nhận còn hiệu lực."
		},
		OfTarget: func(now, target int) string { return strconv.Itoa(now) + " / " + strconv.Itoa(target) },
		Trained:  "Người đã tập huấn, mục tiêu 100\u00a0%", Fair: "Hội chợ tại xã, mục tiêu ít nhất 1",
		FairNote: func(held, coming, year int) string {
			switch {
			case held > 0:
				return "Đã đạt, đếm hội chợ tại xã đã tổ chức xong trong năm " + strconv.Itoa(year) + "."
			case coming > 0:
				return "Đang chuẩn bị " + strconv.Itoa(coming) + " hội chợ tại xã, tổ chức xong thì được tính."
			}
			return "Chưa có hội chợ tại xã nào trong năm " + strconv.Itoa(year) + "."
		},
		SeeFairs: "Xem hội chợ tại xã",
		NoRecord: "chưa có dữ liệu", NoRecordWhy: "Sổ tập huấn chưa ghi trên trang này.",
		Ending: "Sắp hết hạn", Bands: [3]string{"Trong 30 ngày", "Từ 31 đến 90 ngày", "Từ 91 đến 180 ngày"}, None: "Không có",
		EndsOn: func(name, day string) string { return name + ", hết hạn " + day }, Star: "chứng nhận OCOP",
		AndMore: func(n int) string { return "và " + strconv.Itoa(n) + " thứ nữa" },
		Sold:    "Đặt hàng 30 ngày", SoldSum: func(orders int, sum string) string { return sum + " · " + strconv.Itoa(orders) + " đơn" },
		SoldNote: "Không tính đơn đã hủy và đơn hết hạn.",
		Drawn: func(most string) string {
			return "Hình vẽ giá trị đơn từng ngày, ngày nhiều nhất " + most + ". Số liệu có trong bảng bên dưới."
		},
		ByChannel: "Theo kênh", ChannelHeads: [3]string{"Kênh", "Đơn", "Tiền hàng"}, Most: "Bán nhiều nhất", MostHeads: [3]string{"Sản phẩm", "Đã bán", "Tiền hàng"},
		ChannelNames: map[string]string{"shop": "Trang bán hàng", "live": "Phiên live", "bespoke": "Đặt làm"},
		PartsNote:    "Tiền hàng không gồm phí giao. Một đơn có món từ hai kênh được đếm ở cả hai.",
		WeekHeads:    [3]string{"Ngày", "Đơn", "Giá trị"},
		Log:          "Nhật ký gần đây", AllLog: "Xem hết",
	}
}
