package fault

import (
	"errors"
	"fmt"
)

// Field is one wrong field of a form: its name, why (a message key) and the facts
// the sentence needs.
type Field struct {
	Name    string
	Key     string
	Details map[string]any
}

// Form is a wrong form: every field that has to be mended, in the order of the form.
type Form struct{ Fields []Field }

// Wrong notes that the field name is wrong for the reason key.
func (f *Form) Wrong(name, key string) { f.WrongWith(name, key, nil) }

// WrongWith is Wrong with facts for the sentence.
func (f *Form) WrongWith(name, key string, details map[string]any) {
	f.Fields = append(f.Fields, Field{Name: name, Key: key, Details: details})
}

// Err is nil while nothing is wrong.
func (f *Form) Err() error {
	if len(f.Fields) == 0 {
		return nil
	}
	return f
}

func (f *Form) Error() string { return fmt.Sprintf("wrong form: %v", f.Fields) }

// AsForm finds a wrong form in err's chain.
func AsForm(err error) (*Form, bool) {
	var f *Form
	ok := errors.As(err, &f)
	return f, ok
}
