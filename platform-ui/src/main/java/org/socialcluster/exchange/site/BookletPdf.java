package org.socialcluster.exchange.site;

import org.socialcluster.site.Paper;

/** Prints a booklet: A4, large letters. */
final class BookletPdf {
    private BookletPdf() {}

    static byte[] print(Booklet booklet) {
        return Paper.print(Paper.fill("exchange/booklet.jte", booklet));
    }
}
