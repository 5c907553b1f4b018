package catalog

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/media"
)

// MostPaper is how large the copy of a paper may be, in bytes.
const MostPaper = 10 << 20

// The copies that are taken. The name of a file and what a browser says of it count for
// nothing; its first bytes do.
var paperTypes = []struct{ begins, mime string }{
	{"%PDF-", "application/pdf"},
	{"\xff\xd8\xff", "image/jpeg"},
	{"\x89PNG\r\n\x1a\n", "image/png"},
}

// tail is how near to its end a PDF says that it is whole; some programs write behind it.
const tail = 2 << 10

// whole says whether a copy can be looked at, as far as that is known without unpacking it: a
// PDF says that it ends, and a picture has a head and a size that a screen can show.
func whole(body []byte, mime string) bool {
	if mime == "application/pdf" {
		return bytes.Contains(body[max(0, len(body)-tail):], []byte("%%EOF"))
	}
	_, err := media.Check(body)
	return !fault.Is(err, "picture.broken") && !fault.Is(err, "picture.too_many_pixels") && !fault.Is(err, "picture.odd")
}

// ReadPaperFile looks at the copy of a paper and gives what is kept of it beside the
// bytes; its name in the file store is Name. An empty file, one larger than MostPaper, one
// that is no PDF, JPEG or PNG, and one that is not whole are refused.
func ReadPaperFile(body []byte) (*PaperFile, error) {
	switch {
	case len(body) == 0:
		return nil, fault.New(fault.Invalid, "paper.file_empty")
	case len(body) > MostPaper:
		return nil, fault.New(fault.Invalid, "paper.file_large")
	}
	for _, t := range paperTypes {
		if bytes.HasPrefix(body, []byte(t.begins)) {
			if !whole(body, t.mime) {
				return nil, fault.New(fault.Invalid, "paper.file_broken")
			}
			sum := sha256.Sum256(body)
			return &PaperFile{Hash: hex.EncodeToString(sum[:]), Type: t.mime, Size: len(body)}, nil
		}
	}
	return nil, fault.New(fault.Invalid, "paper.file_kind")
}

// Name is where the copy lies in the file store: by its content, so that it never changes.
func (f *PaperFile) Name() string { return "paper-" + f.Hash }

// File is the copy of a paper, nil without one.
func (p *Paper) File() *PaperFile {
	if p.FileHash == "" {
		return nil
	}
	return &PaperFile{Hash: p.FileHash, Type: p.FileType, Size: p.FileSize}
}
