package locale

// FakeCards is the page of the card provider that is none.
type FakeCards struct {
	Title, Lead, Pay, Fail, Delay, Abandon, Done string
	// The page of all that was opened, and what may go wrong with it next.
	Desk, DeskLead, Nothing, Open, Refunded, Said, Mishap, Set, Hurry string
	States, Acts, Mishaps                                             map[string]string
}
