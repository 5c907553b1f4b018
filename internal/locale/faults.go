package locale

import "fmt"

// Details are the facts a sentence about a refusal may use.
type Details map[string]any

// Faults has a sentence for every message key. Each says what is wrong and what to
// do next, and blames nobody.
type Faults map[string]func(Details) string

// Sentence is the text for a key. An unknown key gets the general sentence, never
// the key itself; a test keeps unknown keys from happening.
func (f Faults) Sentence(key string, details map[string]any) string {
	if say, ok := f[key]; ok {
		return say(details)
	}
	return f["broken"](details)
}

func (d Details) text(name string) string { return fmt.Sprint(d[name]) }

// number is a count among the details, for a sentence that can do without it.
func (d Details) number(name string) (string, bool) {
	switch d[name].(type) {
	case int, int64:
		return d.text(name), true
	}
	return "", false
}

// what names the goods a refusal is about: "Miến sợi nhỏ (500 g)".
func (d Details) what() string {
	product, _ := d["product"].(string)
	if product == "" {
		return "Món này"
	}
	if variant, _ := d["variant"].(string); variant != "" {
		return product + " (" + variant + ")"
	}
	return product
}

func say(s string) func(Details) string { return func(Details) string { return s } }
