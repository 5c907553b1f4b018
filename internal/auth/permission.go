package auth

// Permission is one thing that may be done. Which roles hold it stands in the database;
// this is the list of those the program asks about.
type Permission string

// What the program asks about.
const (
	ReadOrders        Permission = "orders.read"
	UpdateOrders      Permission = "orders.update"
	UpdatePayments    Permission = "payments.update"
	ManageCards       Permission = "cards.manage"
	ManageCases       Permission = "cases.manage" // what buyers ask for after the sale
	ManagePrivacy     Permission = "privacy.manage"
	ReadProducts      Permission = "products.read"
	UpdateProducts    Permission = "products.update"
	PublishProducts   Permission = "products.publish" // show them to buyers
	UpdateStock       Permission = "stock.update"
	ReadProducers     Permission = "producers.read"
	UpdateProducers   Permission = "producers.update"
	TellProducers     Permission = "producers.tell" // the words and photos of their page, and nothing the commune vouches for
	ReadPersonal      Permission = "personal.read"  // of the people behind a producer
	UpdatePersonal    Permission = "personal.update"
	MessageProducers  Permission = "producers.message" // write to them
	ActForProducers   Permission = "producers.act"     // on the word of one who has a basic phone
	ReadSalesPoints   Permission = "sales_points.read"
	UpdateSalesPoints Permission = "sales_points.update"
	ReadFairs         Permission = "fairs.read" // that the commune holds or goes to
	UpdateFairs       Permission = "fairs.update"
	ReadLinks         Permission = "links.read" // short codes that are printed and scanned
	UpdateLinks       Permission = "links.update"
	ManageAccounts    Permission = "accounts.manage"
	ReadAudit         Permission = "audit.read"
	ReadPapers        Permission = "papers.read"
	UpdatePapers      Permission = "papers.update"
	CheckPapers       Permission = "papers.check"       // that producers entered
	UpdatePaperRules  Permission = "paper_rules.update" // which papers goods need
	UpdatePhrases     Permission = "phrases.update"     // with which people begin what they write
	ReadReviews       Permission = "reviews.read"
	ModerateReviews   Permission = "reviews.moderate"
	AnswerReviews     Permission = "reviews.answer"
	ReadStars         Permission = "recognitions.read"
	ProposeStars      Permission = "recognitions.propose"
	ApproveStars      Permission = "recognitions.approve"
	ReadVisits        Permission = "visits.read"
	UpdateVisits      Permission = "visits.update"
	ReadLaunch        Permission = "launch.read"
	UpdateLaunch      Permission = "launch.update"
	ManageTakedowns   Permission = "takedowns.manage" // what is taken off the shop in an emergency
	ManageContent     Permission = "content.manage"   // news, events, the words about places
	ReadPictures      Permission = "pictures.read"    // all that the shop shows
	UpdatePictures    Permission = "pictures.update"  // their words, and what takes their place
	ReadLive          Permission = "live.read"        // sessions on which goods are sold on air
	UpdateLive        Permission = "live.update"
	TakeBackups       Permission = "backups.take" // whoever has one has everything
)

// Permissions is every permission, in the order in which an office thinks of them.
func Permissions() []Permission {
	return []Permission{
		ReadOrders, UpdateOrders, UpdatePayments, ManageCards, ManageCases, ManagePrivacy, ReadProducts, UpdateProducts, PublishProducts, UpdateStock,
		ReadProducers, UpdateProducers, TellProducers, MessageProducers, ActForProducers, ReadPersonal, UpdatePersonal, ReadSalesPoints, UpdateSalesPoints, ReadFairs, UpdateFairs, ReadLinks, UpdateLinks, ReadPapers, UpdatePapers, CheckPapers, UpdatePaperRules, UpdatePhrases,
		ReadStars, ProposeStars, ApproveStars,
		ReadReviews, ModerateReviews, AnswerReviews, ReadVisits, UpdateVisits, ReadLaunch, UpdateLaunch, ManageTakedowns, ManageContent, ReadPictures, UpdatePictures, ReadLive, UpdateLive, ManageAccounts, TakeBackups, ReadAudit,
	}
}

// Reach is whose records a permission is for.
type Reach int

// From nobody's to everybody's.
const (
	Nothing     Reach = iota
	OwnProducer       // those of the account's producer
	OwnHamlet         // those of the account's hamlet
	Commune           // all
)

var reaches = map[string]Reach{"producer": OwnProducer, "hamlet": OwnHamlet, "commune": Commune}
