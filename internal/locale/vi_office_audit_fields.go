package locale

// viAuditFields names what stands in a line of the log, by its key there.
func viAuditFields() map[string]string {
	return map[string]string{
		"opens": "Loại trang", "opens_name": "Mở trang", "retired": "Ngừng dùng",
		"where": "Ở đâu", "organiser": "Đơn vị tổ chức", "cancel_reason": "Lý do hủy", "stalls": "Gian hàng", "sales_told": "Doanh thu", "contracts": "Số hợp đồng", "results": "Kết quả khác",
		"bytes": "Dung lượng (byte)", "rows": "Số dòng", "effective": "Áp dụng từ", "edition": "Bản số", "rates": "Bảng phí", "zone": "Vùng giao hàng", "zones": "Tỉnh thuộc vùng",
		"name": "Tên", "RowVersion": "Lần sửa", "group": "Nhóm", "GroupID": "Nhóm", "summary": "Tóm tắt", "quote": "Lời của người làm", "story": "Câu chuyện", "usage": "Cách dùng", "ingredients": "Thành phần", "ingredient_origin": "Nguồn nguyên liệu",
		"origin_evidence": "Căn cứ nguồn gốc", "net_quantity": "Khối lượng tịnh", "allergens": "Chất gây dị ứng", "nutrition": "Dinh dưỡng", "quality": "Chỉ tiêu chất lượng", "care": "Cách giữ gìn",
		"storage": "Bảo quản", "shelf_life": "Hạn dùng", "warnings": "Cảnh báo", "lead_time": "Thời gian làm", "dimensions": "Kích thước", "keywords": "Từ khóa", "delivery_area": "Nơi giao được",
		"cold_chain": "Giữ lạnh", "fresh_hours": "Số giờ giữ tươi", "season_from": "Mùa từ tháng", "season_to": "Mùa đến tháng", "price_includes_vat": "Giá đã có thuế GTGT", "made_to_order": "Làm theo đơn",
		"preorder_from": "Đặt trước từ", "preorder_until": "Đặt trước đến", "preorder_note": "Lời về đặt trước", "wholesale_from": "Bán sỉ từ", "makers": "Chủ thể", "wholesale_note": "Lời về bán sỉ", "state": "Trạng thái", "SaleMode": "Cách bán", "Name": "Tên",
		"trade_name": "Tên gọi", "legal_form": "Loại hình", "tax_code": "Mã số thuế", "registration_number": "Số đăng ký", "registration_issuer": "Nơi cấp đăng ký", "registration_issued_on": "Ngày cấp đăng ký",
		"local_capital_percent": "Vốn trong nước (%)", "village_id": "Thôn", "address_line": "Địa chỉ", "phone": "Số điện thoại", "email": "Thư điện tử", "visiting": "Giờ đón khách", "channels": "Trang khác", "craft": "Nghề", "since_year": "Làm từ năm",
		"create": "Tạo mới", "change": "Cập nhật", "left": "Dòng bỏ qua",
		"fields": "Các mục đã sửa", "fee": "Phí đã thỏa thuận", "fee_there": "Phí đến nơi mới", "price": "Giá", "stock": "Số trong kho", "parts": "Món trong hộp", "from": "Từ", "until": "Đến", "units": "Số suất", "other": "Giá họ muốn", "per_phone": "Mỗi số điện thoại", "deep": "Giảm trên nửa giá",
		"ended_at": "Kết thúc lúc", "ready": "Có hàng ngày", "related": "Hàng đi kèm", "reason": "Lý do", "part": "Chỗ cần sửa", "label_photo": "Ảnh nhãn", "alt": "Mô tả ảnh", "phrases": "Các từ",
		"login": "Tên đăng nhập", "roles": "Vai trò", "hamlet": "Thôn", "ip": "Địa chỉ mạng", "device": "Máy", "browsers": "Số máy", "lines": "Số dòng", "list": "Danh sách",
		"order": "Đơn", "payment": "Tiền", "shipment": "Kiện hàng", "kind": "Loại", "method": "Cách trả tiền", "amount": "Số tiền", "fate": "Kết quả", "money": "Tiền của đơn", "answer": "Trả lời", "goods": "Món hàng",
		"parcel": "Kiện số", "courier": "Bên giao", "tracking": "Mã vận đơn", "lot": "Lô", "lots": "Lô", "orders": "Số đơn", "offer": "Cách giải quyết", "goods_back": "Khách gửi trả hàng", "refunded": "Đã trả lại", "wants": "Khách muốn",
		"lawful": "Quyền trả hàng 30 ngày", "by_phone": "Nhận qua điện thoại", "version": "Bản báo giá", "rule": "Cách trả trước", "wording": "Bản điều khoản", "reached": "Gọi được", "offered": "Số đã báo", "requests": "Số yêu cầu", "way": "Bằng cách", "people": "Số người nhận", "told_of": "Món được báo",
		"bank": "Ngân hàng", "number": "Số", "holder": "Chủ tài khoản", "active_from": "Dùng từ", "why": "Vì sao", "closed_as": "Khép vì", "period": "Tháng",
		"issuer": "Nơi cấp", "issued": "Ngày cấp", "expires": "Hết hạn", "check": "Kiểm tra", "goods_kind": "Nhóm hàng", "legal_forms": "Loại hình chủ thể", "kinds": "Loại giấy tờ", "required": "Bắt buộc", "basis": "Căn cứ", "months": "Số tháng", "month": "Tháng", "acts": "Số việc làm thay", "code": "Mã",
		"What": "Việc", "DecisionNumber": "Số quyết định", "DecidedOn": "Ngày quyết định", "Authority": "Cơ quan", "Stars": "Số sao", "ValidFrom": "Hiệu lực từ", "ValidUntil": "Hiệu lực đến", "Reason": "Lý do",
		"Mode": "Hình thức", "Record.Number": "Số hồ sơ", "Record.IssuedOn": "Ngày cấp", "Record.Authority": "Nơi cấp", "Record.Link": "Đường dẫn", "Record.Seller": "Người bán", "Record.SellerCode": "Mã số người bán", "Record.SellerAddress": "Địa chỉ người bán",
		"Number": "Số hồ sơ", "IssuedOn": "Ngày cấp", "Link": "Đường dẫn", "Seller": "Người bán", "SellerCode": "Mã số người bán", "SellerAddress": "Địa chỉ người bán",
		"bearer": "Ai chịu phần giảm", "percent": "Giảm (%)", "cap": "Giảm nhiều nhất", "minimum": "Đơn từ", "uses": "Số lượt", "address": "Địa chỉ", "old_address": "Địa chỉ cũ", "latitude": "Vĩ độ", "longitude": "Kinh độ", "hours": "Giờ mở",
		"days": "Ngày mở", "notes": "Ghi chú", "closed_until": "Nghỉ đến", "pickup": "Nhận hàng tại đây", "there": "Món đang có", "rings": "Số vòng ranh giới", "source": "Nguồn", "title": "Tiêu đề", "body": "Nội dung", "place": "Nơi", "slug": "Địa chỉ trang", "line": "Một câu giới thiệu", "aliases": "Tên khác", "former_communes": "Xã cũ", "label": "Điều gì", "text": "Nội dung",
		"starts_on": "Bắt đầu", "publish_at": "Hẹn đăng lúc", "ends_on": "Kết thúc", "lunar_from": "Âm lịch từ ngày", "lunar_to": "Âm lịch đến ngày", "lunar_month": "Tháng âm lịch", "at": "Lúc", "party": "Số người", "capacity": "Số khách mỗi giờ", "day": "Ngày",
		"called_off": "Lịch hẹn phải hoãn", "Address": "Địa chỉ", "Note": "Lời dặn khách", "Taking": "Đang nhận khách", "Capacity": "Số khách mỗi giờ", "Minutes": "Một lượt (phút)", "LeadMinutes": "Hẹn trước (phút)", "LeadHours": "Hẹn trước (giờ)", "AheadDays": "Hẹn xa nhất (ngày)",
		"MostParty": "Đoàn đông nhất", "GroupFrom": "Cần duyệt từ (người)", "items": "Số món", "hosts": "Số người dẫn", "rehearsal": "Chạy thử", "rules": "Quy tắc live", "what": "Là", "replay": "Đường dẫn xem lại", "lessons": "Bài học", "asked": "Khách hay hỏi", "sentences": "Các câu", "standard": "Mẫu gốc", "score": "Điểm", "about": "Về", "category": "Loại ý kiến", "proof": "Cách xác nhận",
		"tiles_shown": "Hiện nền đường phố", "tiles": "Địa chỉ ảnh nền", "credit": "Nguồn bản đồ", "zoom": "Phóng to",
		"facebook": "Trang Facebook", "tiktok": "TikTok", "youtube": "YouTube", "zalo": "Zalo OA",
		"way_cod": "Tiền mặt tắt vì", "way_transfer": "Chuyển khoản tắt vì", "way_stripe": "Thẻ tắt vì", "most_cash": "Tiền mặt nhiều nhất", "refund_alone": "Một người ghi trả lại đến", "confirm_hours": "Xác nhận trong (giờ)", "pay_hours": "Chờ tiền trong (giờ)", "hold_minutes": "Giữ hàng (phút)", "cold_hour": "Giờ chốt hàng lạnh",
		"owner": "Đơn vị chủ quản", "assigned_to": "Người phụ trách", "merged": "Đã gộp", "moved": "Chuyển sang", "moved.products": "Sản phẩm chuyển sang", "moved.orders": "Đơn chuyển sang", "moved.papers": "Giấy tờ chuyển sang", "moved.photos": "Ảnh chuyển sang", "moved.accounts": "Tài khoản đăng nhập chuyển sang", "moved.bespoke_requests": "Yêu cầu đặt làm chuyển sang", "moved.wholesale_passes": "Đề nghị mua sỉ chuyển sang", "moved.vouchers": "Mã giảm giá chuyển sang", "moved.trade_fair_stalls": "Gian hội chợ chuyển sang", "moved.acts_for": "Việc làm thay chuyển sang", "moved.consents": "Đồng ý nhận tin chuyển sang", "merged_into": "Gộp vào", "unmerged": "Đã tách", "desk": "Bộ phận phụ trách", "office_hours": "Giờ làm việc", "help": "Số gọi khi cần giúp", "reminder_days": "Nhắc trước (ngày)", "second_step": "Bắt buộc xác thực hai bước từ", "reminder_days.papers": "Nhắc giấy tờ trước (ngày)", "reminder_days.stars": "Nhắc chứng nhận trước (ngày)", "recognition_months": "Thời hạn chứng nhận (tháng)",
	}
}

