package locale

import "fmt"

// viLinkKinds names what a code may open.
func viLinkKinds() map[string]string {
	return map[string]string{"size": "Sản phẩm", "product": "Sản phẩm", "group": "Nhóm hàng", "producer": "Cơ sở", "point": "Điểm bán", "village": "Làng", "news": "Tin", "event": "Sự kiện", "session": "Phiên live",
		"page": "Trang chung"}
}

// viLinkPages names the pages without a record that a code may open.
func viLinkPages() map[string]string {
	return map[string]string{"trang-chu": "Trang chủ", "san-pham": "Mọi sản phẩm", "nguoi-lam": "Những người làm ra", "live": "Lịch phiên live", "dinh-so": "Đình So", "ban-do": "Bản đồ", "su-kien": "Sự kiện", "tin": "Tin của xã",
		"ocop": "OCOP là gì", "lien-he": "Liên hệ"}
}

func viOfficeLinks() OfficeLinks {
	return OfficeLinks{
		Menu: "Link và QR", Title: "Link và QR", Note: "Mã ngắn để đọc, gõ, in và quét",
		Add: "Tạo link", Find: "Tìm mã", FindHint: "Mã, trang, nơi dùng",
		Views:     map[string]string{"in_use": "Đang dùng", "goods": "Mã của hàng", "pages": "Mã khác", "stalls": "Quầy hội chợ", "retired": "Ngừng dùng", "all": "Tất cả"},
		Empties:   map[string]string{"in_use": "Chưa có mã nào", "goods": "Chưa có mã của hàng", "pages": "Chưa có mã cho trang khác", "stalls": "Chưa có quầy hội chợ nào", "retired": "Chưa có mã nào ngừng dùng", "all": "Chưa có mã nào"},
		EmptyText: "Bấm “Tạo link”, chọn trang muốn mở, rồi in mã lên tờ rơi, nhãn, bảng giá. Mã ngắn như M1 khách đọc và gõ được.",
		Heads:     [4]string{"Mã", "Mở trang", "Lượt mở", "Trạng thái"},
		ByOpens:   FilterBy{"Mở gì", "Mọi trang"},
		Kinds:     viLinkKinds(), Pages: viLinkPages(), Gone: "Trang không còn nữa",
		States:   map[string]string{"used": "Đang dùng", "air": "Đang live", "away": "Trang đang ẩn", "down": "Đang gỡ khẩn cấp", "retired": "Ngừng dùng"},
		All:      func(n int) string { return fmt.Sprintf("%d lượt", n) },
		Month:    func(n int) string { return fmt.Sprintf("30 ngày: %d", n) },
		None:     "Chưa ai mở",
		Orders:   func(n int) string { return fmt.Sprintf("%d đơn", n) },
		Channels: map[string]string{"fb": "Facebook", "tt": "TikTok", "yt": "YouTube", "za": "Zalo", "qr": "Mã QR", "tr": "Tờ rơi", "loa": "Loa xã", "": "Gõ mã, không rõ từ đâu"},
		Stall:    func(name string) string { return "Quầy " + name }, StallCode: func(code string) string { return "Ghép sau mọi mã: /m1?k=" + code },
		StallNone: "Mở quầy ở trang Phiên live, mục “Quầy”.", StallShut: "Đã đóng", StallOpen: "Đang mở",

		Choose: "Tạo link", ChooseNote: "Bước 1/2: chọn trang mà mã sẽ mở", ChooseFind: "Tìm trang muốn mở", ChooseHint: "Tên sản phẩm, cơ sở, tin; hoặc dán địa chỉ trang",
		ChooseHeads: [4]string{"Trang", "Loại", "Địa chỉ", "Đã có mã"}, ChooseAll: "Tất cả",
		ChooseNone: "Không có trang nào như vậy", ChooseTry: "Chỉ những trang khách đang xem được mới có ở đây. Hàng đang ẩn thì cho hiện trước.",
		AimOf: func(code string) string { return "Mã " + code + " sẽ mở trang nào?" },
		New:   "Tạo link", NewNote: "Bước 2/2: đặt mã",
		Opens: "Mở trang", OpensNote: "Ai quét hoặc gõ mã sẽ tới thẳng trang này.", Other: "Chọn trang khác",
		HasCodes: "Đã có mã",
		HasCode: func(code, size string) string {
			return code + " (" + size + ")"
		},
		Fields: map[string]FieldWords{
			"code": {"Mã", "Ngắn, dễ đọc to: một từ như TETQUE. Viết hoa, viết thường, có dấu hay không đều là một mã.", ""},
			"size": {"Cỡ hàng", "Chỉ dùng khi mã là một chữ cái và số như M4: đó là mã của cỡ này, phiên live cũng gọi bằng mã ấy.", ""},
			"note": {"Dùng ở đâu", "Để sau này biết mã in trên giấy nào. Ví dụ: Tờ rơi hội chợ 12/2026.", ""},
		},
		Again: "Tôi biết mã này từng dùng, vẫn dùng lại cho trang mới",
		Free:  "Mã còn trống", FreeOne: "Lấy mã", FreeNote: "Bấm để điền vào ô, rồi lưu.",
		Save: "Lưu link", SaveNote: "Mã dùng được ngay sau khi lưu.",
		Made:  func(code string) string { return "Đã tạo mã " + code + ". Tải hoặc in mã QR ở dưới." },
		About: "Mã", AboutNote: "Mã đã in thì giữ mãi: đừng đổi, chỉ ngừng dùng khi giấy không còn nữa.",

		Status: "Trạng thái", Code: "Mã", MadeBy: "Tạo", Made2: func(day, by string) string {
			if by == "" {
				return day
			}
			return day + ", " + by
		},
		OnAir: "Đơn trong phiên live", InShop: "Đơn từ các mã của hàng, ngoài phiên",
		Where: "Dùng ở đâu", NoNote: "Chưa ghi", Sample: "Dữ liệu mẫu", SampleYes: "Có", See: "Xem như khách",
		Away: "Khách hiện không xem được trang này. Quét mã, khách được báo trang đang tạm nghỉ và mời xem hàng đang bán.",
		Down: "Mã đang gỡ khẩn cấp: không bán trong phiên live.",
		Old: func(day string) string {
			return "Mã ngừng dùng từ " + day + ". Quét mã, khách được báo và mời xem hàng đang bán."
		},
		Taps: "Lượt mở", TapsNote: "Đếm số lần mã được mở, không ghi ai mở. Máy tự động không tính.", TapHeads: [3]string{"Từ đâu", "30 ngày", "Tất cả"}, Sum: "Cộng",
		NoTaps: "Chưa ai mở mã này.",
		Drawn: func(most int) string {
			return fmt.Sprintf("Lượt mở từng ngày trong 30 ngày qua, ngày nhiều nhất %d lượt", most)
		},
		Places: "Địa chỉ cho từng kênh", PlacesNote: "Chép đúng địa chỉ của kênh để biết khách tới từ đâu. Đọc to thì chỉ cần mã.",
		Address: func(channel string) string { return "Địa chỉ " + channel },
		QR:      "Mã QR", QRNote: "In to ít nhất 3 cm; quét từ xa 1 m thì in 10 cm.", QRAlt: func(code string) string { return "Mã QR của mã " + code },
		Place: "In lên đâu", Anywhere: "Bao bì, biển, bảng giá", PlaceHint: "Mỗi nơi một mã QR riêng để đếm lượt.", Show: "Đổi mã QR",
		SVG: "Tải SVG", PNG: "Tải PNG", Print: "In", PrintMany: "In mã QR", PrintFor: "In cho nơi khác", PrintTitle: "Mã QR của xã", NoneToPrint: "Các mã đã chọn đều đã ngừng dùng nên không in. Bạn cho dùng lại rồi in nhé.", Template: "Khổ in", TemplateHint: "Mở tệp PDF, in đúng 100 %.",
		Templates: map[string]string{"a4": "Áp phích A4", "a5": "Bảng để bàn A5", "tem": "Tem dán, 6 tem một tờ A4"},
		ScanBuy:   func(code string) string { return "Quét để mua – mã " + code }, ScanSee: func(code string) string { return "Quét để xem – mã " + code },
		Type: func(address string) string { return "hoặc gõ " + address },

		NoteEdit: "Sửa nơi dùng", NoteSave: "Lưu nơi dùng", NoteSaved: "Đã lưu nơi dùng.",
		Aim: "Đổi trang mà mã mở", AimNote: "Giấy đã in vẫn dùng được: quét sẽ tới trang mới.", AimDo: func(name string) string { return "Mở “" + name + "”" }, AimedSaid: "Đã đổi trang. Mã mở trang mới từ bây giờ.",
		Retire: "Ngừng dùng", RetireNote: "Mã không mở gì nữa và không ai lấy nhầm. Dùng lại lúc nào cũng được.", Retired: func(code string) string { return "Mã " + code + " đã ngừng dùng." },
		Revive: "Dùng lại", ReviveNote: "Mã lại mở trang như trước.", Revived: func(code string) string { return "Mã " + code + " dùng lại được rồi." },
		SizeNote: "Mã của hàng không đổi sang hàng khác: M1 mãi là M1.",
	}
}
