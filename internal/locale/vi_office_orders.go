package locale

import "fmt"

func viOfficeToday() OfficeToday {
	return OfficeToday{
		Title:     "Tổng quan",
		Tasks:     "Việc cần làm",
		TasksNote: "Việc gấp ở trên cùng",
		Watched:   "Việc đang chờ", WatchedNote: "Các phòng đang xử lý, bạn xem được từng việc",
		Parts:    [7]string{"Đã quá hẹn, làm trước", "Đơn hàng", "Khách", "Tiền", "Hàng và giấy tờ", "Duyệt và việc nội bộ", "Phòng khác làm, bạn xem được"},
		Done:     "Hôm nay không còn việc gấp.",
		DoneText: "Đơn mới sẽ hiện ở đây ngay khi khách đặt.",
		Part:     OfficeTask{"đơn khách trả thiếu, đã quá giờ", "Hàng vẫn giữ cho đơn. Gọi khách trả nốt, hoặc hủy đơn và trả lại tiền.", "Gọi khách"},
		Overdue:  OfficeTask{"đơn quá hạn xác nhận", "", "Gọi khách"},
		Waiting:  OfficeTask{"đơn mới chờ xác nhận", "Gọi khách trước khi gói hàng.", "Xác nhận"},
		Calls:    OfficeTask{"khách đến giờ gọi lại", "Lần trước khách không nghe máy, đã qua 2 giờ.", "Gọi lại"},
		Short:    OfficeTask{"đơn có món báo hết hàng", "Gọi khách đổi món hoặc hủy giúp khách.", "Gọi khách"},
		Packing:  OfficeTask{"đơn cần gói và gửi", "Khách đã đồng ý, hàng chưa rời cơ sở.", "Gói hàng"},
		Astray:   OfficeTask{"đơn giao chưa được hoặc đang hoàn", "Hẹn lại khách, hoặc nhận hàng về.", "Xem đơn"},
		Cash:     OfficeTask{"đơn đã giao, chưa ghi tiền thu", "Nhận đủ tiền thu hộ thì ghi đã thu.", "Ghi thu tiền"},
		NoLabel:  OfficeTask{"sản phẩm đang bán chưa có ảnh nhãn", "Vẫn bán bình thường. Nhắc cơ sở chụp nhãn, hoặc chụp hộ.", "Xem sản phẩm"},
		Held:     OfficeTask{"sản phẩm tạm dừng bán vì giấy tờ", "Giấy cần có đã hết hạn hoặc còn thiếu. Gia hạn là hàng bán lại ngay.", "Xem thiếu gì"},
		SoldOut:  OfficeTask{"sản phẩm đang bán mà hết hàng", "Thêm mẻ mới, hoặc ẩn cho đến khi có hàng.", "Xem hàng hết"},
		Ending:   OfficeTask{"chứng nhận hết hạn trong 30 ngày", "", "Xem sản phẩm"},
		Papers:   OfficeTask{"giấy tờ sắp hết hạn", "", "Xem giấy tờ"},
		PaperEnds: func(paper, of, day string) string {
			return "Gần nhất: " + paper + ", " + of + ", hết hạn " + day + "."
		},
		WithTold: func(n int) string {
			return fmt.Sprintf("Trong danh sách còn %d đơn quá hạn hoặc đang hẹn gọi lại.", n)
		},
		Oldest:      func(at string) string { return "Cũ nhất đặt lúc " + at },
		EndsOn:      func(product, day string) string { return product + ", hết hạn " + day },
		AndMore:     func(n int) string { return fmt.Sprintf("và %d chứng nhận nữa", n) },
		Orders:      "Đơn hôm nay",
		OrdersNote:  func(count int, sum string) string { return fmt.Sprintf("%d đơn, %s", count, sum) },
		OrdersGone:  func(count int) string { return fmt.Sprintf("chưa kể %d đơn hủy", count) },
		NoOrders:    "Hôm nay chưa có đơn mới.",
		NoneText:    "Đơn những ngày trước vẫn ở mục Đơn hàng.",
		AllOrders:   "Xem tất cả đơn",
		SeeProducts: "Xem sản phẩm",
		Look:        "Xem",
	}
}

