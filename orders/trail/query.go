package trail

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Query is which lines. What is zero does not matter; Limit must be said.
type Query struct {
	ID       int64    // one line
	ActorID  int64    // an account
	Kind     string   // of actor: audit.Staff, audit.Buyer, audit.System
	Parts    []string // of the office: the first words of actions
	Looks    bool     // only who looked at data of people
	Entity   string   // a record, with what hangs on it: sizes and photos of a product
	EntityID int64
	Record   string    // a code, or a part of a name
	From     time.Time // from this moment
	Until    time.Time // before this one
	After    Cursor    // older than this line
	Limit    int
}

// Cursor is a place in the log.
type Cursor struct {
	At time.Time
	ID int64
}

// String is the cursor in an address; the zero Cursor is empty.
func (c Cursor) String() string {
	if c.ID == 0 {
		return ""
	}
	return fmt.Sprintf("%d-%d", c.At.UnixMicro(), c.ID)
}

// ParseCursor reads what String wrote, and the zero Cursor from anything else.
func ParseCursor(text string) Cursor {
	at, id, ok := strings.Cut(text, "-")
	micro, err := strconv.ParseInt(at, 10, 64)
	n, idErr := strconv.ParseInt(id, 10, 64)
	if !ok || err != nil || idErr != nil || n <= 0 || micro <= 0 || micro > 1<<53 {
		return Cursor{}
	}
	return Cursor{At: time.UnixMicro(micro).UTC(), ID: n}
}

// Line is one line of the log. Label is what the record is called today, empty when it is
// gone or has no name; Ref is what its address is made of: a code, or an id.
type Line struct {
	ID            int64
	At            time.Time
	ActorKind     string
	ActorID       int64
	ActorName     string
	Action        string
	Entity        string
	EntityID      int64
	Before, After json.RawMessage
	Reason        string
	Undoes        int64 // the line that this one takes back; 0: none
	Undone        bool  // a later one takes this back
	Label, Ref    string
}

// Cursor is where the line stands.
func (l *Line) Cursor() Cursor { return Cursor{At: l.At, ID: l.ID} }
