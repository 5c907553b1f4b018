package locale

import (
	"strconv"
	"strings"
)

func viVillagePage() VillagePage {
	return VillagePage{
		Title: func(name, craft string) string {
			if craft == "" {
				return name
			}
			return name + " — " + lowerFirst(craft)
		},
		Description: func(name, summary string) string { return name + ", xã Hưng Đạo, Hà Nội. " + summary },
		Former:      func(communes string) string { return "Thuộc xã " + communes + " cũ" },
		Facts:       "Điều biết được về làng",
		Source:      func(source string) string { return "Theo " + source },
		Sources:     func(sources string) string { return "Theo " + sources + "." },
		Steps:       "Làm ra thế nào",
		Makers:      "Người làm ở đây",
		Goods:       func(name string) string { return "Mua gì của " + name },
		BuyGoods:    func(name string) string { return "Mua đặc sản " + name },
		NoGoods:     "Làng chưa có sản phẩm đăng bán.",
		OnMap:       "Ở đâu trong xã",
		Site:        func(site string) string { return "Ghé " + site },
	}
}

func viSitePage() SitePage {
	return SitePage{
		Description: func(name, summary string) string { return name + ": " + summary },
		Facts:       "Điều biết được",
		Route:       "Đi thế nào",
		Rules:       "Trước khi vào",
		Hours:       "Giờ mở cửa",
		NoHours:     "Chưa có giờ chính thức. Gọi trước khi đến.",
		CallFirst:   func(phone string) string { return "Gọi trước khi đến: " + phone },
		Festivals:   "Lễ hội",
		Next:        func(solar string) string { return "Lần tới: " + solar },
		Story:       "Đến rồi nhìn gì",
		Goods:       "Mua gì mang về",
		SeeGoods:    func(village string) string { return "Đặc sản " + village },
		Directions:  "Chỉ đường",
		OnMap:       "Xem bản đồ",
	}
}

func viMapPage() MapPage {
	return MapPage{
		Title:       "Bản đồ xã Hưng Đạo",
		Description: "Điểm bán, làng nghề và di tích của xã Hưng Đạo, Hà Nội: địa chỉ mới và cũ, giờ mở, chỉ đường.",
		Count:       func(n int) string { return strconv.Itoa(n) + " nơi" },
		Kinds:       "Lọc theo loại",
		All:         "Tất cả",
		Points:      "Điểm bán",
		Villages:    "Làng nghề",
		Workshops:   "Xưởng đón khách",
		Visit:       func(when string) string { return "Ghé thăm: " + when },
		Sites:       "Di tích",
		List:        "Các nơi",
		Directions:  "Chỉ đường",
		CopyAddress: "Chép địa chỉ",
		Pickup:      "Nhận hàng 0\u00a0₫",
		Closed:      func(until string) string { return "Tạm nghỉ đến " + until },
		Old:         func(address string) string { return "Tên cũ: " + address },
		Boundary:    func(source string) string { return "Ranh giới: " + source + ". Đường, sông vẽ phác." },
		Tiles: func(host, source string) string {
			said := "Ảnh nền bản đồ do " + host + " gửi thẳng tới máy bạn. "
			if source == "" {
				return said + "Ranh giới vẽ phác."
			}
			return said + "Ranh giới: " + source + "."
		},
		Sketch:      "Sơ đồ vẽ phác, không theo tỷ lệ.",
		Near:        "Gần tôi",
		OpenNow:     "Đang mở",
		OpenEmpty:   "Giờ này chưa điểm bán nào mở. Bạn xem giờ mở của từng nơi trong danh sách nhé.",
		OtherMap:    "Bản đồ khác",
		NearNote:    "Chỉ dùng trên máy bạn, không lưu, không gửi đi đâu.",
		NearAsking:  "Đang hỏi vị trí của máy…",
		NearDone:    "Đã xếp từ nơi gần bạn nhất.",
		NearFailed:  "Không lấy được vị trí. Bạn chọn thôn gần mình nhé.",
		NearVillage: "Hoặc chọn thôn gần bạn:",
		NearFrom:    func(village string) string { return "Xếp từ nơi gần " + village + " nhất." },
		Distance:    func(km, from string) string { return "khoảng " + km + " km đường chim bay từ " + from },
		NearWords:   "khoảng {km} km đường chim bay",
		Former:      func(communes string) string { return communes + " cũ" },
		Empty:       "Chưa có nơi nào loại này",
		EmptyText:   "Bạn xem tất cả các nơi của xã nhé.",
		Site:        "Di tích",
	}
}

