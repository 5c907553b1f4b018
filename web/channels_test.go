package web_test

import (
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
)

func TestChannelsStandWhereBuyersLook(t *testing.T) {
	t.Parallel()
	v := open(t)
	if s := v.get("/lien-he"); strings.Contains(s.text(), "Kênh của xã") {
		t.Error("a channel nobody wrote")
	}
	if err := content.NewStore(v.db, catalogtest.Noon).SaveChannels(t.Context(), clerk, 1, content.Channels{Facebook: "facebook.com/xahungdao", Zalo: "https://zalo.me/123"}); err != nil {
		t.Fatal(err)
	}
	v = serve(t, v.db, v.Shop, catalogtest.Noon) // whose board has not read yet
	for page, want := range map[string]string{"/": `<a href="https://zalo.me/123"`, "/live": "Theo dõi kênh của xã:", "/lien-he": `"sameAs":["https://facebook.com/xahungdao","https://zalo.me/123"]`, "/chinh-sach/chu-so-huu": "https://zalo.me/123"} {
		if s := v.get(page); s.status != 200 || !strings.Contains(s.body, want) {
			t.Errorf("%s: %d, no %s", page, s.status, want)
		}
	}
}

func TestOnlyMapsMayShowPicturesOfAnotherHost(t *testing.T) {
	t.Parallel()
	v := open(t)
	const host = "https://tile.example.vn"
	if s := v.get("/ban-do"); strings.Contains(s.body, host) || strings.Contains(s.header.Get("Content-Security-Policy"), host) {
		t.Error("pictures that nobody chose")
	}
	err := salespoint.NewStore(v.db, catalogtest.Noon).SaveTiles(t.Context(), clerk, 0, salespoint.TypedTiles{Shown: true, Template: host + "/{z}/{x}/{y}.png", Credit: "© Ai đó", Zoom: "12"})
	if err != nil {
		t.Fatal(err)
	}
	v.pointAt("cho-so", sevenToFive)
	v = serve(t, v.db, v.Shop, catalogtest.Noon)
	if s := v.get("/ban-do"); !strings.Contains(s.body, host+"/12/") || !strings.Contains(s.body, "Ai đó") || !strings.Contains(s.header.Get("Content-Security-Policy"), "img-src 'self' data: "+host+";") {
		t.Errorf("the map shows none: %s, %s", s.header.Get("Content-Security-Policy"), s.text())
	}
	if s := v.get("/"); strings.Contains(s.header.Get("Content-Security-Policy"), host) {
		t.Error("every page may ask the other host")
	}
}
