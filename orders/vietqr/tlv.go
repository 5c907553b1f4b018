package vietqr

import (
	"errors"
	"fmt"
	"strings"
)

// ErrNotVietQR says that a text is not the content of a bank transfer's QR code. Errors of
// Parse wrap it and say where it broke.
var ErrNotVietQR = errors.New("vietqr: not a transfer code")

func broken(why string) error { return fmt.Errorf("%w: %s", ErrNotVietQR, why) }

// field is a piece of the text: two digits of id, two of length, and so many characters.
type field struct{ id, value string }

// put writes a field. A value that does not fit is a mistake of the caller, who has cut it.
func put(b *strings.Builder, id, value string) { fmt.Fprintf(b, "%s%02d%s", id, len(value), value) }

// fields takes a text apart to its last character: an id twice, a length beyond the end
// or characters left over break it.
func fields(text string) ([]field, error) {
	var out []field
	seen := map[string]bool{}
	for len(text) > 0 {
		if len(text) < 4 {
			return nil, broken("left over: " + text)
		}
		id, length := text[:2], 0
		for _, digit := range text[:4] {
			if digit < '0' || digit > '9' {
				return nil, broken("no id and length: " + text[:4])
			}
		}
		length = int(text[2]-'0')*10 + int(text[3]-'0')
		if length == 0 || len(text) < 4+length {
			return nil, broken("field " + id + " ends nowhere")
		}
		if seen[id] {
			return nil, broken("field " + id + " twice")
		}
		seen[id] = true
		out = append(out, field{id, text[4 : 4+length]})
		text = text[4+length:]
	}
	return out, nil
}

// checksum is CRC-16/CCITT-FALSE in four capital hexadecimal digits.
func checksum(text string) string {
	crc := uint16(0xFFFF)
	for i := range len(text) {
		crc ^= uint16(text[i]) << 8
		for range 8 {
			if crc&0x8000 != 0 {
				crc = crc<<1 ^ 0x1021
			} else {
				crc <<= 1
			}
		}
	}
	return fmt.Sprintf("%04X", crc)
}
