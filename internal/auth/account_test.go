package auth_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/alexedwards/argon2id"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

func weakHash(password string) (string, error) {
	return argon2id.CreateHash(password, &argon2id.Params{Memory: 8 << 10, Iterations: 1, Parallelism: 1, SaltLength: 16, KeyLength: 32})
}

func TestARoleOpensWhatTheTableSays(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	v, err := o.Viewer(t.Context(), o.hoa.ID)
	if err != nil {
		t.Fatal(err)
	}
	if v.Account != o.hoa || len(v.Roles) != 1 || v.Roles[0] != (auth.Role{Code: "economy", Name: "Phòng Kinh tế"}) {
		t.Errorf("%+v", v)
	}
	if v.Need(auth.UpdateOrders) != nil || !fault.Is(v.Need(auth.ManageAccounts), "auth.not_allowed") {
		t.Error("the economy room handles orders, and no accounts")
	}
	if v.Actor() != (audit.Actor{Kind: "staff", ID: o.hoa.ID, Name: "Nguyễn Thị Hoa"}) {
		t.Errorf("%+v", v.Actor())
	}
	if _, err := o.db.Pool.Exec(t.Context(), `DELETE FROM role_permissions WHERE role = 'economy' AND permission = 'orders.update'`); err != nil {
		t.Fatal(err)
	}
	if v, err := o.Viewer(t.Context(), o.hoa.ID); err != nil || v.Can(auth.UpdateOrders) || !v.Can(auth.ReadOrders) {
		t.Errorf("a right that was taken away must be gone at once: %v", err)
	}
}

func TestAProducerSeesItsOwnAndAnOfficerAll(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	of := func(login string, roles ...string) auth.Viewer {
		a := o.create(auth.NewAccount{Login: login, Name: "Ai", Password: password, Roles: roles, ProducerID: 7, Hamlet: "so"})
		v, err := o.Viewer(t.Context(), a.ID)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	producer, both, head, leader := of("a@x.vn", "producer"), of("b@x.vn", "producer", "economy"), of("c@x.vn", "hamlet_head"), of("d@x.vn", "leader")
	for _, c := range []struct {
		who     string
		v       auth.Viewer
		p       auth.Permission
		id      int64
		limited bool
	}{
		{"a producer", producer, auth.ReadOrders, 7, true},
		{"a producer who is also an officer", both, auth.ReadOrders, 0, false},
		{"a village head", head, auth.ReadProducts, 0, true},
		{"a village head", head, auth.ReadOrders, 0, true},
		{"a leader", leader, auth.ReadOrders, 0, false},
		{"a leader", leader, auth.UpdateOrders, 0, true},
		{"nobody", auth.Viewer{}, auth.ReadOrders, 0, true},
	} {
		if id, limited := c.v.Producer(c.p); id != c.id || limited != c.limited {
			t.Errorf("%s, %s: %d %v", c.who, c.p, id, limited)
		}
	}
	if producer.Reach(auth.UpdateStock) != auth.OwnProducer || both.Reach(auth.UpdateStock) != auth.Commune || head.Reach(auth.ReadProducts) != auth.OwnHamlet {
		t.Error("the widest role counts")
	}
	if leader.Can(auth.UpdateProducts) || leader.Can(auth.UpdateOrders) || leader.Can(auth.UpdateStock) {
		t.Error("leaders only look")
	}
	if (auth.Viewer{}).Can(auth.ReadOrders) {
		t.Error("nobody may do nothing")
	}
}

func TestTheTableHoldsExactlyThePermissionsWeAskAbout(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	var kept []auth.Permission
	if err := o.db.Pool.QueryRow(t.Context(), `SELECT array_agg(permission) FROM role_permissions WHERE role = 'admin'`).Scan(&kept); err != nil {
		t.Fatal(err)
	}
	known := map[auth.Permission]bool{}
	for _, p := range auth.Permissions() {
		known[p] = true
	}
	if len(kept) != len(known) {
		t.Errorf("the table has %d for admin, the program asks about %d", len(kept), len(known))
	}
	var all []auth.Permission
	if err := o.db.Pool.QueryRow(t.Context(), `SELECT array_agg(DISTINCT permission) FROM role_permissions`).Scan(&all); err != nil {
		t.Fatal(err)
	}
	for _, p := range all {
		if !known[p] {
			t.Errorf("nobody asks about %s", p)
		}
	}
}

func TestEveryWrongFieldOfANewAccountIsNamed(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	for want, n := range map[string]auth.NewAccount{
		"login:auth.login_empty name:auth.name_empty password:auth.password_empty roles:auth.role_empty": {},
		"login:auth.login_shape password:auth.password_short roles:auth.role_unknown":                    {Login: "hoa", Name: "Hoa", Password: "ngắn", Roles: []string{"king"}},
		"login:auth.login_shape password:auth.password_long producer:auth.producer_empty":                {Login: "hoa@", Name: "Hoa", Password: strings.Repeat("a", 201), Roles: []string{"producer"}},
		"hamlet:auth.hamlet_empty": {Login: "hoa@example.com", Name: "Hoa", Password: password, Roles: []string{"hamlet_head"}},
	} {
		_, err := o.Create(t.Context(), system, n)
		form, ok := fault.AsForm(err)
		if !ok {
			t.Errorf("%+v: %v", n, err)
			continue
		}
		var got []string
		for _, f := range form.Fields {
			got = append(got, f.Name+":"+f.Key)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("got %v, not %s", got, want)
		}
	}
}

func TestALoginIsOneAccounts(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	_, err := o.Create(t.Context(), system, auth.NewAccount{Login: "+84912345678", Name: "Lan", Password: password, Roles: []string{"leader"}})
	o.refused(err, "auth.login_taken", "", nil)
}

func TestNoPasswordIsEverWrittenDown(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	if err := o.SetPassword(t.Context(), system, o.hoa.ID, password+" khác"); err != nil {
		t.Fatal(err)
	}
	_ = o.login("0912345678", "sai bét rồi")
	var everything string
	err := o.db.Pool.QueryRow(t.Context(), `SELECT (SELECT string_agg(a::text, ' ') FROM audit_log a) || (SELECT string_agg(a::text, ' ') FROM accounts a)`).Scan(&everything)
	if err != nil || strings.Contains(everything, "phên") || strings.Contains(everything, "sai bét") {
		t.Errorf("%s, %v", everything, err)
	}
	if !strings.Contains(everything, "accounts.password_set") || !strings.Contains(everything, fmt.Sprint(ip)) {
		t.Errorf("the log lacks a line: %s", everything)
	}
}
