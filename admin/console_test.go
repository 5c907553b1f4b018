package admin

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/audit"
)

// air is a session with two hosts and two things to sell, and where its console is.
func (d *desk) air(rehearsal bool) (*livestream.Full, string) {
	d.t.Helper()
	jar, bun := d.Product(catalogtest.Goods{Name: "Miến dong", Stock: 60}), d.Product(catalogtest.Goods{Name: "Bún khô", Stock: 60, Price: 30_000})
	ctx, by := context.Background(), audit.Actor{Kind: audit.Staff, Name: "Cán bộ (mẫu)"}
	n, err := d.office.Live.Make(ctx, by, true, livestream.Plan{Name: "Chợ phiên mẫu", StartsAt: d.now(), EndsAt: d.now().Add(2 * time.Hour), Complaints: "024 (mẫu)", Rules: true, Rehearsal: rehearsal,
		Links: []livestream.Link{{Channel: livestream.Facebook, Link: "https://example.vn/live"}},
		Hosts: []livestream.PlannedHost{{Name: "Hoa (mẫu)", Role: livestream.Pin, Checked: true}, {Name: "Nam (mẫu)", Role: livestream.Pin, Checked: true}, {Name: "Lan (mẫu)", Role: livestream.Lead, Checked: true}, {Name: "Mai (mẫu)", Role: livestream.Close, Checked: true}},
		Items: []livestream.PlannedItem{{VariantID: jar.VariantID, Price: 99_000, Units: 40, Label: true}, {VariantID: bun.VariantID, Price: 25_000, Units: 10, Label: true}}})
	if err == nil {
		err = d.office.Live.Begin(ctx, by, n)
	}
	if err != nil {
		d.t.Fatal(err)
	}
	f, err := d.office.Live.ByID(ctx, n)
	if err != nil {
		d.t.Fatal(err)
	}
	return f, consoleAddress(f.HostKey)
}

// at is a phone at the console, in the hand of one of the hosts.
func (d *desk) at(f *livestream.Full, host int) *browser {
	b := d.stranger()
	b.follow(b.post(consoleAddress(f.HostKey)+"/vao", "host", itoa(f.Hosts[host].ID))).says(d.t, http.StatusOK, "Chợ phiên mẫu", f.Hosts[host].Name)
	return b
}

func TestTwoPhonesAtTheConsoleEndInOneStateAndAreBothTold(t *testing.T) {
	t.Parallel()
	d := open(t)
	f, at := d.air(false)
	d.stranger().get(at).says(t, http.StatusOK, "Bạn là ai trong phiên này?", "Hoa (mẫu) (Ghim)")
	d.stranger().post(at+"/ghim", "item", itoa(f.Items[0].ID)).says(t, http.StatusSeeOther)
	hoa, nam := d.at(f, 0), d.at(f, 1)
	hoa.follow(hoa.post(at+"/ghim", "item", itoa(f.Items[0].ID))).says(t, http.StatusOK, "Đang ghim", "M1", "99.000 ₫", "40 còn / 40", "Hoa (mẫu): ghim M1", "Ghim: Hoa (mẫu) · Ghim: Nam (mẫu)", "Món này là mã M1", "Câu sau")
	nam.follow(nam.post(at+"/ghim", "item", itoa(f.Items[1].ID))).says(t, http.StatusOK, "Nam (mẫu): ghim B1")
	hoa.get(at).says(t, http.StatusOK, "Nam (mẫu): ghim B1", "10 còn / 10")
	nam.post(at + "/nghi")
	hoa.follow(hoa.post(at+"/nghi")).says(t, http.StatusOK, "trạng thái của phiên vừa đổi", "Đang tạm nghỉ", "Nam (mẫu): tạm nghỉ")
	hoa.post(at + "/tiep-tuc")
	nam.follow(nam.post(at+"/tiep-tuc")).says(t, http.StatusOK, "trạng thái của phiên vừa đổi", "Hoa (mẫu): tiếp tục")

	hoa.follow(hoa.post(at+"/them", "item", itoa(f.Items[1].ID), "once", "mot-cham-so-1")).says(t, http.StatusOK, "20 còn / 20")
	page := hoa.follow(hoa.post(at+"/them", "item", itoa(f.Items[1].ID), "once", "mot-cham-so-1")).says(t, http.StatusOK, "20 còn / 20", "Hoàn tác")
	hoa.follow(hoa.post(at+"/hoan-tac", "event", value(page.body, "event"))).says(t, http.StatusOK, "10 còn / 10")
	hoa.follow(hoa.post(at+"/gia", "item", itoa(f.Items[1].ID), "price", "5.000")).says(t, http.StatusOK, "Giảm quá một nửa phải có Phòng Kinh tế nhận")
	hoa.follow(hoa.post(at+"/gia", "item", itoa(f.Items[1].ID), "price", "24000")).says(t, http.StatusOK, "24.000 ₫")
	hoa.follow(hoa.post(at+"/gia-han", "item", itoa(f.Items[1].ID))).says(t, http.StatusOK, "Giá đến 14:05")
	hoa.follow(hoa.post(at+"/het", "item", itoa(f.Items[1].ID))).says(t, http.StatusOK, "Đã báo hết", "B1 hết rồi")
	hoa.post(at + "/ket-thuc")
	hoa.get(at).says(t, http.StatusNotFound)
	nam.post(at+"/nghi").says(t, http.StatusNotFound)
}

func TestARehearsalDoesEverythingAndSellsNothing(t *testing.T) {
	t.Parallel()
	d := open(t)
	f, at := d.air(true)
	b := d.at(f, 0)
	item := itoa(f.Items[0].ID)
	b.follow(b.post(at+"/ghim", "item", item)).says(t, http.StatusOK, "TẬP DƯỢT, khách không thấy", "40 còn / 40", "Thử một đơn")
	b.follow(b.post(at+"/thu", "item", item)).says(t, http.StatusOK, "39 còn / 40", "Đơn 1 Đã đặt 99.000 ₫", "Đơn thử chỉ để đếm")
	b.follow(b.post(at+"/them", "item", item)).says(t, http.StatusOK, "49 còn / 50")
	b.follow(b.post(at+"/gia", "item", item, "price", "89000")).says(t, http.StatusOK, "89.000 ₫")
	b.follow(b.post(at+"/thu", "item", item)).says(t, http.StatusOK, "48 còn / 50", "Đơn 2 Đã đặt 188.000 ₫")
	page := b.follow(b.post(at+"/het", "item", item)).says(t, http.StatusOK, "Đã báo hết")
	b.follow(b.post(at+"/hoan-tac", "event", value(page.body, "event"))).says(t, http.StatusOK, "48 còn / 50")
	b.follow(b.post(at+"/nghi")).says(t, http.StatusOK, "TẬP DƯỢT, khách không thấy", "Đang tạm nghỉ")
	d.as("Đoàn xã (mẫu)", "youth").get(liveAddress(f.ID)).says(t, http.StatusOK, "Tập, đang nghỉ").saysNot(t, "Đang live", "In mã QR")
	if n := d.Number(`SELECT count(*) FROM offers`) + d.Number(`SELECT count(*) FROM holds`) + d.Number(`SELECT count(*) FROM stock_movements WHERE reason <> 'count'`); n != 0 {
		t.Errorf("a rehearsal left %d traces on the shelf", n)
	}
	if _, err := d.office.Live.BySlug(context.Background(), f.Slug); err == nil {
		t.Error("buyers see a rehearsal")
	}
	if strings.Contains(b.get(at).body, "0900") {
		t.Error("a number is on a screen in the picture")
	}
}
