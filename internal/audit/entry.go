package audit

import (
	"encoding/json"
	"fmt"

	"gorm.io/gorm"
)

// Kinds of actor.
const (
	Staff  = "staff"
	Buyer  = "buyer"
	System = "system"
)

// Actor is who did it. ID is the account's id for staff, and 0 for buyers and for the
// system itself.
type Actor struct {
	Kind string
	ID   int64
	Name string

	Undoes int64 // the line of the log that is being taken back; 0: none
}

// Undoing is the same actor taking back what a line of the log says was done: the lines that
// they write name it.
func (a Actor) Undoing(line int64) Actor {
	a.Undoes = line
	return a
}

// Entry is one thing done. Before and After are stored as JSON; nil means that there
// was nothing. EntityID 0 means that the record is not known.
type Entry struct {
	Actor     Actor
	Action    string // a part and a past tense: "orders.confirmed"
	Entity    string // the kind of record: "order"
	EntityID  int64
	Before    any
	After     any
	Reason    string
	RequestID string
}

// PutTx writes e in the caller's transaction: no change without its line, and no line
// without its change.
func PutTx(tx *gorm.DB, e Entry) error {
	before, err := document(e.Before)
	if err != nil {
		return fmt.Errorf("audit %s: before: %w", e.Action, err)
	}
	after, err := document(e.After)
	if err != nil {
		return fmt.Errorf("audit %s: after: %w", e.Action, err)
	}
	var line int64
	err = tx.Raw(`INSERT INTO audit_log
		(actor_kind, actor_id, actor_name, action, entity, entity_id, before, after, reason, request_id, undoes)
		VALUES (?, NULLIF(?::bigint, 0), ?, ?, ?, NULLIF(?::bigint, 0), ?::jsonb, ?::jsonb, ?, ?, NULLIF(?::bigint, 0)) RETURNING id`,
		e.Actor.Kind, e.Actor.ID, e.Actor.Name, e.Action, e.Entity, e.EntityID,
		before, after, e.Reason, e.RequestID, e.Actor.Undoes).Scan(&line).Error
	if err != nil {
		return fmt.Errorf("audit %s of %s %d: %w", e.Action, e.Entity, e.EntityID, err)
	}
	traceOf(tx.Statement.Context).add(line)
	return nil
}

// Same says whether two records would be told alike in the log: whoever saves what stands already
// has changed nothing, and there is no line to write.
func Same(before, after any) (bool, error) {
	was, err := document(before)
	if err != nil {
		return false, fmt.Errorf("compare records: %w", err)
	}
	is, err := document(after)
	if err != nil {
		return false, fmt.Errorf("compare records: %w", err)
	}
	return was == is || was != nil && is != nil && *was == *is, nil
}

// document is v as JSON text, or nil for nothing. PostgreSQL's jsonb cannot hold the
// character U+0000, which JSON writes as an escape; a log line must not fail for it.
func document(v any) (*string, error) {
	if v == nil {
		return nil, nil
	}
	raw, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	text := withoutNUL(string(raw))
	return &text, nil
}
