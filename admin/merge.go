package admin

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"encoding/json"
	"io"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// What a long form carries along, so that a record that somebody else saved meanwhile can be
// told field by field: the fields as the writer found them, and on the page of a clash the
// fields as they stand now, and as they were found first.
const (
	wasField   = "was"
	olderField = "older"
	pickField  = "pick." // and the name of a field
	mendField  = "mend"  // sent: the picks are looked at once more before anything is saved
)

// Whose words a field keeps.
const (
	keepOlder  = "older"
	keepTheirs = "theirs"
	keepMine   = "mine"
)

// mostPacked is far more than all fields of the longest form say.
const mostPacked = 256 << 10

// packed is what some fields say, as a form carries it along: short, because long texts of
// one language shrink to a third.
func packed(names []string, values map[string]string) string {
	said := map[string]string{}
	for _, name := range names {
		if values[name] != "" {
			said[name] = values[name]
		}
	}
	var b bytes.Buffer
	text := base64.NewEncoder(base64.RawURLEncoding, &b)
	small, err := flate.NewWriter(text, flate.BestCompression)
	if err == nil {
		err = json.NewEncoder(small).Encode(said)
	}
	if err != nil || small.Close() != nil || text.Close() != nil {
		return ""
	}
	return b.String()
}

// unpacked reads what packed wrote; false when it is anything else.
func unpacked(text string) (map[string]string, bool) {
	if text == "" {
		return nil, false
	}
	small := flate.NewReader(base64.NewDecoder(base64.RawURLEncoding, bytes.NewReader([]byte(text))))
	raw, err := io.ReadAll(io.LimitReader(small, mostPacked))
	var said map[string]string
	if err != nil || json.Unmarshal(raw, &said) != nil || said == nil {
		return nil, false
	}
	return said, true
}

// found is the hidden field of a form that says how its fields were found: as it was kept or
// sent, or as they stand now when the form is new.
func found(c *fiber.Ctx, names []string, now, typed map[string]string) ui.Hidden {
	return carried(c, wasField, packed(names, now), typed)
}

// carried is a hidden field of a form: as it was kept half-typed, as it was sent, or as it is
// now when the form is new. A slip that is mended on the page so does not hide what somebody
// else saved in between.
func carried(c *fiber.Ctx, field, now string, typed map[string]string) ui.Hidden {
	out := ui.Hidden{Name: field, Value: now}
	if sent := edge.Text(c, field); c.Method() == fiber.MethodPost && sent != "" {
		out.Value = sent
	}
	if typed[field] != "" {
		out.Value = typed[field]
	}
	return out
}

// untouched says that nobody else changed these fields since the form was made.
func untouched(c *fiber.Ctx, names []string, now map[string]string) bool {
	was, known := unpacked(edge.Text(c, wasField))
	for _, name := range names {
		known = known && was[name] == now[name]
	}
	return known
}

// merge is what came back from the page of a clash.
type merge struct {
	open []string // fields that both changed and for which nothing was picked
	mend bool
}

// merged puts into typed what was picked on the page of a clash. A form that does not come
// from there is left as it is. What only one of the two changed is that one's when nothing
// else was picked.
func merged(c *fiber.Ctx, names []string, typed map[string]string) merge {
	older, known := unpacked(edge.Text(c, olderField))
	now, asked := unpacked(edge.Text(c, wasField))
	out := merge{mend: edge.Form(c, mendField) != ""}
	if !asked || edge.Text(c, olderField) == "" {
		return merge{}
	}
	for _, name := range names {
		switch pick := edge.Form(c, pickField+name); {
		case typed[name] == now[name]:
		case pick == keepTheirs:
			typed[name] = now[name]
		case pick == keepOlder && known:
			typed[name] = older[name]
		case pick == keepMine:
		case !known || differs(older[name], now[name], typed[name]) == bothChanged:
			out.open = append(out.open, name)
		case differs(older[name], now[name], typed[name]) == theyChanged:
			typed[name] = now[name]
		}
	}
	if out.mend {
		out.open = nil // looked at once more anyway
	}
	return out
}

// differing says who changed a field.
type differing int

const (
	nobodyChanged differing = iota
	theyChanged
	mineChanged
	bothChanged
)

// seen is a value as eyes compare it: what holds words together looks like a space.
func seen(value string) string { return strings.ReplaceAll(value, "\u00a0", " ") }

// differs compares a field as it was found, as somebody else saved it, and as it was typed.
func differs(older, theirs, mine string) differing {
	older, theirs, mine = seen(older), seen(theirs), seen(mine)
	switch {
	case theirs == mine:
		return nobodyChanged
	case older == mine:
		return theyChanged
	case older == theirs:
		return mineChanged
	}
	return bothChanged
}
