package org.socialcluster.print;

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
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.socialcluster.shared.Turns;

/** Prints a template as PDF: tagged for screen readers (PDF/UA), its font within. Fetches nothing from anywhere. */
public final class Paper {
    /** Comes with PDFBox; has the Russian letters. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String PROGRAM = "social-cluster";
    private static final int NORMAL = 400;

    /** Of all prints together: a sheet takes a second of a processor and some ten megabytes. */
    private static final Turns TURNS =
            new Turns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), Duration.ofSeconds(8), "print.busy");

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Paper.class.getClassLoader(), "gg.jte.generated.precompiled");

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Paper() {}

    /** Fills the template.
     *
     * @param template its font is called Print
     * @param content what the template takes, by the names of its parameters */
    public static String fill(String template, Map<String, Object> content) {
        StringOutput html = new StringOutput();
        TEMPLATES.render(template, content, html);
        return html.toString();
    }

    /** Prints a template that has been filled.
     *
     * @throws org.socialcluster.shared.Problem {@code unavailable} while too much else is printed */
    public static byte[] print(String html) {
        TURNS.begin();
        try {
            return printed(html);
        } finally {
            TURNS.end();
        }
    }

    private static byte[] printed(String html) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .usePdfVersion(1.7f)
                    .withProducer(PROGRAM)
                    .useFont(Paper::font, "Print", NORMAL, FontStyle.NORMAL, true)
                    .useUriResolver((base, uri) -> uri.startsWith("data:image/png;base64,") ? uri : null)
                    .withHtmlContent(html, null)
                    .toStream(file)
                    .run();
        } catch (IOException unprintable) {
            throw new UncheckedIOException(unprintable);
        }
        return file.toByteArray();
    }

    /** How many pages a file has. */
    public static int pages(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return document.getNumberOfPages();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT);
    }
}
