package org.socialcluster.coverage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/coverage}, {@code .csv}, {@code .xlsx}: what each town has and lacks, as open data. The same for everybody. */
@RequestScoped
@Path("/")
@Tag(name = "coverage")
public class CoverageResource {
    private static final String CSV = "text/csv;charset=utf-8;header=present";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSVW = "application/csvm+json";

    @Inject
    KnownCoverage known;

    @Inject
    OpenCoverage coverage;

    @GET
    @Path("coverage")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getCoverage")
    public CoverageAnswer get(@BeanParam CoverageQuery query) {
        return CoverageAnswer.of(coverage.table(known.matrix(), query));
    }

    @GET
    @Path("coverage.csv")
    @Produces(CSV)
    @Operation(operationId = "getCoverageCsv")
    public Response csv(@BeanParam CoverageQuery query) {
        OpenTable table = coverage.table(known.matrix(), query);
        return Response.ok((StreamingOutput) out -> OpenFiles.csv(table, out))
                .header("Link", "</api/coverage.csv-metadata.json>; rel=\"describedby\"; type=\"" + CSVW + "\"")
                .header("Content-Disposition", "attachment; filename=\"coverage.csv\"")
                .build();
    }

    @GET
    @Path("coverage.csv-metadata.json")
    @Produces(CSVW)
    @Operation(operationId = "describeCoverageCsv")
    public String description() {
        return OpenCsvw.json();
    }

    @GET
    @Path("coverage.xlsx")
    @Produces(XLSX)
    @Operation(operationId = "getCoverageXlsx")
    public Response workbook(@BeanParam CoverageQuery query) {
        OpenTable table = coverage.table(known.matrix(), query);
        return Response.ok((StreamingOutput) out -> OpenFiles.workbook(table, out))
                .header("Content-Disposition", "attachment; filename=\"coverage.xlsx\"")
                .build();
    }
}
