package locale

// MailEnglish says in English, below the Vietnamese of a mail to a buyer, all that the mail
// says. Names, sums and codes stand above and are not repeated beyond need.
type MailEnglish struct {
	Placed      func(codes, total string) string
	PlacedCOD   string
	PlacedMoney string
	PlacedCard  string
	Paid        func(amount, code string) string
	Partly      func(amount, due string) string
	Owed        func(amount string) string
	Full        func(code string) string
	OwedCard    func(amount string) string
	Late        func(amount, code string) string
	Refused     func(amount, code string) string
	Due         func(due, code, until string) string
	How         func(bank, number, holder, memo string) string
	Left        func(courier, tracking string) string
	Inspects    string
	Recalled    func(code, product, lot string, sure bool) string
	Quoted      func(producer, product, price, until string) string
	Declined    func(producer string) string
	WentOn      func(producer string) string
	Came        func(code, goods string) string
	Waits       func(goods string) string
	Next        string
	Case        func(code, order string) string
	CaseSteps   map[string]string
	CaseSaid    string
	CaseLook    string
	Refunded    func(amount string) string
	Off         func(code string) string
	Withdrawn   func(code string) string
	Nothing     string
	There       func(code string) string
	NotRight    string
	Back        func(amount, code string) string
	BackLeft    func(amount string) string
	Data        string
	Look        string
	Begins      string // of each of these that may stand first
	Sample      string
}

// viMailEnglish is the same in every language of the pages: it is for who reads none of them.
func viMailEnglish() MailEnglish {
	return MailEnglish{
		Placed: func(codes, total string) string {
			return "In English: we have received your order " + codes + ", " + total + " in all. The producer calls or writes within working hours to confirm it. The link above is yours alone: follow the order there, or cancel it until the producer has confirmed."
		},
		PlacedCOD: "You pay in cash when the parcel arrives.", PlacedMoney: "You pay by bank transfer; the QR code is on the order's page.",
		PlacedCard: "You pay by card on Stripe's own page; if you have not yet, press the button on the order's page.",
		Paid: func(amount, code string) string {
			return "In English: the producer has received " + amount + " for order " + code + " and begins to prepare it."
		},
		Partly: func(amount, due string) string {
			return "In English: the producer has received " + amount + ". " + due + " is still missing; please transfer the rest with the same message."
		},
		Full: func(code string) string { return "In English: order " + code + " is paid in full." },
		Owed: func(amount string) string {
			return "In English: the producer holds " + amount + " that is to be paid back to you, because too much came or the order is closed. Please call the producer and name the account it should go to."
		},
		OwedCard: func(amount string) string {
			return "In English: " + amount + " is to be paid back to you, because too much came or the order is closed. It goes back to the card you paid with; send nobody a card or account number."
		},
		Late: func(amount, code string) string {
			return "In English: your card was charged for order " + code + " after it had closed. All of it, " + amount + ", goes back to the same card by itself; banks show it within 5 to 10 days. You need do nothing; send nobody a card or account number."
		},
		Refused: func(amount, code string) string {
			return "In English: your card did not take the " + amount + " that was sent back to it for order " + code + ". The money is still yours: name a bank account at the end of the order's page, or call the producer."
		},
		Due: func(due, code, until string) string {
			return "In English: order " + code + " waits for " + due + " until " + until + ". After that it closes by itself and the goods go back on the shelf. If you have just paid, ignore this mail."
		},
		How: func(bank, number, holder, memo string) string {
			return "Bank: " + bank + ", account number " + number + ", holder " + holder + ", message: " + memo + "."
		},
		Left: func(courier, tracking string) string {
			return "In English: your parcel is on its way with " + courier + ", tracking code " + tracking + "."
		},
		Inspects: "You may look at the goods before you pay.",
		Recalled: func(code, product, lot string, sure bool) string {
			which := " may be"
			if sure {
				which = " is"
			}
			return "In English: " + product + " of lot " + lot + " is called back, and what you bought with order " + code + which + " of that lot. Please do not eat or use it, keep it, and call the producer; the page of the lot says why and what happens next."
		},
		Quoted: func(producer, product, price, until string) string {
			return "In English: " + producer + " offers " + product + " for " + price + ". You can accept it on the page above until " + until + "."
		},
		Declined: func(producer string) string {
			return "In English: " + producer + " cannot make it. The reason stands above."
		},
		WentOn: func(producer string) string {
			return "In English: " + producer + " has written how the work goes, with pictures if there are any, on the page above."
		},
		Came: func(code, goods string) string {
			return "In English: what you ordered ahead with order " + code + " is there: " + goods + "."
		},
		Waits: func(goods string) string { return "The order still waits for: " + goods + "." },
		Next:  "The producer packs it now, and you hear again when the parcel leaves.",
		Case: func(code, order string) string {
			return "In English: this is about your complaint " + code + " on order " + order + "."
		},
		CaseSteps: map[string]string{"ask": "An officer of the commune wrote it down when you called.", "answer": "The producer has answered.", "decide": "An officer of the commune has heard both sides and has decided how it is settled.",
			"decline": "It was not taken up. If you do not agree, say so on the page above.", "take_in": "The producer has the goods that you sent back.", "repay": "The money was paid back to you.",
			"finish": "It is settled.", "accept": "It is written down that you accept what was offered.", "reopen": "It is open again.", "withdraw": "It is withdrawn."},
		CaseSaid: "Their words stand above, between the quotation marks, in Vietnamese.",
		CaseLook: "The page above is yours alone: read there what was offered and until when, and answer there.",
		Refunded: func(amount string) string { return "You were paid back " + amount + "." },
		Off: func(code string) string {
			return "In English: order " + code + " is off; the reason stands above."
		},
		Withdrawn: func(code string) string { return "In English: you have cancelled order " + code + "." },
		Nothing:   "You have nothing to pay.",
		There: func(code string) string {
			return "In English: order " + code + " has arrived. Thank you for buying."
		},
		NotRight: "If something is missing, broken or not there at all, say so on the order's page.",
		Back: func(amount, code string) string {
			return "In English: you have been paid back " + amount + " for order " + code + "."
		},
		BackLeft: func(amount string) string { return amount + " more will be paid back." },
		Data:     "In English: you asked to see your data. The page above, which is yours alone, has all that we keep about you for this purchase, and you can download it there.",
		Begins:   "In English: ",
		Look:     "The page above shows everything about it.",
		Sample:   "This is a sample order on a sample site: no real goods are delivered.",
	}
}
