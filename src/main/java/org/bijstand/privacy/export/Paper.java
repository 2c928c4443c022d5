package org.bijstand.privacy.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.bijstand.casefile.Language;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A page on A4. What people wrote is text in it and never markup: the template escapes it. */
@Component
class Paper {

    private static final float A4_WIDTH = 210;
    private static final float A4_HEIGHT = 297;

    /** What no XML document may hold, in escaped form neither; mail holds anything. */
    private static final String NOT_IN_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private final ITemplateEngine templates;

    Paper(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] print(String template, Map<String, Object> values) {
        String page = templates
                .process(template, new Context(Language.NL.locale(), values))
                .replaceAll(NOT_IN_XML, "");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useDefaultPageSize(A4_WIDTH, A4_HEIGHT, PageSizeUnits.MM)
                    .withHtmlContent(page, null)
                    .toStream(bytes)
                    .run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
