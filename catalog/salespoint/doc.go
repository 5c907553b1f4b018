// Package salespoint owns where goods can be seen and bought in person, and where an
// order may be picked up (điểm giới thiệu và bán sản phẩm OCOP).
//
// It never sells: it knows places, hours and what is said to be on the shelf.
package salespoint
