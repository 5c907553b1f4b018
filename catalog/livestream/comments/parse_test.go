package comments_test

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/livestream/comments"
)

var onSale = []string{"M1", "M2", "B1", "B2", "N1", "K1", "H1", "R1"}

func known(code string) bool { return slices.Contains(onSale, code) }

// told is a draft as the corpus writes it down.
func told(d *comments.Draft) string {
	var out []string
	for _, w := range d.Wants {
		out = append(out, fmt.Sprintf("%s*%d", w.Code, w.Quantity))
	}
	for _, code := range d.Unknown {
		out = append(out, "?"+code)
	}
	if len(d.Wants)+len(d.Unknown) == 0 {
		out = append(out, "-")
	}
	if len(d.Phones) > 0 {
		out = append(out, fmt.Sprintf("#%d", len(d.Phones)))
	}
	for _, why := range d.Doubts {
		out = append(out, "!"+string(why))
	}
	return strings.Join(out, " ")
}

func TestTheCorpusIsReadAsItIsMeant(t *testing.T) {
	t.Parallel()
	file, err := os.Open("testdata/corpus.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines, count := bufio.NewScanner(file), 0
	for lines.Scan() {
		comment, want, ok := strings.Cut(lines.Text(), " => ")
		if !ok || strings.HasPrefix(comment, "# ") {
			continue
		}
		count++
		d := comments.Read(comment, known)
		if got := told(&d); got != want {
			t.Errorf("%q is read as %s, not %s", comment, got, want)
		}
		if strings.Contains(d.Text, "000101") || strings.Contains(d.Text, "000 101") {
			t.Errorf("%q still shows a number: %q", comment, d.Text)
		}
	}
	if count < 300 {
		t.Errorf("only %d comments", count)
	}
}

func TestAPasteFallsIntoTheCommentsOfItsPeople(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		pasted string
		want   []string // author: what, times
	}{
		"Facebook": {"Khách Mẫu Một\nM1 x2 0900000101\n2 giờ\nThích\nTrả lời\nkhách mẫu hai\nchị lấy 3 gói b1 nhé\n3 phút · Thích · Trả lời · Đã chỉnh sửa\nKhách Mẫu Ba\nFan cứng\nđẹp quá\nThích\nTrả lời\n5 phút\n",
			[]string{"Khách Mẫu Một: M1*2 #1", "khách mẫu hai: B1*3", ": -", ": -"}},
		"TikTok":           {"Khách Mẫu Một\nm1 x2\n@khach.mau\n2 b1\nchào cả nhà", []string{"Khách Mẫu Một: M1*2", "@khach.mau: B1*2", ": -"}},
		"a name, a colon":  {"Khách Mẫu: m1 x2\nSđt: 0900000101", []string{"Khách Mẫu: M1*2", "Sđt: - #1"}},
		"lines":            {"m1 x2\nb1\n\nn1 0900000101", []string{": M1*2", ": B1*1", ": N1*1 #1"}},
		"a number below":   {"m1 x2\n0900000101\nb1", []string{": M1*2 #1", ": B1*1"}},
		"several lines":    {"Khách Mẫu\nm1 x2\ngiao Hà Đông\n0900 000 101\nThích\n", []string{"Khách Mẫu: M1*2 #1"}},
		"the same pasted":  {"Khách Mẫu\nm1 x2\nThích\nKhách Mẫu\nM1  x2 ạ\nThích\n", []string{"Khách Mẫu: M1*2 ×2"}},
		"the same number":  {"m1 x2 0900000101\nm1 2 gói 0900 000 101\nm1 x3 0900000101", []string{": M1*2 #1 ×2", ": M1*3 #1"}},
		"two without name": {"m1 x2\nm1 x2", []string{": M1*2", ": M1*2"}},
		"nothing":          {" \n\n👍\n", nil},
	} {
		var got []string
		drafts, _ := comments.Parse(c.pasted, known)
		for _, d := range drafts {
			one := d.Author + ": " + told(&d)
			if d.Times > 1 {
				one += fmt.Sprintf(" ×%d", d.Times)
			}
			got = append(got, one)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s is read as %q, not %q", name, got, c.want)
		}
	}
}

func TestWhatIsTooMuchForOneReadingIsReadNext(t *testing.T) {
	t.Parallel()
	const many = 2*comments.MaxComments + 50
	var pasted strings.Builder
	for n := range many {
		switch n % 3 {
		case 0:
			fmt.Fprintf(&pasted, "bếp nhà mẫu\nm1 x%d nhé\n2 giờ\nThích\n", n+1)
		case 1:
			fmt.Fprintf(&pasted, "m1 x%d\n", n+1)
		default:
			fmt.Fprintf(&pasted, "Lê Mẫu: m1 x%d\n\n", n+1)
		}
	}
	left, rounds, read := pasted.String(), 0, 0
	for ; left != "" && rounds < 9; rounds++ {
		var drafts []comments.Draft
		drafts, left = comments.Parse(left, known)
		for i := range drafts {
			who := map[int]string{0: "bếp nhà mẫu", 1: "", 2: "Lê Mẫu"}[read%3]
			if d := &drafts[i]; len(d.Wants) != 1 || d.Wants[0].Quantity != read+1 || d.Author != who {
				t.Fatalf("comment %d is read as %q of %q", read, told(d), d.Author)
			}
			read++
		}
	}
	if read != many || rounds != 3 {
		t.Errorf("%d of %d were read in %d rounds", read, many, rounds)
	}
}

// Whatever is pasted: codes are on sale and said once, quantities are in their range, and no
// telephone number stays where a camera could see it.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"Khách\nM1 x2 0900000101\nThích", "m1m1x2", "ｍ１ ０９００００００１０１", "m1 x99999", "2️⃣ gói m1", "x2", "m.1", "mỗi loại 2", "\xff1m1", "+84 900 000 101 b1", "9m0900000101x"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, pasted string) {
		drafts, unread := comments.Parse(pasted, known)
		if unread != "" && len(drafts) < comments.MaxComments {
			t.Errorf("of %q something is left after %d", pasted, len(drafts))
		}
		for _, d := range drafts {
			seen := map[string]bool{}
			for _, w := range d.Wants {
				if !known(w.Code) || seen[w.Code] || w.Quantity < 1 || w.Quantity > 999 {
					t.Errorf("%q wants %+v", pasted, d.Wants)
				}
				seen[w.Code] = true
			}
			for _, code := range d.Unknown {
				if known(code) {
					t.Errorf("%q: %s is not on sale", pasted, code)
				}
			}
			if d.Times < 1 {
				t.Errorf("%q was said %d times", pasted, d.Times)
			}
			for _, n := range d.Phones {
				if strings.Contains(d.Text, string(n[3:])) {
					t.Errorf("%q still shows a number: %q", pasted, d.Text)
				}
			}
		}
	})
}
