// Package mishap is what goes wrong, when it is asked to, with the messages of a provider that is
// only played: how often each trouble is to come, and the sending of a message. It decides
// nothing and keeps nothing; who plays a provider does, and locks.
package mishap
