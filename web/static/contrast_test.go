package static

import (
	"math"
	"os"
	"regexp"
	"strconv"
	"testing"
)

var token = regexp.MustCompile(`--([a-z]+(?:-[0-9]+)?):#([0-9a-f]{3}(?:[0-9a-f]{3})?)[;}]`)

// TestTextCanBeRead computes the contrast of every pair in use: 4.5 for text, 3 for
// the edges of controls (WCAG 2.2, 1.4.3 and 1.4.11).
func TestTextCanBeRead(t *testing.T) {
	t.Parallel()
	css, err := os.ReadFile("src/css/tokens.css")
	if err != nil {
		t.Fatal(err)
	}
	colour := map[string]float64{}
	for _, m := range token.FindAllStringSubmatch(string(css), -1) {
		colour[m[1]] = luminance(t, m[2])
	}
	for _, c := range []struct {
		on, ink string
		least   float64
	}{
		{"paper-50", "wood-900", 7}, {"paper-0", "wood-900", 7}, {"paper-100", "wood-900", 7},
		{"paper-50", "wood-600", 4.5}, {"paper-100", "wood-600", 4.5}, {"paper-0", "wood-600", 4.5}, {"sun-50", "wood-600", 4.5},
		{"paper-50", "wood-500", 4.5}, {"paper-0", "wood-500", 4.5},
		{"lacquer-600", "paper-0", 4.5}, {"lacquer-700", "paper-0", 4.5}, {"paper-50", "lacquer-600", 4.5}, {"lacquer-50", "lacquer-600", 4.5}, {"lacquer-50", "lacquer-700", 4.5}, {"paper-50", "lacquer-700", 4.5},
		{"sun-400", "wood-900", 4.5}, {"sun-300", "wood-900", 4.5}, {"sun-300", "wood-800", 4.5}, {"sun-50", "wood-800", 4.5},
		{"lacquer-700", "sun-400", 4.5}, {"wood-900", "sun-400", 4.5}, {"wood-900", "sun-300", 4.5}, {"wood-900", "paper-100", 4.5},
		{"paper-50", "leaf-600", 4.5}, {"leaf-50", "leaf-700", 4.5}, {"paper-50", "laterite-600", 4.5}, {"laterite-600", "paper-0", 4.5},
		{"river-50", "river-600", 4.5}, {"paper-50", "river-600", 4.5}, {"paper-0", "river-600", 4.5}, {"river-600", "paper-0", 4.5},
		{"live", "paper-0", 4.5}, {"paper-0", "edge", 3}, {"paper-50", "edge", 3},
	} {
		a, b := colour[c.on], colour[c.ink]
		if a == 0 || b == 0 {
			t.Errorf("%s or %s is no token", c.on, c.ink)
			continue
		}
		if got := (math.Max(a, b) + .05) / (math.Min(a, b) + .05); got < c.least {
			t.Errorf("%s on %s has a contrast of %.2f, needs %.1f", c.ink, c.on, got, c.least)
		}
	}
}

func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	sum := 0.0
	for i, weight := range []float64{.2126, .7152, .0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		v := float64(n) / 255
		if v <= .04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}
