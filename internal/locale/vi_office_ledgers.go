package locale

func viOfficeLedgers() OfficeLedgers {
	return OfficeLedgers{
		Menu: "Sổ sách", Title: "Sổ sách",
		Lead: "Mỗi sổ là một tệp Excel lấy từ số liệu lúc này: ngày là ngày, tiền là số, số điện thoại giữ số 0 ở đầu. Ở đầu mỗi trang danh sách, nút “Tải Excel” lấy đúng những dòng đang lọc.",
		Get:  "Tải Excel",
		Rows: map[string]LedgerWords{
			"don-hang":         {"Đơn hàng", "Mọi đơn, người mua được che như trên trang.", "don-hang", []string{"Mã đơn", "Lúc đặt", "Người mua", "Nơi nhận", "Chủ thể", "Món đầu", "Số món", "Tổng tiền (đ)", "Cách trả", "Trạng thái"}},
			"don-hang-lien-he": {"Đơn hàng kèm người nhận", "Có tên và số điện thoại đầy đủ, để gọi hoặc giao. Mỗi lần tải đều được ghi vào nhật ký.", "don-hang-nguoi-nhan", []string{"Mã đơn", "Lúc đặt", "Người mua", "Điện thoại", "Nơi nhận", "Chủ thể", "Món đầu", "Số món", "Tổng tiền (đ)", "Cách trả", "Trạng thái"}},
			"so-kho":           {"Sổ kho", "Mọi lần tồn kho tăng, giảm: vì sao, ai ghi, còn lại bao nhiêu.", "so-kho", []string{"Lúc", "Sản phẩm", "Loại", "Chủ thể", "Thay đổi", "Còn lại", "Vì sao", "Đơn", "Người ghi", "Ghi chú"}},
			"uu-dai":           {"Ưu đãi, mã giảm", "Ưu đãi theo loại hàng và mã giảm giá: mức giảm, thời gian, đã dùng.", "uu-dai", []string{"Kiểu", "Của", "Chủ thể", "Giá thường (đ)", "Giá ưu đãi hoặc giảm (đ)", "Giảm (%)", "Từ", "Đến", "Số suất", "Đã dùng", "Trạng thái"}},
			"dat-lam":          {"Đặt làm", "Yêu cầu đặt làm và báo giá, 200 việc mới nhất.", "dat-lam", []string{"Mã", "Gửi lúc", "Sản phẩm", "Cỡ", "Chủ thể", "Khách", "Khách muốn", "Trạng thái", "Đơn", "Lý do"}},
			"mua-si":           {"Mua sỉ, đại lý", "Đề nghị mua sỉ: ai hỏi, hỏi gì, chuyển cho ai, kết quả. Tên người liên hệ được che.", "mua-si", []string{"Mã", "Gửi lúc", "Cửa hàng, đơn vị", "Người liên hệ", "Tỉnh, thành phố", "Hỏi mua", "Lấy hàng", "Lời nhắn", "Đang ở chủ thể", "Trạng thái", "Cần nhận trước", "Lời ghi khi xong"}},
			"tien-ve":          {"Tiền về", "Từng khoản qua tài khoản nhận tiền: vào, ra, ghi cho đơn nào.", "tien-ve", []string{"Lúc", "Tài khoản của", "Số tiền (đ)", "Nội dung", "Nguồn", "Ghi cho"}},
			"bang-ke":          {"Bảng kê tháng", "Mỗi chủ thể bán được bao nhiêu trong một tháng. Ở đây là tháng vừa qua; tháng khác tải ở trang Bảng kê.", "bang-ke", []string{"Tháng", "Chủ thể", "Số đơn", "Tiền hàng (đ)", "Phí giao (đ)", "Khách đã trả (đ)", "Chốt lúc"}},
			"doi-tra":          {"Phản ánh, đổi trả", "Từng việc khách báo sau khi mua, hạn trả lời và kết quả.", "doi-tra", []string{"Mã", "Đơn", "Báo lúc", "Khách", "Chủ thể", "Vì sao", "Khách muốn", "Trạng thái", "Phụ trách", "Hạn trả lời", "Hạn giải quyết", "Xong lúc", "Đã hoàn (đ)"}},
			"nhan-xet":         {"Nhận xét", "Điểm, lời nhận xét và trả lời.", "nhan-xet", []string{"Lúc", "Sản phẩm", "Loại", "Chủ thể", "Điểm", "Của", "Nhận xét", "Trạng thái", "Lý do ẩn", "Trả lời"}},
			"y-kien":           {"Ý kiến người dân", "Ý kiến gửi xã, hạn trả lời và lời đã trả lời; không có số điện thoại.", "y-kien", []string{"Mã", "Gửi lúc", "Về", "Tên", "Loại", "Nội dung", "Hạn trả lời", "Trả lời lúc", "Người trả lời", "Trả lời"}},
			"hen-tham":         {"Lịch hẹn đón khách", "Từng lịch hẹn: giờ, nơi, số người; số điện thoại được che.", "hen-tham", []string{"Mã", "Giờ hẹn", "Nơi", "Số người", "Người hẹn", "Điện thoại", "Ghi chú", "Trạng thái", "Lý do"}},
			"thu-ho":           {"Tiền thu hộ", "Tiền bưu tá còn giữ của từng đơn, và khoản bưu tá trả chưa rõ đơn nào.", "tien-thu-ho", []string{"Phần", "Mã đơn", "Chủ thể", "Bưu tá", "Mã vận đơn", "Ngày", "Đã thu (đ)", "Đã trả (đ)", "Bỏ qua (đ)", "Còn giữ (đ)"}},
			"cho-hang":         {"Khách chờ hàng", "Từng thứ đang được chờ: mấy người, cần bao nhiêu, kho còn bao nhiêu. Không có số điện thoại.", "khach-cho-hang", []string{"Hàng", "Chủ thể", "Số người chờ", "Đến lượt báo", "Cần", "Kho còn", "Đang giữ", "Đơn vị"}},
			"du-lieu-ca-nhan":  {"Yêu cầu về dữ liệu cá nhân", "Từng yêu cầu xem hoặc xóa dữ liệu: hạn trả lời, xong lúc nào, ai làm.", "du-lieu-ca-nhan", []string{"Mã", "Yêu cầu", "Gửi lúc", "Hạn", "Trạng thái", "Xong lúc", "Người làm", "Lý do không làm"}},
			"giay-to-can-co":   {"Giấy tờ cần có", "Nhóm hàng nào phải có giấy gì, theo văn bản nào.", "giay-to-can-co", []string{"Nhóm hàng", "Giấy", "Giấy của", "Loại hình", "Mức", "Có hạn", "Căn cứ"}},
			"go-khan-cap":      {"Gỡ khẩn cấp", "Thứ gì đã gỡ khỏi trang, vì sao, ai gỡ, mở lại lúc nào.", "go-khan-cap", []string{"Gỡ lúc", "Kiểu", "Tên", "Lý do", "Người gỡ", "Mở lại lúc"}},
			"nguoi-dung":       {"Người dùng", "Tài khoản, vai trò, lần đăng nhập gần nhất. Mỗi lần tải đều được ghi vào nhật ký.", "nguoi-dung", []string{"Họ tên", "Tên đăng nhập", "Vai trò", "Trạng thái", "Lần gần nhất", "Số máy đang mở"}},
			"san-pham":         {"Sản phẩm", "Tên, chủ thể, sao còn hiệu lực, giá và số còn.", "san-pham", []string{"Sản phẩm", "Chủ thể", "Làng", "Trạng thái", "Sao OCOP", "Giá từ (đ)", "Còn", "Đơn vị", "Số loại"}},
			"ton-kho":          {"Tồn kho", "Từng loại hàng và số còn.", "ton-kho", []string{"Mã", "Sản phẩm", "Loại", "Chủ thể", "Số lượng"}},
			"chu-the":          {"Chủ thể", "Sổ cơ sở sản xuất: loại hình, đăng ký, liên hệ.", "chu-the", []string{"Tên đầy đủ", "Tên thường gọi", "Loại hình", "Trạng thái", "Làng", "Địa chỉ", "Điện thoại", "Email", "Mã số thuế", "Số đăng ký kinh doanh", "Ngày cấp đăng ký", "Nơi cấp đăng ký", "Số sản phẩm"}},
			"chung-nhan":       {"Sản phẩm được công nhận", "Số quyết định, ngày, hạn, tình trạng của từng giấy chứng nhận.", "chung-nhan-ocop", []string{"Sản phẩm", "Chủ thể", "Sao", "Số giấy chứng nhận", "Số quyết định", "Ngày quyết định", "Cơ quan", "Hiệu lực từ", "Đến hết ngày", "Tình trạng", "Ngày thu hồi", "Lý do thu hồi"}},
			"giay-to":          {"Hạn giấy tờ", "Từng giấy của cơ sở và sản phẩm, ngày cấp và ngày hết hạn.", "giay-to", []string{"Loại giấy", "Số", "Sản phẩm", "Chủ thể", "Cơ quan cấp", "Ngày cấp", "Ngày hết hạn", "Tình trạng", "Sản phẩm phụ thuộc"}},
			"diem-ban":         {"Điểm bán", "Điểm giới thiệu và bán sản phẩm: địa chỉ, giờ, vị trí.", "diem-ban", []string{"Tên", "Loại", "Địa chỉ", "Địa chỉ cũ", "Vĩ độ", "Kinh độ", "Giờ mở cửa", "Điện thoại", "Trạng thái", "Số món trên kệ"}},
			"nhan-chu-the":     {"Nhắn chủ thể", "Từng lời nhắn, gửi cho ai, ai đã đọc lúc nào.", "nhan-chu-the", []string{"Gửi lúc", "Người gửi", "Lời nhắn", "Cơ sở", "Làng", "Điện thoại", "Đọc lúc", "Người đọc", "Hiện đến hết", "Trạng thái"}},
			"hoi-cho":          {"Hội chợ", "Từng hội chợ, chủ thể tham gia và kết quả mỗi chủ thể báo lại.", "hoi-cho", []string{"Hội chợ", "Ở đâu", "Nơi tổ chức", "Đơn vị tổ chức", "Từ ngày", "Đến hết ngày", "Trạng thái", "Chủ thể", "Gian hàng", "Doanh thu (đ)", "Số hợp đồng", "Kết quả khác", "Lý do hủy", "Ghi chú"}},
			"link":             {"Link và QR", "Từng mã ngắn: mở trang nào, dùng ở đâu, lượt mở theo kênh.", "link-va-qr", []string{"Mã", "Mở trang", "Loại", "Địa chỉ trang", "Dùng ở đâu", "Trạng thái", "Lượt 30 ngày", "Lượt tất cả", "Facebook", "TikTok", "YouTube", "Zalo", "Mã QR", "Tờ rơi", "Loa xã", "Quầy hội chợ", "Gõ mã, không rõ", "Ngày tạo", "Người tạo"}},
			"phien-live":       {"Lịch phiên live", "Các phiên sắp tới và đã xong.", "phien-live", []string{"Phiên", "Ngày", "Bắt đầu", "Kết thúc", "Số món", "Link xem lại"}},
		},
		Cut: func(most int) string {
			return "Chỉ có " + count(most) + " dòng đầu. Lọc hẹp lại ở trang danh sách rồi xuất tiếp nhé."
		},
		Later: "Mười hai sổ của cán bộ OCOP", LaterText: "Sổ có số liệu thì bấm tên để tải. Sổ chưa có số liệu trên hệ thống: bạn giữ trong tệp riêng cho đến khi có trang của chúng.",
		Twelve:    [12]string{"Chủ thể", "Sản phẩm", "Sản phẩm được công nhận", "Theo dõi hồ sơ", "Hạn giấy tờ", "Tập huấn", "Hội chợ", "Điểm bán", "Kiểm tra cơ sở", "Kinh phí hỗ trợ", "Lịch phiên live", "Công văn đi và đến"},
		NoRecords: "Chưa có số liệu trên hệ thống.",
		Offer:     "Ưu đãi", Voucher: "Mã giảm",
		ReviewStates: map[string]string{"pending": "Chờ duyệt", "shown": "Đang hiện", "hidden": "Đã ẩn"},
	}
}
