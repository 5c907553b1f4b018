package locale

import "fmt"

func viOwnTell() OwnTell {
	return OwnTell{
		Unseen:  "Khách chưa thấy trang này. Lời và ảnh bạn lưu được giữ sẵn, hiện ra khi xã cho cơ sở hoạt động.",
		Todo:    func(n int) string { return fmt.Sprintf("Trang còn thiếu %d điều", n) },
		NoPhoto: "Khách chưa thấy ảnh nào, chỉ thấy hoa văn và chữ đầu của tên. Đưa ảnh lên: ảnh nhìn thẳng, ngoài hiên.",
		NoFields: map[string]string{"story": "Chưa có câu chuyện của cơ sở.", "quote": "Chưa có câu nói của người làm.",
			"craft": "Chưa ghi nghề của cơ sở."},
		Sections: [2]OfficeWords{{"Chuyện của cơ sở", "Viết như kể với khách ghé nhà."}, {"Ghé thăm và kênh khác", ""}},
		Same:     "Không có gì thay đổi.",
		Photos:   "Ảnh của cơ sở",
		Theirs:   "Phần do xã ghi",
		Names:    [6]string{"Tên", "Loại hình", "Số đăng ký", "Điện thoại", "Địa chỉ", "Làng"},
		None:     "Chưa ghi",
		Mend:     "Có chỗ sai?",
		MendAsk:  "Nhờ Phòng Kinh tế xã sửa giúp.",
		MendCall: func(number string) string { return "Gọi Phòng Kinh tế xã sửa giúp: " + number + "." },
		ReadOnly: "Tài khoản này chỉ xem, không sửa được trang của cơ sở.",
	}
}
