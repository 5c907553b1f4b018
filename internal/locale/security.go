package locale

// OfficeSecurity is the second step at the door, and the page of one's own account.
type OfficeSecurity struct {
	Menu, Title           string
	Door, Enter           string
	Lost, Again           string
	Code, Own             FieldWords
	CodeFirst             string
	Second, What, Begin   string
	Scan, ScanText, QRAlt string
	Key, Confirm          string
	IsOn, Since, Left     string
	LeftOf                func(n int) string
	EndTitle, EndText     string
	End, Ended            string
	CodesTitle, CodesText string
	CodesHead, CodesFoot  string
	CodesPrint            string
	Kept                  string
	Reset, ResetText      string
	Sure, SureText        string
	SureDo, SureFiles     string
	LostKey               string
	Owes                  string
	Warned                func(day string, left int) string
	WarnedDo              string
	Rule, RuleNote        string
	RuleOff               string
	RuleOn                func(day string) string
	RuleChoice            FieldWords
	RuleChoices           []RuleChoice
	RuleDo, RuleFree      string
	RuleFreeNote          string
	RuleDone, RuleFreed   string
	RuleWho               string
	RuleHas, RuleHasNot   string
	Browsers              string
	BrowsersText          string
	Here, There           string
	Device                func(name string) string // "Chrome, Android" in words
	Began, Seen           func(at string) string
	EndOne, EndOthers     string
	OneEnded              string
	OthersEnded           func(n int) string
	ResetDone             func(name string) string
	Keys                  PasskeyWords
}

// PasskeyWords are of the keys that devices hold, a way past the code.
type PasskeyWords struct {
	Title, Text    string
	Name           FieldWords
	NameHere       string // what the device is called until its owner says otherwise
	Add, Added     string
	Drop, Dropped  string
	Made           func(day string) string
	Used           func(at string) string
	NeverUsed      string
	Full           string
	Cannot, Failed string
	Show           string
	OrCode, OrWord string
}

// RuleChoice is how long officers have.
type RuleChoice struct {
	Days  int
	Label string
}
