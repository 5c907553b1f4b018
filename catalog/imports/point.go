package imports

import (
	"strconv"
	"strings"

	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/internal/workbook"
)

// pointKinds is how people write what sort of place a point is, as headings are compared.
func pointKinds() map[string]string {
	return map[string]string{
		"noi tham quan di tich": "tourist_site", "diem ban o noi tham quan": "tourist_site", "diem du lich": "tourist_site", "di tich": "tourist_site", "trong lang nghe": "craft_village", "diem ban o lang nghe": "craft_village", "lang nghe": "craft_village",
		"diem ban o buu dien": "post_office", "diem ban o trung tam dich vu": "service_centre", "diem ban o nha hang khach san": "hospitality", "diem ban o sieu thi": "supermarket",
		"diem ban o tram dung nghi": "rest_stop", "diem ban o nha ga ben xe": "transport", "gian hang o hoi cho": "fair",
		"cho": "market", "quay o cho": "market", "buu dien van hoa xa": "post_office", "buu dien": "post_office", "trung tam dich vu cum cong nghiep": "service_centre", "trung tam dich vu": "service_centre",
		"cua hang khac": "shop", "cua hang": "shop", "shop": "shop", "nha hang khach san": "hospitality", "nha hang": "hospitality", "khach san": "hospitality", "sieu thi trung tam mua sam": "supermarket", "sieu thi": "supermarket",
		"tram dung nghi": "rest_stop", "nha ga ben xe san bay tau": "transport", "ben xe": "transport", "nha ga": "transport", "hoi cho trien lam": "fair", "hoi cho": "fair",
	}
}

func pointFields() []Field {
	yes := map[string]string{"co": "yes", "x": "yes", "duoc": "yes", "1": "yes", "khong": "no", "0": "no"}
	return []Field{
		{Key: "name", Synonyms: []string{"ten", "ten diem ban", "diem ban", "ten diem", "ten cua hang"}, Required: true, read: words(salespoint.MostName)},
		{Key: "kind", Synonyms: []string{"loai", "loai hinh", "loai diem", "loai diem ban"}, Spread: true, read: oneOf(pointKinds())},
		{Key: "address", Synonyms: []string{"dia chi", "dia diem"}, read: words(salespoint.MostAddress)},
		{Key: "old", Synonyms: []string{"dia chi cu", "ten cu"}, read: words(salespoint.MostAddress)},
		{Key: "place", Synonyms: []string{"toa do", "vi tri", "link ban do", "link google maps", "google maps", "ban do"}, read: spot},
		{Key: "lat", Synonyms: []string{"vi do", "lat", "latitude"}, read: degree(salespoint.South, salespoint.North)},
		{Key: "lng", Synonyms: []string{"kinh do", "lng", "long", "longitude"}, read: degree(salespoint.West, salespoint.East)},
		{Key: "hours", Synonyms: []string{"gio mo cua", "mo cua", "gio ban", "gio"}, read: lines(500)},
		{Key: "phone", Synonyms: []string{"dien thoai", "so dien thoai", "sdt", "dt", "di dong"}, Form: Telephone, read: telephone},
		{Key: "pickup", Synonyms: []string{"nhan hang tai day", "nhan hang", "cho nhan hang"}, Spread: true, read: oneOf(yes)},
		{Key: "notes", Synonyms: []string{"ghi chu", "chi dan"}, read: lines(salespoint.MostNotes)},
	}
}

// spot reads where a point is. One outside of the commune is asked about.
func spot(c workbook.Cell) reading {
	lat, lng, err := salespoint.ParsePlace(typed.Name(c.Text))
	if no, refused := fault.As(err); refused {
		return wrong(no)
	}
	out := reading{value: decimal(lat) + ", " + decimal(lng)}
	if !salespoint.InBox(lat, lng) {
		out.mends = []string{"cell.outside"}
	}
	return out
}

// degree reads one coordinate, to a metre. One outside of the commune is asked about.
func degree(least, most float64) reader {
	return func(c workbook.Cell) reading {
		n, err := strconv.ParseFloat(strings.Replace(typed.Name(c.Text), ",", ".", 1), 64)
		if err != nil || !(n > 0 && n < 180) {
			return wrong(fault.New(fault.Invalid, "place.unreadable"))
		}
		out := reading{value: decimal(n)}
		if n < least || n > most {
			out.mends = []string{"cell.outside"}
		}
		return out
	}
}

