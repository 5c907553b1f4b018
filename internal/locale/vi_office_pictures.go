package locale

import (
	"fmt"
	"strings"
)

func viOfficePictures() OfficePictures {
	return OfficePictures{
		Menu: "Thư viện ảnh", Title: "Thư viện ảnh", Note: "Mọi ảnh khách thấy trên trang, và ảnh để dành", OwnNote: "Mọi ảnh của cơ sở trên trang",
		Find: "Tìm ảnh", FindHint: "Lời tả, sản phẩm, cơ sở…",
		Views: map[string]string{"all": "Tất cả", "wordless": "Thiếu mô tả", "alike": "Trùng nhau", "unused": "Chưa dùng", "binned": "Đã bỏ"},
		Empties: map[string]string{"all": "Chưa có ảnh nào", "wordless": "Ảnh nào cũng đã có mô tả", "alike": "Không có ảnh nào giống nhau",
			"unused": "Ảnh nào cũng đang được dùng", "binned": "Không có ảnh nào trong thùng rác"},
		EmptyTexts: map[string]string{
			"all":      "Gửi ảnh ở trang sản phẩm, cơ sở, làng nghề hay điểm bán thì ảnh có ở đây.",
			"wordless": "Ảnh thiếu mô tả thì khách chưa thấy. Ảnh mới gửi mà chưa có câu tả sẽ nằm ở đây.",
			"alike":    "Hai ảnh giống nhau nằm ở hai nơi thì được nêu ở đây để bạn bỏ bớt.",
			"unused":   "Ảnh đã gửi vào thư viện mà chưa đặt ở đâu sẽ nằm ở đây.",
			"binned":   "Ảnh bỏ đi nằm ở đây 30 ngày, cần thì lấy lại.",
		},
		ByKind:  FilterBy{"Dùng ở", "Mọi nơi"},
		Kinds:   map[string]string{"product": "Sản phẩm", "producer": "Cơ sở", "village": "Làng nghề", "sales_point": "Điểm bán"},
		NoWords: "Khách chưa thấy", Unnamed: "Ảnh chưa có mô tả",
		States:    map[string]string{"pending": "Chờ xử lý", "failed": "Không dùng được", "binned": "Trong thùng rác"},
		VeryAlike: "Giống hệt ảnh khác", Alike: "Khá giống ảnh khác",
		Size: func(width, height int) string { return fmt.Sprintf("%d × %d", width, height) },
		Weight: func(bytes int) string {
			if bytes < 1<<20 {
				return fmt.Sprintf("%d KB", max((bytes+1023)/1024, 1))
			}
			return strings.Replace(fmt.Sprintf("%.1f MB", float64(bytes)/(1<<20)), ".", ",", 1)
		},
		From: func(day, who string) string {
			if who == "" {
				return day
			}
			return day + " · " + who
		},
		Unused: "Chưa dùng ở đâu",
		More:   func(n int) string { return fmt.Sprintf("và %d nơi khác", n) },
		BinUntil: func(day string) string {
			return "Trong thùng rác đến " + day
		},

		Words: "Mô tả", WordsNote: "Máy đọc lời này cho người không nhìn thấy ảnh.",
		Field: FieldWords{"Trong ảnh có gì?", "Một câu ngắn. Ví dụ: Sợi miến phơi trên phên tre giữa sân.", ""},
		Save:  "Lưu mô tả",
		Saved: func(places int) string {
			if places < 2 {
				return "Đã lưu mô tả."
			}
			return fmt.Sprintf("Đã lưu mô tả ở cả %d nơi dùng ảnh.", places)
		},
		SavedNone: "Mô tả vẫn như cũ.",
		Theirs: func(now string) string {
			return "Trong lúc bạn viết, người khác đã sửa mô tả thành “" + now + "”. Muốn thay bằng lời của bạn thì bấm lưu lần nữa."
		},
		Used: "Đang dùng ở",
		UsedNote: func(n int) string {
			return fmt.Sprintf("%d nơi", n)
		},
		UsedNone:   "Chưa dùng ở đâu. Khách chưa thấy ảnh này.",
		OtherWords: func(alt string) string { return "Mô tả ở đây: " + alt },
		Facts:      "Về ảnh này",
		FactNames:  [5]string{"Cỡ ảnh trên trang", "Tệp đã gửi", "Ngày gửi", "Người gửi", "Đồng ý dùng ảnh"},
		Unknown:    "Không rõ", NotAgreed: "Chưa ghi",
		Agreed:     func(day, who string) string { return day + ", " + who + " xác nhận" },
		Reader:     "Tài khoản này chỉ xem được ảnh.",
		Whole:      "Xem ảnh cỡ lớn",
		AlikeTitle: "Có một ảnh giống ảnh này",
		AlikeNote: map[bool]string{true: "Gần như chắc chắn là cùng một ảnh, chỉ khác cỡ hoặc cách lưu.",
			false: "Máy thấy khá giống, có thể là hai lần chụp cùng một cảnh. Bạn nhìn rồi quyết định."},
		This: "Ảnh này", Other: "Ảnh có trước", Open: "Mở ảnh có trước",

		Different: "Hai ảnh khác nhau", DifferentSaved: "Đã ghi: hai ảnh khác nhau. Máy không nêu lại nữa.",
		Agree:     "Trong ảnh không có ai, hoặc người trong ảnh đã đồng ý cho đăng.",
		AgreeHint: "Có mặt người thì hỏi trước khi đăng; trẻ em thì hỏi cha mẹ. Nhật ký giữ lại ai xác nhận, lúc nào.",
		AgreeSave: "Ghi đồng ý", AgreeSaved: "Đã ghi đồng ý dùng ảnh.",
		Use: "Đặt ảnh vào đây", UseTo: "Dùng thêm ở", UseHint: "Ảnh và mô tả vào cuối mục Ảnh của nơi bạn chọn.", UseChoose: "Chọn nơi dùng ảnh", UseNone: "Bạn chưa chọn nơi dùng ảnh.",
		UseThere: "Nơi ấy đã có ảnh này rồi.", UseDone: "Đã đặt ảnh. Ảnh nằm cuối mục Ảnh của nơi ấy.",
		Instead: "Thay ảnh", InsteadNote: "Ảnh mới đứng vào mọi nơi đang dùng ảnh này. Ảnh cũ nằm trong thùng rác 30 ngày.",
		InsteadFile: "Ảnh mới", InsteadAlt: "Trong ảnh mới có gì?", InsteadSave: "Thay ảnh", InsteadNone: "Bạn chưa chọn ảnh mới.",
		Replacing: "Ảnh mới đứng vào chỗ ảnh cũ.",
		Waits:     "Đang làm ảnh này, thường mất vài giây. Nếu là ảnh thay thì khách vẫn thấy ảnh cũ đến khi xong.",
		OldTitle:  "Ảnh cũ", OldBack: "Dùng lại ảnh cũ",
		RemoveTitle: "Bỏ ảnh", RemoveNote: "Ảnh vào thùng rác, trong 30 ngày lấy lại được.",
		Remove: "Bỏ vào thùng rác", Removed: "Đã bỏ ảnh vào thùng rác.",
		InUse: func(where string, places int) string {
			if places > 1 {
				where += fmt.Sprintf(" và %d nơi khác", places-1)
			}
			return "Đang dùng ở " + where + ": không xóa được, chỉ thay."
		},
		Restore: "Lấy lại ảnh", Restored: "Đã lấy ảnh lại.",

		Upload: "Tải ảnh lên", UploadNote: "Mỗi lần tối đa 5 ảnh, mỗi ảnh một câu mô tả. Chưa đủ 5 thì để trống các ô còn lại.", UploadSave: "Tải ảnh lên",
		UploadFile: func(n int) string { return fmt.Sprintf("Ảnh %d", n) },
		UploadAlt:  func(n int) string { return fmt.Sprintf("Trong ảnh %d có gì?", n) },
		FileHint:   "JPEG, PNG hoặc WebP, đến 10 MB. Vị trí chụp được bỏ đi.",
		NoFile:     "Có mô tả mà chưa có ảnh. Bạn chọn ảnh, hoặc xóa mô tả này.",
		Sent: func(n int) string {
			return fmt.Sprintf("Đã nhận %d ảnh. Ảnh lên trang sau khi bạn đặt ảnh vào sản phẩm hay nơi cần dùng.", n)
		},
		HadTitle: "Ảnh này đã có", HadNote: "Giống hệt ảnh bạn vừa gửi nên không cất thêm bản nữa. Bạn dùng ảnh có sẵn nhé.",

		Ten: "Viết mô tả còn thiếu", TenTitle: "Viết mô tả còn thiếu",
		TenNote: func(left int) string {
			if left == 1 {
				return "Còn 1 ảnh thiếu mô tả"
			}
			return fmt.Sprintf("Còn %d ảnh thiếu mô tả", left)
		},
		TenField: func(n int) string { return fmt.Sprintf("Ảnh %d: trong ảnh có gì?", n) },
		TenHint:  "Một câu ngắn. Chưa viết được thì để trống, ảnh này chờ lần sau.",
		TenSave:  "Lưu và xem tiếp", TenSkip: "Bỏ qua, xem 10 ảnh sau",
		TenNone: "Ảnh nào cũng đã có mô tả", TenNoneTo: "Về thư viện ảnh",
		TenSaved: func(n int) string { return fmt.Sprintf("Đã lưu mô tả của %d ảnh.", n) },
		TenEmpty: "Bạn chưa viết mô tả cho ảnh nào.",
		TenStart: func(of string) string { return "Ảnh của " + of + "." },
	}
}
