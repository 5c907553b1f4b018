package main

import (
	"testing"

	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

func TestKeysLeadToTheBoxOfTheOfficeAndLeaveFieldsAlone(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	tab := s.visitor(t, browsertest.Desk)
	s.signIn(tab, "canbo@hungdao.example", demo.Logins()[0].Password)
	tab.Go("/quan-tri/cai-dat/kenh")
	const field = `document.querySelector("main input:not([type=hidden])")`
	pressed := func(on, key string) bool {
		t.Helper()
		return browsertest.Eval[bool](tab, `(() => { document.activeElement.blur(); const on = `+on+`; on.focus && on.focus();
			on.dispatchEvent(new KeyboardEvent("keydown", {`+key+`, bubbles: true, cancelable: true})); return document.activeElement === document.querySelector("[data-search]") })()`)
	}
	for _, c := range []struct {
		on, key string
		leads   bool
	}{{`document.body`, `key: "/"`, true}, {field, `key: "/"`, false}, {`document.body`, `key: "k", ctrlKey: true`, true}, {field, `key: "k", ctrlKey: true`, true}, {`document.body`, `key: "k"`, false}} {
		if got := pressed(c.on, c.key); got != c.leads {
			t.Errorf("%s on %s leads to the box: %t", c.key, c.on, got)
		}
	}
}
