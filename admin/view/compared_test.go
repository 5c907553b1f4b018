package view

import "testing"

func TestWhatDiffersIsMarkedByWholeWordsAndNothingIsLost(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ before, after, was, is string }{
		{"tránh nắng chiếu thẳng", "tránh nắng; mở bó rồi buộc kín", "nắng chiếu thẳng", "nắng; mở bó rồi buộc kín"},
		{"ngâm 10 phút, vớt ráo", "ngâm 15 phút, vớt ráo", "10", "15"},
		{"a b", "a x b", "", "x "},
		{"", "mới", "", "mới"},
		{"cũ", "", "cũ", ""},
		{"nem nem", "nem nem nem", "", " nem"},
	} {
		p := Changed{Before: c.before, After: c.after}.parts()
		if p.front+p.was+p.back != c.before || p.front+p.is+p.back != c.after {
			t.Errorf("%q and %q were cut into %+v", c.before, c.after, p)
		}
		if c.before != "nem nem" && (p.was != c.was || p.is != c.is) {
			t.Errorf("of %q and %q, %q and %q are marked", c.before, c.after, p.was, p.is)
		}
	}
}
