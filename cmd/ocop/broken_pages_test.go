package main

import "testing"

// brokenScenes are pages about a save that broke. One fair cannot be written down, whoever tries.
func (s *stage) brokenScenes(t *testing.T) []scene {
	t.Helper()
	for _, statement := range []string{`CREATE FUNCTION not_written() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken' USING ERRCODE = '53100'; END $$`,
		`CREATE TRIGGER not_written BEFORE INSERT ON trade_fairs FOR EACH ROW WHEN (NEW.name = 'Hội chợ không ghi được') EXECUTE FUNCTION not_written()`} {
		if _, err := s.db.Pool.Exec(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
	return []scene{{name: "office-broken", reach: sentBy("/quan-tri/hoi-cho/moi", `f.elements.name.value = "Hội chợ không ghi được"; f.elements.place.value = "Sân kho"; f.elements.starts.value = "1/3/2099"; f.elements.ends.value = "2/3/2099"`)}}
}
