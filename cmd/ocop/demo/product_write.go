package demo

import (
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// writeProductsTx publishes everything, the first long ago and the last yesterday, so
// that "mới" has an order, and tells whoever keeps a copy of the catalog.
func writeProductsTx(tx *gorm.DB, now time.Time) error {
	all := products()
	for i, p := range all {
		published := now.AddDate(0, 0, -4*(len(all)-i))
		id, err := writeProductTx(tx, p, published)
		if err != nil {
			return err
		}
		for position, s := range p.sizes {
			if !p.inSeason(now) {
				s.made, s.gone = 0, 0
			}
			if err := s.writeTx(tx, id, position, now); err != nil {
				return fmt.Errorf("%s: %w", p.slug, err)
			}
			if err := s.fillTx(tx, id); err != nil {
				return fmt.Errorf("%s: %w", p.slug, err)
			}
		}
		if err := outbox.PutTx(tx, outbox.Event{Kind: catalog.ProductChanged, ID: id}); err != nil {
			return err
		}
	}
	return nil
}

func writeProductTx(tx *gorm.DB, p product, published time.Time) (int64, error) {
	return insertTx(tx, `INSERT INTO products (slug, name, group_id, producer_id, state, sale_mode, dossier_state, summary, quote, story, usage,
			ingredients, ingredient_origin, origin_evidence, storage, shelf_life, warnings, quality_declaration, lead_time, dimensions, delivery_area,
			cold_chain, fresh_hours, season_from, season_to, wholesale_from, wholesale_note, keywords, goods_kind, art_kind, art_variant, featured, sample, published_at, created_at, updated_at)
		VALUES (@slug, @name, (SELECT id FROM product_groups WHERE slug = @group), (SELECT id FROM producers WHERE slug = @producer), @state, @mode, @dossier,
			@summary, @quote, @story, @usage, @ingredients, @origin, @evidence, @storage, @shelf_life, @warnings, @declaration, @lead_time, @dimensions, @area,
			@cold, @fresh, @season_from, @season_to, @bulk, @bulk_note, @keywords, @goods_kind, @art_kind, @art_variant, @featured, true, @published, @published, @published) RETURNING id`,
		map[string]any{
			"slug": p.slug, "name": p.name, "group": p.group, "producer": p.producer, "state": catalog.Published, "mode": p.saleMode(), "dossier": p.dossier(),
			"summary": p.summary, "quote": p.quote, "story": p.story, "usage": p.usage,
			"ingredients": p.label.ingredients, "origin": p.label.origin, "evidence": p.label.evidence, "storage": p.label.storage,
			"shelf_life": p.label.shelfLife, "warnings": p.label.warnings, "declaration": p.label.declaration,
			"lead_time": p.leadTime, "dimensions": p.dimensions, "area": p.reach(), "cold": p.cold, "fresh": known(p.freshHours),
			"season_from": known(p.season[0]), "season_to": known(p.season[1]), "bulk": p.bulk, "bulk_note": p.bulkNote, "keywords": p.keywords, "goods_kind": p.goodsKind(),
			"art_kind": p.art.kind, "art_variant": p.art.variant, "featured": p.featured, "published": published,
		})
}

func (p product) saleMode() catalog.SaleMode {
	if p.mode == "" {
		return catalog.FromStock
	}
	return p.mode
}

func (p product) dossier() catalog.DossierState {
	if p.preparing {
		return catalog.PreparingDossier
	}
	return catalog.NoDossier
}

func (p product) reach() catalog.Area {
	if p.area == "" {
		return catalog.Country
	}
	return p.area
}

func (p product) inSeason(now time.Time) bool {
	seasonal := catalog.Product{SeasonFrom: known(p.season[0]), SeasonTo: known(p.season[1])}
	return seasonal.InSeason(now.Month())
}

// known is nil for a number that is not given.
func known(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}
