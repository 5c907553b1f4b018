package locale

// OfficeLinks are the office's pages of short links and their codes to scan.
type OfficeLinks struct {
	Menu, Title, Note string
	Add               string
	Find, FindHint    string
	Views             map[string]string
	Empties           map[string]string // by view
	EmptyText         string
	Heads             [4]string
	ByOpens           FilterBy
	Kinds             map[string]string // of what is opened
	Pages             map[string]string // that have no record
	Gone              string            // what was opened is no more
	States            map[string]string
	All               func(n int) string // taps
	Month             func(n int) string // of them, in a month
	None              string             // nobody did
	Orders            func(n int) string
	Channels          map[string]string // how a channel is told beside a number; "" is who typed the code
	Stall             func(name string) string
	StallCode         func(code string) string
	StallNone         string
	StallShut         string
	StallOpen         string

	Choose, ChooseNote      string // the first of two steps
	ChooseFind, ChooseHint  string
	ChooseHeads             [4]string
	ChooseAll               string
	ChooseNone, ChooseTry   string
	AimOf                   func(code string) string
	New, NewNote            string // the second
	Opens                   string
	OpensNote               string
	Other                   string // another page
	HasCodes                string // of goods that have codes
	HasCode                 func(code, size string) string
	Fields                  map[string]FieldWords
	Again                   string
	Free, FreeOne, FreeNote string
	Save, SaveNote          string
	Made                    func(code string) string
	About, AboutNote        string

	Status, Code, MadeBy string
	Made2                func(day, by string) string
	OnAir                string // orders in sessions
	InShop               string // and outside, by all codes of the goods
	Where                string // where it is used
	NoNote               string
	Sample, SampleYes    string
	See                  string
	Away                 string // said above, of a page that buyers do not see
	Down                 string
	Old                  func(day string) string
	Taps, TapsNote       string
	TapHeads             [3]string
	Sum                  string
	NoTaps               string
	Drawn                func(most int) string
	Places               string
	PlacesNote           string
	Address              func(channel string) string
	QR, QRNote           string
	QRAlt                func(code string) string
	Place, PlaceHint     string
	Anywhere             string // what is printed without saying where it will hang
	Show                 string
	SVG, PNG             string
	Print                string
	PrintMany            string // several codes on sheets
	PrintFor             string // for a place that is chosen
	PrintTitle           string
	NoneToPrint          string
	Template             string
	TemplateHint         string
	Templates            map[string]string
	ScanBuy, ScanSee     func(code string) string
	Type                 func(address string) string

	NoteEdit, NoteSave string
	NoteSaved          string
	Aim, AimNote       string
	AimDo              func(name string) string
	AimedSaid          string
	Retire, RetireNote string
	Retired            func(code string) string
	Revive, ReviveNote string
	Revived            func(code string) string
	SizeNote           string
}
