// Package visit owns appointments to see Đình So and the workshops: which hours there are,
// how many people each still holds, who asked for them, and what became of it.
//
// A visit is free: no money and no donation passes through here. It sends nothing; who has
// to be called stands on a list until an officer says that it is done. It keeps a name and
// a number no longer than thirty days after the visit.
package visit
