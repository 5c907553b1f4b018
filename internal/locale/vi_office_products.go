package locale

import "fmt"

func viOfficeProducts() OfficeProducts {
	return OfficeProducts{
		Title:    "Sản phẩm",
		Views:    map[string]string{"all": "Tất cả", "on_sale": "Đang bán", "sold_out": "Hết hàng", "hidden": "Ẩn và nháp", "held": "Tạm dừng bán", "no_label": "Thiếu ảnh nhãn"},
		Find:     "Tìm sản phẩm",
		FindHint: "Tên sản phẩm hoặc tên chủ thể",
		Product:  "Sản phẩm",
		Producer: "Chủ thể",
		Price:    "Giá",
		Stock:    "Còn",
		State:    "Trạng thái",
		From:     func(price string) string { return "từ " + price },
		Variants: func(n int) string { return fmt.Sprintf("%d loại", n) },
		Quote:    "Báo giá",
		Visit:    "Ghé thăm",
		Left:     func(n int, unit string) string { return fmt.Sprintf("%d %s", n, unit) },
		NotKept:  "Không giữ kho",
		Stars:    func(n int) string { return fmt.Sprintf("OCOP %d sao", n) },
		Empty: map[string]string{"all": "Chưa có sản phẩm nào.", "on_sale": "Chưa có sản phẩm nào đang bán.", "sold_out": "Không có sản phẩm nào hết hàng.",
			"hidden": "Không có sản phẩm nào đang ẩn.",
			"held":   "Không có sản phẩm nào bị tạm dừng vì giấy tờ.", "no_label": "Hàng đóng gói đang bán đều đã có ảnh nhãn."},
		EmptyText: "Chọn chế độ xem khác ở trên để tìm tiếp.",
		Picked:    "Đã chọn #",
		PickPage:  func(n int) string { return fmt.Sprintf("Chọn cả trang (%d)", n) },
		HideMany:  "Ẩn",
		ShowMany:  "Đăng bán",
		NoneTaken: "Bạn chưa chọn sản phẩm nào. Bạn đánh dấu vào ô đầu dòng rồi bấm lại nhé.",
		ManyHid: func(n int) string {
			if n == 0 {
				return "Không có sản phẩm nào đang bán trong số đã chọn."
			}
			return fmt.Sprintf("Đã ẩn %d sản phẩm.", n)
		},
		ManyBack: func(n, of int) string {
			if n < of {
				return fmt.Sprintf("Đã đăng bán lại %d trong %d sản phẩm. Số còn lại vừa có người sửa hoặc đã quá nửa giờ, bạn mở từng sản phẩm xem nhé.", n, of)
			}
			return fmt.Sprintf("Đã đăng bán lại %d sản phẩm.", n)
		},
		ManyShown: func(n int) string { return fmt.Sprintf("Đã đăng bán %d sản phẩm.", n) },
		ManyLack: func(n int, names string) string {
			return fmt.Sprintf("%d sản phẩm chưa đăng được: %s. Bạn mở từng sản phẩm để xem còn thiếu gì nhé.", n, names)
		},
		SureMany: map[string]SureMany{
			"an":       {func(n int) string { return "Ẩn cả " + count(n) + " sản phẩm?" }, func(n int) string { return "Ẩn " + count(n) + " sản phẩm" }, "Khách không thấy và không đặt được các sản phẩm này nữa; đơn đã đặt vẫn giữ nguyên. Bấm Hoàn tác ngay sau đó thì tất cả bán lại."},
			"hien":     {func(n int) string { return "Đăng bán cả " + count(n) + " sản phẩm?" }, func(n int) string { return "Đăng bán " + count(n) + " sản phẩm" }, "Sản phẩm nào đủ giấy tờ thì khách thấy và đặt được ngay. Sản phẩm còn thiếu được nêu tên và vẫn ẩn."},
			"doi-nhom": {func(n int) string { return "Đổi nhóm cả " + count(n) + " sản phẩm?" }, func(n int) string { return "Đổi nhóm " + count(n) + " sản phẩm" }, "Nhóm mới có thể cần thêm giấy tờ: sản phẩm nào thiếu thì tạm dừng bán. Bấm Hoàn tác ngay sau đó thì tất cả về nhóm cũ."},
		},
		Move: "Đổi nhóm", MoveTo: "Chuyển sang nhóm", MoveWhich: "Sang nhóm…", MoveNone: "Bạn chọn nhóm muốn chuyển sang rồi bấm lại nhé.",
		ManyMoved: func(n int, group string, held int) string {
			if n == 0 {
				return "Các sản phẩm đã chọn đều đang ở nhóm " + group + "."
			}
			said := fmt.Sprintf("Đã chuyển %d sản phẩm sang nhóm %s.", n, group)
			if held > 0 {
				said += fmt.Sprintf(" %d sản phẩm tạm dừng bán vì nhóm này cần thêm giấy tờ.", held)
			}
			return said
		},
		MovedBack: func(n, of int) string {
			if n < of {
				return fmt.Sprintf("Đã đưa về nhóm cũ %d trong %d sản phẩm. Số còn lại vừa có người sửa hoặc đã quá nửa giờ.", n, of)
			}
			return fmt.Sprintf("Đã đưa %d sản phẩm về nhóm cũ.", n)
		},
		States: map[string]string{"published": "Đang bán", "sold_out": "Hết hàng", "draft": "Bản nháp", "hidden": "Đang ẩn", "held": "Tạm dừng"},
	}
}

