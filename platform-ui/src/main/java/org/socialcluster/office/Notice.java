package org.socialcluster.office;

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

    private static void show(String sentence, int millis, NotificationVariant face) {
        Notification notice = new Notification(sentence, millis, Position.TOP_CENTER);
        notice.addThemeVariants(face);
        notice.setAssertive(face == NotificationVariant.LUMO_ERROR);
        notice.open();
    }
}
