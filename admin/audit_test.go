package admin

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// logged makes n lines about orders that are not there, done by somebody.
func (d *desk) logged(n int, actor int64) {
	d.t.Helper()
	dbtest.Plant(d.t, d.db, `INSERT INTO audit_log (at, actor_kind, actor_id, actor_name, action, entity, entity_id, before, after)
		SELECT timestamptz '2026-01-01 00:00+07' + i * interval '1 minute', CASE i % 3 WHEN 0 THEN 'staff' WHEN 1 THEN 'buyer' ELSE 'system' END, CASE i % 3 WHEN 0 THEN $2::bigint + i % 20 END, 'Người ' || i % 20,
		CASE i % 5 WHEN 0 THEN 'order.confirm' WHEN 1 THEN 'price.set' WHEN 2 THEN 'auth.logged_in' WHEN 3 THEN 'order.pack' ELSE 'visits.booked' END,
		CASE WHEN i % 2 = 0 THEN 'order' ELSE 'variant' END, 1000000 + i % 5000, '{"price": 1000}', '{"price": 2000}' FROM generate_series(1, $1::int) i`, n, actor)
	d.Exec(`ANALYZE audit_log`)
}

func TestTheLogSaysWhoDidWhatInPlainWords(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	b := d.as("Nguyễn Thị Hoa", "economy")
	at := productAddress(jar.ProductID)
	b.follow(b.post(at+"/gia", "variant", strconv.FormatInt(jar.VariantID, 10), "price", "117.000"))
	b.post(orderAddress(d.order(jar).Code)+"/lien-he").says(t, http.StatusOK)
	b.get(auditAt).says(t, http.StatusOK, "Nguyễn Thị Hoa đổi giá bán Miến dong sợi nhỏ", "Giá: 120.000 ₫ 117.000 ₫", "xem số điện thoại và địa chỉ khách của đơn")
	b.get(at).says(t, http.StatusOK, "Lịch sử")
	b.get(auditAt+"?loai=product&so="+strconv.FormatInt(jar.ProductID, 10)).says(t, http.StatusOK, "đổi giá bán", "Xem cả nhật ký").saysNot(t, "khách của đơn")
	b.get(auditAt+"?viec=xem-du-lieu").says(t, http.StatusOK, "xem số điện thoại và địa chỉ").saysNot(t, "đổi giá bán")
	b.get(auditAt+"?viec=san-pham").says(t, http.StatusOK, "đổi giá bán").saysNot(t, "khách của đơn")
	b.get(auditAt+"?q=mien").says(t, http.StatusOK, "đổi giá bán").saysNot(t, "khách của đơn")
	b.get(auditAt+"?ai=khach").says(t, http.StatusOK, "Không có dòng nào khớp lọc")
	yesterday, tomorrow := vntime.Date(time.Now().AddDate(0, 0, -1)), vntime.Date(time.Now().AddDate(0, 0, 1)) // the log has the clock of the database
	b.get(auditAt+"?tu="+yesterday+"&den="+tomorrow).says(t, http.StatusOK, "đổi giá bán")
	b.get(auditAt+"?den=26/11/2020").says(t, http.StatusOK, "Không có dòng nào khớp lọc")
	b.get(auditAt+"?tu=h%C3%B4m+qua").says(t, http.StatusOK, "Ngày gõ chưa đúng")
	for _, odd := range []string{"?truoc=x", "?truoc=-1-1", "?ai=%00", "?loai=robot&so=1", "?loai=order&so=99999999999999999999", "?q=%27%25_"} {
		b.get(auditAt+odd).says(t, http.StatusOK)
	}
}

func TestLookingAtWhatIsPrivateStandsInTheLog(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	b.get(personalAddress(d.CoopLangSo())).says(t, http.StatusOK)
	b.get(auditAt+"?viec=xem-du-lieu").says(t, http.StatusOK, "Hoa xem thông tin riêng của")
}

func TestTheLogIsReadByPagesWithoutMissingALine(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "leader")
	d.logged(120, 1)
	d.Exec(`INSERT INTO audit_log (at, actor_kind, action, entity) SELECT timestamptz '2027-01-01', 'system', 'order.expire', 'order' FROM generate_series(1, 120)`) // all of one moment
	seen, pages := map[string]bool{}, 0
	for next := auditAt; next != ""; pages++ {
		page := b.get(next).says(t, http.StatusOK)
		if seen[next] || pages > 9 {
			t.Fatalf("page %d leads to itself", pages)
		}
		seen[next] = true
		if n := strings.Count(page.body, "<li>") - strings.Count(page.body, `<li><a`); pages < 4 && strings.Count(page.body, "<small>") < perPage {
			t.Errorf("page %d shows %d lines", pages, n)
		}
		_, rest, more := strings.Cut(page.body, `rel="next"`)
		next = ""
		if more {
			before := page.body[:len(page.body)-len(rest)]
			href := before[strings.LastIndex(before, `href="`)+6:]
			next = strings.ReplaceAll(href[:strings.Index(href, `"`)], "&amp;", "&")
		}
	}
	if want := 5; pages != want { // 240 lines, and those of this desk
		t.Errorf("read in %d pages, want %d", pages, want)
	}
}

