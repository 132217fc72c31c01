package org.socialcluster.routes;

/** What a centre does with a place of a step, or says beside it. */
public enum OverlayAction {
    /** The place comes first. */
    PIN,
    /** The place is not shown, unless nothing else is left. */
    HIDE,
    /** A note alone. */
    NOTE
}
