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
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

func productFields() []Field {
	units := map[string]string{"g": "g", "gam": "g", "gr": "g", "gram": "g", "ml": "ml", "mililit": "ml", "piece": "piece", "cai": "piece", "chiec": "piece", "bo": "piece", "mon": "piece",
		"kg": "kg", "ki lo": "kg", "ki lo gam": "kg", "kilogam": "kg", "l": "l", "lit": "l"}
	return []Field{
		{Key: "product", Synonyms: []string{"san pham", "ten san pham", "ten hang", "ten"}, Required: true, Spread: true, read: words(120)},
		{Key: "producer", Synonyms: []string{"chu the", "co so", "nha san xuat", "don vi"}, Required: true, Spread: true, read: words(150)},
		{Key: "group", Synonyms: []string{"nhom", "nhom hang", "nhom san pham"}, Spread: true, read: words(100)},
		{Key: "variant", Synonyms: []string{"loai", "co", "quy cach", "phan loai", "dong goi"}, read: words(60)},
		{Key: "price", Synonyms: []string{"gia", "gia ban", "don gia", "gia le"}, Form: Amount, read: amount},
		{Key: "unit", Synonyms: []string{"don vi tinh", "dvt", "don vi do"}, read: oneOf(units)},
		{Key: "amount", Synonyms: []string{"khoi luong tinh", "dung tich", "luong", "khoi luong"}, Form: Number, read: whole(1_000_000)},
		{Key: "word", Synonyms: []string{"goi la", "kieu dong goi", "bao bi"}, read: words(20)},
		{Key: "weight", Synonyms: []string{"can nang gui", "khoi luong ca bi", "can nang"}, Form: Number, read: whole(1_000_000)},
	}
}

// known is a size of a product; without a size its ID is 0.
type known struct {
	ProductID int64
	Product   string
	Producer  int64
	Version   int
	ID        int64
	Variant   string
	Price     money.VND
	State     string
}

type goods struct {
	by        map[string][]*known // by producer and product
	producers *named
	groups    *named
	made      map[string]int64 // products that this run has made
}

func loadProducts(ctx context.Context, s *Store, scope catalog.Scope) (records, error) {
	g := &goods{by: map[string][]*known{}, producers: newNamed(), groups: newNamed(), made: map[string]int64{}}
	rows, err := s.db.Pool.Query(ctx, `SELECT p.id AS product_id, p.name AS product, p.producer_id AS producer, p.row_version AS version, coalesce(x.id, 0) AS id, coalesce(x.name, '') AS variant, coalesce(x.price, 0) AS price, coalesce(x.state, '') AS state
		FROM products p LEFT JOIN variants x ON x.product_id = p.id WHERE ($1::bigint = 0 OR p.producer_id = $1) ORDER BY p.id, x.position`, scope.ProducerID)
	if err != nil {
		return nil, fmt.Errorf("list goods: %w", err)
	}
	all, err := pgx.CollectRows(rows, pgx.RowToAddrOfStructByName[known])
	if err != nil {
		return nil, fmt.Errorf("list goods: %w", err)
	}
	for _, k := range all {
		key := productKey(k.Producer, k.Product)
		g.by[key] = append(g.by[key], k)
	}
	makers, err := s.goods.ProducersForOffice(ctx, scope)
	if err != nil {
		return nil, err
	}
	for _, m := range makers {
		g.producers.add(m.ID, m.Name)
	}
	groups, err := s.goods.Groups(ctx)
	if err != nil {
		return nil, err
	}
	for _, x := range groups {
		g.groups.add(x.ID, x.Name)
	}
	return g, nil
}

func productKey(producer int64, name string) string {
	return strconv.FormatInt(producer, 10) + "|" + slug.Fold(name)
}

func (g *goods) keyField() string { return "product" }

func (g *goods) name(p *Planned) {
	p.Title = p.Given["product"]
	if v := p.Given["variant"]; v != "" {
		p.Title += " (" + v + ")"
	}
}

// goodsRow is what a row would do.
type goodsRow struct {
	producer, group, product int64 // product 0: it is new
	variant                  *catalog.Variant
	price                    money.VND // of a size that there is; 0: none
	was                      money.VND
}

func (g *goods) match(p *Planned) string {
	row := goodsRow{}
	var ok bool
	if row.producer, ok = g.producers.find(p.values["producer"]); !ok {
		p.refuse("producer", fault.New(fault.NotFound, "row.producer"))
		return ""
	}
	key := productKey(row.producer, p.values["product"])
	there := g.by[key]
	if len(there) > 0 {
		row.product = there[0].ProductID
	} else if row.group, ok = g.groups.find(p.values["group"]); !ok {
		p.refuse("group", fault.New(fault.NotFound, "row.group"))
		return ""
	}
	at := slices.IndexFunc(there, func(k *known) bool {
		return k.ID != 0 && (slug.Fold(k.Variant) == slug.Fold(p.values["variant"]) || !p.has("variant") && len(there) == 1)
	})
	switch {
	case at >= 0:
		g.priced(p, &row, there[at])
	case p.has("variant"):
		if !g.sized(p, &row) {
			return ""
		}
		p.Deed = Create
	case len(there) == 0:
		p.Deed = Create
	case p.has("price"):
		p.refuse("variant", fault.New(fault.Conflict, "row.which"))
		return ""
	}
	if row.product == 0 {
		p.change("product", "", p.values["product"])
		p.change("group", "", g.groups.byID[row.group])
	}
	p.content = row
	return key + "|" + slug.Fold(p.values["variant"])
}

