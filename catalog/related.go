package catalog

import (
	"slices"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// MostRelated is how many goods may be chosen to stand beside a product: as many as its
// page shows.
const MostRelated = 4

// tidyRelated drops empty choices and repetitions, and names what cannot be chosen.
func tidyRelated(productID int64, ids []int64) ([]int64, error) {
	var out []int64
	for _, id := range ids {
		if id != 0 && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	var form fault.Form
	if slices.Contains(out, productID) {
		form.Wrong("related", "related.itself")
	}
	if len(out) > MostRelated {
		form.Wrong("related", "related.many")
	}
	return out, form.Err()
}
