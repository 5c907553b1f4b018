-- +goose Up

-- What was ordered to try it, so that the hosts see their figures move in a rehearsal too.
ALTER TABLE live_sessions ADD COLUMN tried_orders int NOT NULL DEFAULT 0 CHECK (tried_orders >= 0),
  ADD COLUMN tried_sum bigint NOT NULL DEFAULT 0 CHECK (tried_sum >= 0),
  ADD CONSTRAINT live_sessions_tried CHECK (rehearsal OR tried_orders = 0 AND tried_sum = 0);

-- +goose Down
ALTER TABLE live_sessions DROP CONSTRAINT live_sessions_tried, DROP COLUMN tried_orders, DROP COLUMN tried_sum;
