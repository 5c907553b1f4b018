import { liveScreen } from "./live-screen.js";

liveScreen();
