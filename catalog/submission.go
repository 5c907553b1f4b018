package catalog

import (
	"strings"
	"time"
)

// SubmissionState says whose turn it is with what a producer handed in.
type SubmissionState string

const (
	Submitted SubmissionState = "waiting"  // the commune's
	SentBack  SubmissionState = "returned" // the producer's: Reason says what to mend
)

// Submission is a product, or a change of one, that its producer wants shown.
type Submission struct {
	ProductID int64
	State     SubmissionState
	Reason    string
	Part      ReturnedPart // what is to be mended; "" when nobody said
	ByName    string
	At        time.Time
}

// ReturnedPart is what of a product the commune wants mended.
type ReturnedPart string

// The parts that somebody who sends a product back can mean.
const (
	ReturnedName       ReturnedPart = "name"
	ReturnedPhotos     ReturnedPart = "photos"
	ReturnedPrice      ReturnedPart = "price"
	ReturnedLabelPhoto ReturnedPart = "label_photo"
	ReturnedLabel      ReturnedPart = "label" // what is written on it
	ReturnedStory      ReturnedPart = "story"
)

// ReturnedParts are all of them, in the order in which a product is written.
func ReturnedParts() []ReturnedPart {
	return []ReturnedPart{ReturnedName, ReturnedPhotos, ReturnedPrice, ReturnedLabelPhoto, ReturnedLabel, ReturnedStory}
}

// MostReason is the longest reason for sending something back, in letters.
const MostReason = 300

// OwnLacks are those of the lacks that a producer can mend by writing: what only papers,
// the commune or the producer's own record can mend does not keep anything from being
// handed in.
func OwnLacks(lacks []Lack) []Lack {
	var out []Lack
	for _, l := range lacks {
		if l.Blocks && !strings.HasPrefix(l.Key, "publish.paper") && !strings.HasPrefix(l.Key, "publish.producer") {
			out = append(out, l)
		}
	}
	return out
}
