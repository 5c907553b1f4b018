package locale

import "strconv"

func viUI() UI {
	return UI{
		Site:        "OCOP Hưng Đạo",
		SitePlace:   "xã Hưng Đạo, Hà Nội",
		SkipToMain:  "Đến nội dung chính",
		DemoTitle:   "Dữ liệu mẫu",
		DemoText:    "Cơ sở, giá, số giấy đều giả định.",
		Menu:        "Chính",
		BottomBar:   "Thanh dưới",
		Search:      "Tìm",
		SearchLabel: "Tìm sản phẩm, làng, người làm",
		SearchTop:   "Tìm ở đầu trang",
		SearchHint:  "miến, nem, khay gỗ…",
		Suggestions: "Gợi ý",
		Cart:        "Giỏ hàng",
		More:        "Thêm",
		Home:        "Trang chủ",
		Products:    "Sản phẩm",
		Makers:      "Người làm",
		Villages:    "Làng nghề",
		Map:         "Bản đồ",
		WhatIsOCOP:  "OCOP là gì",
		Showcase:    "Trang này giới thiệu sản phẩm, chưa nhận đặt hàng. Muốn mua, bạn gọi thẳng cho người làm.",
		Record: func(direct bool, number, date, authority string) string {
			what := "Đăng ký sàn thương mại điện tử"
			if direct {
				what = "Thông báo website bán hàng"
			}
			return what + " số " + number + " ngày " + date + ", " + authority
		},
		Seller: func(name, code, address string) string {
			return "Người bán: " + name + ", mã số " + code + ", " + address
		},
		About: "Trang giới thiệu và bán sản phẩm của xã Hưng Đạo, thành phố Hà Nội. Xã gồm các xã Cộng Hòa, Đồng Quang và Hưng Đạo cũ.",
		FooterDesk: func(desk string) string {
			if desk == "" {
				desk = "Phòng Kinh tế xã"
			}
			return "Thường trực: " + desk
		},
		FooterOwner: func(owner, address string) string {
			switch {
			case owner == "":
				return "Địa chỉ: " + address
			case address == "":
				return "Đơn vị chủ quản: " + owner
			}
			return "Đơn vị chủ quản: " + owner + ". Địa chỉ: " + address
		},
		FooterLinks: []FooterLink{
			{"Tra cứu đơn", "/tra-cuu-don"},
			{"Kiểm tra chứng nhận", "/ocop"},
			{"Giao hàng và phí giao", "/chinh-sach/giao-hang"},
			{"Đổi trả", "/chinh-sach/doi-tra"},
			{"Thanh toán", "/chinh-sach/thanh-toan"},
			{"Bảo mật thông tin", "/chinh-sach/bao-mat"},
			{"Quy chế hoạt động", "/chinh-sach/quy-che"},
			{"Mua sỉ, làm đại lý", "/mua-si"},
			{"Phản ánh", "/phan-anh"},
			{"Giới thiệu và liên hệ", "/lien-he"},
		},
		SamplePhone: "0900\u00a0000\u00a0000 (mẫu)",
		SampleTel:   "+84900000000",
		SampleHours: "8:00–17:00, thứ Hai đến thứ Sáu (mẫu)",
		FooterCall:  func(phone string) string { return "Gọi " + phone },

		Office:       "Trang quản lý",
		OfficeHelp:   "Cần giúp?",
		OfficeSearch: "Tìm đơn, sản phẩm, chủ thể, số điện thoại",
		SignOut:      "Đăng xuất",

		Add:          "Thêm",
		AddNamed:     func(product string) string { return "Thêm " + product + " vào giỏ" },
		AskPrice:     "Báo giá",
		AskPriceFor:  func(product string) string { return "Yêu cầu báo giá " + product },
		Details:      "Xem",
		SealStars:    func(stars int) string { return "OCOP " + strconv.Itoa(stars) + " sao" },
		SealUntil:    func(date string) string { return "Còn hạn đến " + date },
		SealNumber:   func(number string) string { return "Số " + number },
		OldPrice:     "Giá niêm yết",
		PriceOnQuote: "Báo giá",
		PriceFrom:    "từ",

		ErrorPrefix: "Lỗi: ",
		ErrorSummary: func(count int) string {
			return "Còn " + strconv.Itoa(count) + " chỗ cần sửa"
		},
		Optional:    "(không bắt buộc)",
		Quantity:    "Số lượng",
		OneLess:     "Bớt một",
		OneMore:     "Thêm một",
		Remove:      "Xóa",
		Undo:        "Hoàn tác",
		Close:       "Đóng",
		Copy:        "Chép",
		CopyNamed:   func(what string) string { return "Chép " + what },
		Copied:      "Đã chép",
		Share:       "Chia sẻ",
		Sending:     "Đang gửi đơn…",
		Saving:      "Đang lưu…",
		Cancelling:  "Đang hủy đơn…",
		Filter:      "Lọc",
		DropFilter:  func(label string) string { return "Bỏ lọc " + label },
		Crumbs:      "Đường dẫn",
		Pages:       "Các trang",
		Page:        func(n int) string { return "Trang " + strconv.Itoa(n) },
		Next:        "Trang sau",
		Previous:    "Trang trước",
		Picture:     func(n, of int) string { return strconv.Itoa(n) + "/" + strconv.Itoa(of) },
		Photos:      "Ảnh",
		MapLabel:    "Sơ đồ xã Hưng Đạo: sông Đáy ở phía đông, Đại lộ Thăng Long ở phía bắc. Danh sách bên cạnh có cùng các điểm này.",
		MapRoad:     "Đại lộ Thăng Long",
		MapRiver:    "sông Đáy",
		MapPin:      func(n int, name string) string { return "Điểm " + strconv.Itoa(n) + ": " + name },
		NotNow:      "Để sau",
		AddedToast:  "Đã thêm vào giỏ",
		SeeCart:     "Xem giỏ",
		NetworkLost: "Chưa gửi được vì mạng yếu. Giỏ hàng vẫn còn nguyên, bạn thử lại nhé.",
		NearYou:     func(km string) string { return "khoảng " + km + " km đường chim bay" },
	}
}
