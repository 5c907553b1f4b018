package auth_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

const phone = "a browser"

func (o *office) self() audit.Actor {
	return audit.Actor{Kind: audit.Staff, ID: o.hoa.ID, Name: o.hoa.Name}
}

// second turns the second step of Hoa on and says how codes are made and which recovery
// codes there are. The code that turned it on is of now.
func (o *office) second() (code func() string, recovery []string) {
	o.t.Helper()
	if err := o.BeginSecond(o.t.Context(), o.hoa.ID); err != nil {
		o.t.Fatal(err)
	}
	s, err := o.SecondOf(o.t.Context(), o.hoa.ID)
	if err != nil || s.On || s.Key == nil || !strings.Contains(s.Key.Address, "secret="+s.Key.Key) {
		o.t.Fatalf("%+v, %v", s, err)
	}
	code = func() string {
		c, err := totp.GenerateCode(s.Key.Key, o.now)
		if err != nil {
			o.t.Fatal(err)
		}
		return c
	}
	if recovery, err = o.ConfirmSecond(o.t.Context(), o.self(), code()); err != nil {
		o.t.Fatal(err)
	}
	return code, recovery
}

// half logs Hoa in with the password and says what the door gave.
func (o *office) half() string {
	o.t.Helper()
	a, err := o.Login(o.t.Context(), "0912345678", password, ip)
	if err != nil {
		o.t.Fatal(err)
	}
	token, err := o.Half(o.t.Context(), a.ID, phone)
	if err != nil {
		o.t.Fatal(err)
	}
	return token
}

func (o *office) finish(token, code string) error {
	_, err := o.Finish(o.t.Context(), token, phone, code, ip)
	return err
}

// wrote wants each of the actions in the audit log.
func (o *office) wrote(actions ...string) {
	o.t.Helper()
	for _, a := range actions {
		var n int
		err := o.db.Pool.QueryRow(o.t.Context(), `SELECT count(*) FROM audit_log WHERE action = $1 AND entity_id = $2`, a, o.hoa.ID).Scan(&n)
		if err != nil || n == 0 {
			o.t.Errorf("%s is not in the log, %v", a, err)
		}
	}
}

func TestWithoutASecondStepNobodyIsHalfIn(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	if err := o.BeginSecond(t.Context(), o.hoa.ID); err != nil { // begun and not confirmed
		t.Fatal(err)
	}
	if token := o.half(); token != "" {
		t.Error("a second step that was never confirmed is asked for")
	}
}

func TestACodeLetsInOnceAndNoneOfBefore(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	code, recovery := o.second()
	if len(recovery) != auth.RecoveryCodes {
		t.Errorf("%d recovery codes", len(recovery))
	}
	o.refused(o.finish(o.half(), code()), "auth.code_used", "left", 4) // it turned the step on
	before := code()
	o.now = o.now.Add(30 * time.Second)
	if err := o.finish(o.half(), code()[:3]+" "+code()[3:]); err != nil {
		t.Errorf("the right code, typed in two groups: %v", err)
	}
	o.refused(o.finish(o.half(), code()), "auth.code_used", "", nil)
	o.refused(o.finish(o.half(), before), "auth.code_used", "", nil)
	o.now = o.now.Add(10 * time.Minute)
	late := code()
	o.now = o.now.Add(30 * time.Second)
	if err := o.finish(o.half(), late); err != nil {
		t.Errorf("the code of the step before: %v", err)
	}
	older := code()
	o.now = o.now.Add(time.Minute)
	o.refused(o.finish(o.half(), older), "auth.code_wrong", "", nil)
	o.refused(o.finish("nonsense", code()), "auth.half_gone", "", nil)
	o.wrote("accounts.second_on", "auth.half_in", "auth.code_failed")
}

func TestFiveWrongCodesLockAndARightPasswordForgetsNone(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	code, recovery := o.second()
	o.now = o.now.Add(time.Minute)
	for left := 4; left > 0; left-- {
		o.refused(o.finish(o.half(), "000 00a"), "auth.code_wrong", "left", left)
	}
	o.refused(o.finish(o.half(), "sai"), "auth.locked", "minutes", 15)
	token := o.half()
	o.refused(o.finish(token, code()), "auth.locked", "minutes", 15)
	o.refused(o.finish(token, recovery[0]), "auth.locked", "", nil)
	o.now = o.now.Add(auth.LockedFor)
	o.refused(o.finish(token, code()), "auth.half_gone", "", nil)
	if err := o.finish(o.half(), code()); err != nil {
		t.Errorf("after the lock: %v", err)
	}
	o.wrote("auth.code_locked")
}

