package catalog

import "github.com/ocop-hungdao/ocop/internal/money"

// HighestPrice is what one thing of a commune may cost here: a thousand times the
// dearest carving, and a nought or two short of a slip.
const HighestPrice money.VND = 1_000_000_000
