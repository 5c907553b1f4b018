package localpg

import (
	"os"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"
)

// account is who the server runs as. PostgreSQL refuses to run as root, so root becomes
// "nobody" for it; anybody else stays who they are.
type account struct {
	uid, gid int
	drop     bool
}

func whoRuns() account {
	if os.Geteuid() != 0 {
		return account{uid: os.Geteuid(), gid: os.Getegid()}
	}
	a := account{uid: 65534, gid: 65534, drop: true}
	if u, err := user.Lookup("nobody"); err == nil {
		if uid, err := strconv.Atoi(u.Uid); err == nil {
			a.uid = uid
		}
		if gid, err := strconv.Atoi(u.Gid); err == nil {
			a.gid = gid
		}
	}
	return a
}

// own makes dir, for nobody but the account to look into.
func (a account) own(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	return a.take(dir)
}

// take hands a file or directory of ours over to the account.
func (a account) take(path string) error {
	if !a.drop {
		return nil
	}
	return os.Chown(path, a.uid, a.gid)
}

// reaches says whether the account may walk down to path. Root may walk anywhere, so
// only the account that root becomes is asked about; the first directory that stops it
// is returned. What does not exist yet is no obstacle.
func (a account) reaches(path string) (obstacle string, ok bool) {
	if !a.drop {
		return "", true
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	for dir := path; ; dir = filepath.Dir(dir) {
		if info, err := os.Stat(dir); err == nil && !a.enters(info) {
			obstacle = dir
		}
		if dir == filepath.Dir(dir) {
			return obstacle, obstacle == ""
		}
	}
}

func (a account) enters(info os.FileInfo) bool {
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return true
	}
	switch mode := info.Mode().Perm(); {
	case int(st.Uid) == a.uid:
		return mode&0o100 != 0
	case int(st.Gid) == a.gid:
		return mode&0o010 != 0
	default:
		return mode&0o001 != 0
	}
}
