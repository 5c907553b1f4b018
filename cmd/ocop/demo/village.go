package demo

import "gorm.io/gorm"

// village is a place of the commune, with what is said of it.
type village struct {
	slug, name      string
	aliases, former string
	craft           string
	summary, story  string
	art             string
	at              *spot
	facts           []fact
}

// spot is a place on the map in degrees, WGS 84.
type spot struct{ latitude, longitude float64 }

func villages() []village {
	return []village{langSo(), yenQuan(), haHoa(), doChang(), congHoa(), daiThanh()}
}

func writeVillagesTx(tx *gorm.DB) error {
	for i, v := range villages() {
		var latitude, longitude *float64
		if v.at != nil {
			latitude, longitude = &v.at.latitude, &v.at.longitude
		}
		id, err := insertTx(tx, `INSERT INTO villages (slug, name, aliases, former_communes, craft, summary, story, art_kind, latitude, longitude, position)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
			v.slug, v.name, v.aliases, v.former, v.craft, v.summary, v.story, v.art, latitude, longitude, i+1)
		if err != nil {
			return err
		}
		if err := writeFactsTx(tx, "village_id", id, v.facts); err != nil {
			return err
		}
	}
	return nil
}
