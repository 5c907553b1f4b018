package locale

func viOfficeLedgers() OfficeLedgers {
	return OfficeLedgers{
		Menu: "Sổ sách", Title: "Sổ sách",
		Lead: "Mỗi sổ là một tệp Excel lấy từ số liệu lúc này: số điện thoại giữ số 0 ở đầu, dòng tiêu đề đứng yên khi cuộn. Ở trang danh sách, nút “Xuất Excel” lấy đúng những dòng đang lọc.",
		Get:  "Tải Excel", Export: "Xuất Excel",
		Rows: map[string]LedgerWords{
			"don-hang":   {"Đơn hàng", "Mọi đơn, người mua được che như trên trang.", "don-hang", []string{"Mã đơn", "Lúc đặt", "Người mua", "Nơi nhận", "Chủ thể", "Món đầu", "Số món", "Tổng tiền (đ)", "Cách trả", "Trạng thái"}},
			"san-pham":   {"Sản phẩm", "Tên, chủ thể, sao còn hiệu lực, giá và số còn.", "san-pham", []string{"Sản phẩm", "Chủ thể", "Làng", "Trạng thái", "Sao OCOP", "Giá từ (đ)", "Còn", "Đơn vị", "Số loại"}},
			"ton-kho":    {"Tồn kho", "Từng loại hàng và số còn.", "ton-kho", []string{"Mã", "Sản phẩm", "Loại", "Chủ thể", "Số lượng"}},
			"chu-the":    {"Chủ thể", "Sổ cơ sở sản xuất: loại hình, đăng ký, liên hệ.", "chu-the", []string{"Tên đầy đủ", "Tên thường gọi", "Loại hình", "Trạng thái", "Làng", "Địa chỉ", "Điện thoại", "Email", "Mã số thuế", "Số đăng ký kinh doanh", "Ngày cấp đăng ký", "Nơi cấp đăng ký", "Số sản phẩm"}},
			"chung-nhan": {"Sản phẩm được công nhận", "Số quyết định, ngày, hạn, tình trạng của từng giấy chứng nhận.", "chung-nhan-ocop", []string{"Sản phẩm", "Chủ thể", "Sao", "Số giấy chứng nhận", "Số quyết định", "Ngày quyết định", "Cơ quan", "Hiệu lực từ", "Đến hết ngày", "Tình trạng", "Ngày thu hồi", "Lý do thu hồi"}},
			"giay-to":    {"Hạn giấy tờ", "Từng giấy của cơ sở và sản phẩm, ngày cấp và ngày hết hạn.", "giay-to", []string{"Loại giấy", "Số", "Sản phẩm", "Chủ thể", "Cơ quan cấp", "Ngày cấp", "Ngày hết hạn", "Tình trạng", "Sản phẩm phụ thuộc"}},
			"diem-ban":   {"Điểm bán", "Điểm giới thiệu và bán sản phẩm: địa chỉ, giờ, vị trí.", "diem-ban", []string{"Tên", "Loại", "Địa chỉ", "Địa chỉ cũ", "Vĩ độ", "Kinh độ", "Giờ mở cửa", "Điện thoại", "Trạng thái", "Số món trên kệ"}},
			"phien-live": {"Lịch phiên live", "Các phiên sắp tới và đã xong.", "phien-live", []string{"Phiên", "Ngày", "Bắt đầu", "Kết thúc", "Số món", "Link xem lại"}},
		},
		Cut: func(most int) string {
			return "Chỉ có " + count(most) + " dòng đầu. Lọc hẹp lại ở trang danh sách rồi xuất tiếp nhé."
		},
		Later: "Các sổ chưa có số liệu trên hệ thống", LaterText: "Theo dõi hồ sơ, tập huấn, hội chợ, kiểm tra, kinh phí hỗ trợ, công văn đi và đến: giữ trong tệp riêng cho đến khi có trang của chúng.",
	}
}
