package migrations_test

import (
	"slices"
	"testing"

	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/rivermigrate"

	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

func TestRiverFindsItsTablesAsItWouldMakeThem(t *testing.T) {
	t.Parallel()
	url := dbtest.Empty(t)
	db, err := pg.Open(t.Context(), pg.Config{URL: url, MaxConns: 2})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	theirs, err := rivermigrate.New(riverpgxv5.New(db.Pool), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := theirs.Migrate(t.Context(), rivermigrate.DirectionUp, nil); err != nil {
		t.Fatal(err)
	}
	want, got := shape(t, url, "river_"), shape(t, dbtest.URL(t), "river_")
	if !slices.Equal(want, got) {
		t.Errorf("River's own (-) and ours (+):\n%s", difference(want, got))
	}
}

func TestRiverHasNothingPending(t *testing.T) {
	t.Parallel()
	river, err := rivermigrate.New(riverpgxv5.New(dbtest.Open(t).Pool), nil)
	if err != nil {
		t.Fatal(err)
	}
	state, err := river.Validate(t.Context(), nil)
	if err != nil || !state.OK {
		t.Errorf("River's validation: %+v, %v", state, err)
	}
}
