package locale

// Messages is what is said where the commune writes to its producers, and on their phones.
type Messages struct {
	Menu, Title, Note string
	Heads             [4]string
	Views             map[string]string
	Empties           map[string]string
	EmptyText         string
	Find, FindHint    string
	Add, New          string
	To                func(audience, village, first string, n int) string
	About             func(whom string) string // title of one
	ReadBy            func(read, of int) string
	By                func(who, at string) string
	States            map[string]string // open, read, over, back

	Words, Whom, When string // parts of the form
	WordsNote         string
	Fields            map[string]FieldWords
	ToAll             func(n int) string
	ToVillage         func(name string, n int) string
	ToChoose          string
	Some              string // leads to a list in which several are picked
	SomeHint          string
	Names             string
	Links             map[string]string // pages of the phone
	Send              string
	SendNote          string
	Sent              func(n int) string

	Facts              [5]string // to whom, by whom, leads to, until, read
	NoEnd              string
	Unread, ReadTab    string
	AllRead            string
	ReadAt             func(who, at string) string
	NotYet             string
	NoPhone            string
	Back               string
	BackNote           string
	BackSaid           string
	Again              string
	AgainNote          string
	AgainSaid          string
	TakenBack          func(who, at string) string
	Readers            string
	One                string // the button on a producer's page
	Pick               string // the same for several that are picked
	OwnTitle, OwnEmpty string
	OwnEmptyText       string
	OwnFrom            func(who, at string) string
	OwnRead            string // the button
	OwnReadSaid        string
	OwnMore            func(n int) string
	OwnTop             func(n int) string // leads down to what is not read
	OwnAll             string
	MailSubject        string
	MailBefore         string
	MailAfter          string
}
