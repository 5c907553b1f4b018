package locale

// Receiver is the form with which a buyer changes who takes a parcel in.
type Receiver struct {
	Title   string
	Hint    string
	Ward    func(place string) string // what cannot change here
	Button  string
	Changed string
}

func viReceiver() Receiver {
	return Receiver{
		Title: "Sửa người nhận, địa chỉ",
		Hint:  "Sửa được đến khi cơ sở xác nhận đơn.",
		Ward: func(place string) string {
			return "Giao đến " + place + ". Muốn đổi sang xã, phường khác thì phí giao đổi theo: bạn hủy đơn này rồi đặt lại."
		},
		Button:  "Lưu thay đổi",
		Changed: "Đã lưu. Cơ sở sẽ giao theo thông tin mới.",
	}
}
