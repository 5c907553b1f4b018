package localpg

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
)

// oldest is the first PostgreSQL that knows all that our migrations ask for.
const oldest = 15

// Binaries is a directory with a postgres and an initdb of the same major version.
type Binaries struct {
	Dir   string
	Major int
}

// versionLine is what `postgres --version` prints: "postgres (PostgreSQL) 17.2", also
// with "18beta1" and with a distribution's own name after it.
var versionLine = regexp.MustCompile(`^(?:postgres|initdb) \(PostgreSQL\) (\d+)`)

// Find looks for binaries without fetching any: where BinDir says and nowhere else when
// it is set, otherwise on PATH, where distributions put them, and in our own cache. It
// returns all that would do, the preferred first, each major version once.
func Find(ctx context.Context, binDir string) ([]Binaries, error) {
	if binDir != "" {
		b, err := probe(ctx, binDir)
		if err != nil {
			return nil, fmt.Errorf("PG_BIN_DIR: %w", err)
		}
		return []Binaries{b}, nil
	}
	var found []Binaries
	for _, dir := range places() {
		b, err := probe(ctx, dir)
		known := func(f Binaries) bool { return f.Major == b.Major }
		if err == nil && !slices.ContainsFunc(found, known) {
			found = append(found, b)
		}
	}
	return found, nil
}

// places lists directories that may hold binaries. What PATH names is followed to
// where it really lies, for a link's neighbours are not the program's.
func places() []string {
	var dirs []string
	if path, err := exec.LookPath("postgres"); err == nil {
		if real, err := filepath.EvalSymlinks(path); err == nil {
			dirs = append(dirs, filepath.Dir(real))
		}
	}
	var installed []string
	for _, pattern := range []string{
		"/usr/lib/postgresql/*/bin",          // Debian and its children
		"/usr/pgsql-*/bin",                   // PostgreSQL's own packages for Red Hat
		"/usr/libexec/postgresql*",           // Alpine
		"/opt/homebrew/opt/postgresql@*/bin", // Homebrew
		"/usr/local/opt/postgresql@*/bin",    // Homebrew, older Macs
	} {
		matches, _ := filepath.Glob(pattern)
		installed = append(installed, matches...)
	}
	slices.SortStableFunc(installed, func(a, b string) int { return lastNumber(b) - lastNumber(a) })
	dirs = append(dirs, installed...)
	if p, ok := packages[runtime.GOOS+"/"+runtime.GOARCH]; ok {
		for _, cache := range cacheDirs() {
			dirs = append(dirs, filepath.Join(cache, folder(p), "bin"))
		}
	}
	return dirs
}

var digits = regexp.MustCompile(`\d+`)

func lastNumber(path string) int {
	all := digits.FindAllString(path, -1)
	if len(all) == 0 {
		return 0
	}
	n, _ := strconv.Atoi(all[len(all)-1])
	return n
}

// probe makes sure that dir holds a PostgreSQL that starts, is new enough and may be
// reached by the account it will run as.
func probe(ctx context.Context, dir string) (Binaries, error) {
	b := Binaries{Dir: dir}
	for _, name := range []string{"initdb", "postgres"} {
		path := filepath.Join(dir, name)
		if !executable(path) {
			return b, fmt.Errorf("there is no program %s in %s", name, dir)
		}
		out, err := command(ctx, whoRuns(), dir, path, "--version").Output()
		if err != nil {
			return b, fmt.Errorf("%s does not run: %w", path, reason(err))
		}
		m := versionLine.FindSubmatch(out)
		if m == nil {
			return b, fmt.Errorf("%s is not PostgreSQL's", path)
		}
		major, _ := strconv.Atoi(string(m[1]))
		if major < oldest {
			return b, fmt.Errorf("%s is PostgreSQL %d; %d or newer is needed", path, major, oldest)
		}
		if b.Major != 0 && b.Major != major {
			return b, fmt.Errorf("postgres and initdb in %s are of different versions", dir)
		}
		b.Major = major
	}
	return b, nil
}

// command prepares a program to run as the account, in a directory it may enter, with
// nothing of our environment but what a program needs to start.
func command(ctx context.Context, who account, dir, path string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, path, args...)
	cmd.Dir = dir
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "LC_ALL=C", "TZ=UTC"}
	cmd.SysProcAttr = attributes(who)
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	return cmd
}

// reason adds what the program itself said to "exit status 1".
func reason(err error) error {
	var exit *exec.ExitError
	if errors.As(err, &exit) && len(exit.Stderr) > 0 {
		return fmt.Errorf("%w: %s", err, exit.Stderr)
	}
	return err
}
