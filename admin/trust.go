package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// trustRoutes are the addresses of papers and of what a product says.
func (o *Office) trustRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return append(o.ruleRoutes(), []route{
		{get, papersAt, auth.ReadPapers, o.listPapers},
		{get, papersAt + "/moi", auth.UpdatePapers, o.newPaper},
		{post, papersAt + "/nhieu", auth.ReadPapers, o.doPapers},
		{post, papersAt + "/them", auth.UpdatePapers, o.addPaper},
		{get, papersAt + "/:id", auth.ReadPapers, o.showPaper},
		{get, papersAt + "/:id/ban-chup", auth.ReadPapers, o.openPaper},
		{post, papersAt + "/:id/ban-chup", auth.UpdatePapers, o.copyPaper},
		{post, papersAt + "/:id/gia-han", auth.UpdatePapers, o.renewPaper},
		{post, papersAt + "/:id/kiem-tra", auth.CheckPapers, o.checkPaper},
		{post, papersAt + "/:id/gui-lai", auth.CheckPapers, o.sendBackPaper},
		{post, papersAt + "/:id/sua", auth.UpdatePapers, o.mendPaper},
		{post, papersAt + "/:id/thoi-dung", auth.UpdatePapers, o.withdrawPaper},

		{get, starsAt, auth.ReadStars, o.listStars},
		{get, starsAt + "/moi", auth.ProposeStars, o.sure(o.newStar)},
		{post, starsAt + "/de-nghi", auth.ProposeStars, o.sure(o.proposeStar)},
		{get, starsAt + "/de-nghi/:id", auth.ReadStars, o.showProposal},
		{get, starsAt + "/de-nghi/:id/ban-chup", auth.ReadStars, o.openDecision},
		{post, starsAt + "/de-nghi/:id/ban-chup", auth.ProposeStars, o.copyDecision},
		{post, starsAt + "/de-nghi/:id/duyet", auth.ApproveStars, o.sure(o.approveStar)},
		{post, starsAt + "/de-nghi/:id/tra-lai", auth.ApproveStars, o.sendBackStar},
		{get, starsAt + "/giay/:id", auth.ReadStars, o.showRecognition},
		{get, starsAt + "/giay/:id/ban-chup", auth.ReadStars, o.openGranted},
		{post, starsAt + "/giay/:id/thu-hoi", auth.ProposeStars, o.sure(o.proposeRevoke)},
		{post, starsAt + "/giay/:id/giu-hang", auth.ProposeStars, o.sure(o.proposeExtend)},

		{get, makersAt, auth.ReadProducers, o.listMakers},
		{get, makersAt + "/moi", auth.UpdateProducers, o.newMaker},
		{post, makersAt + "/nhieu", auth.ReadProducers, o.doMakers},
		{post, makersAt + "/them", auth.UpdateProducers, o.addMaker},
		{get, makersAt + "/:id", auth.ReadProducers, o.showMaker},
		{post, makersAt + "/:id/luu", auth.UpdateProducers, o.saveMaker},
		{get, makersAt + "/:id/rieng", auth.ReadPersonal, o.showPersonal},
		{post, makersAt + "/:id/rieng/luu", auth.UpdatePersonal, o.savePersonal},
		{post, makersAt + "/:id/trang-thai", auth.UpdateProducers, o.moveMaker},

		{get, goodsAt + "/:id/loai", auth.UpdateProducts, o.showSizes},
		{post, goodsAt + "/:id/loai/them", auth.UpdateProducts, o.addSize},
		{post, goodsAt + "/:id/loai/doi", auth.UpdateProducts, o.retireSize},

		{get, goodsAt + "/:id/lo", auth.ReadProducts, o.listLots},
		{post, goodsAt + "/:id/lo/them", auth.UpdateProducts, o.addLot},
		{post, goodsAt + "/:id/lo/thu-hoi", auth.UpdateProducts, o.recallLot},
		{get, goodsAt + "/:id/lo/:lot/don", auth.ReadOrders, o.showAffected},
		{post, goodsAt + "/:id/lo/:lot/don/goi", auth.UpdateOrders, o.showAffectedPhones},
		{post, goodsAt + "/:id/lo/:lot/don/da-goi", auth.UpdateOrders, o.calledAffected},
		{get, goodsAt + "/:id/lo/:lot/don/tai", auth.ReadOrders, o.affectedFile},

		{get, goodsAt + "/:id/sua", auth.UpdateProducts, o.editProduct},
		{post, goodsAt + "/:id/sua/luu", auth.UpdateProducts, o.saveProduct},
		{post, goodsAt + "/:id/sua/dang", auth.PublishProducts, o.publishChanges},
		{post, goodsAt + "/:id/sua/bo", auth.UpdateProducts, o.dropChanges},
		{post, goodsAt + "/:id/sua/di-kem", auth.UpdateProducts, o.saveRelated},
	}...)
}

// trustMenu is the part of the menu under which papers are found.
func (o *Office) trustMenu(v *visit) []ui.MenuGroup {
	t := o.Texts.Office.Frame
	var items []ui.MenuItem
	if v.who.Can(auth.ReadProducers) {
		items = append(items, ui.MenuItem{Icon: "users", Label: o.Texts.Office.Makers.Title, Href: makersAt})
	}
	if v.who.Can(auth.MessageProducers) {
		items = append(items, ui.MenuItem{Icon: "message-circle", Label: o.Texts.Messages.Menu, Href: messagesAt})
	}
	if v.who.Can(auth.ActForProducers) {
		items = append(items, ui.MenuItem{Icon: "phone", Label: o.Texts.Behalf.Menu, Href: behalfAt})
	}
	if v.who.Can(auth.ReadPapers) {
		items = append(items, ui.MenuItem{Icon: "file-text", Label: t.Papers, Href: papersAt})
	}
	if v.who.Can(auth.ReadStars) {
		items = append(items, ui.MenuItem{Icon: "badge-check", Label: o.Texts.Office.Stars.Title, Href: starsAt})
	}
	if len(items) == 0 {
		return nil
	}
	return []ui.MenuGroup{{Title: t.Trust, Items: items}}
}
