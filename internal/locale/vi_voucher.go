package locale

import "strconv"

func viOfficeVouchers() OfficeVouchers {
	return OfficeVouchers{
		Menu: "Ưu đãi, mã giảm", Title: "Ưu đãi và mã giảm giá", ListNote: "Mọi thứ đang giảm giá trong xã",
		Caption: "Các ưu đãi và mã giảm giá, hết muộn nhất ở trên", Heads: [4]string{"Món hoặc mã", "Giảm", "Còn lại", "Tình trạng"},
		Views: map[string]string{"dang-chay": "Đang chạy", "sap-toi": "Sắp tới", "ban-nhap": "Mã nháp", "da-het": "Đã hết", "tat-ca": "Tất cả"},
		Find:  "Tìm ưu đãi, mã", FindHint: "Tên món, mã, cơ sở",
		Empty:     map[string]string{"dang-chay": "Không có ưu đãi hay mã nào đang chạy.", "sap-toi": "Không có gì sắp tới.", "ban-nhap": "Không có mã nháp nào.", "da-het": "Chưa có gì đã hết.", "tat-ca": "Chưa có ưu đãi hay mã nào."},
		EmptyText: "Giá ưu đãi đặt ở trang của từng loại hàng. Mã giảm giá soạn ở nút “Thêm mã”, xem lại rồi mới công bố.",
		CodeOf:    func(code string) string { return "Mã " + code },
		OfferOff:  func(price, list string) string { return price + " thay cho " + list },
		UnitsLeft: func(left, of int) string { return strconv.Itoa(left) + " trong " + strconv.Itoa(of) + " suất" },
		UsesLeft:  func(left, of int) string { return strconv.Itoa(left) + " trong " + strconv.Itoa(of) + " lượt" },
		Change:    "Sửa bản nháp", Edit: func(code string) string { return "Sửa mã " + code },
		Add: "Thêm mã", New: "Mã giảm giá mới",
		Section: "Điều kiện của mã",
		Note:    "Lưu xong mã nằm ở bản nháp, khách chưa dùng được. Đã công bố thì không sửa được điều kiện, chỉ dừng sớm được.",
		Fields: map[string]FieldWords{
			"code":      {"Mã", "4 đến 16 chữ không dấu hoặc số, ví dụ TET2027.", ""},
			"producer":  {"Dùng cho hàng của", "Mã chỉ trừ vào hàng của cơ sở được chọn.", ""},
			"bearer":    {"Ai chịu phần giảm", "Chỉ hỏi khi mã dùng cho mọi cơ sở.", ""},
			"off":       {"Giảm bao nhiêu", "Số tiền, ví dụ 30.000, hoặc phần trăm, ví dụ 10%.", ""},
			"cap":       {"Giảm nhiều nhất", "Chỉ cho mã phần trăm. Không giới hạn thì để trống.", ""},
			"minimum":   {"Cho đơn từ", "Tiền hàng theo giá thường. Không đòi hỏi thì để trống.", ""},
			"uses":      {"Tất cả bao nhiêu lượt", "Hết số lượt này thì mã thôi dùng được.", ""},
			"per_phone": {"Mỗi số điện thoại mấy lượt", "Thường là 1, để nhiều người được hưởng.", ""},
			"starts":    {"Từ ngày", "Ngày/tháng/năm.", ""},
			"starts_at": {"Lúc", "Giờ:phút, ví dụ 8:00.", ""},
			"ends":      {"Đến ngày", "Ngày/tháng/năm, nhiều nhất một năm.", ""},
			"ends_at":   {"Lúc", "Giờ:phút, ví dụ 21:30.", ""},
		},
		Deep: "Giảm quá một nửa giá: chỉ khi thuộc chương trình khuyến mại tập trung được phép. Tên bạn được ghi lại.",
		Save: "Lưu bản nháp", SaveNote: "Khách chưa dùng được mã này.",
		Made: func(code string) string {
			return "Đã lưu bản nháp " + code + ". Bạn xem lại rồi công bố nhé."
		},
		Everybody: "Mọi cơ sở trong xã",
		Bearers:   map[string]string{"producer": "Từng cơ sở chịu phần hàng của mình", "commune": "Xã trả lại cho cơ sở"},
		Borne:     map[string]string{"producer": "Cơ sở bán hàng", "commune": "Xã, trả lại cho cơ sở ngoài trang này"},
		States:    map[string]string{"draft": "Bản nháp", "planned": "Sắp tới", "open": "Đang dùng được", "used_up": "Đã hết lượt", "over": "Đã hết hạn", "stopped": "Đã dừng"},
		Off:       func(amount string) string { return amount },
		OffPart: func(percent int, most string) string {
			words := strconv.Itoa(percent) + "%"
			if most != "" {
				words += ", nhiều nhất " + most
			}
			return words
		},
		From:     func(minimum string) string { return "cho đơn từ " + minimum },
		Period:   func(from, until string) string { return from + " đến " + until },
		Used:     func(used, uses int) string { return strconv.Itoa(used) + " trong " + strconv.Itoa(uses) + " lượt" },
		Terms:    "Điều kiện",
		Facts:    [7]string{"Hàng của", "Giảm", "Điều kiện", "Thời gian", "Đã dùng", "Mỗi số điện thoại", "Người chịu"},
		PerPhone: func(n int) string { return strconv.Itoa(n) + " lượt" },
		Publish:  "Công bố mã", PublishT: "Khách dùng được đúng giờ đã hẹn. Từ lúc này không sửa được điều kiện nữa.",
		Published: func(code string) string { return "Đã công bố mã " + code + "." },
		Stop:      "Dừng mã", StopNote: "Khách không dùng được nữa ngay. Đơn đã đặt giữ giá đã giảm.",
		Stopped: func(code string) string { return "Đã dừng mã " + code + "." },
		OffBy: map[string]func(string) string{
			"producer": func(code string) string { return "Giảm theo mã " + code + ", cơ sở chịu" },
			"commune":  func(code string) string { return "Giảm theo mã " + code + ", xã trả lại cơ sở" },
		},
		FeeOff: func(fee string) string { return "cơ sở giao miễn phí, phí đáng lẽ " + fee },
		Free:   "Giao miễn phí", FreeNote: "Cơ sở chịu phí giao khi tiền hàng của mình trong đơn đạt mức này.",
		FreeWhose: FieldWords{"Cơ sở", "Cơ sở này chịu phí giao của mình.", ""},
		FreeFrom:  FieldWords{"Từ bao nhiêu tiền hàng", "Ví dụ 300.000. Để trống là không giao miễn phí nữa.", ""},
		FreeSave:  "Lưu", FreeSaved: "Đã lưu mức giao miễn phí.",
		FreeNow: func(sum string) string { return "Miễn phí từ " + sum },
	}
}

