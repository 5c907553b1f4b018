package locale

import "strconv"

func viHomePage() HomePage {
	return HomePage{
		Title:       "Đặc sản và đồ nghề xã Hưng Đạo",
		Description: "Miến làng So, nem Hạ Hòa, rau an toàn, đồ gỗ Yên Quán: mua thẳng từ người làm ở xã Hưng Đạo, Hà Nội. Món có sao OCOP kèm số giấy để tra.",
		Headline:    [2]string{"Phơi nắng ở làng\u00a0So,", "đục chạm ở Yên\u00a0Quán."},
		Lead:        "Miến, nem, rau và đồ gỗ của xã Hưng Đạo, mua thẳng từ người làm. Món có sao đều kèm số giấy để tra.",
		SeeProducts: "Xem sản phẩm",
		SeeMap:      "Xem bản đồ",
		Groups:      "Gian hàng",
		GroupCount:  func(n int) string { return strconv.Itoa(n) + " sản phẩm" },
		Certified:   "Đạt sao, còn hạn",
		CertifiedOn: "Sao do hội đồng OCOP chấm, có số quyết định và ngày hết hạn.",
		OnSale:      "Đang bán",
		All:         "Tất cả",
		Makers:      "Người làm kể",
		MeetThem:    "Gặp họ",
		MakerNote: func(village string, products int) string {
			return joinDots(village, strconv.Itoa(products)+"\u00a0sản phẩm")
		},
		Places: func(n int) string {
			names := [...]string{"", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu"}
			if n < len(names) && n > 0 {
				return names[n] + " nơi để ghé"
			}
			return "Những nơi để ghé"
		},
		Visit: "Ghé tận nơi, lấy tận tay",
		VisitPickup: func(point string) string {
			return "Đặt trước rồi nhận tại " + point + " thì không mất phí giao."
		},
		VisitText: "Các điểm bán, xưởng nghề và di tích của xã đều có trên bản đồ, kèm đường đi.",
		Festival:  func(name, lunar, solar string) string { return name + ": " + lunar + " (" + solar + ")." },
		VisitSite: func(site string) string { return "Chuyến thăm " + site },
	}
}
