// Package outbox owns promises made in a transaction: an event is a row written by
// PutTx together with the change it tells of, and the Relay sees to it that everybody
// who listens is told at least once, with retries, until it worked or was given up.
//
// It never carries more than a kind and an id: listeners read the present, so a late,
// early or repeated event does no harm. It is the only package that knows River.
package outbox
