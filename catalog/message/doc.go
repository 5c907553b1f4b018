// Package message owns what the commune writes to its producers: to whom, until when it is of use,
// and who has read it.
//
// It never decides how a producer is reached besides (catalog/notify), and is no conversation: a
// producer says that it was read, and calls.
package message
