package demo

import "github.com/ocop-hungdao/ocop/orders"

// transferOrders are those that are paid by transfer: not yet, in part, in full, and one
// whose money never came.
func transferOrders() []purchase {
	return []purchase{
		{key: "unpaid", buyer: "Khách mẫu 17", phone: "0900000117", to: ward("01", "00166"), addressLine: "Số 7 ngõ mẫu", pays: orders.Transfer,
			placed: minutesAgo(50), lines: []line{{"mien-dong-lang-so-soi-nho", "500 g", 1}, {"nem-thinh-la-sung-ha-hoa", "400 g", 1}}},
		{key: "part-paid", buyer: "Khách mẫu 18", phone: "0900000118", to: ward("01", "00145"), addressLine: "Số 21 phố mẫu", pays: orders.Transfer,
			placed: minutesAgo(300), lines: []line{{"mien-dong-lang-so-soi-to", "500 g", 2}},
			acts: map[string][]act{"htx-mien-lang-so": {transferred(minutesAgo(200), 60)}}},
		{key: "paid", buyer: "Khách mẫu 19", phone: "0900000119", to: ward("01", "00367"), addressLine: "Số 4 ngách mẫu", pays: orders.Transfer,
			placed: daysAgo(1, 9, 0), lines: []line{{"mien-dong-lang-so-soi-nho", "500 g", 2}},
			acts: map[string][]act{"htx-mien-lang-so": {transferred(daysAgo(1, 9, 40), 100)}}},
		{key: "paid-and-sent", buyer: "Khách mẫu 20", phone: "0900000120", to: ward("48", "20242"), addressLine: "Số 11 đường mẫu", pays: orders.Transfer,
			placed: daysAgo(3, 8, 0), lines: []line{{"bun-kho-cuon-tay", "500 g", 2}},
			acts: map[string][]act{"soi-kho-son-lo": {transferred(daysAgo(3, 8, 20), 100), packed(daysAgo(3, 10, 0), officer), shipped(daysAgo(3, 15, 0), officer),
				delivered(daysAgo(1, 10, 0), officer)}}},
		{key: "paid-then-cancelled", buyer: "Khách mẫu 21", phone: "0900000121", to: ward("01", "09895"), addressLine: "Thôn mẫu", pays: orders.Transfer,
			placed: daysAgo(2, 8, 0), lines: []line{{"bun-kho-cuon-tay", "500 g", 1}},
			acts: map[string][]act{"soi-kho-son-lo": {transferred(daysAgo(2, 8, 30), 100), cancelled(daysAgo(2, 11, 0), officer, "Khách đổi ý, cơ sở trả lại tiền")}}},
		{key: "never-paid", buyer: "Khách mẫu 22", phone: "0900000122", to: ward("01", "00166"), addressLine: "Số 2 phố mẫu", pays: orders.Transfer,
			placed: daysAgo(5, 20, 0), lines: []line{{"mien-dong-lang-so-soi-nho", "500 g", 1}},
			acts: map[string][]act{"htx-mien-lang-so": {{step: orders.Expire, at: daysAgo(4, 20, 10), by: clock, reason: "Quá hạn mà tiền chuyển khoản chưa về"}}}},
	}
}

func transferred(at ago, percent int) act { return act{at: at, by: officer, percent: percent} }
