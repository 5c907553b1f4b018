package gallery

import (
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/ui/art"
)

func page(title, active string) ui.Page {
	return ui.Page{
		T: locale.Vi(), Title: title, Description: "Mọi thành phần dùng chung, mỗi thứ một lần.", Active: active, Demo: true, NoIndex: true,
		Crumbs:  []ui.Link{{Label: "Sản phẩm", Href: "/san-pham"}, {Label: "Miến, bún, phở", Href: "/nhom/mien-bun-pho"}},
		Contact: ui.Contact{Phone: "024 0000 0000", Tel: "02400000000", Hours: "8:00–17:00, thứ Hai đến thứ Sáu"},
	}
}

func cards() []ui.Card {
	return []ui.Card{
		{Href: "/san-pham/mien-dong-soi-nho", Name: "Miến dong làng\u00a0So, sợi nhỏ", Place: "Làng\u00a0So · 500 g", Quote: "Phơi nắng hai hôm, gặp mưa cả nhà chạy miến.", ArtPath: art.Path(art.Mien, "mien-dong-soi-nho", 0), Stars: 4, Price: 120000, PerUnit: 240000, Unit: "kg", From: true, Variant: 1, Eager: true},
		{Href: "/san-pham/ban-tho", Name: "Bàn thờ gia tiên, đặt theo kích thước", Place: "Yên\u00a0Quán", Quote: "Đo nhà trước, rồi mới nói chuyện gỗ.", ArtPath: art.Path(art.Carving, "ban-tho", 1), Stars: 3, Quoted: true, Note: "28–45 ngày", Eager: true},
		{Href: "/san-pham/pho-kho", Name: "Phở khô bó lạt", Place: "Làng\u00a0So · 500 g", Quote: "Bánh tráng mỏng, phơi nắng nhẹ đầu ngày.", ArtPath: art.Path(art.Pho, "pho-kho", 0), Price: 38000, PerUnit: 76000, Unit: "kg", Variant: 2, Eager: true},
		{Href: "/san-pham/rau-muong", Name: "Rau muống an toàn Cộng\u00a0Hòa", Place: "Cộng\u00a0Hòa · bó 500 g", Quote: "Cắt theo lứa, không để già.", ArtPath: art.Path(art.Vegetables, "rau-muong", 1), Price: 12000, PerUnit: 24000, Unit: "kg", Badge: &ui.Badge{Label: "Hết mẻ này", Icon: "clock"}, Eager: true},
		{Href: "/san-pham/nem-thinh", Name: "Nem thính lá sung Hạ\u00a0Hòa", Place: "Hạ\u00a0Hòa · gói 400 g", ArtPath: art.Path(art.Nem, "nem-thinh", 1), Stars: 3, Price: 80000, PerUnit: 200000, Unit: "kg", Variant: 3},
		{Href: "/san-pham/bun-kho", Name: "Bún khô cuộn tay", Place: "Làng\u00a0So · 500 g", ArtPath: art.Path(art.Bun, "bun-kho", 0), Price: 35000, PerUnit: 70000, Unit: "kg", Variant: 4, Badge: &ui.Badge{Label: "Chỉ còn 3 gói"}},
		{Href: "/san-pham/thot-go", Name: "Thớt gỗ nghiến nguyên khoanh", Place: "Yên\u00a0Quán · Ø 28 cm", ArtPath: art.Path(art.Rings, "thot-go", 0), Price: 320000, Note: "mỗi chiếc", Variant: 5},
		{Href: "/san-pham/hop-qua", Name: "Hộp quà “Cỗ yến”: miến, bún, phở", Place: "Làng\u00a0So · hộp 3 món", ArtPath: art.Path(art.Gift, "hop-qua", 0), Stars: 3, Price: 1245000, Note: "mỗi hộp", Variant: 6},
	}
}

func maker(initials, name, note string, variant int) ui.Maker {
	return ui.Maker{Name: name, Note: note, Href: "/nguoi-lam/" + initials, Face: ui.Face{Pattern: art.Path(art.Pattern, initials, variant), Initials: initials}}
}

