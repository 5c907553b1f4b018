package locale

import (
	"fmt"
	"strings"
)

func viOfficePaperRules() OfficePaperRules {
	return OfficePaperRules{
		Menu:  "Giấy tờ cần có",
		Title: "Giấy tờ sản phẩm cần có",
		Lead:  "Thiếu giấy bắt buộc, hoặc giấy hết hạn, sản phẩm tự rời kệ. Đổi một dòng là đổi cho mọi sản phẩm trong nhóm; trước khi lưu, trang cho xem sản phẩm nào rời kệ, sản phẩm nào bán lại được.",
		Goods: map[string]OfficeWords{
			"processed_food": {"Thực phẩm chế biến", "Chưa cần giấy nào."},
			"fresh_food":     {"Thực phẩm tươi", "Chưa cần giấy nào."},
			"craft":          {"Đồ gỗ và hàng thủ công", "Chưa cần giấy nào."},
			"visit":          {"Điểm tham quan", "Chưa cần giấy nào."},
			"gift_box":       {"Hộp quà ghép nhiều món", "Chưa cần giấy nào cho cả hộp: mỗi món trong hộp đã có giấy của món ấy."},
		},
		Heads:    [4]string{"Giấy", "Ai cần", "Thường có hạn", "Mức"},
		Levels:   map[string]string{"required": "Bắt buộc", "advised": "Nên có"},
		AllForms: "Mọi loại hình",
		Holders:  map[string]string{"producer": "Một giấy cho cả cơ sở", "product": "Mỗi sản phẩm một giấy"},
		Months:   func(n int) string { return fmt.Sprintf("%d tháng", n) },
		NoEnd:    "Không có hạn",
		OneOf: func(names []string) string {
			out := append([]string{}, names...)
			for i := 1; i < len(out); i++ {
				out[i] = lowerFirst(out[i])
			}
			return strings.Join(out, " hoặc ")
		},
		Add:       "Thêm giấy",
		AddTitle:  "Thêm giấy cần có",
		EditTitle: "Sửa giấy cần có",
		Now:       "Đang áp dụng",
		NowFacts:  [4]string{"Giấy", "Ai cần", "Mức", "Căn cứ"},
		Sections: map[string]OfficeWords{
			"goods": {"Áp dụng cho", ""},
			"paper": {"Giấy nào", ""},
			"level": {"Mức", ""},
		},
		Fields: map[string]FieldWords{
			"goods":  {"Nhóm hàng", "Luật này đòi giấy của mọi món trong nhóm.", ""},
			"forms":  {"Loại hình của cơ sở", "Không chọn ô nào là mọi loại hình.", ""},
			"holder": {"Giấy cấp cho ai", "", ""},
			"kinds":  {"Giấy được chấp nhận", "Chọn nhiều ô: có một trong các giấy ấy là đủ. Cần cả hai giấy thì ghi thành hai dòng.", ""},
			"level":  {"Thiếu giấy này thì sao", "", ""},
			"basis":  {"Căn cứ", "Cơ sở đọc dòng này khi thiếu giấy.", "Nghị định 15/2018/NĐ-CP"},
		},
		HolderPick: map[string]OfficeWords{
			"producer": {"Cơ sở", "một giấy cho mọi sản phẩm"},
			"product":  {"Sản phẩm", "mỗi sản phẩm một giấy"},
		},
		LevelPick: map[string]OfficeWords{
			"required": {"Bắt buộc", "thiếu thì không bán"},
			"advised":  {"Nên có", "chỉ nhắc, vẫn bán"},
			"drop":     {"Bỏ dòng này", "không cần nữa"},
		},
		ForMakers:    "của cơ sở",
		ForGoods:     "của sản phẩm",
		Preview:      "Xem trước khi lưu",
		PreviewN:     "Chưa đổi gì cho đến khi bạn bấm lưu ở bước sau.",
		PreviewAgain: "Xem trước lại",
		Effect:       "Nếu lưu",
		EffectNote:   "Chưa lưu gì cả. Bạn đọc rồi bấm lưu, hoặc sửa tiếp ở dưới.",
		Leaving:      func(n int) string { return fmt.Sprintf("%d sản phẩm sẽ rời kệ ngay:", n) },
		Returning:    func(n int) string { return fmt.Sprintf("%d sản phẩm bán lại được:", n) },
		Emptied:      func(n int) string { return fmt.Sprintf("%d hộp quà thiếu món nên tạm hết:", n) },
		Filled:       func(n int) string { return fmt.Sprintf("%d hộp quà đủ món, bán lại được:", n) },
		Same:         "Không sản phẩm nào rời kệ, không sản phẩm nào bán lại.",
		More:         func(n int) string { return fmt.Sprintf("và %d sản phẩm nữa", n) },
		Save:         "Lưu thay đổi",
		Saved: func(leaving, returning int) string {
			text := "Đã lưu."
			if leaving > 0 {
				text += fmt.Sprintf(" %d sản phẩm vừa rời kệ.", leaving)
			}
			if returning > 0 {
				text += fmt.Sprintf(" %d sản phẩm bán lại được.", returning)
			}
			return text
		},
		Reminders: OfficeWords{"Nhắc trước khi hết hạn", "Giấy tờ và công nhận sắp hết hạn được nhắc ba lần, mỗi lần một thư cho cơ sở có email; cán bộ thấy việc ở trang Tổng quan từ lần nhắc đầu. Lịch ban đầu: trước 180, 120 và 30 ngày."},
		RemindAt:  [3]string{"Lần đầu, trước bao nhiêu ngày", "Lần hai", "Lần cuối"},
		RemindNow: func(days string, papers, stars int) string {
			if papers+stars == 0 {
				return "Nhắc trước " + days + " ngày. Không giấy tờ hay công nhận nào tới hạn nhắc ngay hôm nay."
			}
			return fmt.Sprintf("Nhắc trước %s ngày. %d giấy tờ và %d công nhận được nhắc ngay trong hôm nay, kể cả những giấy vốn đã tới hạn nhắc.", days, papers, stars)
		},
		RemindSaved: func(far, middle, near int) string {
			return fmt.Sprintf("Đã lưu: nhắc trước %d, %d và %d ngày.", far, middle, near)
		},
		Usual:     OfficeWords{"Mỗi loại giấy thường có hạn bao lâu", "Chỉ để gợi ý khi nhập giấy. Giấy đã nhập giữ ngày ghi trên giấy, không sản phẩm nào rời kệ vì đổi ở đây."},
		UsualOpen: "Xem và sửa số tháng",
		Usually:   func(months int) string { return fmt.Sprintf("thường %d tháng", months) },
		UsualSave: "Lưu số tháng của các loại giấy",
		KindsSaved: func(n int) string {
			if n == 0 {
				return "Không có gì đổi."
			}
			return fmt.Sprintf("Đã lưu %d loại giấy.", n)
		},
		Star:       OfficeWords{"Công nhận OCOP giữ bao lâu", "Quyết định 26/2026/QĐ-TTg: 36 tháng kể từ ngày cấp. Chỉ đổi khi có quy định mới."},
		StarMonths: FieldWords{"Số tháng", "Chứng nhận sao có hiệu lực bao lâu kể từ ngày quyết định.", ""},
		StarHeld: func(n int) string {
			if n == 0 {
				return "Chỉ áp dụng cho quyết định ghi từ lúc lưu."
			}
			return fmt.Sprintf("Chỉ áp dụng cho quyết định ghi từ lúc lưu. %d công nhận đang có hiệu lực giữ nguyên ngày hết hạn.", n)
		},
		StarSave: "Lưu số tháng",
		StarSaved: func(months int) string {
			return fmt.Sprintf("Đã lưu: quyết định ghi từ nay giữ nhiều nhất %d tháng.", months)
		},
	}
}

