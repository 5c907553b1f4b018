package locale

func viOfficeClash() OfficeClash {
	return OfficeClash{
		Title:    func(name string) string { return "Hai người cùng sửa: " + name },
		OwnTitle: func(name string) string { return "Sửa ở hai trang cùng lúc: " + name },
		Lead: func(who, at string) string {
			if who == "" {
				who = "Có bản khác"
				if at != "" {
					at = " lúc " + at
				}
				return who + " đã được lưu" + at + ", sau khi bạn mở trang. Chữ bạn gõ vẫn còn đủ: chọn bản muốn giữ cho từng ô rồi lưu."
			}
			return who + " đã lưu lúc " + at + ", sau khi bạn mở trang. Chữ bạn gõ vẫn còn đủ: chọn bản muốn giữ cho từng ô rồi lưu."
		},
		Both: "Hai bên cùng sửa", BothNote: "Mỗi ô chọn một bản.",
		Only: func(who string) string {
			if who == "" {
				return "Chỉ bản kia sửa"
			}
			return "Chỉ " + who + " sửa"
		},
		OnlyTheirsNote: "Đã chọn sẵn bản mới. Không cần làm gì nếu đồng ý.",
		OnlyMine:       "Chỉ bạn sửa", OnlyMineNote: "Đã chọn sẵn bản của bạn.",
		Older: "Lúc bạn mở trang", Mine: "Bạn vừa gõ",
		Theirs: func(who string) string {
			if who == "" {
				return "Người khác đã lưu"
			}
			return who + " đã lưu"
		},
		OtherTab: "Bạn đã lưu ở trang khác",
		PickOne:  func(field string) string { return "Chọn bản muốn giữ cho ô " + field + "." },
		Heads:    [2]string{"Đã lưu", "Bạn vừa gõ"},
		Stands:   "Đã lưu, đúng như bạn gõ.",
		Same:     "Các ô bạn gõ giống hệt bản đang lưu. Bấm lưu để giữ nguyên như vậy.",
		Whole:    "Đọc cả đoạn",
		Save:     "Lưu theo các ô đã chọn", SaveNote: "Muốn ghép hai bản thành một câu thì bấm “Sửa tiếp”: chưa lưu gì, các ô đã chọn nằm sẵn trong trang sửa.",
		Mend: "Sửa tiếp, chưa lưu", Cancel: "Bỏ chữ của tôi, xem bản đang lưu",
		Beside: "Bản đang lưu → bản đang sửa",
	}
}
