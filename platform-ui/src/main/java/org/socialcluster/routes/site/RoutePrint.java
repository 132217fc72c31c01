package org.socialcluster.routes.site;

import org.socialcluster.site.QrCode;
import org.socialcluster.tenancy.CentreView;

/**
 * A route on paper.
 *
 * @param address of its page, which the QR code says too
 * @param day on which it was printed
 * @param points size of its letters
 */
public record RoutePrint(RouteContent content, CentreView town, String address, String day, double points) {
    /** Nobody carries more. */
    static final int MOST_PAGES = 2;

    public String qr() {
        return QrCode.of(address).png();
    }

    public String shortAddress() {
        return address.replaceFirst("^https?://", "");
    }

    RoutePrint with(double size) {
        return new RoutePrint(content, town, address, day, size);
    }
}
