package policy

import (
	"html"
	"slices"
	"strings"
)

// Owner is who runs the site, as records have it. What is empty is not known.
type Owner struct {
	Name, Address, Phone, Email, Hours string
	Record                             string // the notice or registration, in a few words
	Channel                            string // where it is reached besides
}

// fills are the blanks that records fill, by the words with which texts mark them.
func (o Owner) fills() map[string]string {
	reach := slices.DeleteFunc([]string{o.Phone, o.Email, o.Hours}, func(part string) bool { return part == "" })
	if o.Phone == "" {
		reach = nil
	}
	return map[string]string{
		"tên đơn vị chủ quản": o.Name, "địa chỉ trụ sở": o.Address, "điện thoại": o.Phone, "thư điện tử": o.Email,
		"điện thoại, thư điện tử và giờ nhận phản ánh": strings.Join(reach, ", "),
		"số, ngày, đường dẫn xác nhận":                 o.Record, "đường dẫn kênh liên hệ trực tuyến": o.Channel,
	}
}

// Fills says of a blank whether a record is there to fill it, and with what.
func (o Owner) Fills(blank string) (text string, known bool) {
	text, known = o.fills()[blank]
	return text, known
}

// With is the text with what is known of who runs the site in its blanks.
func (t Text) With(o Owner) Text {
	left := t.Blanks[:0:0]
	for _, what := range t.Blanks {
		text, _ := o.Fills(what)
		if text == "" {
			left = append(left, what)
			continue
		}
		t.HTML = strings.ReplaceAll(t.HTML, mark(what), html.EscapeString(text))
	}
	t.Blanks = left
	return t
}
