package imports

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// keepRefusal is a refusal as it is kept with its row.
func keepRefusal(no *fault.Error) string { return string(document(no)) }

// readRefusal reads it back: numbers come back as the int they were.
func readRefusal(raw []byte) (*fault.Error, error) {
	no := &fault.Error{}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	if err := d.Decode(no); err != nil {
		return nil, fmt.Errorf("read a kept refusal: %w", err)
	}
	for name, value := range no.Details {
		if n, ok := value.(json.Number); ok {
			if whole, err := n.Int64(); err == nil {
				no.Details[name] = int(whole)
			}
		}
	}
	return no, nil
}

// refused is the refusal in err, of a step or of the first wrong field of a form.
func refused(err error) (*fault.Error, bool) {
	if form, ok := fault.AsForm(err); ok && len(form.Fields) > 0 {
		f := form.Fields[0]
		return &fault.Error{Kind: fault.Invalid, Key: f.Key, Details: f.Details}, true
	}
	return fault.As(err)
}
