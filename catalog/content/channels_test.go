package content_test

import (
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestAChannelLeadsWhereItsNameSays(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		" facebook.com/xahungdao/ ":                            "https://facebook.com/xahungdao",
		"https://www.Facebook.com/xahungdao?fbclid=abc&mibx=1": "https://www.facebook.com/xahungdao",
		"http://m.facebook.com/profile.php?id=61550&x=1":       "https://m.facebook.com/profile.php?id=61550",
	} {
		if c, err := (content.Channels{Facebook: typed}).Read(); err != nil || c.Facebook != want {
			t.Errorf("%s: %q (%v)", typed, c.Facebook, err)
		}
	}
	for _, typed := range []string{"https://facebook.com", "https://facebook.com.lua.vn/xa", "https://xa@facebook.com/xa", "javascript:alert(1)//facebook.com/x", "https://myfacebook.com/xa", "https://facebook.com:8080/xa",
		"Xã Hưng Đạo", "https://facebook.com/" + strings.Repeat("a", 300), "https://tiktok.com/@xa"} {
		form, ok := fault.AsForm(second((content.Channels{Facebook: typed}).Read()))
		if !ok || form.Fields[0].Name != "facebook" || form.Fields[0].Key != "channel.address" {
			t.Errorf("%q is taken", typed)
		}
	}
}

func second(_ content.Channels, err error) error { return err }

func FuzzAChannelIsAnAddressOfItsHost(f *testing.F) {
	f.Add("zalo.me/123")
	f.Add("https://zalo.me/../x?y#z")
	f.Fuzz(func(t *testing.T, text string) {
		c, err := (content.Channels{Zalo: text}).Read()
		if err != nil || c.Zalo == "" {
			return
		}
		again, err := c.Read()
		if err != nil || again != c || !strings.HasPrefix(c.Zalo, "https://") || !strings.Contains(c.Zalo, "zalo.me/") {
			t.Errorf("%q became %q, then %q (%v)", text, c.Zalo, again.Zalo, err)
		}
	})
}

func TestChannelsStandBesideTheImprint(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), t.Context()
	s, by := content.NewStore(db, catalogtest.Noon), audit.Actor{Kind: audit.Staff, ID: 7, Name: "Hoa"}
	for range 2 {
		_, version, _ := s.ImprintToEdit(ctx)
		if err := s.SaveChannels(ctx, by, version, content.Channels{Zalo: "zalo.me/123", TikTok: "tiktok.com/@xa"}); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.SaveImprint(ctx, by, 1, whole); !fault.Is(err, "imprint.changed_meanwhile") {
		t.Errorf("what stands is written over: %v", err)
	}
	if err := s.SaveImprint(ctx, by, 2, whole); err != nil {
		t.Fatal(err)
	}
	i, err := s.Imprint(ctx)
	if err != nil || i.Channels != (content.Channels{Zalo: "https://zalo.me/123", TikTok: "https://tiktok.com/@xa"}) || i.Owner == "" || i.Channels.Online() != "https://zalo.me/123" {
		t.Errorf("%+v (%v)", i, err)
	}
	var lines int
	if err := db.Pool.QueryRow(ctx, `SELECT count(*) FROM audit_log WHERE action = 'setting.channels' AND after ->> 'zalo' = 'https://zalo.me/123' AND before ->> 'zalo' = ''`).Scan(&lines); err != nil || lines != 1 {
		t.Errorf("%d lines (%v)", lines, err)
	}
}
