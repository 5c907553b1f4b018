package main

import "github.com/ocop-hungdao/ocop/internal/slug"

// index finds wards of today under their province and folded name, with its kind and
// without.
type index map[string][]ward

func newIndex(provinces []province) index {
	x := index{}
	for _, p := range provinces {
		for _, w := range p.Wards {
			for _, key := range []string{slug.Fold(w.FullName), "bare " + slug.Fold(bare(w.FullName))} {
				key = slug.Fold(bare(p.FullName)) + "/" + key
				x[key] = append(x[key], w)
			}
		}
	}
	return x
}

// find gives the code and name of the one ward the row can mean, or "". Names that
// differ only in their accents are told apart by the code.
func (x index) find(row mapping) (code, name string) {
	province := slug.Fold(bare(tidy(row.NewProvince)))
	full := tidy(row.NewName)
	for _, key := range []string{slug.Fold(full), "bare " + slug.Fold(bare(full))} {
		found := x[province+"/"+key]
		for _, w := range found {
			if len(found) == 1 || w.Code == row.NewCode {
				return w.Code, w.FullName
			}
		}
	}
	return "", ""
}