func viOfficeOrders() OfficeOrders {
	return OfficeOrders{
		Title: "Đơn hàng",
		Views: map[string]string{"unpaid": "Chờ chuyển khoản", "part": "Trả thiếu", "short": "Báo hết", "waiting": "Chờ xác nhận", "overdue": "Quá hạn", "calls": "Gọi lại", "packing": "Cần gói", "ahead": "Đặt trước", "on_the_way": "Đang giao", "astray": "Hoàn",
			"cash": "Thu tiền", "done": "Xong", "gone": "Hủy", "all": "Tất cả"},
		Find:     "Tìm đơn",
		FindHint: "Mã đơn, tên, 3 số cuối",
		Order:    "Đơn",
		Buyer:    "Khách",
		Goods:    "Món",
		Money:    "Tiền",
		State:    "Trạng thái",
		More:     func(n int) string { return fmt.Sprintf("và %d món nữa", n) },
		Pickup:   "Tự đến lấy",
		Pays:     map[string]string{"cod": "Thu hộ", "transfer": "Chuyển khoản", "stripe": "Thẻ"},
		Empty: map[string]string{"part": "Không có đơn trả thiếu đã quá giờ.", "unpaid": "Không có đơn chờ chuyển khoản.", "short": "Không có đơn nào báo hết hàng.", "waiting": "Không còn đơn chờ.", "overdue": "Không có đơn quá hạn.", "calls": "Chưa khách nào đến giờ gọi lại.", "packing": "Không có đơn cần gói.", "ahead": "Không có đơn nào chờ hàng đặt trước.",
			"on_the_way": "Không có đơn đang giao.", "astray": "Không có đơn nào phải giao lại hay hoàn về.", "cash": "Không có đơn chờ thu tiền.", "done": "Chưa có đơn nào xong.", "gone": "Chưa có đơn nào bị hủy.", "all": "Chưa có đơn nào."},
		EmptyText: "Đơn mới sẽ hiện ở đây ngay khi khách đặt.",
		States: map[string]string{"unpaid": "Chờ chuyển khoản", "part": "Trả thiếu", "placed": "Chờ xác nhận", "overdue": "Quá hạn", "pending": "Chờ chuẩn bị", "ready": "Cần gói", "packed": "Đã gói", "shipped": "Đang giao",
			"pickup": "Chờ khách lấy", "failed_attempt": "Giao chưa được", "returning": "Đang hoàn về", "returned": "Đã hoàn về", "delivered": "Chờ thu tiền",
			"completed": "Đã xong", "cancelled": "Đã hủy", "expired": "Quá hạn, đã đóng"},
	}
}

