package policy

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

var at = time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)

func load1(t *testing.T) *Texts {
	t.Helper()
	texts, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

func TestEveryArticleOfTheDecreeHasItsPage(t *testing.T) {
	t.Parallel()
	covered := map[int]bool{}
	for _, text := range load1(t).All(at) {
		for _, a := range text.Articles {
			covered[a] = true
		}
		if text.Title == "" || len(text.HTML) < 500 || strings.Contains(text.Summary, "[[") || strings.Contains(text.HTML, "[[") {
			t.Errorf("%s is no whole page", text.Slug)
		}
	}
	for a := 4; a <= 14; a++ {
		if !covered[a] {
			t.Errorf("no page answers to article %d", a)
		}
	}
}

func TestParagraphsAreShort(t *testing.T) {
	t.Parallel()
	paragraph := regexp.MustCompile(`(?s)<(p|li)>(.*?)</(p|li)>`)
	tag := regexp.MustCompile(`<[^>]*>`)
	for _, text := range load1(t).All(at) {
		for _, p := range paragraph.FindAllStringSubmatch(text.HTML, -1) {
			if words := strings.Fields(tag.ReplaceAllString(p[2], " ")); len(words) > 75 {
				t.Errorf("%s has a paragraph of %d words: %.60s…", text.Slug, len(words), p[2])
			}
		}
		if n := len(strings.Fields(text.Summary)); n > 32 {
			t.Errorf("the summary of %s has %d words", text.Slug, n)
		}
	}
}

func TestLinksStayInside(t *testing.T) {
	t.Parallel()
	link := regexp.MustCompile(`href="([^"]*)"`)
	pages := []string{"/ban-do", "/tra-cuu-don", "/lien-he", "/ocop", "/nguoi-lam", "/du-lieu-cua-toi", "/live"}
	for _, slug := range slugs {
		pages = append(pages, "/chinh-sach/"+slug)
	}
	for _, text := range load1(t).All(at) {
		for _, l := range link.FindAllStringSubmatch(text.HTML, -1) {
			if !slices.Contains(pages, l[1]) {
				t.Errorf("%s leads to %q, which is no page of ours", text.Slug, l[1])
			}
		}
	}
}

func TestWhatTheOwnerMustSayIsAMarkedBlank(t *testing.T) {
	t.Parallel()
	texts := load1(t)
	owner, _ := texts.Current("chu-so-huu", at)
	if !strings.Contains(owner.HTML, `<mark class="blank">Chờ đơn vị chủ quản điền: tên đơn vị chủ quản</mark>`) {
		t.Error("the owner's name is not shown as a blank")
	}
	if blanks := texts.Blanks(at); !slices.Contains(blanks, Blank{"chu-so-huu", "tên đơn vị chủ quản"}) {
		t.Errorf("the list of blanks lacks the owner's name: %v", blanks)
	}
	if strings.Contains(owner.HTML, "0912") || regexp.MustCompile(`0[0-9]{9}`).MatchString(owner.HTML) {
		t.Error("a telephone number was invented")
	}
}

const page = "---\ntitle: T\nsummary: S\neffective: %s\narticles: 4\n---\n\n%s\n"

func pages(extra map[string]string) fstest.MapFS {
	all := fstest.MapFS{}
	for _, slug := range slugs {
		all["texts/"+slug+".v1.md"] = &fstest.MapFile{Data: []byte(strings.NewReplacer("%s\na", "2026-01-01\na", "%s", "Một").Replace(page))}
	}
	for name, raw := range extra {
		all["texts/"+name] = &fstest.MapFile{Data: []byte(raw)}
	}
	return all
}

func TestANewVersionBeginsAtMidnightInHanoi(t *testing.T) {
	t.Parallel()
	texts, err := load(pages(map[string]string{"quy-che.v2.md": "---\ntitle: T\nsummary: S\neffective: 2026-06-01\narticles: 6\n---\nHai\n"}))
	if err != nil {
		t.Fatal(err)
	}
	for instant, want := range map[string]string{
		"2025-01-01T00:00:00Z": "quy-che@1", // before the first: there is no other
		"2026-05-31T16:59:59Z": "quy-che@1", "2026-05-31T17:00:00Z": "quy-che@2", "2030-01-01T00:00:00Z": "quy-che@2",
	} {
		at, _ := time.Parse(time.RFC3339, instant)
		if got := texts.TermsVersion(at); got != want {
			t.Errorf("at %s the terms are %s, want %s", instant, got, want)
		}
	}
	if old, ok := texts.Version("quy-che", 1); !ok || !strings.Contains(old.HTML, "Một") {
		t.Error("the version that an old order names is gone")
	}
	if _, ok := texts.Version("quy-che", 3); ok {
		t.Error("a version that was never written was found")
	}
	if _, ok := texts.Current("khac", at); ok {
		t.Error("a page that does not exist was found")
	}
}

func TestABrokenTextStopsTheStart(t *testing.T) {
	t.Parallel()
	head := "---\ntitle: T\nsummary: S\neffective: 2026-06-01\narticles: 6\n---\n"
	for name, extra := range map[string]map[string]string{
		"a gap":              {"quy-che.v3.md": head},
		"an older second":    {"quy-che.v2.md": strings.Replace(head, "2026", "2020", 1)},
		"an unknown page":    {"khac.v1.md": head},
		"no head":            {"quy-che.v2.md": "Hai"},
		"a wrong date":       {"quy-che.v2.md": strings.Replace(head, "2026-06-01", "1/6/2026", 1)},
		"a wrong article":    {"quy-che.v2.md": strings.Replace(head, "6\n---", "sáu\n---", 1)},
		"an unknown key":     {"quy-che.v2.md": strings.Replace(head, "title", "titel", 1)},
		"no summary":         {"quy-che.v2.md": strings.Replace(head, "summary: S\n", "", 1)},
		"a name without a v": {"quy-che.md": head},
	} {
		if _, err := load(pages(extra)); err == nil {
			t.Errorf("%s was accepted", name)
		}
	}
}

func TestOnlySafeHTMLComesOut(t *testing.T) {
	t.Parallel()
	got, blanks, err := render("# Một\n\n<script>alert(1)</script>\n\nHai <mark class=\"x\" onclick=\"y\">z</mark> [a](javascript:alert(1)) [b](/ocop) <img src=x onerror=y>\n\n[[điền: <b>tên</b>]] [[điền: <b>tên</b>]]")
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"script", "alert(1)", "onclick", "onerror", "<img", "<h1", "<b>", `class="x"`} {
		if strings.Contains(got, bad) {
			t.Errorf("%q came out in %s", bad, got)
		}
	}
	if !strings.Contains(got, `<a href="/ocop">b</a>`) || !slices.Equal(blanks, []string{"<b>tên</b>"}) {
		t.Errorf("got %s with %q", got, blanks)
	}
}

