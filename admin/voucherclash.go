package admin

import (
	"slices"

	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/orders/voucher"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// voucherNames are the fields of a voucher's draft, in the order of the form.
func voucherNames() []string {
	return append(slices.Clone(voucherFields[:]), "producer", "bearer", "deep")
}

// voucherNames are those of them that the visitor's form has: a producer's voucher is its own.
func (v *visit) voucherNames() []string {
	if v.scope(auth.UpdateProducts).ProducerID != 0 {
		return voucherFields[:]
	}
	return voucherNames()
}

// voucherClash is a draft that somebody else changed while it was written.
func (o *Office) voucherClash(v *visit, one *voucher.Voucher, typed map[string]string, open []string) clash {
	t := o.Texts.Vouchers
	at := voucherAddress(one.ID)
	out := clash{name: one.Code, entity: "voucher", id: one.ID, action: at + "/sua", cancel: at, back: ui.Link{Label: one.Code, Href: at}, active: vouchersAt,
		now: typedVoucher(one), typed: typed, version: ui.Hidden{Name: "seen", Value: "1"}, open: open}
	for _, name := range v.voucherNames() {
		field := clashField{name: name, label: t.Fields[name].Label}
		if name == "bearer" {
			field.says = func(v string) string { return t.Bearers[v] }
		}
		if name == "deep" {
			field.label = t.Deep
		}
		out.fields = append(out.fields, field)
	}
	return out
}
