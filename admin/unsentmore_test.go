package admin

import (
	"net/http"
	"strings"
	"testing"
)

// An answer that was left half-typed comes back with the version it was written to: whoever
// answered meanwhile is not answered over, and the words are not lost.
func TestAHalfTypedAnswerToACaseComesBackAndOverwritesNobody(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.sold(2)
	hoa, lan := d.as("Hoa", "economy"), d.as("Lan", "economy")
	at := hoa.post(orderAddress(o.Code)+"/phan-anh", "once", "a", "reason", "broken", "wants", "refund", "body", "Rách").location
	keep, answer := unsentAddress(unsentCase, id(strings.TrimPrefix(at, casesAt+"/"))), at+"/tra-loi"
	onPage(t, hoa.get(at), `data-keep="`+keep+`"`)
	hoa.get(at).saysNot(t, "data-dirty") // no key sends an answer
	typed := filled(formTo(t, hoa.get(at), answer), "body", "Chị ơi, xin lỗi", "amount", "90.000")
	if said := hoa.postForm(keep, typed); said.status != http.StatusOK {
		t.Fatalf("not kept: %d", said.status)
	}
	lan.get(at).saysNot(t, "viết dở")
	hoa.get(at).says(t, http.StatusOK, "Bạn đang viết dở ở đây (2 ô")
	going := formTo(t, hoa.get(at+"?viet-do=1"), answer)
	if going.Get("body") != "Chị ơi, xin lỗi" || going.Get("amount") != "90.000" || going.Get("offer") != "refund" {
		t.Errorf("taken up again it says %q", going)
	}
	lan.follow(lan.postForm(answer, filled(formTo(t, lan.get(at), answer), "body", "Lan trả lời", "offer", "", "do", "answer"))).says(t, http.StatusOK, "Đã gửi trả lời")
	page := hoa.get(at+"?viet-do=1").says(t, http.StatusOK, "Từ lúc đó đã có người khác làm tiếp việc này", "Lan trả lời")
	refused := hoa.postForm(answer, filled(formTo(t, page, answer), "do", "answer"))
	refused.says(t, http.StatusConflict)
	onPage(t, refused, "Chị ơi, xin lỗi</textarea>")
	if n := d.Number(`SELECT count(*) FROM unsent_forms`); n != 1 {
		t.Errorf("%d are kept after a refusal", n)
	}
	hoa.follow(hoa.postForm(answer, filled(formTo(t, refused, answer), "do", "answer", "amount", "90.000"))).says(t, http.StatusOK, "Đã gửi trả lời").saysNot(t, "viết dở")
	if n := d.Number(`SELECT count(*) FROM unsent_forms`); n != 0 {
		t.Errorf("sent, and %d are kept", n)
	}
	hoa.postForm(keep, typed)
	d.Exec(`UPDATE return_cases SET state = 'settled', ended_at = now()`)
	hoa.get(at).says(t, http.StatusOK, "nay không gửi được nữa", "“Chị ơi, xin lỗi”", "Bỏ")
	hoa.follow(hoa.post(keep+"/bo")).saysNot(t, "không gửi được nữa")
}

// Two officers change one draft of a voucher: the second sees what the first saved.
func TestADraftOfAVoucherIsNotSavedOverAnotherHand(t *testing.T) {
	t.Parallel()
	d := open(t)
	hoa, lan := d.as("Hoa", "economy"), d.as("Lan", "economy")
	at := hoa.post(vouchersAt+"/moi", "code", "TET2027", "off", "10%", "minimum", "100k", "uses", "5", "per_phone", "1", "starts", "01/11/2098", "starts_at", "0:00", "ends", "01/03/2099", "ends_at", "21h", "bearer", "commune").location + "/sua"
	first, second := formTo(t, hoa.get(at), at), formTo(t, lan.get(at), at)
	hoa.follow(hoa.postForm(at, filled(first, "uses", "50"))).says(t, http.StatusOK, "Đã lưu bản nháp TET2027")
	asked := lan.postForm(at, filled(second, "uses", "70", "minimum", "200.000")).says(t, http.StatusConflict, "Hoa đã lưu 50 Bạn vừa gõ 70")
	if n := d.Number(`SELECT uses FROM vouchers`); n != 50 {
		t.Fatalf("saved over: %d", n)
	}
	lan.follow(lan.postForm(at, filled(formTo(t, asked, at), "pick.uses", keepMine))).says(t, http.StatusOK, "Đã lưu bản nháp TET2027")
	if n := d.Number(`SELECT uses * 1000000 + minimum FROM vouchers`); n != 70_200_000 {
		t.Errorf("kept %d", n)
	}
}

// A renewal and a paper that is mended come back too; of the mended one, from what stood then.
func TestHalfTypedPapersComeBack(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.jar()
	paper := int64(d.Number(`SELECT min(id) FROM papers`))
	at := paperAddress(paper)
	hoa := d.as("Hoa", "economy")
	hoa.post(unsentAddress(unsentRenewal, paper), "number", "09/2028", "issuer", "Chi cục")
	form := formTo(t, hoa.get(at+"?viet-do=1"), at+"/gia-han")
	if form.Get("number") != "09/2028" || form.Get("issuer") != "Chi cục" {
		t.Errorf("the renewal says %q", form)
	}
	hoa.follow(hoa.upload(at+"/gia-han", nil, "number", "09/2028", "issuer", "Chi cục", "issued", "1/1/2026", "expires", "31/12/2099", "visibility", "public"))
	if n := d.Number(`SELECT count(*) FROM unsent_forms`); n != 0 {
		t.Errorf("renewed, and %d are kept", n)
	}
	ly := d.as("Bà Lý", "producer")
	made := ly.upload(papersAt+"/them", nil, "kind", "food_safety_cert", "product", "m"+itoa(d.CoopLangSo()), "number", "1", "issuer", "Chi cục", "issued", "1/1/2026", "expires", "31/12/2099", "visibility", "public").location
	keep := unsentAddress(unsentPaper, id(strings.TrimPrefix(made, papersAt+"/")))
	ly.postForm(keep, filled(formTo(t, ly.get(made), toPhone(made)+"/sua"), "number", "2 dở"))
	hoa.follow(hoa.upload(made+"/sua", nil, pairsOfForm(filled(formTo(t, hoa.get(made), made+"/sua"), "number", "3 của xã"))...))
	mend := formTo(t, ly.get(made+"?viet-do=1"), toPhone(made)+"/sua")
	if mend.Get("number") != "2 dở" {
		t.Errorf("the paper says %q", mend)
	}
	ly.upload(made+"/sua", nil, pairsOfForm(mend)...).says(t, http.StatusConflict, "3 của xã", "2 dở")
}

func pairsOfForm(form map[string][]string) (out []string) {
	for name, values := range form {
		if name != "csrf" && len(values) > 0 {
			out = append(out, name, values[0])
		}
	}
	return out
}
