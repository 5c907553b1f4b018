package locale

func viOfficePaperCheck() OfficePaperCheck {
	return OfficePaperCheck{
		CopyAgain:      "Bản chụp bạn vừa chọn chưa được giữ: lưu xong, bạn mở lại mục sửa và gửi lại bản chụp.",
		Task:           OfficeTask{"giấy tờ chờ kiểm tra", "Cơ sở vừa gửi. Chưa kiểm tra thì giấy chưa được tính.", "Kiểm tra"},
		BackTask:       OfficeTask{"giấy tờ được gửi lại", "Cán bộ xã ghi lý do. Sửa rồi gửi lại là xong.", "Sửa giấy"},
		Title:          "Kiểm tra giấy này",
		Note:           "Mở bản chụp, so số giấy, nơi cấp và hai ngày với bản gốc. Đúng thì giấy được tính ngay.",
		Do:             "Đúng, tính giấy này",
		Back:           "Chưa đúng, gửi lại cơ sở",
		BackDo:         "Gửi lại",
		Why:            FieldWords{"Cần sửa gì?", "Cơ sở đọc nguyên câu này. Ghi rõ chỗ sai và cách sửa.", "Ngày hết hạn trên bản gốc là 04/03/2029, bạn sửa lại giúp."},
		Mend:           "Sửa và gửi lại",
		MendNote:       "Chép lại theo bản gốc. Không chọn tệp mới thì bản chụp cũ được giữ.",
		MendDo:         "Gửi để kiểm tra",
		Waits:          "Giấy này đang chờ cán bộ xã kiểm tra. Kiểm tra xong giấy mới được tính.",
		WaitsRenewal:   "Bản gia hạn này đang chờ cán bộ xã kiểm tra. Trong lúc chờ, bản trước vẫn được tính đến hết hạn.",
		SentBack:       func(who, why string) string { return who + " gửi lại giấy này: “" + why + "”" },
		Before:         "Xem bản trước",
		By:             "Đã kiểm tra",
		ByWhom:         func(who, at string) string { return who + ", " + at },
		Checked:        "Đã kiểm tra. Giấy này được tính từ bây giờ.",
		CheckedEnded:   "Đã kiểm tra.",
		CheckedRenewal: "Đã kiểm tra. Bản này thay bản trước từ bây giờ.",
		BackSaid:       "Đã gửi lại cơ sở kèm lý do.",
		Mended:         "Đã gửi. Cán bộ xã sẽ kiểm tra lại.",
		Handed: func(kind string) string {
			return "Đã gửi: " + kind + ". Cán bộ xã kiểm tra xong thì giấy được tính."
		},
		HandedRenewal: func(kind string) string {
			return "Đã gửi: " + kind + ". Bản trước vẫn được tính cho đến khi cán bộ xã kiểm tra xong."
		},
		SaveNote: "Gửi xong, cán bộ xã kiểm tra rồi giấy mới được tính.",
	}
}
