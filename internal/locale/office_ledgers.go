package locale

// OfficeLedgers are the lists that an officer keeps as workbooks.
type OfficeLedgers struct {
	Menu, Title, Lead string
	Get               string
	Rows              map[string]LedgerWords // by address
	Cut               func(most int) string
	Later, LaterText  string
	Twelve            [12]string // the ledgers of who runs the programme
	NoRecords         string
	ReviewStates      map[string]string
	Offer, Voucher    string
}

// LedgerWords are a ledger's name, what stands in it, the name of its file and its headings.
type LedgerWords struct {
	Title, Lead, File string
	Heads             []string
}
