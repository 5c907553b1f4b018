package message_test

import (
	"os"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/dbtest"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }
