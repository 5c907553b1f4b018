package scratch

import (
	"os"
	"syscall"
)

// memory is where Linux keeps files in memory, and room what must be free there: a
// container often has no more than 64 MB.
const (
	memory = "/dev/shm"
	room   = 2 << 30
)

// Folder is where servers of tests keep their files: in memory where there is room, because
// making and dropping a database touches more than a thousand files, else among temporary
// files.
func Folder() string {
	var s syscall.Statfs_t
	if syscall.Statfs(memory, &s) == nil && s.Bavail*uint64(s.Bsize) >= room && syscall.Access(memory, 2) == nil {
		return memory
	}
	return os.TempDir()
}
