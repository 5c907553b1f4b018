package media

import (
	"bytes"
	"encoding/binary"
)

const pngHead = "\x89PNG\r\n\x1a\n"

// parts is what a look at the structure of a file has found, before a decoder sees it.
type parts struct {
	exif     []byte // the TIFF part of it; nil when there is none
	scans    int    // of a JPEG: how often a decoder goes over the picture
	animated bool
	end      int // where the picture ends; the length of the file when it cannot be told
}

// look walks through the blocks of a file. It trusts no length and allocates nothing;
// what it cannot follow ends the walk.
func look(b []byte, f Format) parts {
	switch f {
	case JPEG:
		return lookJPEG(b)
	case PNG:
		return lookPNG(b)
	case WebP:
		return lookWebP(b)
	}
	return parts{end: len(b)}
}

func lookJPEG(b []byte) parts {
	p := parts{end: len(b)}
	for i := 2; i+1 < len(b); {
		if b[i] != 0xff { // entropy-coded bytes after a scan's head, or rubbish
			i++
			continue
		}
		switch marker := b[i+1]; {
		case marker == 0xff:
			i++
		case marker == 0 || marker == 1 || marker >= 0xd0 && marker <= 0xd8:
			i += 2
		case marker == 0xd9:
			p.end = i + 2
			return p
		default:
			if i+4 > len(b) {
				return p
			}
			length := int(binary.BigEndian.Uint16(b[i+2:]))
			next := i + 2 + max(length, 2)
			if next > len(b) {
				return p
			}
			if marker == 0xda {
				p.scans++
			}
			if body := b[min(i+4, next):next]; marker == 0xe1 && p.exif == nil && bytes.HasPrefix(body, []byte("Exif\x00\x00")) {
				p.exif = body[6:]
			}
			i = next
		}
	}
	return p
}

func lookPNG(b []byte) parts {
	p := parts{end: len(b)}
	for i := len(pngHead); i+12 <= len(b); {
		length := int(binary.BigEndian.Uint32(b[i:]))
		kind := string(b[i+4 : i+8])
		if length < 0 || length > len(b)-i-12 {
			return p
		}
		switch kind {
		case "acTL":
			p.animated = true
		case "eXIf":
			p.exif = b[i+8 : i+8+length]
		case "IEND":
			p.end = i + 12 + length
			return p
		}
		i += 12 + length
	}
	return p
}

func lookWebP(b []byte) parts {
	p := parts{end: min(len(b), 8+int(binary.LittleEndian.Uint32(b[4:])))}
	for i := 12; i+8 <= p.end; {
		length := int(binary.LittleEndian.Uint32(b[i+4:]))
		if length < 0 || length > p.end-i-8 {
			return p
		}
		body := b[i+8 : i+8+length]
		switch string(b[i : i+4]) {
		case "ANIM", "ANMF":
			p.animated = true
		case "EXIF":
			p.exif = bytes.TrimPrefix(body, []byte("Exif\x00\x00"))
		}
		i += 8 + length + length%2
	}
	return p
}

// disguises are beginnings and ends of files that are more than a picture: archives,
// documents, programs and pages for a browser.
var disguises = []string{"PK\x03\x04", "PK\x05\x06", "%PDF-", "\x7fELF", "<?php", "<script", "<html", "<svg", "<!doctype", "Rar!\x1a"}

// disguised says whether something else is hidden behind the picture, or before it.
// Phones do append things of their own, a short film or a second picture: those are
// only left out of the copies.
func disguised(b []byte, p parts) bool {
	for _, where := range [][]byte{b[min(p.end, len(b)):], b[:min(1024, len(b))]} {
		low := bytes.ToLower(where)
		for _, d := range disguises {
			if bytes.Contains(low, []byte(lowASCII(d))) {
				return true
			}
		}
	}
	return false
}

func lowASCII(s string) string { return string(bytes.ToLower([]byte(s))) }
