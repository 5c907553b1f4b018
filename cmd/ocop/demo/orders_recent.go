package demo

import "github.com/ocop-hungdao/ocop/orders"

// recentOrders are those that somebody still has to do something about.
func recentOrders() []purchase {
	return []purchase{
		{key: "fresh-two-makers", buyer: "Khách mẫu 1", phone: "0900000101", to: ward("01", "00166"), addressLine: "Số 12 ngõ mẫu, phố mẫu",
			note: "Giao giờ hành chính, gọi trước mười phút.", placed: minutesAgo(35),
			lines: []line{{"mien-dong-lang-so-soi-nho", "500 g", 2}, {"nem-thinh-la-sung-ha-hoa", "400 g", 1}}},
		{key: "fresh-pickup", buyer: "Khách mẫu 2", phone: "0900000102", to: pickup("dinh-so"), placed: minutesAgo(95),
			note: "Chiều mai tôi ghé thăm đình rồi lấy luôn.", lines: []line{{"hop-qua-co-yen", "Hộp 3 món", 1}}},
		{key: "overdue", buyer: "Khách mẫu 3", phone: "0900000103", to: ward("01", "09556"), addressLine: "Nhà 5, khu tập thể mẫu",
			placed: daysAgo(2, 9, 20), lines: []line{{"mien-dong-nang-hai-hom", "Túi 3 kg", 1}}},
		{key: "confirmed", buyer: "Khách mẫu 4", phone: "0900000104", to: ward("48", "20242"), addressLine: "Số 8 đường mẫu",
			placed: daysAgo(1, 8, 15), lines: []line{{"khay-tra-cham-la-cuc", "40 × 26 cm", 1}},
			acts: map[string][]act{"moc-la-cuc": {confirmed(daysAgo(1, 9, 5), officer)}}},
		{key: "packed", buyer: "Khách mẫu 5", phone: "0900000105", to: ward("79", "26743"), addressLine: "Căn 4.02, chung cư mẫu",
			placed: daysAgo(2, 14, 40), lines: []line{{"mien-dong-lang-so-soi-to", "1 kg", 2}, {"pho-kho-bo-lat", "500 g", 2}},
			acts: map[string][]act{"htx-mien-lang-so": {confirmed(daysAgo(2, 15, 30), maker), packed(daysAgo(1, 10, 0), maker)}}},
		{key: "shipped", buyer: "Khách mẫu 6", phone: "0900000106", to: ward("31", "11311"), addressLine: "Số 20 phố mẫu",
			placed: daysAgo(3, 10, 10), lines: []line{{"bun-kho-cuon-tay", "1 kg", 2}, {"bun-gao-lut-kho", "400 g", 1}},
			acts: map[string][]act{"soi-kho-son-lo": {confirmed(daysAgo(3, 11, 0), officer), packed(daysAgo(2, 9, 0), youth), shipped(daysAgo(2, 15, 20), youth)}}},
		{key: "cash-not-booked", buyer: "Khách mẫu 7", phone: "0900000107", to: ward("01", "00367"), addressLine: "Số 3 ngách mẫu",
			placed: daysAgo(4, 18, 30), lines: []line{{"nem-nam-ha-hoa", "Gói 5 quả", 2}},
			acts: map[string][]act{"nem-thinh-som": {confirmed(daysAgo(4, 19, 0), officer), packed(daysAgo(3, 6, 30), officer),
				shipped(daysAgo(3, 7, 15), officer), delivered(daysAgo(3, 9, 40), officer)}}},
	}
}

// ward is a parcel to a ward of the official list.
func ward(province, code string) orders.Destination {
	return orders.Destination{Delivery: orders.ByShip, ProvinceCode: province, WardCode: code}
}

// pickup is an order fetched at a sales point.
func pickup(point string) orders.Destination {
	return orders.Destination{Delivery: orders.ByPickup, SalesPoint: point}
}

func confirmed(at ago, by who) act { return act{step: orders.Confirm, at: at, by: by} }

// of says which lot the goods were of.
func (a act) of(lot string) act {
	a.lot = lot
	return a
}

func packed(at ago, by who) act    { return act{step: orders.Pack, at: at, by: by} }
func shipped(at ago, by who) act   { return act{step: orders.Ship, at: at, by: by} }
func delivered(at ago, by who) act { return act{step: orders.Deliver, at: at, by: by} }
func collected(at ago, by who) act { return act{step: orders.Collect, at: at, by: by} }
func cancelled(at ago, by who, reason string) act {
	return act{step: orders.Cancel, at: at, by: by, reason: reason}
}
