package vietqr

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Published samples; checksum and lengths of each were computed anew.
var good = []struct {
	text string
	want Transfer
}{
	{"00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E",
		Transfer{BIN: "970403", Account: "0011012345678", Amount: 180_000, Memo: "thanh toan don hang", Bill: "NPS6869"}},
	{"00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F", Transfer{BIN: "970403", Account: "0011012345678"}},
	{"00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN63044F52", Transfer{BIN: "970403", Account: "9704031101234567", Card: true}},
	{"00020101021238570010A00000072701270006970415011300110019324180208QRIBFTTA530370454061200005802VN62170813ung ho lu lut6304C15C",
		Transfer{BIN: "970415", Account: "0011001932418", Amount: 120_000, Memo: "ung ho lu lut"}},
	{"00020101021238570010A00000072701270006970422011300234579234420208QRIBFTTA53037045405401235802VN62160812chuyen khoan6304722F",
		Transfer{BIN: "970422", Account: "0023457923442", Amount: 40_123, Memo: "chuyen khoan"}},
	{"00020101021238630010A0000007270133000697042201190023457923442ASDFLJ0208QRIBFTTA53037045405401235802VN62290825chuyen khoan alsdkf laksj6304E5DB",
		Transfer{BIN: "970422", Account: "0023457923442ASDFLJ", Amount: 40_123, Memo: "chuyen khoan alsdkf laksj"}},
	{"00020101021238530010A0000007270123000697041601092576788590208QRIBFTTA5303704540410005802VN62150811Chuyen tien6304BBB8",
		Transfer{BIN: "970416", Account: "257678859", Amount: 1000, Memo: "Chuyen tien"}},
}

func TestPublishedCodesAreReadAndWrittenBackToTheByte(t *testing.T) {
	t.Parallel()
	for _, c := range good {
		got, err := Parse(c.text)
		if err != nil || got != c.want {
			t.Errorf("%s: %+v (%v), want %+v", c.text, got, err, c.want)
		}
		if back := c.want.Payload(); back != c.text {
			t.Errorf("written\n%s, want\n%s", back, c.text)
		}
	}
}

func TestMarksAreStrippedAndLongTextsCut(t *testing.T) {
	t.Parallel()
	a := Transfer{BIN: "970422", Account: "0023457923442ASDFLJKHJKHF", Amount: 40_123, Memo: "chuyển khoản alsdkf laksj đây là dài"}
	if got := a.Payload(); got != good[5].text {
		t.Errorf("%s", got)
	}
	for in, want := range map[string]string{"Đặng Thị Hương": "Dang Thi Huong", "mie\u0302\u0301n": "mien", "≥ 5 ₫": " 5 ", "\x00\n": ""} {
		if got := ASCII(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

// TestCodesThatWerePrintedWrongAreRefused has codes that were published as good: of most
// the checksum is right.
func TestCodesThatWerePrintedWrongAreRefused(t *testing.T) {
	t.Parallel()
	sound := func(body string) string { return body + checksum(body) }
	for what, text := range map[string]string{
		"the specification's static example, an inner length of 12 for 13 digits": "00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304F4E5",
		"a length of 39 that swallows the service code":                           sound("00020101021138570010A00000072701390006970422011301234567890200208QRIBFTTA53037045802VN6304"),
		"a wrong checksum":          "00020101021238570010A00000072701270006970415011300110019324180208QRIBFTTA530370454061200005802VN62170813ung ho lu lut6304A322",
		"version 00":                sound("00020001021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN6304"),
		"dollars":                   sound("00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53038405802VN6304"),
		"dynamic without an amount": sound("00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN6304"),
		"an amount with a point":    sound("00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA53037045404100.5802VN6304"),
		"an amount of nothing":      sound("00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA5303704540105802VN6304"),
		"a field twice":             sound("000201000201010211" + "38570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN6304"),
		"another country":           sound("00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802SG6304"),
		"nothing":                   "",
		"only a checksum":           sound("6304"),
	} {
		if got, err := Parse(text); !errors.Is(err, ErrNotVietQR) {
			t.Errorf("%s is read as %+v (%v)", what, got, err)
		}
	}
	if checksum("123456789") != "29B1" {
		t.Error("the checksum is not CRC-16/CCITT-FALSE")
	}
}

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		want := Transfer{BIN: rapid.StringMatching(`[0-9]{6}`).Draw(t, "bin"), Account: rapid.StringMatching(`[0-9A-Z]{4,19}`).Draw(t, "account"),
			Card: rapid.Bool().Draw(t, "card"), Amount: money.VND(rapid.Int64Range(0, int64(money.Max)).Draw(t, "amount")),
			Memo: rapid.StringMatching(`[ -~]{0,25}`).Draw(t, "memo"), Bill: rapid.StringMatching(`[A-Z0-9]{0,25}`).Draw(t, "bill")}
		got, err := Parse(want.Payload())
		if err != nil || got != want {
			t.Fatalf("%+v came back as %+v (%v)", want, got, err)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, c := range good {
		f.Add(c.text)
	}
	f.Add("00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304F4E5")
	f.Fuzz(func(t *testing.T, text string) {
		got, err := Parse(text)
		if err != nil {
			return
		}
		if again, err := Parse(got.Payload()); err != nil || again != got {
			t.Fatalf("%q was read as %+v, and that as %+v (%v)", text, got, again, err)
		}
	})
}

func TestACodeIsDrawnWithAQuietEdge(t *testing.T) {
	t.Parallel()
	p, err := Draw(good[3].text)
	if err != nil || p.Size < 37+8 || !strings.HasPrefix(p.Path, "M4 4h7v1h-7z") || !strings.HasPrefix(string(p.PNG()), "\x89PNG") {
		t.Fatalf("%+v (%v)", p, err)
	}
	if len(p.Path) > 12_000 {
		t.Errorf("the path has %d bytes", len(p.Path))
	}
}

func TestBanksAreListedOnce(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, b := range Banks() {
		if seen[b.BIN] || seen[b.Name] || len(b.BIN) != 6 {
			t.Errorf("%+v", b)
		}
		seen[b.BIN], seen[b.Name] = true, true
	}
	if b, ok := BankByBIN("970405"); !ok || b.Name != "Agribank" {
		t.Error("Agribank is missing")
	}
}
