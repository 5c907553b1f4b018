package trail

// looks are the actions by which somebody saw data of people; the index of the log holds
// the same words.
const looks = `(contacts?_shown|numbers_shown|account\.shown|\.opened)$`

// hanging is a record with what hangs on it.
const hanging = `SELECT @entity::text, @id::bigint
	UNION ALL SELECT 'variant', x.id FROM variants x WHERE @entity = 'product' AND x.product_id = @id
	UNION ALL SELECT 'photo', f.id FROM photos f WHERE @entity = 'product' AND f.product_id = @id
	UNION ALL SELECT 'photo', f.id FROM photos f WHERE @entity = 'producer' AND f.producer_id = @id
	UNION ALL SELECT 'producer', g.gone_id FROM producer_merges g WHERE @entity = 'producer' AND g.kept_id = @id AND g.undone_at IS NULL
	UNION ALL SELECT 'recognition', r.id FROM recognitions r WHERE @entity = 'product' AND r.product_id = @id
	UNION ALL SELECT 'case', k.id FROM return_cases k WHERE @entity = 'order' AND k.order_id = @id`

// called is every record with a code, or a name, like what was typed: of each kind not
// more than anybody means.
const called = `SELECT 'order', o.id FROM orders o WHERE o.code = upper(replace(@record, ' ', ''))
	UNION ALL (SELECT 'product', p.id FROM products p WHERE strpos(vn_norm(p.name), vn_norm(@record)) > 0 LIMIT 50)
	UNION ALL (SELECT 'variant', x.id FROM variants x JOIN products p ON p.id = x.product_id WHERE strpos(vn_norm(p.name), vn_norm(@record)) > 0 LIMIT 100)
	UNION ALL (SELECT 'producer', m.id FROM producers m WHERE strpos(vn_norm(m.name), vn_norm(@record)) > 0 LIMIT 50)
	UNION ALL (SELECT 'account', w.id FROM accounts w WHERE strpos(vn_norm(w.name), vn_norm(@record)) > 0 LIMIT 50)
	UNION ALL (SELECT 'sales_point', s.id FROM sales_points s WHERE strpos(vn_norm(s.name), vn_norm(@record)) > 0 LIMIT 50)
	UNION ALL (SELECT 'article', n.id FROM articles n WHERE strpos(vn_norm(n.title), vn_norm(@record)) > 0 LIMIT 50)
	UNION ALL SELECT 'voucher', v.id FROM vouchers v WHERE v.code = upper(@record)
	UNION ALL SELECT 'lot', t.id FROM lots t WHERE t.code = upper(@record)`

// labels is what the record of a line is called today.
const labels = `WHEN 'product' THEN (SELECT p.name FROM products p WHERE p.id = l.entity_id)
	WHEN 'variant' THEN (SELECT p.name || ', ' || x.name FROM variants x JOIN products p ON p.id = x.product_id WHERE x.id = l.entity_id)
	WHEN 'photo' THEN (SELECT coalesce(p.name, m.name, s.name) FROM photos f LEFT JOIN products p ON p.id = f.product_id LEFT JOIN producers m ON m.id = f.producer_id
		LEFT JOIN sales_points s ON s.id = f.sales_point_id WHERE f.id = l.entity_id)
	WHEN 'producer' THEN coalesce((SELECT m.name FROM producers m WHERE m.id = l.entity_id), (SELECT g.gone_name FROM producer_merges g WHERE g.gone_id = l.entity_id ORDER BY g.id DESC LIMIT 1))
	WHEN 'order' THEN (SELECT o.code FROM orders o WHERE o.id = l.entity_id)
	WHEN 'case' THEN (SELECT o.code || '/' || k.number FROM return_cases k JOIN orders o ON o.id = k.order_id WHERE k.id = l.entity_id)
	WHEN 'paper' THEN (SELECT x.number FROM papers x WHERE x.id = l.entity_id)
	WHEN 'lot' THEN (SELECT t.code FROM lots t WHERE t.id = l.entity_id)
	WHEN 'recognition' THEN (SELECT p.name FROM recognitions r JOIN products p ON p.id = r.product_id WHERE r.id = l.entity_id)
	WHEN 'recognition_proposal' THEN (SELECT p.name FROM recognition_proposals r JOIN products p ON p.id = r.product_id WHERE r.id = l.entity_id)
	WHEN 'account' THEN (SELECT w.name FROM accounts w WHERE w.id = l.entity_id)
	WHEN 'sales_point' THEN (SELECT s.name FROM sales_points s WHERE s.id = l.entity_id)
	WHEN 'article' THEN (SELECT n.title FROM articles n WHERE n.id = l.entity_id)
	WHEN 'voucher' THEN (SELECT v.code FROM vouchers v WHERE v.id = l.entity_id)
	WHEN 'live_session' THEN (SELECT g.name FROM live_sessions g WHERE g.id = l.entity_id)
	WHEN 'takedown' THEN (SELECT w.name FROM takedowns w WHERE w.id = l.entity_id)
	WHEN 'village' THEN (SELECT w.name FROM villages w WHERE w.id = l.entity_id)
	WHEN 'heritage_site' THEN (SELECT w.name FROM heritage_sites w WHERE w.id = l.entity_id)
	WHEN 'visit_place' THEN (SELECT z.name FROM visit_places z WHERE z.id = l.entity_id)
	WHEN 'visit' THEN (SELECT b.code FROM visit_bookings b WHERE b.id = l.entity_id)
	WHEN 'bespoke' THEN (SELECT b.code FROM bespoke_requests b WHERE b.id = l.entity_id)
	WHEN 'wholesale' THEN (SELECT w.code FROM wholesale_requests w WHERE w.id = l.entity_id)
	WHEN 'review' THEN (SELECT p.name FROM reviews r JOIN products p ON p.id = r.product_id WHERE r.id = l.entity_id)`

// refs is what the address of a record is made of, where it is not the record's own id.
const refs = `WHEN 'order' THEN (SELECT o.code FROM orders o WHERE o.id = l.entity_id)
	WHEN 'variant' THEN (SELECT x.product_id::text FROM variants x WHERE x.id = l.entity_id)
	WHEN 'lot' THEN (SELECT t.product_id::text FROM lots t WHERE t.id = l.entity_id)
	WHEN 'photo' THEN (SELECT f.product_id::text FROM photos f WHERE f.id = l.entity_id)
	WHEN 'bespoke' THEN (SELECT b.code FROM bespoke_requests b WHERE b.id = l.entity_id)
	WHEN 'wholesale' THEN (SELECT w.code FROM wholesale_requests w WHERE w.id = l.entity_id)`
