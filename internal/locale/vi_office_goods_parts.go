package locale

import "fmt"

func viOfficeGoodsParts() OfficeGoodsParts {
	return OfficeGoodsParts{
		Bar: "Các phần của sản phẩm", Sale: "Bán hàng", Stars: "OCOP & giấy", Content: "Nội dung", Live: "Live", History: "Lịch sử",
		StarsTitle: "Chứng nhận OCOP", StarsNone: "Chưa có quyết định công nhận nào. Trang bán không hiện dấu OCOP.", StarsMore: "Ghi quyết định mới",
		StarHeads: [4]string{"Hạng", "Quyết định", "Giá trị", "Trạng thái"},
		StarFrom:  func(day string) string { return "từ " + day },
		StarUntil: func(day string) string { return "đến " + day },
		StarBy:    func(authority, day string) string { return authority + ", " + day },
		Dossier:   "Hồ sơ chấm sao đang được chuẩn bị.",
		NeedTitle: "Giấy phải có", NeedNote: "Đủ và còn hạn thì mới bán được.", NeedNone: "Nhóm hàng này không phải có giấy tờ nào.",
		NeedOf:    map[string]string{"product": "Của sản phẩm", "producer": "Của cơ sở"},
		NeedBasis: func(basis string) string { return "Căn cứ: " + basis },
		NeedOr:    " hoặc ", NeedSee: "Xem",
		NeedNumber:  func(number string) string { return "Số " + number },
		NeedUntil:   func(day string) string { return "còn hạn đến " + day },
		NeedLapsed:  func(day string) string { return "hết hạn " + day },
		NeedForever: "không có ngày hết hạn",
		NeedLost:    "Thiếu", NeedWants: "Nên có thêm", NeedRenew: "Gia hạn",
		PaperTitle: "Giấy tờ của sản phẩm và cơ sở", PaperNote: "Hết hạn trước xếp trước.", PaperNone: "Chưa ghi giấy tờ nào.",
		PaperHeads: [4]string{"Giấy tờ", "Của ai", "Hết hạn", "Trạng thái"},
		PaperAdd:   "Ghi giấy của sản phẩm này", PaperAll: "Xem tất cả giấy tờ của cơ sở",
		LiveCodes: "Mã live", LiveTitle: "Trong các phiên live", LiveNone: "Sản phẩm này chưa có trong phiên nào", LiveText: "Thêm vào phiên ở bước Món và giá của phiên live.",
		LiveHeads:  [4]string{"Phiên", "Mã và giá", "Giữ và bán", "Phiên đang"},
		LiveNewest: func(n int) string { return fmt.Sprintf("%d phiên gần nhất.", n) },
		LivePrice:  func(price, list string) string { return price + ", giá thường " + list },
		LiveSpoken: func(code, size string) string { return code + " · " + size },
		LiveKept:   func(n int, word string) string { return fmt.Sprintf("Đang giữ %d %s", n, word) },
		LiveHad:    func(n int, word string) string { return fmt.Sprintf("%d %s giá này", n, word) },
		LiveSold: func(n int, word string, orders int) string {
			return fmt.Sprintf("Bán %d %s, %d đơn", n, word, orders)
		},
		LiveNotSold: "Chưa bán được", LiveGone: "đã rút khỏi phiên", LiveNotYet: "Chưa lên sóng",
		LiveRehearsal: "Chạy thử", LivePlan: "Lập phiên live",
		HistoryNone: "Chưa có thay đổi nào được ghi", HistoryNote: "Ai sửa gì, lúc nào, vì sao: sản phẩm, giá, kho, ảnh và chứng nhận.", HistoryAll: "Lọc trong nhật ký",
	}
}

func viOfficeLabelPhotos() OfficeLabelPhotos {
	return OfficeLabelPhotos{
		Title: "Ảnh nhãn", None: "Chưa có ảnh nhãn.",
		Recipe: "Chụp thẳng, gần, đủ sáng, đọc được từng chữ: mặt trước và mặt sau nhãn.",
		Choose: "Chụp hoặc chọn ảnh nhãn", Send: "Gửi ảnh nhãn", Sent: "Đã nhận ảnh nhãn. Chữ bạn đang gõ vẫn còn, bấm Lưu như thường.",
		Added: func(n int) string {
			if n == 0 {
				return "Ảnh nhãn này đã có rồi nên không thêm lần nữa."
			}
			return fmt.Sprintf("Đã nhận %d ảnh nhãn.", n)
		},
		Alt: func(name string) string { return "Nhãn của " + name },
		Nth: func(n int) string { return fmt.Sprintf("Ảnh nhãn %d", n) },
		Is:  "Đây là ảnh nhãn", IsNot: "Không phải ảnh nhãn",
		Marked: "Đã ghi là ảnh nhãn.", Unmarked: "Đã bỏ dấu ảnh nhãn, ảnh về lại mục Ảnh.",
	}
}