func TestTheLogStaysFastWithAHundredThousandLines(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	d.logged(100_000, 500)
	b.get(securityAt) // who runs the site is read once in a few seconds, and not for each page
	for _, part := range []string{"", "?ai=507", "?viec=don-hang", "?viec=xem-du-lieu", "?loai=order&so=1000010", "?tu=01/02/2026&den=03/02/2026", "?ai=507&viec=san-pham", "?q=OCP22222222", "?truoc=1770000000000000-40000"} {
		before := d.db.Queries()
		b.get(auditAt+part).says(t, http.StatusOK)
		if n := d.db.Queries() - before; n > 6 {
			t.Errorf("%s asks %d times", part, n)
		}
	}
	for sql, index := range map[string]string{
		`SELECT * FROM audit_log ORDER BY at DESC, id DESC LIMIT 51`:                                                                                       "audit_log_at",
		`SELECT * FROM audit_log WHERE actor_id = 507 ORDER BY at DESC, id DESC LIMIT 51`:                                                                  "audit_log_actor",
		`SELECT * FROM audit_log WHERE entity = 'order' AND entity_id = 1000010 ORDER BY at DESC, id DESC LIMIT 51`:                                        "audit_log_entity",
		`SELECT * FROM audit_log WHERE action ~ '(contacts?_shown|numbers_shown|account\.shown|\.opened)$' ORDER BY at DESC, id DESC LIMIT 51`:             "audit_log_looks",
		`SELECT * FROM audit_log WHERE split_part(action, '.', 1) = 'recognition' ORDER BY at DESC, id DESC LIMIT 51`:                                      "audit_log_part",
		`SELECT * FROM audit_log WHERE (at, id) < (timestamptz '2026-02-01', 40000) AND at >= timestamptz '2026-01-01' ORDER BY at DESC, id DESC LIMIT 51`: "audit_log_at",
	} {
		rows, err := d.db.Pool.Query(context.Background(), `EXPLAIN `+sql)
		if err != nil {
			t.Fatal(err)
		}
		plan := ""
		for rows.Next() {
			var line string
			if err := rows.Scan(&line); err != nil {
				t.Fatal(err)
			}
			plan += line + "\n"
		}
		if !strings.Contains(plan, index) || strings.Contains(plan, "Seq Scan") {
			t.Errorf("%s is answered by\n%s", sql, plan)
		}
	}
}

func TestTheLogIsExportedWithoutFormulasAndThatIsLogged(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	d.Exec(`UPDATE products SET name = '=HYPERLINK("x")' WHERE id = $1`, jar.ProductID)
	b := d.as("Hoa", "economy")
	b.post(productAddress(jar.ProductID)+"/gia", "variant", strconv.FormatInt(jar.VariantID, 10), "price", "117.000")
	file := b.post(auditAt + "/xuat?viec=san-pham")
	file.says(t, http.StatusOK, "đổi giá bán", "120.000 ₫,117.000 ₫", `"'=HYPERLINK(`)
	if !strings.HasPrefix(file.body, "\ufeffLúc,") || strings.Contains(file.body, "đăng nhập") {
		t.Errorf("the file is %s", file.body)
	}
	b.get(auditAt).says(t, http.StatusOK, "Hoa xuất nhật ký ra tệp")
}

func TestAnOlderTextComesBackAsADraft(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	b := d.as("Hoa", "economy")
	ctx, hoa := context.Background(), d.account("Bà Lan", "economy", 0)
	write := func(story string) {
		detail, draft, err := d.office.Catalog.Editing(ctx, catalog.Everything(), jar.ProductID)
		if err != nil {
			t.Fatal(err)
		}
		c := catalog.ContentOf(&detail.With(draft).Product)
		c.Story = story
		if err := d.office.Catalog.SaveContent(ctx, auth.Viewer{Account: hoa}.Actor(), catalog.Everything(), jar.ProductID, catalog.VersionOf(&detail.Product, draft), c); err != nil {
			t.Fatal(err)
		}
	}
	write("Chuyện thứ nhất.")
	write("Chuyện thứ hai.")
	var line int64
	if err := d.db.Pool.QueryRow(ctx, `SELECT max(id) FROM audit_log WHERE action = 'product.drafted'`).Scan(&line); err != nil {
		t.Fatal(err)
	}
	d.Exec(`DELETE FROM product_drafts`)
	write("Chuyện thứ ba.")
	restore := fmt.Sprintf("%s/%d/khoi-phuc", auditAt, line)
	d.as("Hà", "leader").post(restore).says(t, http.StatusForbidden)
	d.as("Bà Lý", "producer").post(restore).says(t, http.StatusForbidden)
	b.follow(b.post(restore)).says(t, http.StatusOK, "Đã đưa bản trước vào bản nháp", "Đăng thay đổi")
	_, draft, err := d.office.Catalog.Editing(ctx, catalog.Everything(), jar.ProductID)
	if err != nil || draft == nil || draft.Content.Story == "Chuyện thứ ba." {
		t.Fatalf("the draft says %+v, %v", draft, err)
	}
	b.follow(b.post(restore)).says(t, http.StatusOK, "không có gì để khôi phục")
	b.post(auditAt+"/999999/khoi-phuc").says(t, http.StatusNotFound)
}

func TestEveryKindOfRecordWithAPageLeadsToIt(t *testing.T) {
	t.Parallel()
	for entity, want := range map[string]string{"order": ordersAt + "/M7K2", "village": villagesAt + "/M7K2", "heritage_site": sitesAt + "/M7K2", "lot": goodsAt + "/M7K2/lo", "setting": ""} {
		if got := recordAddress(entity, "M7K2"); got != want {
			t.Errorf("%s leads to %q", entity, got)
		}
	}
}