func decimal(degrees float64) string { return strconv.FormatFloat(degrees, 'f', 5, 64) }

// points are the sales points that there are, by name.
type points struct {
	by map[string][]*salespoint.Point
}

func (w *points) keyField() string { return "name" }

func (w *points) name(p *Planned) { p.Title = p.Given["name"] }

func (w *points) match(p *Planned) string {
	key := slug.Fold(p.values["name"])
	found := w.by[key]
	if len(found) > 1 {
		p.refuse("name", fault.New(fault.Conflict, "row.two_points"))
		return ""
	}
	now, before := salespoint.Point{Kind: salespoint.Shop, State: salespoint.Running}, salespoint.Point{}
	p.Deed = Create
	if len(found) == 1 {
		before = *found[0]
		now = before
		p.Deed, p.target, p.seen = Nothing, before.ID, before.RowVersion
	}
	if w.fill(p, &now); p.Deed == Wrong {
		return ""
	}
	if err := now.Check(); err != nil {
		p.refuseForm("name", err)
		return ""
	}
	w.compare(p, &before, &now)
	if p.Deed == Nothing && len(p.Changes) > 0 {
		p.Deed = Change
	}
	p.content = pointRow{before, now}
	return key
}

// pointRow is a point as it is and as a row has it.
type pointRow struct{ before, now salespoint.Point }

// fill writes what the row says over what is known.
func (w *points) fill(p *Planned, to *salespoint.Point) {
	for field, text := range map[string]*string{"name": &to.Name, "address": &to.Address, "old": &to.OldAddress, "phone": &to.Phone, "notes": &to.Notes} {
		if p.has(field) {
			*text = p.values[field]
		}
	}
	if p.has("kind") {
		to.Kind = salespoint.Kind(p.values["kind"])
	}
	if p.has("pickup") {
		to.Pickup = p.values["pickup"] == "yes"
	}
	w.put(p, to)
	if p.has("hours") && p.values["hours"] != to.Hours {
		week, err := salespoint.ParseWeek(p.values["hours"])
		if no, refused := fault.As(err); refused {
			p.refuse("hours", no)
			return
		}
		to.Week, to.Hours = week, strings.Join(week.Lines(), "\n")
	}
}

// put says where the point is: by one cell, or by two.
func (w *points) put(p *Planned, to *salespoint.Point) {
	lat, lng := p.values["lat"], p.values["lng"]
	if at, rest, ok := strings.Cut(p.values["place"], ", "); ok {
		lat, lng = at, rest
	}
	switch {
	case lat != "" && lng != "":
		if lat == decimal(to.Latitude) && lng == decimal(to.Longitude) {
			return // what is known more exactly stays so
		}
		to.Latitude, _ = strconv.ParseFloat(lat, 64)
		to.Longitude, _ = strconv.ParseFloat(lng, 64)
	case lat != "" || lng != "" || p.Deed == Create:
		p.refuse("place", fault.New(fault.Invalid, "row.place"))
	}
}

func (w *points) compare(p *Planned, a, b *salespoint.Point) {
	where := func(x *salespoint.Point) string {
		if x.Latitude == 0 {
			return ""
		}
		return decimal(x.Latitude) + ", " + decimal(x.Longitude)
	}
	yes := func(x *salespoint.Point) string {
		if x.Pickup {
			return "yes"
		}
		if x.ID == 0 {
			return ""
		}
		return "no"
	}
	for _, f := range []struct{ field, before, after string }{{"name", a.Name, b.Name}, {"kind", string(a.Kind), string(b.Kind)}, {"address", a.Address, b.Address}, {"old", a.OldAddress, b.OldAddress},
		{"place", where(a), where(b)}, {"hours", a.Hours, b.Hours}, {"phone", a.Phone, b.Phone}, {"pickup", yes(a), yes(b)}, {"notes", a.Notes, b.Notes}} {
		p.change(f.field, f.before, f.after)
	}
}

func (w *points) choices(field string) (out []string) {
	switch field {
	case "kind":
		for _, k := range salespoint.Kinds() {
			out = append(out, string(k))
		}
	case "pickup":
		out = []string{"yes", "no"}
	}
	return out
}
