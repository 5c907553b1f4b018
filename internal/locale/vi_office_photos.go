package locale

import "fmt"

func viOfficePhotos() OfficePhotos {
	return OfficePhotos{
		Title: "Ảnh",
		Note: func(shown, all int) string {
			if all == 0 {
				return ""
			}
			return fmt.Sprintf("%d ảnh, khách thấy %d", all, shown)
		},
		None: map[string]string{"product": "Chưa có ảnh nào. Trang bán đang dùng tranh vẽ.", "producer": "Chưa có ảnh nào. Trang bán đang dùng hoa văn và chữ đầu của tên.",
			"village": "Chưa có ảnh nào. Trang làng đang dùng tranh vẽ.", "sales_point": "Chưa có ảnh nào. Trang điểm bán chỉ có bản đồ."},
		Working:  func(done, all int) string { return fmt.Sprintf("Đang xử lý %d/%d ảnh.", done, all) },
		Refresh:  "Cập nhật",
		Choose:   "Chọn ảnh",
		ChooseHi: "JPEG, PNG hoặc WebP, mỗi ảnh đến 10 MB, một lần gửi đến 12 MB. Vị trí chụp ghi trong ảnh được bỏ đi.",
		Recipes: map[string]string{
			"product":     "Ra hiên, quay lưng về nắng, lau ống kính, chụp ngang tầm sản phẩm. Năm ảnh là đủ: cả gói, mở gói, cận sợi, tay người làm, mặt sau nhãn.",
			"producer":    "Ảnh bìa là mặt người làm: đứng ngoài hiên, nhìn thẳng, từ ngực trở lên. Thêm ảnh xưởng và bàn tay đang làm. Ai có mặt trong ảnh phải đồng ý trước.",
			"village":     "Chụp cảnh làm nghề buổi sáng: sân phơi, khung cửi, đống gỗ, ngõ làng. Ảnh ngang, đừng lấy rõ mặt người chưa đồng ý.",
			"sales_point": "Ảnh bìa là mặt tiền, đứng bên kia đường cho thấy biển hiệu. Thêm một ảnh kệ hàng OCOP.",
		},
		Send:    "Gửi ảnh",
		Sending: "Đang gửi ảnh {n}/{all}…",
		Lost:    "Mạng bị ngắt giữa chừng. Ảnh đã gửi được giữ lại, bạn gửi lại các ảnh còn thiếu nhé.",
		Done:    "Đã nhận ảnh. Chữ bạn đang gõ vẫn còn; lưu xong thì ảnh hiện ra.",
		Added: func(n int) string {
			return fmt.Sprintf("Đã nhận %d ảnh. Viết câu tả cho từng ảnh để khách thấy.", n)
		},
		AddedNo: "Các ảnh này đã có rồi nên không thêm lần nữa.",
		FileOne: func(name, why string) string { return "“" + name + "”: " + why },
		Big:     "“{name}” nặng quá 10 MB nên chưa gửi. Bạn chọn ảnh nhỏ hơn; phim thì không gửi ở đây được.",
		Kept:    "{n} ảnh trước đó đã gửi xong, tải lại trang là thấy.",
		File: func(name, why string) string {
			return "“" + name + "”: " + why + " Chưa ảnh nào được thêm."
		},
		Cover:     "Ảnh bìa",
		Waits:     "Chờ xử lý",
		NoWords:   "Thiếu câu tả, khách chưa thấy",
		Failed:    "Không dùng được",
		Alt:       "Trong ảnh có gì?",
		AltHint:   "Một câu ngắn cho người không nhìn thấy ảnh.",
		Focal:     "Phần quan trọng",
		Focals:    [9]string{"Góc trên bên trái", "Phía trên", "Góc trên bên phải", "Bên trái", "Ở giữa", "Bên phải", "Góc dưới bên trái", "Phía dưới", "Góc dưới bên phải"},
		Save:      "Lưu",
		Saved:     "Đã lưu câu tả ảnh.",
		SavedAll:  func(n int) string { return fmt.Sprintf("Đã lưu câu tả của %d ảnh.", n) },
		SaveAll:   func(n int) string { return fmt.Sprintf("Lưu câu tả của cả %d ảnh", n) },
		StartOf:   func(of string, n int) string { return fmt.Sprintf("%s, ảnh %d", of, n) },
		StartHint: "Đã ghi sẵn tên. Sửa cho rõ ảnh này chụp gì: cả gói, cận sợi, mặt sau nhãn…",
		Up:        "Lên",
		Down:      "Xuống",
		First:     "Làm ảnh bìa",
		Moved:     "Đã đổi thứ tự ảnh.",
		Drop:      "Bỏ ảnh",
		Dropped:   "Đã bỏ ảnh vào thùng rác. Cần thì lấy lại ở cuối mục Ảnh, trong 30 ngày.",
		Bin:       func(n int) string { return fmt.Sprintf("Thùng rác (%d)", n) },
		BinNote:   "Ảnh trong thùng rác tự mất hẳn sau 30 ngày.",
		BinSince: func(day string) string {
			return "Bỏ ngày " + day
		},
		Restore:  "Lấy lại",
		Restored: "Đã lấy ảnh lại, ảnh nằm cuối danh sách.",
		Purge:    "Xóa hẳn",
		Purged:   "Đã xóa hẳn ảnh.",
		Nth:      func(n int) string { return fmt.Sprintf("Ảnh %d", n) },
		Number:   func(label string, n int) string { return fmt.Sprintf("%s ảnh %d", label, n) },

		Of:           func(name string) string { return "Ảnh: " + name },
		Link:         "Ảnh",
		Villages:     "Làng nghề",
		VillagesNote: "Bấm vào tên làng để gửi ảnh",
		VillageHeads: [4]string{"Làng", "Nghề", "Sản phẩm", "Trên trang"},
		NoVillages:   "Chưa có làng nào",
		OnPage:       "Có ảnh",
		Drawn:        "Đang dùng tranh vẽ",
	}
}
