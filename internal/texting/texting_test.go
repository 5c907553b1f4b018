package texting_test

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/texting"
)

// provider plays Zalo and a gateway: it answers the next of what it was told to, and keeps
// what it was sent.
type provider struct {
	answers []string // "status body"
	heard   []map[string]any
	heads   []http.Header
}

func (p *provider) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var body map[string]any
	_ = json.NewDecoder(r.Body).Decode(&body)
	p.heard, p.heads = append(p.heard, body), append(p.heads, r.Header)
	status, text, _ := strings.Cut(p.answers[0], " ")
	p.answers = p.answers[1:]
	code := map[string]int{"200": 200, "400": 400, "500": 500, "302": 302}[status]
	w.Header().Set("Location", "http://127.0.0.1:1/")
	w.WriteHeader(code)
	_, _ = w.Write([]byte(text))
}

func TestANoticeGoesByZaloAndWhatItCannotReachBySMS(t *testing.T) {
	t.Parallel()
	zalo, sms := &provider{}, &provider{}
	z, s := httptest.NewServer(zalo), httptest.NewServer(sms)
	t.Cleanup(z.Close)
	t.Cleanup(s.Close)
	token := filepath.Join(t.TempDir(), "token")
	if err := os.WriteFile(token, []byte("first\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	way, err := texting.New(texting.Config{ZaloToken: token, ZaloTemplates: "placed=300001, paid=300002", ZaloURL: z.URL, SMS: strings.Replace(s.URL, "http://", "http://secret@", 1) + "/send"})
	if err != nil {
		t.Fatal(err)
	}
	m := texting.Message{To: "+84912345678", Kind: "placed", Fields: map[string]string{"ma_don": "OCP-1"}, Text: "Đã nhận đơn OCP-1", ID: "orders.placed/17"}
	for what, c := range map[string]struct {
		kind, zalo, sms string
		fails           bool
		never           bool
	}{
		"taken by Zalo":                {kind: "placed", zalo: `200 {"error":0,"message":"Success"}`},
		"nobody's number there":        {kind: "placed", zalo: `200 {"error":-118}`, sms: `200 {"ok":true}`},
		"no approved words":            {kind: "left", sms: `200`},
		"Zalo is away":                 {kind: "placed", zalo: `500 oops`, fails: true},
		"Zalo's token is too old":      {kind: "placed", zalo: `200 {"error":-124}`, fails: true},
		"Zalo speaks no JSON":          {kind: "placed", zalo: `200 <html>`, fails: true},
		"Zalo leads elsewhere":         {kind: "placed", zalo: `302 `, fails: true},
		"the gateway is away":          {kind: "left", sms: `500 `, fails: true},
		"the gateway takes it not":     {kind: "left", sms: `400 `, fails: true, never: true},
		"neither reaches that number":  {kind: "paid", zalo: `200 {"error":-119}`, sms: `400 `, fails: true, never: true},
		"Zalo may send it a bit later": {kind: "paid", zalo: `200 {"error":-32}`, fails: true},
	} {
		zalo.answers, sms.answers, zalo.heard, sms.heard = nil, nil, nil, nil
		if c.zalo != "" {
			zalo.answers = []string{c.zalo}
		}
		if c.sms != "" {
			sms.answers = []string{c.sms}
		}
		m.Kind = c.kind
		err := way.Send(context.Background(), m)
		if (err != nil) != c.fails || errors.Is(err, texting.ErrMessage) != c.never {
			t.Errorf("%s: %v", what, err)
		}
		if err != nil && (strings.Contains(err.Error(), "912345678") || strings.Contains(err.Error(), "secret") || strings.Contains(err.Error(), "first")) {
			t.Errorf("%s: the error tells who was written to, or a key: %v", what, err)
		}
		if len(zalo.answers)+len(sms.answers) != 0 {
			t.Errorf("%s: somebody was not asked", what)
		}
		if c.zalo != "" && (zalo.heard[0]["phone"] != "84912345678" || zalo.heard[0]["tracking_id"] == "" || zalo.heads[len(zalo.heads)-1].Get("Access_token") != "first") {
			t.Errorf("%s: Zalo heard %v", what, zalo.heard)
		}
		if c.sms != "" && (sms.heard[0]["to"] != "84912345678" || sms.heard[0]["text"] != m.Text || sms.heads[len(sms.heads)-1].Get("Authorization") != "Bearer secret") {
			t.Errorf("%s: the gateway heard %v", what, sms.heard)
		}
	}
	if err := os.WriteFile(token, []byte("second"), 0o600); err != nil {
		t.Fatal(err)
	}
	m.Kind, zalo.answers = "paid", []string{`200 {"error":0}`}
	if err := way.Send(context.Background(), m); err != nil || zalo.heads[len(zalo.heads)-1].Get("Access_token") != "second" || zalo.heard[len(zalo.heard)-1]["template_id"] != "300002" {
		t.Errorf("a renewed token is not used: %v", err)
	}
	for _, to := range []string{"", "0912345678", "+0", "+84 912", "+84912345678\nBcc: x"} {
		m.To = to
		if err := way.Send(context.Background(), m); !errors.Is(err, texting.ErrMessage) {
			t.Errorf("%q: %v", to, err)
		}
	}
}

func TestSettingsOfShortMessagesAreCheckedBeforeTheFirst(t *testing.T) {
	t.Parallel()
	if way, err := texting.New(texting.Config{}); way != nil || err != nil {
		t.Errorf("without settings: %v %v", way, err)
	}
	for _, c := range []texting.Config{
		{ZaloToken: "token"}, {ZaloTemplates: "placed=1"}, {ZaloToken: "token", ZaloTemplates: "placed"}, {ZaloToken: "token", ZaloTemplates: "placed=x1"},
		{ZaloToken: "token", ZaloTemplates: "placed=1", ZaloURL: "http://zalo.example"}, {SMS: "https://host/path"}, {SMS: "http://key@host/path"}, {SMS: "host"},
	} {
		if c.Check() == nil {
			t.Errorf("%+v is fine", c)
		}
	}
}
