// Package behalf owns what an officer or a village head did for a producer who told them so
// by telephone or face to face: each act with who, for whom and how it was told, and what the
// producer says of a month of them.
//
// It never widens a right: who is not of the village is answered as if there were no such
// producer, an act is the same step under the same rules as the producer's own, and nobody
// confirms for a producer what they did themselves.
package behalf
