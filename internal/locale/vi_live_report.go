package locale

import "fmt"

func viLiveReport() LiveReport {
	return LiveReport{
		Open:         "Báo cáo phiên",
		Title:        "Báo cáo phiên",
		Record:       "Biên bản phiên",
		Print:        "In khổ A4",
		None:         "Phiên chưa có đơn nào.",
		Figures:      [6]string{"đơn đã đặt", "giá trị đã đặt", "đã xác nhận", "đã giao", "hủy hoặc quá hạn", "lượt hẹn mẻ sau"},
		Channels:     "Khách tới từ đâu",
		ChannelHeads: []string{"Kênh", "Đơn", "Đã đặt", "Đã xác nhận", "Đã giao"},
		Unknown:      "Không rõ",
		ChannelNames: map[string]string{"fb": "Facebook", "tt": "TikTok", "yt": "YouTube", "za": "Zalo", "qr": "Mã QR", "tr": "Tờ rơi", "loa": "Loa xã"},
		Goods:        "Theo món",
		GoodsHeads:   []string{"Món", "Đã đặt", "Giá trị", "Đã giao", "Hủy", "Hẹn mẻ sau"},
		Makers:       func(name string) string { return "Bảng kê cho " + name },
		MakersNote:   "Không tính đơn đã hủy hoặc quá hạn. Chưa gồm phí giao.",
		MakerHeads:   []string{"Món", "Giá", "Số lượng", "Thành tiền", "Đã giao"},
		Sum:          "Cộng",
		Minutes:      "Đơn theo thời gian",
		MinutesNote:  "Mỗi dòng là năm phút, kèm món được ghim trong lúc ấy.",
		MinuteHeads:  []string{"Lúc", "Đơn", "Giá trị", "Đang ghim"},
		Span:         func(from, to string) string { return from + " đến " + to },
		RecordNote:   "Biên bản ghi tự động từ lúc lên sóng tới lúc kết thúc: ai, lúc nào, giới thiệu món gì, giá và số còn lúc ấy. Dùng làm minh chứng quảng bá.",
		RecordHeads:  []string{"Lúc", "Việc", "Món", "Giá và số còn", "Người làm"},
		PriceWas:     func(before, after string) string { return before + " thành " + after },
		LeftIs:       func(left int) string { return fmt.Sprintf("còn %d", left) },
		UndoneMark:   "đã hoàn tác",
	}
}