func quotes() []ui.Quote {
	return []ui.Quote{
		{Words: "Phơi nắng hai hôm, gặp mưa cả nhà chạy miến.", Maker: maker("NH", "Miến Nắng Hai Hôm (mẫu)", "Làng\u00a0So · 3 sản phẩm", 0)},
		{Words: "Đo nhà trước, rồi mới nói chuyện gỗ.", Maker: maker("LC", "Xưởng mộc Lá Cúc (mẫu)", "Yên\u00a0Quán · 3 sản phẩm", 5)},
		{Words: "Thính rang buổi sáng, nem trộn ngay trong ngày.", Maker: maker("TS", "Nem Thính Sớm (mẫu)", "Hạ\u00a0Hòa · 1 sản phẩm", 2)},
	}
}

func filters() ui.Filters {
	return ui.Filters{
		Facets: []ui.Facet{
			{Title: "Làng", Chips: []ui.Chip{{Label: "Làng\u00a0So", Href: "?lang=so", Count: 12}, {Label: "Hạ\u00a0Hòa", Href: "?lang=ha-hoa", Count: 4}, {Label: "Yên\u00a0Quán", Href: "?lang=yen-quan", Count: 7}}},
			{Title: "Sao OCOP", Chips: []ui.Chip{{Label: "4 sao", Href: "?sao=4", Current: true, Count: 1}, {Label: "3 sao", Href: "?sao=3", Count: 6}}},
			{Title: "Giá", Chips: []ui.Chip{{Label: "Dưới 50.000\u00a0₫", Href: "?gia=0-50"}, {Label: "50.000–200.000\u00a0₫", Href: "?gia=50-200"}, {Label: "Trên 200.000\u00a0₫", Href: "?gia=200"}}},
		},
		Applied: []ui.Chip{{Label: "4 sao", Href: "?", Removable: true}},
		Sort:    []ui.Chip{{Label: "Nổi bật", Href: "?", Current: true}, {Label: "Mới", Href: "?xep=moi"}, {Label: "Giá thấp → cao", Href: "?xep=gia"}},
		Open:    true,
	}
}

func pins() []ui.MapPin {
	return []ui.MapPin{
		{N: 1, Name: "Đình So", Label: "Đình So", Href: "#diem-1", Lat: 20.97506, Lng: 105.67694, Kind: ui.Heritage},
		{N: 2, Name: "Điểm bán cạnh đình (mẫu)", Href: "#diem-2", Lat: 20.9722, Lng: 105.6815, Kind: ui.SalesPoint},
		{N: 3, Name: "Xưởng mộc Lá Cúc (mẫu)", Label: "Yên Quán", Href: "#diem-3", Lat: 20.9700, Lng: 105.6500, Kind: ui.Workshop},
		{N: 4, Name: "Tổ rau Bờ Đáy (mẫu)", Label: "Cộng Hòa", Href: "#diem-4", Lat: 20.9680, Lng: 105.7060, Kind: ui.SalesPoint},
	}
}

func parcels() []ui.Parcel {
	step := func(id string, n int) *ui.Stepper {
		return &ui.Stepper{Action: "/gio-hang", Hidden: []ui.Hidden{{Name: "variant", Value: id}}, Value: n, Max: 5, Label: "Số lượng"}
	}
	remove := &ui.Button{Label: "Xóa", Kind: ui.Text, Name: "set", Value: "0"}
	return []ui.Parcel{
		{Title: "Kiện 1: Miến Nắng Hai Hôm (mẫu)", Items: []ui.Item{{Name: "Miến dong làng\u00a0So, sợi nhỏ", Href: "/san-pham/mien", Note: "500 g · 120.000\u00a0₫", ArtPath: art.Path(art.Mien, "mien-dong-soi-nho", 0), Total: 240000, Stepper: step("1", 2), Remove: remove}, {Name: "Bún khô cuộn tay", Note: "500 g · 35.000\u00a0₫", ArtPath: art.Path(art.Bun, "bun-kho", 0), Total: 175000, Stepper: step("4", 5), Remove: remove, Badge: &ui.Badge{Label: "Chỉ còn 5 gói", Tone: ui.Straw}}}, Sums: []ui.Sum{{Label: "Giao tiêu chuẩn, 1–2 ngày", Amount: 18000}, {Label: "Đơn 1", Amount: 433000, Strong: true}}},
		{Title: "Kiện 2: Nem Thính Sớm (mẫu)", Note: "giữ lạnh", Items: []ui.Item{{Name: "Nem thính lá sung Hạ\u00a0Hòa", Note: "gói 400 g · 80.000\u00a0₫", ArtPath: art.Path(art.Nem, "nem-thinh", 1), Total: 80000, Stepper: step("3", 1), Remove: remove}}},
	}
}

const amount = money.VND(120000)
