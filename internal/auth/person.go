package auth

import "time"

// LinkLife is how long a link is good by which somebody sets their password.
const LinkLife = 72 * time.Hour

// Person is an account as who manages accounts sees it.
type Person struct {
	Account
	Roles     []string // codes, in the order of the table of roles
	RoleNames []string
	Disabled  bool
	Invited   bool // has not set a password yet
	LastLogin *time.Time
	Sessions  int        // open in some browser
	LastSeen  *time.Time // in any of them
}
