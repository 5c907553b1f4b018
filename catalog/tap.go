package catalog

// Tap is a change that somebody makes to the shelf with a finger: so many more, so many
// less, or nothing left.
type Tap struct {
	VariantID int64
	By        int  // less when negative; left alone by Empty
	Empty     bool // nothing is left, whatever was
	Reason    Reason
	Note      string
	Once      string // the name that the sender gave it, 8 to 80 characters: of two with one name the second changes nothing
}

// Tapped is what a tap did: how many there were, and how many are there now.
type Tapped struct{ Before, After int }

// ShelfRow is one size of a producer's goods on the page of what is in stock.
type ShelfRow struct {
	VariantID  int64
	ProductID  int64
	Slug       string
	Product    string
	Variant    string
	UnitWord   string
	Stock      int
	Shown      bool // its product is published
	ArtKind    string
	ArtVariant int
	Image
}

// FewLeft is from how many on somebody should make more.
const FewLeft = 5
