-- The words under the box again, a third as long: a phone showed seven lines of them. Who agreed to
-- the first version agreed to that, and it stays beside this one.
-- +goose Up
INSERT INTO consent_texts (purpose, version, words, published_on) VALUES ('new_batches', 2,
'Nhắn tôi khi {cơ sở} có mẻ mới
Không bắt buộc. Trang OCOP Hưng Đạo gửi thay cơ sở, tới thư điện tử hoặc số điện thoại trong đơn, mỗi cơ sở nhiều nhất 7 ngày một tin. Thôi lúc nào cũng được: bấm trong tin, ở trang đơn, hoặc gọi xã.', '2026-11-28');

-- +goose Down
ALTER TABLE consent_texts DISABLE TRIGGER consent_texts_stay;
DELETE FROM consent_texts WHERE purpose = 'new_batches' AND version = 2;
ALTER TABLE consent_texts ENABLE TRIGGER consent_texts_stay;
