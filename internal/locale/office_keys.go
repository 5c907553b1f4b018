package locale

// OfficeKeys is what single keys do, for who works in the office all day.
type OfficeKeys struct {
	Title, Note, Switch string
	Link                string // leads to the list of keys
	List                [][2]string
}
