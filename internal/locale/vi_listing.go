package locale

import (
	"strconv"

	"github.com/ocop-hungdao/ocop/internal/money"
)

func viListPage() ListPage {
	return ListPage{
		Title:       "Tất cả sản phẩm",
		Description: "Miến, bún, phở, nem, rau và đồ gỗ của xã Hưng Đạo, Hà Nội. Lọc theo làng, người làm, sao OCOP, giá.",
		Heading:     "Danh sách",
		Count:       func(n int) string { return strconv.Itoa(n) + " sản phẩm" },
		AllGroups:   "Tất cả",
		GroupNav:    "Nhóm sản phẩm",
		Village:     "Làng",
		Maker:       "Người làm",
		Stars:       "Sao OCOP",
		StarsOf:     func(n string) string { return n + " sao" },
		Price:       "Giá",
		PriceBand: func(from, to money.VND) string {
			switch {
			case from == 0:
				return "Đến " + to.String()
			case to == 0:
				return "Từ " + from.String()
			default:
				return from.Digits() + "–" + to.String()
			}
		},
		Stock:    "Tình trạng",
		InStock:  "Còn hàng hoặc đặt trước",
		Cold:     "Cách giao",
		SentCold: "Giao lạnh",
		Point:    "Điểm bán",
		SortedBy: func(order string) string { return "Sắp xếp: " + order },
		Sorts: map[string]string{
			"":         "Nổi bật",
			"moi":      "Mới",
			"gia-tang": "Giá thấp → cao",
			"gia-giam": "Giá cao → thấp",
		},
		Unknown:     func(value string) string { return "“" + value + "”" },
		Empty:       "Chưa có sản phẩm khớp",
		EmptyText:   func(filters string) string { return "Bạn đang lọc: " + filters + "." },
		EmptyShelf:  "Gian hàng đang được bày. Mời bạn quay lại sau.",
		DropFilters: "Bỏ hết lọc",
		NoSuchPage:  "Danh sách không dài đến vậy",
		NoSuchText:  func(pages int) string { return "Danh sách này có " + strconv.Itoa(pages) + " trang." },
		FirstPage:   "Về trang đầu",

		GroupDescription: func(group, intro string) string { return intro + " " + group + " xã Hưng Đạo, Hà Nội." },
		GroupEmpty:       "Nhóm này đang hoàn thiện hồ sơ",
		GroupEmptyText:   "Khi có hàng, sản phẩm sẽ hiện ở đây. Bạn có thể gọi Phòng Kinh tế xã để hỏi trước.",
		GroupVillages:    "Làm ở",
		Asked:            "Hay hỏi",
		GroupAsked:       viGroupAsked(),
		AlwaysAsked: []Asked{
			{"Trả tiền thế nào?", "Trả tiền mặt cho người giao khi nhận hàng, hoặc tại điểm bán khi tới lấy."},
			{"Phí giao bao nhiêu?", "Tính theo nơi nhận và cân nặng, hiện rõ trước nút đặt hàng. Lấy tại điểm bán thì không mất phí."},
		},
		CallOffice: "Liên hệ xã",
	}
}

func viCardText() CardText {
	return CardText{
		PriceEach: func(unitWord string) string { return "mỗi " + unitWord },
		Kilo:      "kg",
		Litre:     "lít",
		PieceUnit: "cái",
		SoldOut:   "Hết mẻ này",
		OnlyLeft:  func(n int) string { return "Chỉ còn " + strconv.Itoa(n) },
		Season:    viSeason,
		Visit:     "Ghé thăm",
	}
}

func viSeason(from, to int) string {
	if from == to {
		return "Mùa tháng " + strconv.Itoa(from)
	}
	return "Mùa tháng " + strconv.Itoa(from) + "–" + strconv.Itoa(to)
}
