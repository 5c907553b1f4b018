package locale

func viImportFaults() Faults {
	return Faults{
		"sheet.empty": say("Tệp này trống. Bạn chọn tệp đã điền rồi gửi lại nhé."),
		"sheet.big": func(d Details) string {
			return "Tệp lớn quá. Bạn gửi tệp nhỏ hơn " + d.text("most") + " MB, bỏ bớt ảnh và trang không dùng nhé."
		},
		"sheet.long": func(d Details) string {
			return "Tệp dài quá. Bạn chia thành nhiều tệp, mỗi tệp nhiều nhất " + d.text("most") + " dòng nhé."
		},
		"sheet.old_excel":  say("Đây là tệp Excel kiểu cũ (.xls) hoặc có mật khẩu. Bạn mở bằng Excel, chọn Lưu thành… kiểu .xlsx, bỏ mật khẩu, rồi gửi lại nhé."),
		"sheet.not_table":  say("Tệp này không phải bảng tính, dù tên là gì. Bạn chọn tệp .xlsx hoặc .csv (lưu kiểu UTF-8) nhé."),
		"sheet.unreadable": say("Chưa đọc được tệp này. Bạn mở bằng Excel, lưu lại thành tệp .xlsx mới rồi gửi lại nhé."),
		"sheet.locked":     say("Tệp này có mật khẩu hoặc không phải Excel. Bạn bỏ mật khẩu, lưu kiểu .xlsx rồi gửi lại nhé."),
		"sheet.merged":     say("Tệp có quá nhiều ô gộp. Bạn bỏ gộp ô (Unmerge Cells) rồi gửi lại nhé."),

		"import.no_rows":   say("Tệp chỉ có dòng tiêu đề. Bạn điền ít nhất một dòng bên dưới nhé."),
		"import.no_header": say("Chưa tìm thấy dòng tiêu đề. Bạn dùng tệp mẫu, hoặc ghi tên cột ở dòng đầu như trong tệp mẫu nhé."),
		"import.two_sheets": func(d Details) string {
			return "Tệp có hai trang đều giống bảng cần nhập: “" + d.text("first") + "” và “" + d.text("second") + "”. Bạn để lại một trang rồi gửi lại nhé."
		},
		"import.not_ready": say("Lần nhập này đã chuyển sang bước khác. Trang dưới đây là tình trạng mới nhất."),
		"import.column_twice": func(d Details) string {
			return "Cột “" + d.text("heading") + "” được chọn hai lần. Mỗi cột chỉ dùng một lần thôi."
		},
		"import.columns": say("Còn thiếu cột bắt buộc. Bạn khớp cột trước nhé."),
		"import.nothing": say("Không có dòng nào mới để nhập."),
		"import.changed": func(d Details) string {
			return "Số liệu vừa thay đổi: bây giờ là " + d.text("now") + " dòng. Bạn xem lại rồi bấm nhập nhé."
		},
		"import.changed_since": say("Đã có thay đổi sau đó nên được giữ nguyên."),

		"cell.missing": say("Ô bắt buộc còn trống."),
		"cell.long":    func(d Details) string { return "Dài quá " + d.text("most") + " chữ cái." },
		"cell.whole":   say("Chưa phải số nguyên, hoặc lớn quá."),
		"cell.amount":  say("Chưa đọc được số tiền."),
		"cell.day":     say("Chưa đọc được ngày (ghi ngày/tháng/năm)."),
		"cell.error":   say("Ô đang báo lỗi của Excel."),
		"cell.covered": say("Một ô gộp cho nhiều dòng; mỗi dòng cần số riêng."),
		"cell.choice":  say("Không có trong danh sách."),

		"cell.lost_zero":     say("Mất số 0 ở đầu."),
		"cell.money_words":   say("Có chữ như “nghìn”, “k”."),
		"cell.commas":        say("Dấu phẩy giữa các số."),
		"cell.unit_word":     say("Có chữ sau số."),
		"cell.decimals":      say("Có phần lẻ bằng 0."),
		"cell.spaces":        say("Có dấu cách giữa số."),
		"cell.serial":        say("Ngày thành một con số."),
		"cell.day_text":      say("Ngày ghi theo cách khác."),
		"cell.month_first":   say("Tháng ghi trước ngày."),
		"cell.formula":       say("Ô là công thức."),
		"cell.formula_empty": say("Ô là công thức chưa có giá trị."),

		"cell.outside": say("Vị trí này ở ngoài xã."),

		"row.two_makers":        say("Hai cơ sở có sản phẩm trùng tên này. Bạn ghi thêm chủ thể nhé."),
		"row.two_points":        say("Có hai điểm bán trùng tên này. Bạn sửa ở trang của từng điểm nhé."),
		"row.place":             say("Điểm bán cần tọa độ: một ô “Tọa độ”, hoặc cả “Vĩ độ” và “Kinh độ”."),
		"row.stars":             say("Chưa đọc được hạng sao (3, 4 hoặc 5 sao)."),
		"row.star_known":        say("Quyết định này đã ghi cho sản phẩm rồi, với hạng hoặc ngày khác. Bạn xem lại ở trang Chứng nhận OCOP nhé."),
		"row.paper_known":       say("Giấy số này đã có, ghi khác ở ô này. Giấy đã ghi không sửa bằng Excel: bạn gia hạn hoặc thôi dùng ở trang giấy đó."),
		"row.paper_old":         say("Chưa thấy giấy nào đang tính có số này để thay."),
		"row.paper_of_producer": say("Loại giấy này cấp cho cả cơ sở, không cho riêng sản phẩm."),
		"row.paper_of_product":  say("Loại giấy này cấp cho từng sản phẩm. Bạn ghi tên sản phẩm nhé."),
		"row.paper_end": func(d Details) string {
			return "Loại giấy này thường có hạn " + d.text("months") + " tháng. Bạn ghi ngày hết hạn; đúng là không có hạn thì ghi “không”."
		},

		"row.twice":      func(d Details) string { return "Trùng với một dòng ở trên (dòng " + d.text("first") + ")." },
		"row.code":       say("Không có mã này."),
		"row.code_other": func(d Details) string { return "Mã này là của món khác: " + d.text("what") + "." },
		"row.product":    say("Chưa thấy sản phẩm có tên này."),
		"row.two_named":  say("Có hai cơ sở trùng tên này. Bạn sửa ở trang của từng cơ sở nhé."),
		"row.village":    say("Xã không có làng tên này."),
		"row.producer":   say("Chưa thấy chủ thể có tên này."),
		"row.group":      say("Sản phẩm mới cần một nhóm hàng có trong danh sách."),
		"row.price_leaps": func(d Details) string {
			return "Giá đổi quá nhiều, từ " + d.text("from") + " thành " + d.text("to") + ". Nếu đúng vậy, bạn sửa ở trang sản phẩm."
		},
		"record.in_use":            say("Đã có thứ khác gắn với mục này nên được giữ nguyên."),
		"record.changed_meanwhile": say("Đã có thay đổi sau đó nên được giữ nguyên."),
		"row.variant":              say("Sản phẩm không có loại này."),
		"row.which":                say("Có nhiều loại, chưa rõ loại nào."),
		"row.stock_moved": func(d Details) string {
			return "Tồn kho đã đổi từ lúc tải mẫu (bây giờ là " + d.text("now") + ")."
		},
	}
}
