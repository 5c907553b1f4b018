package blob_test

import (
	"context"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/blob"
)

func TestSettingsAreRefusedWithAllFaultsAtOnce(t *testing.T) {
	t.Parallel()
	err := blob.Config{URL: "ftp://s3.example.vn/a?styl=path&style=x"}.Check()
	if err == nil {
		t.Fatal("taken")
	}
	for _, wanted := range []string{"https://", "key and a secret", "no name of a bucket", "style is path or host", `"styl"`} {
		if !strings.Contains(err.Error(), wanted) {
			t.Errorf("%q does not say %q", err, wanted)
		}
	}
	for _, url := range []string{"https://k:s@s3.example.vn/anh?region=hn", "https://k:s%2Ft@s3.example.vn:9000/anh.mau?style=path", "http://k:s@127.0.0.1:9000/anh"} {
		if err := (blob.Config{URL: url}).Check(); err != nil {
			t.Errorf("%s: %v", url, err)
		}
	}
	for _, url := range []string{"http://k:s@s3.example.vn/anh", "https://k@s3.example.vn/anh", "https://k:s@/anh", "https://k:s@h/an/h", ":", "s3:anh"} {
		if err := (blob.Config{URL: url}).Check(); err == nil {
			t.Errorf("%s was taken", url)
		}
	}
	if err := (blob.Config{}).Check(); err == nil {
		t.Error("nowhere was taken")
	}
}

func TestASecretIsNeverSaid(t *testing.T) {
	t.Parallel()
	bad := blob.Config{URL: "http://KEY:geheim@s3.example.vn/X"}
	good := blob.Config{URL: "https://KEY:geheim@s3.example.vn/anh"}
	if said := bad.Check().Error() + bad.Where() + good.Where(); strings.Contains(said, "geheim") {
		t.Error(said)
	}
	if good.Where() != "the bucket anh at s3.example.vn" {
		t.Error(good.Where())
	}
}

func TestAStoreThatIsNotThereIsNotReady(t *testing.T) {
	t.Parallel()
	right := fakeS3(t)
	for what, url := range map[string]string{"another bucket": strings.Replace(right, "/anh-mau", "/anh-khac", 1), "a wrong key": strings.Replace(right, "KEY:", "YEK:", 1)} {
		files, err := blob.Open(blob.Config{URL: url})
		if err != nil {
			t.Fatal(err)
		}
		if err := files.Public.Ready(context.Background()); err == nil {
			t.Errorf("%s is ready", what)
		}
		if _, err := files.Public.Get(context.Background(), "a"); err == nil {
			t.Errorf("%s: read", what)
		}
	}
}
