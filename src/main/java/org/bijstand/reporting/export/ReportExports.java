package org.bijstand.reporting.export;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the kind of file that somebody asks for. */
@Component
public class ReportExports {

    private final List<ReportExport> exports;

    ReportExports(List<ReportExport> exports) {
        this.exports = List.copyOf(exports);
    }

    public Optional<ReportExport> as(String extension) {
        return exports.stream()
                .filter(export -> export.extension().equals(extension))
                .findFirst();
    }
}
