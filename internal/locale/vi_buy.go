package locale

import (
	"fmt"
	"strconv"
	"strings"
)

func viCartPage() CartPage {
	return CartPage{
		Title:       "Giỏ hàng",
		Empty:       "Giỏ chưa có gì",
		EmptyText:   "Chọn món bạn thích rồi quay lại đây. Không cần tài khoản.",
		SeeProducts: "Xem sản phẩm",
		ParcelTitle: func(n int, producer string) string { return fmt.Sprintf("Kiện %d: %s", n, producer) },
		Parcels: func(n int) string {
			return fmt.Sprintf("Hàng từ %d cơ sở, giao %d kiện. Mỗi cơ sở tự gói và gửi phần của mình.", n, n)
		},
		EachTotal:  "Tổng kiện này",
		Goods:      "Tiền hàng",
		Fee:        "Phí giao",
		FeeLater:   "tính theo nơi nhận, ở bước sau",
		FeeCity:    "Phí giao Hà Nội",
		FeeOther:   "Phí giao tỉnh khác",
		FeeFrom:    func(fee string) string { return "từ " + fee },
		Total:      "Tạm tính, chưa phí giao",
		CheckOut:   "Đặt hàng",
		GoOn:       "Mua thêm",
		OnlyLeft:   func(left int) string { return fmt.Sprintf("Chỉ còn %d", left) },
		SoldOut:    "Vừa hết",
		NotForSale: "Tạm ngừng bán",
		Mend:       func(left int) string { return fmt.Sprintf("Sửa thành %d", left) },
		ColdChain:  "Giao lạnh",
		Removed:    func(product string) string { return "Đã bỏ " + product + " khỏi giỏ." },
		Added:      func(product string) string { return "Đã thêm " + product + " vào giỏ." },
		LessThanWish: func(product string, left int) string {
			return fmt.Sprintf("%s chỉ còn %d. Chúng tôi đã sửa số lượng, bạn kiểm tra lại nhé.", product, left)
		},
		Gone: func(product string) string { return product + " vừa hết nên đã được bỏ khỏi đơn." },
		Withdrawn: func(product string) string {
			return product + " đang tạm ngừng bán nên đã được bỏ khỏi đơn."
		},
		Kept: func(goods []string, until string) string {
			return "Giữ hàng cho bạn đến " + until + ": " + strings.Join(goods, "; ") + ". Sau giờ đó hàng vẫn ở trong giỏ, nhưng người khác có thể đặt trước bạn."
		},
		KeptPrice: func(goods []string) string {
			return "Đang giữ cho bạn với giá trong phiên: " + strings.Join(goods, "; ") + "."
		},
		KeptOne: func(product string, n int) string { return fmt.Sprintf("%d × %s", n, product) },
	}
}

