package locale

import (
	"fmt"
	"strconv"
)

func viReview() Review {
	return Review{
		Title:   "Nhận xét",
		TitleOf: func(product string) string { return "Nhận xét về " + product },
		All:     func(n int) string { return "Xem cả " + strconv.Itoa(n) },
		Summary: func(n, pictured int) string {
			with := ""
			if pictured > 0 {
				with = fmt.Sprintf(", %d có ảnh", pictured)
			}
			return fmt.Sprintf("· %d nhận xét%s. Điểm người mua, không phải sao OCOP.", n, with)
		},
		Score: func(n int) string { return strconv.Itoa(n) + "/5" },
		From: func(author, place string) string {
			if place == "" {
				return author + ", người mua"
			}
			return author + ", người mua ở " + place
		},
		AnswerBy:  "Cơ sở trả lời:",
		Sample:    "Nhận xét mẫu, không phải của người mua thật.",
		Newer:     "Mới hơn",
		Older:     "Cũ hơn",
		Section:   "Nhận xét hàng đã nhận",
		Intro:     "Bạn dùng thấy thế nào? Lời của bạn giúp người mua sau, và giúp cơ sở làm tốt hơn.",
		Write:     "Viết nhận xét",
		Edit:      "Sửa nhận xét",
		Sent:      "Đã gửi, chờ cán bộ xã duyệt. Bạn còn sửa được.",
		Seen:      "Nhận xét của bạn đang hiện trên sàn.",
		NotSeen:   "Nhận xét này không được hiện trên sàn. Cần hỏi lý do, bạn gọi Phòng Kinh tế xã.",
		FormTitle: func(product string) string { return "Nhận xét: " + product },
		FormLead:  "Cán bộ xã đọc trước khi hiện, chỉ để chặn lời tục, quảng cáo và thông tin riêng. Lời chê vẫn được hiện.",
		ScoreAsk:  "Bạn ưng mức nào?",
		Scores:    []string{"5 · rất ưng", "4 · ưng", "3 · tạm được", "2 · chưa ưng", "1 · không ưng"},
		Body:      "Lời của bạn",
		BodyHint:  "Vị, gói, lúc giao… Nhiều nhất 1.000 chữ cái. Đừng ghi số điện thoại hay địa chỉ.",
		Consent: func(who string) string {
			return "Trên sàn, bạn được gọi là “" + who + "”. Ngoài ra không hiện gì khác về bạn."
		},
		Send:   "Gửi nhận xét",
		Thanks: "Cảm ơn bạn. Nhận xét sẽ hiện khi cán bộ xã đọc xong.",
		Back:   "Về đơn hàng",

		Every:    "Tất cả",
		Pictured: "Có ảnh",
		PhotoAlt: func(product string, n, of int) string {
			if of == 1 {
				return "Ảnh người mua chụp: " + product
			}
			return fmt.Sprintf("Ảnh người mua chụp: %s, ảnh %d trong %d", product, n, of)
		},
		PhotoWords:     "Trong ảnh có gì?",
		PhotoWordsHint: "Một câu ngắn để máy đọc cho người khiếm thị. Ví dụ: bó miến vừa mở, sợi nhỏ và trong.",
		Photos:         "Ảnh món hàng",
		PhotosHint: func(most int) string {
			return fmt.Sprintf("Nhiều nhất %d ảnh JPEG, PNG hay WebP, cả lần gửi dưới 12 MB. Chụp món hàng thôi, đừng để lộ mặt người, địa chỉ hay mã đơn. Nơi chụp lưu trong ảnh được xóa đi.", most)
		},
		PhotosLeft: func(n int) string {
			if n <= 0 {
				return "Đã đủ ảnh. Muốn thay, bạn đánh dấu bỏ một ảnh ở trên rồi chọn ảnh mới."
			}
			return fmt.Sprintf("Còn gửi thêm được %d ảnh.", n)
		},
		PhotoFile:  func(name, wrong string) string { return "Ảnh “" + name + "”: " + wrong },
		PhotoNth:   func(n int) string { return fmt.Sprintf("Ảnh %d bạn đã gửi", n) },
		PhotoDrop:  func(n int) string { return fmt.Sprintf("Bỏ ảnh %d", n) },
		PhotoWaits: "Ảnh này đang được xử lý, vài giây nữa tải lại trang là thấy.",
		Withdraw:   "Xóa nhận xét này",
		WithdrawTo: "Lời, điểm và ảnh của bạn mất hẳn, không lấy lại được. Bạn có thể viết lại từ đầu.",
		Office:     viReviewOffice(),
	}
}

