package web

import "cmp"

// siteThing is the shop itself and its search box.
func (s *Shop) siteThing() thing {
	return thing{
		"@type": "WebSite", "name": s.Texts.UI.Site, "url": s.BaseURL + "/", "inLanguage": s.Texts.Lang,
		"potentialAction": thing{"@type": "SearchAction", "target": s.BaseURL + "/tim?q={q}", "query-input": "required name=q"},
	}
}

// officeThing is who answers for the site.
func (s *Shop) officeThing() thing {
	at := s.reach()
	t := thing{"@type": "GovernmentOrganization", "name": s.Texts.Contact.Owner, "url": s.BaseURL + "/lien-he", "address": cmp.Or(at.Address, s.Texts.UI.SitePlace)}
	if at.Owner != "" { // not every one that the office may name is an authority
		t["@type"], t["name"] = "Organization", at.Owner
	}
	if at.Tel != "" {
		t["telephone"] = at.Tel
	}
	if len(at.Channels) > 0 {
		var same []string
		for _, l := range at.Channels {
			same = append(same, l.Href)
		}
		t["sameAs"] = same
	}
	if at.Email != "" {
		t["email"] = at.Email
	}
	return t
}
