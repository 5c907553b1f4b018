package main

import (
	"testing"

	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

// TestAListInPiecesMovesNothing lets lists and the desk end within their frame, their heading, their
// filter and their rows; a browser that is busy shows a page at any of these places.
func TestAListInPiecesMovesNothing(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	for _, at := range []struct{ page, mark string }{
		{"/quan-tri/san-pham", `<small>Trang quản lý`},
		{"/quan-tri/san-pham", `/</kbd>`},
		{"/quan-tri/san-pham", `<div class="office-who">`},
		{"/quan-tri/san-pham", `Dữ liệu mẫu</span> <a class="guide"`},
		{"/quan-tri/san-pham", `</h1>`},
		{"/quan-tri/san-pham", `<select class="input" name=`},
		{"/quan-tri/san-pham", `<button class="btn" type="submit">Lọc`},
		{"/quan-tri/san-pham", `<tbody>`},
		{"/quan-tri/tien-ve/so", `<label class="filter-day">`},
		{"/quan-tri/tien-ve/so", `</select>`},
		{"/quan-tri", `<ul class="targets">`},
		{"/quan-tri", `<p>đơn mới chờ`},
		{"/quan-tri/don-hang", `<select class="input" name=`},
		{"/quan-tri/chung-nhan", `</select>`},
	} {
		for _, view := range []browsertest.View{browsertest.Desk, browsertest.Phone} {
			officer := s.visitor(t, view)
			s.signIn(officer, "canbo@hungdao.example", demo.Logins()[0].Password)
			if moved := officer.MovedByTheRest(s.url, at.page, at.mark); len(moved) > 0 || officer.Count(".office-tabs") != 1 {
				t.Errorf("%s, %s cut before %s: %q", view, at.page, at.mark, moved)
			}
		}
	}
}

// TestAPageOfTheShopInPiecesMovesNothing lets pages that are shorter than a screen end within their
// head and their foot.
func TestAPageOfTheShopInPiecesMovesNothing(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	for _, at := range []struct{ page, mark string }{
		{"/gio-hang", `<footer class="footer">`},
		{"/gio-hang", `<div class="wrap"><div class="stack"><h2>OCOP`},
		{"/gio-hang", `<p>Thường trực`},
		{"/tim?q=mien", `<h3>Làng</h3>`},
		{"/tim?q=mien", `<h3>Điểm bán</h3>`},
	} {
		for _, view := range []browsertest.View{browsertest.Desk, browsertest.Phone} {
			buyer := s.visitor(t, view)
			if moved := buyer.MovedByTheRest(s.url, at.page, at.mark); len(moved) > 0 || buyer.Count("footer .footer-links") == 0 {
				t.Errorf("%s, %s cut before %s: %q", view, at.page, at.mark, moved)
			}
		}
	}
}
