package org.socialcluster.exchange.site;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.socialcluster.site.Texts;

/** Prints a booklet: A4, large letters, tagged for screen readers (PDF/UA), its font within. */
final class BookletPdf {
    /** Comes with PDFBox; has the Russian letters. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int NORMAL = 400;
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, BookletPdf.class.getClassLoader(), "gg.jte.generated.precompiled");

    static {
        XRLog.setLoggingEnabled(false);
    }

    private BookletPdf() {}

    static byte[] print(Booklet booklet) {
        StringOutput page = new StringOutput();
        TEMPLATES.render("exchange/booklet.jte", Map.of("t", Texts.russian(), "page", booklet), page);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .usePdfVersion(1.7f)
                    .withProducer(Texts.russian().of("booklet.producer"))
                    .useFont(BookletPdf::font, "Print", NORMAL, FontStyle.NORMAL, true)
                    .useUriResolver((base, uri) -> null)
                    .withHtmlContent(page.toString(), null)
                    .toStream(file)
                    .run();
        } catch (IOException unprintable) {
            throw new UncheckedIOException(unprintable);
        }
        return file.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT);
    }
}
