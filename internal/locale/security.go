package locale

// OfficeSecurity is the second step at the door, and the page of one's own account.
type OfficeSecurity struct {
	Menu, Title           string
	Door, Enter           string
	Lost, Again           string
	Code, Own             FieldWords
	CodeFirst             string
	Second, What, Begin   string
	Scan, ScanText, QRAlt string
	Key, Confirm          string
	IsOn, Since, Left     string
	LeftOf                func(n int) string
	EndTitle, EndText     string
	End, Ended            string
	CodesTitle, CodesText string
	Kept                  string
	Reset, ResetText      string
	ResetDone             func(name string) string
}
