package archtest

// module is our own name: what begins with it is one of our folders.
const module = "github.com/ocop-hungdao/ocop"

// may lists, for each folder, the folders of ours that it may import; "x/..." means x
// and everything under it, also as a folder. A folder with no line is refused: whoever
// makes one says here what it may know.
var may = map[string][]string{
	"migrations":        {},
	"internal/...":      {"internal/...", "migrations"},
	"internal/fault":    {},
	"internal/money":    {},
	"internal/ics":      {},
	"internal/workbook": {"internal/fault"},
	"internal/vntime":   {},
	"internal/locale":   {"internal/money", "internal/fault", "internal/vntime"},

	"catalog":             {"internal/..."},
	"catalog/ocop":        {"catalog", "internal/..."},
	"catalog/salespoint":  {"catalog", "internal/..."},
	"catalog/content":     {"catalog", "internal/..."},
	"catalog/review":      {"catalog", "internal/..."},
	"catalog/programme":   {"catalog", "internal/..."},
	"catalog/search":      {"catalog", "catalog/ocop", "internal/..."},
	"catalog/notify":      {"catalog", "catalog/message", "catalog/ocop", "internal/..."},
	"catalog/livestream":  {"catalog", "catalog/ocop", "internal/..."},
	"catalog/shortlink":   {"catalog", "catalog/livestream", "catalog/ocop", "internal/..."},
	"catalog/imports":     {"catalog", "catalog/ocop", "catalog/salespoint", "internal/..."},
	"catalog/report":      {"catalog", "internal/..."},
	"catalog/takedown":    {"catalog", "internal/..."},
	"catalog/message":     {"catalog", "internal/..."},
	"catalog/catalogtest": {"catalog/...", "internal/..."},

	"catalog/livestream/comments": {"catalog/livestream", "internal/..."},

	"orders/ledger":             {"internal/..."},
	"orders/shipping":           {"internal/..."},
	"orders/voucher":            {"internal/..."},
	"orders/consent":            {"catalog", "internal/..."},
	"orders/vietqr":             {"internal/..."},
	"orders/payee":              {"orders/vietqr", "internal/..."},
	"orders":                    {"orders/consent", "orders/ledger", "orders/shipping", "orders/payee", "orders/voucher", "catalog", "internal/..."},
	"orders/transfer":           {"orders", "orders/ledger", "orders/payee", "orders/transfer/statement", "catalog", "internal/..."},
	"orders/transfer/statement": {"internal/..."},
	"orders/waiting":            {"orders", "catalog", "internal/..."},
	"orders/drafts":             {"orders", "catalog", "internal/..."},
	"orders/visit":              {"catalog", "internal/..."},
	"orders/cod":                {"orders", "orders/ledger", "orders/transfer/statement", "catalog", "internal/..."},
	"orders/returns":            {"orders", "orders/ledger", "catalog", "internal/..."},
	"orders/bespoke":            {"orders", "orders/ledger", "catalog", "internal/..."},
	"orders/wholesale":          {"catalog", "orders/behalf", "internal/..."},
	"orders/card":               {"orders", "orders/ledger", "orders/payee", "internal/..."},
	"orders/stripe":             {"orders", "orders/card", "orders/ledger", "catalog", "internal/..."},
	"orders/stripe/fake":        {"internal/..."},
	"orders/transfer/fake":      {"orders/vietqr", "internal/..."},
	"orders/notify":             {"orders", "orders/bespoke", "orders/consent", "orders/payee", "orders/privacy", "orders/returns", "orders/wholesale", "catalog", "internal/..."},
	"orders/privacy":            {"catalog", "catalog/report", "orders", "orders/bespoke", "orders/returns", "orders/visit", "orders/waiting", "orders/wholesale", "internal/..."},
	"orders/orderstest":         {"orders/...", "catalog/...", "internal/..."},
	"orders/merging":            {"orders", "catalog", "internal/..."},
	"orders/work":               {"catalog", "internal/..."},
	"orders/behalf":             {"orders", "orders/statement", "catalog", "catalog/livestream", "internal/..."},
	"orders/trail":              {"internal/..."},
	"orders/outlook":            {"catalog", "catalog/ocop", "catalog/programme", "internal/..."},
	"orders/statement":          {"orders", "orders/ledger", "catalog", "internal/..."},

	"web/static":     {},
	"web/ui":         {"web/static", "web/ui/art", "internal/money", "internal/locale", "internal/maptile"},
	"web/ui/art":     {},
	"web/ui/gallery": {"web/ui", "web/ui/art", "internal/money", "internal/locale"},
	"web/view":       {"web/ui", "internal/money", "internal/locale"},
	"web/sharecard":  {"web/static", "web/ui/art"},
	"web":            {"web/...", "catalog/...", "orders/...", "internal/..."},

	"admin/sheets": {"admin/view", "internal/pdf", "internal/locale"},
	"admin/view":   {"web/ui", "internal/money", "internal/locale"},
	"admin":        {"admin/...", "web/ui", "web/ui/art", "web/sharecard", "catalog/...", "orders/...", "internal/..."},

	"api": {"catalog/...", "orders/...", "internal/..."},

	"cmd/...": {"..."},
}

// wiring lists what only cmd may import, whatever the lines above say.
var wiring = []string{"orders/stripe", "orders/stripe/fake", "orders/transfer/fake", "orders/notify", "catalog/notify"}

// alone lists libraries and the only folders that may know them; tests may know all.
var alone = map[string][]string{
	"github.com/riverqueue/":          {"internal/outbox", "cmd/..."},
	"github.com/meilisearch/":         {"catalog/search"},
	"github.com/stripe/":              {"orders/stripe"},
	"github.com/danielgtaylor/huma/":  {"api"},
	"github.com/a-h/templ":            {"web/...", "admin/...", "cmd/..."},
	"github.com/gofiber/":             {"web", "admin", "api", "internal/...", "cmd/..."},
	"github.com/wneessen/go-mail":     {"internal/mail"},
	"github.com/chromedp/":            {"internal/browsertest", "cmd/..."},
	"github.com/makiuchi-d/gozxing":   {"internal/browsertest"},
	"github.com/nyaruka/phonenumbers": {"internal/phone"},
	"github.com/minio/":               {"internal/blob"},
	"rsc.io/qr":                       {"orders/vietqr"},
	"github.com/pquerna/":             {"internal/auth"},
	"github.com/go-webauthn/":         {"internal/auth"},
	"github.com/xuri/excelize/":       {"orders/transfer/...", "internal/workbook"},
	"github.com/chai2010/webp":        {"internal/media"},
	"github.com/disintegration/":      {"internal/media"},
	"golang.org/x/image":              {"internal/media", "internal/pdf", "web/sharecard"},
	"codeberg.org/go-pdf/fpdf":        {"internal/pdf"},
	"github.com/srwiley/":             {"web/sharecard"},
	"github.com/tdewolff/":            {"internal/pdf", "web/sharecard"},
}

// longest is how many lines a file written by hand may have.
const longest = 300
