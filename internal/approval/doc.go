// Package approval owns that two people stand behind a decision: who proposed it, who
// else said yes, or sent it back and why.
//
// It never knows what is decided, and nobody's yes to their own proposal is ever taken.
package approval
