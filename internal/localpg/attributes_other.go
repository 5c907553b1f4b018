//go:build !linux

package localpg

import "syscall"

// attributes put a child in a process group of its own, so that Ctrl-C reaches us and
// not it. Nothing here stops it when we are killed: the next start does (leftover.go).
func attributes(who account) *syscall.SysProcAttr {
	a := &syscall.SysProcAttr{Setpgid: true}
	if who.drop {
		a.Credential = &syscall.Credential{Uid: uint32(who.uid), Gid: uint32(who.gid)}
	}
	return a
}
