package locale

func viOfficeGuide() OfficeGuide {
	return OfficeGuide{
		Title: "Hướng dẫn", Note: "Mỗi mục ba bước.", This: "Hướng dẫn trang này", Three: "Xem hướng dẫn 3 bước", Open: "Mở trang",
		Steps: viGuideSteps(), What: viGuideWhat(), Also: viGuideAlso(),
	}
}

func viGuideSteps() map[string][3]string {
	return map[string][3]string{
		"/quan-tri":                     {"Xem “Việc cần làm”: việc gấp ở trên cùng, mỗi dòng một con số.", "Bấm nút ở cuối dòng để mở đúng những mục cần làm.", "Làm xong quay lại: dòng hết việc tự mất."},
		"/quan-tri/don-hang":            {"Mở tab “Chờ xác nhận”, bấm vào mã đơn.", "Gọi khách, rồi bấm “Đã gọi, khách đồng ý”. Khách không nghe thì bấm “Không nghe máy”, hai giờ sau đơn hiện lại.", "Làm theo nút to nhất trên trang cho đến khi đơn xong."},
		"/quan-tri/san-pham":            {"Bấm “Thêm sản phẩm”, ghi tên, chủ thể và nhóm.", "Ghi giá, ảnh, nhãn; cột bên phải kể những việc còn thiếu.", "Hết việc thiếu thì bấm “Đăng bán”, rồi “Xem như khách” để đọc lại."},
		"/quan-tri/dat-lam":             {"Chọn “Báo giá đặt làm” hoặc “Mua sỉ, đại lý”, mở yêu cầu đang chờ.", "Đặt làm thì hỏi xưởng, ghi giá rồi gửi báo giá; mua sỉ thì bấm “Chuyển” cho chủ thể làm ra món ấy.", "Quá 2 ngày chưa ai nhận thì gọi giục. Xong thì ghi tiền về hoặc kết quả."},
		"/quan-tri/ma-giam-gia":         {"Bấm “Thêm mã”, chọn giảm bao nhiêu và ai chịu.", "Lưu nháp, đọc lại điều kiện một lần.", "Đăng mã. Đăng rồi điều kiện không đổi nữa, chỉ dừng được."},
		"/quan-tri/live":                {"Bấm “Tạo phiên”, làm năm bước: giờ, kênh, người, món, kiểm tra.", "Tập dượt một giờ: mọi nút đều chạy, khách không thấy.", "Đến giờ bấm “Lên sóng”, xong phiên thì đọc báo cáo."},
		"/quan-tri/tien-ve":             {"Xem từng khoản chưa biết của đơn nào, đọc vì sao trang gợi ý đơn ấy.", "Đúng thì bấm nút “Ghi … vào …”; không đúng thì gõ mã đơn khác.", "Không phải tiền hàng thì đóng khoản, ghi rõ là gì. Ghi nhầm gỡ ra được."},
		"/quan-tri/thu-ho":              {"Tải bảng đối soát của bưu tá lên, xem trước.", "Dòng nào chưa rõ của đơn nào thì gõ mã đơn.", "Xem “Bưu tá còn giữ” để hỏi phần chưa nộp."},
		"/quan-tri/the":                 {"Xem việc máy không tự quyết được, làm từ trên xuống.", "Trả lại tiền vào thẻ: một người đề nghị, người khác duyệt.", "Mỗi sáng xem dòng so sổ đêm qua có lệch không."},
		"/quan-tri/bang-ke":             {"Chọn tháng, mở bảng kê của từng cơ sở.", "So với sổ của cơ sở, in hoặc gửi ảnh qua Zalo.", "Hai bên thống nhất thì chốt tháng. Chốt rồi con số không đổi."},
		"/quan-tri/tim-kiem":            {"Đọc những từ khách gõ mà không ra hàng.", "Ghi từ ấy là cách gọi khác của món nào.", "Gõ thử ở trang bán để xem đã ra chưa."},
		"/quan-tri/go-hang":             {"Gõ tên sản phẩm, cơ sở hoặc mã món trong phiên live.", "Đọc câu hỏi lại, ghi lý do rồi bấm gỡ: khách thôi thấy ngay.", "In bộ giấy tờ kèm theo. Cho bán lại cần hai người."},
		"/quan-tri/phan-anh":            {"Mở tab “Chưa phân công”, nhận việc hoặc giao cho người phụ trách; việc sắp đến hạn làm trước.", "Đọc lời khách, hỏi cơ sở, trả lời và nói sẽ làm gì.", "Làm đúng điều đã hẹn rồi ghi lại từng bước."},
		"/quan-tri/y-kien":              {"Đọc ý kiến chờ trả lời, phần quá hạn ở trên cùng.", "Hỏi người phụ trách việc ấy cho rõ.", "Viết câu trả lời lễ phép, không ghi tên hay số của ai."},
		"/quan-tri/can-bao":             {"Xem ai đang chờ món đã có hàng, theo thứ tự để lại số.", "Gọi hoặc nhắn Zalo theo lời có sẵn.", "Ghi đã báo được hay chưa."},
		"/quan-tri/nhan-xet":            {"Đọc nhận xét ở tab “Chờ duyệt”.", "Lời thật thì cho hiện, kể cả lời chê.", "Chỉ ẩn khi có lời tục, thông tin riêng, quảng cáo hoặc lạc đề, và chọn lý do."},
		"/quan-tri/du-lieu-ca-nhan":     {"Mở yêu cầu, xem hạn trả lời.", "Gọi về số đã đặt hàng để biết đúng người.", "Đưa dữ liệu hoặc xóa, rồi ghi đã làm."},
		"/quan-tri/chu-the":             {"Bấm “Thêm chủ thể”, ghi tên, loại hình, địa chỉ, điện thoại.", "Ghi số đăng ký và giấy tờ; trang nói còn thiếu gì. Lỡ ghi một cơ sở hai lần thì bấm “Gộp với chủ thể khác”.", "Đủ rồi thì xác nhận cơ sở hoạt động, hàng của cơ sở mới bán được."},
		"/quan-tri/nhan-chu-the":        {"Bấm “Viết lời nhắn”, viết một hai câu.", "Chọn mọi cơ sở, một làng, hoặc đánh dấu vài cơ sở ở danh sách chủ thể.", "Mở lời nhắn xem ai chưa đọc, rồi gọi."},
		"/quan-tri/lam-thay":            {"Chọn cơ sở nhờ làm thay, ghi cơ sở nói bằng cách nào.", "Làm đúng việc cơ sở dặn: xác nhận đơn, ghi kho, trả lời giá.", "Cuối tháng đọc lại bản kê cho cơ sở xác nhận."},
		"/quan-tri/giay-to":             {"Bấm “Ghi giấy mới”, chụp giấy trước.", "Chép số, ngày cấp, ngày hết hạn như trên giấy.", "Giấy cơ sở gửi lên thì mở bản chụp, so rồi ghi đã kiểm tra hoặc trả lại."},
		"/quan-tri/chung-nhan":          {"Bấm “Ghi quyết định mới”, chép số và ngày, gửi bản chụp.", "Một cán bộ khác mở bản chụp, gõ lại rồi duyệt.", "Dấu sao hiện ngay sau khi duyệt và tự mất khi hết hạn."},
		"/quan-tri/diem-ban":            {"Bấm “Thêm điểm bán”, đặt vị trí trên bản đồ hoặc dán link Google Maps.", "Ghi địa chỉ, giờ mở cửa từng ngày.", "Lưu xong bấm “Xem như khách” để thử đường đi."},
		"/quan-tri/thu-vien-anh":        {"Xem tab “Thiếu mô tả”, ghi mô tả cho từng ảnh.", "Ảnh trùng thì giữ một, ảnh đang dùng thì chỉ thay chứ không xóa.", "Bấm “Tải ảnh lên” để thêm ảnh mới."},
		"/quan-tri/lang":                {"Mở làng hoặc di tích cần sửa.", "Viết ngắn; con số, năm tháng ghi thành dòng riêng kèm nguồn.", "Lưu là khách đọc được ngay, bấm “Xem như khách” để đọc lại."},
		"/quan-tri/cai-dat/ban-do":      {"Chọn tệp ranh giới của xã, ghi nguồn.", "Xem thử đường viền trên bản đồ.", "Lưu: mọi bản đồ của trang dùng đường viền mới."},
		"/quan-tri/hoi-cho":             {"Bấm “Thêm hội chợ”, ghi ngày và nơi tổ chức.", "Chọn cơ sở tham gia, ghi số gian.", "Sau hội chợ ghi kết quả từng cơ sở. Hội chợ tại xã được tính vào chỉ tiêu."},
		"/quan-tri/link":                {"Bấm “Tạo link”, chọn trang mà mã sẽ mở.", "Lấy mã gợi ý hoặc gõ mã riêng, ghi dùng ở đâu.", "In hoặc tải mã QR; xem lượt mở từng kênh ở trang của mã."},
		"/quan-tri/don-khach":           {"Mở nhóm đang chờ, xem ngày giờ và số người.", "Gọi nơi đón khách, rồi nhận hoặc từ chối.", "Xong buổi thì ghi khách có đến không."},
		"/quan-tri/tin":                 {"Bấm “Viết bài”, chọn tin hay sự kiện, ghi nguồn.", "Lưu nháp, bấm “Xem như khách” để đọc lại.", "Bấm “Đăng”, hoặc hẹn giờ đăng."},
		"/quan-tri/cai-dat":             {"Đọc dòng “Hiện giờ” của từng mục.", "Mở mục cần đổi, sửa rồi lưu.", "Mục cần hai người thì nhờ người thứ hai duyệt."},
		"/quan-tri/so-sach":             {"Chọn sổ cần lấy.", "Chọn kỳ rồi tải Excel.", "Sổ chưa có dữ liệu thì trang nói rõ vì sao."},
		"/quan-tri/nhap-excel":          {"Tải tệp mẫu, điền theo ví dụ trong tệp.", "Gửi lên, xem trước từng dòng, sửa các nhóm lỗi.", "Bấm “Nhập”. Nhầm thì hoàn tác được cả lần nhập."},
		"/quan-tri/cai-dat/mo-ban":      {"Chọn trang được bán theo hình thức nào.", "Ghi số, ngày của hồ sơ cho phép.", "Người thứ hai duyệt thì trang mới đổi."},
		"/quan-tri/cai-dat/giay-to":     {"Mở nhóm hàng, xem nhóm ấy cần giấy gì.", "Sửa giấy bắt buộc và số ngày nhắc trước.", "Lưu: hàng thiếu giấy sẽ tạm dừng bán."},
		"/quan-tri/nguoi-dung":          {"Bấm “Mời người”, chọn việc người ấy được làm.", "Gửi đường dẫn mời: dùng một lần, trong 3 ngày.", "Người nghỉ việc thì khóa tài khoản, các máy đang mở bị đăng xuất."},
		"/quan-tri/thung-rac":           {"Tìm thứ đã bỏ, trong vòng 30 ngày.", "Bấm “Lấy lại”.", "Mở trang của nó để xem đã đúng chưa."},
		"/quan-tri/bao-mat":             {"Bật mã trên điện thoại, in mười mã dự phòng.", "Xem các máy đang đăng nhập.", "Máy lạ thì bấm đăng xuất, rồi đổi mật khẩu."},
		"/quan-tri/nhat-ky":             {"Chọn ai, việc gì, từ ngày nào.", "Đọc trước và sau của từng dòng.", "Cần giữ lại thì tải về."},
		"/quan-tri/tai-khoan-nhan-tien": {"Mở cơ sở, ghi ngân hàng, số và tên tài khoản.", "Người thứ hai gọi cơ sở hỏi lại rồi duyệt.", "Tài khoản mới dùng được sau thời gian chờ."},
	}
}
