package catalog

// Group is one of the shop's shelves (nhóm): miến–bún–phở, nem, vegetables, wood,
// visits, gifts. It is not the decree's product group; that belongs to a dossier.
type Group struct {
	ID        int64
	Slug      string
	Name      string
	Intro     string
	ArtKind   string
	Keywords  string
	Position  int
	GoodsKind GoodsKind
	Products  int // published ones
}
