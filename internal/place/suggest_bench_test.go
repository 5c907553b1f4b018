package place

import "testing"

// BenchmarkSuggest is one letter typed into the field for the commune.
func BenchmarkSuggest(b *testing.B) {
	u, err := Load()
	if err != nil {
		b.Fatal(err)
	}
	for _, typed := range []string{"h", "hung d", "cong hoa"} {
		b.Run(typed, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				u.Suggest(HanoiCode, typed, 8)
			}
		})
	}
}
