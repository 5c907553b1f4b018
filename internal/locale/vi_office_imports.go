package locale

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/money"
)

func count(n int) string { return money.VND(n).Digits() }

func viOfficeImports() OfficeImports {
	return OfficeImports{
		Menu: "Nhập Excel", Title: "Nhập Excel",
		Lead: "Tải tệp mẫu, điền như mọi khi, rồi gửi lên. Bạn xem trước từng dòng; chưa có gì được ghi cho đến khi bạn bấm “Nhập”, và nhập rồi vẫn hoàn tác được cả lần.",
		Kinds: map[string]ImportKind{
			"stock":        {"Tồn kho", "Ghi lại số đếm được của nhiều món một lúc. Tệp mẫu đã có sẵn mọi loại hàng đang bán.", "Tồn kho", "mau-ton-kho"},
			"products":     {"Sản phẩm", "Thêm sản phẩm và loại hàng, hoặc đổi giá. Sản phẩm mới là bản nháp, khách chưa thấy.", "Sản phẩm", "mau-san-pham"},
			"producers":    {"Chủ thể", "Thêm cơ sở sản xuất hoặc sửa thông tin liên hệ. Cơ sở mới là bản nháp.", "Chủ thể", "mau-chu-the"},
			"papers":       {"Giấy tờ", "Ghi số, ngày cấp, ngày hết hạn của nhiều giấy. Bản chụp thêm sau ở trang từng giấy. Giấy do cơ sở gửi chỉ tính sau khi cán bộ kiểm tra.", "Giấy tờ", "mau-giay-to"},
			"recognitions": {"Chứng nhận OCOP", "Mỗi dòng thành một đề nghị. Nhập xong bạn gửi bản chụp quyết định; sao chỉ hiện sau khi người thứ hai đọc bản ấy và duyệt.", "Chứng nhận", "mau-chung-nhan"},
			"points":       {"Điểm bán", "Thêm điểm giới thiệu và bán sản phẩm, hoặc sửa địa chỉ, giờ mở cửa.", "Điểm bán", "mau-diem-ban"},
		},
		Fields: viImportFields(),
		Values: map[string]map[string]string{"products.unit": {"g": "g", "kg": "kg", "ml": "ml", "l": "lít", "piece": "cái"}, "papers.expires": {"none": "không có hạn"}, "points.pickup": {"yes": "có", "no": "không"},
			"recognitions.stars": {"3": "3 sao", "4": "4 sao", "5": "5 sao"}},
		Template: "Tải tệp mẫu", File: "Tệp Excel của bạn", FileHint: "Tệp .xlsx hoặc .csv, nhiều nhất 8 MB và 10.000 dòng.", Send: "Gửi và xem trước",
		Steps: [4]string{"1. Chọn tệp", "2. Khớp cột", "3. Xem trước", "4. Xong"}, StepRunning: "4. Đang làm", StepsLabel: "Các bước nhập",
		Recent: "Các lần nhập gần đây", Find: "Tìm bảng đã gửi", FindHint: "Tên tệp", RecentNone: "Chưa có lần nhập nào.",
		States: map[string]string{"ready": "Đang xem trước", "running": "Đang nhập", "done": "Đã nhập", "undoing": "Đang hoàn tác", "undone": "Đã hoàn tác"},
		RecentNote: func(when, who string, rows, written int) string {
			return fmt.Sprintf("%s · %s · %s dòng, đã ghi %s", when, who, count(rows), count(written))
		},
		Again: func(when, who string) string {
			return fmt.Sprintf("Tệp này đã được gửi lên rồi (%s, %s), không có gì mới. Đây là lần nhập đó.", when, who)
		},
		FileNote: func(file string, rows, columns int) string {
			return fmt.Sprintf("%s · %s dòng · %d cột đã khớp", file, count(rows), columns)
		},
		Unused: func(headings string) string { return "Các cột không dùng đến: " + headings + "." },
		Deeds:  map[string]string{"create": "tạo mới", "change": "cập nhật", "same": "không đổi", "wrong": "chưa nhập được"},
		Deed:   map[string]string{"create": "Tạo mới", "change": "Cập nhật"},
		NotYet: "Chưa ghi gì vào hệ thống. Nhập xong vẫn hoàn tác được cả lần.",
		Match:  "Khớp cột",
		MatchLead: func(missing string) string {
			return "Chưa thấy cột: " + missing + ". Bạn chọn cột nào trong tệp là cột đó nhé."
		},
		MatchNone: "Không có trong tệp", MatchDo: "Lưu cách khớp", MatchEdit: "Đổi cách khớp cột",

		Groups: func(todo, done int) string {
			switch {
			case done == 0:
				return fmt.Sprintf("%d nhóm cần sửa", todo)
			case todo == 0:
				return fmt.Sprintf("%d nhóm đã sửa", done)
			}
			return fmt.Sprintf("%d nhóm cần sửa, %d nhóm đã sửa", todo, done)
		},
		GroupTitle: func(column, cause string) string { return column + " · " + cause },
		Mends: map[string]string{
			"cell.lost_zero": "Thêm lại số 0 cho hết", "cell.money_words": "Sửa hết thành số", "cell.commas": "Sửa hết dấu phẩy", "cell.unit_word": "Bỏ hết chữ, giữ số",
			"cell.decimals": "Bỏ hết phần lẻ bằng 0", "cell.spaces": "Bỏ hết dấu cách", "cell.serial": "Đổi hết thành ngày", "cell.day_text": "Đổi hết thành ngày", "cell.month_first": "Đổi hết sang ngày trước, tháng sau",
			"cell.formula": "Lấy hết giá trị đang hiện", "cell.outside": "Đúng, các điểm này ở ngoài xã", "row.paper_of_producer": "Ghi hết cho cơ sở",
		},
		Mend: "Sửa hết", Mended: "Đã sửa", MendBack: "Hoàn tác",
		Example:    func(row int) string { return fmt.Sprintf("Ví dụ dòng %d:", row) },
		Row:        func(row int) string { return fmt.Sprintf("Dòng %d", row) },
		FixLead:    "Gõ lại cho đúng, hoặc để đó: dòng này được bỏ qua, các dòng khác vẫn nhập.",
		ChooseLead: "Chọn tên đúng, hoặc để đó: dòng này được bỏ qua, các dòng khác vẫn nhập.", ChooseEmpty: "(để trống)",
		ChooseLabel: func(column string, row int) string { return fmt.Sprintf("Chọn: %s, dòng %d", column, row) },
		ChooseNone:  "Chưa chọn", ChooseNear: func(name string) string { return "Gần giống: " + name },
		Rows: func(rows []int, more int) string {
			var b strings.Builder
			for n, r := range rows {
				if n > 0 {
					b.WriteString(", ")
				}
				b.WriteString(strconv.Itoa(r))
			}
			if more > 0 {
				return fmt.Sprintf("Dòng %s và %d dòng nữa", b.String(), more)
			}
			return "Dòng " + b.String()
		},
		FixMore: func(n int) string {
			return fmt.Sprintf("Còn %s dòng nữa như vậy: tải tệp dòng lỗi, sửa trong Excel rồi gửi lại.", count(n))
		},
		FixLabel:  func(row int, column string) string { return fmt.Sprintf("%s, dòng %d", column, row) },
		FixDo:     "Lưu các ô vừa sửa",
		WrongFile: func(n int) string { return fmt.Sprintf("Tải %s dòng lỗi", count(n)) },
		Why:       "Cần sửa gì", RowHead: "Dòng",
		First: func(n int) string { return fmt.Sprintf("%d dòng đầu sẽ nhập", n) },
		Heads: [3]string{"Dòng", "Của", "Sẽ ghi"}, NoRows: "Chưa có dòng nào nhập được.",
		Ready: func(n, left int) string {
			if left == 0 {
				return fmt.Sprintf("Sẵn sàng %s dòng.", count(n))
			}
			return fmt.Sprintf("Sẵn sàng %s dòng. %s dòng còn lại được bỏ qua.", count(n), count(left))
		},
		Do:   func(n int) string { return fmt.Sprintf("Nhập %s dòng", count(n)) },
		None: "Không có dòng nào mới để nhập.", NoneYet: "Chưa dòng nào nhập được. Bạn sửa các nhóm dưới đây trước nhé.", Drop: "Bỏ tệp này", Dropped: "Đã bỏ tệp. Không có gì được ghi.",
		Working: func(done, of int) string {
			return fmt.Sprintf("Đang nhập: %s trong %s dòng", count(done), count(of))
		},
		Undoing: func(done, of int) string {
			return fmt.Sprintf("Đang hoàn tác: %s trong %s dòng", count(done), count(of))
		},
		Patience: "Trang tự cập nhật vài giây một lần. Bạn đóng trang, hệ thống vẫn làm tiếp.", Reload: "Xem lại ngay",
		Done:   func(n int) string { return fmt.Sprintf("Đã nhập %s dòng.", count(n)) },
		Undone: func(n int) string { return fmt.Sprintf("Đã hoàn tác %s dòng.", count(n)) },
		Back:   "Hoàn tác lần nhập này", BackNote: "Mọi dòng trở lại như trước khi nhập. Dòng nào đã có người sửa hoặc khách mua thì giữ nguyên và được kể ra.",
		Left: "Các dòng chưa nhập được", Kept: "Các dòng không hoàn tác được",
		More:    func(n int) string { return fmt.Sprintf("và %s dòng nữa.", count(n)) },
		Another: "Nhập tệp khác",
		See:     map[string]string{"products": "Xem các sản phẩm", "stock": "Xem các sản phẩm", "producers": "Xem các cơ sở", "papers": "Xem giấy tờ", "recognitions": "Mở mục Chờ duyệt", "points": "Xem các điểm bán"},
		Next:    map[string]string{"recognitions": "Khách chưa thấy sao nào. Bạn mở từng quyết định ở mục Chờ duyệt để gửi bản chụp; rồi nhờ một cán bộ khác đọc lại và duyệt.", "products": "Sản phẩm mới còn là bản nháp: bạn mở từng món để thêm ảnh, mô tả rồi cho hiện.", "producers": "Cơ sở mới còn là bản nháp: bạn mở từng cơ sở để xem lại rồi cho hiện."},
		Because: func(file string) string { return "Hoàn tác lần nhập Excel “" + file + "”." },
		Samples: viImportSamples(),
		Notes: ImportNotes{Sheet: "Hướng dẫn", Heads: [3]string{"Cột", "Ghi thế nào", "Ví dụ"}, Must: "bắt buộc", Lines: []string{
			"Chỉ điền ở trang đầu. Dòng tiêu đề giữ nguyên; thứ tự cột đổi được, cột không dùng xóa được. Trang “Ví dụ” cho xem cách ghi và không được đọc.",
			"Ô để trống thì thông tin đang có được giữ nguyên.",
			"Gửi tệp lên chưa ghi gì: bạn xem trước, sửa lỗi rồi mới bấm nhập.",
		}},
	}
}

