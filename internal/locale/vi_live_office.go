package locale

import (
	"fmt"
	"strings"
)

func viLiveOffice() LiveOffice {
	return LiveOffice{
		Menu:      "Phiên live",
		Title:     "Phiên live",
		New:       "Tạo phiên",
		None:      "Chưa có phiên nào",
		NoneText:  "Tạo phiên đầu tiên: tên và giờ, kênh phát, người dẫn, món hàng, rồi kiểm tra trước giờ lên sóng.",
		Caption:   "Các phiên live",
		Heads:     [4]string{"Phiên", "Bắt đầu", "Số món", "Trạng thái"},
		Goods:     func(n int) string { return fmt.Sprintf("%d món", n) },
		Rehearsal: "Tập dượt, khách không thấy",
		Views:     map[string]string{"": "Sắp tới và đang live", "da-qua": "Đã qua", "tap": "Tập dượt"},

		Steps:    [5]string{"Tên và giờ", "Kênh phát", "Người dẫn", "Món và giá", "Kiểm tra"},
		StepOf:   func(n int, title string) string { return fmt.Sprintf("Bước %d/5: %s", n, title) },
		Way:      "Các bước lập phiên",
		Save:     "Lưu và sang bước sau",
		SaveOnly: "Lưu",
		Back:     "Về trang phiên",
		Change:   "Sửa kế hoạch",
		Saved:    "Đã lưu.",
		Made:     func(name string) string { return "Đã tạo phiên " + name + ". Tiếp theo: kênh phát." },
		Locked:   "Phiên đã bắt đầu nên không sửa kế hoạch được nữa. Đổi giá và số lượng ở bàn điều khiển.",
		ReadOnly: "Bạn xem được phiên này. Người có quyền lập phiên mới sửa được.",
		Fields: map[string]FieldWords{
			"name":       {Label: "Tên phiên", Hint: "Khách thấy tên này ở lịch live và trên đầu trang phiên."},
			"starts":     {Label: "Ngày bắt đầu", Hint: "Như 28/11/2026."},
			"starts_at":  {Label: "Giờ bắt đầu", Hint: "Như 20:00 hoặc 20h."},
			"ends":       {Label: "Ngày kết thúc", Hint: "Thường là cùng ngày."},
			"ends_at":    {Label: "Giờ kết thúc", Hint: "Bắt buộc: giá trong phiên dừng ở giờ này."},
			"complaints": {Label: "Nơi nhận phản ánh của người xem", Hint: "Số điện thoại hoặc địa chỉ. Hiện trên trang phiên, theo Luật Thương mại điện tử."},
			"link_fb":    {Label: "Đường dẫn Facebook", Hint: "Chép từ trang phát trực tiếp, bắt đầu bằng https://"},
			"link_tt":    {Label: "Đường dẫn TikTok", Hint: "Trên TikTok không đọc số điện thoại, không đưa đường dẫn ra ngoài."},
			"link_yt":    {Label: "Đường dẫn YouTube"},
			"link_za":    {Label: "Đường dẫn Zalo"},
			"host":       {Label: "Họ tên"},
			"price":      {Label: "Giá trong phiên", Hint: "Thấp hơn giá niêm yết."},
			"units":      {Label: "Số suất giá này", Hint: "Giữ riêng cho phiên ngay khi lưu."},
			"per_phone":  {Label: "Mỗi người mua nhiều nhất", Hint: "0 là không giới hạn."},
			"minutes":    {Label: "Giữ giá bao nhiêu phút", Hint: "Tính từ lúc lên sóng. 0 là tới hết phiên."},
		},
		Rules:     "Tôi đã đọc và nhận quy chế livestream đang có hiệu lực.",
		RulesLink: "Đọc quy chế livestream",
		Roles:     map[string]string{"lead": "Dẫn", "pin": "Ghim", "close": "Chốt đơn"},
		RoleOf:    "Việc trong phiên",
		Checked:   "Tôi đã xem căn cước (VNeID) của người này",
		Host:      func(n int) string { return fmt.Sprintf("Người thứ %d", n) },

		Add:      "Thêm món",
		AddHint:  "Chỉ liệt kê món đang bán được: đã đăng, đủ giấy tờ, có hàng sẵn.",
		AddGo:    "Lưu và thêm",
		NoChoice: "Chọn một món",
		Choice: func(code, name, list string, stock int) string {
			if code != "" {
				name = code + " · " + name
			}
			return fmt.Sprintf("%s · %s · còn %d", name, list, stock)
		},
		NotNow:       "Món chưa chọn được, và vì sao",
		NoStock:      "Hết hàng sẵn: nhập thêm kho rồi chọn.",
		NotPublished: "Chưa đăng bán.",
		NotNowOf:     func(name, maker string) string { return name + ", " + maker },
		NoGoods:      "Phiên chưa có món nào. Thêm món đầu tiên ở ô dưới.",
		List:         func(price string) string { return "Giá niêm yết " + price },
		Sold:         "Bán trong phiên",
		Deep:         "Phòng Kinh tế nhận mức giảm quá một nửa",
		Label:        "Tôi đã xem ảnh nhãn của món này",
		Remove:       "Bỏ món này khỏi phiên",
		Kept: func(aside, units int) string {
			return fmt.Sprintf("Đã giữ riêng %d trên %d suất.", aside, units)
		},

		Gaps:       func(n int) string { return fmt.Sprintf("Còn %d việc trước khi lên sóng", n) },
		GapsText:   "Phiên chỉ bắt đầu được khi danh sách này trống.",
		NoGaps:     "Đủ điều kiện lên sóng",
		NoGapsText: "Giấy tờ, nhãn, hàng giữ riêng, người dẫn và quy chế đều đủ.",
		GapOf: func(code, sentence string) string {
			if code == "" {
				return sentence
			}
			return code + ": " + sentence
		},
		Print:      "In danh sách",
		Facts:      "Về phiên này",
		FactNames:  [9]string{"Thời gian", "Trạng thái", "Kênh phát", "Người dẫn", "Nơi nhận phản ánh", "Quy chế livestream", "Xem lại", "Loại", "Bắt đầu lúc"},
		SeeLabel:   "Xem ảnh nhãn",
		HostIs:     func(name, checked string) string { return name + ", " + checked },
		BeginTry:   "Bắt đầu tập",
		BegunTry:   "Đang tập. Mở bàn điều khiển trên điện thoại thứ hai: mọi nút đều chạy, khách không thấy.",
		DropTry:    "Bỏ buổi tập này",
		TryBadges:  map[string]string{"planned": "Sắp tập", "live": "Đang tập", "paused": "Tập, đang nghỉ", "ended": "Đã tập xong"},
		NotChecked: "chưa xác minh danh tính",
		CheckedBy:  func(who, when string) string { return who + " đã xem căn cước " + when },
		GoodsTitle: "Món trong phiên",
		GoodsHeads: [4]string{"Món", "Giá", "Suất", "Giữ giá"},
		PriceOf:    func(live, list string) string { return live + ", niêm yết " + list },
		UnitsOf: func(units, perPhone int) string {
			if perPhone == 0 {
				return fmt.Sprintf("%d suất", units)
			}
			return fmt.Sprintf("%d suất, mỗi người %d", units, perPhone)
		},
		Window:     func(minutes int) string { return fmt.Sprintf("%d phút", minutes) },
		WholeTime:  "Tới hết phiên",
		EndsAt:     func(hour string) string { return "Đến " + hour },
		Begin:      "Lên sóng",
		BeginNote:  "Từ lúc này giá trong phiên có hiệu lực, mỗi món cho đúng số suất đã giữ.",
		Begun:      "Phiên đã lên sóng. Mở bàn điều khiển trên điện thoại thứ hai để ghim món.",
		ToConsole:  "Mở bàn điều khiển",
		Console:    "Quét mã này bằng điện thoại thứ hai để vào bàn điều khiển. Ai có mã là điều khiển được, tới khi phiên kết thúc: đừng để lọt vào khung hình.",
		Copy:       "Lập phiên mới giống phiên này",
		CopyNote:   "Cùng giờ vào tuần tới. Danh tính, nhãn và quy chế phải xác nhận lại.",
		Copied:     "Đã lập phiên mới giống phiên trước. Xem lại giờ rồi xác nhận những việc còn thiếu.",
		Try:        "Tập dượt một giờ",
		TryNote:    "Mọi nút đều chạy, khách không thấy, không bán gì, tự xóa sau một ngày.",
		Tried:      "Đây là buổi tập dượt: khách không thấy, không bán gì, tự xóa sau một ngày.",
		Drop:       "Bỏ phiên này",
		DropNote:   "Phiên chưa bắt đầu thì bỏ được. Hàng đã giữ trở lại bán bình thường.",
		Dropped:    "Đã bỏ phiên. Hàng đã giữ trở lại bán bình thường.",
		Replay:     "Đường dẫn xem lại",
		ReplaySave: "Lưu đường dẫn",
		ReplayKept: "Đã lưu đường dẫn xem lại.",
		Page:       "Trang khách xem",
		RulesOf: func(version, who string) string {
			return "bản " + strings.TrimPrefix(version, "live@") + ", " + who + " đã nhận"
		},
		Nothing: "Chưa có",
		Papers:  "Đọc và in",
	}
}
