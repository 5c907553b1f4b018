package vietqr

// Bank is a bank that takes transfers by QR.
type Bank struct{ BIN, Name string }

// banks is a table of our own, after the State Bank's list of BINs; those that people of
// the commune bank with come first. A bank that is missing is added here.
var banks = []Bank{
	{"970405", "Agribank"}, {"970436", "Vietcombank"}, {"970418", "BIDV"}, {"970415", "VietinBank"},
	{"970422", "MB"}, {"970407", "Techcombank"}, {"970416", "ACB"}, {"970432", "VPBank"},
	{"970403", "Sacombank"}, {"970423", "TPBank"}, {"970449", "LPBank"}, {"970443", "SHB"},
	{"970437", "HDBank"}, {"970441", "VIB"}, {"970426", "MSB"}, {"970448", "OCB"},
	{"970440", "SeABank"}, {"970431", "Eximbank"}, {"970409", "Bac A Bank"}, {"970412", "PVcomBank"},
	{"970428", "Nam A Bank"}, {"970425", "ABBANK"}, {"970419", "NCB"}, {"970429", "SCB"},
	{"970427", "VietABank"}, {"970433", "VietBank"}, {"970452", "KienlongBank"}, {"970438", "BAOVIET Bank"},
	{"970446", "Co-opBank"}, {"970400", "Saigonbank"}, {"970430", "PGBank"}, {"970454", "BVBank"},
	{"970424", "Shinhan Bank"}, {"970457", "Woori Bank"}, {"970458", "UOB"},
}

// Banks lists the banks, the most likely ones first.
func Banks() []Bank { return append([]Bank(nil), banks...) }

// BankByBIN finds a bank by its six digits.
func BankByBIN(bin string) (Bank, bool) {
	for _, b := range banks {
		if b.BIN == bin {
			return b, true
		}
	}
	return Bank{}, false
}
