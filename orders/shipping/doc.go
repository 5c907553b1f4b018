// Package shipping owns what delivery costs: zones made of provinces and wards, and a
// price per zone and weight, each valid for a time. It answers with one fee or says
// that it has none.
//
// It never asks a courier and never charges a pick-up: who fetches the goods does not
// ask here. An order copies the fee it was told, so a new table changes no old order.
package shipping
