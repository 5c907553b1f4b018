// Package consent owns what buyers allowed beyond their order: to which words, for which
// producer, from when until when; and who is owed a message about a new batch by it.
//
// A consent is never a condition of anything, silence is none, and nothing here speaks for a
// buyer but to say no. It sends nothing itself and never tells a producer who its buyers are.
package consent
