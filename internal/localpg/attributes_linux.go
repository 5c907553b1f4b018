package localpg

import "syscall"

// attributes put a child in a process group of its own, so that Ctrl-C reaches us and
// not it, and have the kernel stop it cleanly when we die without a word.
func attributes(who account) *syscall.SysProcAttr {
	a := &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGINT}
	if who.drop {
		a.Credential = &syscall.Credential{Uid: uint32(who.uid), Gid: uint32(who.gid)}
	}
	return a
}
