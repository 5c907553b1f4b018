package locale

// OfficeReturned is what a second person sent back to who proposed it.
type OfficeReturned struct {
	Stars, Launch, Account OfficeTask
	Lift, Refund           OfficeTask
	Why                    func(who, why string) string
	Again                  string // leads to the form with what was typed
	KeepsFile              string // beside a copy that need not be chosen again
}
