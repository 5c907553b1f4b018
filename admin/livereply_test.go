package admin

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

// TestAProducerAnswersToTheLivePriceOfTheirGoods goes from a price that the hosts plan to the
// producer's phone and back.
func TestAProducerAnswersToTheLivePriceOfTheirGoods(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.Product(catalogtest.Goods{Name: "Miến dong sợi nhỏ", Stock: 60}) // 120.000 ₫
	b, ly := d.as("Đoàn xã (mẫu)", "youth"), d.as("Bà Lý", "producer")
	ly.get(ownLiveAt).says(t, http.StatusOK, "Chưa có phiên nào bán hàng của bạn")
	at := b.planned(jar) // 10 at 108.000 ₫, five a buyer
	b.get(at).says(t, http.StatusOK, "1 món chưa có lời đồng ý của chủ thể", "HTX Miến làng So (mẫu). Cơ sở chưa trả lời giá")
	ly.get(ownAt).says(t, http.StatusOK, "1 giá live chờ bạn trả lời")
	ly.get(ownLiveAt).says(t, http.StatusOK, "Phiên thử", "M1 · Miến dong", "108.000 ₫", "giá thường 120.000 ₫", "Giữ 10 gói cho phiên, mỗi người mua nhiều nhất 5", "Đồng ý giá này")
	session := strings.TrimPrefix(at, liveAt+"/")
	asked := []string{"session", session, "variant", itoa(jar.VariantID), "price", "108000", "units", "10"}
	say := func(more ...string) answer { return ly.post(ownLiveAt+"/tra-loi", append(asked, more...)...) }

	wrong := say("answer", "other", "other", "130.000", "note", "Mẻ này đắt")
	wrong.says(t, http.StatusUnprocessableEntity, "thấp hơn giá thường 120.000 ₫")
	for _, typed := range []string{`value="130.000"`, `value="Mẻ này đắt"`} {
		if !strings.Contains(wrong.body, typed) {
			t.Errorf("%s is lost", typed)
		}
	}
	ly.follow(say("answer", "other", "other", "115.000", "note", "Mẻ này đắt")).says(t, http.StatusOK, "Đã gửi đề nghị giá khác", "Bạn đề nghị 115.000 ₫", "“Mẻ này đắt”")
	b.get(at).says(t, http.StatusOK, "HTX Miến làng So (mẫu) chỉ bán từ 115.000 ₫", "Cơ sở đề nghị 115.000 ₫").saysNot(t, "chưa có lời đồng ý")
	ly.get(ownAt).saysNot(t, "giá live chờ bạn trả lời")
	ly.follow(say("answer", "yes")).says(t, http.StatusOK, "Đã ghi: đồng ý giá live", "Bạn đã đồng ý").saysNot(t, "Đồng ý giá này")
	b.get(at).says(t, http.StatusOK, "Cơ sở đã đồng ý giá").saysNot(t, "chỉ bán từ")

	seen := value(b.get(at+"/mon").body, "seen")
	b.follow(b.post(at+"/mon", "seen", seen, "variant_0", itoa(jar.VariantID), "price_0", "100.000", "units_0", "10", "per_phone_0", "5", "minutes_0", "0", "label_0", "1"))
	say("answer", "yes").says(t, http.StatusConflict, "Xã vừa đổi giá hoặc số suất")
	ly.get(ownLiveAt).says(t, http.StatusOK, "Xã đã đổi sau khi bạn trả lời: bạn nhận giá từ 108.000 ₫", "Đồng ý giá này")
	b.get(at).says(t, http.StatusOK, "Đã đổi sau khi cơ sở đồng ý", "Đủ điều kiện lên sóng")

	nem := d.signedIn(d.account("Bà Tám", "producer", d.NemHaHoa()))
	nem.get(ownLiveAt).says(t, http.StatusOK, "Chưa có phiên nào bán hàng của bạn")
	asked[5] = "100000"
	nem.post(ownLiveAt+"/tra-loi", append(asked, "answer", "yes")...).says(t, http.StatusNotFound)
}

func TestALivePriceIsAnsweredForAProducerWithAStamp(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.Product(catalogtest.Goods{Name: "Miến dong sợi nhỏ", Stock: 60})
	session := strings.TrimPrefix(d.as("Đoàn xã (mẫu)", "youth").planned(jar), liveAt+"/")
	head, at := d.as("Ông Sáu", "hamlet_head"), behalfAt+"/"+itoa(d.CoopLangSo())
	head.get(at).says(t, http.StatusOK, "Giá live chờ cơ sở đồng ý", "Phiên thử · M1", "108.000 ₫").saysNot(t, "Đồng ý giá này")
	head.get(at+"?cach=goi").says(t, http.StatusOK, "Đồng ý giá này", "Đề nghị giá khác")
	asked := []string{"session", session, "variant", itoa(jar.VariantID), "price", "108000", "units", "10", "answer", "yes"}
	head.post(at+"/live", asked...).says(t, http.StatusUnprocessableEntity, "Chọn cách chủ thể đã báo")
	wrong := head.post(at+"/live", append(asked[:8:8], "how", "goi", "answer", "other", "other", "nhiều hơn")...)
	wrong.says(t, http.StatusUnprocessableEntity, "Ghi một giá khác giá xã đưa")
	if !strings.Contains(wrong.body, `value="nhiều hơn"`) {
		t.Error("what was typed is lost")
	}
	for range 2 {
		head.follow(head.post(at+"/live", append(asked, "how", "goi")...)).says(t, http.StatusOK, "Đã ghi: đồng ý giá live").saysNot(t, "Giá live chờ")
	}
	head.get(behalfAt).says(t, http.StatusOK, "Trả lời giá live: Miến dong sợi nhỏ, 500 g", "Ông Sáu")
	if n := d.Number(`SELECT count(*) FROM acts_for WHERE kind = 'live'`); n != 1 {
		t.Errorf("%d acts", n)
	}
	d.as("Bà Lý", "producer").get(ownLiveAt).says(t, http.StatusOK, "Ông Sáu ghi thay", "bạn báo qua điện thoại")
	head.post(behalfAt+"/"+itoa(d.NemHaHoa())+"/live", append(asked, "how", "goi")...).says(t, http.StatusNotFound)
}
