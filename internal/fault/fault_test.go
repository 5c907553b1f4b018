package fault_test

import (
	"fmt"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestARefusalIsFoundThroughWrapping(t *testing.T) {
	t.Parallel()
	err := fmt.Errorf("place: %w", fault.New(fault.Conflict, "stock.not_enough").With("left", 3))
	e, ok := fault.As(err)
	if !ok || e.Kind != fault.Conflict || e.Details["left"] != 3 || !fault.Is(err, "stock.not_enough") {
		t.Fatalf("got %v, %v", e, ok)
	}
}

func TestWithLeavesTheFirstRefusalAlone(t *testing.T) {
	t.Parallel()
	first := fault.New(fault.Conflict, "stock.not_enough").With("left", 3)
	_ = first.With("left", 2)
	if first.Details["left"] != 3 {
		t.Fatal("With changed the refusal it was called on")
	}
}

func TestAnEmptyFormIsNoError(t *testing.T) {
	t.Parallel()
	var f fault.Form
	if f.Err() != nil {
		t.Fatal("a form without a wrong field must be no error")
	}
	f.Wrong("phone", "phone.short")
	if got, ok := fault.AsForm(fmt.Errorf("wrapped: %w", f.Err())); !ok || len(got.Fields) != 1 {
		t.Fatalf("got %v, %v", got, ok)
	}
}
