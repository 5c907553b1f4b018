package locale

// viAuditActions is what was done, to be read after the name of who did it and before the
// name of the record.
func viAuditActions() map[string]string {
	return map[string]string{
		"accounts.created": "mời vào trang quản lý:", "accounts.disabled": "khóa tài khoản", "accounts.enabled": "mở lại tài khoản", "accounts.link_made": "tạo đường dẫn đặt mật khẩu cho",
		"accounts.logged_out": "cho đăng xuất khỏi mọi máy:", "accounts.password_set": "đặt mật khẩu mới cho tài khoản", "accounts.role_given": "đổi vai trò của",
		"accounts.session_ended": "cho đăng xuất một máy của", "accounts.others_ended": "đăng xuất các máy khác của",
		"accounts.second_on": "bật xác thực hai bước cho", "accounts.second_off": "tắt xác thực hai bước của", "accounts.second_reset": "đặt lại xác thực hai bước của",
		"auth.half_in": "nhập đúng mật khẩu", "auth.code_failed": "nhập sai mã xác thực", "auth.code_locked": "bị khóa tạm vì sai mã xác thực nhiều lần", "auth.recovered": "đăng nhập bằng mã dự phòng",
		"auth.logged_in": "đăng nhập", "auth.failed": "gõ sai mật khẩu", "auth.locked": "bị khóa tạm vì sai mật khẩu nhiều lần", "auth.refused": "bị từ chối vì tài khoản đã khóa",
		"audit.taken": "xuất nhật ký ra tệp", "list.taken": "tải về Excel",

		"product.added": "thêm sản phẩm", "product.edited": "sửa nội dung", "product.drafted": "sửa bản nháp của", "product.submitted": "gửi xã duyệt", "product.returned": "trả lại chủ thể",
		"product.draft_dropped": "bỏ bản nháp của", "product.published": "đăng bán",
		"product.hidden": "ẩn khỏi gian hàng:", "product.unhidden": "đăng bán lại", "product.related": "đổi hàng đi kèm của",
		"producer.removed": "gỡ bản nháp của", "product.removed": "gỡ bản nháp",
		"import.confirmed": "bấm nhập", "import.done": "nhập xong", "import.recalled": "bấm hoàn tác", "import.undone": "hoàn tác xong",
		"variant.added": "thêm loại", "variant.retired": "ngừng bán loại", "variant.restored": "bán lại loại", "price.set": "đổi giá bán", "stock.set": "đổi số còn trong kho của",
		"box.set": "đổi món trong hộp quà", "offer.made": "đặt giá ưu đãi cho", "offer.ended": "kết thúc ưu đãi của", "preorder.made": "mở đặt trước", "preorder.ended": "đóng đặt trước",
		"photo.added": "thêm ảnh của", "photo.ready": "làm xong ảnh của", "photo.failed": "không làm được ảnh của", "photo.described": "sửa mô tả ảnh của", "photo.moved": "đổi thứ tự ảnh của",
		"photo.binned": "bỏ ảnh vào thùng rác:", "photo.restored": "lấy ảnh ra khỏi thùng rác:", "photo.purged": "xóa hẳn ảnh đã bỏ của", "photo.emptied": "dọn ảnh đã bỏ của", "photo.dropped": "bỏ ảnh của",
		"synonym.added": "thêm từ tìm kiếm", "synonym.removed": "bỏ từ tìm kiếm", "delivery.free_from": "đổi mức miễn phí giao của",
		"voucher.made": "tạo mã giảm giá", "voucher.changed": "sửa mã giảm giá", "voucher.published": "phát mã giảm giá", "voucher.stopped": "dừng mã giảm giá",

		"producer.added": "thêm chủ thể", "producer.edited": "sửa hồ sơ chủ thể", "producer.good_standing": "cho hoạt động:", "producer.suspended": "đình chỉ chủ thể", "producer.draft": "đưa về bản nháp:",
		"behalf.confirmed": "xác nhận đúng các việc được làm thay,", "behalf.objected": "nói có việc làm thay không đúng,",
		"personal.edited": "sửa thông tin riêng của", "personal.opened": "xem thông tin riêng của",
		"paper.added": "ghi giấy tờ số", "paper.checked": "kiểm tra xong giấy tờ số", "paper.sent_back": "gửi lại giấy tờ số", "paper.mended": "sửa giấy tờ số", "paper.withdrawn": "thu hồi giấy tờ số", "paper.copied": "thêm bản chụp cho giấy tờ số", "paper.opened": "mở bản chụp giấy tờ số",
		"paper_rule.changed": "đổi giấy tờ bắt buộc:", "paper_rule.dropped": "bỏ giấy tờ bắt buộc:", "paper_kind.changed": "đổi thời hạn của",
		"recognition.proposed": "đề nghị công bố sao cho", "recognition.copied": "thêm bản chụp quyết định cho", "recognition.sent_back": "trả lại đề nghị công bố sao của", "recognition.granted": "công bố sao OCOP của", "recognition.extended": "gia hạn chứng nhận của",
		"recognition.revoked": "thu hồi chứng nhận của", "recognition.months_changed": "đổi thời hạn chứng nhận",

		"order.confirm": "xác nhận đơn", "order.pack": "gói hàng của đơn", "order.ship": "gửi hàng của đơn", "order.deliver": "ghi đã giao đơn", "order.collect": "ghi đã thu tiền đơn", "order.miss": "ghi giao không gặp khách, đơn",
		"order.turn_back": "ghi hàng đang quay về, đơn", "order.take_in": "nhận lại hàng của đơn", "order.cancel": "hủy đơn", "order.expire": "để đơn hết hạn xác nhận:", "order.frozen": "tạm giữ đơn", "order.thawed": "thôi giữ đơn",
		"order.called": "gọi khách không được, đơn", "order.contact_shown": "xem số điện thoại và địa chỉ khách của đơn", "order.receiver_changed": "đổi người nhận của đơn", "order.ran_out": "báo hết hàng cho đơn",
		"order.settled": "ghi tiền cho đơn", "order.method_changed": "đổi cách trả tiền của đơn", "order.parcel_labelled": "ghi mã vận đơn cho đơn", "order.part_sent": "gửi thêm một kiện của đơn",
		"order.part_arrived": "ghi một kiện đã đến của đơn", "order.part_dropped": "thôi gửi phần còn lại của đơn", "order.part_back": "ghi một kiện quay về của đơn",
		"lot.added": "ghi lô hàng", "lot.recalled": "thu hồi lô hàng", "lot.noted": "ghi lô cho đơn", "lot.called": "ghi đã gọi khách về lô thu hồi, đơn", "lot.call_taken_back": "bỏ ghi đã gọi về lô thu hồi, đơn",
		"lot.contacts_shown": "xem số điện thoại khách đã mua lô", "waiting.numbers_shown": "xem số điện thoại khách chờ hàng,", "waiting.told": "ghi đã báo có hàng,",
		"case.ask": "gửi khiếu nại về đơn", "case.answer": "trả lời khiếu nại của đơn", "case.accept": "đồng ý cách giải quyết, đơn", "case.decide": "quyết định khiếu nại của đơn", "case.decline": "từ chối khiếu nại của đơn",
		"case.send_back": "ghi khách đã gửi trả hàng, đơn", "case.take_in": "nhận hàng trả của đơn", "case.repay": "ghi đã trả tiền, đơn", "case.finish": "kết thúc khiếu nại của đơn", "case.reopen": "mở lại khiếu nại của đơn",
		"case.withdraw": "rút khiếu nại của đơn", "refund_account.given": "cho số tài khoản nhận lại tiền, đơn", "refund_account.shown": "xem số tài khoản nhận lại tiền của khách, đơn",
		"bespoke.quoted": "báo giá yêu cầu đặt làm", "bespoke.accepted": "đồng ý báo giá", "bespoke.decline": "từ chối yêu cầu đặt làm", "bespoke.withdraw": "rút yêu cầu đặt làm", "bespoke.offer": "báo giá lại yêu cầu", "bespoke.accept": "đồng ý báo giá",
		"bespoke.contact_shown": "xem số điện thoại của yêu cầu đặt làm",

		"transfer.received": "nhận một khoản chuyển tiền,", "transfer.told": "ghi một khoản ngân hàng báo lại,", "transfer.left": "để lại một khoản chưa rõ của đơn nào,", "transfer.matched": "gán tiền vào đơn,", "transfer.closed": "khép một khoản chuyển tiền,",
		"transfer.undone": "bỏ gán một khoản chuyển tiền,", "transfer.paid_back": "ghi đã chuyển trả,", "sepay.read": "đọc lại tin báo ngân hàng,", "sepay.by_hand": "ghi tay một tin báo ngân hàng,", "sepay.aside": "gạt một tin báo ngân hàng,",
		"sepay.arrived": "nhận lại tin báo ngân hàng,", "account.proposed": "đề nghị đổi tài khoản nhận tiền,", "account.approved": "duyệt tài khoản nhận tiền,", "account.sent_back": "trả lại đề nghị đổi tài khoản,",
		"account.stopped": "dừng việc đổi tài khoản,", "cod.assigned": "gán dòng tiền thu hộ vào đơn,", "cod.closed": "khép dòng tiền thu hộ,", "cod.let_off": "bỏ qua tiền thu hộ của đơn",
		"card.refund_proposed": "đề nghị trả lại tiền thẻ,", "card.refund_approved": "duyệt trả lại tiền thẻ,", "card.refund_rejected": "từ chối trả lại tiền thẻ,", "card.task_finished": "làm xong một việc về thẻ,", "statement.closed": "chốt bảng kê tháng,",

		"sales_point.removed": "bỏ điểm bán vừa thêm", "sales_point.created": "thêm điểm bán", "sales_point.updated": "sửa điểm bán", "sales_point.shelf_told": "báo hàng đang có ở", "sales_point.usual_set": "đổi hàng thường có ở", "sales_point.link_made": "tạo đường dẫn báo hàng cho",
		"sales_point.link_revoked": "bỏ đường dẫn báo hàng của", "outline.set": "đặt ranh giới bản đồ", "outline.dropped": "bỏ ranh giới bản đồ",
		"article.written": "viết bài", "article.rewritten": "sửa bài", "article.published": "đăng bài", "article.taken_back": "gỡ bài",
		"village.added": "thêm làng", "village.described": "sửa lời giới thiệu", "heritage_site.described": "sửa lời giới thiệu", "fact.added": "thêm một điều biết được về", "fact.changed": "sửa một điều biết được về",
		"fact.dropped": "bỏ một điều biết được về", "fact.lifted": "đưa lên trên một điều biết được về",
		"takedown.taken": "gỡ khẩn cấp", "takedown.lift_asked": "đề nghị cho bán lại", "takedown.lifted": "cho bán lại", "takedown.lift_sent_back": "chưa cho bán lại",
		"visits.booked": "đặt lịch đến thăm", "visits.resized": "đổi số người của lịch hẹn", "visits.cancelled": "hủy lịch hẹn", "visits.confirm": "nhận lịch hẹn", "visits.refuse": "từ chối lịch hẹn", "visits.call_off": "báo hoãn lịch hẹn",
		"visits.regroup": "xếp lại lịch hẹn đông người", "visits.attend": "ghi khách đã đến, lịch hẹn", "visits.miss": "ghi khách không đến, lịch hẹn", "visits.cancel": "hủy lịch hẹn", "visits.told": "ghi đã báo khách về lịch hẹn",
		"visits.numbers_shown": "xem số điện thoại khách đến thăm, lịch hẹn", "visits.place_changed": "sửa nơi đón khách", "visits.capacity_set": "đổi số khách mỗi giờ ở", "visits.day_closed": "đóng một ngày ở", "visits.day_opened": "mở lại một ngày ở",
		"live.made": "tạo phiên live", "live.stall_opened": "mở mã quầy", "live.stall_closed": "thôi dùng mã quầy", "live.planned": "sửa phiên live", "live.begun": "bắt đầu phiên live", "live.ended": "kết thúc phiên live", "live.dropped": "bỏ phiên live", "live.replay": "đổi đường dẫn xem lại của phiên live",
		"review.written": "viết nhận xét về", "review.shown": "cho hiện nhận xét về", "review.hidden": "ẩn nhận xét về", "review.answered": "trả lời nhận xét về", "review.changed": "sửa nhận xét về", "review.withdrawn": "rút nhận xét về",
		"review.photos_described": "tả ảnh của nhận xét về", "review.picture_dropped": "bỏ ảnh của nhận xét về", "report.told": "gửi ý kiến cho xã,", "report.answered": "trả lời ý kiến gửi xã,",
		"privacy.asked": "gửi yêu cầu về dữ liệu,", "privacy.done": "làm xong yêu cầu về dữ liệu,", "privacy.declined": "từ chối yêu cầu về dữ liệu,",
		"launch.proposed": "đề nghị mở bán", "launch.approved": "duyệt mở bán", "launch.sent_back": "trả lại đề nghị mở bán", "launch.closed": "ngưng nhận đơn", "setting.changed": "đổi cài đặt", "setting.imprint": "đổi thông tin trang",
	}
}
