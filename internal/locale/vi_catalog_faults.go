package locale

func viCatalogFaults() Faults {
	return Faults{
		"product.not_found":     say("Không tìm thấy sản phẩm này. Có thể sản phẩm đã ngừng bán. Bạn xem các sản phẩm đang bán nhé."),
		"product.not_published": say("Sản phẩm này còn là bản nháp, chưa đăng bán nên không ẩn được."),
		"producer.not_found":    say("Không tìm thấy cơ sở này. Bạn xem danh sách người làm của xã nhé."),
		"salespoint.not_found":  say("Không tìm thấy điểm bán này. Có thể điểm đã đóng cửa. Bạn xem các điểm khác trên bản đồ nhé."),
		"certificate.not_found": say("Mã chứng nhận này chưa có trong hệ thống của xã. Bạn so lại từng ký tự với mã trên bao bì nhé."),
		"village.not_found":     say("Không tìm thấy làng này. Bạn xem danh sách làng nghề của xã nhé."),
		"article.not_found":     say("Không tìm thấy bài này. Có thể bài đã được gỡ. Bạn xem các tin và sự kiện khác nhé."),
		"site.not_found":        say("Không tìm thấy điểm tham quan này. Bạn xem bản đồ của xã nhé."),
		"variant.not_found":     say("Không tìm thấy loại hàng này. Bạn mở lại trang sản phẩm rồi chọn loại khác nhé."),
		"price.out_of_range":    say("Giá phải lớn hơn 0 và không quá 1 tỷ đồng. Bạn xem lại số chữ số 0 nhé."),
		"price.changed": func(d Details) string {
			return "Giá vừa được người khác đổi thành " + d.text("price") + ". Bạn xem lại rồi nhập giá muốn đặt nhé."
		},
		"price.leaps":             priceLeaps,
		"stock.out_of_range":      say("Số tồn kho phải từ 0 đến 1.000.000. Bạn nhập lại nhé."),
		"stock.changed_meanwhile": stockChanged,
		"stock.not_enough":        notEnough,
	}
}

func stockChanged(d Details) string {
	left, ok := d.number("left")
	if !ok {
		return "Số tồn kho vừa thay đổi. Bạn xem số mới rồi sửa lại nhé."
	}
	return "Số tồn kho vừa đổi thành " + left + " trong lúc bạn đang sửa, có thể vì có đơn mới. Bạn xem lại rồi lưu nhé."
}

// notEnough is said beside a number somebody asked for, so it names what there is.
func notEnough(d Details) string {
	what := d.what()
	switch left, ok := d.number("left"); {
	case !ok:
		return what + " không còn đủ số bạn cần. Bạn giảm số lượng hoặc chọn loại khác nhé."
	case left == "0":
		return what + " vừa hết. Bạn bỏ món này khỏi giỏ hoặc chọn loại khác nhé."
	default:
		return what + " chỉ còn " + left + ". Bạn giảm số lượng xuống " + left + " hoặc chọn loại khác nhé."
	}
}

func priceLeaps(d Details) string {
	from, ok := d["from"].(string)
	if !ok {
		return "Giá mới khác giá đang bán từ mười lần trở lên. Nếu đúng giá này, bấm Lưu giá lần nữa."
	}
	return "Giá đang bán là " + from + ", giá mới " + d.text("to") + " khác từ mười lần trở lên. Bạn xem lại số chữ số 0; nếu đúng giá này, bấm Lưu giá lần nữa."
}
