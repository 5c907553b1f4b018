package demo

// closedOrders are those with which nothing is left to do.
func closedOrders() []purchase {
	return []purchase{
		{key: "done-vegetables", buyer: "Khách mẫu 8", phone: "0900000108", to: ward("01", "09931"), addressLine: "Xóm mẫu, thôn Sơn Lộ",
			placed: daysAgo(9, 6, 50), lines: []line{{"gio-rau-tuan-cong-hoa", "Giỏ 3 kg", 1}, {"rau-thom-hanh-la", "Túi 150 g", 2}},
			acts: map[string][]act{"htx-rau-dong-cua": {confirmed(daysAgo(9, 7, 10), officer), packed(daysAgo(9, 7, 40), officer),
				shipped(daysAgo(9, 8, 0), officer), delivered(daysAgo(9, 8, 45), officer), collected(daysAgo(9, 8, 46), officer)}}},
		{key: "done-pickup", buyer: "Khách mẫu 9", phone: "0900000109", to: pickup("dinh-so"), placed: daysAgo(8, 20, 5),
			lines: []line{{"hop-qua-co-yen", "Hộp 3 món", 2}, {"mien-dong-lang-so-soi-nho", "1 kg", 1}},
			acts: map[string][]act{"htx-mien-lang-so": {confirmed(daysAgo(7, 7, 30), maker), packed(daysAgo(7, 8, 20), maker),
				shipped(daysAgo(7, 8, 50), maker).of("MLS-MAU-118"), delivered(daysAgo(6, 10, 15), maker), collected(daysAgo(6, 10, 16), maker)}}},
		{key: "cancelled-by-maker", buyer: "Khách mẫu 10", phone: "0900000110", to: ward("01", "00145"), addressLine: "Số 7 tổ mẫu",
			placed: daysAgo(7, 16, 0), lines: []line{{"nem-goi-la-do-chang", "Chục 10 quả", 1}},
			acts: map[string][]act{"nem-lat-giang": {cancelled(daysAgo(7, 16, 45), officer, "Bếp nghỉ hai ngày, đã gọi xin lỗi khách")}}},
		{key: "done-noodles", buyer: "Khách mẫu 11", phone: "0900000111", to: ward("40", "16681"), addressLine: "Số 15 đường mẫu",
			placed: daysAgo(7, 9, 0), lines: []line{{"mien-dong-lang-so-soi-nho", "500 g", 4}, {"mien-dong-lang-so-soi-to", "500 g", 2}},
			acts: map[string][]act{"htx-mien-lang-so": {confirmed(daysAgo(7, 9, 40), maker), packed(daysAgo(6, 8, 0), maker),
				shipped(daysAgo(6, 14, 0), maker).of("MLS-MAU-104"), delivered(daysAgo(4, 11, 20), maker), collected(daysAgo(4, 16, 0), officer)}}},
		{key: "cancelled-by-buyer", buyer: "Khách mẫu 12", phone: "0900000112", to: ward("01", "09895"), addressLine: "Thôn mẫu",
			placed: daysAgo(5, 13, 10), lines: []line{{"mien-dong-lang-so-soi-to", "500 g", 1}},
			acts: map[string][]act{"htx-mien-lang-so": {cancelled(daysAgo(5, 13, 25), buyer, "Tôi định mua sợi nhỏ, đặt nhầm")}}},
		{key: "done-two-makers", buyer: "Khách mẫu 13", phone: "0900000113", to: ward("01", "00166"), addressLine: "Số 31 phố mẫu",
			placed: daysAgo(4, 8, 0), lines: []line{{"thot-go-xa-cu", "Ø 28 cm", 1}, {"bun-kho-cuon-tay", "500 g", 3}},
			acts: map[string][]act{
				"go-hoa-van": {confirmed(daysAgo(4, 9, 0), youth), packed(daysAgo(3, 9, 0), youth), shipped(daysAgo(3, 13, 0), youth),
					delivered(daysAgo(2, 10, 0), youth), collected(daysAgo(2, 10, 5), officer)},
				"soi-kho-son-lo": {confirmed(daysAgo(4, 8, 50), officer), packed(daysAgo(3, 8, 30), officer), shipped(daysAgo(3, 13, 0), officer),
					delivered(daysAgo(2, 10, 0), officer), collected(daysAgo(2, 10, 5), officer)}}},
	}
}
