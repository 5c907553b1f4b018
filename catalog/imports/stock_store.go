package imports

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// mostStock is the largest number that is kept in stock.
const mostStock = 1_000_000

func stockFields() []Field {
	return []Field{
		{Key: "code", Synonyms: []string{"ma", "ma hang", "ma loai", "ma co"}, read: whole(999_999_999)},
		{Key: "product", Synonyms: []string{"san pham", "ten san pham", "ten hang", "hang hoa", "mat hang", "ten"}, Required: true, Spread: true, read: words(150)},
		{Key: "variant", Synonyms: []string{"loai", "co", "quy cach", "loai hang", "phan loai", "dong goi"}, read: words(80)},
		{Key: "producer", Synonyms: []string{"chu the", "co so", "nha san xuat", "don vi"}, Spread: true, read: words(150)},
		{Key: "was", Synonyms: []string{"ton tren may", "ton he thong", "so cu"}, Form: Number, read: whole(mostStock)},
		{Key: "count", Synonyms: []string{"so luong", "so dem duoc", "ton kho", "ton", "so ton", "con lai", "sl"}, Required: true, Form: Number, read: whole(mostStock)},
		{Key: "note", Synonyms: []string{"ghi chu", "ly do"}, read: words(200)},
	}
}

// Counted is a size of goods in stock, as a template lists it.
type Counted struct {
	ID                         int64
	Product, Variant, Producer string
	Stock                      int
}

// counted are the sizes that are in stock within a scope.
type counted struct {
	all  []Counted
	byID map[int64]*Counted
	by   map[string][]*Counted // by product, as it is compared
}

// InStock lists what is counted within scope, by product.
func (s *Store) InStock(ctx context.Context, scope catalog.Scope) ([]Counted, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT x.id, p.name AS product, x.name AS variant, r.name AS producer, x.stock FROM variants x JOIN products p ON p.id = x.product_id JOIN producers r ON r.id = p.producer_id
		WHERE p.sale_mode = 'stock' AND x.state = 'active' AND NOT x.boxed AND ($1::bigint = 0 OR p.producer_id = $1) ORDER BY r.name COLLATE "vi-x-icu", p.name COLLATE "vi-x-icu", p.id, x.position, x.id`, scope.ProducerID)
	if err != nil {
		return nil, fmt.Errorf("list what is counted: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Counted])
	if err != nil {
		return nil, fmt.Errorf("list what is counted: %w", err)
	}
	return out, nil
}

func loadStock(ctx context.Context, s *Store, scope catalog.Scope) (records, error) {
	all, err := s.InStock(ctx, scope)
	if err != nil {
		return nil, err
	}
	c := &counted{all: all, byID: map[int64]*Counted{}, by: map[string][]*Counted{}}
	for i := range all {
		x := &all[i]
		c.byID[x.ID] = x
		key := slug.Fold(x.Product)
		c.by[key] = append(c.by[key], x)
	}
	return c, nil
}

func (c *counted) keyField() string { return "product" }

func (c *counted) name(p *Planned) {
	p.Title = p.Given["product"]
	if v := p.Given["variant"]; v != "" {
		p.Title += " (" + v + ")"
	}
}

func (c *counted) match(p *Planned) string {
	x, no, field := c.find(p)
	if no != nil {
		p.refuse(field, no)
		return ""
	}
	if p.has("was") && p.values["was"] != strconv.Itoa(x.Stock) && p.values["count"] != strconv.Itoa(x.Stock) {
		p.Title = x.Product + " (" + x.Variant + ")"
		p.refuse("was", fault.New(fault.Conflict, "row.stock_moved").With("now", x.Stock))
		return ""
	}
	n, _ := strconv.Atoi(p.values["count"])
	p.target, p.seen, p.Title = x.ID, x.Stock, x.Product+" ("+x.Variant+")"
	if p.change("count", strconv.Itoa(x.Stock), strconv.Itoa(n)); len(p.Changes) > 0 {
		p.Deed = Change
	}
	return strconv.FormatInt(x.ID, 10)
}

// find is the size that a row is of: by its code, which must not be that of other goods, else
// by the names.
func (c *counted) find(p *Planned) (x *Counted, no *fault.Error, field string) {
	if p.has("code") {
		id, _ := strconv.ParseInt(p.values["code"], 10, 64)
		if x = c.byID[id]; x == nil {
			return nil, fault.New(fault.NotFound, "row.code"), "code"
		}
		if slug.Fold(x.Product) != slug.Fold(p.values["product"]) || p.has("variant") && slug.Fold(x.Variant) != slug.Fold(p.values["variant"]) {
			return nil, fault.New(fault.Conflict, "row.code_other").With("what", x.Product+" ("+x.Variant+")"), "code"
		}
		return x, nil, ""
	}
	found := c.by[slug.Fold(p.values["product"])]
	if p.has("producer") {
		found = slices.DeleteFunc(slices.Clone(found), func(x *Counted) bool { return slug.Fold(x.Producer) != slug.Fold(p.values["producer"]) })
	}
	if len(found) == 0 {
		return nil, fault.New(fault.NotFound, "row.product"), "product"
	}
	if p.has("variant") {
		found = slices.DeleteFunc(slices.Clone(found), func(x *Counted) bool { return slug.Fold(x.Variant) != slug.Fold(p.values["variant"]) })
	}
	switch len(found) {
	case 0:
		return nil, fault.New(fault.NotFound, "row.variant"), "variant"
	case 1:
		return found[0], nil, ""
	}
	return nil, fault.New(fault.Conflict, "row.which"), "variant"
}

func (c *counted) choices(field string) []string {
	var out []string
	for _, x := range c.all {
		text := map[string]string{"product": x.Product, "variant": x.Variant, "producer": x.Producer}[field]
		if text != "" && !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out
}

// stockRows are all sizes with what the record says of them, for whoever goes counting.
func stockRows(ctx context.Context, s *Store, scope catalog.Scope) ([][]any, error) {
	all, err := s.InStock(ctx, scope)
	if err != nil {
		return nil, err
	}
	rows := make([][]any, 0, len(all))
	for _, x := range all {
		rows = append(rows, []any{x.ID, x.Product, x.Variant, x.Producer, x.Stock, nil, nil})
	}
	return rows, nil
}

// stockLine is what a row did to a number.
type stockLine struct {
	Stock int `json:"stock"`
}

func (c *counted) write(tx *gorm.DB, s *Store, by actor, p *Planned) (written, error) {
	n, err := strconv.Atoi(p.values["count"])
	if err != nil {
		return written{}, fmt.Errorf("a count that was read: %w", err)
	}
	note := by.file
	if p.has("note") {
		note = p.values["note"]
	}
	if err := s.goods.SetStockTx(tx, by.Actor, by.scope, p.target, p.seen, n, catalog.Counted, note); err != nil {
		return written{}, err
	}
	return written{ID: p.target, Before: document(stockLine{p.seen}), After: document(stockLine{n})}, nil
}

// undoStock puts a number back while it is still the one that was written: what was sold since
// is not undone.
func undoStock(tx *gorm.DB, s *Store, by actor, w written) error {
	var before, after stockLine
	if err := json.Unmarshal(w.Before, &before); err != nil {
		return fmt.Errorf("read what stock was: %w", err)
	}
	if err := json.Unmarshal(w.After, &after); err != nil {
		return fmt.Errorf("read what stock became: %w", err)
	}
	return s.goods.SetStockTx(tx, by.Actor, by.scope, w.ID, after.Stock, before.Stock, catalog.Counted, by.file)
}
