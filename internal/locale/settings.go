package locale

// OfficeSettings is the page of all settings: what each is called and what it decides.
type OfficeSettings struct {
	Menu, Title, Note                string
	Selling, Goods, Commune, People  string
	Launch, Free, Accounts, Vouchers [2]string
	Papers, Words, Imports, Map      [2]string
	Imprint, Policies, Rates         [2]string
	Ways, Numbers, DaysOff           [2]string
	Channels, Phrases                [2]string
	Set                              string // before what is set now
	NumbersNow                       func(cash, confirm, pay string) string
	ZonesNow, TextsNow, SecondNow    func(n, of int) string
	OutlineNow                       func(source string) string
	Nothing                          string
	MailFiles                        string
	System                           string
	MailTest, Backup, Lost           [2]string
	Users, Second, Own, Audit        [2]string
}
