package org.socialcluster.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** Turns a page into bytes. Templates are compiled at build time. */
@ApplicationScoped
public class PageRenderer {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PageRenderer.class.getClassLoader(), "gg.jte.generated.precompiled");

    @Inject
    Frames frames;

    public byte[] render(Page page, HttpServletRequest request) {
        return render(page, frames.around(page, request));
    }

    byte[] renderWithoutDatabase(Page page, HttpServletRequest request) {
        return render(page, frames.withoutDatabase(page, request));
    }

    private byte[] render(Page page, Frame frame) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(page.template(), Map.of("frame", frame, "page", page.content()), output);
        return output.toByteArray();
    }
}
