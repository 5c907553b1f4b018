package api

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
)

// huma hands on nothing of an error but its sentence. Ours begin with these, and a name follows.
const (
	saidTwice = "said twice: "
	notWhole  = "not a whole number: "
)

// doubled names the first member that an object of a JSON text has twice, with the members it lies
// in: "buyer.phone"; empty where there is none. The text must be JSON.
func doubled(body []byte) string {
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	type inside struct {
		names map[string]bool // nil in a list
		name  string          // of the member that is read now
		named bool            // its name was read, its value was not
	}
	var at []inside
	for {
		token, err := d.Token()
		if err != nil {
			return ""
		}
		top := len(at) - 1
		if name, ok := token.(string); ok && top >= 0 && at[top].names != nil && !at[top].named {
			if at[top].name, at[top].named = name, true; at[top].names[name] {
				var path []string
				for _, a := range at {
					if a.names != nil {
						path = append(path, a.name)
					}
				}
				return strings.Join(path, ".")
			}
			at[top].names[name] = true
			continue
		}
		if top >= 0 {
			at[top].named = false
		}
		switch token {
		case json.Delim('{'):
			at = append(at, inside{names: map[string]bool{}})
		case json.Delim('['):
			at = append(at, inside{})
		case json.Delim('}'), json.Delim(']'):
			at = at[:top]
		}
	}
}

// whole says of a number with a fraction or an exponent where it stands: 2.0 is as whole as 2, so
// huma lets it by, but no integer of ours reads it.
func whole(err error) error {
	if wrong := (*json.UnmarshalTypeError)(nil); errors.As(err, &wrong) && strings.HasPrefix(wrong.Value, "number") {
		return errors.New(notWhole + wrong.Field)
	}
	return err
}
