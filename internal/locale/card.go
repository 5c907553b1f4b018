package locale

// FakeCards is the page of the card provider that is none.
type FakeCards struct {
	Title, Lead, Pay, Fail, Delay, Abandon, Done string
}
