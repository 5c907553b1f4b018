-- +goose Up

-- What somebody holds firmly is looked for by who it is, whether it is used already or not:
-- holds_holder is of what is not, and a day of holds was read for each line of a cart.
CREATE INDEX holds_firm_of ON holds (holder, offer_id) WHERE firm;

-- +goose Down
DROP INDEX holds_firm_of;
