package content

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// placeTable is where a kind of place is kept, and how its columns are named.
type placeTable struct{ name, words, facts, entity, missing string }

func tableOf(kind PlaceKind) placeTable {
	if kind == SitePlace {
		return placeTable{"heritage_sites", `SELECT id, 'site' AS kind, slug, name, subtitle AS line, '' AS aliases, '' AS former_communes, summary, story, number_source AS source, '' AS art_kind,
			latitude, longitude, row_version FROM heritage_sites`, "heritage_site_id", "heritage_site", "site.not_found"}
	}
	return placeTable{"villages", `SELECT id, 'village' AS kind, slug, name, craft AS line, aliases, former_communes, summary, story, number_source AS source, art_kind, latitude, longitude, row_version FROM villages`,
		"village_id", "village", "village.not_found"}
}

const linesOf = `SELECT id, kind, label, text, source FROM facts WHERE `

// Sites lists the heritage sites by name.
func (s *Store) Sites(ctx context.Context) ([]PlaceWords, error) {
	rows, err := s.db.Pool.Query(ctx, tableOf(SitePlace).words+` ORDER BY name, id`)
	if err != nil {
		return nil, fmt.Errorf("list sites: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[PlaceWords])
	if err != nil {
		return nil, fmt.Errorf("list sites: %w", err)
	}
	return out, nil
}

// PlaceByID finds the words of a place and its lines in their order.
func (s *Store) PlaceByID(ctx context.Context, kind PlaceKind, id int64) (*PlaceWords, []FactLine, error) {
	in := tableOf(kind)
	rows, err := s.db.Pool.Query(ctx, in.words+` WHERE id = $1`, id)
	if err != nil {
		return nil, nil, fmt.Errorf("find %s %d: %w", kind, id, err)
	}
	p, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[PlaceWords])
	if err != nil {
		return nil, nil, found(err, in.missing)
	}
	rows, err = s.db.Pool.Query(ctx, linesOf+in.facts+` = $1 ORDER BY kind, position, id`, id)
	if err != nil {
		return nil, nil, fmt.Errorf("list facts of %s %d: %w", kind, id, err)
	}
	lines, err := pgx.CollectRows(rows, pgx.RowToStructByName[FactLine])
	if err != nil {
		return nil, nil, fmt.Errorf("list facts of %s %d: %w", kind, id, err)
	}
	return &p, lines, nil
}

// AddVillage keeps a new village, the last in the order, under an address of its name, and
// gives its id. A name whose address is taken is wrong: two villages of one name would not be
// told apart, and a second sending makes no second village. A number in its words is asked for
// its source (SourceAsked), unless it is to stand without.
func (s *Store) AddVillage(ctx context.Context, by audit.Actor, p PlaceWords, without bool) (id int64, err error) {
	p.Kind = VillagePlace
	if err := p.Check(); err != nil {
		return 0, err
	}
	if err := p.askSource(nil, &PlaceWords{}); err != nil && !without {
		return 0, err
	}
	if p.Slug = slug.Make(p.Name); p.Slug == "" {
		p.Slug = "lang"
	}
	return id, s.db.Tx(ctx, func(tx *gorm.DB) error {
		res := tx.Raw(`INSERT INTO villages (slug, name, craft, aliases, former_communes, summary, story, number_source, art_kind, latitude, longitude, position)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1 + (SELECT coalesce(max(position), 0) FROM villages)) ON CONFLICT (slug) DO NOTHING RETURNING id`,
			p.Slug, p.Name, p.Line, p.Aliases, p.FormerCommunes, p.Summary, p.Story, p.Source, p.ArtKind, p.Latitude, p.Longitude).Scan(&id)
		if res.Error != nil {
			return fmt.Errorf("add a village: %w", res.Error)
		}
		if res.RowsAffected == 0 {
			var form fault.Form
			form.Wrong("name", "place.taken")
			return form.Err()
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "village.added", Entity: "village", EntityID: id, After: p.Record()})
	})
}

// Describe changes the words of a place, for everybody at once; its address and drawing
// stay. Saved by somebody since version, it is a conflict and nothing is saved, unless it says so
// already: sent twice, a form changes once. A number that was
// not there before is asked for its source (SourceAsked), unless it is to stand without.
func (s *Store) Describe(ctx context.Context, by audit.Actor, kind PlaceKind, id int64, version int, words PlaceWords, without bool) error {
	words.Kind = kind
	if err := words.Check(); err != nil {
		return err
	}
	says := func(_ *gorm.DB, p *PlaceWords) (bool, error) {
		to := words
		to.Slug = p.Slug
		return audit.Same(p.Record(), to.Record())
	}
	return s.turnPlace(ctx, kind, id, version, says, func(tx *gorm.DB, p *PlaceWords) (err error) {
		before, in := p.Record(), tableOf(kind)
		if !without {
			var lines []FactLine
			if err := tx.Raw(linesOf+in.facts+` = ?`, id).Scan(&lines).Error; err != nil {
				return fmt.Errorf("list facts of %s %d: %w", kind, id, err)
			}
			if err := words.askSource(lines, p); err != nil {
				return err
			}
		}
		words.Slug = p.Slug
		if kind == SitePlace {
			err = tx.Exec(`UPDATE heritage_sites SET name = ?, subtitle = ?, summary = ?, story = ?, number_source = ?, latitude = ?, longitude = ? WHERE id = ?`,
				words.Name, words.Line, words.Summary, words.Story, words.Source, words.Latitude, words.Longitude, id).Error
		} else {
			err = tx.Exec(`UPDATE villages SET name = ?, craft = ?, aliases = ?, former_communes = ?, summary = ?, story = ?, number_source = ?, latitude = ?, longitude = ? WHERE id = ?`,
				words.Name, words.Line, words.Aliases, words.FormerCommunes, words.Summary, words.Story, words.Source, words.Latitude, words.Longitude, id).Error
		}
		if err != nil {
			return fmt.Errorf("describe %s %d: %w", kind, id, err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: in.entity + ".described", Entity: in.entity, EntityID: id, Before: before, After: words.Record()})
	})
}

// turnPlace is the only way a place or a line about it changes: the place is locked in the
// version that was looked at, and is of the next one afterwards. Where says is not nil and true,
// there is nothing to change, whatever the version.
func (s *Store) turnPlace(ctx context.Context, kind PlaceKind, id int64, version int, says func(*gorm.DB, *PlaceWords) (bool, error), change func(*gorm.DB, *PlaceWords) error) error {
	in := tableOf(kind)
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var p PlaceWords
		res := tx.Raw(in.words+` WHERE id = ? FOR NO KEY UPDATE`, id).Scan(&p)
		if res.Error != nil {
			return fmt.Errorf("lock %s %d: %w", kind, id, res.Error)
		}
		if res.RowsAffected == 0 {
			return fault.New(fault.NotFound, in.missing)
		}
		if says != nil {
			if so, err := says(tx, &p); err != nil || so {
				return err
			}
		}
		if p.RowVersion != version {
			return fault.New(fault.Conflict, "place.changed_meanwhile")
		}
		if err := change(tx, &p); err != nil {
			return err
		}
		if err := tx.Exec(`UPDATE `+in.name+` SET row_version = row_version + 1 WHERE id = ?`, id).Error; err != nil {
			return fmt.Errorf("save %s %d: %w", kind, id, err)
		}
		return nil
	})
}
