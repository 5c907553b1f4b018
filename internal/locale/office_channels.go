package locale

// OfficeChannels is the page of the commune's own channels.
type OfficeChannels struct {
	Title, Note, Save, Saved       string
	Fields                         map[string]FieldWords
	Number, NumberName, NumberNote string
	ToNumber                       string
	None                           string // for the page of all settings
}

func viOfficeChannels() OfficeChannels {
	return OfficeChannels{
		Title: "Kênh của xã", Note: "Hiện ở chân mọi trang, trang Liên hệ và trang Live. Để trống kênh nào thì trang không nhắc kênh đó.",
		Save: "Lưu", Saved: "Đã lưu. Mọi trang hiện kênh mới trong vài giây.",
		Fields: map[string]FieldWords{
			"facebook": {"Trang Facebook", "Mở trang của xã, chép địa chỉ ở thanh trên cùng.", "https://www.facebook.com/xahungdao"},
			"zalo":     {"Zalo OA", "Địa chỉ trang Zalo OA của xã, không phải số điện thoại riêng.", "https://zalo.me/1234567890123456789"},
			"tiktok":   {"TikTok", "Địa chỉ trang cá nhân trên TikTok.", "https://www.tiktok.com/@xahungdao"},
			"youtube":  {"YouTube", "Địa chỉ kênh YouTube.", "https://www.youtube.com/@xahungdao"},
		},
		Number: "Số điện thoại", NumberName: "Khách gọi số", NumberNote: "Số này nằm ở mục Thông tin trang.", ToNumber: "Đổi số điện thoại",
		None: "Chưa ghi kênh nào.",
	}
}

func viChannelFaults() Faults {
	return Faults{"channel.address": func(d Details) string {
		return "Chép đủ địa chỉ trang, bắt đầu bằng https:// và thuộc " + d.text("host") + "."
	}}
}
