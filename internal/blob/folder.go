package blob

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
)

// openFolder makes the two shelves in one folder. os.Root lets no name and no link lead
// out of it.
func openFolder(dir string) (*Files, error) {
	public, err := openShelf(dir+"/public", 0o755)
	if err != nil {
		return nil, err
	}
	private, err := openShelf(dir+"/private", 0o700)
	if err != nil {
		return nil, err
	}
	return &Files{Public: public, Private: private}, nil
}

func openShelf(dir string, mode fs.FileMode) (*folder, error) {
	if err := os.MkdirAll(dir, mode); err != nil {
		return nil, fmt.Errorf("make the folder for files: %w", err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("open the folder for files: %w", err)
	}
	return &folder{root: root}, nil
}

// folder is a shelf in a directory. Files lie in subfolders by the end of their names,
// so that no directory becomes long.
type folder struct{ root *os.Root }

func at(name string) string { return path.Join(drawer(name), name) }

// drawer is the subfolder of a name, one of 256.
func drawer(name string) string {
	stem, _, _ := strings.Cut(name, ".")
	return fmt.Sprintf("d%02x", sum(stem))
}

func sum(s string) byte {
	var n byte
	for i := range len(s) {
		n = n*31 + s[i]
	}
	return n
}

// Put writes beside the place and then moves there, so that a reader, a full disk or a
// power cut never leaves half a file under the name.
func (f *folder) Put(ctx context.Context, name string, body []byte) error {
	if err := checkName(name); err != nil {
		return err
	}
	return f.put(ctx, at(name), body)
}

func (f *folder) put(ctx context.Context, to string, body []byte) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := f.root.MkdirAll(path.Dir(to), 0o755); err != nil {
		return fmt.Errorf("keep a file: %w", err)
	}
	beside := path.Join(path.Dir(to), ".part-"+rand.Text())
	if err := f.write(beside, body); err != nil {
		_ = f.root.Remove(beside) // the failure to write is the one to tell
		return fmt.Errorf("keep a file: %w", err)
	}
	if err := f.root.Rename(beside, to); err != nil {
		_ = f.root.Remove(beside)
		return fmt.Errorf("keep a file: %w", err)
	}
	return nil
}

func (f *folder) write(to string, body []byte) (err error) {
	w, err := f.root.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, w.Close()) }()
	if _, err := w.Write(body); err != nil {
		return err
	}
	return w.Sync()
}

func (f *folder) Get(ctx context.Context, name string) ([]byte, error) {
	if err := errors.Join(checkName(name), ctx.Err()); err != nil {
		return nil, err
	}
	r, err := f.root.Open(at(name))
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}

func (f *folder) Stat(ctx context.Context, name string) (Info, error) {
	if err := errors.Join(checkName(name), ctx.Err()); err != nil {
		return Info{}, err
	}
	i, err := f.root.Stat(at(name))
	if err != nil {
		return Info{}, err
	}
	return Info{Name: name, Size: i.Size(), Since: i.ModTime()}, nil
}

func (f *folder) Delete(ctx context.Context, name string) error {
	if err := errors.Join(checkName(name), ctx.Err()); err != nil {
		return err
	}
	if err := f.root.Remove(at(name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("take a file away: %w", err)
	}
	return nil
}

func (f *folder) List(ctx context.Context, prefix string, each func(Info) error) error {
	return fs.WalkDir(f.root.FS(), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || ctx.Err() != nil {
			return errors.Join(err, ctx.Err())
		}
		if d.IsDir() || checkName(d.Name()) != nil || !strings.HasPrefix(d.Name(), prefix) {
			return nil
		}
		i, err := d.Info()
		if errors.Is(err, fs.ErrNotExist) {
			return nil // taken away while we looked
		}
		if err != nil {
			return err
		}
		return each(Info{Name: d.Name(), Size: i.Size(), Since: i.ModTime()})
	})
}

func (f *folder) Ready(ctx context.Context) error {
	if err := f.put(ctx, trial, []byte("trial")); err != nil {
		return err
	}
	return f.root.Remove(trial)
}