func viOfficeProduct() OfficeProduct {
	return OfficeProduct{
		Status:     "Trạng thái",
		Seen:       "Khách thấy",
		SeenYes:    "Có",
		SeenNo:     "Chưa",
		Producer:   "Chủ thể",
		Group:      "Nhóm",
		Stars:      "Dấu OCOP",
		StarsNone:  "Chưa có quyết định",
		StarsUntil: func(stars int, day string) string { return fmt.Sprintf("%d sao, đến %s", stars, day) },
		Mode:       "Cách bán",
		Modes:      map[string]string{"stock": "Bán từ kho", "quote": "Làm theo đặt, báo giá", "visit": "Đặt lịch tham quan"},
		AsBuyer:    "Xem như khách",
		NotSeen:    "Khách chưa thấy sản phẩm này.",
		Hide:       "Ẩn khỏi trang bán",
		HideHint:   "Khách không thấy và không đặt được nữa. Đơn đã đặt vẫn giữ nguyên.",
		Show:       "Đăng bán",
		ShowHint:   "Khách thấy sản phẩm và đặt được ngay.",
		Hidden: func(name string) string {
			return "Đã ẩn " + name + ". Khách không còn thấy sản phẩm này."
		},
		Shown:     func(name string) string { return "Đã đăng bán " + name + "." },
		Price:     func(unit string) string { return "Giá bán một " + unit },
		PriceHint: "Gõ 120k hay 120.000 đều được.",
		PriceNow:  func(price, perUnit string) string { return "Đang bán " + price + ", " + perUnit + "." },
		PerKilo:   func(price string) string { return "tương đương " + price + "/kg" },
		PerLitre:  func(price string) string { return "tương đương " + price + "/lít" },
		PerPiece:  func(price, word string) string { return price + " mỗi " + word },
		SavePrice: "Lưu giá",
		PriceSaved: func(variant, price string) string {
			return "Đã lưu giá " + price + " cho " + variant + ". Đơn đã đặt giữ giá cũ."
		},
		PriceSame: func(price string) string { return "Giá vẫn là " + price + ", không có gì để đổi." },
		NotNumber: "Chưa đọc được giá này. Gõ số tiền nguyên đồng, ví dụ 120.000 hoặc 120k.",
		TooHigh: func(most string) string {
			return "Giá này cao quá " + most + ". Bạn xem lại số chữ số 0 nhé."
		},
		ReadOnly:    "Tài khoản này chỉ xem, không sửa được giá và kho.",
		NoVariants:  "Sản phẩm này chưa có loại nào để bán.",
		NoStockKept: "Sản phẩm này không bán từ kho nên không cần ghi tồn.",
		Things:      "chiếc",
	}
}

func viOfficeStock() OfficeStock {
	return OfficeStock{
		Title:  "Còn trong kho",
		Now:    func(n int, unit string) string { return fmt.Sprintf("%d %s", n, unit) },
		Reason: "Vì sao đổi số?",
		Reasons: [3]OfficeReason{
			{"counted", "Đếm lại", "ghi số đang có"},
			{"produced", "Mẻ mới", "ghi số thêm vào"},
			{"damaged", "Hỏng, bỏ", "ghi số bỏ ra"},
		},
		Count:     "Số lượng",
		CountHint: "Số nguyên, ví dụ 40.",
		Note:      "Ghi chú",
		NoteHint:  "Ví dụ: mẻ ngày 12, đếm cùng chị Hoa.",
		Open:      "Đổi số trong kho",
		Save:      "Lưu kho",
		Undone:    "Hoàn tác",
		Saved: func(variant string, now int, unit string) string {
			return fmt.Sprintf("Đã lưu. %s còn %d %s.", variant, now, unit)
		},
		Same: func(now int, unit string) string {
			return fmt.Sprintf("Kho vẫn là %d %s, không có gì để đổi.", now, unit)
		},
		Whole:    "Ghi một số nguyên từ 0 đến 1.000.000, không có dấu phẩy hay chữ.",
		Positive: "Ghi số lớn hơn 0. Muốn ghi lại cả kho thì chọn Đếm lại.",
		OnlyLeft: func(n int) string {
			return fmt.Sprintf("Trong kho chỉ còn %d nên không bỏ ra nhiều hơn được.", n)
		},
		Choose:   "Chọn một lý do: đếm lại, mẻ mới hay hỏng.",
		NoteLong: "Ghi chú dài quá 200 ký tự. Bạn rút gọn giúp nhé.",
		Changed: func(who, at string, now int) string {
			return fmt.Sprintf("%s vừa sửa số này lúc %s, bây giờ còn %d. Số bạn gõ chưa được lưu. Bạn xem lại rồi bấm lưu lần nữa nhé.", who, at, now)
		},
		Sold: func(at string, now int) string {
			return fmt.Sprintf("Vừa có đơn làm đổi kho lúc %s, bây giờ còn %d. Số bạn gõ chưa được lưu. Bạn xem lại rồi bấm lưu lần nữa nhé.", at, now)
		},
		ChangedTo: func(now int) string {
			return fmt.Sprintf("Kho vừa đổi, bây giờ còn %d. Số bạn gõ chưa được lưu. Bạn xem lại rồi bấm lưu lần nữa nhé.", now)
		},
		Ledger:    "Sổ kho",
		LedgerAll: "20 dòng gần nhất",
		NoLedger:  "Chưa có lần nhập, bán hay đếm nào được ghi.",
		When:      "Lúc",
		What:      "Việc",
		Change:    "Đổi",
		Left:      "Còn",
		Who:       "Ai",
		Moves:     map[string]string{"sold": "Bán", "returned": "Đơn hủy, hàng về kho", "counted": "Đếm lại", "produced": "Mẻ mới", "damaged": "Hỏng, bỏ", "unsent": "Không gửi, hàng về kho", "taken_back": "Khách trả lại", "sent_again": "Đổi, gửi bù cho khách"},
		BySystem:  "hệ thống",
		ByBuyer:   "khách đặt",
	}
}
