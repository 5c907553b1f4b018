package locale

func viPointFaults() Faults {
	return Faults{
		"salespoint.empty": say("Chỗ này cần ghi, khách mới tìm được điểm bán."),
		"salespoint.too_long": func(d Details) string {
			return "Dài quá. Bạn rút gọn còn nhiều nhất " + d.text("most") + " chữ cái nhé."
		},
		"salespoint.kind": say("Chọn một loại điểm."),
		"salespoint.goods": func(d Details) string {
			return "Ghi nhiều nhất " + d.text("most") + " món, mỗi món một dòng ngắn."
		},
		"salespoint.changed_meanwhile": say("Điểm bán này vừa được người khác sửa. Bạn mở lại trang, xem bản mới rồi sửa tiếp nhé."),
		"salespoint.date":              say("Ngày này đã qua hoặc không có trong lịch. Bạn ghi như: 20/4/2027."),
		"place.unreadable":             say("Chưa đọc được vị trí. Bạn dán hai số như 20.97488, 105.67721, hoặc địa chỉ dài của trang Google Maps."),
		"place.short_link":             say("Link rút gọn không có tọa độ trong đó. Bạn mở link, giữ tay lên chỗ cần ghi rồi chép hai số hiện ra nhé."),
		"place.short_code":             say("Mã ngắn này thuộc nơi khác, không đủ để biết ở đâu. Trên Google Maps, giữ tay lên đúng chỗ rồi chép hai số, hoặc chép mã đủ 11 ký tự như 7PG7XMFG+XV."),
		"place.missing":                say("Cho biết điểm bán ở đâu: bấm bản đồ, dán link hoặc gõ hai số."),
		"place.outside":                say("Vị trí ngoài địa bàn xã. Vẫn lưu? Nếu đúng, bạn tích vào ô bên dưới bản đồ rồi lưu lại."),
		"outline.source":               say("Ghi ranh giới này lấy từ đâu, ví dụ “UBND xã, bản 2026”, nhiều nhất 120 chữ cái."),
		"outline.no_file":              say("Chọn tệp GeoJSON rồi bấm lại nhé."),
		"place.far":                    say("Vị trí này nằm ngoài Việt Nam. Bạn xem lại hai số, vĩ độ trước, kinh độ sau."),
		"shelf.link_gone":              say("Link này đã hết hạn hoặc đã được thay. Bạn xin cán bộ xã link mới nhé."),
		"outline.too_large":            say("Tệp lớn quá. Bạn dùng tệp nhỏ hơn 1 MB nhé."),
		"outline.unreadable":           say("Tệp này không phải ranh giới GeoJSON (Polygon hoặc MultiPolygon). Bạn chọn tệp khác nhé."),
		"outline.elsewhere":            say("Ranh giới trong tệp không nằm ở xã Hưng Đạo, Hà Nội. Bạn xem lại tệp nhé."),
		"hours.unreadable": func(d Details) string {
			return "Chưa hiểu dòng “" + d.text("line") + "”. Bạn ghi như: 7:30–11:30, 13:30–17:30, thứ Hai đến thứ Bảy."
		},
		"hours.overlap": func(d Details) string {
			return "Dòng “" + d.text("line") + "” trùng giờ hoặc trùng ngày với chỗ khác. Bạn xem lại nhé."
		},
		"hours.too_many": func(d Details) string { return "Nhiều dòng quá. Bạn ghi nhiều nhất 40 dòng nhé." },
		"hours.bad_day": func(d Details) string {
			return "Ngày ở dòng “" + d.text("line") + "” đã qua hoặc không có trong lịch. Bạn xem lại ngày nhé."
		},
	}
}
