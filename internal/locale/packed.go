package locale

// Packed is what is said of the lots that lie in an order, to who packs it and who bought.
type Packed struct {
	Which      func(name string) string
	Hint       string
	Fold       func(chosen int) string
	Lot        func(label string) string
	Made       func(day string) string
	Expires    func(day string) string
	Recalled   string // of a lot in the office
	CalledBack string // the same, to who bought it
	Correct    string
	Save       string
	Saved      string
}
