package locale

// Texting is what is written to the phone of a buyer who gave no address.
type Texting struct {
	Placed func(codes, total string) string
	Due    func(code, amount, until string) string
	Left   func(code, courier, tracking string) string
	Look   func(page string) string
	// Account warns the old contact of a producer.
	Account func(producer, bank, number, from string) string
	Sample  string
}
