package demo

import (
	"context"
	"fmt"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/report"
)

// writeReports lets made-up people tell the commune two things, one of which is answered.
func (o *office) writeReports(ctx context.Context) error {
	var there bool
	if err := o.deps.DB.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM public_reports)`).Scan(&there); err != nil || there {
		return err
	}
	store := report.NewStore(o.deps.DB, func() time.Time { return o.clock }, nil)
	o.clock = daysAgo(3, 9, 0).before(o.start)
	first, err := store.Tell(ctx, report.Telling{About: report.Site, Category: report.Content, Body: "Giờ mở cửa của chợ Hạ Hòa trên bản đồ khác với biển ở chợ. (Phản ánh mẫu)"})
	if err != nil {
		return fmt.Errorf("a sample report: %w", err)
	}
	o.clock = daysAgo(2, 10, 30).before(o.start)
	if err := store.Answer(ctx, o.staff[officerLogin], first.ID, "Cảm ơn bạn. Giờ trên bản đồ đã sửa theo biển ở chợ."); err != nil {
		return fmt.Errorf("a sample answer: %w", err)
	}
	o.clock = minutesAgo(150).before(o.start)
	_, err = store.Tell(ctx, report.Telling{About: report.Product, Name: "Miến dong bán ở cổng chợ", Category: report.Label, Phone: "0900000131",
		Body: "Gói miến dán bốn sao nhưng quét mã không ra quyết định nào. Người bán nói nhãn cũ. (Phản ánh mẫu)"})
	if err != nil {
		return fmt.Errorf("a sample report: %w", err)
	}
	return nil
}
