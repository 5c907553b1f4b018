package catalog

import (
	"time"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// PhotoState is how far a photo is on its way to a page.
type PhotoState string

const (
	PhotoPending PhotoState = "pending" // sent, copies not yet made
	PhotoReady   PhotoState = "ready"
	PhotoFailed  PhotoState = "failed" // could not be made into a picture; Reason says why
)

// What a thing may have.
const (
	MostPhotos = 12  // outside the bin
	MostOfSaid = 3   // of what is lent: a review, a case, a request, a word on its progress
	MostAlt    = 200 // letters of the words for a photo
)

// PhotoBinned is how long a photo lies in the bin before it is gone for good.
const PhotoBinned = 30 * 24 * time.Hour

// PhotoAdded is put in the outbox when a photo waits for its copies; the id is the photo's.
const PhotoAdded = "catalog.photo_added"

// OwnerKind is what a photo may be of.
type OwnerKind string

const (
	PhotoOfProduct  OwnerKind = "product"
	PhotoOfProducer OwnerKind = "producer"
	PhotoOfVillage  OwnerKind = "village"
	PhotoOfPoint    OwnerKind = "sales_point"
	PhotoOfReview   OwnerKind = "review"
	PhotoOfCase     OwnerKind = "case"     // what a buyer asks for after the sale
	PhotoOfBespoke  OwnerKind = "bespoke"  // what is wanted made to measure
	PhotoOfProgress OwnerKind = "progress" // how the work on it goes
	PhotoOfReport   OwnerKind = "report"   // what anybody tells the commune
)

// most is how many photos a thing of the kind may have.
func (k OwnerKind) most() int {
	if k.lent() {
		return MostOfSaid
	}
	return MostPhotos
}

// lent says whether copies of photos of the kind stay on the private shelf, lent to who
// may see the thing, instead of on the public one.
func (k OwnerKind) lent() bool {
	return k == PhotoOfReview || k == PhotoOfCase || k == PhotoOfBespoke || k == PhotoOfProgress || k == PhotoOfReport
}

// PhotoOwner is what a photo is of.
type PhotoOwner struct {
	Kind OwnerKind
	ID   int64
}

// Image is a photo as pages show it: which copies there are and how to place them. The
// zero value means that there is none.
type Image struct {
	Hash   string  `db:"photo_hash"`
	Width  int     `db:"photo_width"` // of the largest copy
	Height int     `db:"photo_height"`
	Widths []int32 `db:"photo_widths"` // from narrow to wide
	WebP   bool    `db:"photo_webp"`
	Colour string  `db:"photo_colour"` // "#rrggbb"
	Alt    string  `db:"photo_alt"`    // what it shows, for who cannot see it
	FocalX int     `db:"photo_focal_x"`
	FocalY int     `db:"photo_focal_y"` // percent; what must stay when a page crops
}

// Photo is a picture of something, wherever it stands on its way.
type Photo struct {
	ID     int64
	State  PhotoState
	Reason string // a message key; empty unless it failed
	Upload string // SHA-256 of what was sent, hexadecimal
	Image
	Label     bool // it shows the label of the product, and stands in no gallery
	Position  int
	CreatedAt time.Time
	UpdatedAt time.Time
	DeletedAt *time.Time // nil outside the bin

	Replaces     *int64 // the photo whose place it takes when it is made
	ProductID    *int64
	ProducerID   *int64
	VillageID    *int64
	SalesPointID *int64
	ReviewID     *int64
	CaseID       *int64
	BespokeID    *int64
	ProgressID   *int64
	ReportID     *int64
}

// Owner is what the photo is of; the zero value of one that is of the library.
func (p *Photo) Owner() PhotoOwner {
	for kind, id := range map[OwnerKind]*int64{PhotoOfProduct: p.ProductID, PhotoOfProducer: p.ProducerID, PhotoOfVillage: p.VillageID, PhotoOfPoint: p.SalesPointID, PhotoOfReview: p.ReviewID, PhotoOfCase: p.CaseID, PhotoOfBespoke: p.BespokeID, PhotoOfProgress: p.ProgressID, PhotoOfReport: p.ReportID} {
		if id != nil {
			return PhotoOwner{kind, *id}
		}
	}
	return PhotoOwner{}
}

// owner is Owner, and the library of what is of nothing.
func (p *Photo) owner() PhotoOwner {
	if of := p.Owner(); of.Kind != "" {
		return of
	}
	return PhotoOwner{Kind: PhotoOfLibrary}
}

// Shows says whether buyers see it. A photo without words is kept from them: a page must
// work for who cannot see.
func (p *Photo) Shows() bool { return p.State == PhotoReady && p.Alt != "" && p.DeletedAt == nil }

// Describe gives a photo its words and the point that must stay when a page crops it.
// Empty words, and words longer than MostAlt letters, are refused.
func (p *Photo) Describe(alt string, focalX, focalY int) error {
	switch {
	case alt == "":
		return fault.New(fault.Invalid, "photo.no_alt")
	case utf8.RuneCountInString(alt) > MostAlt:
		return fault.New(fault.Invalid, "photo.long_alt")
	case focalX < 0 || focalX > 100 || focalY < 0 || focalY > 100:
		return fault.New(fault.Invalid, "photo.focal")
	}
	p.Alt, p.FocalX, p.FocalY = alt, focalX, focalY
	return nil
}

// together is how far apart photos may be sent that people think of as sent together.
const together = 3 * time.Minute

// Progress is how many photos of the last sending are finished, out of how many; both 0
// when nothing is under way.
func Progress(photos []Photo) (done, all int) {
	var oldest time.Time
	for _, p := range photos {
		if p.State == PhotoPending && (oldest.IsZero() || p.CreatedAt.Before(oldest)) {
			oldest = p.CreatedAt
		}
	}
	if oldest.IsZero() {
		return 0, 0
	}
	for _, p := range photos {
		if p.CreatedAt.Before(oldest.Add(-together)) {
			continue
		}
		all++
		if p.State != PhotoPending {
			done++
		}
	}
	return done, all
}
