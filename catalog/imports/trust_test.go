package imports

import (
	"context"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// by is an officer with an account, as who proposes a star must have one.
func (h *house) by(name string) audit.Actor {
	h.t.Helper()
	return audit.Actor{Kind: audit.Staff, Name: name, ID: int64(h.one(`INSERT INTO accounts (login, name, password_hash) VALUES ($1, $2, '$argon2id$x') RETURNING id`, strings.ToLower(name)+"@example.vn", name))}
}

func TestPapersAreAddedRenewedAndTakenBack(t *testing.T) {
	t.Parallel()
	h := open(t)
	jar := h.Product(catalogtest.Goods{Name: "Miến dong", Unproven: true})
	h.Product(catalogtest.Goods{Name: "Nem thính", Producer: h.NemHaHoa(), Unproven: true})
	h.Exec(`INSERT INTO papers (kind, producer_id, number, issuer, issued_on, expires_on, visibility) VALUES ('food_safety_cert', $1, '12/2023/ATTP', 'Sở Nông nghiệp', '2023-12-01', '2026-11-30', 'public')`, h.CoopLangSo())
	shown := func() int {
		return h.one(`SELECT count(*) FROM products WHERE id = $1 AND papers_until >= '2027-06-01'`, jar.ProductID)
	}
	const coop = "HTX Miến làng So (mẫu)"
	text := "Loại giấy;Số;Sản phẩm;Chủ thể;Cơ quan cấp;Ngày cấp;Ngày hết hạn;Thay cho số\n" +
		"Giấy ATTP;07/2026/ATTP;;" + coop + ";Sở Nông nghiệp;46350;23/11/2029;12/2023/attp\n" +
		"Bản tự công bố sản phẩm;01/TCB;Miến dong;;HTX;01/02/2026;;\n" +
		"Phiếu kiểm nghiệm;KN-1;Miến dong;;Trung tâm;01/02/2026;;\n" +
		"Phiếu kiểm nghiệm;KN-2;Nem thính;" + coop + ";Trung tâm;01/02/2026;không;\n" +
		"Giấy ATTP;08/2026;Miến dong;;Sở;01/02/2026;01/02/2029;\n" +
		"Phiếu kiểm nghiệm;KN-3;;" + coop + ";Trung tâm;01/02/2026;không;\n" +
		"Giấy ATTP;12/2023/ATTP;;" + coop + ";Sở Nông nghiệp;01/12/2023;30/11/2027;\n" +
		"Giấy ATTP;12/2023/ATTP ;;" + coop + ";sở nông nghiệp;01/12/2023;30/11/2026;\n" +
		"Giấy lạ;1;;" + coop + ";Sở;01/02/2026;không;\n" +
		"Nhãn hiệu;5;;HTX Không Có;Cục SHTT;01/02/2030;không;\n" +
		"Nhãn hiệu;6;;" + coop + ";Cục SHTT;01/02/2030;không;\n"
	i := h.sent(Papers, text)
	p := h.plan(i)
	want := "expires:row.paper_end×1 expires:row.paper_known×1 issued:paper.issued_tomorrow×1 kind:cell.choice×1 producer:row.producer×1 product:row.paper_of_product×1 product:row.product×1 ~issued:cell.serial×1 ~product:row.paper_of_producer×1"
	if got := p.causes(); got != want || p.Counts[Create] != 1 || p.Counts[Nothing] != 1 {
		t.Fatalf("%v\n%s\nwant\n%s", p.Counts, got, want)
	}
	for _, cause := range []string{"issued:cell.serial", "product:row.paper_of_producer"} {
		if err := h.s.Mend(context.Background(), i, cause, true); err != nil {
			t.Fatal(err)
		}
	}
	if p = h.plan(i); !strings.Contains(p.causes(), "✓product:row.paper_of_producer×1") {
		t.Errorf("mended: %s", p.causes())
	}
	if i = h.confirmed(i); i.Outcomes[Written] != 3 || i.Outcomes[Same] != 1 || shown() != 1 {
		t.Fatalf("%v; shown %d", i.Outcomes, shown())
	}
	if n := h.one(`SELECT count(*) FROM papers a JOIN papers b ON b.id = a.superseded_by WHERE a.number = '12/2023/ATTP' AND b.number = '07/2026/ATTP' AND b.issued_on = '2026-11-24' AND b.check_state = 'checked'`); n != 1 {
		t.Fatal("the old one is not renewed")
	}
	again := h.sent(Papers, text+"\n")
	if p = h.plan(again); p.Todo() != 0 || p.Counts[Nothing] != 2 || p.Counts[Wrong] != 9 {
		t.Errorf("the same once more: %v, %s", p.Counts, p.causes())
	}
	i = h.recalled(i)
	if i.Outcomes[Back] != 3 || shown() != 0 || h.one(`SELECT count(*) FROM papers WHERE withdrawn_because = 'taken back with ton-kho.csv'`) != 3 || h.one(`SELECT count(*) FROM papers WHERE number = '12/2023/ATTP' AND superseded_by IS NULL`) != 1 {
		t.Errorf("it is not as before: %v", i.Outcomes)
	}
}

func TestAProducersPapersWaitToBeCheckedAndAnothersAreRefused(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.jars()
	own := catalog.Scope{ProducerID: h.CoopLangSo()}
	id, _, err := h.s.Receive(context.Background(), officer, own, Papers, "x.csv", []byte("Loại giấy;Số;Sản phẩm;Chủ thể;Cơ quan cấp;Ngày cấp;Ngày hết hạn\nGiấy ATTP;1;;;Sở;01/02/2026;01/02/2029\nTự công bố;2;Nem thính;;Sở;01/02/2026;\nGiấy ATTP;3;;Nem Thính Sớm (mẫu);Sở;01/02/2026;01/02/2029\n"))
	if err != nil {
		t.Fatal(err)
	}
	i := h.found(Papers, id)
	if p := h.plan(i); p.causes() != "producer:row.producer×1 product:row.product×1" {
		t.Fatalf("%v, %s", p.Counts, p.causes())
	}
	if i = h.confirmed(i); i.Outcomes[Written] != 1 || h.one(`SELECT count(*) FROM papers WHERE number = '1' AND check_state = 'waiting' AND producer_id = $1`, own.ProducerID) != 1 {
		t.Errorf("%v", i.Outcomes)
	}
	if i = h.recalled(i); i.Outcomes[Back] != 1 {
		t.Errorf("%v", i.Outcomes)
	}
}

func TestStarsOfATableAreProposedAndNeverGranted(t *testing.T) {
	t.Parallel()
	h := open(t)
	small, large, nem := h.jars()
	h.Recognise(nem.ProductID, 4, "2026-01-02", "2028-12-31")
	h.Exec(`UPDATE recognitions SET decision_number = '99/QĐ-UBND'`)
	first, second := h.by("Lan"), h.by("Minh")
	text := "Sản phẩm;Hạng;Số quyết định;Ngày quyết định;Cơ quan;Hiệu lực từ;Đến hết ngày\n" +
		"Miến sợi nhỏ;4 sao;0412/QĐ-UBND;28/09/2026;UBND thành phố;28/09/2026;\n" +
		"Miến sợi to;★★★;0412/QĐ-UBND;28/09/2026;UBND thành phố;28/09/2026;27/09/2029\n" +
		"Miến sợi to;5;0500/QĐ;28/09/2026;UBND thành phố;01/09/2026;\n" +
		"Nem thính;OCOP 4 sao;99/QĐ-UBND;02/01/2026;UBND thành phố;02/01/2026;31/12/2028\n" +
		"Nem thính;5 sao;99/qđ-ubnd ;02/01/2026;UBND thành phố;02/01/2026;31/12/2028\n" +
		"Nem thính;2 sao;100/QĐ;02/01/2026;UBND thành phố;02/01/2026;\n"
	send := func(data string) *Import {
		id, _, err := h.s.Receive(context.Background(), first, catalog.Everything(), Stars, "sao.csv", []byte(data))
		if err != nil {
			t.Fatal(err)
		}
		return h.found(Stars, id)
	}
	i := send(text)
	p := h.plan(i)
	if want := "from:recognition.before_decision×1 number:row.star_known×1 stars:row.stars×1"; p.causes() != want || p.Counts[Create] != 2 || p.Counts[Nothing] != 1 {
		t.Fatalf("%v, %s", p.Counts, p.causes())
	}
	if err := h.s.Confirm(context.Background(), first, i, 2); err != nil {
		t.Fatal(err)
	}
	i = h.worked(i, h.s.Run)
	if n := h.one(`SELECT count(*) FROM recognitions`); n != 1 || i.Outcomes[Written] != 2 {
		t.Fatalf("%d recognitions, %v", n, i.Outcomes)
	}
	found, err := h.s.stars.Desk(context.Background(), ocop.DeskQuery{View: ocop.DeskWaiting, PerPage: 9})
	if err != nil {
		t.Fatal(err)
	}
	waiting := found.Asked
	if len(waiting) != 2 || *waiting[0].Stars != 4 || *waiting[1].Stars != 3 || waiting[0].ProposedName != "Lan" {
		t.Fatalf("%+v, %v", waiting, err)
	}
	reading := ocop.Retyped{DecisionNumber: "0412/QĐ-UBND", DecidedOn: waiting[0].DecidedOn, Stars: 4, ValidUntil: waiting[0].ValidUntil}
	if err := h.s.stars.Approve(context.Background(), second, waiting[0].ID, reading); !fault.Is(err, "recognition.no_file") {
		t.Fatalf("approved without a copy: %v", err)
	}
	scan := catalog.PaperFile{Hash: "abc", Type: "application/pdf", Size: 3}
	if _, err := h.s.stars.AddCopy(context.Background(), second, waiting[0].ID, scan); !fault.Is(err, "recognition.copied_already") {
		t.Errorf("another's copy: %v", err)
	}
	if n, err := h.s.stars.AddCopy(context.Background(), first, waiting[0].ID, scan); err != nil || n != 2 {
		t.Fatalf("%d, %v", n, err)
	}
	if err := h.s.stars.Approve(context.Background(), first, waiting[0].ID, reading); !fault.Is(err, "approval.same_person") {
		t.Errorf("approved alone: %v", err)
	}
	if err := h.s.stars.Approve(context.Background(), second, waiting[0].ID, reading); err != nil {
		t.Fatal(err)
	}
	if again := h.plan(send(text + "\n")); again.Todo() != 0 || again.Counts[Nothing] != 3 {
		t.Errorf("the same once more: %v, %s", again.Counts, again.causes())
	}
	if err := h.s.Recall(context.Background(), first, i); err != nil {
		t.Fatal(err)
	}
	i = h.worked(i, h.s.Undo)
	if shown, err := h.s.stars.Shown(context.Background(), []int64{small.ProductID, large.ProductID}); err != nil || len(shown) != 1 || i.Outcomes[Back] != 1 || i.Outcomes[Kept] != 1 {
		t.Errorf("%v, %v, %v", i.Outcomes, shown, err)
	}
}

func TestSalesPointsAreAddedChangedAndTakenBack(t *testing.T) {
	t.Parallel()
	h := open(t)
	there := salespoint.Point{Name: "Nhà văn hóa làng So", Kind: salespoint.TouristSite, Address: "Đình So", Latitude: 20.974881, Longitude: 105.677214}
	if err := h.s.points.Create(context.Background(), officer, &there, ""); err != nil {
		t.Fatal(err)
	}
	i := h.sent(Points, "Tên;Loại;Địa chỉ;Tọa độ;Vĩ độ;Kinh độ;Giờ mở cửa;Điện thoại;Nhận hàng\n"+
		"nhà văn hóa làng so;;;;;;7:30–17:30, cả tuần;912345678;có\n"+
		"Quầy chợ So;Quầy ở chợ;Chợ So, xã Hưng Đạo;20.97, 105.68;;;5h-11h hằng ngày;;\n"+
		"Siêu thị Hà Đông;Siêu thị;Hà Đông;;20,96;105,77;;;\n"+
		"Không chỗ;Chợ;Chợ;;20,97;;;;\n"+
		"Không giờ;Chợ;Chợ;20.97, 105.68;;;lúc nào rảnh;;\n"+
		"Không nhà;Chợ;;20.97, 105.68;;;;;\n"+
		"Đâu;Chợ lớn;Chợ;https://maps.app.goo.gl/x;;;;;\n")
	p := h.plan(i)
	want := "address:salespoint.empty×1 hours:hours.unreadable×1 kind:cell.choice×1 place:place.short_link×1 place:row.place×1 ~lng:cell.outside×1 ~phone:cell.lost_zero×1"
	if p.causes() != want {
		t.Fatalf("%v\n%s\nwant\n%s", p.Counts, p.causes(), want)
	}
	for _, cause := range []string{"lng:cell.outside", "phone:cell.lost_zero"} {
		if err := h.s.Mend(context.Background(), i, cause, true); err != nil {
			t.Fatal(err)
		}
	}
	if i = h.confirmed(i); i.Outcomes[Written] != 3 {
		t.Fatalf("%v", i.Outcomes)
	}
	now, err := h.s.points.ByID(context.Background(), there.ID)
	if err != nil || now.Phone != "+84912345678" || !now.Pickup || !now.Week.Known() || now.Latitude != there.Latitude || now.Kind != salespoint.TouristSite {
		t.Errorf("%+v, %v", now, err)
	}
	h.Exec(`INSERT INTO sales_point_goods (sales_point_id, name) SELECT id, 'Trứng' FROM sales_points WHERE name = 'Quầy chợ So'`)
	i = h.recalled(i)
	now, err = h.s.points.ByID(context.Background(), there.ID)
	if err != nil || now.Phone != "" || now.Week.Known() || i.Outcomes[Back] != 2 || i.Outcomes[Kept] != 1 || h.one(`SELECT count(*) FROM sales_points`) != 2 {
		t.Errorf("it is not as before: %v, %+v, %v", i.Outcomes, now, err)
	}
}

func TestEveryWordForACodeIsReadBack(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{"3": "3", "4.0": "4", "bốn sao": "4", "★★★★★": "5", "Hạng 4 sao": "4", "OCOP 3 sao": "3", "5★": "5", "4 sao OCOP": "4", "6": "", "2 sao": "", "★★": "", "": "", "3 4": ""} {
		r := rank(cellOf(text))
		if r.value != want || (want == "") != (r.wrong != nil) {
			t.Errorf("%q is %q, %v", text, r.value, r.wrong)
		}
	}
	for text, want := range map[string]string{"không": endless, "Không thời hạn": endless, "24/11/2029": "2029-11-24", "24.11.2029": "2029-11-24", "mai": ""} {
		if r := lastDay(cellOf(text)); r.value != want {
			t.Errorf("%q is %q", text, r.value)
		}
	}
}

func FuzzTrustReadings(f *testing.F) {
	for _, s := range []string{"★★★", "4 sao", "không", "20.97, 105.68", "https://www.google.com/maps/@20.9,105.6,17z", "20,97", "-1", "1e400", "NaN"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for name, r := range map[string]reader{"rank": rank, "lastDay": lastDay, "spot": spot, "degree": degree(salespoint.South, salespoint.North), "kind": oneOf(paperKinds())} {
			got := r(cellOf(text))
			if got.wrong != nil && got.value != "" || got.wrong == nil && got.value == "" && strings.TrimSpace(text) != "" && name != "kind" {
				t.Fatalf("%s of %q is %+v", name, text, got)
			}
		}
	})
}

func TestEveryHeadingIsReadAsOneField(t *testing.T) {
	t.Parallel()
	for _, k := range Kinds() {
		seen := map[string]string{}
		for _, f := range Fields(k) {
			if meant(Fields(k), f.Synonyms[0]) != f.Key {
				t.Errorf("%s: %q is read as another field", k, f.Synonyms[0])
			}
			for _, s := range f.Synonyms {
				if other := seen[s]; other != "" {
					t.Errorf("%s: %q means %s and %s", k, s, other, f.Key)
				}
				if seen[s] = f.Key; s != said(s) {
					t.Errorf("%s: %q is never met", k, s)
				}
			}
		}
	}
}