func viCheckoutPage() CheckoutPage {
	return CheckoutPage{
		Title:       "Đặt hàng",
		Who:         "Người nhận",
		Name:        "Họ và tên người nhận",
		Phone:       "Số điện thoại người nhận",
		PhoneHint:   "Người giao hàng gọi số này. Không nhắn quảng cáo khi bạn chưa đồng ý.",
		Email:       "Email",
		EmailHint:   "Để nhận thư xác nhận và đường dẫn theo dõi đơn.",
		How:         "Cách nhận hàng",
		Ship:        "Giao tận nơi",
		ShipNote:    "Phí tính theo nơi nhận và cân nặng",
		Pickup:      func(point string) string { return "Tự đến lấy tại " + point },
		PickupNote:  func(hours string) string { return "0 ₫ · " + hours },
		PickupOff:   func(until string) string { return "Hôm nay không trả hàng ở đây. " + until },
		Where:       "Giao đến đâu",
		WhereHint:   "Chỉ cần điền khi chọn giao tận nơi.",
		Province:    "Tỉnh, thành phố",
		Ward:        "Phường, xã",
		WardHint:    "Gõ tên mới hay tên cũ đều được, có dấu hay không dấu. Ví dụ “Cộng Hòa”.",
		WardChoose:  "Có phải một trong những nơi này không?",
		Line:        "Địa chỉ cụ thể",
		LineHint:    "Số nhà, ngõ, thôn hoặc xóm, đường",
		More:        "Thêm email, lời nhắn hoặc mã giảm giá",
		Voucher:     "Mã giảm giá",
		VoucherHint: "Ví dụ TET2027. Mỗi đơn dùng một mã, không tính hàng đang ưu đãi.",
		VoucherUse:  "Xem giá sau khi giảm",
		Discount:    func(code string) string { return "Giảm theo mã " + code },
		FreeFrom:    func(sum string) string { return "cơ sở giao miễn phí từ " + sum },
		FreeMore:    func(more string) string { return "mua thêm " + more + " được giao miễn phí" },
		Note:        "Lời nhắn cho cơ sở",
		NoteHint:    "Ví dụ: gọi trước khi giao.",
		Pay:         "Cách trả tiền",
		DaysOff: func(names, by string) string {
			return names + ": cơ sở nghỉ. Đơn trả tiền khi nhận đặt lúc này được xác nhận chậm nhất " + by + "."
		},
		COD:           "Trả tiền mặt khi nhận hàng",
		CODNote:       "Bạn được xem hàng trước khi trả tiền.",
		Summary:       "Đơn của bạn",
		Goods:         "Tiền hàng",
		FeeTo:         func(zone string) string { return "Phí giao · " + zone },
		FeePickup:     "Tự đến lấy",
		DeliverTo:     func(place string) string { return "Giao đến " + place },
		FeeUnknown:    "Chọn nơi nhận để biết phí",
		Total:         "Tổng cộng",
		TotalUnknown:  "Chưa tính được",
		Button:        func(total string) string { return "Đặt hàng " + total },
		ButtonUnknown: "Xem tổng tiền",
		WithFee:       func(fee string) string { return "đã gồm phí giao " + fee },
		NoFee:         "không mất phí giao",
		Privacy:       "Chúng tôi chỉ dùng thông tin này để giao đơn này.",
		Terms:         "Bấm đặt hàng là bạn đồng ý với",
		TermsLink:     "điều kiện mua bán",
		Changed: func(from, to string) string {
			return "Tổng tiền vừa đổi từ " + from + " thành " + to + ". Đơn chưa được đặt. Bạn xem lại rồi bấm đặt hàng lần nữa nhé."
		},
		FirstTotal: func(total string) string {
			return "Tổng cộng " + total + ", đã gồm phí giao. Nếu đúng ý, bấm nút đặt hàng ở dưới."
		},
		Twice: func(at, code string) string {
			return "Đơn này đã nhận lúc " + at + ", mã " + code + ". Không cần gửi lại."
		},
		Again: "Xem tổng tiền với nơi nhận này",
		Call:  "Cần giúp? Gọi",
		Parcels: func(n int) string {
			return fmt.Sprintf("%d kiện từ %d cơ sở, mỗi kiện một đơn riêng.", n, n)
		},
		BackToCart: "Quay lại giỏ",
		Near:       "Bạn có thể lấy món khác thay",
		Take:       "Lấy món này",
		TakeNamed: func(product, variant string) string {
			return "Lấy món này: " + product + " " + variant
		},
		Swapped:     "Đã thêm món bạn chọn. Thông tin bạn điền vẫn còn đủ, bạn xem lại tổng tiền rồi bấm đặt hàng nhé.",
		Drop:        "Bỏ món này, đặt phần còn lại",
		Dropped:     "Đã bỏ món đó. Thông tin bạn điền vẫn còn đủ, bạn xem lại tổng tiền rồi bấm đặt hàng nhé.",
		NothingLeft: "Đơn chưa có món nào. Thông tin bạn điền bên dưới vẫn còn đủ: chọn món khác xong, quay lại trang này bấm đặt hàng là được.",
		SeeOthers:   "Xem món khác (mở trang mới)",
		Sample:      "Đây là trang mẫu: đơn đặt ở đây là đơn thử, không có hàng thật được giao.",
	}
}

