// Package browsertest shows pages to tests as people see them: in a real Chromium, on a
// phone's or a desk's screen, with script or without. It counts what was sent, listens to
// what the browser complains about, asks axe about accessibility and takes pictures.
//
// It never knows a page of ours, and nothing but tests imports it.
package browsertest
