package ordercode

import (
	"crypto/rand"
	"errors"
	"fmt"
	mrand "math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

func draw(t testing.TB, kind Kind) Code {
	t.Helper()
	c, err := New(kind, rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestEveryWrongSymbolAndEverySwapIsCaught(t *testing.T) {
	t.Parallel()
	for range 500 {
		code := draw(t, Order)
		for i := len(Order); i < len(code); i++ {
			for _, other := range alphabet {
				wrong := string(code[:i]) + string(other) + string(code[i+1:])
				if _, err := Parse(Order, wrong); (err == nil) != (wrong == string(code)) {
					t.Fatalf("%s for %s: %v", wrong, code, err)
				}
			}
			if i+1 == len(code) || code[i] == code[i+1] {
				continue
			}
			swapped := string(code[:i]) + string(code[i+1]) + string(code[i]) + string(code[i+2:])
			if _, err := Parse(Order, swapped); !fault.Is(err, "code.typo") {
				t.Fatalf("%s for %s: %v", swapped, code, err)
			}
		}
	}
}

func TestACodeMayBeTypedLoosely(t *testing.T) {
	t.Parallel()
	for _, kind := range []Kind{Order, Purchase} {
		code := draw(t, kind)
		for _, typed := range []string{
			string(code), code.Shown(), strings.ToLower(code.Shown()), " " + strings.Join(strings.Split(string(code), ""), " ") + "\n",
			string(code[3:]), "0" + string(code[1:]), strings.ReplaceAll(code.Shown(), "-", "–"),
		} {
			if got, err := Parse(kind, typed); err != nil || got != code {
				t.Errorf("%q is read as %q (%v), want %s", typed, got, err, code)
			}
		}
	}
}

func TestThePrintedExampleIsACode(t *testing.T) {
	t.Parallel()
	if c, err := Parse(Order, "ocp 7k3m 9qxh"); err != nil || c != "OCP7K3M9QXH" || c.Shown() != "OCP-7K3M-9QXH" {
		t.Fatalf("got %q, %v", c, err)
	}
}

func TestATypoIsToldFromSomethingElse(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"": "code.empty", " - ": "code.empty",
		"OCP-7K3M-9QX": "code.typo", "ocp": "code.typo", "7K3M9QXA": "code.typo", "OCP7K3M9QXHH": "code.typo",
		"0912345678": "code.not_a_code", "miến": "code.not_a_code", "xin chào các bạn": "code.not_a_code",
	} {
		if _, err := Parse(Order, typed); !fault.Is(err, want) {
			t.Errorf("%q: %v, want %s", typed, err, want)
		}
	}
}

func TestACodeIsFoundInWhatBanksMakeOfAMemo(t *testing.T) {
	t.Parallel()
	code, other := draw(t, Order), draw(t, Order)
	for _, memo := range []string{
		"MBVCB.3278907687." + string(code) + ".CT tu 0011004 NGUYEN VAN A toi 12345",
		"thanh toan don " + strings.ToLower(code.Shown()) + " cam on",
		"CT DEN:123OCP" + string(code) + "OCPFT2632",
	} {
		if found := Find(Order, memo); len(found) == 0 || found[0] != code && found[len(found)-1] != code {
			t.Errorf("%q: found %v, want %s", memo, found, code)
		}
	}
	if found := Find(Order, fmt.Sprint(code, " ", other, " ", code)); len(found) != 2 || found[0] != code || found[1] != other {
		t.Errorf("two codes: found %v", found)
	}
	if found := Find(Purchase, string(code)); found != nil {
		t.Errorf("an order's code was found as a purchase: %v", found)
	}
}

func TestNoCodeIsFoundInNoise(t *testing.T) {
	t.Parallel()
	words := strings.Fields("MBVCB CT TU HN HANOI NGUYEN VAN THANH TOAN MIEN SO DONG OCOP HUNG DAO FT26 0011004123456 CHUYEN KHOAN TIEN HANG CAM ON SHOP BIDV TECHCOMBANK 24117 QR OCB")
	random := mrand.New(mrand.NewPCG(1, 2))
	for range 20_000 {
		var memo []string
		for range 3 + random.IntN(9) {
			memo = append(memo, words[random.IntN(len(words))])
		}
		if found := Find(Order, strings.Join(memo, " ")); found != nil {
			t.Fatalf("%v was found in %q", found, memo)
		}
	}
}

func TestAllSymbolsAreEquallyLikely(t *testing.T) {
	t.Parallel()
	all := make([]byte, 0, 256*drawn)
	for b := range 256 {
		all = append(all, byte(b))
	}
	seen := map[byte]int{}
	source := strings.NewReader(string(all))
	for {
		c, err := New(Order, source)
		if err != nil {
			break
		}
		for i := len(Order); i < len(Order)+drawn; i++ {
			seen[c[i]]++
		}
	}
	for i := range len(alphabet) {
		if n := seen[alphabet[i]]; n < 7 || n > 8 {
			t.Errorf("%c was drawn %d times from all bytes, want 8 less the unfinished code", alphabet[i], n)
		}
	}
}

func TestBrokenRandomnessIsAnError(t *testing.T) {
	t.Parallel()
	broken := errors.New("no entropy")
	if c, err := New(Order, iotest.ErrReader(broken)); !errors.Is(err, broken) || c != "" {
		t.Fatalf("got %q, %v", c, err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("OCP-7K3M-9QXH")
	f.Add("0cp")
	f.Add("ｏｃｐ\xff")
	f.Fuzz(func(t *testing.T, typed string) {
		c, err := Parse(Order, typed)
		if _, refused := fault.As(err); err != nil && !refused {
			t.Fatalf("%q: %v is no refusal", typed, err)
		}
		if err == nil && (len(c) != 11 || len(Find(Order, c.Shown())) != 1) {
			t.Fatalf("%q is read as %q", typed, c)
		}
		Find(Order, typed)
	})
}