func TestWhatIsYetToBeWrittenIsFound(t *testing.T) {
	t.Parallel()
	body := "Báo trong ____ ngày.\nTên: [tên đơn vị] xem [Liên hệ](/lien-he)\n\n| Việc | Hạn |\n| --- | --- |\n| Hoàn tiền | |\n- Điện thoại:\nHàng gồm:\nGọi … hoặc 09xxxxxx\n[[điền: điện thoại]]\nĐủ rồi."
	var got []string
	for _, g := range Gaps(body) {
		got = append(got, strconv.Itoa(g.Line)+" "+g.What+"|"+g.Own)
	}
	want := []string{"1 ____|", "2 [tên đơn vị]|", "6 Hoàn tiền: |", "7 - Điện thoại:|", "9 …|", "9 xxxxxx|", "10 điện thoại|điện thoại"}
	if !slices.Equal(got, want) {
		t.Errorf("found %q", got)
	}
	for _, text := range load1(t).All(at) {
		marked := map[string]bool{}
		for _, g := range Gaps(text.Body) {
			if marked[g.Own] = true; g.Own == "" {
				t.Errorf("%s, line %d: %q is taken for a blank", text.Slug, g.Line, g.What)
			}
		}
		for _, what := range text.Blanks {
			if !marked[what] {
				t.Errorf("%s: %q is not found", text.Slug, what)
			}
		}
	}
}

func TestWhatTheOfficeWroteOfTheSiteFillsTheBlanks(t *testing.T) {
	t.Parallel()
	texts := load1(t)
	text, _ := texts.Current("chu-so-huu", at)
	filled := text.With(Owner{Name: "UBND <xã>", Phone: "024 3825 1234", Record: "Số 1"})
	for _, word := range []string{"UBND &lt;xã&gt;", "024 3825 1234", "Số 1", "Chờ đơn vị chủ quản điền: địa chỉ trụ sở"} {
		if !strings.Contains(filled.HTML, word) {
			t.Errorf("%q is not there", word)
		}
	}
	if slices.Contains(filled.Blanks, "điện thoại") || len(filled.Blanks) != len(text.Blanks)-3 || !strings.Contains(text.HTML, "điền: điện thoại") {
		t.Errorf("left are %q of %q", filled.Blanks, text.Blanks)
	}
	// A blank that a record is to fill is one that stands in a text in force.
	for what := range (Owner{}).fills() {
		if !slices.ContainsFunc(texts.All(at), func(t Text) bool { return slices.Contains(t.Blanks, what) }) {
			t.Errorf("no text asks for %q", what)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("---\ntitle: T\nsummary: S\neffective: 2026-06-01\narticles: 6\n---\n[[điền: x]]")
	f.Add("---\n---\n|a|\n|-|")
	f.Fuzz(func(t *testing.T, raw string) {
		text, err := parse("quy-che.v1.md", raw)
		if err == nil && strings.Contains(strings.ToLower(text.HTML), "<script") {
			t.Fatalf("%q became %q", raw, text.HTML)
		}
	})
}
