package locale

// OfficeGuide is the help of the office: for each entry of the menu how it is begun with, in
// three steps.
type OfficeGuide struct {
	Title string
	Note  string
	This  string               // leads from a page to its steps
	Three string               // the same, where nothing is listed yet
	Open  string               // leads from the steps to their page
	Steps map[string][3]string // by address
	What  map[string]string    // the same: what one comes there for
	Also  map[string]string    // and other words by which people look for it
}
