package locale

// Reports is what anybody may tell the commune, and what becomes of it.
type Reports struct {
	Title, Description   string
	Lead, OfOrder        string
	OrderLink            string
	About, Category      string
	Abouts, Categories   map[string]string
	Name, NameHint       string
	Body, BodyHint       string
	Phone, PhoneHint     string
	Photos, PhotoHint    string
	PhotoNth             func(n int) string
	OfProduct, OfElse    string // links from the page of a product, of an order
	Trap                 string
	Send, Consent        string
	Ticket               func(code string) string
	Noted                func(code, until string) string
	Keep                 string
	Waits, Answered      string
	DueBy                func(at string) string
	AnswerTitle, NoWords string
	YouSaid, AboutFact   string
	Again                string
	Menu                 string
	Office               OfficeReports
}

// OfficeReports is the list of them in the office.
type OfficeReports struct {
	Menu, Title, Lead string
	Task              OfficeTask
	EmptyText         string
	Find, FindHint    string
	Views, Empties    map[string]string
	Nameless          string
	Answer, AnswerTip string
	Unsent            string // before what somebody wrote while another answered
	AnswerGo, Done    string
	By                func(who, at string) string
}
