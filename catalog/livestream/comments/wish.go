package comments

import (
	"slices"
	"strings"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// most is the largest number that is read as a quantity.
const most = 999

// near is how many words may stand between a code and "2 gói".
const near = 6

// between are words that may stand between a code and a bare number.
var between = set("x", "sl", "lay", "mua", "dat", "chot", "cho", "e", "em", "chi", "c", "minh", "m", "can", "muon", "ma", "them", "a", "anh", "co", "shop", "ad", "sp", "loai", "mon", "luong")

// notBefore are words after which a letter and a number are no code.
var notBefore = set("vitamin", "vita", "tòa", "toà", "toa", "lô", "tầng", "phòng", "block", "khu")

// follows are words that make the number before them something else than a quantity.
var follows = set("k", "g", "gr", "gam", "gram", "ml", "l", "h", "giờ", "phút", "nghin", "ngan", "ngàn", "nghìn", "vnd", "d", "đ", "đồng", "tr", "trieu", "triệu", "cm", "m", "ngày", "tháng", "năm", "tuổi", "người", "sao", "lần")

// wishes reads the codes of a comment.
type wishes struct {
	draft   *Draft
	known   func(string) bool
	words   []token
	counted bool // somebody said how many
}

// codeAt is the code that begins at a token, or "".
func codeAt(all []token, n int) string {
	if n < 0 || n+1 >= len(all) || all[n].kind != word || len(all[n].text) != 1 || all[n].glued && n > 0 && all[n-1].kind == word {
		return ""
	}
	if !all[n+1].glued || all[n+1].kind != number {
		return ""
	}
	if all[n].text == "h" && all[n].glued && n > 0 && all[n-1].kind == number { // 17h30
		return ""
	}
	return livestream.ParseCode(all[n].text + all[n+1].text)
}

// join closes the gap in "m 1", "m.1" and "m-1" where that is a code on sale.
func (w *wishes) join() {
	for n := 0; n+1 < len(w.words); n++ {
		at := n + 1
		if sep := w.words[at]; sep.kind == sign && (sep.text == "." || sep.text == "-") && sep.glued && at+1 < len(w.words) && w.words[at+1].glued {
			at++
		}
		t, next := w.words[n], w.words[at]
		if t.kind != word || len(t.text) != 1 || next.kind != number || at == n+1 && next.glued || strings.Contains("kh", t.text) {
			continue
		}
		unit := at+1 < len(w.words) && w.words[at+1].kind == word && (units[w.words[at+1].folded] || follows[w.words[at+1].text])
		code := livestream.ParseCode(t.text + next.text)
		if code == "" || !w.known(code) || unit && at == n+1 {
			continue
		}
		w.words = slices.Delete(w.words, n+1, at)
		w.words[n+1].glued = true
	}
}

func (w *wishes) read() {
	w.join()
	var codes []int
	for n := 0; n+1 < len(w.words); n++ {
		if code := codeAt(w.words, n); code != "" {
			w.words[n].used, w.words[n+1].used = true, true
			switch {
			case n > 0 && (notBefore[w.words[n-1].text] || notBefore[w.words[n-1].folded]):
				w.draft.doubt(NotACode)
			case !w.known(code):
				if !slices.Contains(w.draft.Unknown, code) {
					w.draft.Unknown = append(w.draft.Unknown, code)
				}
				codes = append(codes, n)
			default:
				codes = append(codes, n)
			}
		}
	}
	each := w.each()
	for _, n := range codes {
		many := w.before(n)
		if many == 0 {
			many = w.after(n)
		}
		if many == 0 {
			many = each
		}
		if code := codeAt(w.words, n); w.known(code) {
			w.want(code, many)
		}
	}
}

// want adds so many of a code; 0 is not said how many. A code said again is one wish.
func (w *wishes) want(code string, many int) {
	d := w.draft
	w.counted = w.counted || many > 0
	if many >= ManyFrom {
		d.doubt(Many)
	}
	at := slices.IndexFunc(d.Wants, func(one Want) bool { return one.Code == code })
	switch {
	case at < 0:
		d.Wants = append(d.Wants, Want{code, max(many, 1)})
	case many == 0:
	case d.Wants[at].Quantity > 1 && d.Wants[at].Quantity != many:
		d.doubt(Changed)
		d.Wants[at].Quantity = many
	default:
		d.Wants[at].Quantity = many
	}
}

// take is the quantity at a token, once; 0 when it is none.
func (w *wishes) take(n int) int {
	if !w.isMany(n) {
		return 0
	}
	w.words[n].used = true
	if n+1 < len(w.words) && w.words[n+1].kind == word && weights[w.words[n+1].folded] {
		w.draft.doubt(Weighs)
	}
	return w.words[n].n
}

func (w *wishes) isMany(n int) bool {
	if n < 0 || n >= len(w.words) {
		return false
	}
	t := w.words[n]
	if t.kind != number || t.used || t.n < 1 || t.n > most || n > 0 && t.glued && strings.Contains("/.", w.words[n-1].text) {
		return false
	}
	if n+1 == len(w.words) {
		return true
	}
	next := w.words[n+1]
	if next.kind == sign { // "12/3", "99.000"
		return !strings.Contains("/.", next.text) || n+2 == len(w.words) || !w.words[n+2].glued || w.words[n+2].kind != number
	}
	return !follows[next.text] || codeAt(w.words, n+1) != ""
}

// each is the quantity of "mỗi loại 2 gói"; 0 when nobody says so.
func (w *wishes) each() int {
	for n, t := range w.words {
		if t.text != "mỗi" && (t.folded != "moi" || t.text != t.folded) {
			continue
		}
		for at := n + 1; at < len(w.words) && at <= n+3; at++ {
			if many := w.take(at); many > 0 {
				return many
			}
		}
	}
	return 0
}

// before is the quantity in front of a code: "2 m1", "3 gói miến m1".
func (w *wishes) before(n int) int {
	unit := false
	for at := n - 1; at >= 0 && at >= n-near; at-- {
		t := w.words[at]
		if t.kind == number {
			if t.used || !unit && !w.close(at+1, n) {
				return 0
			}
			return w.take(at)
		}
		if t.kind == sign || t.used || t.folded == "va" || t.folded == "voi" {
			return 0
		}
		unit = units[t.folded]
	}
	return 0
}

// close says whether nothing but small words, signs and other measures ("99k", "500g") stand
// between two tokens.
func (w *wishes) close(from, to int) bool {
	for n, t := range w.words[from:to] {
		house := t.folded == "so" && w.words[from+n+1].folded != "luong" // "số 5 ngõ 8"
		if t.kind == word && (house || !between[t.folded] && !units[t.folded] && !follows[t.text] && t.folded != "so") {
			return false
		}
	}
	return true
}

// after is the quantity behind a code: "m1 x2", "m1, cho chị 2 gói".
func (w *wishes) after(n int) int {
	for at := n + 2; at < len(w.words) && at <= n+2+near; at++ {
		t := w.words[at]
		switch {
		case t.used || t.folded == "va" || t.folded == "voi" || t.text == "+" || t.text == "&":
			return 0
		case t.kind == number:
			if !w.isMany(at) {
				continue
			}
			unit := at+1 < len(w.words) && units[w.words[at+1].folded]
			parted := slices.ContainsFunc(w.words[n+2:at], func(t token) bool { return t.kind == sign && strings.Contains(",;|", t.text) })
			if parted && w.leads(at) {
				return 0
			}
			if !unit && !w.close(n+2, at) {
				continue
			}
			return w.take(at)
		}
	}
	return 0
}

// leads says whether a number stands in front of a code of its own: ", 2 b1".
func (w *wishes) leads(at int) bool {
	for next := at + 1; next < len(w.words) && next <= at+4; next++ {
		if codeAt(w.words, next) != "" {
			return true
		}
		if w.words[next].kind != word {
			return false
		}
	}
	return false
}

// questions are words by which somebody asks.
var questions = []string{" con khong", " con ko", " con k ", " con hang", " het chua", " bao nhieu", " gia sao", " nhieu tien", " khong a", " khong shop", " ko shop", " co ngon", " la gi", " the nao", " con hk", " may tien", " khong vay", " nhu nao"}

func asks(text string) bool {
	text = " " + slug.Fold(text) + " "
	return strings.Contains(text, "?") || slices.ContainsFunc(questions, func(q string) bool { return strings.Contains(text, q) })
}
