package locale

import "fmt"

func viParcels() Parcels {
	return Parcels{
		Title: "Kiện đã gửi", Number: func(n int) string { return fmt.Sprintf("Kiện %d", n) }, All: "Cả đơn",
		States: map[string]string{"shipped": "Đang giao", "failed_attempt": "Chưa gặp khách", "delivered": "Đã đến", "returning": "Đang hoàn về", "returned": "Đã hoàn về", "dropped": "Không gửi"},
		NoCode: "Chưa có mã vận đơn", Courier: "Đơn vị giao", NoCourier: "Chưa rõ", Tracking: "Mã vận đơn",
		TrackHint: "Chép hoặc quét từ tem của bưu tá. Chưa có thì để trống, thêm sau cũng được; khách thấy mã này.",
		Part:      "Chỉ gửi trước một phần", PartHint: "Ghi số gói đi trong kiện này. Phần còn lại gửi kiện sau.",
		Quantity: func(name string) string { return name },
		Rest:     "Còn phải gửi", RestHint: "Đơn chưa đi hết. Gửi tiếp kiện sau, hoặc báo khách phần không gửi được.", SendRest: "Đã giao kiện này cho bưu tá",
		Arrived: "Kiện này đã đến", ArrivedHow: "Kiện cuối cùng đến thì đơn được ghi là đã giao.",
		Label: "Ghi mã vận đơn", LabelDo: "Lưu mã",
		Back: "Kiện này quay về cơ sở", BackHint: "Kiện kia đã đến khách. Hàng trong kiện này về lại kho, khách không phải trả tiền phần này; đã trả thì được trả lại. Khách đọc được lý do.", BackDo: "Ghi kiện này đã về",
		Drop: "Phần còn lại không gửi nữa", DropHint: "Khách đọc được lý do. Nhớ trả lại tiền phần này và chỉnh số trong kho.", DropWhy: "Lý do", DropDo: "Không gửi phần còn lại",
		Done: map[string]string{"sent": "Đã ghi giao kiện cho bưu tá.", "arrived": "Đã ghi kiện đến nơi.", "labelled": "Đã lưu mã vận đơn, khách thấy ngay.",
			"back":    "Đã ghi kiện quay về. Hàng đã vào lại kho, khách không phải trả phần này.",
			"dropped": "Đã ghi phần còn lại không gửi."},
		BuyerTitle: "Kiện hàng của bạn",
		BuyerState: map[string]string{"shipped": "Đang trên đường", "failed_attempt": "Bưu tá chưa gặp bạn", "delivered": "Đã đến", "returning": "Đang quay về cơ sở", "returned": "Đã về cơ sở", "dropped": "Phần này không gửi"},
		Sent: func(courier, moment string) string {
			if courier == "" {
				return "Rời cơ sở lúc " + moment
			}
			return courier + ", rời cơ sở lúc " + moment
		},
		Follow: "Xem hành trình ở trang bưu tá", Code: "Mã vận đơn", BuyerRest: "Phần còn lại cơ sở gửi ở kiện sau.",
		AtDoor: func(amount string) string { return "Thu khi giao kiện này: " + amount },
		AtDoorBack: func(amount string) string {
			return "Kiện ghi thu " + amount + "; hàng đã quay về nên không thu."
		},
		AtDoorPaid: "Khách đã trả bằng cách khác: báo bưu tá không thu tiền kiện này.",
		AtDoorLess: func(now string) string {
			return "Khách đã trả trước một phần: báo bưu tá kiện này chỉ thu " + now + "."
		},
		BuyerPaid: func(asked string) string {
			return "Trên kiện ghi thu " + asked + ", nhưng bạn đã trả rồi: không phải đưa bưu tá đồng nào."
		},
		BuyerLess: func(asked, now string) string {
			return "Trên kiện ghi thu " + asked + ", nhưng bạn đã trả trước một phần: chỉ đưa bưu tá " + now + "."
		},
		Leaves: func(day string) string {
			return "Hàng lạnh rời cơ sở ngày " + day + ". Chủ nhật và ngày nghỉ không gửi."
		},
		LeavesStep: func(day string) string { return "Rời cơ sở " + day },
		Mail: ParcelMail{
			Subject: func(code string) string { return "Hàng của đơn " + code + " đã gửi" },
			Left: func(courier, tracking string) string {
				return "Cơ sở đã giao kiện cho " + courier + ", mã vận đơn " + tracking + "."
			},
			Follow:   func(page string) string { return "Xem hành trình: " + page },
			Inspects: "Bạn được mở kiện xem hàng trước khi nhận.",
		},
		Pickup: PickupText{
			Buyer: "Mã nhận hàng", Hint: "Hàng đã ở điểm bán. Đọc mã này cho người giữ quầy, đừng gửi cho ai khác.",
			Field: "Mã nhận hàng khách đọc", Where: "6 chữ số trên trang đơn của khách.", Button: "Trao hàng",
			NoCode: "Khách không có mã", NoWhy: "Đã nhận ra khách bằng cách nào?", NoHint: "Ví dụ: gọi đúng số điện thoại trong đơn, khách nghe máy tại quầy.", NoButton: "Trao hàng không cần mã",
			Keeper: "Khách đến lấy hàng đã đặt",
			Waiting: func(n int) string {
				return fmt.Sprintf("%d đơn đang chờ ở đây. Hỏi mã 6 chữ số rồi ghi vào ô dưới.", n)
			},
			Done: func(code string) string { return "Đúng mã. Trao hàng của đơn " + code + " cho khách." },
			Cash: func(amount string) string { return "Thu " + amount + " tiền mặt trước khi trao." },
		},
	}
}

