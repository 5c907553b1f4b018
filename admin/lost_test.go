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
	d.Exec(`INSERT INTO river_job (args, attempt, created_at, errors, kind, max_attempts, metadata, priority, queue, state, scheduled_at, tags)
		SELECT jsonb_build_object('event', 'orders.changed', 'id', n), 3, now() - n * interval '45 minutes', ARRAY['{}'::jsonb], 'outbox', 14, '{}', 1, 'default', 'retryable', now() + interval '1 hour', '{}' FROM generate_series(1, 2) n`)
	admin := d.as("Quản", "admin")
	admin.get(home).says(t, http.StatusOK, "1 việc máy thử hơn một giờ chưa xong")
	admin.get(home).says(t, http.StatusOK, "việc máy làm mãi không được")
	d.as("Hoa", "economy").get(lostAt).says(t, http.StatusForbidden)
	admin.get(lostAt).says(t, http.StatusOK, "Báo đơn mới cho khách và cơ sở", "Một việc chạy nền", "sau 14 lần thử", "orders.placed 7")
	admin.follow(admin.post(lostAt+"/lam-lai", "id", "1")).says(t, http.StatusOK, "Máy đang làm lại")
	admin.post(lostAt+"/lam-lai", "id", "1").says(t, http.StatusConflict, "đã làm lại hoặc đã bỏ qua")
	admin.follow(admin.post(lostAt+"/bo-qua", "id", "2")).says(t, http.StatusOK, "Máy đang tự thử lại 2 việc", "Gửi thử một thư", "Chưa việc nào phải dừng").saysNot(t, "đều đã xong")
	d.Exec(`UPDATE river_job SET state = 'completed', finalized_at = now() WHERE state IN ('retryable', 'available')`)
	admin.get(lostAt).says(t, http.StatusOK, "Không có việc nào dở dang").saysNot(t, "tự thử lại")
}
