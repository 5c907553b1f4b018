package demo

import (
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog/content"
)

// fact is one line about a place. label is what stands large ("18", "Xe buýt 77"), text
// what is said of it, source where it was read; a source in brackets says that nobody
// has confirmed the line yet.
type fact struct {
	kind                content.FactKind
	label, text, source string
}

// unconfirmed is the source of what a place would say, but has not said yet.
const unconfirmed = "Dữ liệu mẫu, chờ xã xác nhận"

func stated(label, text, source string) fact { return fact{content.Stated, label, text, source} }

func step(label, text, source string) fact { return fact{content.Step, label, text, source} }

func writeFactsTx(tx *gorm.DB, column string, id int64, facts []fact) error {
	for i, f := range facts {
		if _, err := insertTx(tx, `INSERT INTO facts (`+column+`, kind, label, text, source, position) VALUES (?, ?, ?, ?, ?, ?) RETURNING id`,
			id, f.kind, f.label, f.text, f.source, i+1); err != nil {
			return err
		}
	}
	return nil
}
