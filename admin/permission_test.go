package admin

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/locale"
)

// TestEveryAddressAsEveryRoleAndAsAStranger is made from the table of routes and the
// table of roles, so a new address or a new role cannot be forgotten.
func TestEveryAddressAsEveryRoleAndAsAStranger(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	o := d.order(jar)
	at := strings.NewReplacer(":code", o.Code, ":id", strings.TrimPrefix(productAddress(jar.ProductID), goodsAt+"/"))
	rights := locale.Vi().Office.Refused.Rights
	roles := d.roles()
	if len(roles) < 8 {
		t.Fatalf("only %d roles", len(roles))
	}
	known := append(auth.Permissions(), everyone)
	for _, r := range d.office.routes() {
		if !slices.Contains(known, r.takes) {
			t.Errorf("%s %s has no rule: %q is no permission", r.method, r.path, r.takes)
		}
		path := at.Replace(r.path)
		if led := d.stranger().ask(r.method, path); led.status != http.StatusSeeOther || !strings.HasPrefix(led.location, doorTo(r.path)) {
			t.Errorf("%s %s: a stranger is answered %d", r.method, r.path, led.status)
		}
	}
	for role, permissions := range roles {
		somebody := d.account("Người thử", role, d.CoopLangSo())
		for _, r := range d.office.routes() {
			got := d.signedIn(somebody).ask(r.method, at.Replace(r.path)) // a session each: one of the addresses ends it
			allowed := r.takes == everyone || permissions[string(r.takes)]
			switch {
			case allowed && got.status == http.StatusForbidden:
				t.Errorf("%s %s: %s may, and is refused", r.method, r.path, role)
			case got.status >= 500:
				t.Errorf("%s %s as %s: %d", r.method, r.path, role, got.status)
			case !allowed && (got.status != http.StatusForbidden || !strings.Contains(plain(got.body), "Việc này cần quyền “"+rights[string(r.takes)]+"”")):
				t.Errorf("%s %s: %s may not, and is answered %d: %s", r.method, r.path, role, got.status, plain(got.body))
			}
		}
	}
}

// TestWhoDoesWhichWork says in plain words what the plan of the commune gives to whom; the
// test above only holds each address to its own line of the table.
func TestWhoDoesWhichWork(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	at, goods := orderAddress(d.order(jar).Code), productAddress(jar.ProductID)
	work := []string{at + "/buoc", at + "/thu-tien", at + "/huy", at + "/lien-he", goods + "/gia", goods + "/kho", goods + "/hien"}
	for role, does := range map[string]string{"economy": "1111111", "admin": "1111111", "producer": "1111111", "youth": "1011010", "leader": "0000000", "culture": "0000000", "hamlet_head": "0000000"} {
		b := d.as("Người thử", role)
		for i, path := range work {
			if allowed := b.post(path).status != http.StatusForbidden; allowed != (does[i] == '1') {
				t.Errorf("%s may %s: %t", role, path, allowed)
			}
		}
	}
}

// doorTo is where a stranger is led who asks for an address.
func doorTo(path string) string {
	if within(path, ownAt) {
		return ownDoor
	}
	return loginPath
}

func (b *browser) ask(method, path string) answer {
	if method == http.MethodGet {
		return b.send(httptest.NewRequest(method, path, http.NoBody))
	}
	return b.post(path)
}

// roles is every role with what it may do, as the database has it.
func (d *desk) roles() map[string]map[string]bool {
	d.t.Helper()
	rows, err := d.db.Pool.Query(context.Background(), `SELECT r.code, coalesce(p.permission, '') FROM roles r LEFT JOIN role_permissions p ON p.role = r.code`)
	if err != nil {
		d.t.Fatal(err)
	}
	defer rows.Close()
	out := map[string]map[string]bool{}
	for rows.Next() {
		var role, permission string
		if err := rows.Scan(&role, &permission); err != nil {
			d.t.Fatal(err)
		}
		if out[role] == nil {
			out[role] = map[string]bool{}
		}
		out[role][permission] = true
	}
	return out
}

func TestEveryRightHasWords(t *testing.T) {
	t.Parallel()
	d := open(t)
	for role, permissions := range d.roles() {
		for p := range permissions {
			if p != "" && d.office.Texts.Office.Refused.Rights[p] == "" {
				t.Errorf("%s of %s has no words", p, role)
			}
		}
	}
}

