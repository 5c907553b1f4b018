package programme

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// CheckStalls says all that is wrong with what producers have at a fair and brought home. The
// fields bear the names of the office's form: what of a stall it is, and whose, "sales-12".
func CheckStalls(stalls []Stall) error {
	var form fault.Form
	for i := range stalls {
		s := &stalls[i]
		at := "-" + strconv.FormatInt(s.ProducerID, 10)
		s.Name, s.Result = strings.TrimSpace(s.Name), strings.TrimSpace(s.Result)
		short(&form, "stall"+at, s.Name, MostStall)
		short(&form, "result"+at, s.Result, MostNote)
		if s.Sales != nil && (*s.Sales < 0 || *s.Sales > MostSales) {
			form.Wrong("sales"+at, "fair.sales")
		}
		if s.Contracts != nil && (*s.Contracts < 0 || *s.Contracts > MostContracts) {
			form.WrongWith("contracts"+at, "fair.contracts", map[string]any{"most": MostContracts})
		}
	}
	return form.Err()
}

// records are what producers have at a fair as the log tells it, each under the name of its
// producer.
func records(stalls []Stall) map[string]any {
	var names, sales, contracts, results []string
	for i := range stalls {
		s := &stalls[i]
		name, of := s.ProducerName, s.ProducerName+": "
		if s.Name != "" {
			name = of + s.Name
		}
		names = append(names, name)
		if s.Sales != nil {
			sales = append(sales, of+s.Sales.String())
		}
		if s.Contracts != nil {
			contracts = append(contracts, of+strconv.Itoa(*s.Contracts))
		}
		if s.Result != "" {
			results = append(results, of+s.Result)
		}
	}
	return map[string]any{"stalls": names, "sales_told": sales, "contracts": contracts, "results": results, "stall_rows": StallsRecordOf(stalls).Rows}
}

// StallsRecord is the same by the producers' numbers, of which it can be brought back.
type StallsRecord struct {
	Rows []StallRow `json:"stall_rows"`
}

// StallRow is what one producer has at a fair.
type StallRow struct {
	Producer  int64      `json:"producer"`
	Name      string     `json:"name"`
	Sales     *money.VND `json:"sales"`
	Contracts *int       `json:"contracts"`
	Result    string     `json:"result"`
}

// StallsRecordOf is what the log keeps of stalls, by the numbers of their producers: a name may change.
func StallsRecordOf(stalls []Stall) StallsRecord {
	out := StallsRecord{Rows: []StallRow{}}
	for _, s := range stalls {
		out.Rows = append(out.Rows, StallRow{s.ProducerID, s.Name, s.Sales, s.Contracts, s.Result})
	}
	slices.SortFunc(out.Rows, func(a, b StallRow) int { return cmp.Compare(a.Producer, b.Producer) })
	return out
}

// Stalls are they, to be saved again.
func (r StallsRecord) Stalls() (out []Stall) {
	for _, s := range r.Rows {
		out = append(out, Stall{ProducerID: s.Producer, Name: s.Name, Sales: s.Sales, Contracts: s.Contracts, Result: s.Result})
	}
	return out
}