func viVoucherFaults() Faults {
	return Faults{
		"voucher.unknown": say("Không có mã giảm giá này. Bạn xem lại chữ và số, hoặc xóa mã để đặt hàng không cần mã nhé."),
		"voucher.not_yet": func(d Details) string {
			return "Mã này chưa đến ngày dùng. Bạn xóa mã để đặt hàng bây giờ, hoặc quay lại sau nhé."
		},
		"voucher.over":    say("Mã này đã hết hạn. Bạn xóa mã để đặt hàng theo giá thường nhé."),
		"voucher.used_up": say("Mã này đã hết lượt dùng. Bạn xóa mã để đặt hàng theo giá thường nhé."),
		"voucher.phone_limit": func(d Details) string {
			limit, _ := d.number("limit")
			return "Số điện thoại này đã dùng đủ " + limit + " lượt của mã. Bạn xóa mã để đặt hàng theo giá thường nhé."
		},
		"voucher.not_for_these": func(d Details) string {
			if d["producer"] == "" {
				return "Mã này không tính cho hàng đang có giá ưu đãi. Bạn xóa mã, hoặc thêm món giá thường nhé."
			}
			return "Mã này chỉ dùng cho hàng giá thường của " + d.text("producer") + ". Bạn xóa mã, hoặc thêm hàng của cơ sở đó nhé."
		},
		"voucher.minimum": func(d Details) string {
			return "Mã này dùng cho đơn từ " + d.text("minimum") + ", không tính hàng đang ưu đãi. Bạn mua thêm " + d.text("more") + ", hoặc xóa mã nhé."
		},
		"voucher.code":           say("Mã gồm 4 đến 16 chữ không dấu hoặc số, ví dụ TET2027."),
		"voucher.code_taken":     say("Mã này đã có rồi. Bạn đặt mã khác nhé."),
		"voucher.off":            say("Ghi số tiền, ví dụ 30.000, hoặc phần trăm từ 1% đến 90%."),
		"voucher.more_than_half": say("Không giảm quá một nửa tiền hàng. Giảm theo số tiền thì mức “cho đơn từ” phải ít nhất gấp đôi. Cần giảm sâu hơn, bạn nhờ cán bộ xã nhé."),
		"voucher.sure_of_half":   say("Mã này có thể giảm quá một nửa tiền hàng. Giảm theo số tiền thì mức “cho đơn từ” nên ít nhất gấp đôi. Nếu được phép giảm sâu, bạn đánh dấu ô “Giảm quá một nửa giá” rồi lưu lại nhé."),
		"voucher.cap":            say("Ghi số tiền, chỉ cho mã phần trăm, hoặc để trống."),
		"voucher.minimum_amount": say("Ghi số tiền, ví dụ 300.000, hoặc để trống."),
		"voucher.uses":           say("Ghi số lượt từ 1 đến 1.000.000."),
		"voucher.per_phone":      say("Ghi số lượt từ 1 đến 999, không quá tổng số lượt."),
		"voucher.too_long":       say("Mỗi mã dùng nhiều nhất một năm."),
		"voucher.published":      say("Mã này đã công bố, hoặc đã quá hạn nên không công bố được."),
		"voucher.not_running":    say("Mã này đã dừng hoặc đã hết hạn rồi."),
		"voucher.not_found":      say("Không có mã giảm giá này."),
		"voucher.choose":         say("Bạn chọn một cơ sở nhé."),
	}
}
