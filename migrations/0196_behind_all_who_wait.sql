-- +goose Up
-- An order joins a queue behind all that are in it, also at the same instant or by a clock that
-- was put back: the last of a queue is asked for with every order.
CREATE INDEX preorder_draws_last ON preorder_draws (variant_id, drawn_at);

-- +goose Down
DROP INDEX preorder_draws_last;
