package locale

import "strconv"

func viMakersPage() MakersPage {
	return MakersPage{
		Title:       "Những người làm ra",
		Description: "Hợp tác xã, hộ và xưởng ở xã Hưng Đạo, Hà Nội: ở thôn nào, làm nghề gì, gọi số nào.",
		Lead:        "Hàng trên trang này đều có tên người làm. Bạn gọi được, ghé được.",
		AllVillages: "Cả xã",
		VillageNav:  "Lọc theo làng",
		Note: func(village, craft string, products int) string {
			return joinDots(village, craft, strconv.Itoa(products)+"\u00a0sản phẩm")
		},
		Count:     func(n int) string { return strconv.Itoa(n) + " cơ sở" },
		Empty:     "Chưa có cơ sở nào ở đây",
		EmptyText: "Có thể làng này chưa có cơ sở đăng ký, hoặc tên làng gõ khác.",
		SeeAll:    "Xem cơ sở của cả xã",
	}
}

func viMakerPage() MakerPage {
	return MakerPage{
		Description: func(name, village, craft string) string {
			return joinComma(name, village, "xã Hưng Đạo, Hà Nội") + ". " + craft + "."
		},
		Since:       func(year int) string { return "làm từ " + strconv.Itoa(year) },
		Products:    "Sản phẩm của cơ sở",
		SeeProducts: "Xem sản phẩm của cơ sở",
		NoProducts:  "Cơ sở chưa đăng bán món nào.",
		Story:       "Chuyện nghề",
		Visit:       "Ghé thăm",
		Call:        func(phone string) string { return "Gọi " + phone },
		Papers:      "Thông tin công khai",
		LegalForm:   "Loại hình",
		Forms: map[string]string{
			"htx": "Hợp tác xã", "tht": "Tổ hợp tác", "enterprise_llc": "Công ty trách nhiệm hữu hạn", "enterprise_private": "Doanh nghiệp tư nhân",
			"enterprise_jsc": "Công ty cổ phần", "farm": "Trang trại", "household_business": "Hộ kinh doanh", "association": "Hội nghề", "operating_centre": "Trung tâm điều hành",
		},
		Number:  "Số đăng ký",
		Issued:  "Nơi cấp, ngày cấp",
		Address: "Địa chỉ",
		Phone:   "Điện thoại",
		Email:   "Thư điện tử",
		Village: "Làng",

		TradeName: "Tên giao dịch",
		TaxCode:   "Mã số thuế",
		Channels:  "Trang khác của cơ sở",
	}
}
