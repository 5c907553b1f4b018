package locale

import (
	"fmt"
	"strconv"
)

func viOfficeFrame() OfficeFrame {
	return OfficeFrame{
		Places:   "Xã và nội dung",
		Settings: "Cài đặt",
		Selling:  "Bán hàng",
		Today:    "Tổng quan",
		Orders:   "Đơn hàng",
		Products: "Sản phẩm",
		AllMenu:  "Tất cả",
		Papers:   "Giấy tờ",
		Trust:    "OCOP và giấy tờ",
		Help:     "Gọi Phòng Kinh tế xã, giờ làm việc.",
		Printed:  func(who, at string) string { return "OCOP Hưng Đạo · " + who + " in lúc " + at },
		HelpCall: func(desk, phone string) string {
			if desk == "" {
				desk = "Phòng Kinh tế xã"
			}
			return "Gọi " + desk + ": " + phone + ", giờ làm việc."
		},
		Views:    "Chế độ xem",
		Showing:  func(from, to, of int) string { return fmt.Sprintf("Đang xem %d–%d trong %d", from, to, of) },
		PageOf:   func(page, of int) string { return fmt.Sprintf("Trang %d trong %d", page, of) },
		TodayAt:  func(clock string) string { return clock + " hôm nay" },
		DayAgoAt: func(clock string) string { return clock + " hôm qua" },
		Newer:    "Trang trước",
		Older:    "Trang sau",
		Find:     "Tìm",
		NoMatch:  "Không có dòng nào khớp",
		Sought:   func(query string) string { return "Đang tìm “" + query + "”." },
		DropFind: "Bỏ lọc",
		Pick:     "Chọn",
		PickOne:  func(name string) string { return "Chọn " + name },
		Picked:   "Với những dòng đã chọn",
	}
}

func viOfficeLogin() OfficeLogin {
	return OfficeLogin{
		Title:     "Đăng nhập",
		Login:     "Email hoặc số điện thoại",
		LoginHint: "Dùng email hay số đã báo với Phòng Kinh tế.",
		Password:  "Mật khẩu",
		Forgot:    "Quên mật khẩu? Gọi Phòng Kinh tế xã để được đặt lại.",
		Button:    "Đăng nhập",
		Wrong:     func(left int) string { return fmt.Sprintf("Sai mật khẩu. Còn %d lần.", left) },
		Locked: func(minutes int) string {
			return fmt.Sprintf("Tài khoản khóa %d phút do sai 5 lần. Cần vào ngay, gọi Phòng Kinh tế xã.", minutes)
		},
		InApp:     "Trang đang mở trong Zalo hoặc Facebook nên hay bị đăng xuất. Bấm dấu ba chấm ở góc, chọn mở bằng trình duyệt.",
		Chrome:    "Mở bằng Chrome",
		LoggedOut: "Bạn đã đăng xuất.",
		Again:     "Trang đăng nhập mở quá lâu nên chưa gửi được. Bạn đăng nhập lại nhé.",
		Unsaved:   "Việc vừa bấm chưa được ghi. Bạn đăng nhập rồi bấm lại nhé.",
	}
}

func viOfficeSearch() OfficeSearch {
	return OfficeSearch{
		Title:    "Tìm trong trang quản lý",
		For:      func(query string) string { return "“" + query + "”" },
		Orders:   "Đơn hàng",
		Products: "Sản phẩm",
		Pages:    "Mục trong trang quản lý",
		All:      func(count int) string { return "Xem cả " + strconv.Itoa(count) },
		None:     "Chưa tìm thấy gì",
		NoneText: "Thử mã đơn, mã phản ánh (PA-…), ít nhất 3 số của điện thoại, tên khách, tên sản phẩm, tên chủ thể, hoặc việc muốn làm như “phí giao”.",
	}
}

