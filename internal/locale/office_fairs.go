package locale

// OfficeFairs are the office's pages of trade fairs.
type OfficeFairs struct {
	Menu, Title, Note string
	Add, New          string
	Find, FindHint    string
	Views             map[string]string
	Empties           map[string]string // by view
	EmptyText         string
	Heads             [4]string
	ByWhere, ByMaker  FilterBy
	Wheres            map[string]string
	States            map[string]string
	Fields            map[string]FieldWords
	About, AboutNote  string
	Days, DaysNote    string
	More, MoreNote    string
	SaveNew, Save     string
	SaveNote          string
	Added, Saved      string
	State             string
	Makers            func(n int) string // who take part
	Results           string
	Told              func(told, of int) string
	NoResults         string
	Sum               string
	Sample            string

	Stalls, StallsNote   string // on the page of a fair
	NoStalls             string
	ToFair               string // back from its stalls
	StallsGo, ResultsGo  string
	StallsGoNote         string
	ResultsGoNote        string
	StallsOf             func(fair string) string
	ResultsOf            func(fair string) string
	In                   string
	InHint               string // what unticking does
	Others, OthersNote   string
	NoMakers             string
	SaveStalls           string
	SaveStallsNote       string
	StallsSaved          string
	StallFields          map[string]FieldWords
	Contracts            func(n int) string
	Field                func(maker, field string) string // of one producer, within the page of a clash
	Cancel, CancelButton string
	CancelNote           string
	Cancelled            string
	Revive, ReviveNote   string
	Revived              string
	Reason               string
}