func TestAProducerSeesOnlyWhatIsTheirs(t *testing.T) {
	t.Parallel()
	d := open(t)
	mine := d.jar()
	theirs := d.Product(catalogtest.Goods{Name: "Nem thính", Producer: d.NemHaHoa(), Stock: 10})
	both := d.Placed(catalog.Take{VariantID: mine.VariantID, Quantity: 1}, catalog.Take{VariantID: theirs.VariantID, Quantity: 1})
	b := d.signedIn(d.account("Bà Lý", "producer", d.CoopLangSo()))
	for _, o := range both.Orders {
		at := orderAddress(o.Code)
		if o.ProducerID == d.CoopLangSo() {
			b.follow(b.post(at+"/buoc", "step", "confirm")).says(t, http.StatusOK, "Đã ghi khách đồng ý.")
			continue
		}
		for _, got := range []answer{b.get(at), b.post(at+"/buoc", "step", "confirm"), b.post(at + "/thu-tien"), b.post(at+"/huy", "reason", "Hết hàng"), b.post(at + "/lien-he")} {
			got.says(t, http.StatusNotFound, "Không tìm thấy trang này")
		}
	}
	at := productAddress(theirs.ProductID)
	for _, got := range []answer{b.get(at), b.post(at+"/gia", "variant", "1", "price", "1k"), b.post(at+"/kho", "variant", "1", "count", "1"), b.post(at+"/hien", "state", "hidden")} {
		got.says(t, http.StatusNotFound, "Không tìm thấy trang này")
	}
	for _, path := range []string{home, ordersAt + "?xem=tat-ca", goodsAt, searchAt + "?q=nem", searchAt + "?q=khach"} {
		if page := b.get(path); page.status != http.StatusOK || strings.Contains(plain(page.body), "Nem") {
			t.Errorf("%s shows another's: %s", path, plain(page.body))
		}
	}
}

func TestAVillageHeadSeesTheProductsOfTheVillageAndChangesNone(t *testing.T) {
	t.Parallel()
	d := open(t)
	ours := d.jar()
	theirs := d.Product(catalogtest.Goods{Name: "Nem thính", Producer: d.NemHaHoa(), Stock: 10})
	b := d.as("Ông Trưởng thôn", "hamlet_head")
	list := b.get(goodsAt)
	list.says(t, http.StatusOK, "Miến dong sợi nhỏ", "Đang xem 1–1 trong 1")
	if strings.Contains(list.body, "Nem") {
		t.Error("another village's products are listed")
	}
	b.get(productAddress(ours.ProductID)).says(t, http.StatusOK, "Tài khoản này chỉ xem")
	b.get(productAddress(theirs.ProductID)).says(t, http.StatusNotFound)
	d.Exec(`INSERT INTO role_permissions (role, permission) VALUES ('hamlet_head', 'products.update'), ('hamlet_head', 'orders.read')`)
	d.order(ours)
	b.post(productAddress(ours.ProductID)+"/gia", "variant", fmt.Sprint(ours.VariantID), "price", "1k").says(t, http.StatusNotFound)
	b.get(ordersAt+"?xem=tat-ca").says(t, http.StatusOK, "Chưa có đơn nào.")
}

func TestARightTakenAwayIsGoneWithTheNextClick(t *testing.T) {
	t.Parallel()
	d := open(t)
	a := d.account("Hoa", "economy", 0)
	b := d.signedIn(a)
	b.get(ordersAt).says(t, http.StatusOK)
	d.Exec(`UPDATE account_roles SET role = 'culture' WHERE account_id = $1`, a.ID)
	b.get(ordersAt).says(t, http.StatusForbidden, "Việc này cần quyền “Xem đơn hàng”", "Sản phẩm")
	if err := d.office.Accounts.Disable(context.Background(), audit.Actor{Kind: audit.System}, a.ID); err != nil {
		t.Fatal(err)
	}
	if led := b.get(home); led.status != http.StatusSeeOther {
		t.Errorf("a disabled account is answered %d", led.status)
	}
}

func TestTheMenuHoldsOnlyWhatMayBeOpened(t *testing.T) {
	t.Parallel()
	d := open(t)
	page := d.as("Hà", "culture").get(home)
	if strings.Contains(page.body, `href="`+ordersAt) || !strings.Contains(page.body, `href="`+goodsAt) {
		t.Error("the menu does not fit the rights")
	}
	leader := d.as("Ông Chủ tịch", "leader")
	o := d.order(d.jar())
	only := leader.get(orderAddress(o.Code))
	only.says(t, http.StatusOK, "Tài khoản này chỉ xem được đơn.")
	if strings.Contains(only.body, "btn-big") || strings.Contains(only.body, "lien-he") || strings.Contains(only.body, "/huy") {
		t.Error("a reader is offered what a reader may not do")
	}
}

func TestStrangersDoNotLearnWhatThereIs(t *testing.T) {
	t.Parallel()
	d := open(t)
	for _, path := range []string{"/quan-tri/khong-co", "/quan-tri/don-hang/OCP22222222", "/quan-tri/a/b/c/d"} {
		if got := d.stranger().get(path); got.status != http.StatusSeeOther || !strings.HasPrefix(got.location, loginPath) {
			t.Errorf("%s answers %d to a stranger", path, got.status)
		}
		d.as("Hoa", "economy").get(path).says(t, http.StatusNotFound, "Không tìm thấy trang này", "Tổng quan")
	}
}
