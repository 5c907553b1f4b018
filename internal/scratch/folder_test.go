package scratch_test

import (
	"os"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/scratch"
)

func TestAFolderCanBeMadeThere(t *testing.T) {
	t.Parallel()
	dir, err := os.MkdirTemp(scratch.Folder(), "ocop-scratch-")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(dir); err != nil {
		t.Error(err)
	}
}
