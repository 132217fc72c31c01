package org.socialcluster.exchange.site;

import java.util.Map;
import org.socialcluster.print.Paper;
import org.socialcluster.site.Texts;

/** Prints a booklet: A4, large letters. */
final class BookletPdf {
    private BookletPdf() {}

    static byte[] print(Booklet booklet) {
        return Paper.print(Paper.fill("exchange/booklet.jte", Map.of("t", Texts.russian(), "page", booklet)));
    }
}
