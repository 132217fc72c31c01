package org.socialcluster.routes.site;

import org.jspecify.annotations.Nullable;
import org.socialcluster.site.QrCode;
import org.socialcluster.tenancy.CentreView;

/**
 * A route on paper.
 *
 * @param address of its page, which the QR code says too; null: it stands nowhere on it
 * @param day on which it was printed
 * @param points size of its letters
 */
public record RoutePrint(
        RouteContent content, CentreView town, @Nullable String address, String day, double points) {
    /** Nobody carries more. */
    static final int MOST_PAGES = 2;

    /** An address as a QR code. */
    public String qr(String of) {
        return QrCode.of(of).png();
    }

    /** An address as people type it. */
    public String shortened(String of) {
        return of.replaceFirst("^https?://", "");
    }

    RoutePrint with(double size) {
        return new RoutePrint(content, town, address, day, size);
    }
}
