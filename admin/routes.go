package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/auth"
)

// everyone is what an address takes that is for everybody who is signed in. One that says
// nothing is for nobody.
const everyone auth.Permission = "everyone"

// route is one address of the office and what it takes to use it.
type route struct {
	method, path string
	takes        auth.Permission
	handle       func(*fiber.Ctx, *visit) error
}

// routes is every address behind the door. A test goes to each as every role.
func (o *Office) routes() []route {
	all, own := o.written(), o.ownRoutes()
	return append(all, append(own, borrowed(all, own)...)...)
}

// written are the routes that are written down one by one, but those of a producer's phone.
func (o *Office) written() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	all := []route{
		{get, home, everyone, o.today},
		{post, signOutAt, everyone, o.logOut},
		{get, searchAt, everyone, o.find},
		{get, everythingAt, everyone, o.everything},
		{get, guideAt, everyone, o.guide},

		{get, ordersAt, auth.ReadOrders, o.listOrders},
		{post, ordersAt + "/nhieu", auth.UpdateOrders, o.doOrders},
		{get, ordersAt + "/:code", auth.ReadOrders, o.showOrder},
		{post, ordersAt + "/:code/buoc", auth.UpdateOrders, o.stepOrder},
		{post, ordersAt + "/:code/thu-tien", auth.UpdatePayments, o.collectOrder},
		{post, ordersAt + "/:code/nhan-tien", auth.UpdatePayments, o.receiveMoney},
		{post, ordersAt + "/:code/tien-mat", auth.UpdatePayments, o.takeInHand},
		{post, ordersAt + "/:code/go-tien-mat", auth.UpdatePayments, o.undoInHand},
		{post, ordersAt + "/:code/huy", auth.UpdateOrders, o.cancelOrder},
		{post, ordersAt + "/:code/lien-he", auth.UpdateOrders, o.showContact},
		{post, ordersAt + "/:code/khong-nghe", auth.UpdateOrders, o.missedCall},

		{get, waitingAt, auth.ReadOrders, o.listWaiting},
		{post, waitingAt + "/bao", auth.UpdateOrders, o.tellWaiting},
		{get, reviewsAt, auth.ReadReviews, o.listReviews},
		{get, reviewsAt + "/:id", auth.ReadReviews, func(c *fiber.Ctx, _ *visit) error { return c.Redirect(reviewsAt, fiber.StatusSeeOther) }},
		{get, reviewsAt + "/:id/anh/:file", auth.ReadReviews, o.reviewPhoto},
		{post, reviewsAt + "/nhieu", auth.ModerateReviews, o.showReviews},
		{post, reviewsAt + "/:id/bo-anh", auth.ModerateReviews, o.dropReviewPhoto},
		{post, reviewsAt + "/:id/ta-anh", auth.ModerateReviews, o.describeReviewPhotos},
		{post, reviewsAt + "/:id/hien", auth.ModerateReviews, o.showReview},
		{post, reviewsAt + "/:id/an", auth.ModerateReviews, o.hideReview},
		{post, reviewsAt + "/:id/tra-loi", auth.AnswerReviews, o.answerReview},

		{get, goodsAt, auth.ReadProducts, o.listProducts},
		{get, goodsAt + "/moi", auth.UpdateProducts, o.newProduct},
		{post, goodsAt + "/them", auth.UpdateProducts, o.addProduct},
		{post, goodsAt + "/nhieu", auth.UpdateProducts, o.turnProducts},
		{get, submissionsAt, auth.PublishProducts, o.listSubmissions},
		{get, goodsAt + "/:id", auth.ReadProducts, o.showProduct},
		{post, goodsAt + "/:id/gui-duyet", auth.UpdateProducts, o.submitProduct},
		{post, goodsAt + "/:id/tra-lai", auth.PublishProducts, o.sendProductBack},
		{post, goodsAt + "/:id/gia", auth.UpdateProducts, o.setPrice},
		{post, goodsAt + "/:id/kho", auth.UpdateStock, o.setStock},
		{post, goodsAt + "/:id/hien", auth.UpdateProducts, o.showOrHide},
		{get, goodsAt + "/:id/hop/:variant", auth.ReadProducts, o.showBox},
		{post, goodsAt + "/:id/hop/:variant", auth.UpdateProducts, o.saveBox},

		{get, wordsAt, auth.UpdateProducts, o.searchWords},
		{post, wordsAt + "/tu", auth.UpdateProducts, o.saveWords},
		{post, wordsAt + "/bo", auth.UpdateProducts, o.dropWords},
	}
	all = append(append(append(append(all, o.doubtRoutes()...), append(append(o.deskRoutes(), o.handBackRoutes()...), o.cardRoutes()...)...), o.statementRoutes()...), o.accountRoutes()...)
	all = append(all, o.goodsPartRoutes()...)
	all = append(all, o.offerRoutes()...)
	all = append(all, o.preorderRoutes()...)
	all = append(all, o.parcelRoutes()...)
	all = append(all, o.readdressRoutes()...)
	all = append(all, o.voucherRoutes()...)
	all = append(all, o.codRoutes()...)
	all = append(all, o.mergeRoutes()...)
	all = append(all, o.caseRoutes()...)
	all = append(all, o.bespokeRoutes()...)
	all = append(all, o.wholesaleRoutes()...)
	all = append(all, o.privacyRoutes()...)
	all = append(all, o.newsRoutes()...)
	all = append(all, o.liveReplyRoutes()...)
	all = append(all, o.lostRoutes()...)
	all = append(all, o.reportRoutes()...)
	all = append(all, o.articleRoutes()...)
	all = append(all, o.fairRoutes()...)
	all = append(all, o.pictureRoutes()...)
	all = append(all, o.linkRoutes()...)
	all = append(all, o.peopleRoutes()...)
	all = append(all, o.securityRoutes()...)
	all = append(all, o.placeRoutes()...)
	all = append(all, o.liveRoutes()...)
	all = append(all, o.auditRoutes()...)
	all = append(all, o.importRoutes()...)
	all = append(all, o.ledgerRoutes()...)
	all = append(all, o.takedownRoutes()...)
	all = append(append(all, o.behalfRoutes()...), o.messageRoutes()...)
	all = append(all, o.settingsRoutes()...)
	all = append(all, o.unsentRoutes()...)
	all = append(all, o.binRoutes()...)
	return append(append(append(all, o.albumRoutes()...), o.trustRoutes()...), append(append(o.pointRoutes(), o.visitRoutes()...), o.launchRoutes()...)...)
}
