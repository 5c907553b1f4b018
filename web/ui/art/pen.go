package art

import (
	"fmt"
	"strconv"
	"strings"
)

// pen writes one SVG file and draws chances from its seed.
type pen struct {
	out   strings.Builder
	state uint32
	box   string
	fit   string
}

func newPen(kind, seed string) *pen {
	h := uint32(2166136261) // FNV-1a
	for _, c := range []byte(kind + "/" + seed) {
		h = (h ^ uint32(c)) * 16777619
	}
	return &pen{state: h, box: "0 0 400 300", fit: "xMidYMid"}
}

// chance is the next number in [0,1), by mulberry32: short, and the same for ever.
func (p *pen) chance() float64 {
	p.state += 0x6D2B79F5
	t := p.state
	t = (t ^ t>>15) * (t | 1)
	t ^= t + (t^t>>7)*(t|61)
	return float64(t^t>>14) / (1 << 32)
}

// between is a whole number in [lo,hi].
func (p *pen) between(lo, hi int) int {
	return lo + int(p.chance()*float64(hi-lo+1))
}

// sign is 1 or -1.
func (p *pen) sign() int { return 1 - 2*p.between(0, 1) }

func (p *pen) put(format string, args ...any) { fmt.Fprintf(&p.out, format, args...) }

// ground fills the whole picture.
func (p *pen) ground(colour string) {
	p.put(`<path fill="%s" d="M0 0h400v300H0z"/>`, colour)
}

// file is the finished picture.
func (p *pen) file() []byte {
	return []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="` + p.box + `" preserveAspectRatio="` + p.fit + ` slice">` + p.out.String() + `</svg>`)
}

// line writes a path command with whole numbers, as short as the grammar allows: a
// minus sign separates by itself.
func line(command string, numbers ...int) string {
	var b strings.Builder
	b.WriteString(command)
	for i, n := range numbers {
		if i > 0 && n >= 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strconv.Itoa(n))
	}
	return b.String()
}

func round(f float64) int {
	if f < 0 {
		return -int(-f + .5)
	}
	return int(f + .5)
}

func itoa(n int) string { return strconv.Itoa(n) }
