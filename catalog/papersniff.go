package catalog

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"

	"github.com/ocop-hungdao/ocop/internal/fault"
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

// ReadPaperFile looks at the copy of a paper and gives what is kept of it beside the
// bytes; its name in the file store is Name. An empty file, one larger than MostPaper and
// one that is no PDF, JPEG or PNG are refused.
func ReadPaperFile(body []byte) (*PaperFile, error) {
	switch {
	case len(body) == 0:
		return nil, fault.New(fault.Invalid, "paper.file_empty")
	case len(body) > MostPaper:
		return nil, fault.New(fault.Invalid, "paper.file_large")
	}
	for _, t := range paperTypes {
		if bytes.HasPrefix(body, []byte(t.begins)) {
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