func viOrderPage() OrderPage {
	return OrderPage{
		Title:        func(code string) string { return "Đã nhận đơn " + code },
		TitleMany:    "Đã nhận các đơn của bạn",
		Thanks:       "Cảm ơn bạn đã mua hàng của bà con xã Hưng Đạo.",
		Placed:       func(at string) string { return "Đặt lúc " + at },
		Next:         "Việc tiếp theo",
		NextWaiting:  "Cơ sở gọi hoặc nhắn trong giờ làm việc để xác nhận. Bạn để ý điện thoại nhé.",
		NextPacking:  "Cơ sở đã nhận đơn và đang chuẩn bị hàng.",
		NextShipping: "Hàng đang trên đường. Người giao sẽ gọi trước khi đến.",
		NextPickup:   "Hàng đã đến điểm nhận. Bạn đọc mã đơn khi đến lấy.",
		NextMissed:   "Người giao đến mà chưa gặp bạn. Cơ sở sẽ gọi hẹn lại; bạn cũng có thể gọi trước theo số bên dưới.",
		NextTurned:   "Kiện hàng đang quay về cơ sở. Vẫn muốn nhận hàng, bạn gọi cơ sở ngay nhé.",
		NextDone:     "Đơn đã xong. Có gì chưa ưng, bạn gọi cơ sở theo số bên dưới, hoặc báo ngay trên trang đơn.",
		NextGone:     "Đơn đã hủy, bạn không phải trả gì.",
		CopyCode:     "Chép mã đơn",
		Code:         "Mã đơn",
		KeepLink:     "Giữ đường dẫn trang này để xem đơn bất cứ lúc nào. Ai có đường dẫn đều xem được đơn, đừng đăng lên mạng.",
		Share:        "Gửi đường dẫn cho tôi",
		BuyMore:      "Mua thêm",
		CallProducer: func(producer string) string { return "Gọi " + producer },
		CallNumber:   func(number string) string { return "Số máy " + number },
		Parcel:       func(n int, producer string) string { return fmt.Sprintf("Kiện %d: %s", n, producer) },
		Steps:        "Đơn đang ở đâu",
		StepPlaced:   "Đã đặt",
		StepConfirm:  "Cơ sở xác nhận",
		ConfirmBy:    func(at string) string { return "Trước " + at + ". Quá hạn, cán bộ xã hỏi giúp bạn." },
		StepPacked:   "Gói hàng",
		Staged: StagedOrder{Made: "Làm xong", Sent: "Chở đến nơi", Fitted: "Đã lắp",
			States: map[string]string{"ready": "Đang làm", "packed": "Đã làm xong", "shipped": "Đang chở đến", "delivered": "Đã lắp"},
			Next: map[string]string{
				"ready":     "Xưởng đang làm. Ảnh tiến độ và các đợt trả ở trang báo giá.",
				"packed":    "Xưởng đã làm xong. Bạn xem ảnh ở trang báo giá, trả đợt này thì xưởng chở đến lắp.",
				"shipped":   "Xưởng đang chở đến lắp. Có gì cần hẹn lại, bạn gọi xưởng nhé.",
				"delivered": "Đã lắp xong. Bạn xem lại một lượt, được rồi thì trả đợt cuối.",
			},
			See: "Xem tiến độ và các đợt trả",
			Double: func(owed, more string) string {
				return "Xưởng đã thôi làm. Xưởng phải trả lại bạn " + owed + ", trong đó " + more + " là khoản trả thêm bằng tiền cọc, theo điều hai bên đã nhận."
			}},
		StepShipped:  "Đang giao",
		StepReady:    "Chuyển đến điểm nhận",
		StepArrived:  "Đã giao",
		StepFetched:  "Đã nhận tại điểm",
		StepGone:     "Đã hủy",
		ByReason:     func(reason string) string { return "Lý do: " + reason },
		Waiting:      "Chờ xác nhận",
		Goods:        "Tiền hàng",
		Fee:          "Phí giao",
		FeePickup:    "Tự đến lấy",
		Total:        "Tổng cộng",
		PayCOD:       "Trả tiền mặt cho người giao khi nhận hàng.",
		PayPickup:    "Trả tiền mặt khi đến lấy hàng.",
		Paid:         "Đã trả tiền.",
		To:           "Giao đến",
		Receiver:     "Người nhận",
		Note:         "Lời nhắn",
		Pickup:       "Nhận tại",
		CancelTitle:  "Đổi ý?",
		CancelHint:   "Khi cơ sở chưa xác nhận, bạn hủy được ngay tại đây.",
		CancelReason: "Vì sao bạn hủy?",
		CancelButton: "Hủy đơn này",
		ExpiredWhy:   "Quá hạn mà chưa ai xác nhận",
		UnpaidWhy:    "Quá hạn mà tiền chuyển khoản chưa về",
		CancelLate:   "Cơ sở đã xác nhận đơn. Muốn hủy hay đổi, bạn gọi thẳng cơ sở.",
		Cancelled:    "Đã hủy đơn. Hàng đã trả lại cho cơ sở, bạn không phải trả gì.",
		Reasons:      []string{"Đặt nhầm", "Muốn đổi địa chỉ hoặc số lượng", "Không cần nữa", "Lý do khác"},
		Masked:       "Vì an toàn, trang này che bớt tên, số điện thoại và địa chỉ. Mở đường dẫn trong thư xác nhận, hoặc đường dẫn bạn đã giữ lúc đặt, để xem đủ.",
		States: map[string]string{
			"unpaid": "Chờ chuyển khoản", "gave_back": "Đã trả lại tiền", "frozen": "Tạm giữ", "placed": "Chờ xác nhận", "confirmed": "Đã xác nhận", "ready": "Đang chuẩn bị", "packed": "Đã gói xong", "shipped": "Đang giao",
			"failed_attempt": "Giao chưa gặp", "returning": "Đang hoàn về", "returned": "Hoàn hàng", "delivered": "Đã giao", "completed": "Đã xong",
			"cancelled": "Đã hủy", "expired": "Hết hạn",
		},
		AllTogether: func(orders int, total string) string {
			return "Cả " + strconv.Itoa(orders) + " đơn: " + total + "."
		},
		Sisters:  "Đơn khác trong lần mua này",
		SeeOrder: "Xem đơn",
		Received: "Đã nhận đơn",
		Things:   func(n int) string { return fmt.Sprintf("%d món", n) },
		Sample:   "Đơn mẫu: không có hàng thật được giao.",
	}
}

func viLookupPage() LookupPage {
	return LookupPage{
		Title:    "Tra cứu đơn",
		Intro:    "Có mã đơn và số điện thoại đã đặt là xem được đơn đang ở đâu.",
		Code:     "Mã đơn",
		CodeHint: "Ví dụ OCP-7K3M-9QXH. Viết liền hay có gạch đều được.",
		Last4:    "4 số cuối điện thoại người nhận",
		NoCode:   "Nhập mã đơn, có ở trang đặt xong và trong thư xác nhận.",
		NoLast4:  "Nhập 4 số cuối điện thoại người nhận.",
		Button:   "Xem đơn",
		NotFound: "Không khớp. Kiểm tra lại mã đơn và 4 số cuối điện thoại.",
	}
}
