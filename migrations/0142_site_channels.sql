-- The commune's own channels, as the office wrote them: addresses that pages lead to.
-- +goose Up
ALTER TABLE site_imprint
  ADD COLUMN facebook text NOT NULL DEFAULT '' CHECK (facebook = '' OR facebook LIKE 'https://%'),
  ADD COLUMN tiktok   text NOT NULL DEFAULT '' CHECK (tiktok = '' OR tiktok LIKE 'https://%'),
  ADD COLUMN youtube  text NOT NULL DEFAULT '' CHECK (youtube = '' OR youtube LIKE 'https://%'),
  ADD COLUMN zalo     text NOT NULL DEFAULT '' CHECK (zalo = '' OR zalo LIKE 'https://%');

-- +goose Down
ALTER TABLE site_imprint DROP COLUMN facebook, DROP COLUMN tiktok, DROP COLUMN youtube, DROP COLUMN zalo;
