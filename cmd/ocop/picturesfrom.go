package main

import "github.com/ocop-hungdao/ocop/internal/maptile"

// picturesFrom is the one other host whose pictures pages may show; none without tiles.
func picturesFrom(tiles maptile.Source) []string {
	if !tiles.On() {
		return nil
	}
	return []string{tiles.Host}
}
