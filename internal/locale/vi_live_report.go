package locale

import "fmt"

func viLiveReport() LiveReport {
	return LiveReport{
		Open:   "Báo cáo phiên",
		Title:  "Báo cáo phiên",
		Record: "Biên bản phiên",
		Print:  "In khổ A4",
		None:   "Phiên chưa có đơn nào.",
		NoneButSeen: func(views int) string {
			return fmt.Sprintf("Phiên chưa có đơn. Số lượt mở trang: %d.", views)
		},
		Until:  func(when string) string { return "Tính tới " + when + "." },
		NotYet: func(day string) string { return "Khiếu nại tính đủ 7 ngày sau phiên, tới " + day + "." },
		Excel:  "Xuất Excel",
		Figures: [11]string{"lượt mở trang", "đơn đã đặt", "đơn của khách mới", "trung bình mỗi đơn", "giá trị đã đặt", "đã xác nhận", "đã giao", "hủy hoặc quá hạn", "khiếu nại, trả hàng trong 7 ngày",
			"lượt hẹn mẻ sau", "lượt muốn mua mà hết suất"},
		Channels:     "Khách tới từ đâu",
		ChannelHeads: []string{"Kênh", "Lượt mở", "Lượt chốt", "Đơn", "Đã đặt", "Đã xác nhận", "Đã giao"},
		ChannelsNote: "Lượt mở là số lần trang phiên hoặc mã được mở từ đường dẫn của kênh. Chỉ đếm số, không ghi ai.",
		Unknown:      "Không rõ",
		ChannelNames: map[string]string{"fb": "Facebook", "tt": "TikTok", "yt": "YouTube", "za": "Zalo", "qr": "Mã QR", "tr": "Tờ rơi", "loa": "Loa xã"},
		Goods:        "Theo món",
		GoodsHeads:   []string{"Món", "Lượt mở", "Đã đặt", "Giá trị", "Đã giao", "Hủy", "Hết suất", "Hẹn mẻ sau", "Báo hết lúc"},
		GoodsNote:    "Hết suất là số lần khách bấm chốt mà không còn suất giá trong phiên. Cộng với hẹn mẻ sau, đó là phần khách lỡ.",
		Makers:       func(name string) string { return "Bảng kê cho " + name },
		MakersNote:   "Không tính đơn đã hủy hoặc quá hạn. Chưa gồm phí giao.",
		MakerHeads:   []string{"Món", "Giá", "Số lượng", "Thành tiền", "Đã giao"},
		Sum:          "Cộng",
		Minutes:      "Đơn theo từng phút",
		MinutesNote:  "Bảng chỉ kể những phút có đơn hoặc có ghim món.",
		MinuteHeads:  []string{"Lúc", "Lượt mở", "Đơn", "Giá trị", "Đang ghim"},
		Drawn:        "Mỗi cột là số đơn trong một phút, vạch đứt là lúc ghim món.",
		Most:         func(n int) string { return fmt.Sprintf("Cột cao nhất: %d đơn.", n) },
		GoodsPlanned: "Giá và số suất lúc bấm lên sóng. Những lần đổi sau đó ghi ở phần Diễn biến.",
		Lessons:      viLiveLessons(),
		Hour:         func(from, to string, n int) string { return fmt.Sprintf("%s đến %s: %d đơn", from, to, n) },
		SheetLines:   "Từng dòng",
		SheetSums:    "Tổng hợp",
		FileHeads:    []string{"Lúc đặt", "Mã đơn", "Kênh", "Mã món", "Món", "Chủ thể", "Số lượng", "Giá", "Thành tiền", "Trạng thái", "Đã giao"},
		Yes:          "Đã giao",
		RecordNote:   "Biên bản ghi tự động từ lúc lên sóng tới lúc kết thúc: ai, lúc nào, giới thiệu món gì, giá và số còn lúc ấy. Dùng làm minh chứng quảng bá.",
		Began:        "Lên sóng lúc",
		Ended:        "Kết thúc lúc",
		Address:      "Trang của phiên",
		Checks:       "Giấy tờ đã kiểm trước giờ",
		ChecksNote:   "Ghi lại đúng như lúc bấm lên sóng. Món nào thiếu giấy thì phiên không bắt đầu được.",
		CheckHeads:   []string{"Món", "Giấy", "Số", "Còn hạn tới"},
		Star:         "Quyết định công nhận OCOP",
		Label:        func(who string) string { return "Ảnh nhãn, " + who + " đã xem" },
		NoEnd:        "Không thời hạn",
		Happened:     "Diễn biến",
		Complaints:   "Phản ánh",
		ComplaintsNote: func(where string, n int) string {
			if n == 0 {
				return "Nơi nhận phản ánh hiện trên trang phiên: " + where + ". Chưa có khiếu nại nào về đơn của phiên."
			}
			return fmt.Sprintf("Nơi nhận phản ánh hiện trên trang phiên: %s. %d khiếu nại về đơn của phiên.", where, n)
		},
		CaseHeads:   []string{"Ngày", "Mã đơn", "Lý do", "Kết quả", "Xong ngày"},
		SheetFacts:  "Thông tin phiên",
		Signs:       [2]string{"Người lập biên bản", "Người phụ trách phiên"},
		RecordHeads: []string{"Lúc", "Việc", "Món", "Giá và số còn", "Người làm"},
		PriceWas:    func(before, after string) string { return before + " thành " + after },
		LeftIs:      func(left int) string { return fmt.Sprintf("còn %d", left) },
		UndoneMark:  "đã hoàn tác",
	}
}

func viLiveLessons() LiveLessons {
	return LiveLessons{
		Title:    "3 bài học",
		Note:     "Ghi ngay khi còn nhớ. Lần lập phiên sau, những dòng này hiện lại ở trang phiên.",
		None:     "Chưa ghi bài học nào.",
		Field:    func(n int) string { return fmt.Sprintf("Bài học %d", n) },
		Hints:    [3]string{"Điều làm tốt, nên giữ.", "Điều vướng, lần sau đổi.", "Việc phải xong trước phiên sau."},
		Asked:    "Khách hay hỏi gì",
		AskedTip: "Để lần sau nói trước, hoặc viết thêm vào trang sản phẩm. Không ghi tên hay số điện thoại của ai.",
		Save:     "Lưu bài học",
		Kept:     "Đã lưu bài học.",
		By:       func(who, when string) string { return who + " ghi " + when + "." },
		Before:   "Bài học phiên trước",
		Of:       func(session, day string) string { return session + ", " + day },
	}
}
