package org.socialcluster.coverage;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;

/** How the open table is sent. */
enum OpenFormat {
    JSON(MediaType.APPLICATION_JSON),
    CSV(CoverageResource.CSV),
    XLSX(CoverageResource.XLSX);

    private final String type;

    OpenFormat(String type) {
        this.type = type;
    }

    /** As HTTP names it. */
    String type() {
        return type;
    }

    void write(OpenTable table, OutputStream file) throws IOException {
        switch (this) {
            case JSON -> OpenFiles.json(table, file);
            case CSV -> OpenFiles.csv(table, file);
            case XLSX -> OpenFiles.workbook(table, file);
        }
    }
}
