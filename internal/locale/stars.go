package locale

// StarsPage explains what OCOP and its stars mean.
type StarsPage struct {
	Title       string
	Description string
	Lead        []string
	Ladder      string
	Rungs       []Rung
	Check       string
	CheckSteps  []string
	Field       string
	FieldHint   string
	Go          string
	Now         string
	NowNote     func(date string) string
	None        string
	Product     string
	Rank        string
	Until       string
	RankOf      func(stars int) string
	NotRating   string
	LawSource   string
}

// Rung is a rank: the points, and who recognises it.
type Rung struct {
	Stars        int
	Points, Whom string
}

// CertificatePage says what a code on a package is worth today.
type CertificatePage struct {
	Title       func(code string) string
	Checked     func(date string) string
	InForce     string
	Until       func(date string) string
	OffAfter    string
	Extended    string
	ExtendedTo  func(date string) string
	Ground      func(ground string) string
	NotYet      string
	From        func(date string) string
	Lapsed      string
	LapsedOn    func(date string) string
	LapsedText  string
	Revoked     string
	RevokedOn   func(date string) string
	Because     func(reason string) string
	Unknown     string
	UnknownHead string
	UnknownText func(code string) string
	UnknownWays []string
	Product     string
	Rank        string
	RankLapsed  func(stars int) string
	Code        string
	Decision    string
	Authority   string
	Decided     string
	Valid       string
	ValidSpan   func(from, until string) string
	Maker       string
	SeeProduct  string
	Report      string
	Meaning     string
	CheckOther  string
	Sample      string
	Crumb       string
}
