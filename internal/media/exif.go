package media

import "encoding/binary"

// Orientation is how a camera was held, as EXIF numbers it: 1 is upright, 2 to 8 are its
// mirror images and turns. What cannot be read is 1.
type Orientation int

// Swaps says whether width and height change places.
func (o Orientation) Swaps() bool { return o >= 5 }

const (
	tagOrientation = 0x0112
	typeShort      = 3
)

// orientation reads one number out of the TIFF part of EXIF: the tag 274 of the first
// directory. It reads nothing else, follows no other pointer, and no length is believed.
func orientation(tiff []byte) Orientation {
	if len(tiff) < 8 {
		return 1
	}
	var order binary.ByteOrder
	switch string(tiff[:4]) {
	case "II*\x00":
		order = binary.LittleEndian
	case "MM\x00*":
		order = binary.BigEndian
	default:
		return 1
	}
	at := int64(order.Uint32(tiff[4:]))
	if at < 8 || at+2 > int64(len(tiff)) {
		return 1
	}
	directory := tiff[at:]
	entries := int(order.Uint16(directory))
	for i := range entries {
		from := 2 + 12*i
		if from+12 > len(directory) {
			return 1
		}
		entry := directory[from : from+12]
		if order.Uint16(entry) != tagOrientation {
			continue
		}
		value := order.Uint16(entry[8:])
		if order.Uint16(entry[2:]) != typeShort || order.Uint32(entry[4:]) != 1 || value < 1 || value > 8 {
			return 1
		}
		return Orientation(value)
	}
	return 1
}
