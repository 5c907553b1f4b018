package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestTheManualNamesEveryCommandAndVariable(t *testing.T) {
	t.Parallel()
	out, code := once(t, nil, "--help")
	if code != 0 {
		t.Errorf("exit code %d", code)
	}
	for _, c := range commands() {
		if !strings.Contains(out, "ocop "+c.usage) {
			t.Errorf("the manual lacks %s", c.name)
		}
	}
	example, err := os.ReadFile(filepath.Join("..", "..", ".env.example"))
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range variables {
		if !strings.Contains(out, v.name) || !strings.Contains(string(example), v.name+"=") {
			t.Errorf("%s is not in the manual, or not in .env.example", v.name)
		}
	}
	for _, m := range regexp.MustCompile(`(?m)^([A-Z_]+)=`).FindAllStringSubmatch(string(example), -1) {
		if !known(m[1]) {
			t.Errorf("%s is in .env.example, and whoever sets it is told that ocop does not know it", m[1])
		}
	}
}

func TestWhatIsNotUnderstoodChangesNothing(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{}, {"frob"}, {"serve", "--demos"}, {"serve", "demo"}, {"migrate", "--down"}} {
		if out, code := once(t, []string{"OCOP_STATE=/nowhere"}, args...); code != 2 {
			t.Errorf("ocop %v: exit code %d: %s", args, code, out)
		}
	}
	if out, code := once(t, nil, "seed"); code != 1 || !strings.Contains(out, "--demo") {
		t.Errorf("ocop seed: exit code %d: %s", code, out)
	}
}

func TestMigrateShowsWhatIsPendingAndThenAppliesIt(t *testing.T) {
	t.Parallel()
	state := []string{"OCOP_STATE=" + openDir(t)}
	for _, step := range []struct{ args, want string }{
		{"migrate --pending", "pending 0001_base.sql"},
		{"migrate", "applied 0001_base.sql"},
		{"migrate", "nothing to do"},
		{"migrate --pending", "nothing is pending"},
	} {
		out, code := once(t, state, strings.Fields(step.args)...)
		if code != 0 || !strings.Contains(out, step.want) {
			t.Errorf("ocop %s: exit code %d: %s", step.args, code, out)
		}
	}
}

func TestTheDoctorNamesWhatIsMissingAndFails(t *testing.T) {
	t.Parallel()
	state := "OCOP_STATE=" + openDir(t)
	out, code := once(t, []string{state, "OCOP_ADDR=" + freePort(t)}, "doctor")
	if code != 0 || strings.Contains(out, string(missing)) || !strings.Contains(out, "ok       proxies") {
		t.Errorf("a whole machine: exit code %d:\n%s", code, out)
	}
	out, code = once(t, []string{state, "OCOP_ADDR=" + freePort(t),
		"DATABASE_URL=postgres://ocop:hunter2@127.0.0.1:1/ocop", "MEILI_URL=http://127.0.0.1:1", "OCOP_S3_URL=http://key:hunter2@127.0.0.1:1/anh?style=path"}, "doctor")
	if !strings.Contains(out, "MISSING  files      the bucket anh at 127.0.0.1:1 keeps nothing") {
		t.Errorf("no store for files:\n%s", out)
	}
	if code != 1 || !strings.Contains(out, "MISSING  database") || !strings.Contains(out, "PostgreSQL answers in its place") {
		t.Errorf("no database: exit code %d:\n%s", code, out)
	}
	if strings.Contains(out, "hunter2") {
		t.Errorf("the password is told:\n%s", out)
	}
}

func TestASlipInAVariablesNameIsPointedOut(t *testing.T) {
	t.Parallel()
	out, _ := once(t, []string{"OCOP_STATE=" + openDir(t), "OCOP_ADDR=" + freePort(t), "OCOP_ADRR=x"}, "doctor")
	if !strings.Contains(out, "OCOP_ADRR is not a variable") {
		t.Errorf("the doctor says:\n%s", out)
	}
}
