package locale

import (
	"fmt"
	"time"
)

func viPrivacy() Privacy {
	return Privacy{
		Title:       "Dữ liệu của tôi",
		Description: "Xem hoặc yêu cầu xóa thông tin cá nhân bạn đã để lại khi mua hàng trên sàn OCOP Hưng Đạo.",
		Lead:        "Bạn có quyền xem và yêu cầu xóa thông tin của mình. Cán bộ xã trả lời trong 72 giờ.",
		HaveLink:    "Có đường dẫn riêng của đơn thì bạn mở trang đơn và bấm “Dữ liệu của tôi”: xem được ngay, không phải chờ. Mất đường dẫn thì điền dưới đây.",
		Kind:        "Bạn muốn gì?",
		Kinds:       map[string]string{"show": "Cho tôi xem dữ liệu", "erase": "Xóa dữ liệu của tôi"},
		KindNotes: map[string]string{"show": "Chúng tôi gửi lại đường dẫn riêng về thư điện tử của đơn, hoặc gọi về số đã đặt.",
			"erase": "Xóa tên, số điện thoại, địa chỉ, thư và lời nhắn ở mọi đơn đã xong của số này. Món hàng, số tiền và ngày mua được giữ theo luật kế toán, không còn gắn với ai."},
		Code:     "Mã đơn",
		Last4:    "4 số cuối điện thoại đã đặt",
		Send:     "Gửi yêu cầu",
		Policy:   "Bảo vệ thông tin cá nhân",
		NotFound: "Không tìm thấy đơn với mã và số này. Bạn xem lại trên thư xác nhận hoặc tin nhắn của cơ sở nhé.",
		NoKind:   "Bạn chọn một việc nhé.",

		Ticket: func(code string) string { return "Yêu cầu " + code },
		States: map[string]string{"open": "Đang chờ cán bộ", "done": "Đã xong", "declined": "Không làm được"},
		StateText: map[string]string{"open": "Cán bộ xã có thể gọi về số đã đặt để chắc là bạn. Giữ đường dẫn trang này để theo dõi.",
			"done show": "Đường dẫn riêng đã được gửi về thư điện tử của đơn, hoặc cán bộ đã gọi cho bạn.", "done erase": "Thông tin của bạn đã được xóa. Đường dẫn của các đơn cũ không mở được nữa.",
			"declined": "Bạn có thể gửi lại, hoặc khiếu nại theo trang chính sách."},
		DueBy:   func(at string) string { return "Trả lời trước " + at },
		Because: func(reason string) string { return "Lý do: " + reason },
		Keep:    "Xem chính sách",
		Asked:   "Bạn muốn",

		Link:    "Dữ liệu của tôi",
		Own:     "Dữ liệu của lần mua này",
		OwnLead: "Đây là tất cả những gì sàn giữ về bạn trong lần mua này.",
		OwnWhat: map[string]string{"name": "Tên", "phone": "Số điện thoại", "email": "Thư điện tử", "address": "Địa chỉ", "note": "Lời nhắn", "placed": "Lúc đặt", "terms": "Quy chế lúc đặt", "order": "Đơn", "case": "Phản ánh", "account": "Tài khoản nhận tiền hoàn", "review": "Nhận xét",
			"voucher": "Mã giảm đã dùng", "ordered_by": "Số người đặt", "made": "Yêu cầu đặt làm", "purchase": "Lần mua", "visit": "Hẹn thăm", "waiting": "Chờ hàng", "live": "Bình luận trong phiên live", "report": "Ý kiến gửi xã", "bulk": "Đề nghị mua sỉ",
			"consent": "Đồng ý nhận tin, đúng câu đã đọc", "consent_ended": "Thôi nhận tin", "news": "Tin mẻ mới đã gửi"},
		JSON:  "Tải về dạng JSON",
		Erase: "Xóa dữ liệu của tôi",
		EraseWhy: "Cán bộ xã xóa tên, số điện thoại, địa chỉ, thư và lời nhắn ở mọi đơn đã xong của số này. Món hàng, số tiền và ngày mua được giữ theo luật. " +
			"Xóa rồi thì đường dẫn của các đơn ấy không mở được nữa.",
		EraseGo: "Gửi yêu cầu xóa",
		Back:    "Quay lại đơn hàng",

		Mail: PrivacyMail{Subject: "Đường dẫn tới dữ liệu của bạn", Text: "Bạn đã yêu cầu xem dữ liệu của mình. Trang dưới đây có tất cả những gì sàn giữ về bạn trong lần mua này, và tải về được:"},
		Office: PrivacyOffice{
			Menu: "Dữ liệu cá nhân", Title: "Yêu cầu về dữ liệu cá nhân",
			Lead: "Khách xin xem hoặc xóa dữ liệu của mình. Yêu cầu gửi bằng mã đơn thì gọi về số đã đặt cho chắc rồi mới làm.",
			Task: OfficeTask{"yêu cầu về dữ liệu cá nhân", "Phải trả lời trong 72 giờ.", "Trả lời"},
			Find: "Tìm yêu cầu về dữ liệu", FindHint: "Số YC, mã đơn",
			Empty: "Chưa có yêu cầu nào", EmptyText: "Khách gửi yêu cầu từ trang đơn, hoặc ở trang Dữ liệu của tôi.",
			Proofs: map[string]string{"link": "Mở bằng đường dẫn riêng", "code": "Chỉ biết mã đơn và 4 số cuối: gọi lại cho chắc"},
			Order:  "Xem đơn",
			ShowGo: "Gửi lại đường dẫn cho khách", ShowHint: "Thư đi tới đúng địa chỉ ghi trong đơn.",
			NoMail:    "Đơn này không có thư điện tử. Gọi cho khách, đọc những gì đơn ghi, rồi bấm đã trả lời.",
			Told:      "Đã trả lời khách",
			Gone:      "Dữ liệu của đơn này đã xóa, không còn gì để gửi. Bấm đã trả lời để khép yêu cầu.",
			EraseGo:   "Xóa dữ liệu",
			Called:    "Tôi đã gọi lại số này, đúng là người mua: xóa ở mọi lần mua của số",
			EraseHint: "Không đánh dấu ô dưới đây thì chỉ xóa ở lần mua này. Xóa xong không lấy lại được. Đơn còn dở, còn phản ánh hoặc còn tiền phải trả thì làm xong trước.",
			ReadGo:    "Xem mọi dữ liệu của số này", ReadCalled: "Tôi đã gọi lại số này, đúng là người mua hỏi",
			ReadHint:  "Khách hỏi cả những lần mua khác, hẹn thăm, chờ hàng thì gọi về số đã đặt trước. Lượt xem được ghi vào nhật ký.",
			ReadTitle: func(phone string) string { return "Dữ liệu của số " + phone }, ReadNote: "Đọc cho khách nghe, hoặc in ra gửi khách. Đọc xong thì quay lại bấm đã trả lời.",
			ReadNone: "Không giữ gì của số này.",
			Decline:  "Không làm được", DeclineWhy: "Lý do, khách đọc được",
			Ended:       func(who, at string) string { return who + ", " + at },
			ShowSaid:    "Đã trả lời khách.",
			EraseSaid:   func(n int) string { return fmt.Sprintf("Đã xóa dữ liệu ở %d lần mua.", n) },
			DeclineSaid: "Đã ghi lý do cho khách.",
		},

		Terms: [2]string{"Thông tin", "Giữ bao lâu"},
		TermNames: map[string]string{"orders": "Tên, số điện thoại, địa chỉ, thư trong đơn đã xong", "cases": "Lời và ảnh trong phản ánh, đổi trả", "words": "Ghi chú cuộc gọi, lý do ghi trong lịch sử đơn", "made": "Ảnh tiến độ và yêu cầu của hàng đặt làm, sau khi hết bảo hành", "accounts": "Tài khoản nhận tiền hoàn, sau khi hoàn",
			"consents": "Số điện thoại, thư đồng ý nhận tin mẻ mới, nếu bạn không xóa sớm hơn; thôi nhận thì dừng gửi ngay",
			"messages": "Tin ngân hàng, cổng thẻ báo tiền về, sau khi ghi sổ", "carts": "Giỏ hàng chưa đặt", "waiting": "Số điện thoại chờ hàng, chưa báo được", "told": "Số điện thoại chờ hàng, sau khi đã báo", "bulk": "Tên, số điện thoại, lời nhắn trong đề nghị mua sỉ, sau lần thay đổi cuối", "asked": "Tên, số điện thoại hỏi đặt làm mà không thành đơn", "reports": "Lời và số điện thoại trong phản ánh, sau khi trả lời", "visits": "Tên, số điện thoại hẹn thăm, sau ngày thăm"},
		Term: func(d time.Duration) string {
			days := int(d / (24 * time.Hour))
			switch {
			case days >= 365:
				return fmt.Sprintf("%d năm", days/365)
			case days > 60:
				return fmt.Sprintf("%d tháng", days/30)
			}
			return fmt.Sprintf("%d ngày", days)
		},
	}
}

// viPrivacyFaults are said about requests for one's own data.
func viPrivacyFaults() Faults {
	return Faults{
		"privacy.kind":       say("Bạn chọn một việc nhé."),
		"privacy.not_found":  say("Không tìm thấy yêu cầu này. Bạn mở lại đường dẫn đã giữ nhé."),
		"privacy.ended":      say("Yêu cầu này đã trả lời rồi. Danh sách dưới đây là mới nhất."),
		"privacy.call_first": say("Gọi về số đã đặt và đánh dấu đã gọi trước, rồi mới xem được mọi dữ liệu của số."),
		"privacy.why":        say("Ghi lý do, trong 300 chữ."),
		"privacy.unfinished": func(d Details) string {
			return "Số này còn " + d.text("left") + " lần mua chưa xong: đơn còn dở, còn phản ánh hoặc còn tiền phải trả lại. Làm xong rồi xóa."
		},
	}
}
