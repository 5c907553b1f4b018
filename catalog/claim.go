package catalog

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// ClaimKind is what is wrong with a praise.
type ClaimKind string

const (
	ClaimCure     ClaimKind = "cure"     // food that heals: not allowed in its advertising
	ClaimAbsolute ClaimKind = "absolute" // all of it, always: cannot be shown
	ClaimBest     ClaimKind = "best"     // better than every other: needs a paper (Law on advertising)
	ClaimStars    ClaimKind = "stars"    // a rank in OCOP: shown from its decision alone, and only while it is in force
)

// Claim is a praise that a text makes: its words as they stand there, from byte At.
type Claim struct {
	Kind ClaimKind
	Text string
	At   int
}

// claimWords are what is looked for, in small letters with their accents. A word in them
// stands for itself only: "chữa" is not found in "chứa".
var claimWords = map[ClaimKind][]string{
	ClaimCure: {"chữa", "chữa bệnh", "trị bệnh", "điều trị", "đặc trị", "khỏi bệnh", "hết bệnh", "thần dược", "thay thuốc", "thay thế thuốc", "phòng bệnh", "ngừa ung thư",
		"chống ung thư", "hạ đường huyết", "giảm mỡ máu", "giải độc gan", "thải độc", "detox", "trị dứt điểm", "dứt điểm", "bài thuốc",
		"tăng cường sức khỏe", "tăng cường sức khoẻ", "tăng sức đề kháng", "giảm cân", "chống lão hóa", "chống lão hoá", "bổ thận", "cures", "heals"},
	ClaimAbsolute: {"100%", "100 %", "trăm phần trăm", "tuyệt đối", "hoàn toàn tự nhiên", "hoàn toàn sạch", "siêu sạch", "không hóa chất", "không hoá chất", "không chất bảo quản", "không chất bảo quản nào", "không phụ gia", "nguyên chất", "vĩnh viễn",
		"cam kết hoàn tiền"},
	ClaimBest: {"tốt nhất", "ngon nhất", "rẻ nhất", "sạch nhất", "nổi tiếng nhất", "duy nhất", "số 1", "số một", "hàng đầu", "đệ nhất", "vô địch", "bậc nhất", "nhất việt nam", "nhất thế giới",
		"không đâu bằng", "độc nhất vô nhị", "nhất", "the best", "number one"},
	ClaimStars: starWords(),
}

// plainWords are claims as they are typed without accents. They are looked for only in a text
// that has none at all, and only where they mean nothing else.
var plainWords = map[ClaimKind][]string{
	ClaimCure:     {"chua benh", "tri benh", "dac tri", "dieu tri", "thay thuoc", "than duoc", "giam can", "tang cuong suc khoe", "ngua ung thu"},
	ClaimAbsolute: {"tuyet doi", "khong hoa chat", "khong chat bao quan", "nguyen chat"},
	ClaimBest:     {"ngon nhat", "tot nhat", "re nhat", "sach nhat", "bac nhat", "duy nhat"},
	ClaimStars:    {"ba sao", "bon sao", "nam sao", "dat ocop", "chuan ocop"},
}

// starWords are ranks in words and in signs.
func starWords() []string {
	out := []string{"ba sao", "bốn sao", "năm sao", "ba-sao", "đạt ocop", "đạt chuẩn ocop", "chuẩn ocop", "chứng nhận ocop", "công nhận ocop"}
	for _, n := range []string{"3", "4", "5"} {
		out = append(out, n+" sao", n+"sao", n+"-sao", n+" star", n+" stars", n+"-star")
	}
	return append(out, "★", "☆", "⭐", "✩", "✪", "🌟")
}

// fallacies are innocent words that begin or end with a claim's.
var fallacies = []string{"sửa chữa", "chữa cháy", "chữa lại", "công bố số 1", "quốc lộ số 1", "đường số 1", "nhà số 1", "thôn số 1", "ít nhất", "nhất là", "nhất định", "thống nhất",
	"thứ nhất", "đồng nhất", "nhất quán", "nhất trí", "mới nhất", "gần nhất", "muộn nhất", "sớm nhất", "nhiều nhất", "hợp nhất", "nhất thiết", "phòng bệnh viện", "năm sao chép", "năm sao lưu"}

