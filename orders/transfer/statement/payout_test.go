package statement

import (
	"testing"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

func TestAFileOfACourierIsReadByItsColumns(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"STT;Số hiệu bưu gửi;Tiền COD;Ngày trả\n1; rr 01 ;1.200.000;24/11/2026\n;Tổng;1.200.000;\n",
		"Kỳ 1\nMã đơn hàng,Mã vận đơn,Cước,Tiền thu hộ,Ngày\nA1,RR01,5000,\"1,200,000\",24/11/2026\n",
	} {
		got, _, err := ParsePayouts([]byte(text))
		if err != nil || len(got) != 1 || got[0].Tracking != "RR01" || got[0].Amount != 1_200_000 || got[0].At.IsZero() {
			t.Errorf("%q: %+v (%v)", text, got, err)
		}
	}
	if _, _, err := ParsePayouts([]byte("Mã vận đơn,Tiền thu hộ\nRR01,-5\n")); !fault.Is(err, "statement.amount") {
		t.Errorf("less than nothing: %v", err)
	}
}

func FuzzParsePayouts(f *testing.F) {
	f.Add([]byte("Mã vận đơn,Tiền thu hộ\nGHN1,120000\n"))
	f.Add([]byte("Mã vận đơn;Mã vận đơn\n;\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		got, _, err := ParsePayouts(data)
		if _, refused := fault.As(err); err != nil && !refused {
			t.Fatalf("broken: %v", err)
		}
		for _, p := range got {
			if p.Amount <= 0 || p.Amount > money.Max || !trackingCode.MatchString(p.Tracking) {
				t.Fatalf("%+v", p)
			}
		}
	})
}
