package admin

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// breakSaves makes each save into a table fail, as a full disk would (500) or a database that is
// going down (503), until it is mended again.
func (d *desk) breakSaves(table, code string) (mend func()) {
	d.Exec(`CREATE OR REPLACE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken' USING ERRCODE = TG_ARGV[0]; END $$`)
	d.Exec(`CREATE TRIGGER broken BEFORE INSERT OR UPDATE OR DELETE ON ` + table + ` FOR EACH ROW EXECUTE FUNCTION broken('` + code + `')`)
	return func() { d.Exec(`DROP TRIGGER broken ON ` + table) }
}

// A save that breaks costs nobody what they typed: the page says so and sends it again.
func TestAFormThatBreaksIsSentAgainByOnePress(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "admin")
	name := "Hộ “Lan” & <con>"
	story := "Một.\r\n\r\nHai <b>ba</b>."
	for code, status := range map[string]int{"53100": http.StatusInternalServerError, "57P01": http.StatusServiceUnavailable} {
		mend := d.breakSaves("producers", code)
		form := filled(formTo(t, b.get(makersAt+"/moi"), makersAt+"/them"), "name", name+code, "legal_form", "household_business", "address", "Thôn 1", "story", story)
		broken := b.postForm(makersAt+"/them?loc=1", form).says(t, status, "vẫn còn ở trang này", "Gửi lại")
		again := formTo(t, broken, makersAt+"/them?loc=1")
		for field, values := range form {
			if strings.Join(again[field], "|") != strings.Join(values, "|") {
				t.Errorf("%s was %q and comes back %q", field, values, again[field])
			}
		}
		b.postForm(makersAt+"/them?loc=1", again).says(t, status, "Gửi lại") // still broken: still nothing lost
		mend()
		b.follow(b.postForm(makersAt+"/them?loc=1", again)).says(t, http.StatusOK, "Đã thêm", name+code)
	}
	if n := d.Number(`SELECT count(*) FROM producers WHERE name LIKE $1`, name+"5%"); n != 2 {
		t.Errorf("%d are saved as they were typed", n)
	}
}

// On a producer's phone it is the same, and so while the database is away altogether and nobody
// can say who is signed in.
func TestAFormIsKeptWhileTheDatabaseIsAway(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Bà Lý", "producer")
	at := ownPageAddress(d.CoopLangSo())
	to := at + "/luu"
	mend := d.breakSaves("producers", "53100")
	form := filled(formTo(t, b.get(at), to), "craft", "Tráng bánh\r\n\r\nphơi nắng")
	broken := b.postForm(to, form).says(t, http.StatusInternalServerError, "Gửi lại")
	onPage(t, broken, `<div class="own">`)
	again := formTo(t, broken, to)
	mend()
	if led := b.postForm(to, again); led.status != http.StatusSeeOther {
		t.Errorf("sent again it is answered %d: %s", led.status, plain(led.body))
	}
	again.Set("csrf", b.csrf)
	d.db.Pool.Close()
	away := b.postForm(to, again)
	if away.status < http.StatusInternalServerError {
		t.Fatalf("without a database it is answered %d", away.status)
	}
	for field, values := range again {
		if got := formTo(t, away, to)[field]; strings.Join(got, "|") != strings.Join(values, "|") {
			t.Errorf("%s was %q and comes back %q", field, values, got)
		}
	}
}

// What only its owner knows is never written into a page, nor is a file.
func TestAFormThatBreaksDoesNotEchoSecrets(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "admin")
	secret := "bí mật 123456"
	mend := d.breakSaves("accounts", "53100")
	asked := b.post(peopleAt+"/moi-nguoi", "name", "Chị Lan", "login", "0912345678", "roles", "youth", "own", secret, "password", secret)
	asked.says(t, http.StatusInternalServerError, "Gửi lại").saysNot(t, secret)
	if form := formTo(t, asked, peopleAt+"/moi-nguoi"); form.Get("name") != "Chị Lan" || form.Has("own") || form.Has("password") {
		t.Errorf("it carries %v", form)
	}
	mend()
	d.db.Pool.Close()
	for _, path := range []string{loginPath, ownDoor, loginPath + secondPart, inviteAt + "/abc", securityAt + "/xac-nhan", toPhone(securityAt) + "/tat", sureAt} {
		broken := b.post(path, "login", "lan@example.vn", "password", secret, "own", secret, "code", secret, "shown", secret, "door", "x")
		broken.saysNot(t, secret, "Gửi lại")
		if broken.status < http.StatusInternalServerError && broken.status != http.StatusForbidden && broken.status != http.StatusSeeOther {
			t.Errorf("%s is answered %d", path, broken.status)
		}
	}
	long := b.post(makersAt+"/them", "name", strings.Repeat("x", 50<<10))
	long.says(t, long.status, "Gửi lại")
	many := make([]string, 0, 2*mostAgain)
	for i := range mostAgain {
		many = append(many, "f"+itoa(int64(i)), "x")
	}
	b.post(makersAt+"/them", many...).says(t, long.status, "dài quá").saysNot(t, "Gửi lại")

	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	for _, name := range []string{"giấy.pdf", "hai.pdf"} {
		part, err := form.CreateFormFile("file", name)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = part.Write([]byte(secret))
	}
	_ = form.WriteField("number", "12/GCN")
	_ = form.WriteField("csrf", b.csrf)
	form.Close()
	r := httptest.NewRequest(http.MethodPost, papersAt+"/them", &body)
	r.Header.Set("Content-Type", form.FormDataContentType())
	files := b.send(r).says(t, long.status, "Gửi lại", "Chọn lại tệp, ảnh")
	files.saysNot(t, secret)
	for _, part := range []string{`enctype="multipart/form-data"`, `name="file" type="file"`, ` multiple`, `value="12/GCN"`} {
		onPage(t, files, part)
	}
}
