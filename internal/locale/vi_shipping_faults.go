package locale

import "strconv"

func viShippingFaults() Faults {
	return Faults{
		"shipping.no_rate": func(d Details) string {
			if most, ok := d["max_g"].(int); ok {
				return "Kiện này nặng hơn " + strconv.Itoa(most/1000) + " kg nên chưa có phí giao sẵn. Bạn chia thành hai đơn, hoặc chọn tự đến lấy ở điểm bán nhé."
			}
			return "Chưa có phí giao đến nơi này. Bạn chọn tự đến lấy ở điểm bán, hoặc gọi cho chúng tôi để hỏi phí giao nhé."
		},
	}
}
