package visit

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"time"
)

// Place is somewhere one may come by appointment.
type Place struct {
	ID           int64
	Slug         string
	Name         string
	Address      string
	Note         string // what a visitor should know
	ProducerID   int64  // 0 of a heritage site
	ProducerSlug string
	Taking       bool // appointments, at present
	Week         Week
	Rites        Rites
	Capacity     int // people in one hour
	Minutes      int // how long a visit takes
	LeadMinutes  int // an hour is asked for this long before it begins, at the latest
	AheadDays    int // the last day that may be asked for, from today
	MostParty    int // who are more call the office
	GroupFrom    int // so many are confirmed by an officer
	RowVersion   int
}

// Group says whether so many people wait for an officer's word.
func (p *Place) Group(party int) bool { return party >= p.GroupFrom }

// Lead is LeadMinutes as a time.
func (p *Place) Lead() time.Duration { return time.Duration(p.LeadMinutes) * time.Minute }

// Week is when visits begin on each day from Sunday on, in minutes after midnight.
type Week [7][]int

// Rite is a festival that comes back on the same lunar days each year; nobody is met then.
type Rite struct {
	Name  string `json:"name"`
	First int    `json:"first"`
	Last  int    `json:"last"`
	Month int    `json:"month"`
}

// Rites are the festivals of a place.
type Rites []Rite

// Scan reads a week as the database keeps it.
func (w *Week) Scan(from any) error { return unpack(from, w) }

// Scan reads festivals as the database keeps them.
func (r *Rites) Scan(from any) error { return unpack(from, r) }

// Value writes a week as Scan reads it.
func (w Week) Value() (driver.Value, error) { return pack(w.filled()) }

// Value writes festivals as Scan reads them.
func (r Rites) Value() (driver.Value, error) { return pack(r) }

func pack(v any) (driver.Value, error) {
	text, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("visit: %w", err)
	}
	return string(text), nil
}

func unpack(from, to any) error {
	switch text := from.(type) {
	case string:
		return json.Unmarshal([]byte(text), to)
	case []byte:
		return json.Unmarshal(text, to)
	}
	return fmt.Errorf("visit: %T is no JSON", from)
}
