package demo

import "github.com/ocop-hungdao/ocop/orders"

// strayOrders are those that did not go straight: nobody was met, the parcel is on its
// way back or is back, nobody said yes in time.
func strayOrders() []purchase {
	return []purchase{
		{key: "expired", buyer: "Khách mẫu 14", phone: "0900000114", to: ward("01", "00145"), addressLine: "Số 9 phố mẫu",
			placed: daysAgo(9, 15, 0), lines: []line{{"tui-qua-bep-nha", "Túi 4 gói", 1}},
			acts: map[string][]act{"soi-kho-son-lo": {{step: orders.Expire, at: daysAgo(6, 19, 30), by: clock, reason: "Quá hạn mà chưa ai xác nhận"}}}},
		{key: "returned", buyer: "Khách mẫu 15", phone: "0900000115", to: ward("79", "26743"), addressLine: "Số 40 đường mẫu",
			placed: daysAgo(9, 9, 0), lines: []line{{"pho-kho-soi-ban-to", "500 g", 3}},
			acts: map[string][]act{"soi-kho-son-lo": {confirmed(daysAgo(9, 9, 30), officer), packed(daysAgo(9, 10, 0), officer), shipped(daysAgo(9, 15, 0), officer),
				missed(daysAgo(7, 10, 0), officer), shipped(daysAgo(6, 8, 0), officer), missed(daysAgo(6, 17, 0), officer),
				turnedBack(daysAgo(5, 9, 0), officer), takenIn(daysAgo(2, 16, 0), officer, "Khách không nghe máy, không nhận hàng")}}},
		{key: "returning", buyer: "Khách mẫu 16", phone: "0900000116", to: ward("48", "20242"), addressLine: "Số 2 kiệt mẫu",
			placed: daysAgo(6, 10, 0), lines: []line{{"bo-muoi-dua-bep-go-mit", "Bộ 3 món", 1}},
			acts: map[string][]act{"go-hoa-van": {confirmed(daysAgo(6, 10, 40), officer), packed(daysAgo(5, 9, 0), officer), shipped(daysAgo(5, 15, 0), officer),
				turnedBack(daysAgo(1, 9, 30), officer)}}},
		{key: "missed", buyer: "Khách mẫu 17", phone: "0900000117", to: ward("01", "00367"), addressLine: "Số 16 ngõ mẫu",
			placed: daysAgo(3, 20, 0), lines: []line{{"hop-qua-tet-mien-nha-lam", "Hộp 4 gói 500 g", 1}},
			acts: map[string][]act{"mien-nang-hai-hom": {confirmed(daysAgo(2, 8, 0), officer), packed(daysAgo(2, 10, 0), officer), shipped(daysAgo(2, 15, 0), officer),
				missed(daysAgo(1, 11, 0), officer)}}},
	}
}

func missed(at ago, by who) act     { return act{step: orders.Miss, at: at, by: by} }
func turnedBack(at ago, by who) act { return act{step: orders.TurnBack, at: at, by: by} }
func takenIn(at ago, by who, reason string) act {
	return act{step: orders.TakeIn, at: at, by: by, reason: reason}
}
