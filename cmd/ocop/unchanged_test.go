package main

import (
	"html"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
)

var (
	formAny  = regexp.MustCompile(`(?s)<form ([^>]*)>(.*?)</form>`)
	fieldAny = regexp.MustCompile(`(?s)<(input|textarea|select|option)( [^>]*)?>([^<]*)`)
	attrAny  = regexp.MustCompile(`([a-z-]+)(?:="([^"]*)")?`)
	linkAny  = regexp.MustCompile(`<a [^>]*href="(/(?:quan-tri|chu-the)[^"#]*)`)
	shapeAny = regexp.MustCompile(`=[^&]*|OC[A-Z0-9]+|\d+`)
)

// editForm is a form of a page that leaves nothing unsaved behind without asking (data-dirty).
type editForm struct {
	action string
	fields url.Values
	words  string // a field of several lines; empty: it has none
}

func attrsOf(tag string) map[string]string {
	out := map[string]string{}
	for _, a := range attrAny.FindAllStringSubmatch(tag, -1) {
		out[a[1]] = html.UnescapeString(a[2])
	}
	return out
}

func editForms(page string) (out []editForm) {
	for _, f := range formAny.FindAllStringSubmatch(page, -1) {
		at := attrsOf(f[1])
		if _, edits := at["data-dirty"]; !edits {
			continue
		}
		form, list := editForm{action: at["action"], fields: url.Values{}}, ""
		for _, m := range fieldAny.FindAllStringSubmatch(f[2], -1) {
			a := attrsOf(m[2])
			_, on := a["checked"]
			_, chosen := a["selected"]
			switch {
			case m[1] == "select":
				list = a["name"]
			case m[1] == "option" && (chosen || !form.fields.Has(list)):
				form.fields.Set(list, a["value"])
			case m[1] == "textarea":
				form.fields.Add(a["name"], html.UnescapeString(strings.TrimPrefix(m[3], "\n")))
				form.words = a["name"]
			case m[1] == "input" && a["name"] != "" && a["type"] != "file" && (on || a["type"] != "checkbox" && a["type"] != "radio"):
				form.fields.Add(a["name"], a["value"])
			}
		}
		out = append(out, form)
	}
	return out
}

// TestWhatStandsIsNotSavedOnceMore walks the office and a producer's phone, sends each form that
// edits something as it is found, and then with a few words more and twice. What changes nothing
// leaves no line in the log, and nobody is told that somebody else saved what they saved themselves.
func TestWhatStandsIsNotSavedOnceMore(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	for login, door := range map[string]string{"quantri@hungdao.example": "/quan-tri", "0900000001": "/chu-the"} {
		jar, _ := cookiejar.New(nil)
		browser := &http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
		read := func(answer *http.Response, err error) (int, string) {
			t.Helper()
			if err != nil {
				t.Fatal(err)
			}
			defer answer.Body.Close()
			body, err := io.ReadAll(answer.Body)
			if err != nil {
				t.Fatal(err)
			}
			return answer.StatusCode, string(body)
		}
		lines := func() int { // but those of who looked at what is about people
			return one[int](t, s, `SELECT count(*) FROM audit_log WHERE action NOT IN ('order.contact_shown', 'personal.opened')`)
		}
		_, page := read(browser.Get(s.url + door + "/dang-nhap"))
		key := regexp.MustCompile(`name="door" value="([^"]+)"`).FindStringSubmatch(page)
		read(browser.PostForm(s.url+door+"/dang-nhap", url.Values{"door": {key[1]}, "login": {login}, "password": {demo.Logins()[0].Password}}))
		todo, shapes, same, twice := []string{door}, map[string]int{door: 1}, 0, 0
		for len(todo) > 0 {
			_, page = read(browser.Get(s.url + todo[0]))
			for _, f := range editForms(page) {
				sends, known := "form "+shapeAny.ReplaceAllString(f.action, "·"), f.action
				if shapes[sends]++; shapes[sends] > 1 || strings.HasSuffix(f.action, "/bao-gia") { // a price that is sent again is told again
					continue
				}
				before := lines()
				status, _ := read(browser.PostForm(s.url+known, f.fields))
				if n := lines() - before; n != 0 {
					t.Errorf("%s: sent to %s as it was found, it leaves %d lines in the log", todo[0], known, n)
				}
				if same++; status != http.StatusSeeOther || f.words == "" {
					continue
				}
				more := url.Values{}
				for name, values := range f.fields {
					more[name] = slices.Clone(values)
				}
				more[f.words][0] = strings.TrimRight(more[f.words][0], "\r\n ") + " Thêm chữ"
				before = lines()
				first, _ := read(browser.PostForm(s.url+known, more))
				saved := lines()
				if first != http.StatusSeeOther || saved == before {
					continue
				}
				again, _ := read(browser.PostForm(s.url+known, more))
				if n := lines() - saved; again != http.StatusSeeOther || n != 0 {
					t.Errorf("%s: sent to %s twice, it is answered %d and leaves %d lines more", todo[0], known, again, n)
				}
				twice++
			}
			todo = todo[1:]
			for _, l := range linkAny.FindAllStringSubmatch(page, -1) {
				to := html.UnescapeString(l[1])
				if shape := shapeAny.ReplaceAllString(to, "·"); shapes[shape] < 2 {
					shapes[shape]++
					todo = append(todo, to)
				}
			}
		}
		t.Logf("%s: %d forms, %d of them changed and sent twice", login, same, twice)
		if door == "/quan-tri" && (same < 40 || twice < 12) {
			t.Errorf("only %d forms are found, and %d changed", same, twice)
		}
	}
}