// viAuditValues are codes as people read them: by key and code where a code means several
// things, else by the code alone.
func viAuditValues() map[string]string {
	return map[string]string{
		"opens=size": "sản phẩm", "opens=product": "sản phẩm", "opens=group": "nhóm hàng", "opens=producer": "cơ sở", "opens=point": "điểm bán", "opens=village": "làng", "opens=news": "tin", "opens=event": "sự kiện",
		"opens=session": "phiên live", "opens=page": "trang chung",
		"where=in_commune": "tại xã", "where=city": "nơi khác trong thành phố", "where=other_province": "tỉnh, thành khác",
		"way=order_page": "Ở trang đơn", "way=message": "Từ đường dẫn trong tin", "way=officer": "Người mua gọi điện",
		"state=published": "đang bán, đang đăng", "state=draft": "bản nháp", "state=hidden": "đang ẩn", "state=good_standing": "đang hoạt động", "state=suspended": "bị đình chỉ",
		"state=pending": "chờ duyệt", "state=shown": "đang hiện", "state=open": "đang mở", "state=closed": "đã đóng", "state=answered": "đã trả lời", "state=agreed": "đã đồng ý", "state=returning": "hàng đang quay về",
		"state=declined": "đã từ chối", "state=settled": "đã giải quyết", "state=reopened": "mở lại", "state=withdrawn": "đã rút", "state=requested": "chờ nhận", "state=confirmed": "đã nhận", "state=refused": "không nhận được",
		"state=called_off": "bị hoãn", "state=cancelled": "đã hủy", "state=attended": "khách đã đến", "state=missed": "khách không đến", "state=active": "đang dùng", "state=live": "đang phát",
		"order=placed": "chờ xác nhận", "order=confirmed": "đã xác nhận", "order=completed": "xong", "order=cancelled": "đã hủy", "order=expired": "hết hạn xác nhận",
		"payment=created": "chưa trả", "payment=pending": "chờ chuyển khoản", "payment=processing": "ngân hàng đang xử lý", "payment=authorized": "sẽ trả khi nhận", "payment=collected": "bên giao đã thu", "payment=succeeded": "đã nhận đủ",
		"payment=failed": "không trả được", "payment=expired": "quá hạn trả", "payment=cancelled": "không thu",
		"shipment=pending": "chưa làm", "shipment=ready": "chờ gói", "shipment=packed": "đã gói", "shipment=shipped": "đang giao", "shipment=delivered": "đã giao", "shipment=failed_attempt": "giao chưa gặp", "shipment=returning": "đang quay về",
		"shipment=returned": "đã quay về", "shipment=cancelled": "không giao", "method=cod": "trả khi nhận hàng", "method=transfer": "chuyển khoản", "method=stripe": "thẻ",
		"kind=collected": "tiền mặt đã thu", "kind=received": "chuyển khoản đã nhận", "kind=captured": "đã thu thẻ", "kind=remitted": "thu hộ đã về", "kind=refunded": "trả lại khách", "kind=disputed": "ngân hàng đòi lại", "kind=dispute_won": "ngân hàng trả lại", "kind=waived": "không thu", "kind=news": "tin", "kind=event": "sự kiện", "kind=show": "xem dữ liệu", "kind=erase": "xóa dữ liệu",
		"fate=known": "đã biết từ trước", "fate=noted": "đã ghi sổ", "fate=partly": "mới một phần", "fate=begun": "đủ phần đầu", "fate=paid": "trả đủ, xác nhận đơn", "fate=finished": "trả đủ, đơn xong", "fate=reinstated": "mở lại đơn", "fate=owed_back": "phải trả lại khách",
		"offer=refund": "trả tiền", "offer=exchange": "đổi hàng", "offer=resend": "gửi lại", "wants=refund": "trả tiền", "wants=exchange": "đổi hàng", "wants=resend": "gửi lại", "wants=say": "góp ý",
		"reason=unsafe": "nghi mất an toàn", "reason=delivery": "giao hàng", "reason=broken": "hỏng, vỡ", "reason=not_as_said": "không như giới thiệu", "reason=information": "thông tin sai", "reason=label": "nhãn sai", "reason=other": "lý do khác",
		"what=product": "sản phẩm", "what=producer": "chủ thể", "what=code": "mã live", "bearer=producer": "chủ thể", "bearer=commune": "xã", "answer=none": "không nghe máy", "What=grant": "công nhận", "What=extend": "gia hạn", "What=revoke": "thu hồi",
		"Mode=showcase": "chỉ giới thiệu", "Mode=direct": "bán trực tiếp", "Mode=intermediary": "sàn trung gian", "about=product": "sản phẩm", "about=maker": "chủ thể", "about=place": "nơi chốn", "about=site": "trang web",
		"category=safety": "an toàn thực phẩm", "category=label": "nhãn hàng", "category=price": "giá", "category=conduct": "cách phục vụ", "category=content": "nội dung trang", "category=other": "việc khác",
		"check=waiting": "chờ kiểm tra", "check=checked": "đã kiểm tra", "check=sent_back": "đã gửi lại", "check=pending": "chờ kiểm tra", "delivery_area=commune": "trong xã", "delivery_area=city": "trong Hà Nội", "delivery_area=country": "cả nước",
		"SaleMode=stock": "bán sẵn", "SaleMode=quote": "báo giá", "SaleMode=visit": "đến tận nơi", "proof=link": "đường dẫn của đơn", "proof=code": "mã đơn và 4 số cuối",
		"why=no_code": "không có mã đơn", "why=two_codes": "có nhiều mã đơn", "why=late": "đơn đã khép", "why=wrong_account": "đơn của chủ thể khác", "why=no_account": "tài khoản lạ", "why=maybe_twin": "có thể trùng khoản khác",
		"closed_as=returned": "đã chuyển trả", "closed_as=not_ours": "không phải tiền đơn hàng", "closed_as=twin": "trùng khoản khác", "rule=deposit": "đặt cọc", "rule=prepaid": "trả trước",
		"article.state=published": "đang đăng", "product.state=published": "đang bán", "kind=bank": "ngân hàng", "kind=card": "thẻ", "kind=products": "sản phẩm", "kind=stock": "tồn kho", "kind=shop": "cửa hàng", "kind=market": "chợ",
		"part=name": "tên, giới thiệu", "part=photos": "ảnh sản phẩm", "part=price": "giá, quy cách", "part=label_photo": "ảnh nhãn", "part=label": "thành phần, nhãn", "part=story": "lời người làm",
		"most_cash=0": "mức có sẵn", "refund_alone=0": "mức có sẵn", "confirm_hours=0": "mức có sẵn", "pay_hours=0": "mức có sẵn", "hold_minutes=0": "mức có sẵn", "cold_hour=0": "mức có sẵn",
		"admin": "Quản trị", "economy": "Phòng Kinh tế", "culture": "Phòng Văn hóa – Xã hội", "services": "Trung tâm Dịch vụ tổng hợp", "youth": "Đoàn thanh niên", "hamlet_head": "Trưởng thôn", "producer": "Chủ thể", "leader": "Lãnh đạo (chỉ xem)",
	}
}
