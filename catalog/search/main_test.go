package search_test

import (
	"os"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/searchtest"
)

func TestMain(m *testing.M) { os.Exit(searchtest.Run(func() int { return dbtest.Run(m) })) }
