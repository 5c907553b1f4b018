package main

import (
	"cmp"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

// scene is one page in one state. Without reach it is opened by its path.
type scene struct {
	name   string
	path   string
	status int // 200 when 0
	reach  func(*browsertest.Tab)
}

// scenes is every page of the shop, in every state that looks different.
func (s *stage) scenes(t *testing.T) []scene {
	t.Helper()
	certificate := func(slug string) string {
		return "/cn/" + one[string](t, s, `SELECT certificate_code FROM recognitions r JOIN products p ON p.id = r.product_id WHERE p.slug = $1`, slug)
	}
	tracked, err := url.Parse(s.buy(t, "mien-dong-lang-so-soi-nho", "scene-of-an-order").Tracking)
	if err != nil {
		t.Fatal(err)
	}
	put := func(tab *browsertest.Tab, slug string) {
		tab.Go("/san-pham/" + slug)
		tab.Follow(`button[name=go]`)
	}
	full := func(tab *browsertest.Tab) {
		put(tab, "mien-dong-lang-so-soi-nho")
		put(tab, "nem-thinh-la-sung-ha-hoa")
	}
	air := "/live/" + one[string](t, s, `SELECT slug FROM live_sessions WHERE state = 'live' AND NOT rehearsal LIMIT 1`)
	soldOut := "/san-pham/" + one[string](t, s, `SELECT p.slug FROM products p JOIN variants v ON v.product_id = p.id
			GROUP BY p.id HAVING sum(v.stock) = 0 AND bool_and(v.price > 0) AND bool_and(p.published_at IS NOT NULL) ORDER BY p.id LIMIT 1`)
	thanks := keeperPath(t, s, "cho-ha-hoa")
	arrived := s.arrived(t)
	made, held := s.made(t), s.held(t)
	scenes := []scene{
		{name: "home", path: "/"},
		{name: "list", path: "/san-pham"},
		{name: "list-filtered", path: "/san-pham?nhom=mien-bun-pho&sao=3&sap-xep=gia-tang"},
		{name: "list-empty", path: "/san-pham?nhom=do-go&gia=0-1000"},
		{name: "product", path: "/san-pham/mien-dong-lang-so-soi-nho"},
		{name: "product-nem", path: "/san-pham/nem-thinh-la-sung-ha-hoa"},
		{name: "product-soldout", path: soldOut},
		{name: "product-ahead", path: "/san-pham/mien-dong-bao-cho-quan"},
		{name: "product-quote", path: "/san-pham/ban-tho-gia-tien"},
		{name: "product-visit", path: "/san-pham/tham-dinh-so"},
		{name: "product-ending", path: "/san-pham/bun-kho-cuon-tay"},
		{name: "product-lapsed", path: "/san-pham/pho-kho-bo-lat"},
		{name: "product-preparing", path: "/san-pham/mien-dong-nang-hai-hom"},
		{name: "search", path: "/tim?q=mien+so"},
		{name: "search-start", path: "/tim"},
		{name: "search-miss", path: "/tim?q=xe+may"},
		{name: "search-odd", path: "/tim?q=" + url.QueryEscape(`<script>alert(1)</script>' OR %`)},
		{name: "cart-empty", path: "/gio-hang"},
		{name: "cart", path: "/gio-hang", reach: func(tab *browsertest.Tab) { full(tab); tab.Go("/gio-hang") }},
		{name: "checkout", path: "/dat-hang", reach: full},
		{name: "checkout-wrong", reach: func(tab *browsertest.Tab) {
			full(tab)
			tab.Write("[name=phone]", "12345")
			tab.Follow(`button[name=do]:not(.sr)`)
		}},
		{name: "order", path: tracked.RequestURI()},
		{name: "order-masked", reach: func(tab *browsertest.Tab) {
			tab.Go("/tra-cuu-don")
			code, _, _ := strings.Cut(strings.TrimPrefix(tracked.Path, "/don/"), "?")
			tab.Write("main [name=code]", code)
			tab.Write("main [name=last4]", "5678")
			tab.Follow("main form button")
		}},
		{name: "lookup", path: "/tra-cuu-don"},
		{name: "lookup-wrong", reach: func(tab *browsertest.Tab) {
			tab.Go("/tra-cuu-don")
			tab.Write("main [name=code]", "HD-AAAA-1111")
			tab.Write("main [name=last4]", "0000")
			tab.Follow("main form button")
		}},
		{name: "waiting-noted", reach: func(tab *browsertest.Tab) {
			tab.Go(soldOut)
			tab.Write("#bao-khi-co [name=phone]", "0912 345 601")
			tab.Follow("#bao-khi-co button")
		}},
		{name: "waiting-wrong", reach: func(tab *browsertest.Tab) {
			tab.Go(soldOut)
			tab.Write("#bao-khi-co [name=phone]", "0912")
			tab.Follow("#bao-khi-co button")
		}},
		{name: "order-delivered", path: arrived},
		{name: "review-form", reach: func(tab *browsertest.Tab) {
			tab.Go(arrived)
			tab.Follow(".reviews a")
		}},
		{name: "review-wrong", reach: func(tab *browsertest.Tab) {
			tab.Go(arrived)
			tab.Follow(".reviews a")
			tab.Follow("form.form button")
		}},
		{name: "case-form", reach: func(tab *browsertest.Tab) {
			tab.Go(arrived)
			tab.Follow(`a[href*="/phan-anh?k="]`)
		}},
		{name: "case-wrong", reach: func(tab *browsertest.Tab) {
			tab.Go(arrived)
			tab.Follow(`a[href*="/phan-anh?k="]`)
			tab.Follow("form.form button")
		}},
		{name: "case", path: askedCase(t, s)},
		{name: "own-data", path: strings.Replace(arrived, "?", "/du-lieu?", 1)},
		{name: "report", path: "/phan-anh"},
		{name: "report-answered", path: made["report"]},
		{name: "own-data-ask", path: "/du-lieu-cua-toi"},
		{name: "product-reviews", path: "/san-pham/mien-dong-lang-so-soi-nho/nhan-xet"},
		{name: "makers", path: "/nguoi-lam"},
		{name: "maker", path: "/nguoi-lam/htx-mien-lang-so"},
		{name: "maker-wood", path: "/nguoi-lam/moc-la-cuc"},
		{name: "dinh-so", path: "/dinh-so"},
		{name: "events", path: "/su-kien"},
		{name: "event", path: "/su-kien/hoi-dinh-so"},
		{name: "news", path: "/tin"},
		{name: "news-item", path: "/tin/trang-chay-thu"},
		{name: "map", path: "/ban-do"},
		{name: "map-near", path: "/ban-do?gan=yen-quan&loai=diem-ban"},
		{name: "map-open", path: "/ban-do?loai=dang-mo"},
		{name: "keeper", path: keeperPath(t, s, "dinh-so")},
		{name: "keeper-thanks", reach: func(tab *browsertest.Tab) {
			tab.Go(thanks)
			tab.Follow(`main form button`)
		}},
		{name: "keeper-gone", path: "/ke-hang/1?k=x", status: http.StatusNotFound},
		{name: "ocop", path: "/ocop"},
		{name: "certificate", path: certificate("mien-dong-lang-so-soi-nho")},
		{name: "certificate-lapsed", path: certificate("pho-kho-bo-lat")},
		{name: "certificate-revoked", path: certificate("nem-goi-la-do-chang")},
		{name: "certificate-unknown", path: "/cn/01-00000-999-2020", status: http.StatusNotFound},
		{name: "lot", path: "/lo/MLS-MAU-118"},
		{name: "lot-expired", path: "/lo/MLS-MAU-097"},
		{name: "lot-recalled", path: "/lo/MLS-MAU-104"},
		{name: "recalls", path: "/thu-hoi"},
		{name: "lot-unknown", path: "/lo/KHONG-CO", status: http.StatusNotFound},
		{name: "policies", path: "/chinh-sach"},
		{name: "bespoke-fitted", path: made["fitted"]},
		{name: "bespoke-card", path: strings.Replace(made["fitted"], "?", "/bao-hanh?", 1)},
		{name: "bespoke-at-work", path: made["at-work"]},
		{name: "bespoke-quoted", path: made["thinking"]},
		{name: "order-staged", path: made["order"]},
		{name: "product-held", path: "/san-pham/" + held},
		{name: "wholesale", path: "/mua-si"},
		{name: "wholesale-of-goods", path: "/mua-si?sp=khay-tra-cham-la-cuc"},
		{name: "wholesale-wrong", reach: func(tab *browsertest.Tab) {
			tab.Go("/mua-si")
			tab.Write("#phone", "0912")
			tab.Follow("main form button")
		}},
		{name: "wholesale-new", path: made["bulk-new"]},
		{name: "wholesale-taken", path: made["bulk-taken"]},
		{name: "bespoke-ask", path: "/san-pham/cua-vong-cham/dat-lam"},
		{name: "live-list", path: "/live"},
		{name: "live", path: "/b1?k=fb"},
		{name: "live-quick", reach: func(tab *browsertest.Tab) {
			tab.Go("/b1?k=fb")
			tab.Follow("button[form=grab]")
		}},
		{name: "live-quick-wrong", reach: func(tab *browsertest.Tab) {
			tab.Go("/b1")
			tab.Follow("button[form=grab]")
			tab.Write("[name=phone]", "12")
			tab.Follow(placeButton)
		}},
		{name: "live-line", reach: func(tab *browsertest.Tab) {
			s.holdAll(t, "G1")
			tab.Go("/g1")
			tab.Follow(`form[action$="/cho/G1"] button`)
		}},
		{name: "live-unknown", path: "/m9", status: http.StatusNotFound},
		{name: "live-draft", path: s.draftLink(t)},
		{name: "live-overlay", path: air + "/lop-phu"},
		{name: "live-board", path: air + "/bang-gia?tiktok=1"},
		{name: "live-over", reach: func(tab *browsertest.Tab) {
			tab.Go("/live")
			tab.Follow("section:last-of-type .live-list a")
		}},
		{name: "contact", path: "/lien-he"},
		{name: "menu", path: "/menu"},
		{name: "offline", path: "/mat-mang"},
		{name: "nothing", path: "/khong-co-trang-nay", status: http.StatusNotFound},
		{name: "order-wrong-key", path: "/don/HD-AAAA-1111?k=x"},
	}
	return append(scenes, s.shortScenes(t)...)
}

// holdAll lets somebody hold all that is left of a thing on air, or hold it longer.
func (s *stage) holdAll(t *testing.T, code string) {
	t.Helper()
	if _, err := s.db.Pool.Exec(t.Context(), `INSERT INTO holds (holder, variant_id, offer_id, quantity, most, made_at, until, firm)
		SELECT 'somebody', o.variant_id, o.id, o.units - o.taken, o.units - o.taken, now(), now() + interval '15 minutes', true FROM offers o JOIN live_items i ON i.id = o.live_item_id
		JOIN live_sessions l ON l.id = i.session_id WHERE i.code = $1 AND l.state = 'live' AND o.ended_at IS NULL AND held_of(o.id, now()) = 0`, code); err != nil {
		t.Fatal(err)
	}
}

// listed is what the sitemap tells of: one page of a kind is in scenes, here are all
// groups, villages, sales points and policies.
func (s *stage) listed(t *testing.T) []scene {
	t.Helper()
	var more []scene
	for _, path := range s.sitemap(t) {
		for _, kind := range []string{"/nhom/", "/lang/", "/diem-ban/", "/chinh-sach/"} {
			if slug, ok := strings.CutPrefix(path, kind); ok {
				more = append(more, scene{name: strings.Trim(kind, "/") + "-" + slug, path: path})
			}
		}
	}
	return more
}

// TestEveryPageIsFitToBeSeen opens every page at both widths over a slow line. With OCOP_SHOTS set to a
// folder it leaves a picture of each there.
func TestEveryPageIsFitToBeSeen(t *testing.T) {
	t.Parallel()
	browsertest.Prepare(t)
	s := openStage(t)
	public, listed, office := append(s.scenes(t), s.tellScenes(t)...), s.listed(t), s.officeScenes(t)
	office = slices.Insert(office, 2, append(append(append(s.orderScenes(t), s.filterScenes(t)...), s.fairScenes(t)...), s.mergeScenes(t)...)...)
	office = slices.Insert(office, 2, append(append(s.linkScenes(t), s.phraseScenes(t)...), s.messageScenes(t)...)...)
	office = slices.Insert(office, 2, append(s.goodsPages(t), s.brokenScenes(t)...)...)
	pictures, own := s.pictureScenes(t)
	office = slices.Insert(office, 2, pictures...)
	office = slices.Insert(office, len(office)-1, append(append(s.lentScenes(t), s.returnedGoods(t)...), own...)...) // before the one that must be the last
	s.url = browsertest.SlowLine(t, s.url)
	for _, view := range []browsertest.View{browsertest.Phone.WithoutCache(), browsertest.Desk.WithoutCache()} {
		t.Run("shop-"+view.String(), func(t *testing.T) {
			t.Parallel()
			tab := s.visitor(t, view) // one visitor walks all pages that need no deed before
			for _, one := range append(public, listed...) {
				t.Run(one.name, func(t *testing.T) {
					if one.reach != nil {
						s.fit(t, s.visitor(t, view), one, view)
					} else {
						s.fit(t, tab.For(t), one, view)
					}
				})
			}
		})
		t.Run("office-"+view.String(), func(t *testing.T) {
			t.Parallel()
			tab := s.visitor(t, view)
			tab.Go("/quan-tri")
			check(t, tab, "office-login", view)
			for i, one := range office {
				t.Run(one.name, func(t *testing.T) { s.fit(t, tab.For(t), one, view) })
				if i == 0 {
					s.signIn(tab, "canbo@hungdao.example", demo.Logins()[0].Password)
				}
			}
		})
	}
}

func (s *stage) fit(t *testing.T, tab *browsertest.Tab, one scene, view browsertest.View) {
	if one.reach != nil {
		one.reach(tab)
	} else if status, want := tab.Go(one.path), cmp.Or(one.status, http.StatusOK); status != want {
		t.Errorf("%s: status %d, not %d", one.path, status, want)
	}
	check(t, tab, one.name, view)
}
