package admin

import (
	"context"
	"fmt"
	"net/http"
	"strings"
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
	b.post(at, "comments", pasted, "from", "fb").says(t, http.StatusOK, "Đọc 3 bình luận, 2 người hỏi mua", "2 chưa giữ", "Ng. V. •••", "M1 × 2: Miến dong", "Facebook", "Nhắc lại 2 lần", "Nên ẩn bình luận",
		"M1 × 60", "chỉ còn 40 suất", "Mã M9 không có trong phiên này", "Có hai số điện thoại", "Số lượng lớn", "1 bình luận không hỏi mua", "đẹp quá").
		saysNot(t, "0900000101", "000101", "0900000102", "0900000103", "000 101", "Nguyễn Văn Mẫu", "/don-cho/")
	b.post(at, "comments", pasted).says(t, http.StatusOK, "2 chưa giữ") // copied again with what came since
	first := d.Number(`SELECT id FROM live_drafts WHERE asks = 'M1*2'`)
	b.follow(b.post(fmt.Sprintf("%s/%d/giu", at, d.Number(`SELECT id FROM live_drafts WHERE asks = 'M1*60'`)))).says(t, http.StatusOK, "chỉ còn 40 suất")
	b.follow(b.post(fmt.Sprintf("%s/%d/giu", at, first))).says(t, http.StatusOK, "Đã giữ M1 × 2 tới 12:15", "1 chưa giữ · 1 đang giữ", "198.000 ₫", "Giữ tới 12:15", "Dạ em giữ cho anh/chị M1 × 2 tới 12:15", "http://example.vn/don-cho/").saysNot(t, "000101", "000 101")
	if n := d.Number(`SELECT sum(quantity) FROM holds WHERE firm AND until > $1`, d.now()); n != 2 {
		t.Errorf("%d are held", n)
	}
	b.post(at, "comments", "Lê Mẫu: m1 x1\nMai Mẫu: b1 x2\nHoa Mẫu: m1 0900000109", "from", "tt").says(t, http.StatusOK, "Giữ cả 3 đơn rõ ràng")
	b.follow(b.post(at+"/giu")).says(t, http.StatusOK, "Đã giữ hàng cho 3 đơn", "Trên TikTok không dán đường dẫn vào bình luận", "B1 × 2: Bún khô, 500 g, 50.000 ₫")
	b.follow(b.post(fmt.Sprintf("%s/%d/bo", at, first))).says(t, http.StatusOK, "Đã bỏ", "3 đang giữ", "Đã bỏ. Hàng đang giữ trở lại bán")
	b.post(at, "comments", "  ").says(t, http.StatusOK, "Chưa thấy bình luận nào")
	b.post(at, "comments", "chào cả nhà").says(t, http.StatusOK, "chưa thấy mã nào")
	if err := d.office.Live.End(context.Background(), audit.Actor{Kind: audit.Staff, Name: "Hoa (mẫu)"}, f.ID); err != nil {
		t.Fatal(err)
	}
	b.post(at, "comments", "m1 x2").says(t, http.StatusOK, "không lên sóng lúc này", "M1 × 2", "Gọi 0900 000 109").saysNot(t, "Giữ hàng")
	for _, why := range []comments.Doubt{comments.TwoPhones, comments.BadPhone, comments.NotACode, comments.Asks, comments.Weighs, comments.Many, comments.Changed} {
		if d.office.Texts.LiveDesk.Doubts[string(why)] == "" {
			t.Errorf("nothing is said of %s", why)
		}
	}
}

func TestCommentsThatAreTooManyForOneReadingStayInTheField(t *testing.T) {
	t.Parallel()
	d := open(t)
	f, _ := d.air(true)
	b := d.as("Đoàn xã (mẫu)", "youth")
	var pasted strings.Builder
	for n := range comments.MaxComments + 1 {
		fmt.Fprintf(&pasted, "m1 x%d\n\n", n+1)
	}
	at := liveAddress(f.ID) + "/binh-luan"
	b.post(at, "comments", pasted.String()).says(t, http.StatusOK, "Đọc 200 bình luận", "Phần chưa đọc còn trong ô trên", "khung hình. m1 x201 Bình luận ở đâu")
	b.post(at, "comments", "m1 x201").says(t, http.StatusOK, "Đọc 1 bình luận", "201 chưa giữ").saysNot(t, "Phần chưa đọc", "m1 x201 Bình luận ở đâu")
}

func TestTheCommentDeskIsRehearsedWithoutALinkAndWithoutStock(t *testing.T) {
	t.Parallel()
	d := open(t)
	f, _ := d.air(true)
	b := d.as("Đoàn xã (mẫu)", "youth")
	at := liveAddress(f.ID) + "/binh-luan"
	b.post(at, "comments", "Lê Mẫu: m1 x2").says(t, http.StatusOK, "buổi tập dượt", "1 chưa giữ")
	b.follow(b.post(fmt.Sprintf("%s/%d/giu", at, d.Number(`SELECT id FROM live_drafts`)))).says(t, http.StatusOK, "coi như đã giữ", "1 đang giữ", "Dạ em giữ cho anh/chị").saysNot(t, "/don-cho/")
	if n := d.Number(`SELECT count(*) FROM holds`) + d.Number(`SELECT count(*) FROM carts`); n != 0 {
		t.Errorf("%d traces of a rehearsal", n)
	}
	if n := d.Number(`SELECT tried_taken FROM live_items WHERE id = $1`, f.Items[0].ID); n != 2 {
		t.Errorf("%d were taken", n)
	}
	d.at(f, 0).get(consoleAddress(f.HostKey)).says(t, http.StatusOK, "Đơn 0 Đã đặt 0 ₫", "Chưa có đơn nào.")
}