func viImportFields() map[string]FieldWords {
	return map[string]FieldWords{
		"products.product":  {"Sản phẩm", "Tên khách đọc. Mỗi loại một dòng; sản phẩm có nhiều loại thì ghi lại tên.", "Miến dong sợi nhỏ"},
		"products.producer": {"Chủ thể", "Chọn trong danh sách.", "HTX Miến làng So"},
		"products.group":    {"Nhóm", "Chỉ cần khi thêm sản phẩm mới.", "Miến, bún, phở"},
		"products.variant":  {"Loại", "Cỡ hoặc dạng đóng gói. Để trống khi chưa biết.", "gói 500 g"},
		"products.price":    {"Giá bán", "Đồng, đã gồm thuế.", "65.000"},
		"products.unit":     {"Đơn vị tính", "g, kg, ml, l hoặc cái. Chỉ dùng khi thêm loại mới.", "g"},
		"products.amount":   {"Lượng", "Bao nhiêu g, kg, ml, l hoặc cái trong một gói.", "500"},
		"products.word":     {"Gọi là", "gói, hộp, chai…", "gói"},
		"products.weight":   {"Cân nặng gửi (g)", "Cả bao bì, để tính phí giao.", "560"},

		"producers.name":         {"Tên đầy đủ", "Như trên giấy đăng ký. Trùng tên đang có thì cập nhật cơ sở đó.", "HTX Miến làng So"},
		"producers.trade_name":   {"Tên thường gọi", "", "Miến So"},
		"producers.legal_form":   {"Loại hình", "Cơ sở mới phải có. Chọn trong danh sách.", "Hợp tác xã"},
		"producers.village":      {"Làng", "Chọn trong danh sách.", "Làng So"},
		"producers.address":      {"Địa chỉ", "", "Xóm Đình, làng So"},
		"producers.phone":        {"Điện thoại", "Số khách gọi được. Mất số 0 ở đầu thì thêm lại được khi xem trước.", "0912 345 678"},
		"producers.email":        {"Email", "", "mien-so@example.vn"},
		"producers.tax_code":     {"Mã số thuế", "10 số, chi nhánh thêm -001; cá nhân 12 số.", "0101234567"},
		"producers.registration": {"Số đăng ký kinh doanh", "", "01A8001234"},
		"producers.registered":   {"Ngày cấp đăng ký", "Ngày/tháng/năm.", "20/4/2019"},
		"producers.registrar":    {"Nơi cấp đăng ký", "", "Phòng Đăng ký kinh doanh"},
		"producers.craft":        {"Nghề", "", "Làm miến dong"},
		"producers.since":        {"Làm từ năm", "", "1995"},

		"papers.kind":       {"Loại giấy", "Chọn trong danh sách.", "Phiếu kiểm nghiệm"},
		"papers.number":     {"Số giấy", "Như in trên bản gốc. Trùng số đang có thì dòng được bỏ qua.", "01/2026/ATTP-XNCK"},
		"papers.product":    {"Sản phẩm", "Chỉ ghi khi giấy cấp cho từng sản phẩm; giấy của cả cơ sở thì để trống.", "Miến dong sợi nhỏ"},
		"papers.producer":   {"Chủ thể", "Giấy của cơ sở nào. Có tên sản phẩm rồi thì để trống được.", "HTX Miến làng So"},
		"papers.issuer":     {"Cơ quan cấp", "", "Sở Nông nghiệp và Môi trường Hà Nội"},
		"papers.issued":     {"Ngày cấp", "Ngày/tháng/năm, không sau hôm nay.", "05/03/2026"},
		"papers.expires":    {"Ngày hết hạn", "Ngày/tháng/năm. Giấy không có hạn thì ghi “không”.", "04/03/2029"},
		"papers.visibility": {"Ai xem được", "Mọi người, Cán bộ hoặc Riêng cơ sở. Để trống thì theo loại giấy.", "Mọi người"},
		"papers.renews":     {"Thay cho số", "Giấy này gia hạn cho giấy nào: ghi số giấy cũ. Giấy cũ thôi tính khi giấy mới được tính.", "12/2023/ATTP-XNCK"},
		"papers.note":       {"Ghi chú", "", "Bản gốc ở tủ số 2"},

		"recognitions.product":   {"Sản phẩm", "Tên như trên trang bán hàng.", "Miến dong làng So sợi nhỏ"},
		"recognitions.producer":  {"Chủ thể", "Chỉ cần khi hai cơ sở có món trùng tên.", "HTX Miến làng So"},
		"recognitions.stars":     {"Hạng sao", "3, 4 hoặc 5 sao.", "4 sao"},
		"recognitions.number":    {"Số quyết định", "Như in trên bản có dấu.", "0412/QĐ-UBND"},
		"recognitions.decided":   {"Ngày quyết định", "Ngày/tháng/năm.", "28/09/2026"},
		"recognitions.authority": {"Cơ quan ban hành", "3 và 4 sao: Chủ tịch UBND thành phố. 5 sao: Bộ trưởng Bộ Nông nghiệp và Môi trường.", "UBND thành phố Hà Nội"},
		"recognitions.from":      {"Hiệu lực từ", "Ngày/tháng/năm, không trước ngày quyết định.", "28/09/2026"},
		"recognitions.until":     {"Đến hết ngày", "Để trống thì tính đủ thời hạn, thường là 36 tháng.", "27/09/2029"},

		"points.name":    {"Tên", "Trùng tên đang có thì cập nhật điểm đó.", "Quầy OCOP chợ So"},
		"points.kind":    {"Loại", "Chọn trong danh sách. Để trống thì là cửa hàng khác.", "Quầy ở chợ"},
		"points.address": {"Địa chỉ", "Theo tên xã hiện nay. Điểm mới phải có.", "Chợ So, xã Hưng Đạo, Hà Nội"},
		"points.old":     {"Địa chỉ cũ", "Như bà con vẫn gọi.", "Chợ So, xã Cộng Hòa, Quốc Oai"},
		"points.place":   {"Tọa độ", "Chép từ bản đồ trên điện thoại, hoặc dán link Google Maps dài. Điểm mới phải có.", "20.97488, 105.67721"},
		"points.lat":     {"Vĩ độ", "Khi tọa độ ghi ở hai cột.", "20,97488"},
		"points.lng":     {"Kinh độ", "Khi tọa độ ghi ở hai cột.", "105,67721"},
		"points.hours":   {"Giờ mở cửa", "Như khi nói: giờ, rồi ngày nào.", "7:30–17:30, thứ Hai đến thứ Bảy"},
		"points.phone":   {"Điện thoại", "Mất số 0 ở đầu thì thêm lại được khi xem trước.", "0912 345 678"},
		"points.pickup":  {"Nhận hàng tại đây", "có hoặc không: khách đặt trên trang có đến lấy ở đây được không.", "có"},
		"points.notes":   {"Ghi chú", "", "Gửi xe ở cổng chợ"},

		"stock.code":     {"Mã", "Mã loại hàng, có sẵn trong tệp mẫu. Đừng sửa.", "12"},
		"stock.product":  {"Sản phẩm", "Tên như trên trang bán hàng.", "Miến dong làng So sợi nhỏ"},
		"stock.variant":  {"Loại", "Cỡ hoặc dạng đóng gói; để trống khi chỉ có một loại.", "gói 500 g"},
		"stock.producer": {"Chủ thể", "Chỉ cần khi hai cơ sở có món trùng tên.", "HTX Miến làng So"},
		"stock.was":      {"Tồn trên máy", "Số lúc tải mẫu. Khác số bây giờ thì dòng được hỏi lại, vì có thể đã bán.", "40"},
		"stock.count":    {"Số lượng", "Số vừa đếm được, số nguyên.", "38"},
		"stock.note":     {"Ghi chú", "Vì sao đổi, nếu cần.", "kiểm kho tháng 11"},
	}
}