func viOfficeOrder() OfficeOrder {
	return OfficeOrder{
		Title: func(code string) string { return "Đơn " + code },
		Placed: func(at, from string) string {
			if from == "" {
				return "Đặt lúc " + at
			}
			return "Đặt lúc " + at + " · " + from
		},
		From: OrderFrom{Live: "từ phiên live", Web: "từ trang web", API: "từ phần mềm kết nối", Workshop: "đặt làm theo yêu cầu", Stall: "mã của gian hàng",
			LiveBy: func(channel string) string { return "từ phiên live, qua " + channel }, Link: func(channel string) string { return "từ " + channel }},
		Next: "Bước kế tiếp",
		Steps: map[string]OfficeStep{
			"confirm":   {"Gọi khách xác nhận đơn", "Hỏi lại món, địa chỉ và giờ nhận. Khách đồng ý rồi mới gói hàng.", "Đã gọi, khách đồng ý", "Đã ghi khách đồng ý. Bước tiếp theo là gói hàng."},
			"pack":      {"Gói hàng", "Ghi mã đơn lên kiện để bưu tá và khách cùng đối chiếu.", "Đã gói xong", "Đã ghi gói xong. Bước tiếp theo là giao cho bưu tá."},
			"ship":      {"Giao kiện cho bưu tá", "Từ lúc này khách không tự hủy đơn được nữa.", "Đã giao bưu tá", "Đã ghi giao bưu tá."},
			"deliver":   {"Hỏi lại khách đã nhận hàng chưa", "Bưu tá báo đã giao, hoặc khách xác nhận qua điện thoại.", "Đã giao", "Đã ghi khách nhận hàng. Còn ghi tiền thu hộ."},
			"collect":   {"Ghi tiền thu hộ", "Chỉ ghi khi đã cầm đủ tiền. Ghi rồi thì đơn hoàn tất.", "Đã thu tiền", "Đã ghi thu tiền. Đơn hoàn tất."},
			"miss":      {"Bưu tá chưa gặp khách", "Hẹn lại với khách rồi giao lần nữa.", "Chưa gặp khách", "Đã ghi chưa gặp khách. Gọi khách hẹn lại, rồi giao lần nữa hoặc cho hoàn về."},
			"turn_back": {"Cho kiện hoàn về", "Khách không nhận, hoặc hẹn mãi không gặp.", "Cho hoàn về", "Đã ghi kiện đang hoàn về cơ sở."},
			"take_in":   {"Nhận lại kiện hoàn", "Kiểm hàng còn nguyên rồi hãy ghi. Hàng trở lại kho, đơn đóng lại.", "Đã nhận lại hàng", "Đã ghi nhận lại hàng. Đơn đóng, hàng trở lại kho."},
		},
		TakenInWhy: "Khách không nhận, hàng đã hoàn về cơ sở",
		PickupSteps: map[string]OfficeStep{
			"ship":    {"Đưa kiện đến điểm bán", "Nhắn khách khi hàng đã ở điểm bán.", "Đã có ở điểm bán", "Đã ghi hàng có ở điểm bán."},
			"deliver": {"Chờ khách đến lấy", "Đối chiếu mã đơn với khách trước khi trao hàng.", "Khách đã lấy", "Đã ghi khách lấy hàng. Còn ghi tiền thu."},
			"miss":    {"", "", "Khách chưa đến lấy", "Đã ghi khách chưa đến lấy. Gọi khách hẹn lại ngày nhé."},
		},
		Again:    OfficeStep{"Hẹn khách rồi giao lại", "Gọi khách hẹn giờ trước khi giao lần nữa.", "Đã giao bưu tá lần nữa", "Đã ghi giao lại cho bưu tá."},
		Finished: OfficeWords{"Đơn đã hoàn tất", "Khách đã nhận hàng và tiền đã ghi đủ. Không còn việc gì với đơn này."},
		Gone:     OfficeWords{"Đơn đã đóng", "Hàng đã trả về kho. Khách muốn mua lại thì đặt đơn mới."},
		ReadOnly: "Tài khoản này chỉ xem được đơn. Việc tiếp theo do người có quyền xử lý đơn làm.",
		Show:     "Hiện số và địa chỉ",
		ShowHint: "Mỗi lần xem được ghi vào nhật ký.",
		Call:     "Gọi khách",
		Missed: func(n int) string {
			if n < 2 {
				return "Không nghe máy"
			}
			return fmt.Sprintf("Không nghe máy lần %d", n)
		},
		CancelLink: "Khách hủy",
		MissedOnce: func(n int) string {
			return fmt.Sprintf("Đã ghi khách không nghe máy lần %d. Gọi lại sau 2 giờ nhé.", n)
		},
		Calls: func(n int, at, again string) string {
			return fmt.Sprintf("Đã gọi %d lần, lần cuối lúc %s, khách không nghe máy. Gọi lại từ %s.", n, at, again)
		},
		Progress:    "Tiến trình đơn",
		Way:         [6]string{"Đã đặt", "Xác nhận", "Gói hàng", "Đang giao", "Đã nhận", "Thu tiền"},
		PickupWay:   [6]string{"Đã đặt", "Xác nhận", "Gói hàng", "Ở điểm bán", "Khách lấy", "Thu tiền"},
		WayGone:     "Đã hủy",
		Lines:       "Hàng trong đơn",
		LinesNote:   func(parcels int, producer string) string { return fmt.Sprintf("%d kiện từ %s", parcels, producer) },
		Goods:       "Tiền hàng",
		Fee:         func(zone string) string { return "Phí giao · " + zone },
		FeePickup:   "Tự đến lấy",
		ColdChain:   "Giao lạnh",
		ToCollect:   "Thu hộ",
		Collected:   "Đã thu",
		NotDue:      "Tổng, không thu",
		To:          "Giao đến",
		ToPickup:    "Khách tự đến lấy",
		Note:        func(note string) string { return "Khách dặn: " + note },
		CopyAddress: "địa chỉ",
		Sisters:     "Cùng lần đặt này",
		SistersNote: "Mỗi cơ sở gửi một kiện riêng.",
		History:     "Lịch sử",
		Events: map[string]string{
			"order/placed": "Khách đặt đơn", "order/confirmed": "Đã gọi, khách đồng ý", "order/cancelled": "Hủy đơn, hàng về kho", "order/expired": "Quá hạn nên đóng đơn, hàng về kho", "made/cancelled": "Dừng đơn đặt làm", "made/expired": "Quá hạn đợt trả đầu nên đóng đơn",
			"shipment/packed": "Đã gói xong", "shipment/shipped": "Đã giao bưu tá", "shipment/delivered": "Đã giao đến khách", "shipment/failed_attempt": "Giao chưa được",
			"shipment/returning": "Đang hoàn về", "shipment/returned": "Đã hoàn về", "payment/collected": "Đã thu tiền, đơn hoàn tất", "payment/succeeded": "Tiền về cơ sở",
			"note/paid_again": "Khách trả thêm lần nữa, đơn đã đủ tiền từ trước", "note/paid_in_hand": "Khách trả tiền mặt tại cơ sở", "note/paid_late": "Tiền đến khi đơn đã đóng", "note/goes_back": "Máy tự trả lại tiền vào thẻ của khách", "note/back_fails": "Trả lại vào thẻ không được", "note/no_answer": "Gọi khách, không nghe máy", "note/out_of_stock": "Cơ sở báo hết hàng", "note/left_out": "Bỏ món hết hàng, khách đồng ý", "note/takes_rest": "Khách chọn nhận phần còn lại", "note/mailed_short": "Đã gửi khách thư hỏi về món hết hàng", "note/mailed_left_out": "Đã gửi khách thư báo bớt món hết hàng", "prepaid/confirmed": "Tiền đủ, đơn được xác nhận", "note/part_sent": "Đã gửi thêm một kiện", "note/part_arrived": "Một kiện đã đến khách", "note/part_dropped": "Phần còn lại không gửi", "note/part_back": "Một kiện quay về cơ sở", "note/frozen": "Ngân hàng của khách đòi lại tiền, tạm giữ đơn", "note/thawed": "Khiếu nại đã xong, thôi giữ đơn", "note/recall_mailed": "Đã gửi thư báo thu hồi cho khách", "note/mailed_placed": "Đã gửi khách thư xác nhận đặt hàng", "note/mailed_paid": "Đã gửi khách thư báo tiền đã nhận", "note/mailed_due": "Đã gửi khách thư nhắc chuyển tiền", "note/mailed_left": "Đã gửi khách thư báo mã vận đơn", "note/mailed_came": "Đã gửi khách thư báo hàng đặt trước đã về", "note/mailed_case": "Đã gửi khách thư về phản ánh", "note/mailed_maker": "Đã gửi cơ sở thư về phản ánh", "note/cash_undone": "Gỡ khoản tiền mặt ghi sai", "note/mailed_address": "Đã gửi khách thư báo đổi nơi nhận", "note/mailed_off": "Đã gửi khách thư báo đơn không còn", "note/mailed_back": "Đã gửi khách thư báo tiền đã trả lại", "note/mailed_refused": "Đã gửi khách thư báo thẻ không nhận tiền trả lại", "note/mailed_there": "Đã gửi khách thư báo hàng đã giao", "note/mailed_order": "Đã báo cơ sở về đơn", "note/mailed_office": "Đã báo cán bộ xã", "note/mailed_data": "Đã gửi khách đường dẫn xem dữ liệu", "note/mail_lost": "Không gửi được thư: địa chỉ thư không dùng được", "note/texted": "Đã nhắn tin cho khách", "note/text_lost": "Không nhắn tin được cho khách: số điện thoại không nhận", "note/recall_called": "Đã gọi khách báo thu hồi", "note/receiver_changed": "Đổi người nhận, địa chỉ", "pickup/shipped": "Hàng đã ở điểm bán", "pickup/delivered": "Khách đã lấy hàng",
		},
		ByBuyer:     "khách",
		BySystem:    "hệ thống",
		Reason:      func(reason string) string { return "Lý do: " + reason },
		Cancel:      "Hủy đơn này",
		CancelTitle: func(code string) string { return "Hủy đơn " + code + "?" },
		CancelText:  "Hàng trở về kho và khách thấy lý do trên trang theo dõi đơn. Hủy rồi không mở lại được.",
		CancelWhy:   "Lý do hủy",
		CancelPick:  "Chọn lý do",
		ReasonLong:  "Lý do dài quá 200 ký tự. Bạn rút gọn giúp nhé.",
		OtherWhy:    "Lý do khác",
		OtherHint:   "Viết ngắn, khách sẽ đọc dòng này. Ghi ở đây thì thay cho lý do chọn ở trên.",
		CancelYes:   "Hủy đơn",
		Cancelled:   "Đã hủy đơn. Hàng đã về kho.",
		Moved: func(who, at string) string {
			return "Đơn này vừa được " + who + " chuyển sang bước khác lúc " + at + ". Dưới đây là tình trạng hiện giờ, việc vừa bấm chưa ghi thêm gì."
		},
		MovedByMe: func(at string) string {
			return "Bước này bạn đã ghi lúc " + at + ", không cần bấm lại. Dưới đây là tình trạng hiện giờ."
		},
		MovedAlone: "Đơn này vừa chuyển sang bước khác. Dưới đây là tình trạng hiện giờ.",
	}
}
