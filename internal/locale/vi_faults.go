package locale

import "fmt"

// viFaults is every sentence for a refusal, a part of the product at a time.
func viFaults() Faults {
	return merge(
		viGeneralFaults(),
		viPhoneFaults(),
		viCodeFaults(),
		viPlaceFaults(),
		viCatalogFaults(),
		viOfferFaults(),
		viPreorderFaults(),
		viVoucherFaults(),
		viSearchFaults(),
		viPaperFaults(),
		viPaperRuleFaults(),
		viBoxFaults(),
		viPublishFaults(),
		viPointFaults(),
		viContentFaults(),
		viFairFaults(),
		viLinkFaults(),
		viImprintFaults(),
		viUnsentFaults(),
		viPolicyFaults(),
		viRatesFaults(),
		viRulesFaults(),
		viTileFaults(),
		viChannelFaults(),
		viBinFaults(),
		viPlaceWordsFaults(),
		viPhraseFaults(),
		viMessageFaults(),
		viSubmissionFaults(),
		viStarFaults(),
		viLotFaults(),
		viMakerFaults(),
		viMergeFaults(),
		viPersonalFaults(),
		viSizeFaults(),
		viOrderFaults(),
		viRequestFaults(),
		viShippingFaults(),
		viParcelFaults(),
		viCODFaults(),
		viReportFaults(),
		viDoubtFaults(),
		viBespokeFaults(),
		viWholesaleFaults(),
		viOfficeFaults(),
		viEdgeFaults(),
		viAuthFaults(),
		viPhotoFaults(),
		viWaitingFaults(),
		viConsentFaults(),
		viVisitFaults(),
		viCaseFaults(),
		viPrivacyFaults(),
		viReviewFaults(),
		viLiveFaults(),
		liveWordFaults(),
		viImportFaults(),
		viBehalfFaults(),
		viLiveReplyFaults(),
	)
}

func viGeneralFaults() Faults {
	return Faults{
		"page.not_found": say("Không tìm thấy trang này. Có thể sản phẩm đã ngừng bán. Bạn xem các sản phẩm đang bán nhé."),
		"broken":         say("Hệ thống gặp lỗi. Chúng tôi đã ghi lại và sẽ sửa. Bạn thử lại sau ít phút nhé."),
	}
}

// merge joins the parts. One key with two sentences is a mistake of ours that must
// not reach anybody: it panics, so every test that builds the texts finds it.
func merge(parts ...Faults) Faults {
	all := Faults{}
	for _, part := range parts {
		for key, sentence := range part {
			if _, twice := all[key]; twice {
				panic(fmt.Sprintf("locale: %q has two sentences", key))
			}
			all[key] = sentence
		}
	}
	return all
}
