package media

import "bytes"

// Format is what a file is by its first bytes.
type Format string

const (
	JPEG  Format = "jpeg"
	PNG   Format = "png"
	WebP  Format = "webp"
	HEIC  Format = "heic" // what iPhones keep; also AVIF, its relative. Known, not taken
	Other Format = ""
)

// heifBrands are the names by which an ISO media file says that it is a still picture.
var heifBrands = []string{"heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "mif2", "msf1", "avif", "avis"}

// Sniff looks at the first bytes; a name or a Content-Type is not asked.
func Sniff(b []byte) Format {
	switch {
	case bytes.HasPrefix(b, []byte("\xff\xd8\xff")):
		return JPEG
	case bytes.HasPrefix(b, []byte(pngHead)):
		return PNG
	case len(b) >= 12 && string(b[:4]) == "RIFF" && string(b[8:12]) == "WEBP":
		return WebP
	case len(b) >= 12 && string(b[4:8]) == "ftyp" && isHEIF(b):
		return HEIC
	}
	return Other
}

// isHEIF looks for a still picture's name among the brands of the first box.
func isHEIF(b []byte) bool {
	head := b[8:min(len(b), 64)]
	for _, brand := range heifBrands {
		if i := bytes.Index(head, []byte(brand)); i >= 0 && i%4 == 0 {
			return true
		}
	}
	return false
}
