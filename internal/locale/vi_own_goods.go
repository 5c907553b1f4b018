package locale

import "fmt"

func viOwnGoods() OwnGoods {
	return OwnGoods{
		Title: "Sản phẩm của tôi", Add: "Thêm sản phẩm",
		Empty: "Chưa có sản phẩm", EmptyText: "Làm 6 màn, khoảng 5 phút. Dở thì để đó, mở lại làm tiếp.",
		Waits: "Chờ xã duyệt", Returned: "Xã trả lại",
		New: "Thêm sản phẩm", NewNote: "Ghi tên trước, các phần khác làm dần.", Start: "Bắt đầu",
		Of: func(n, of int) string { return fmt.Sprintf("Màn %d/%d", n, of) },
		Screens: map[string]ScreenWords{
			"ten":     {"Tên", "Tên và một câu giới thiệu", "Tên như ghi trên bao bì."},
			"anh":     {"Ảnh", "Ảnh sản phẩm", "Chụp ngoài hiên, ban ngày, nền sạch. Có một ảnh nhãn rõ chữ."},
			"gia":     {"Giá", "Giá và quy cách", "Mỗi cỡ gói một dòng."},
			"nhan":    {"Nhãn", "Thành phần và nhãn", "Ghi như trên nhãn hàng."},
			"loi":     {"Lời kể", "Lời người làm", "Kể như nói với khách đứng trước cửa."},
			"xem-lai": {"Xem lại", "Xem lại và gửi", ""},
		},
		Next: "Lưu, sang màn sau", Later: "Lưu, để làm sau",
		Kept: "Đã lưu. Lúc nào rảnh bạn mở lại làm tiếp.", Added: "Đã có bản nháp. Giờ thêm ảnh nhé.",
		Photo:   "Sang màn sau",
		SizeAdd: "Lưu, thêm quy cách khác", SizeAdded: func(name string) string { return "Đã thêm " + name + ". Số lượng ghi ở mục Kho." },
		SizeMore: "Còn quy cách nào nữa?", SizeMoreNote: "Không còn thì để trống, bấm “Lưu, sang màn sau”.",
		SizeNote: "Số lượng đang có ghi sau, ở mục Kho.", SizeEdit: "Sửa giá", NoSizes: "Chưa có quy cách nào. Ghi quy cách đầu tiên ở dưới.",
		NotPriced: "Hàng này bán theo báo giá hoặc theo lịch hẹn nên không ghi giá ở đây.",
		Ready:     "Đủ rồi. Bạn xem thử như khách rồi gửi xã duyệt.",
		LackTitle: func(n int) string { return fmt.Sprintf("Còn %d chỗ cần bổ sung", n) },
		Parts:     "Sửa từng phần", Preview: "Xem như khách",
		Shown:   "Khách đang thấy bản này. Sửa phần nào thì gửi xã duyệt phần đó.",
		Task:    func(n int) string { return fmt.Sprintf("Xã trả lại %d sản phẩm", n) },
		TaskDo:  "Xem lý do và sửa",
		NoLabel: func(n int) string { return fmt.Sprintf("%d món đang bán chưa có ảnh nhãn", n) }, NoLabelDo: "Chụp nhãn",
		Copy: "Tạo từ sản phẩm cũ", CopyDo: "Tạo bản nháp", CopyNote: "Chép lời, nhãn, quy cách và giá. Ảnh, giấy tờ, sao và số trong kho không chép.",
		Copied: "Đã chép sang bản nháp mới. Bạn sửa tên trước nhé.",
		From:   FieldWords{Label: "Giống món nào?", Hint: "Chọn món gần giống nhất, rồi sửa chỗ khác."},
	}
}