// Claims finds the praises in a text that its maker cannot stand behind, in the order in
// which they stand there; of two that overlap the longer. Accents may be composed or not,
// spaces of any kind and number. A text without any accent is looked through for words without
// them too, but not for such as mean something else then.
func Claims(text string) []Claim {
	shape := flatten(text)
	out := shape.claims(text, claimWords)
	if shape.plain() {
		out = append(out, shape.claims(text, plainWords)...)
	}
	slices.SortFunc(out, func(a, b Claim) int {
		if a.At != b.At {
			return a.At - b.At
		}
		if len(a.Text) != len(b.Text) {
			return len(b.Text) - len(a.Text)
		}
		return strings.Compare(string(a.Kind), string(b.Kind))
	})
	kept := out[:0]
	for _, c := range out {
		if n := len(kept); n == 0 || c.At >= kept[n-1].At+len(kept[n-1].Text) {
			kept = append(kept, c)
		}
	}
	return kept
}

func (f flat) claims(text string, words map[ClaimKind][]string) (out []Claim) {
	for kind, all := range words {
		for _, w := range all {
			for _, at := range f.find(w) {
				if !f.innocent(at, len(w)) {
					from, to := f.offset[at], f.end(at+len(w))
					out = append(out, Claim{kind, strings.TrimSpace(text[from:to]), from})
				}
			}
		}
	}
	return out
}

// plain says whether a text was typed without any accent.
func (f flat) plain() bool {
	return !strings.ContainsFunc(f.text, func(r rune) bool { return r > unicode.MaxASCII && unicode.IsLetter(r) })
}

// ranked finds the rank in OCOP that a text claims.
func ranked(text string) (rank string, ok bool) {
	for _, c := range Claims(text) {
		if c.Kind == ClaimStars {
			return c.Text, true
		}
	}
	return "", false
}

// flat is a text in small composed letters with single spaces, and where each byte of it
// came from.
type flat struct {
	text   string
	offset []int // of each byte in the original; one more for the end
}

func flatten(text string) flat {
	var b strings.Builder
	var offset []int
	gap := false
	var it norm.Iter
	it.InitString(norm.NFC, text)
	for !it.Done() {
		from := it.Pos()
		for _, r := range string(it.Next()) {
			switch {
			case unicode.IsSpace(r) || r == '\u2800':
				gap = true
				continue
			case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector):
				continue
			}
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
				offset = append(offset, from)
			}
			gap = false
			small := string(unicode.ToLower(r))
			b.WriteString(small)
			for range len(small) {
				offset = append(offset, from)
			}
		}
	}
	return flat{b.String(), append(offset, len(text))}
}

// end is where the original ends that gave the bytes before at.
func (f flat) end(at int) int {
	for at < len(f.offset)-1 && at > 0 && f.offset[at] == f.offset[at-1] {
		at++
	}
	return f.offset[at]
}

// find is every place at which w stands as words of its own.
func (f flat) find(w string) []int {
	var out []int
	for from := 0; ; {
		i := strings.Index(f.text[from:], w)
		if i < 0 {
			return out
		}
		at := from + i
		if !inWord(f.text[:at], true) && !inWord(f.text[at+len(w):], false) {
			out = append(out, at)
		}
		from = at + len(w)
	}
}

// inWord says whether a text ends, or begins, with a letter or a digit.
func inWord(text string, atEnd bool) bool {
	r, _ := utf8.DecodeRuneInString(text)
	if atEnd {
		r, _ = utf8.DecodeLastRuneInString(text)
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func (f flat) innocent(at, n int) bool {
	for _, w := range fallacies {
		for i := max(0, at-len(w)); i <= at && i+len(w) <= len(f.text); i++ {
			if f.text[i:i+len(w)] == w && i <= at && at+n <= i+len(w) {
				return true
			}
		}
	}
	return false
}
