package catalog

// What of its label a product has a photo of: nothing (""), one that waits for its copies
// (PhotoPending), or one that is there (PhotoReady). One that failed counts for nothing.

// labelled says whether goods of the kind are shown to buyers only with a photo of their label:
// food that was made and packed. Fresh food may be sold bare, carved wood carries a tag at most, a
// visit has none, and a gift box shows those of its parts.
func (k GoodsKind) labelled() bool { return k == ProcessedFood }

// Label says whether goods of the kind may have photos of their label: whatever is eaten.
func (k GoodsKind) Label() bool { return k.Food() }

// LabelLack is that a photo of the label is missing; nil when it is there, or when the goods need
// none. It keeps goods back that buyers have never seen. What they have seen goes on being sold,
// and comes back as it was: there it is said, and waits as work (decision 107).
func (d *Detail) LabelLack() *Lack {
	if !d.Goods().labelled() || d.LabelPhoto == PhotoReady {
		return nil
	}
	l := &Lack{Key: "publish.label_photo", Field: LabelField, Blocks: d.PublishedAt == nil}
	if d.LabelPhoto == PhotoPending {
		l.Key = "publish.label_waits"
	}
	return l
}

// LabelField is the field of a lack that a photo of the label mends.
const LabelField = "label_photo"