func TestARecoveryCodeIsGoodOnce(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	_, recovery := o.second()
	if err := o.finish(o.half(), strings.ToUpper(strings.ReplaceAll(recovery[3], "-", " "))); err != nil {
		t.Fatalf("a recovery code, typed another way: %v", err)
	}
	o.refused(o.finish(o.half(), recovery[3]), "auth.code_wrong", "left", 4)
	if s, err := o.SecondOf(t.Context(), o.hoa.ID); err != nil || !s.On || s.Left != auth.RecoveryCodes-1 {
		t.Errorf("%+v, %v", s, err)
	}
	var kept string
	err := o.db.Pool.QueryRow(t.Context(), `SELECT (SELECT string_agg(a::text, ' ') FROM audit_log a) || (SELECT string_agg(r::text, ' ') FROM recovery_codes r)`).Scan(&kept)
	if err != nil || strings.Contains(kept, recovery[0]) || !strings.Contains(kept, "auth.recovered") {
		t.Errorf("%s, %v", kept, err)
	}
}

func TestOfTwoWhoComeWithOneCodeOneGetsIn(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	code, _ := o.second()
	o.now = o.now.Add(time.Minute)
	tokens, errs := []string{o.half(), o.half()}, make([]error, 2)
	var wg sync.WaitGroup
	for i := range errs {
		wg.Go(func() { errs[i] = o.finish(tokens[i], code()) })
	}
	wg.Wait()
	if (errs[0] == nil) == (errs[1] == nil) {
		t.Fatalf("%v, %v", errs[0], errs[1])
	}
	for _, err := range errs {
		if err != nil && !fault.Is(err, "auth.code_used") {
			t.Error(err)
		}
	}
}

func TestHalfALoginEndsInFiveMinutesAndWithThePassword(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	code, _ := o.second()
	token := o.half()
	_, err := o.Finish(t.Context(), token, "another browser", code(), ip)
	o.refused(err, "auth.half_gone", "", nil)
	o.now = o.now.Add(auth.HalfLife)
	o.refused(o.finish(token, code()), "auth.half_gone", "", nil)
	token = o.half()
	if err := o.SetPassword(t.Context(), system, o.hoa.ID, password+" mới"); err != nil {
		t.Fatal(err)
	}
	o.refused(o.finish(token, code()), "auth.half_gone", "", nil)
}

func TestASecondStepEndsWithACodeOrByAnAdministrator(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	code, _ := o.second()
	o.refused(o.EndSecond(t.Context(), o.self(), "123456", ip), "auth.code_wrong", "left", 4)
	o.refused(o.BeginSecond(t.Context(), o.hoa.ID), "auth.second_on", "", nil)
	o.now = o.now.Add(time.Minute)
	if err := o.EndSecond(t.Context(), o.self(), code(), ip); err != nil || o.half() != "" {
		t.Errorf("turned off: %v", err)
	}
	o.second()
	o.refused(o.ResetSecond(t.Context(), o.self(), o.hoa.ID), "auth.not_yourself", "", nil)
	if err := o.ResetSecond(t.Context(), system, o.hoa.ID); err != nil || o.half() != "" {
		t.Errorf("reset: %v", err)
	}
	o.refused(o.ResetSecond(t.Context(), system, o.hoa.ID), "auth.no_account", "", nil)
	o.wrote("accounts.second_off", "accounts.second_reset")
}

func TestTheKeyOfAPhoneIsSealedUnderTheSecret(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.WithSecret(strings.Repeat("một khóa dài ", 4))
	code, recovery := o.second()
	o.now = o.now.Add(time.Minute)
	o.WithSecret("")
	if err := o.finish(o.half(), code()); err == nil {
		t.Error("another secret opened it")
	}
	if err := o.finish(o.half(), recovery[0]); err != nil {
		t.Errorf("a recovery code needs no secret: %v", err)
	}
}
