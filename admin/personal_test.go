package admin

import (
	"context"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const secretName = "Đặng Thị Kín Đáo"

func (d *desk) knowPeople() {
	d.Exec(`INSERT INTO producer_personal (producer_id, representative, citizen_id, home_address, updated_at) VALUES ($1, $2, '001099000099', 'Ngõ Kín', now())`, d.CoopLangSo(), secretName)
}

func (d *desk) personalLooks() (n int) {
	d.t.Helper()
	if err := d.db.Pool.QueryRow(context.Background(), `SELECT count(*) FROM producer_personal_reads`).Scan(&n); err != nil {
		d.t.Fatal(err)
	}
	return n
}

func TestWhoLooksAtThePeopleBehindAProducerIsWrittenDownAndShown(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.knowPeople()
	at := personalAddress(d.CoopLangSo())
	hoa := d.as("Nguyễn Thị Hoa", "economy")
	hoa.get(at).says(t, http.StatusOK, "Ai đã xem", "Nguyễn Thị Hoa, 12:00 hôm nay")
	own := d.as("Bà Lý", "producer").get(at)
	own.says(t, http.StatusOK, "Nguyễn Thị Hoa, 12:00 hôm nay", "Bà Lý, 12:00 hôm nay")
	if !strings.Contains(own.body, secretName) || d.personalLooks() != 2 {
		t.Errorf("%d looks are written down, or nothing is shown", d.personalLooks())
	}
	var who string
	var producer int64
	if err := d.db.Pool.QueryRow(context.Background(), `SELECT actor_name, producer_id FROM producer_personal_reads ORDER BY id LIMIT 1`).Scan(&who, &producer); err != nil || who != "Nguyễn Thị Hoa" || producer != d.CoopLangSo() {
		t.Errorf("%q looked at %d (%v)", who, producer, err)
	}
	if _, err := d.db.Pool.Exec(context.Background(), `DELETE FROM producer_personal_reads`); err == nil {
		t.Error("a look can be unwritten")
	}
}

func TestALookThatCannotBeWrittenDownDoesNotHappen(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.knowPeople()
	d.Exec(`ALTER TABLE producer_personal_reads ADD CHECK (actor_name <> 'Hoa')`)
	got := d.as("Hoa", "economy").get(personalAddress(d.CoopLangSo()))
	if got.status != http.StatusInternalServerError || strings.Contains(got.body, secretName) || strings.Contains(got.body, "001099000099") {
		t.Errorf("answered %d: %s", got.status, plain(got.body))
	}
}

func TestNobodyWithoutTheRightReadsOfPeopleAnywhere(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.knowPeople()
	jar := d.jar()
	at := personalAddress(d.CoopLangSo())
	for _, role := range []string{"youth", "culture", "services", "hamlet_head", "leader"} {
		b := d.as("Ai đó", role)
		for _, got := range []answer{b.get(at), b.post(at+"/luu", "seen", "1", "representative", "X")} {
			got.says(t, http.StatusForbidden, "thông tin riêng của chủ thể”")
		}
		if strings.Contains(b.get(makerAddress(d.CoopLangSo())).body, at) {
			t.Errorf("%s is led there", role)
		}
	}
	other := d.signedIn(d.account("Nhà Nem", "producer", d.NemHaHoa()))
	for _, got := range []answer{other.get(at), other.post(at+"/luu", "seen", "1", "representative", "X"), other.post(at+"/luu", "seen", "1", "workers", "x")} {
		got.says(t, http.StatusNotFound, "Không tìm thấy trang này")
	}
	if d.personalLooks() != 0 {
		t.Error("a refused look was written down as one")
	}
	b := d.as("Hoa", "economy")
	d.Exec(`INSERT INTO lots (product_id, code, made_on, recalled_on, recall_notice) VALUES ($1, 'HOI-1', '2026-11-01', '2026-11-24', 'Ẩm.')`, jar.ProductID)
	d.order(jar)
	maker := strconv.FormatInt(d.CoopLangSo(), 10)
	for _, path := range []string{affectedAddress(jar.ProductID, "HOI-1"), affectedAddress(jar.ProductID, "HOI-1") + "/tai", statementsAt + "/" + maker + "/2026-11/tep", home, makersAt, makerAddress(d.CoopLangSo()), goodsAt, productAddress(jar.ProductID), productAddress(jar.ProductID) + "/sua", searchAt + "?q=K%C3%ADn", searchAt + "?q=001099000099"} {
		if page := b.get(path); page.status != http.StatusOK || strings.Contains(page.body, "Kín Đáo") || strings.Contains(page.body, "Ngõ Kín") {
			t.Errorf("%s answers %d, or tells of people", path, page.status)
		}
	}
}

func TestWhatIsWrittenOfPeopleIsKeptAndTheLogTellsNothingOfIt(t *testing.T) {
	t.Parallel()
	d := open(t)
	at := personalAddress(d.CoopLangSo())
	b := d.as("Hoa", "economy")
	b.post(at+"/luu", "seen", "0", "representative", secretName, "sex", "x", "citizen_id", "12", "contact_phone", "09", "workers", "5", "workers_here", "6", "workers_on", "24/11/2026").says(t,
		http.StatusUnprocessableEntity, "Còn 4 chỗ cần sửa", "Số căn cước có 12 số", "không nhiều hơn tổng số")
	b.post(at+"/luu", "seen", "0", "revenue_2025", "nhiều", "profit_2025", "-x", "workers_on", "mai").says(t, http.StatusUnprocessableEntity, "Còn 3 chỗ cần sửa")
	form := []string{"seen", "0", "representative", secretName, "position", "Giám đốc", "sex", "female", "ethnicity", "Kinh", "disability", "no", "citizen_id", "001 099 000 099",
		"home_address", "Ngõ Kín", "contact_phone", "0912 345 678", "workers", "12", "workers_here", "9", "workers_on", "01/11/2026", "revenue_2025", "1,2tr", "profit_2025", "-20k", "rating_2025", "Khá"}
	kept := b.follow(b.post(at+"/luu", form...))
	kept.says(t, http.StatusOK, "Đã lưu thông tin riêng.")
	for _, want := range []string{`value="` + secretName + `"`, `value="001099000099"`, `value="1.200.000"`, `20.000"`, `value="Khá"`, `value="01/11/2026"`, `name="seen" value="1"`} {
		if !strings.Contains(kept.body, want) {
			t.Errorf("%s is not kept", want)
		}
	}
	b.follow(b.post(at+"/luu", form...)).says(t, http.StatusOK, "Đã lưu thông tin riêng.") // sent twice, it is saved once
	late := b.post(at+"/luu", slices.Concat(form, []string{"workers", "13"})...)
	late.says(t, http.StatusConflict, "Vừa có người khác sửa")
	var told string
	if err := d.db.Pool.QueryRow(context.Background(), `SELECT string_agg(concat(action, before, after, reason), ' ') FROM audit_log WHERE entity = 'producer'`).Scan(&told); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(told, "personal.edited") || !strings.Contains(told, "citizen_id") {
		t.Errorf("the log says %q", told)
	}
	for _, secret := range []string{secretName, "001099000099", "Ngõ Kín", "345678", "1200000"} {
		if strings.Contains(told, secret) {
			t.Errorf("the log tells %q", secret)
		}
	}
	b.follow(b.post(at+"/luu", "seen", "1")).says(t, http.StatusOK, "Đã lưu")
	var years int
	if err := d.db.Pool.QueryRow(context.Background(), `SELECT count(*) FROM producer_years`).Scan(&years); err != nil || years != 0 {
		t.Errorf("%d emptied years are kept (%v)", years, err)
	}
}
