import { copy } from "./copy.js";
import { once } from "./once.js";
import { focus } from "./focus.js";
import { dialog } from "./dialog.js";
import { dirty } from "./dirty.js";
import { searchKey } from "./search-key.js";
import { mapPick } from "./map-pick.js";
import { photos } from "./photos.js";
import { tap } from "./tap.js";
import { pick } from "./pick.js";
import { keep } from "./keep.js";
import { print } from "./print.js";
import { clock } from "./clock.js";
import { consoleOf } from "./console.js";
import { progress } from "./progress.js";
import { gone } from "./gone.js";
import { passkey } from "./passkey.js";

[copy, once, focus, dialog, dirty, searchKey, photos, mapPick, tap, pick, keep, print, clock, consoleOf, progress, gone, passkey].forEach((bind) => bind());
