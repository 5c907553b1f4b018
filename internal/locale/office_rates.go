package locale

// OfficeRates is the pages on which the office keeps what delivery costs.
type OfficeRates struct {
	Title, Note           string
	Heads                 [4]string
	NoZones               string
	Cheapest              func(price, kg string) string
	Free                  string
	UpTo                  func(kg string) string
	NoRate, NoPlaces      string
	Wards                 func(n int) string
	BadgeOn, BadgeOff     string
	BadgeNext             func(date string) string
	LacksTitle            string
	NoProvince            func(names string) string
	NoRateIn              func(zone string) string
	Provinces             string
	ProvincesNote         string
	NoZone                string
	SaveProvinces, Placed string
	Table, TableNote      string
	Fields                map[string]FieldWords
	Weight, Price         func(n int) string
	Save, SaveNote        string
	SavedNow              string
	SavedOn               func(date string) string
	Now, Since            string
	NextTitle             func(date string) string
	Drop, DropNote        string
	Dropped               string
	Past                  func(date string) string
	UsePast, PastNote     string
	Rename, Renamed       string
	RenameTitle           string
	Line                  func(kg, price string) [2]string
	CheckTitle, CheckNote string
	Conflict              string
}
