package locale

import (
	"fmt"
	"strconv"
)

func viOfficePoints() OfficePoints {
	return OfficePoints{
		Menu: "Điểm bán", Title: "Điểm bán", Add: "Thêm điểm bán", NewTitle: "Thêm điểm bán",
		Views: map[string]string{"all": "Tất cả", "running": "Đang mở", "break": "Tạm nghỉ", "pickup": "Nhận hàng tại điểm", "ended": "Đã đóng hẳn"},
		Empties: map[string]string{"all": "Chưa có điểm bán nào", "running": "Không có điểm bán nào đang mở", "break": "Không có điểm bán nào tạm nghỉ", "pickup": "Chưa có điểm nào cho khách đến nhận hàng",
			"ended": "Không có điểm bán nào đã đóng hẳn"},
		EmptyText: "Thêm điểm bán để khách thấy trên bản đồ, hoặc chọn chế độ xem khác.", Find: "Tìm điểm bán", FindHint: "Tên, địa chỉ hoặc số điện thoại",
		Name: "Tên khách nhìn thấy", Kind: "Loại điểm", Address: "Địa chỉ", Hours: "Giờ mở",
		Products:  func(n int) string { return strconv.Itoa(n) + " món trên kệ" },
		NoHours:   "Chưa ghi giờ",
		States:    map[string]string{"open": "Đang hoạt động", "closed": "Đã đóng hẳn"},
		Place:     "Vị trí",
		PlaceNote: "Bấm vào bản đồ, dán link, hoặc gõ số.",
		Lat:       "Vĩ độ", Lng: "Kinh độ",
		Link:     "Hoặc dán link Google Maps, hoặc tọa độ",
		LinkHint: "Ví dụ: 20.97488, 105.67721 hoặc mã cộng 7PG7XMFG+XV. Có dán thì ô này được dùng trước hai ô số.",
		PickHere: "Bấm vào chỗ của điểm bán trên bản đồ", UseDevice: "Dùng vị trí máy này", Step: "Mỗi lần bấm nhích 10 m",
		North: "Nhích lên bắc", South: "Nhích xuống nam", East: "Nhích sang đông", West: "Nhích sang tây",
		Inside: "Trong địa bàn xã.", Outside: "Ngoài địa bàn xã.", Nowhere: "Chưa có vị trí.",
		AskOutside:  "Vị trí ngoài địa bàn xã. Vẫn lưu?",
		SaveOutside: "Đúng chỗ rồi, vẫn lưu vị trí này",
		About:       "Thông tin",
		NameHint:    "Ví dụ: Điểm bán cạnh Đình So",
		AddressHint: "Theo tên xã hiện nay",
		Old:         "Địa chỉ theo tên cũ", OldHint: "Như bà con vẫn gọi, ví dụ: thôn Sơn Lộ, xã Cộng Hòa, huyện Quốc Oai",
		Phone: "Điện thoại", PhoneHint: "Khách thấy số này trên trang. Ghi số của điểm bán.",
		Notes: "Lời dặn khách", NotesHint: "Chỗ để xe, vào cổng nào, cần gọi trước không",
		Pickup: "Khách đặt trên trang được đến đây nhận hàng", State: "Tình trạng",
		Opening:    "Giờ mở cửa",
		Weekly:     "Giờ trong tuần",
		WeeklyHint: "Mỗi dòng một nhóm ngày. Ví dụ: 7:30–11:30, 13:30–17:00, thứ Hai đến thứ Sáu. Ngày không ghi là ngày nghỉ.",
		Days:       "Ngày khác thường",
		DaysHint:   "Mỗi dòng một ngày hoặc một dịp. Ví dụ: 30/4–1/5: nghỉ lễ, hoặc 20/12: 8:00–11:00.",
		Until:      "Tạm nghỉ đến hết ngày", UntilHint: "Để trống nếu đang mở bình thường. Ví dụ: 20/4. Trong lúc nghỉ, khách không chọn nhận hàng ở đây được.",
		Save: "Lưu điểm bán", Saved: "Đã lưu.", ReadOnly: "Bạn chỉ xem được phần này.",
		Made: func(name string) string {
			return "Đã thêm " + name + ". Bây giờ chọn món thường bán ở đây."
		},
		See:   "Xem như khách",
		Shelf: "Món thường bán ở đây", ShelfNote: "Người giữ quầy sẽ tích món đang có từ danh sách này.",
		NoProducts: "Chưa có sản phẩm nào đang đăng bán.",
		Other:      "Hàng khác của địa phương", OtherHint: "Mỗi dòng một món chưa có trang trên sàn. Khách thấy rõ đây không phải sản phẩm OCOP.",
		There: "Trên kệ lúc này", ThereNote: "Vừa xem tại chỗ hoặc gọi hỏi thì xác nhận thay người giữ quầy", Tell: "Xác nhận các món đã tích",
		Told: func(n int) string {
			if n == 0 {
				return "Đã ghi: trên kệ không còn món nào."
			}
			return fmt.Sprintf("Đã xác nhận %d món đang có trên kệ.", n)
		},
		SaveShelf: "Lưu danh sách", ShelfSaved: "Đã lưu danh sách món.",
		Keeper: "Link cho người giữ quầy", KeeperNote: "Gửi qua Zalo. Mỗi tuần một lần, người giữ quầy mở link, tích món đang có rồi bấm Lưu; không cần tài khoản.",
		LinkName:  "Link ghi kệ hàng",
		LinkUntil: func(date string) string { return "Dùng được đến " + date + "." },
		LinkOver:  "Link đã hết hạn. Tạo link mới rồi gửi lại nhé.", LinkNone: "Chưa có link.", LinkUnused: "Chưa ai dùng link này.",
		LinkUsed: func(moment string) string { return "Lần gần nhất ghi kệ: " + moment + "." },
		LinkMake: "Tạo link", LinkAgain: "Tạo link mới, bỏ link cũ", LinkDrop: "Thu hồi link",
		LinkMade: "Đã tạo link. Chép rồi gửi cho người giữ quầy.", LinkDropped: "Đã thu hồi link. Ai còn giữ link cũ không mở được nữa.",
		KindShort: map[string]string{
			"tourist_site": "Nơi tham quan, di tích", "craft_village": "Trong làng nghề", "market": "Chợ", "post_office": "Bưu điện, văn hóa xã",
			"service_centre": "Trung tâm dịch vụ, cụm công nghiệp", "shop": "Cửa hàng khác", "hospitality": "Nhà hàng, khách sạn", "supermarket": "Siêu thị, trung tâm mua sắm",
			"rest_stop": "Trạm dừng nghỉ", "transport": "Nhà ga, bến xe, sân bay, tàu", "fair": "Hội chợ, triển lãm",
		},
		MapTitle: "Ranh giới trên bản đồ", MapMenu: "Ranh giới xã",
		MapLead: "Khi có tệp ranh giới chính thức (GeoJSON), tải lên đây: mọi bản đồ trên trang vẽ theo, và vị trí điểm bán được so với ranh giới này.",
		MapFile: "Tệp GeoJSON", MapFileHint: "Nhiều nhất 1 MB, tọa độ kinh độ, vĩ độ (WGS 84).",
		MapSource: "Nguồn của tệp", MapSourceHint: "Ví dụ: Phòng Nông nghiệp và Môi trường, bản 2026",
		MapSave: "Dùng ranh giới này", MapSaved: "Đã đổi ranh giới trên mọi bản đồ.",
		MapNow: func(source string, corners int) string {
			return "Đang dùng: " + source + " (" + strconv.Itoa(corners) + " điểm gấp)."
		},
		MapSketch: "Đang dùng nét vẽ phác.", MapDrop: "Bỏ, dùng lại nét vẽ phác", MapDropped: "Đã dùng lại nét vẽ phác.",
	}
}

func viKeeperPage() KeeperPage {
	return KeeperPage{
		Title:   func(name string) string { return "Kệ hàng: " + name },
		Shelf:   "Hàng trên kệ",
		Lead:    "Món nào đang có trên kệ thì tích, món hết thì bỏ tích. Xong bấm Lưu ở cuối trang.",
		Last:    func(days int) string { return viPointPage().Seen(days) },
		Other:   "Hàng khác của địa phương",
		Nothing: "Xã chưa ghi món nào cho điểm này. Bạn gọi cán bộ xã để thêm món nhé.",
		Save:    "Lưu kệ hàng",
		Thanks:  "Cảm ơn bạn",
		Told: func(n int) string {
			return "Đã ghi " + strconv.Itoa(n) + " món đang có trên kệ. Khách xem trang sẽ thấy ngay."
		},
		Next:  "Tuần sau bạn mở lại link này để ghi lần nữa nhé.",
		Again: "Sửa lại",
		Gone:  "Link này không còn dùng được",
	}
}