// priced is a row of a size that there is: it may have another price.
func (g *goods) priced(p *Planned, row *goodsRow, k *known) {
	p.target, p.seen = k.ID, int(k.Price)
	if !p.has("price") {
		return
	}
	n, _ := strconv.ParseInt(p.values["price"], 10, 64)
	row.price, row.was = money.VND(n), k.Price
	if row.price == row.was {
		return
	}
	if row.price <= 0 || row.price > catalog.HighestPrice {
		p.refuse("price", fault.New(fault.Invalid, "price.out_of_range"))
		return
	}
	if catalog.PriceLeaps(row.was, row.price) {
		p.refuse("price", fault.New(fault.Invalid, "row.price_leaps").With("from", row.was.String()).With("to", row.price.String()))
		return
	}
	p.change("price", strconv.FormatInt(int64(k.Price), 10), p.values["price"])
	p.Deed = Change
}

// sized is a row of a new size, which must say all that a size is.
func (g *goods) sized(p *Planned, row *goodsRow) bool {
	for _, field := range []string{"price", "unit", "amount", "word", "weight"} {
		if !p.has(field) {
			p.refuse(field, fault.New(fault.Invalid, "cell.missing"))
		}
	}
	if p.Deed == Wrong {
		return false
	}
	number := func(field string) int { n, _ := strconv.Atoi(p.values[field]); return n }
	unit, amount := p.values["unit"], number("amount")
	switch unit { // what is kept is grams and millilitres
	case "kg":
		unit, amount = "g", amount*1000
	case "l":
		unit, amount = "ml", amount*1000
	}
	v := catalog.Variant{Name: p.values["variant"], Price: money.VND(number("price")), Unit: catalog.Unit(unit), UnitAmount: amount, UnitWord: p.values["word"], WeightG: number("weight")}
	if err := v.Check(); err != nil {
		form, _ := fault.AsForm(err)
		for _, f := range form.Fields {
			field := f.Name
			if field == "name" {
				field = "variant"
			}
			p.refuse(field, &fault.Error{Kind: fault.Invalid, Key: f.Key, Details: f.Details})
		}
		return false
	}
	row.variant = &v
	p.change("variant", "", v.Name)
	p.change("price", "", p.values["price"])
	return true
}

func (g *goods) choices(field string) []string {
	switch field {
	case "producer":
		return g.producers.names
	case "group":
		return g.groups.names
	case "unit":
		return []string{"g", "kg", "ml", "l", "piece"}
	}
	return nil
}

// goodsLine is what a row did: a product it made (at its version), a size, a price.
type goodsLine struct {
	Product int64     `json:"product"` // made by it; 0: it was there
	Of      int64     `json:"of"`
	Variant int64     `json:"variant"`
	Price   money.VND `json:"price"`
}

func (g *goods) write(tx *gorm.DB, s *Store, by actor, p *Planned) (written, error) {
	row, _ := p.content.(goodsRow)
	if p.Deed == Change {
		err := s.goods.SetPriceTx(tx, by.Actor, by.scope, p.target, row.price, 0)
		return written{ID: p.target, Before: document(goodsLine{Variant: p.target, Price: row.was}), After: document(goodsLine{Variant: p.target, Price: row.price})}, err
	}
	after := goodsLine{Of: row.product}
	key := productKey(row.producer, p.values["product"])
	if after.Of == 0 {
		after.Of = g.made[key]
	}
	var err error
	if after.Of == 0 {
		after.Of, err = s.goods.AddProductTx(tx, by.Actor, by.scope, catalog.NewProduct{Name: p.values["product"], ProducerID: row.producer, GroupID: row.group, SaleMode: catalog.FromStock})
		if err != nil {
			return written{}, err
		}
		after.Product = after.Of
	}
	if row.variant != nil {
		v := *row.variant
		v.ProductID = after.Of
		if after.Variant, err = s.goods.AddVariantTx(tx, by.Actor, by.scope, v); err != nil {
			return written{}, err
		}
	}
	g.made[key] = after.Of
	return written{ID: after.Of, Before: document(goodsLine{}), After: document(after)}, nil
}

func undoProduct(tx *gorm.DB, s *Store, by actor, w written) error {
	var before, after goodsLine
	if err := json.Unmarshal(w.Before, &before); err != nil {
		return fmt.Errorf("read what goods were: %w", err)
	}
	if err := json.Unmarshal(w.After, &after); err != nil {
		return fmt.Errorf("read what goods became: %w", err)
	}
	switch {
	case w.Deed == Change:
		var now money.VND
		if err := tx.Raw(`SELECT price FROM variants WHERE id = ? FOR UPDATE`, after.Variant).Scan(&now).Error; err != nil {
			return fmt.Errorf("read a price: %w", err)
		}
		if now != after.Price {
			return fault.New(fault.Conflict, "record.changed_meanwhile")
		}
		return s.goods.SetPriceTx(tx, by.Actor, by.scope, after.Variant, before.Price, before.Price)
	case after.Product != 0:
		return s.goods.RemoveProductTx(tx, by.Actor, by.scope, after.Product, 1)
	}
	return s.goods.RetireVariantTx(tx, by.Actor, by.scope, after.Of, after.Variant, catalog.VariantHidden)
}