func viReviewOffice() ReviewOffice {
	return ReviewOffice{
		Menu:    "Nhận xét",
		Title:   "Nhận xét của người mua",
		Lead:    "Chỉ người đã nhận hàng mới viết được. Ẩn khi có lời tục, thông tin riêng, quảng cáo hoặc nói về thứ khác; lời chê thật thì để hiện và mời cơ sở trả lời.",
		OwnLead: "Khách thấy câu trả lời của bạn ngay dưới lời nhận xét. Trả lời lễ phép, ngắn, nói thật.",
		Views:   map[string]string{"pending": "Chờ duyệt", "unanswered": "Chưa trả lời", "shown": "Đang hiện", "hidden": "Đã ẩn", "all": "Tất cả"},
		Empty: map[string]string{"pending": "Không có nhận xét nào chờ duyệt", "unanswered": "Nhận xét nào cũng đã được trả lời", "shown": "Chưa có nhận xét nào đang hiện",
			"hidden": "Chưa ẩn nhận xét nào", "all": "Chưa có nhận xét nào"},
		Picked:     "Đã chọn # nhận xét",
		PickPage:   func(rows int) string { return fmt.Sprintf("Chọn cả %d nhận xét trên trang", rows) },
		ShowMany:   "Cho hiện",
		NonePicked: "Chưa chọn nhận xét nào.",
		ManyShown: func(done, not int) string {
			said := fmt.Sprintf("Đã cho hiện %d nhận xét.", done)
			if not > 0 {
				said += fmt.Sprintf(" Còn %d nhận xét chưa hiện được: người mua vừa sửa, ảnh chưa xử lý xong, hoặc đồng nghiệp đã làm trước.", not)
			}
			return said
		},
		Find:       "Tìm nhận xét",
		FindHint:   "Lời nhận xét, tên món, chủ thể hoặc người viết",
		EmptyText:  "Người mua viết nhận xét từ trang đơn hàng, sau khi nhận hàng.",
		Task:       OfficeTask{"nhận xét chờ duyệt", "Duyệt trong ngày để người mua thấy lời mình.", "Duyệt"},
		Unanswered: OfficeTask{"nhận xét chưa trả lời", "Một câu trả lời lịch sự giữ được khách.", "Trả lời"},
		Show:       "Cho hiện",
		Hide:       "Ẩn nhận xét này",
		HideWhy:    "Lý do ẩn",
		Reasons: map[string]string{"rude": "Lời tục, xúc phạm", "personal": "Lộ tên, số điện thoại, địa chỉ", "advert": "Quảng cáo", "off_topic": "Không nói về món hàng",
			"false_goods": "Nói về món khác"},
		HiddenFor:      func(reason string) string { return "Đã ẩn: " + reason },
		Answer:         "Trả lời của cơ sở",
		AnswerEdit:     "Sửa câu trả lời",
		AnswerHint:     "Hiện ngay dưới nhận xét. Cảm ơn trước, rồi nói đã sửa hay sẽ sửa gì.",
		Send:           "Đăng câu trả lời",
		ShownSaid:      "Nhận xét đã hiện trên sàn.",
		HiddenSaid:     "Nhận xét đã được ẩn.",
		Answered:       "Câu trả lời đã hiện dưới nhận xét.",
		NoText:         "(Không viết lời, chỉ chấm điểm)",
		PhotoOf:        func(n, of int) string { return fmt.Sprintf("Ảnh %d trong %d, bấm để xem lớn", n, of) },
		PhotoWaits:     "Có ảnh đang được xử lý. Vài giây nữa bạn tải lại trang rồi duyệt cả lời lẫn ảnh.",
		PhotoBad:       func(n int) string { return fmt.Sprintf("%d ảnh bị hỏng nên không dùng được.", n) },
		DropPhoto:      func(n int) string { return fmt.Sprintf("Bỏ ảnh %d", n) },
		PhotoWords:     "Trong ảnh có gì?",
		PhotoWordsHint: "Máy đọc câu này cho người khiếm thị. Để trống thì máy đọc tên món.",
		PhotoWordsSave: "Lưu lời tả",
		Described:      "Đã lưu lời tả ảnh.",
		Dropped:        "Đã bỏ ảnh. Lời nhận xét vẫn giữ nguyên.",
	}
}
