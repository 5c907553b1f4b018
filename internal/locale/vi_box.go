package locale

import "strconv"

func viBox() Box {
	return Box{
		Holds:    "Trong hộp có",
		Part:     func(n int, name, variant string) string { return strconv.Itoa(n) + " × " + name + " " + variant },
		Contents: func(parts string) string { return "Trong hộp: " + parts },
		See:      "Xem",
		Awaits: func(part, ready string) string {
			return "Hộp đang chờ " + part + ", có từ " + ready + ". Hộp không nhận đặt trước, món đó thì đặt trước riêng được. Hoặc bạn để lại số ở dưới, có hộp là được báo."
		},

		Title:      func(variant string) string { return "Trong " + variant + " có gì" },
		Lead:       "Hộp ghép lấy hàng từ kho của từng món: bán một hộp thì mỗi món tự trừ. Số hộp còn bán được tính theo món ít nhất.",
		Link:       "Ghép hộp từ các món khác",
		LinkSet:    "Sửa các món trong hộp",
		Left:       func(n int, unit string) string { return "Đủ hàng cho " + strconv.Itoa(n) + " " + unit },
		Quantity:   func(part string) string { return part },
		QuantityOf: "Số lượng trong một hộp. Ghi 0 để bỏ món này ra.",
		PartNote: func(producer, price string, left int) string {
			return producer + ", giá lẻ " + price + ", kho còn " + strconv.Itoa(left)
		},
		Add:      "Thêm món",
		AddHint:  "Chọn món có bán lẻ và có giữ kho. Mỗi lần lưu thêm được một món.",
		AddNone:  "Không thêm",
		AddCount: "Số lượng món thêm",
		NotSeen:  "Chưa thấy món cần thêm?",
		Find:     "Tìm theo tên món hoặc cơ sở",
		FindHint: "Ví dụ: miến, nem, khay",
		FindGo:   "Tìm",
		Save:     "Lưu hộp",
		Saved: func(variant string, parts int) string {
			return "Đã lưu: " + variant + " gồm " + strconv.Itoa(parts) + " món."
		},
		Emptied: func(variant string) string {
			return variant + " không còn là hộp ghép. Nhập số tồn kho để bán tiếp."
		},
		Parts: "Các món trong hộp",
		Empty: "Chưa có món nào. Chọn món đầu tiên ở ô bên dưới rồi bấm Lưu hộp.",
		SumHint: func(sum, price string) string {
			return "Mua lẻ các món này hết " + sum + ". Giá hộp " + price + " được chia lại cho từng cơ sở theo tỷ lệ giá lẻ, khớp đến từng đồng."
		},
		Whole:    "Ghi một số từ 0 đến 99.",
		Share:    func(part, producer, share string) string { return part + " (" + producer + "): " + share },
		ReadOnly: "Bạn chỉ xem được phần này.",
	}
}
