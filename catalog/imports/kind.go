package imports

import (
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
)

// Kind is what the rows of a table are.
type Kind string

// Kinds of rows.
const (
	Stock     Kind = "stock"     // what somebody counted of goods that there are
	Products  Kind = "products"  // goods, a row each size
	Producers Kind = "producers" // who makes them
	Papers    Kind = "papers"    // of producers and products
	Stars     Kind = "recognitions"
	Points    Kind = "points" // where goods are sold
)

// Kinds lists them in the order in which an office thinks of them.
func Kinds() []Kind { return []Kind{Products, Stock, Producers, Papers, Stars, Points} }

// trades is what each kind of rows means.
func trades() map[Kind]trade {
	return map[Kind]trade{
		Stock:     {fields: stockFields(), load: loadStock, undo: undoStock, filled: stockRows},
		Products:  {fields: productFields(), load: loadProducts, undo: undoProduct},
		Producers: {fields: producerFields(), load: loadProducers, undo: undoProducer},
		Papers:    {fields: paperFields(), load: loadPapers, undo: undoPaper},
		Stars:     {fields: starFields(), load: loadStars, undo: undoStar},
		Points:    {fields: pointFields(), load: loadPoints, undo: undoPoint},
	}
}

// Fields are the columns of a kind, in the order of its template.
func Fields(k Kind) []Field { return trades()[k].fields }

// Import is a table that was sent.
type Import struct {
	ID         int64
	Kind       Kind
	FileName   string
	State      State
	Headings   []string        // as they stand in the file
	Columns    map[string]int  // which of them each field is read from
	Mended     map[string]bool // causes that may be mended, as "field:key"
	ProducerID int64           // whose records it may touch; 0: everybody's
	ByID       int64
	ByName     string
	CreatedAt  time.Time
	Rows       int
	Outcomes   map[Outcome]int
}

// Scope is whose records the import may touch.
func (i *Import) Scope() catalog.Scope { return catalog.Scope{ProducerID: i.ProducerID} }

// State is where an import stands.
type State string

// From sent to written, and back.
const (
	Ready   State = "ready" // nothing is written
	Running State = "running"
	Done    State = "done"
	Undoing State = "undoing"
	Undone  State = "undone"
	Dropped State = "dropped"
)

// moves lists what may follow each state.
var moves = map[State][]State{Ready: {Running, Dropped}, Running: {Done}, Done: {Undoing}, Undoing: {Undone}}

// Outcome is what became of a row.
type Outcome string

// Of rows.
const (
	Waiting Outcome = ""
	Written Outcome = "written"
	Same    Outcome = "same"   // nothing in it was new
	Left    Outcome = "left"   // it could not be understood, or was refused
	Back    Outcome = "undone" // taken back
	Kept    Outcome = "kept"   // not taken back: the record has changed since
)
