package admin

import "testing"

// What is kept as a code is told in the log as people say it.
func TestTheLogTellsCodesInWords(t *testing.T) {
	t.Parallel()
	o := open(t).office
	for _, c := range [][4]string{
		{"payment_account", "bank", "970436", "Vietcombank"}, {"import", "kind", "products", "sản phẩm"}, {"sales_point", "phone", "+84912345678", "0912\u00a0345\u00a0678"},
		{"article", "state", "published", "đang đăng"}, {"product", "state", "published", "đang bán"}, {"setting", "most_cash", "100000", "100.000\u00a0₫"}, {"setting", "selling.cold_hour", "0", "mức có sẵn"},
	} {
		if got := o.auditValue(c[0], c[1], c[2]); got != c[3] {
			t.Errorf("%s of a %s, %s, is told as %q, not %q", c[1], c[0], c[2], got, c[3])
		}
	}
}
