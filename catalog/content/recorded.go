package content

import "time"

// ArticleRecord is what was written of an article as the log keeps it, and as it is read from there
// again.
type ArticleRecord struct {
	Kind       ArticleKind `json:"kind"`
	Slug       string      `json:"slug"`
	Title      string      `json:"title"`
	Summary    string      `json:"summary"`
	Body       string      `json:"body"`
	Source     string      `json:"source"`
	Place      string      `json:"place"`
	StartsOn   *string     `json:"starts_on"` // a day
	EndsOn     *string     `json:"ends_on"`
	LunarFrom  *int        `json:"lunar_from"`
	LunarTo    *int        `json:"lunar_to"`
	LunarMonth *int        `json:"lunar_month"`
}

// Record is what was written of an article.
func (a *Article) Record() ArticleRecord {
	day := func(t *time.Time) *string {
		if t == nil {
			return nil
		}
		text := t.Format(time.DateOnly)
		return &text
	}
	return ArticleRecord{Kind: a.Kind, Slug: a.Slug, Title: a.Title, Summary: a.Summary, Body: a.Body, Source: a.Source, Place: a.Place, StartsOn: day(a.StartsOn), EndsOn: day(a.EndsOn),
		LunarFrom: a.LunarFrom, LunarTo: a.LunarTo, LunarMonth: a.LunarMonth}
}

// Article is the record's way back. A day that cannot be read is none.
func (r ArticleRecord) Article() Article {
	day := func(text *string) *time.Time {
		if text == nil {
			return nil
		}
		t, err := time.Parse(time.DateOnly, *text)
		if err != nil {
			return nil
		}
		return &t
	}
	return Article{Kind: r.Kind, Slug: r.Slug, Title: r.Title, Summary: r.Summary, Body: r.Body, Source: r.Source, Place: r.Place, StartsOn: day(r.StartsOn), EndsOn: day(r.EndsOn),
		LunarFrom: r.LunarFrom, LunarTo: r.LunarTo, LunarMonth: r.LunarMonth}
}

// writingLine is an article as a line of the log tells it.
type writingLine struct {
	ArticleRecord
	State     ArticleState `json:"state"`
	PublishAt any          `json:"publish_at"`
}

func (w *Writing) record(now time.Time) writingLine {
	return writingLine{w.Record(), w.State, w.hour(now)}
}

// PlaceRecord is the words of a place as the log keeps them, and as they are read from there again.
type PlaceRecord struct {
	Slug           string   `json:"slug"`
	Name           string   `json:"name"`
	Line           string   `json:"line"`
	Aliases        string   `json:"aliases"`
	FormerCommunes string   `json:"former_communes"`
	Summary        string   `json:"summary"`
	Story          string   `json:"story"`
	Source         string   `json:"source"`
	Latitude       *float64 `json:"latitude"`
	Longitude      *float64 `json:"longitude"`
}

// Record is what was written of a place.
func (p *PlaceWords) Record() PlaceRecord {
	return PlaceRecord{p.Slug, p.Name, p.Line, p.Aliases, p.FormerCommunes, p.Summary, p.Story, p.Source, p.Latitude, p.Longitude}
}

// Words is the record's way back.
func (r PlaceRecord) Words() PlaceWords {
	return PlaceWords{Slug: r.Slug, Name: r.Name, Line: r.Line, Aliases: r.Aliases, FormerCommunes: r.FormerCommunes, Summary: r.Summary, Story: r.Story, Source: r.Source, Latitude: r.Latitude, Longitude: r.Longitude}
}

// FactRecord is a line about a place as the log keeps it. ID is 0 in lines that are older.
type FactRecord struct {
	ID     int64    `json:"fact"`
	Kind   FactKind `json:"kind"`
	Label  string   `json:"label"`
	Text   string   `json:"text"`
	Source string   `json:"source"`
}

// Record is what was written in a line.
func (f *FactLine) Record() FactRecord { return FactRecord{f.ID, f.Kind, f.Label, f.Text, f.Source} }

// Fact is the record's way back.
func (r FactRecord) Fact() Fact {
	return Fact{Kind: r.Kind, Label: r.Label, Text: r.Text, Source: r.Source}
}

// ImprintRecord is who runs the site as the log keeps it: as it is typed.
type ImprintRecord struct {
	Owner   string `json:"owner"`
	Address string `json:"address"`
	Desk    string `json:"desk"`
	Phone   string `json:"phone"`
	Email   string `json:"email"`
	Hours   string `json:"office_hours"`
	Help    string `json:"help"`
}

// Record is an imprint as it is typed.
func (i Imprint) Record() ImprintRecord {
	return ImprintRecord{i.Owner, i.Address, i.Desk, i.Phone.National(), i.Email, i.Hours, i.Help.National()}
}

// ChannelsRecord is the channels as the log keeps them.
type ChannelsRecord struct {
	Facebook string `json:"facebook"`
	TikTok   string `json:"tiktok"`
	YouTube  string `json:"youtube"`
	Zalo     string `json:"zalo"`
}
