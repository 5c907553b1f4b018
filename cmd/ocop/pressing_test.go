package main

import (
	"testing"

	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

// quoteCame waits until the bill's answer is there and has had its turn to be shown.
const quoteCame = `performance.getEntriesByType("resource").some(r => r.name.endsWith("/manh/phi-giao") && r.responseEnd) &&
	new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r(true))))`

// To leave the last field by pressing something sends its change on the way down. The fee that
// comes before the way up moves the page and makes the button anew; the press must count all the
// same, as a way to pay and as an order.
func TestAPressIsNotLostWhenTheFeeComesMeanwhile(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	for _, view := range []browsertest.View{browsertest.Phone, browsertest.Desk} {
		t.Run(view.String(), func(t *testing.T) {
			t.Parallel()
			tab := s.visitor(t, view)
			tab.Go("/san-pham/mien-dong-lang-so-soi-nho")
			tab.Click(`button[form=buy]:not([name])`)
			tab.Until("the count", `[...document.querySelectorAll("[data-cart-count]")].some(e => e.textContent === "1")`)
			tab.Go("/dat-hang")
			address(tab, "Trần Thị Bưởi")
			const transfer = `input[name=payment_method]:not([value=cod])`
			tab.Hold(transfer, func() {
				tab.Until("the fee", quoteCame)
				if tab.Value("[name=total]") != "" {
					t.Error("the bill is made anew under a press")
				}
			})
			tab.Until("the total", `document.querySelector("[name=total]").value`)
			if !browsertest.Eval[bool](tab, `document.querySelector('`+transfer+`').checked`) {
				t.Error("the way to pay that was pressed is not chosen")
			}
			tab.Until("the fee for it", quoteCame)
			tab.Write("[name=line]", "Xóm 3, cạnh nhà văn hóa")
			browsertest.Eval[any](tab, `performance.clearResourceTimings()`)
			tab.Hold(placeButton, func() { tab.Until("the fee again", quoteCame) })
			tab.Until("the order", `location.pathname.startsWith("/don/")`)
		})
	}
}
