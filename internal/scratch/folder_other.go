//go:build !linux

package scratch

import "os"

// Folder is where servers of tests keep their files.
func Folder() string { return os.TempDir() }
