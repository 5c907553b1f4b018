package admin

import (
	"context"
	"net/http"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/livestream/comments"
	"github.com/ocop-hungdao/ocop/internal/audit"
)

func TestCommentsBecomeDraftsWithoutANumberOnTheScreen(t *testing.T) {
	t.Parallel()
	d := open(t)
	f, _ := d.air(false)
	b := d.as("Đoàn xã (mẫu)", "youth")
	at := liveAddress(f.ID) + "/binh-luan"
	b.get(liveAddress(f.ID)).says(t, http.StatusOK, "Bàn chốt đơn từ bình luận")
	b.get(at).says(t, http.StatusOK, "Bàn chốt đơn", "Đọc bình luận").saysNot(t, "Chưa thấy bình luận nào")
	pasted := "Nguyễn Văn Mẫu\nM1 x2 0900000101\n2 giờ\nThích\nTrả lời\nNguyễn Văn Mẫu\nm1 2 gói 0900 000 101\nThích\nTrần Mẫu\n60 gói m1 và m9, 0900000102/0900000103 <b>\nThích\nLê Mẫu\nđẹp quá\nThích\n"
	b.post(at, "comments", pasted).says(t, http.StatusOK, "Đọc 3 bình luận, 2 người hỏi mua", "Ng. V. •••", "M1 × 2: Miến dong · 500 g, 198.000 ₫", "Nhắc lại 2 lần", "Nên ẩn bình luận", "Dạ em ghi nhận M1 × 2.", "/live/"+f.Slug+"?ma=M1",
		"M1 × 60", "chỉ còn 40 suất", "Mã M9 không có trong phiên này", "Có hai số điện thoại", "Số lượng lớn", "1 bình luận không hỏi mua", "đẹp quá").
		saysNot(t, "0900000101", "000101", "0900000102", "0900000103", "000 101", "Nguyễn Văn Mẫu")
	b.post(at, "comments", "  ").says(t, http.StatusOK, "Chưa thấy bình luận nào")
	b.post(at, "comments", "chào cả nhà").says(t, http.StatusOK, "chưa thấy mã nào")
	if err := d.office.Live.End(context.Background(), audit.Actor{Kind: audit.Staff, Name: "Hoa (mẫu)"}, f.ID); err != nil {
		t.Fatal(err)
	}
	b.post(at, "comments", "m1 x2").says(t, http.StatusOK, "không lên sóng lúc này", "M1 × 2").saysNot(t, "Dạ em ghi nhận")
	for _, why := range []comments.Doubt{comments.TwoPhones, comments.BadPhone, comments.NotACode, comments.Asks, comments.Weighs, comments.Many, comments.Changed} {
		if d.office.Texts.LiveDesk.Doubts[string(why)] == "" {
			t.Errorf("nothing is said of %s", why)
		}
	}
}
