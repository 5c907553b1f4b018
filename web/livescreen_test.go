package web_test

import (
	"context"
	"net/http"
	"strings"
	"testing"
)

// TestAScreenOnAirShowsWhatIsPinnedAndNeverAnError walks both screens through an evening.
func TestAScreenOnAirShowsWhatIsPinnedAndNeverAnError(t *testing.T) {
	t.Parallel()
	e := openEvening(t)
	ctx, over, board := context.Background(), "/live/"+e.Slug+"/lop-phu", "/live/"+e.Slug+"/bang-gia"
	for _, path := range []string{over, board} {
		seen := e.get(path)
		e.says(path, seen, http.StatusOK, "M1", "Miến dong", "99.000 ₫", "Giá niêm yết 120.000 ₫", "còn 3", "Giá trong phiên đến 13:00", "Quét để mua M1")
		if seen.header.Get("X-Robots-Tag") != "noindex" || !strings.Contains(seen.body, `<noscript><meta http-equiv="refresh"`) || !strings.Contains(seen.body, `data-events="/live/`+e.Slug+`/events"`) {
			t.Errorf("%s is listed, or does not follow the session", path)
		}
		bare := e.get(path + "?tiktok=1")
		e.says(path+" on TikTok", bare, http.StatusOK, "M1", "99.000 ₫")
		if strings.Contains(bare.body, "Quét") || strings.Contains(bare.body, "<svg") || strings.Contains(bare.text(), "://") || strings.Contains(bare.body, "tel:") {
			t.Errorf("%s leads out of TikTok", path)
		}
	}
	if clear := `<body class="screen-clear">`; !strings.Contains(e.get(over).body, clear) || strings.Contains(e.get(board).body, clear) {
		t.Error("the overlay hides the picture, or the board is see-through")
	}
	empty := func(what, path string, status int) {
		t.Helper()
		seen := e.get(path)
		e.says(what, seen, status)
		if strings.Contains(seen.body, "screen-item") || strings.Contains(seen.body, "<header") || strings.Contains(seen.body, "<a ") || strings.Contains(seen.body, "Không tìm thấy") {
			t.Errorf("%s: %s", what, seen.text())
		}
	}
	empty("nobody's overlay", "/live/khong-co/lop-phu", http.StatusNotFound)
	empty("no address at all", "/live/%3Cb%3E/lop-phu", http.StatusNotFound)
	empty("nobody's board", "/live/khong-co/bang-gia", http.StatusNotFound)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	_, err := e.live.Pause(ctx, e.by, e.ID)
	must(err)
	for _, path := range []string{over, board} {
		e.says(path+" in a break", e.get(path), http.StatusOK, "99.000 ₫", "Nghỉ một lát, bà con vẫn đặt được")
	}
	e.Exec(`UPDATE live_sessions SET pinned = NULL WHERE id = $1`, e.ID)
	empty("an overlay of nothing", over, http.StatusOK)
	e.says("a board of everything", e.get(board), http.StatusOK, "Chợ phiên mẫu", "M1", "99.000 ₫", "B1", "25.000 ₫")
	must(e.live.End(ctx, e.by, e.ID))
	empty("an overlay afterwards", over, http.StatusOK)
	e.says("a board afterwards", e.get(board), http.StatusOK, "Phiên đã kết thúc")
}
