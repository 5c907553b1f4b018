-- What buyers allowed beyond their order: to which words, for which producer, until when. The
-- words are numbered and never changed; a new wording is a new row, beside those that were
-- agreed to.
-- +goose Up
CREATE TABLE consent_texts (
  purpose      text NOT NULL CHECK (purpose IN ('new_batches')),
  version      integer NOT NULL CHECK (version > 0),
  words        text NOT NULL CHECK (words <> ''),
  published_on date NOT NULL,
  PRIMARY KEY (purpose, version)
);
CREATE TRIGGER consent_texts_stay BEFORE UPDATE OR DELETE ON consent_texts FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER consent_texts_not_emptied BEFORE TRUNCATE ON consent_texts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

INSERT INTO consent_texts (purpose, version, words, published_on) VALUES ('new_batches', 1,
'Nhắn tôi khi {cơ sở} có mẻ mới
Không bắt buộc, không đánh dấu vẫn đặt hàng như thường. Trang OCOP Hưng Đạo gửi thay cơ sở tới thư điện tử ghi trong đơn; không có thư thì nhắn tới số điện thoại, khi trang gửi được tin nhắn. Mỗi cơ sở nhiều nhất 7 ngày một tin. Muốn thôi lúc nào cũng được: bấm đường dẫn trong tin, mở trang đơn này, hoặc gọi xã.', '2026-11-28');

-- Who allowed what. Emptied with its purchase: then nobody can be written to by it.
CREATE TABLE consents (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  purpose        text NOT NULL,
  version        integer NOT NULL,
  producer_id    bigint NOT NULL REFERENCES producers,
  producer_name  text NOT NULL, -- as it stood in the words
  purchase_id    bigint NOT NULL REFERENCES purchases,
  phone          text NOT NULL,
  email          text NOT NULL,
  given_at       timestamptz NOT NULL,
  withdrawn_at   timestamptz,
  withdrawn_way  text NOT NULL DEFAULT '' CHECK (withdrawn_way IN ('', 'order_page', 'message', 'officer', 'erased')),
  withdrawn_name text NOT NULL DEFAULT '', -- of the officer who was called
  FOREIGN KEY (purpose, version) REFERENCES consent_texts,
  UNIQUE (purchase_id, producer_id, purpose),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_way = '')),
  CHECK (phone <> '' OR withdrawn_at IS NOT NULL)
);
CREATE INDEX consents_running ON consents (producer_id, phone) WHERE withdrawn_at IS NULL;
CREATE INDEX consents_of_number ON consents (phone) WHERE phone <> '';

-- What was said stays what was said: a consent is taken back once, and emptied.
-- +goose StatementBegin
CREATE FUNCTION consent_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - '{phone,email,withdrawn_at,withdrawn_way,withdrawn_name}'::text[]) IS DISTINCT FROM (to_jsonb(OLD) - '{phone,email,withdrawn_at,withdrawn_way,withdrawn_name}'::text[])
     OR NEW.phone NOT IN (OLD.phone, '') OR NEW.email NOT IN (OLD.email, '')
     OR OLD.withdrawn_at IS NOT NULL AND (OLD.withdrawn_at, OLD.withdrawn_way, OLD.withdrawn_name) IS DISTINCT FROM (NEW.withdrawn_at, NEW.withdrawn_way, NEW.withdrawn_name) THEN
    RAISE EXCEPTION 'a consent stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER consents_stay BEFORE UPDATE ON consents FOR EACH ROW EXECUTE FUNCTION consent_stays();

-- A message of a producer to who allowed it, and who is owed it: one a buyer, left out with why.
CREATE TABLE batch_news (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  producer_id   bigint NOT NULL REFERENCES producers,
  product_id    bigint REFERENCES products ON DELETE SET NULL,
  product_name  text NOT NULL,
  people        integer NOT NULL CHECK (people > 0),
  sent_by       bigint,
  sent_name     text NOT NULL,
  created_at    timestamptz NOT NULL
);
CREATE INDEX batch_news_last ON batch_news (producer_id, created_at DESC);

CREATE TABLE batch_tellings (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  news_id     bigint NOT NULL REFERENCES batch_news,
  consent_id  bigint NOT NULL REFERENCES consents,
  told_at     timestamptz,
  left_out    text NOT NULL DEFAULT '' CHECK (left_out IN ('', 'withdrawn', 'goods', 'order', 'lost')),
  UNIQUE (news_id, consent_id),
  CHECK (told_at IS NULL OR left_out = '')
);
CREATE INDEX batch_tellings_of_consent ON batch_tellings (consent_id);

-- +goose Down
DROP TABLE batch_tellings, batch_news, consents, consent_texts;
DROP FUNCTION consent_stays();
