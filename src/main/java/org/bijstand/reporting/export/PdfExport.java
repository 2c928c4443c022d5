package org.bijstand.reporting.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.bijstand.casefile.Language;
import org.bijstand.reporting.MonthlyReport;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The report on paper (A4), from the same fragment as its page in the browser. */
@Component
class PdfExport implements ReportExport {

    private static final float A4_WIDTH = 210;
    private static final float A4_HEIGHT = 297;

    private final ITemplateEngine templates;

    PdfExport(ITemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public String extension() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public byte[] write(MonthlyReport report) {
        Context values = new Context(Language.NL.locale());
        values.setVariable("report", report);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useDefaultPageSize(A4_WIDTH, A4_HEIGHT, PageSizeUnits.MM)
                    .useSVGDrawer(new BatikSVGDrawer())
                    .withHtmlContent(templates.process("reports/print", values), null)
                    .toStream(bytes)
                    .run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
