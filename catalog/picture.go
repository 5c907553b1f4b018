package catalog

import "time"

// PhotoOfLibrary is a picture that has no place yet: it is kept to be used, and buyers see it
// nowhere. Its owner has no number.
const PhotoOfLibrary OwnerKind = "library"

// Picture is what photos with the same copies have in common, as the library shows it. What
// buyers send (reviews, cases) is theirs and no part of the library.
type Picture struct {
	ID     int64 // of the oldest photo of it that is looked at
	State  PhotoState
	Reason string // a message key; empty unless it failed
	Image
	Bytes     int // of what was sent; 0: not known
	Library   bool
	CreatedAt time.Time
	DeletedAt *time.Time // nil outside the bin
	Added     string     // who sent it; empty: not known
	AgreedAt  *time.Time // that who is seen on it agrees; nil: nobody said so
	Agreed    string     // who said so
	Alike     int64      // a photo of the older picture that it looks like; 0: none
	AlikeBits int        // in how many of 64 they differ
	Replaced  int64      // a photo in the bin whose place it has taken; 0: none
	Places    []Place    // where it is used, the first MostPlaces
	Used      int        // in how many places
}

// Place is where a picture is used.
type Place struct {
	Kind  OwnerKind `json:"kind"`
	ID    int64     `json:"id"`
	Name  string    `json:"name"`
	Photo int64     `json:"photo"`
	Alt   string    `json:"alt"`
}

// MostPlaces is how many places of a picture are named; the others are counted.
const MostPlaces = 24

// Shows says whether buyers see it somewhere.
func (p *Picture) Shows() bool {
	return p.State == PhotoReady && p.Alt != "" && p.DeletedAt == nil && p.Used > 0
}

// How alike two pictures are, by how many of 64 bits they differ in.
const (
	sameLook  = 2  // the same shot, in another size or packed anew
	alikeLook = 10 // much alike; beyond, they are two pictures
)

// VeryAlike says that a picture and the one it looks like are most likely one shot.
func (p *Picture) VeryAlike() bool { return p.AlikeBits <= sameLook }

// PictureView is one saved view of the library.
type PictureView string

const (
	PicturesAll      PictureView = "all"
	PicturesWordless PictureView = "wordless" // somewhere without words
	PicturesAlike    PictureView = "alike"    // they look like an older one
	PicturesUnused   PictureView = "unused"   // in no place
	PicturesBinned   PictureView = "binned"
)

// PictureQuery asks for a page of the library.
type PictureQuery struct {
	View    PictureView // one that is not known is all
	Text    string      // in the words, or in the name of what it is of
	Kind    OwnerKind   // "" for all
	Page    int         // from 1
	Span    Span        // from where it is read; the zero one counts the rows before it
	PerPage int
	Scope   Scope // the pictures of its producers' places; the commune's own only for Everything
}

// PicturePage is one page of the library, and how many pictures there are in each view.
type PicturePage struct {
	Rows   []Picture
	Total  int
	Counts map[PictureView]int
	Ends   Ends
}

// PictureKinds are what a picture of the library may be used for.
func PictureKinds() []OwnerKind {
	return []OwnerKind{PhotoOfProduct, PhotoOfProducer, PhotoOfVillage, PhotoOfPoint}
}
