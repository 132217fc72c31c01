package org.socialcluster.office;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short words about what has just happened; screen readers speak them. */
public final class Notice {
    private static final int DONE_MILLIS = 5_000;
    private static final int REFUSED_MILLIS = 12_000;

    private Notice() {}

    /** It worked. */
    public static void done(String sentence) {
        show(sentence, DONE_MILLIS, NotificationVariant.LUMO_SUCCESS);
    }

    /** It did not work, and why. Stays long enough to be read slowly. */
    public static void refusal(String sentence) {
        show(sentence, REFUSED_MILLIS, NotificationVariant.LUMO_ERROR);
    }

    /** It worked, and can be looked at there.
     *
     * @param address outside the office; opens in a tab of its own */
    public static void done(String sentence, String address, String link) {
        Anchor there = new Anchor(address, link);
        there.setTarget("_blank");
        there.setRouterIgnore(true);
        Notification notice = new Notification(new Div(new Span(sentence + " "), there));
        notice.setDuration(REFUSED_MILLIS);
        open(notice, NotificationVariant.LUMO_SUCCESS);
    }

    private static void show(String sentence, int millis, NotificationVariant face) {
        open(new Notification(sentence, millis), face);
    }

    /** Below the bar at the top, whose names it must not cover; the stylesheet says where that is. */
    private static void open(Notification notice, NotificationVariant face) {
        notice.setPosition(Position.TOP_CENTER);
        notice.addThemeVariants(face);
        notice.setAssertive(face == NotificationVariant.LUMO_ERROR);
        notice.open();
    }
}