func viPointPage() PointPage {
	return PointPage{
		Description: func(name, address string) string { return name + ". " + address + "." },
		Kinds: map[string]string{
			"market": "Quầy ở chợ", "tourist_site": "Điểm bán ở nơi tham quan", "craft_village": "Điểm bán ở làng nghề",
			"service_centre": "Điểm bán ở trung tâm dịch vụ", "post_office": "Điểm bán ở bưu điện", "shop": "Cửa hàng",
			"transport": "Điểm bán ở nhà ga, bến xe", "rest_stop": "Điểm bán ở trạm dừng nghỉ", "supermarket": "Điểm bán ở siêu thị",
			"hospitality": "Điểm bán ở nhà hàng, khách sạn", "fair": "Gian hàng ở hội chợ",
		},
		Hours:       "Giờ mở",
		HoursOf:     "Giờ mở trong tuần",
		HoursEmpty:  "Chưa ghi giờ mở. Bạn gọi trước khi đến nhé.",
		DayOff:      "Nghỉ",
		Days:        "Ngày mở khác thường",
		Opening:     viOpening(),
		Address:     "Địa chỉ",
		OldAddress:  "Tên cũ",
		Phone:       "Điện thoại",
		Closed:      func(until string) string { return "Tạm nghỉ đến " + until },
		Pickup:      "Đặt trên trang này rồi đến đây nhận, không mất phí giao.",
		PickupLater: "Điểm đang nghỉ nên chưa nhận hàng đặt tại đây. Mở lại là đặt được.",
		NoPickup:    "Điểm này bán tại chỗ, chưa giữ hàng đặt qua mạng.",
		Shelf:       "Có bày ở đây",
		ShelfNote:   "Hàng trên kệ thay đổi trong ngày. Cần chắc thì bạn gọi trước.",
		Seen: func(days int) string {
			switch days {
			case 0:
				return "xác nhận hôm nay"
			case 1:
				return "xác nhận hôm qua"
			}
			return "xác nhận " + strconv.Itoa(days) + " ngày trước"
		},
		Faded: func(days int) string {
			return "chưa xác nhận lại, lần cuối " + strconv.Itoa(days) + " ngày trước"
		},
		Other:      "Hàng khác của địa phương",
		OtherNote:  "Những món này chưa có trang trên sàn và không phải sản phẩm OCOP.",
		Empty:      "Chưa ghi nhận món nào trên kệ. Bạn gọi điểm bán để hỏi nhé.",
		OtherMap:   "Mở bằng bản đồ khác",
		Directions: "Chỉ đường",
		Call:       func(phone string) string { return "Gọi " + phone },
		Place:      "Ở đâu trong xã",
		Fetch:      "Nhận hàng",
	}
}

func lowerFirst(text string) string {
	letters := []rune(text)
	if len(letters) == 0 {
		return ""
	}
	return strings.ToLower(string(letters[:1])) + string(letters[1:])
}

func viOpening() OpeningWords {
	return OpeningWords{
		Always:   "Đang mở, cả ngày lẫn đêm",
		Until:    func(clock string) string { return "Đang mở, đóng lúc " + clock },
		UntilDay: func(clock, day string) string { return "Đang mở, đóng lúc " + clock + " " + day },
		Today:    func(clock string) string { return "Đang đóng, mở lại " + clock + " hôm nay" },
		Tomorrow: func(clock string, morning bool) string {
			if morning {
				return "Đang đóng, mở lại " + clock + " sáng mai"
			}
			return "Đang đóng, mở lại " + clock + " ngày mai"
		},
		On:     func(clock, day string) string { return "Đang đóng, mở lại " + clock + " " + day },
		Closed: "Đang đóng, chưa có ngày mở lại",
	}
}