// viParcelFaults are the refusals around parcels and fetching.
func viParcelFaults() Faults {
	return Faults{
		"parcel.tracking":     say("Mã vận đơn gồm 4 đến 40 chữ, số, dấu gạch hoặc chấm, không dấu tiếng Việt. Bạn chép lại từ tem giúp nhé."),
		"parcel.courier":      say("Chọn đơn vị giao trong danh sách."),
		"parcel.twice":        say("Mã vận đơn này đã ghi cho một kiện khác. Bạn xem lại tem giúp nhé."),
		"parcel.why_back":     say("Ghi vì sao kiện hàng quay về."),
		"pickup.known_by":     say("Ghi bạn nhận ra người lấy hàng bằng cách nào, ví dụ xem tin nhắn đơn trên máy khách."),
		"parcel.why_not":      say("Ghi vì sao phần còn lại không gửi, khách đọc được."),
		"parcel.too_much":     say("Số gói của mỗi món là số nguyên, từ 0 đến số còn phải gửi. Bạn xem lại từng ô nhé."),
		"parcel.nothing":      say("Kiện này chưa có món nào. Ghi số gói của ít nhất một món."),
		"parcel.rest":         say("Đơn còn phần chưa gửi. Gửi nốt, hoặc ghi rõ phần còn lại không gửi, rồi mới ghi đã giao."),
		"parcel.part_arrived": say("Một kiện của đơn đã đến khách nên không hoàn cả đơn được. Kiện kia quay về thì ghi “Kiện này quay về cơ sở” ở đúng kiện đó."),
		"parcel.none_arrived": say("Chưa kiện nào của đơn tới tay khách. Cả đơn quay về thì dùng bước hoàn hàng; kiện kia đã tới thì ghi đã đến trước nhé."),
		"pickup.no_code":      say("Không có đơn nào chờ ở đây với mã này. Nhờ khách đọc lại từng số nhé."),
		"pickup.slow":         say("Có nhiều mã sai liền nhau nên tạm dừng nhận mã 15 phút. Cần gấp thì gọi Phòng Kinh tế xã."),
	}
}
