package locale

// Hints are the sentences under the labels of forms that are put together field by field: what
// to write, or what becomes of it, in a line. A key says the form and the field.
type Hints map[string]string
