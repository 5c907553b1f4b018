package media

import (
	"strconv"
	"strings"
)

// Name is the name of a copy: whose it is, how wide, and what. It is the name of the
// file that is kept and the last part of its address.
type Name struct {
	Hash   string // 32 letters of a hexadecimal number
	Width  int
	Format Format // JPEG or WebP
}

// String writes it as "{hash}-{width}.jpg" or ".webp".
func (n Name) String() string {
	if n.Format == WebP {
		return n.Hash + "-" + strconv.Itoa(n.Width) + ".webp"
	}
	return n.Hash + "-" + strconv.Itoa(n.Width) + ".jpg"
}

// Type is what it is called in a Content-Type.
func (n Name) Type() string { return "image/" + string(n.Format) }

// hashLetters is how long a hash is; widest is no longer than a step.
const hashLetters = 32

// ParseName reads what String writes and nothing else: there is one way to write each
// name, and none of them leads anywhere but to a file.
func ParseName(s string) (Name, bool) {
	hash, rest, ok := strings.Cut(s, "-")
	if !ok || len(hash) != hashLetters || strings.Trim(hash, "0123456789abcdef") != "" {
		return Name{}, false
	}
	digits, ext, _ := strings.Cut(rest, ".")
	width, err := strconv.Atoi(digits)
	if err != nil || width < 1 || width > steps[len(steps)-1] || strconv.Itoa(width) != digits {
		return Name{}, false
	}
	switch ext {
	case "jpg":
		return Name{hash, width, JPEG}, true
	case "webp":
		return Name{hash, width, WebP}, true
	}
	return Name{}, false
}
