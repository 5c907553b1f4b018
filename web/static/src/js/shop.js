import { cartCount } from "./cart-count.js";
import { add } from "./add.js";
import { stepper } from "./stepper.js";
import { copy } from "./copy.js";
import { share } from "./share.js";
import { choose } from "./choose.js";
import { pickup } from "./pickup.js";
import { ward } from "./ward.js";
import { quote } from "./quote.js";
import { once } from "./once.js";
import { gallery } from "./gallery.js";
import { near } from "./near.js";
import { focus } from "./focus.js";
import { dialog } from "./dialog.js";
import { timer } from "./timer.js";
import { facets } from "./facets.js";
import { suggest } from "./suggest.js";

[cartCount, add, stepper, copy, share, choose, pickup, ward, quote, once, gallery, near, focus, dialog, timer, facets, suggest].forEach((bind) => bind());
