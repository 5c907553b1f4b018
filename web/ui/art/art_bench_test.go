package art

import "testing"

// BenchmarkSVG is what a drawing costs that nobody has kept.
func BenchmarkSVG(b *testing.B) {
	for kind := range drawings {
		b.Run(kind, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				SVG(kind, "mien-dong", 0)
			}
		})
	}
}
