package blob

import (
	"context"
	"fmt"
	"io/fs"
	"regexp"
	"time"
)

// Files is everything that is kept, on its two shelves. Hand a part the one it needs:
// who has only Public cannot reach a private file by any name.
type Files struct {
	Public  Shelf // pictures as anybody may see them
	Private Shelf // papers, and pictures as they were sent
}

// Shelf keeps files by name. Names are small letters, digits, '-', '_' and '.', at most
// 100 of them, and begin with a letter or a digit; any other name is refused with an
// error of fs.ErrInvalid, whatever is asked. A missing file is fs.ErrNotExist.
//
// Every method may be called from many goroutines and obeys ctx where it waits.
type Shelf interface {
	// Put keeps body under name, whole or not at all: a reader sees the file before or
	// the file after. The same name again replaces it.
	Put(ctx context.Context, name string, body []byte) error
	// Get reads a file.
	Get(ctx context.Context, name string) ([]byte, error)
	// Stat says how large a file is and since when it is there.
	Stat(ctx context.Context, name string) (Info, error)
	// Delete takes a file away. One that is not there is no error.
	Delete(ctx context.Context, name string) error
	// List calls each for every file whose name begins with prefix, in no promised
	// order, and ends at its first error. A file put or taken meanwhile may be missed.
	List(ctx context.Context, prefix string, each func(Info) error) error
	// Ready says whether a file could be kept now, by keeping one and taking it away.
	Ready(ctx context.Context) error
}

// Info is what is known of a file without reading it.
type Info struct {
	Name  string
	Size  int64
	Since time.Time // when it was last put
}

var nameForm = regexp.MustCompile(`^[a-z0-9][a-z0-9._-]{0,99}$`)

// checkName keeps everything out that could mean another place.
func checkName(name string) error {
	if !nameForm.MatchString(name) {
		return fmt.Errorf("blob: %.120q is no name of a file: %w", name, fs.ErrInvalid)
	}
	return nil
}

// trial is the file that Ready puts and takes away. Its name is no name a caller can say.
const trial = ".trial"
