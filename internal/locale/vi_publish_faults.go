package locale

import (
	"fmt"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// viPublishFaults are the reasons why a product is not shown, and what to do about each.
func viPublishFaults() Faults {
	return Faults{
		"product.taken_down":            say("Hàng này đang bị gỡ khẩn cấp nên chưa đăng được. Mở mục Gỡ khẩn cấp và đề nghị cho bán lại, cần hai người."),
		"product.not_ready":             say("Chưa đăng được. Các việc còn thiếu ghi ở khung bên cạnh, xong hết thì bấm đăng lại nhé."),
		"product.changed_meanwhile":     changedMeanwhile,
		"product.text_long":             textLong,
		"product.name":                  say("Ghi tên sản phẩm bằng chữ."),
		"product.area":                  say("Chọn nơi giao được."),
		"product.fresh_hours":           say("Ghi số giờ giữ tươi từ 1 đến 720, hoặc để trống."),
		"product.season":                say("Ghi cả tháng bắt đầu và tháng kết thúc, từ 1 đến 12, hoặc để trống cả hai."),
		"product.preorder":              say("Ghi cả ngày đầu và ngày cuối nhận đặt trước, ngày cuối không trước ngày đầu, hoặc để trống cả hai."),
		"related.itself":                say("Sản phẩm không đi kèm với chính nó. Bạn chọn món khác nhé."),
		"related.many":                  say("Chọn nhiều nhất bốn món đi kèm."),
		"related.unknown":               say("Một món vừa chọn không còn trong danh sách. Bạn chọn lại nhé."),
		"publish.name":                  say("Chưa có tên sản phẩm."),
		"publish.summary":               say("Chưa có câu giới thiệu ngắn."),
		"publish.ingredients":           say("Chưa ghi thành phần."),
		"publish.material":              say("Chưa ghi chất liệu."),
		"publish.origin":                say("Chưa ghi nguồn nguyên liệu."),
		"publish.label_photo":           say("Chưa có ảnh nhãn."),
		"publish.label_waits":           say("Ảnh nhãn đang được xử lý, lát nữa tải lại trang nhé."),
		"publish.shelf_life":            say("Chưa ghi hạn dùng."),
		"publish.storage":               say("Chưa ghi cách bảo quản."),
		"publish.usage":                 say("Chưa ghi cách dùng."),
		"publish.warnings":              say("Chưa ghi cảnh báo hoặc chất gây dị ứng."),
		"publish.lead_time":             say("Chưa ghi làm mất bao lâu."),
		"publish.price":                 say("Chưa có loại hàng nào có giá."),
		"publish.cold_far":              say("Hàng giao lạnh không gửi toàn quốc được: chọn nơi giao gần hơn."),
		"publish.fresh_hours":           say("Hàng giao lạnh cần ghi giữ tươi được mấy giờ."),
		"publish.producer_draft":        say("Cơ sở còn là bản nháp, chưa được xã xác nhận."),
		"publish.producer_suspended":    say("Cơ sở đang bị tạm dừng."),
		"publish.producer_address":      say("Cơ sở chưa có địa chỉ."),
		"publish.producer_phone":        say("Cơ sở chưa có số điện thoại."),
		"publish.producer_registration": say("Cơ sở chưa có số đăng ký kinh doanh."),
		"publish.producer_hours":        say("Cơ sở chưa ghi giờ đón khách."),
		"publish.paper_missing":         paperMissing,
		"publish.paper_lapsed":          paperLapsed,
		"publish.paper_advised":         paperAdvised,
		"claim.cure":                    claim("nói như thuốc chữa bệnh, thực phẩm không được quảng cáo vậy. Nên kể mùi vị, cách làm, cách ăn."),
		"claim.absolute":                claim("khó chứng minh được. Nên ghi đúng phần đã có giấy, ví dụ “bột mua theo lô, có sổ nhập”."),
		"claim.stars":                   claim("là hạng sao. Sao hiện lên từ quyết định công nhận, không ghi trong lời giới thiệu: xóa chỗ này đi nhé."),
		"claim.best":                    claim("là lời so hơn, cần giấy chứng minh. Nên kể điều riêng của nhà mình, ví dụ “phơi nắng hai hôm”."),
	}
}

func changedMeanwhile(d Details) string {
	if who, _ := d["who"].(string); who != "" {
		return who + " vừa lưu trước bạn. Bạn xem lại bản mới rồi sửa tiếp nhé; chữ bạn gõ vẫn còn ở dưới."
	}
	return "Sản phẩm vừa được sửa ở nơi khác. Bạn xem lại rồi bấm lần nữa nhé."
}

func textLong(d Details) string {
	most, ok := d.number("most")
	if !ok {
		return "Chỗ này đang quá dài. Bạn rút gọn giúp nhé."
	}
	return fmt.Sprintf("Đang có %s ký tự, chỗ này nhiều nhất %s. Bạn rút gọn giúp nhé.", d.text("now"), most)
}

// kindsOf names the papers of a detail: "A hoặc B".
func kindsOf(d Details) string {
	codes, _ := d["kinds"].([]string)
	names, known := []string{}, viPaperKinds()
	for _, c := range codes {
		if name, ok := known[c]; ok {
			names = append(names, lowerFirst(name))
		}
	}
	return strings.Join(names, " hoặc ")
}

func paperMissing(d Details) string {
	whose := "của sản phẩm"
	if d["holder"] == "producer" {
		whose = "của cơ sở"
	}
	text := "Thiếu giấy " + whose
	if kinds := kindsOf(d); kinds != "" {
		text += ": " + kinds
	}
	if basis, _ := d["basis"].(string); basis != "" {
		text += " (" + basis + ")"
	}
	return text + "."
}

// paperAdvised is said where nothing is kept from buyers.
func paperAdvised(d Details) string {
	whose := "sản phẩm"
	if d["holder"] == "producer" {
		whose = "cơ sở"
	}
	kinds := kindsOf(d)
	if kinds == "" {
		return "Còn một giấy nên có cho " + whose + "."
	}
	return "Nên có thêm cho " + whose + ": " + kinds + "."
}

func paperLapsed(d Details) string {
	text := "Giấy đã hết hạn"
	if day, ok := d["until"].(time.Time); ok {
		text += " " + vntime.Date(day)
	}
	if kinds := kindsOf(d); kinds != "" {
		text += ": " + kinds
	}
	if number, _ := d["number"].(string); number != "" {
		text += ", số " + number
	}
	return text + "."
}

func claim(why string) func(Details) string {
	return func(d Details) string {
		if text, _ := d["text"].(string); text != "" {
			return "“" + text + "” " + why
		}
		return "Có lời " + why
	}
}
