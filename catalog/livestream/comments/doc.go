// Package comments owns how what viewers write under a live video is read: which codes they
// ask for, how many of each, and the phone number some of them leave there.
//
// It never keeps anything, sells nothing and decides nothing: what it gives is a draft that a
// person looks at. No telephone number is left in the text that it hands back.
package comments
