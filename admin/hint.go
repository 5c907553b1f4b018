package admin

// hint is the sentence under the label of a field; empty where none is written.
func (o *Office) hint(key string) string { return o.Texts.Office.Hints[key] }
