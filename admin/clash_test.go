package admin

import (
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var (
	formTag   = regexp.MustCompile(`<(input|select|textarea)( [^>]*)>(?:([^<]*)</textarea>)?`)
	tagPart   = regexp.MustCompile(` ([a-z-]+)(?:="([^"]*)")?`)
	chosenOne = regexp.MustCompile(`<option value="([^"]*)" selected`)
	entities  = strings.NewReplacer("&#34;", `"`, "&#39;", "'", "&lt;", "<", "&gt;", ">", "&amp;", "&")
)

// formTo is the form of a page that goes to an address, as a browser would send it untouched.
func formTo(t *testing.T, a answer, action string) url.Values {
	t.Helper()
	_, body, found := strings.Cut(a.body, `action="`+action+`"`)
	if !found {
		t.Fatalf("no form goes to %s: %s", action, plain(a.body))
	}
	body, _, _ = strings.Cut(body, "</form>")
	out := url.Values{}
	for _, at := range formTag.FindAllStringSubmatchIndex(body, -1) {
		tag, parts := body[at[2]:at[3]], map[string]string{}
		for _, part := range tagPart.FindAllStringSubmatch(body[at[4]:at[5]], -1) {
			parts[part[1]] = entities.Replace(part[2])
		}
		value := parts["value"]
		switch tag {
		case "textarea":
			value = entities.Replace(body[at[6]:at[7]])
		case "select":
			options, _, _ := strings.Cut(body[at[1]:], "</select>")
			if one := chosenOne.FindStringSubmatch(options); one != nil {
				value = one[1]
			}
		}
		if _, on := parts["checked"]; (parts["type"] == "radio" || parts["type"] == "checkbox") && !on {
			continue
		}
		out.Set(parts["name"], value)
	}
	return out
}

func filled(form url.Values, pairs ...string) url.Values {
	for i := 0; i+1 < len(pairs); i += 2 {
		form.Set(pairs[i], pairs[i+1])
	}
	return form
}

// Two officers open one product; the later to save is shown each field three times, picks, and
// loses nothing that was typed.
func TestWhoSavesLaterPicksFieldByField(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	d.Exec(`UPDATE products SET state = 'hidden', quote = 'Phơi hai nắng.', storage = 'Nơi khô' WHERE id = $1`, jar.ProductID)
	at := editAddress(jar.ProductID)
	hoa, lan := d.as("Nguyễn Thị Hoa", "economy"), d.as("Trần Thị Lan", "economy")
	forHoa, forLan := formTo(t, hoa.get(at), at+"/luu"), formTo(t, lan.get(at), at+"/luu")
	hoa.follow(hoa.postForm(at+"/luu", filled(forHoa, "name", "Miến của Hoa", "storage", "Nơi khô, thoáng"))).says(t, http.StatusOK, "Đã lưu.")

	asked := lan.postForm(at+"/luu", filled(forLan, "name", "Miến của Lan", "quote", "Phơi ba nắng.")).says(t, http.StatusConflict,
		"Hai người cùng sửa", "Nguyễn Thị Hoa đã lưu lúc ", "Hai bên cùng sửa Mỗi ô chọn một bản. Tên sản phẩm Lúc bạn mở trang Miến dong sợi nhỏ Nguyễn Thị Hoa đã lưu Miến của Hoa Bạn vừa gõ Miến của Lan",
		"Chỉ Nguyễn Thị Hoa sửa", "Nơi khô, thoáng", "Chỉ bạn sửa", "Phơi ba nắng.")
	form := formTo(t, asked, at+"/luu")
	if form.Get("name") != "Miến của Lan" || form.Get("quote") != "Phơi ba nắng." || form.Get("pick.storage") != keepTheirs || form.Get("pick.quote") != keepMine || form.Has("pick.name") {
		t.Errorf("the page carries %v", form)
	}
	says := func(column string) string {
		var out string
		if err := d.db.Pool.QueryRow(t.Context(), `SELECT `+column+` FROM products WHERE id = $1`, jar.ProductID).Scan(&out); err != nil {
			t.Fatal(err)
		}
		return out
	}
	again := lan.postForm(at+"/luu", form).says(t, http.StatusUnprocessableEntity, "Còn 1 chỗ cần sửa", "Chọn bản muốn giữ cho ô Tên sản phẩm.", "Lúc bạn mở trang Miến dong sợi nhỏ")
	if says("name") != "Miến của Hoa" {
		t.Error("saved before anything was picked")
	}
	mending := lan.postForm(at+"/luu", filled(formTo(t, again, at+"/luu"), "mend", "1")).says(t, http.StatusOK, "Bản đang lưu → bản đang sửa", "Miến của Hoa")
	back := formTo(t, mending, at+"/luu")
	if back.Get("name") != "Miến của Lan" || back.Get("storage") != "Nơi khô, thoáng" || back.Get("quote") != "Phơi ba nắng." {
		t.Errorf("to be mended in the form: %v", back)
	}
	lan.follow(lan.postForm(at+"/luu", filled(formTo(t, again, at+"/luu"), "pick.name", keepMine))).says(t, http.StatusOK, "Đã lưu.")
	if says("name") != "Miến của Lan" || says("storage") != "Nơi khô, thoáng" || says("quote") != "Phơi ba nắng." {
		t.Errorf("saved: %q, %q, %q", says("name"), says("storage"), says("quote"))
	}
	// The third who comes with the first version may take all back to how it was found.
	third := filled(forHoa, "name", "Miến thứ ba")
	form = formTo(t, hoa.postForm(at+"/luu", third).says(t, http.StatusConflict, "Trần Thị Lan đã lưu"), at+"/luu")
	hoa.follow(hoa.postForm(at+"/luu", filled(form, "pick.name", keepOlder, "pick.quote", keepTheirs, "pick.storage", keepMine)))
	if says("name") != "Miến dong sợi nhỏ" || says("quote") != "Phơi ba nắng." {
		t.Errorf("taken back: %q, %q", says("name"), says("quote"))
	}
}

// A slip that is mended on the page does not let the second sending save over what somebody
// else saved in between.
func TestASlipDoesNotHideWhatSomebodyElseSaved(t *testing.T) {
	t.Parallel()
	d := open(t)
	at := makerAddress(d.CoopLangSo())
	d.Exec(`UPDATE producers SET registration_number = '01', address_line = 'Thôn 1', phone = '+84912345678' WHERE id = $1`, d.CoopLangSo())
	hoa, lan := d.as("Nguyễn Thị Hoa", "economy"), d.as("Trần Thị Lan", "economy")
	forHoa, forLan := formTo(t, hoa.get(at), at+"/luu"), formTo(t, lan.get(at), at+"/luu")
	hoa.follow(hoa.postForm(at+"/luu", filled(forHoa, "hours", "7–17 giờ"))).says(t, http.StatusOK, "Đã lưu.")
	slip := lan.postForm(at+"/luu", filled(forLan, "tax_code", "12")).says(t, http.StatusUnprocessableEntity, "Mã số thuế có 10 số")
	asked := lan.postForm(at+"/luu", filled(formTo(t, slip, at+"/luu"), "tax_code", "0101234567")).says(t, http.StatusConflict, "Chỉ Nguyễn Thị Hoa sửa", "7–17 giờ")
	lan.follow(lan.postForm(at+"/luu", formTo(t, asked, at+"/luu"))).says(t, http.StatusOK, "Đã lưu.")
	if n := d.Number(`SELECT count(*) FROM producers WHERE visiting = '7–17 giờ' AND tax_code = '0101234567'`); n != 1 {
		t.Error("one of the two was lost")
	}
}

// Articles, places and sales points are told apart the same way.
func TestEveryLongFormShowsWhatTheOtherSaved(t *testing.T) {
	t.Parallel()
	d := open(t)
	hoa, lan := d.as("Nguyễn Thị Hoa", "admin"), d.as("Trần Thị Lan", "admin")
	article := hoa.post(articlesAt+"/them", written()...).location
	point := hoa.post(pointsAt+"/them", pairs()...).location
	for _, each := range []struct{ at, both, mine, label string }{
		{article, "title", "summary", "Tiêu đề"},
		{point, "name", "notes", "Tên điểm"},
		{villagesAt + "/" + strconv.FormatInt(d.LangSo(), 10), "name", "story", "Tên"},
	} {
		forHoa, forLan := formTo(t, hoa.get(each.at), each.at+"/luu"), formTo(t, lan.get(each.at), each.at+"/luu")
		hoa.follow(hoa.postForm(each.at+"/luu", filled(forHoa, each.both, "Bản của Hoa"))).says(t, http.StatusOK)
		asked := lan.postForm(each.at+"/luu", filled(forLan, each.both, "Bản của Lan", each.mine, "Chỉ Lan gõ")).
			says(t, http.StatusConflict, "Hai người cùng sửa", "Nguyễn Thị Hoa đã lưu Bản của Hoa Bạn vừa gõ Bản của Lan", "Chỉ Lan gõ")
		saved := lan.follow(lan.postForm(each.at+"/luu", filled(formTo(t, asked, each.at+"/luu"), "pick."+each.both, keepTheirs))).says(t, http.StatusOK)
		after := formTo(t, saved, each.at+"/luu")
		if after.Get(each.both) != "Bản của Hoa" || after.Get(each.mine) != "Chỉ Lan gõ" {
			t.Errorf("%s: kept %q and %q", each.at, after.Get(each.both), after.Get(each.mine))
		}
	}
}

func TestWhatAFormCarriesAlongIsReadBackOrNotAtAll(t *testing.T) {
	t.Parallel()
	names := []string{"name", "story"}
	text := packed(names, map[string]string{"name": "Miến “So” & <b>", "story": strings.Repeat("Phơi nắng hai hôm. ", 300), "other": "x"})
	back, ok := unpacked(text)
	if !ok || back["name"] != "Miến “So” & <b>" || len(back) != 2 {
		t.Errorf("came back as %v (%v)", back["name"], ok)
	}
	if len(text) > 600 {
		t.Errorf("5,700 letters take %d bytes", len(text))
	}
	for _, odd := range []string{"", "-", "x", "AAAA", text[:len(text)/2], strings.Repeat("A", 50_000)} {
		if got, ok := unpacked(odd); ok {
			t.Errorf("%.20q is read as %v", odd, got)
		}
	}
}
