package locale

import (
	"fmt"
	"strings"
)

func viLivePrint() LivePrint {
	return LivePrint{
		Open:     "In mã QR, áp phích, bài loa",
		Title:    "In cho phiên",
		Lead:     "Chọn mẫu và món rồi in. Mã QR trên mỗi tờ ghi đúng nơi treo, để báo cáo biết khách tới từ đâu.",
		Template: "Mẫu",
		Templates: map[string]string{"ap-phich": "Áp phích phiên, A4", "a4": "Bảng treo từng món, A4", "a5": "Bảng để bàn từng món, A5", "tem": "Tem dán 8 cm, 6 tem một tờ A4", "the": "Danh thiếp, 10 thẻ một tờ A4",
			"loa": "Bài đọc loa truyền thanh"},
		Channel:   "Treo hoặc phát ở đâu",
		ChannelOf: "Báo cáo đếm khách theo nơi này.",
		Goods:     "Món",
		Show:      "Xem bản in",
		Print:     "In",
		None:      "Chọn ít nhất một món.",
		Scan:      func(code string) string { return "Quét để mua, mã " + code },
		Type:      func(address string) string { return "Hoặc gõ " + address },
		List:      "Giá niêm yết",
		Live:      func(until string) string { return "Giá trong phiên, đến " + until },
		OCOP:      func(stars int) string { return fmt.Sprintf("OCOP %d sao", stars) },
		Watch:     func(channels string) string { return "Xem trực tiếp trên " + channels },
		Speak: func(name, day, from, to, channels string, goods []string, address string) []string {
			out := []string{"Kính mời bà con theo dõi " + name + " của xã Hưng Đạo.",
				"Thời gian: từ " + from + " đến " + to + ", ngày " + day + ".",
				"Xem trực tiếp trên " + channels + ", hoặc mở trang " + address + "."}
			if len(goods) > 0 {
				out = append(out, "Hôm ấy có:")
				out = append(out, goods...)
			}
			return append(out, "Bà con mở trang rồi gõ mã món là tới nơi mua, không cần tài khoản. Xin nhắc lại: "+from+", ngày "+day+".")
		},
		SpeakOne: func(code, spelled, name, price string) string {
			return name + ", mã " + code + ", đọc là " + spelled + ", giá trong phiên " + price + "."
		},
		SpeakNote: "Đọc hai lần, chậm, cách nhau một nhịp. Không đọc số điện thoại của ai.",
		Spelled:   spelled,
		QRAlt:     func(code string) string { return "Mã QR của " + code },
		Session:   "phiên",
	}
}

// spelled is a code as it is said aloud.
func spelled(code string) string {
	names := map[rune]string{'M': "em mờ", 'B': "bê", 'K': "ca", 'N': "en nờ", 'R': "e rờ", 'G': "giê", 'H': "hát",
		'0': "không", '1': "một", '2': "hai", '3': "ba", '4': "bốn", '5': "năm", '6': "sáu", '7': "bảy", '8': "tám", '9': "chín"}
	var out []string
	for _, r := range code {
		if name := names[r]; name != "" {
			out = append(out, name)
		}
	}
	return strings.Join(out, " ")
}
