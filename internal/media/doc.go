// Package media owns pictures as bytes: what a file really is, whether it may be taken,
// and the smaller copies of it that pages show.
//
// It never believes a file's name or what a browser says it is, never keeps what a camera
// wrote beside the picture (place, time, device), and never knows what a picture shows:
// that is the catalog's business.
package media