func viOfficeRefused() OfficeRefused {
	return OfficeRefused{
		NotFound:   OfficeWords{"Không tìm thấy trang này", "Có thể địa chỉ gõ thiếu, hoặc mục này không thuộc phần việc của tài khoản đang dùng."},
		Forbidden:  OfficeWords{"Việc này cần thêm quyền", ""},
		Conflict:   OfficeWords{"Chưa làm được việc này", ""},
		Broken:     OfficeWords{"Hệ thống gặp lỗi", "Chúng tôi đã ghi lại. Việc vừa bấm có thể chưa được lưu, bạn mở lại trang để xem rồi thử lại nhé."},
		Other:      OfficeWords{"Chưa làm được việc này", ""},
		Home:       "Về trang tổng quan",
		BrokenSent: "Chúng tôi đã ghi lại lỗi này. Việc vừa bấm có thể chưa được lưu.",
		Again:      "Việc vừa bấm và những gì bạn đã nhập vẫn còn ở trang này. Chờ một lát rồi bấm “Gửi lại”, không phải nhập lại.",
		AgainDo:    "Gửi lại",
		AgainFile:  "Chọn lại tệp, ảnh",
		AgainLong:  "Phần vừa nhập dài quá nên trang này không giữ được. Bấm nút Quay lại của trình duyệt để xem lại.",
		Code:       func(code string) string { return "Mã lỗi: " + code },
		Rights: map[string]string{
			"orders.read":          "Xem đơn hàng",
			"orders.update":        "Xử lý đơn hàng",
			"payments.update":      "Ghi nhận tiền thu",
			"cards.manage":         "Xem và trả lại tiền thẻ",
			"cases.manage":         "Giải quyết phản ánh của khách",
			"privacy.manage":       "Trả lời yêu cầu về dữ liệu cá nhân",
			"products.read":        "Xem sản phẩm",
			"products.update":      "Sửa sản phẩm",
			"products.publish":     "Duyệt và đăng sản phẩm",
			"stock.update":         "Sửa tồn kho",
			"producers.read":       "Xem chủ thể",
			"producers.update":     "Sửa chủ thể",
			"producers.tell":       "Viết lời và đặt ảnh trang cơ sở",
			"producers.act":        "Làm thay chủ thể",
			"producers.message":    "Nhắn chủ thể",
			"personal.read":        "Xem thông tin riêng của chủ thể",
			"personal.update":      "Sửa thông tin riêng của chủ thể",
			"sales_points.read":    "Xem điểm bán",
			"sales_points.update":  "Sửa điểm bán",
			"fairs.read":           "Xem hội chợ",
			"fairs.update":         "Ghi hội chợ và kết quả",
			"links.read":           "Xem link và mã QR",
			"links.update":         "Tạo, sửa link và mã QR",
			"accounts.manage":      "Quản lý tài khoản",
			"audit.read":           "Xem nhật ký",
			"papers.read":          "Xem giấy tờ",
			"papers.update":        "Ghi giấy tờ",
			"papers.check":         "Kiểm tra giấy tờ",
			"paper_rules.update":   "Đặt giấy tờ bắt buộc",
			"phrases.update":       "Sửa mẫu câu",
			"reviews.read":         "Xem nhận xét",
			"reviews.moderate":     "Duyệt nhận xét",
			"reviews.answer":       "Trả lời nhận xét",
			"recognitions.read":    "Xem chứng nhận OCOP",
			"recognitions.propose": "Đề nghị công bố sao OCOP",
			"recognitions.approve": "Duyệt công bố sao OCOP",
			"visits.read":          "Xem lịch đón khách",
			"visits.update":        "Nhận và sắp lịch đón khách",
			"launch.read":          "Xem việc mở bán",
			"launch.update":        "Mở bán, ngưng nhận đơn, thông tin trang, chính sách, phí giao",
			"backups.take":         "Tải bản sao lưu mọi dữ liệu",
			"takedowns.manage":     "Gỡ hàng khẩn cấp",
			"content.manage":       "Viết tin, sự kiện và lời về các nơi",
			"pictures.read":        "Xem thư viện ảnh",
			"pictures.update":      "Sửa mô tả, thay và bỏ ảnh",
			"live.read":            "Xem lịch phiên live",
			"live.update":          "Lập và điều hành phiên live",
		},
		UnknownRight: "Quản trị",
	}
}
