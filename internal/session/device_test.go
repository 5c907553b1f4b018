package session_test

import (
	"testing"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/session"
)

func TestADeviceIsNamedInTwoWords(t *testing.T) {
	t.Parallel()
	for agent, want := range map[string]string{
		"Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36":                               "Chrome, Android",
		"Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1":              "Safari, iPhone",
		"Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0.0.0 Mobile/15E148 Safari/604.1":           "Chrome, iPhone",
		"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0":                        "Edge, Windows",
		"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/130.0.0 Chrome/124.0.0.0 Safari/537.36":              "Cốc Cốc, Windows",
		"Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0 Mobile Safari/537.36 Zalo android/12100746 ZaloTheme": "Zalo, Android",
		"Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:132.0) Gecko/20100101 Firefox/132.0":                                                                 "Firefox, Mac",
		"Mozilla/5.0 (X11; Linux x86_64)": "Linux", "curl/8": "", "": "", "Firefox": "Firefox", "<script>": "",
	} {
		if got := session.Device(agent); got != want {
			t.Errorf("%s is called %q, want %q", agent, got, want)
		}
	}
}

func TestSomebodyEndsOneBrowserOfTheirsAndNobodyElses(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	here, there := o.begin(""), o.begin("")
	list, err := o.Opened(t.Context(), o.hoa, here)
	if err != nil || len(list) != 2 || !list[0].Current || list[1].Current || list[0].Device != "Android" || list[0].Handle == list[1].Handle {
		t.Fatalf("%+v, %v", list, err)
	}
	var lan int64
	if err := o.db.Pool.QueryRow(t.Context(), `INSERT INTO accounts (login, name, password_hash) VALUES ('lan@example.com', 'Lan', '$argon2id$x') RETURNING id`).Scan(&lan); err != nil {
		t.Fatal(err)
	}
	end := func(account int64, handle string) error {
		return o.db.Tx(t.Context(), func(tx *gorm.DB) error {
			_, err := session.EndOneTx(tx, account, handle, o.now)
			return err
		})
	}
	for account, handle := range map[int64]string{lan: list[1].Handle, o.hoa: "0000"} {
		if err := end(account, handle); !fault.Is(err, "session.unknown") {
			t.Errorf("account %d, %s: %v", account, handle, err)
		}
	}
	o.find(there)
	if err := end(o.hoa, list[1].Handle); err != nil {
		t.Fatal(err)
	}
	o.refused(there, browser, "session.none")
	o.find(here)
	other, foreign := o.begin(""), ""
	if foreign, err = o.Begin(t.Context(), lan, browser, ""); err != nil {
		t.Fatal(err)
	}
	var n int
	if err := o.db.Tx(t.Context(), func(tx *gorm.DB) (err error) { n, err = session.EndOthersTx(tx, o.hoa, here, o.now); return err }); err != nil || n != 1 {
		t.Errorf("%d others ended, %v", n, err)
	}
	o.refused(other, browser, "session.none")
	o.find(here)
	o.find(foreign)
	o.now = o.now.Add(session.Idle)
	if list, err := o.Opened(t.Context(), o.hoa, here); err != nil || len(list) != 0 {
		t.Errorf("what is over is listed: %v, %v", list, err)
	}
}
