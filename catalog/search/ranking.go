package search

// Criterion is one thing that products are put in order by.
type Criterion string

const (
	ByAccents      Criterion = "accents"      // the more words the name holds with the accents that were typed
	ByWords        Criterion = "words"        // the words stand together in the name, before scattered, before elsewhere
	ByStars        Criterion = "stars"        // OCOP stars in force today
	ByAvailability Criterion = "availability" // can be had, before sold out
	ByFeatured     Criterion = "featured"     // chosen by officers
	ByAge          Criterion = "age"          // newer before older
)

// Ranking is the order of the criteria, the strongest first. Both engines rank by it and
// the page that tells buyers how goods are ranked is made of it. The first two say nothing
// when nothing was typed.
func Ranking() []Criterion {
	return []Criterion{ByAccents, ByWords, ByStars, ByAvailability, ByFeatured, ByAge}
}

// Typed says whether a criterion needs something typed.
func (c Criterion) Typed() bool { return c == ByAccents || c == ByWords }

// inSQL is each criterion on a row of hits.
var inSQL = map[Criterion]string{
	ByAccents: `accents DESC`, ByWords: `place`, ByStars: `stars DESC`, ByAvailability: `ready DESC`, ByFeatured: `featured DESC`, ByAge: `published_at DESC, id DESC`,
}

// inEngine is each criterion as ranking rules of the engine. Accents are a query of
// their own there; see accented.
var inEngine = map[Criterion][]string{
	ByAccents: nil, ByWords: {"words", "typo", "proximity", "attribute", "exactness"}, ByStars: {"stars:desc"}, ByAvailability: {"ready:desc"},
	ByFeatured: {"featured:desc"}, ByAge: {"published:desc", "id:desc"},
}
