package admin

import (
	"log/slog"
	"maps"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/unsent"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

const unsentAt = "/quan-tri/viet-do"

// goOn is the parameter of a form's page that fills it with what was left there.
const goOn = "viet-do"

// Forms of which is kept what is typed and not sent yet, as addresses say them.
const (
	unsentProduct  = "san-pham"
	unsentProducer = "chu-the"
	unsentTold     = "trang-co-so"
	unsentPoint    = "diem-ban"
	unsentArticle  = "bai-viet"
	unsentPaper    = "giay-to"
	unsentRenewal  = "gia-han"
	unsentFair     = "hoi-cho"
	unsentVoucher  = "ma-giam-gia"
	unsentCase     = "doi-tra"
)

// unsentForm is one of them. What is kept are its fields and nothing else that a form
// carries. Forms about people are not among them, nor is one by which money moves: what is kept of
// a case is the answer, which goes when its buyer is erased.
type unsentForm struct {
	slug   string
	takes  auth.Permission
	fields func() []string
	page   func(id int64) string // 0: of a record that is not made yet
}

func unsentForms() []unsentForm {
	either := func(at string, of func(int64) string) func(int64) string {
		return func(id int64) string {
			if id == 0 {
				return at + "/moi"
			}
			return of(id)
		}
	}
	return []unsentForm{
		{unsentProduct, auth.UpdateProducts, func() []string { return append(contentFields(), "producer", "group", "mode") }, either(goodsAt, editAddress)},
		{unsentProducer, auth.UpdateProducers, makerFields, either(makersAt, makerAddress)},
		{unsentTold, auth.TellProducers, tellFields, ownPageAddress},
		{unsentPoint, auth.UpdateSalesPoints, func() []string { return append(pointFields(), "link") }, either(pointsAt, pointAddress)},
		{unsentPaper, auth.UpdatePapers, func() []string { return append(paperFields(), "kind", "product") }, either(papersAt, paperAddress)},
		{unsentRenewal, auth.UpdatePapers, paperFields, paperAddress},
		{unsentVoucher, auth.UpdateProducts, voucherNames, either(vouchersAt, func(id int64) string { return voucherAddress(id) + "/sua" })},
		{unsentCase, auth.ManageCases, answerFields, caseAddress},
		{unsentFair, auth.UpdateFairs, fairFields, either(fairsAt, fairAddress)},
		{unsentArticle, auth.ManageContent, articleFields, either(articlesAt, articleAddress)},
	}
}

// unsentRoutes are the addresses to which scripts send what is typed, and at which it is put
// away.
func (o *Office) unsentRoutes() (out []route) {
	for _, f := range unsentForms() {
		out = append(out,
			route{fiber.MethodPost, unsentAt + "/" + f.slug + "/:id", f.takes, func(c *fiber.Ctx, v *visit) error { return o.keepTyped(c, v, f) }},
			route{fiber.MethodPost, unsentAt + "/" + f.slug + "/:id/bo", f.takes, func(c *fiber.Ctx, v *visit) error { return o.dropTyped(c, v, f) }})
	}
	return out
}

func unsentKey(v *visit, slug string, record int64) unsent.Key {
	return unsent.Key{Account: v.who.Account.ID, Form: slug, Record: record}
}

func unsentAddress(slug string, record int64) string {
	return unsentAt + "/" + slug + "/" + itoa(record)
}

// keepTyped keeps the fields as they are typed now, and says when.
func (o *Office) keepTyped(c *fiber.Ctx, v *visit, f unsentForm) error {
	fields := map[string]string{}
	for _, name := range append(f.fields(), "seen", "version", wasField) {
		if text := edge.Text(c, name); text != "" {
			fields[name] = text
		}
	}
	kept, err := o.Unsent.Keep(c.UserContext(), unsentKey(v, f.slug, id(c.Params("id"))), fields)
	if err != nil {
		return err
	}
	if !kept {
		return fault.New(fault.Invalid, "unsent.too_long")
	}
	return c.SendString(o.Texts.Unsent.Kept(vntime.Clock(o.Now())))
}

// dropTyped puts away what was typed, and leads back to the form.
func (o *Office) dropTyped(c *fiber.Ctx, v *visit, f unsentForm) error {
	record := id(c.Params("id"))
	if err := o.Unsent.Drop(c.UserContext(), unsentKey(v, f.slug, record)); err != nil {
		return err
	}
	return o.say(c, o.Texts.Unsent.Dropped, f.page(record))
}

// sent forgets what was typed, once the form was taken. What was saved stays saved when that
// fails: the form is only offered once more.
func (o *Office) sent(c *fiber.Ctx, v *visit, slug string, record int64) {
	if err := o.Unsent.Drop(c.UserContext(), unsentKey(v, slug, record)); err != nil {
		o.Log.WarnContext(c.UserContext(), "a form that was sent is still kept", slog.Any("error", err))
	}
}

// unfinished says where a form keeps what is typed, and offers what was left in it; asked to
// go on, it gives that to be shown instead of what stands. A form that was just sent is shown
// as it was sent.
func (o *Office) unfinished(c *fiber.Ctx, v *visit, slug string, record int64, names []string, shown map[string]string) (map[string]string, view.Unsent, error) {
	t := o.Texts.Unsent
	out := view.Unsent{Keep: unsentAddress(slug, record), Lost: t.Lost}
	if c.Method() != fiber.MethodGet {
		return shown, out, nil
	}
	left, err := o.Unsent.Left(c.UserContext(), unsentKey(v, slug, record))
	if err != nil || left == nil {
		return shown, out, err
	}
	differ := 0
	for _, name := range names {
		if left.Fields[name] != shown[name] {
			differ++
		}
	}
	if differ == 0 {
		return shown, out, nil
	}
	out.Drop = out.Keep + "/bo"
	if c.Query(goOn) == "" {
		out.Says, out.Go = t.Offer(o.moment(left.At), differ), c.Path()+"?"+goOn+"=1"
		return shown, out, nil
	}
	out.Says, out.Going = t.Going(o.moment(left.At)), true
	typed := maps.Clone(shown)
	for _, name := range append(names, "seen", "version", wasField) {
		typed[name] = left.Fields[name]
	}
	return typed, out, nil
}
