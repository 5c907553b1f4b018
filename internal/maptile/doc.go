// Package maptile owns where pictures of a map come from and which of them cover a box on
// the ground: Web Mercator in the numbering of OpenStreetMap, 256 by 256 pixels each.
//
// It never fetches a picture and knows no commune: who draws a map gives the box.
package maptile
