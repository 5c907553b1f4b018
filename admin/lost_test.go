package admin

import (
	"net/http"
	"testing"
)

func TestWhatTheProgramGaveUpIsTheAdministratorsWork(t *testing.T) {
	t.Parallel()
	d := open(t)
	for i, event := range []string{"orders.placed", "ghost.event"} {
		d.Exec(`INSERT INTO river_job (args, attempt, created_at, errors, finalized_at, kind, max_attempts, metadata, priority, queue, state, scheduled_at, tags)
			VALUES (jsonb_build_object('event', $1::text, 'id', 7 + $2::int, 'listener', 'x', 'outbox', $2::int), 14, now(), NULL, now(), 'outbox', 14, '{}', 1, 'default', 'discarded', now(), '{}')`, event, i)
	}
	admin := d.as("Quản", "admin")
	admin.get(home).says(t, http.StatusOK, "việc máy làm mãi không được")
	d.as("Hoa", "economy").get(lostAt).says(t, http.StatusForbidden)
	admin.get(lostAt).says(t, http.StatusOK, "Báo đơn mới cho khách và cơ sở", "Một việc chạy nền", "sau 14 lần thử", "orders.placed 7")
	admin.follow(admin.post(lostAt+"/lam-lai", "id", "1")).says(t, http.StatusOK, "Máy đang làm lại")
	admin.post(lostAt+"/lam-lai", "id", "1").says(t, http.StatusConflict, "đã làm lại hoặc đã bỏ qua")
	admin.follow(admin.post(lostAt+"/bo-qua", "id", "2")).says(t, http.StatusOK, "Không có việc nào dở dang")
}
