package locale

// OfficeFilter is what stands beside the search of a list: by what its rows are narrowed.
type OfficeFilter struct {
	Button string
	Lead   string // before what is in force
	On     func(what, value string) string
	Drop   func(what, value string) string // says what a cross does
	All    string                          // drops everything that is in force
	Gone   string                          // a value that nothing has
	None   func(on string) string          // no row is left
	Both   string                          // drops what is searched for, too

	Maker, Village, Form, Paper, Stars, Year, Place, Score, Product, Reason, State, Pay, Shelf, Sells, About, Category, Officer FilterBy

	From, To FilterBy // days: Any is not said
}

// FilterBy names a filter, and what is shown while it is not in force.
type FilterBy struct{ Label, Any string }
