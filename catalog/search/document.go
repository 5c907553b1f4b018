package search

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Document is what the engine holds of one shown product: the texts it searches, the
// values it filters and counts by, and the numbers it ranks by.
type Document struct {
	ID        int64     `json:"id"`
	Version   string    `json:"row_version"`
	Name      string    `json:"name"`
	Joined    string    `json:"joined"`   // the name without accents and spaces
	Syllables []string  `json:"name_syl"` // of the name, with accents
	Aliases   string    `json:"aliases"`  // keywords, group, words that mean the same
	Origin    string    `json:"origin"`   // maker, village, its other and former names
	Body      string    `json:"body"`
	Group     string    `json:"group"`
	Village   string    `json:"village"`
	Producer  string    `json:"producer"`
	Points    []string  `json:"points"`
	Stars     int       `json:"stars"` // in force today
	Price     money.VND `json:"price"` // of the cheapest size that can be had, an offer counted; 0 for none
	Bands     []string  `json:"bands"`
	InStock   bool      `json:"in_stock"`
	Cold      bool      `json:"cold"`
	Ready     int       `json:"ready"` // 0 sold out, 1 to be had, also by order or visit
	Featured  int       `json:"featured"`
	Published int64     `json:"published"` // seconds
}

// sign gives the document its version: a hash of everything it holds. Two documents with
// one version are the same, whichever of the records they come from has changed between.
func (d *Document) sign() error {
	d.Version = ""
	text, err := json.Marshal(d)
	if err != nil {
		return fmt.Errorf("sign document %d: %w", d.ID, err)
	}
	sum := sha256.Sum256(text)
	d.Version = hex.EncodeToString(sum[:8])
	return nil
}

// record is a document as the database gives it.
type record struct {
	ID          int64
	Name        string
	NameJoined  string
	Syllables   []string
	Aliases     string
	Origin      string
	Body        string
	Grp         string
	Village     string
	Producer    string
	Points      []string
	Stars       int
	Price       money.VND
	InStock     bool
	Cold        bool
	Ready       int
	Featured    int
	PublishedAt *time.Time
}

func (r record) document() (Document, error) {
	d := Document{ID: r.ID, Name: r.Name, Joined: r.NameJoined, Syllables: r.Syllables, Aliases: r.Aliases, Origin: r.Origin, Body: r.Body, Group: r.Grp,
		Village: r.Village, Producer: r.Producer, Points: r.Points, Stars: r.Stars, Price: r.Price, Bands: bandsOf(r.Price), InStock: r.InStock,
		Cold: r.Cold, Ready: r.Ready, Featured: r.Featured}
	if r.PublishedAt != nil {
		d.Published = r.PublishedAt.Unix()
	}
	return d, d.sign()
}
