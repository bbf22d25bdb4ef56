// Times in ms and speeds in CSS pixels per ms, each with its reason.

/**
 * How long the pointer must rest on a name. Below about 250 ms cards open under readers who only pass by;
 * above about 500 ms they wonder whether anything will come.
 */
export const DWELL = 300;

/** After the pointer left name and card, so that a slip of the hand does not close what is being read. */
export const LEAVE_DELAY = 250;

/** The same while the pointer is on its way to the card: slow hands need this long for 100 pixels. */
export const TRAVEL_DELAY = 700;

/** A pointer this quick is on its way elsewhere: reading along a line takes less than half of it. */
export const FAST = 0.8;

/** How far, in pixels, the name may scroll from where it was before its card closes: about three lines. */
export const SCROLL_AWAY = 80;

/** Of the dwell: how much of it passes before the company is asked for, so that its answer is there at the end. */
export const READ_AHEAD = 1 / 3;
