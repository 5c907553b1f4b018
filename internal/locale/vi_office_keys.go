package locale

func viOfficeKeys() OfficeKeys {
	return OfficeKeys{
		Title: "Phím tắt", Note: "Không bắt buộc, chỉ để làm nhanh trên máy tính.", Switch: "Dùng phím tắt một chữ trên máy này", Link: "Phím tắt",
		List: [][2]string{{"/", "Đến ô tìm kiếm"}, {"J", "Dòng sau trong danh sách"}, {"K", "Dòng trước trong danh sách"}, {"Enter", "Mở dòng đang chọn"}, {"N", "Thêm mới"}, {"Ctrl + S", "Lưu"}, {"?", "Mở bảng phím tắt này"}},
	}
}
