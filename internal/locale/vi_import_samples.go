package locale

// viImportSamples are more rows that show how a table is filled in, by kind and column. None is of
// a real person, number or decision.
func viImportSamples() ImportSamples {
	return ImportSamples{
		Sheet: "Ví dụ",
		Lead:  "Ví dụ để xem cách ghi. Hệ thống không đọc trang này; bạn điền ở trang đầu.",
		Rows: map[string][]map[string]string{
			"products": {
				{"product": "Miến dong sợi nhỏ", "producer": "HTX Miến làng So", "variant": "gói 1 kg", "price": "125.000", "unit": "kg", "amount": "1", "word": "gói", "weight": "1.080"},
				{"product": "Nem thính lá sung", "producer": "Tổ nem Hạ Hòa", "group": "Nem, giò, chả", "variant": "hộp 300 g", "price": "70.000", "unit": "g", "amount": "300", "word": "hộp", "weight": "360"},
			},
			"producers": {
				{"name": "Hộ kinh doanh Nem Hạ Hòa", "trade_name": "Nem Hạ Hòa", "legal_form": "Hộ kinh doanh", "village": "Làng Hạ Hòa", "address": "Ngõ giếng, làng Hạ Hòa", "phone": "0912 345 679", "registration": "01A8005678", "registered": "05/03/2021", "craft": "Làm nem thính", "since": "2008"},
				{"name": "Tổ hợp tác rau Cộng Hòa", "legal_form": "Tổ hợp tác", "address": "Bãi Đáy, thôn Cộng Hòa", "phone": "0912 345 670", "email": "rau@example.vn", "craft": "Trồng rau an toàn"},
			},
			"papers": {
				{"kind": "Giấy chứng nhận an toàn thực phẩm", "number": "0123/2026/NNMT-HN", "producer": "HTX Miến làng So", "issuer": "Sở Nông nghiệp và Môi trường Hà Nội", "issued": "10/01/2026", "expires": "09/01/2029", "visibility": "Mọi người"},
				{"kind": "Bản tự công bố sản phẩm", "number": "01/MLS/2026", "product": "Miến dong sợi nhỏ", "issuer": "HTX Miến làng So", "issued": "12/02/2026", "expires": "không"},
			},
			"recognitions": {
				{"product": "Nem thính lá sung Hạ Hòa", "stars": "3 sao", "number": "0413/QĐ-UBND", "decided": "28/09/2026", "authority": "UBND thành phố Hà Nội", "from": "28/09/2026"},
				{"product": "Cải ngọt an toàn", "producer": "Tổ hợp tác rau Cộng Hòa", "stars": "3", "number": "0414/QĐ-UBND", "decided": "28/9/2026", "authority": "UBND thành phố Hà Nội", "from": "01/10/2026", "until": "30/09/2029"},
			},
			"points": {
				{"name": "Cửa hàng HTX Miến", "kind": "Cửa hàng khác", "address": "Xóm Đình, làng So, xã Hưng Đạo, Hà Nội", "lat": "20,96954", "lng": "105,67423", "hours": "7:00–18:00, cả tuần", "phone": "0912 345 679", "pickup": "có"},
				{"name": "Gian hàng cổng đình So", "kind": "Nơi tham quan, di tích", "address": "Cạnh Đình So, xã Hưng Đạo, Hà Nội", "place": "20.97488, 105.67721", "hours": "8:00–16:30, thứ Bảy và Chủ nhật", "pickup": "không", "notes": "Chỉ bán ngày lễ hội và cuối tuần"},
			},
			"stock": {
				{"product": "Miến dong làng So sợi nhỏ", "variant": "gói 1 kg", "count": "25", "note": "Mẻ ngày 20/11"},
				{"product": "Nem thính lá sung Hạ Hòa", "producer": "Tổ nem Hạ Hòa", "count": "0", "note": "Hết lá sung"},
			},
		},
	}
}
