package place

import "slices"

// Hamlet is a thôn of our commune, or a village as people call it.
type Hamlet struct {
	Slug    string
	Name    string
	Aliases []string
	Former  string // the commune it belonged to before 2025; "" when not known to us
}

// Hamlets lists the hamlets that a source names. The list is not complete: the
// commune has yet to give its own.
func Hamlets() []Hamlet { return slices.Clone(hamlets) }

var hamlets = []Hamlet{
	// Verified: the press on đình So names làng So, also called Sơn Lộ, of former Cộng
	// Hòa. It reaches over all of Cộng Hòa and Tân Hòa but An Ninh and Thổ Ngõa.
	{Slug: "lang-so", Name: "Làng So", Aliases: []string{"Sơn Lộ", "So"}, Former: "Cộng Hòa"},
	// Verified as hamlets of Cộng Hòa or Tân Hòa, not of which of the two.
	{Slug: "an-ninh", Name: "An Ninh"},
	{Slug: "tho-ngoa", Name: "Thổ Ngõa"},
	// Verified: one of the three hamlets of Tân Phú.
	{Slug: "yen-quan", Name: "Yên Quán", Former: "Tân Phú"},
	// Unverified from here on: to be confirmed by the commune.
	{Slug: "ha-hoa", Name: "Hạ Hòa", Former: "Tân Phú"},
	{Slug: "phu-hang", Name: "Phú Hạng", Former: "Tân Phú"},
	{Slug: "do-chang", Name: "Độ Chàng", Aliases: []string{"Độ Tràng"}, Former: "Đại Thành"},
	{Slug: "dai-tao", Name: "Đại Tảo", Former: "Đại Thành"},
	{Slug: "tinh-lam", Name: "Tình Lam", Former: "Đại Thành"},
	{Slug: "dong-lu", Name: "Đồng Lư", Former: "Đồng Quang"},
	{Slug: "duong-coc", Name: "Dương Cốc", Former: "Đồng Quang"},
	{Slug: "yen-noi", Name: "Yên Nội", Former: "Đồng Quang"},
}

// knownHere are the communes that became ours. Đồng Quang, Cộng Hòa and Hưng Đạo were
// joined on 1 July 2025 (Resolution 1656/NQ-UBTVQH15); that Hưng Đạo was Tân Phú, Đại
// Thành and Tân Hòa until 2025. They stand here too so that our own buyers never
// depend on the national list.
var knownHere = []string{"Xã Cộng Hòa", "Xã Đồng Quang", "Xã Hưng Đạo", "Xã Tân Phú", "Xã Đại Thành", "Xã Tân Hòa"}
