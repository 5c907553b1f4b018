package statement

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"github.com/ocop-hungdao/ocop/internal/slug"
)

// letters reads a text file as programs here write them: UTF-8; the "Unicode text" of a
// spreadsheet (UTF-16 that says so); or Windows-1258, which writes the tone after its letter and
// is believed when a column is called a day in it. It says no to anything else.
func letters(data []byte) (text string, ok bool) {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return wide(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return wide(data[2:], binary.BigEndian)
	case bytes.IndexFunc(data, unwritten) >= 0:
		return "", false
	case utf8.Valid(data):
		return strings.TrimPrefix(string(data), "\ufeff"), true
	}
	read, err := charmap.Windows1258.NewDecoder().Bytes(data)
	text = norm.NFC.String(string(read))
	return text, err == nil && !strings.ContainsRune(text, utf8.RuneError) && strings.Contains(slug.Fold(text), "ngay")
}

func wide(data []byte, order binary.ByteOrder) (string, bool) {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	text := string(utf16.Decode(units))
	return text, len(data)%2 == 0 && !strings.ContainsRune(text, utf8.RuneError) && strings.IndexFunc(text, unwritten) < 0
}

// unwritten are signs that no table has.
func unwritten(r rune) bool { return r < ' ' && r != '\t' && r != '\n' && r != '\r' && r != '\f' }