func viPaperRuleFaults() Faults {
	return Faults{
		"paper_rule.not_found":         say("Dòng này không còn. Bạn mở lại danh sách giấy tờ cần có nhé."),
		"paper_rule.goods":             say("Chọn nhóm hàng trong danh sách."),
		"paper_rule.holder":            say("Chọn giấy cấp cho cơ sở hay cho từng sản phẩm."),
		"paper_rule.kinds":             say("Chọn ít nhất một loại giấy."),
		"paper_rule.level":             say("Chọn mức: bắt buộc, nên có, hoặc bỏ."),
		"paper_rule.other_holder":      otherHolder,
		"paper_rule.changed_meanwhile": say("Một cán bộ khác vừa đổi dòng này. Bản đang áp dụng ghi ở khung bên cạnh; bạn đọc rồi xem trước lại nhé."),
		"paper_rule.other_effect":      say("Vừa có giấy tờ hoặc sản phẩm thay đổi, nên kết quả khác lúc bạn xem. Bạn đọc lại ở dưới rồi bấm lưu nhé."),
		"reminder.days":                say("Ghi số ngày từ 1 đến 400."),
		"reminder.nearer":              say("Lần sau phải gần ngày hết hạn hơn lần trước: ghi số nhỏ hơn."),
		"reminder.changed": func(d Details) string {
			return "Một cán bộ khác vừa đổi thành " + d.text("now") + " ngày. Bạn xem lại rồi lưu nhé."
		},
		"paper_kind.months":          say("Ghi số tháng từ 1 đến 600, hoặc để trống khi giấy không có hạn."),
		"paper_kind.changed":         say("Một cán bộ khác vừa đổi một loại giấy trong danh sách này. Bạn xem lại số đang áp dụng rồi lưu nhé."),
		"recognition.months":         say("Ghi số tháng từ 1 đến 120."),
		"recognition.months_changed": monthsChanged,
	}
}

func otherHolder(d Details) string {
	whose := "từng sản phẩm"
	if d["holder"] == "producer" {
		whose = "cả cơ sở"
	}
	kinds := kindsOf(d)
	if kinds == "" {
		return "Có loại giấy không hợp với lựa chọn ở trên. Bạn xem lại hai chỗ này nhé."
	}
	return "Giấy này chỉ cấp cho " + whose + ": " + kinds + ". Bạn bỏ chọn giấy ấy, hoặc đổi lựa chọn ở trên."
}

func monthsChanged(d Details) string {
	now, ok := d.number("now")
	if !ok {
		return "Một cán bộ khác vừa đổi số tháng. Bạn xem lại rồi lưu nhé."
	}
	return "Một cán bộ khác vừa đổi thành " + now + " tháng. Bạn xem lại rồi lưu nhé."
}
