package locale

// OfficeSheets is what the office prints, and the buttons that print it.
type OfficeSheets struct {
	Slip, Labels, Prices string // titles
	ScanHint             string
	FromWhom             func(name, phone string) string

	PrintSlips, PrintLabels, PrintPrices, PrintMonth string // buttons
	NoneGoes                                         string
	NonePrinted                                      string
	NoneShown                                        string
	Picked                                           string // # stands for how many
	PickPage                                         func(n int) string
	Confirm                                          string
	Sure                                             SureMany
	Confirmed                                        func(n int) string
	NotConfirmed                                     func(codes string) string
}
