package locale

// OfficeForm is what every long form of the office says.
type OfficeForm struct {
	Cancel  string
	Example string // opens one done right
	Choose  string // nothing chosen yet
	Status  string
	Old     string // over what stood there, beside New
	New     string
	Saved   string
}

// FieldWords are a field's label, the sentence under it and one done right.
type FieldWords struct{ Label, Hint, Example string }

// OfficePapers are the pages of papers.
type OfficePapers struct {
	SeeProduct                 string
	Title                      string
	Views                      map[string]string
	Find                       string
	FindHint                   string
	Heads                      [4]string
	Kinds                      map[string]string // by code
	OfMaker                    string            // a paper of the whole producer
	Until                      func(day string) string
	NoEnd                      string
	DaysLeft                   func(n int) string
	Holds                      func(n int) string // how many products hang on it
	Number                     func(number string) string
	RenewedMeanwhile           func(number string) string
	States                     map[string]string
	Empty                      map[string]string
	EmptyText                  string
	Add                        string
	AddOwn                     string // for a producer, who takes a picture of it
	AddTitle                   string
	RenewTitle                 string
	What                       string
	WhatNote                   string
	Paper                      string
	File                       string
	Fields                     map[string]FieldWords
	Visible                    map[string]string
	VisibleTo                  map[string]string
	Save                       string
	SaveNote                   string
	Saved                      func(kind string) string
	Shelf                      PaperShelf
	Renew                      string
	RenewNote                  string
	Withdraw                   string
	WithdrawDo                 string
	Why                        FieldWords
	Withdrawn                  string
	Open                       string
	NoFile                     string
	AddCopy, AddCopyDo, Copied string
	Reads                      string
	ReadLine                   func(who, at string) string
	NoReads                    string
	Record                     string
	Basis                      string
	Version                    string
	Maker                      string
	Product                    string
	Visibility                 string
	Issued                     string
	Expires                    string
	Issuer                     string
	Note                       string
	Newer                      string
	Because                    string
	Check                      OfficePaperCheck
	Enough                     string // nothing missing
	Needed                     string
	NeedOf                     map[string]string // by holder
	Held                       string            // of a product that buyers do not see
	HeldNote                   string
}
