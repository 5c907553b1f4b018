package demo

import (
	"bytes"
	"context"
	_ "embed"
	"fmt"

	"github.com/ocop-hungdao/ocop/catalog"
)

// A drawing that stands for the label of every packed food; it says so.
//
//go:embed label.jpg
var labelDrawing []byte

// labelled are the sample goods that are first shown with a photo of their label.
const labelled = ` FROM products p JOIN product_groups g ON g.id = p.group_id WHERE p.sample AND coalesce(nullif(p.goods_kind, ''), g.goods_kind) = $1`

// writeLabels photographs the label of the packed food, all of them with one drawing, when pictures
// can be made here. Those that are there stay.
func (o *office) writeLabels(ctx context.Context) error {
	if o.deps.Studio == nil {
		return nil
	}
	kept, err := o.deps.Studio.Keep(ctx, [][]byte{bytes.Clone(labelDrawing)})
	if err != nil {
		return fmt.Errorf("keep the sample label: %w", err)
	}
	const alt = `'Nhãn của ' || p.name || ' (ảnh mẫu)'`
	if _, err := o.deps.DB.Pool.Exec(ctx, `INSERT INTO photos (product_id, label, upload, alt, position, created_at, updated_at) SELECT p.id, true, $2, `+alt+`, 1, $3, $3`+labelled+` ORDER BY p.id LIMIT 1
		ON CONFLICT DO NOTHING`, catalog.ProcessedFood, kept[0], o.start); err != nil {
		return fmt.Errorf("seed the first label: %w", err)
	}
	var first int64
	if err := o.deps.DB.Pool.QueryRow(ctx, `SELECT min(id) FROM photos WHERE upload = $1`, kept[0]).Scan(&first); err != nil {
		return fmt.Errorf("find the first label: %w", err)
	}
	if err := o.deps.Studio.Develop(ctx, first); err != nil {
		return fmt.Errorf("make the sample label: %w", err)
	}
	if _, err := o.deps.DB.Pool.Exec(ctx, `INSERT INTO photos (product_id, label, upload, state, hash, width, height, widths, webp, colour, bytes, look, alt, position, created_at, updated_at)
		SELECT p.id, true, f.upload, f.state, f.hash, f.width, f.height, f.widths, f.webp, f.colour, f.bytes, f.look, `+alt+`, 1, $3, $3 FROM photos f,
			LATERAL (SELECT p.*`+labelled+`) p WHERE f.id = $2 AND f.state = 'ready' ON CONFLICT DO NOTHING`, catalog.ProcessedFood, first, o.start); err != nil {
		return fmt.Errorf("seed labels: %w", err)
	}
	return nil
}
