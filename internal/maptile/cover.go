package maptile

import "math"

// Box is a piece of the ground, in degrees.
type Box struct{ West, South, East, North float64 }

// Grid is the tiles that cover a box: columns from X eastward, rows from Y southward.
type Grid struct{ X, Y, Columns, Rows int }

// Cover is the fewest tiles of a zoom that show all of a box. The box must lie within the
// map: 85 degrees north to south.
func Cover(b Box, zoom int) Grid {
	west, north := position(b.North, b.West, zoom)
	east, south := position(b.South, b.East, zoom)
	g := Grid{X: int(math.Floor(west)), Y: int(math.Floor(north))}
	g.Columns, g.Rows = int(math.Ceil(east))-g.X, int(math.Ceil(south))-g.Y
	return g
}

// Box is the ground that the tiles of a grid show.
func (g Grid) Box(zoom int) Box {
	north, west := corner(g.X, g.Y, zoom)
	south, east := corner(g.X+g.Columns, g.Y+g.Rows, zoom)
	return Box{West: west, South: south, East: east, North: north}
}

// position is where a place lies, in tiles from the northwest corner of the world.
func position(lat, lng float64, zoom int) (x, y float64) {
	n := math.Exp2(float64(zoom))
	return (lng + 180) / 360 * n, (1 - math.Asinh(math.Tan(lat*math.Pi/180))/math.Pi) / 2 * n
}

// corner is the northwest corner of a tile.
func corner(x, y, zoom int) (lat, lng float64) {
	n := math.Exp2(float64(zoom))
	return math.Atan(math.Sinh(math.Pi*(1-2*float64(y)/n))) * 180 / math.Pi, float64(x)/n*360 - 180
}
