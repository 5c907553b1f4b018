package catalog

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"
)

// leftNow is how many of a variant x joined to its open offer (openOffer) can be had on the day
// at a parameter, without what is spoken for at the instant at another: of a gift box, what the
// scarcest of its parts allows, where goods that may not be shown count as none.
func leftNow(day, at string) string {
	return `CASE WHEN x.boxed THEN coalesce((SELECT min(CASE WHEN ` + ShownOn(day) + ` THEN (` + free("s", at, strangers) + `) / b.quantity ELSE 0 END)
		FROM box_parts b JOIN variants s ON s.id = b.part_id JOIN products p ON p.id = s.product_id JOIN producers r ON r.id = p.producer_id
		WHERE b.box_id = x.id), 0) ELSE (` + free("x", at, strangers) + `) + u.units END`
}

// partsOn lists the parts of boxes as they are on the day at a parameter, with what of
// them is not spoken for at the instant at another.
func partsOn(day, at, holder string) string {
	return `SELECT b.box_id, b.part_id AS variant_id, b.quantity, s.name AS variant_name, s.price, CASE WHEN ` + ShownOn(day) + ` THEN ` + free("s", at, holder) + ` ELSE 0 END AS stock,
	CASE WHEN ` + ShownOn(day) + ` THEN (SELECT w.ready_on FROM (SELECT s.*) x` + openPreorder(at) + `) END AS ready_on,
	p.id AS product_id, p.slug AS product_slug, p.name AS product_name, p.delivery_area, p.cold_chain,
	r.id AS producer_id, r.slug AS producer_slug, r.name AS producer_name
	FROM box_parts b JOIN variants s ON s.id = b.part_id JOIN products p ON p.id = s.product_id JOIN producers r ON r.id = p.producer_id`
}

const partOrder = ` ORDER BY b.box_id, b.position, b.part_id`

// Parts reads what the variants among ids that are gift boxes hold, by box.
func (s *Store) Parts(ctx context.Context, ids []int64) (map[int64][]Part, error) {
	return s.partsFor(ctx, "", ids)
}

func (s *Store) partsFor(ctx context.Context, holder string, ids []int64) (map[int64][]Part, error) {
	rows, err := s.db.Pool.Query(ctx, partsOn("$2", "$3", "$4")+` WHERE b.box_id = ANY ($1)`+partOrder, ids, s.today(), s.now(), holder)
	if err != nil {
		return nil, fmt.Errorf("read box parts: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Part])
	if err != nil {
		return nil, fmt.Errorf("read box parts: %w", err)
	}
	return byBox(list), nil
}

func byBox(list []Part) map[int64][]Part {
	out := map[int64][]Part{}
	for _, p := range list {
		out[p.BoxID] = append(out[p.BoxID], p)
	}
	return out
}

// boxed is the ids of those that are gift boxes.
func boxed(list []Sellable) []int64 {
	var ids []int64
	for _, v := range list {
		if v.Boxed {
			ids = append(ids, v.VariantID)
		}
	}
	return ids
}

// fillTx gives the boxes among list their parts, read in the caller's transaction: after
// the rows were locked, so that the numbers are those of now.
func fillTx(tx *gorm.DB, now time.Time, holder string, list []Sellable) error {
	ids := boxed(list)
	if len(ids) == 0 {
		return nil
	}
	var parts []Part
	if err := tx.Raw(partsOn("(@day)", "(@at)", "(@holder)")+` WHERE b.box_id IN @ids`+partOrder, asOf(now, holder, ids)).Scan(&parts).Error; err != nil {
		return fmt.Errorf("read box parts: %w", err)
	}
	fill(list, byBox(parts))
	return nil
}

// fill tells each box what it holds, how many of it that allows, and how far and how cold
// it has to go.
func fill(list []Sellable, parts map[int64][]Part) {
	for i := range list {
		v := &list[i]
		if !v.Boxed {
			continue
		}
		v.Parts = parts[v.VariantID]
		v.Stock = Boxes(v.Parts, nil)
		for _, p := range v.Parts {
			v.DeliveryArea, v.ColdChain = narrowest(v.DeliveryArea, p.DeliveryArea), v.ColdChain || p.ColdChain
		}
	}
}

// fillBoxes gives the gift boxes among a product's variants their parts.
func (s *Store) fillBoxes(ctx context.Context, variants []Variant) error {
	var ids []int64
	for _, v := range variants {
		if v.Boxed {
			ids = append(ids, v.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	parts, err := s.Parts(ctx, ids)
	for i := range variants {
		variants[i].Parts = parts[variants[i].ID]
	}
	return err
}
