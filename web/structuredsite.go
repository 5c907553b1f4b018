package web

// siteThing is the shop itself and its search box.
func (s *Shop) siteThing() thing {
	return thing{
		"@type": "WebSite", "name": s.Texts.UI.Site, "url": s.BaseURL + "/", "inLanguage": s.Texts.Lang,
		"potentialAction": thing{"@type": "SearchAction", "target": s.BaseURL + "/tim?q={q}", "query-input": "required name=q"},
	}
}

// officeThing is who answers for the site.
func (s *Shop) officeThing() thing {
	t := thing{"@type": "GovernmentOrganization", "name": s.Texts.Contact.Owner, "url": s.BaseURL + "/lien-he", "address": s.Texts.UI.SitePlace}
	if s.Contact.Tel != "" {
		t["telephone"] = s.Contact.Tel
	}
	return t
}
