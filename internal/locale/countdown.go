package locale

// Countdown is what a page says of an hour at which something ends: Text stands before the hour,
// Counting, with {hour}, before what is left. Near, Last and Over are said aloud when five minutes
// are left, one, and none.
type Countdown struct{ Text, Counting, Near, Last, Over string }
