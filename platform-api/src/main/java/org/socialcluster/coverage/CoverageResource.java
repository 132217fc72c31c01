package org.socialcluster.coverage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.socialcluster.shared.web.KnownAnswer;

/** {@code /api/coverage}, {@code .csv}, {@code .xlsx}: what each town has and lacks, as open data. The same for everybody. */
@RequestScoped
@Path("/")
@Tag(name = "coverage")
public class CoverageResource {
    static final String CSV = "text/csv;charset=utf-8;header=present";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSVW = "application/csvm+json";

    @Inject
    KnownCoverage known;

    @Inject
    OpenCoverage coverage;

    @Context
    Request asked;

    @GET
    @Path("coverage")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getCoverage")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CoverageAnswer.class)))
    public Response get(@BeanParam CoverageQuery query) {
        return answer(OpenFormat.JSON, query).build();
    }

    @GET
    @Path("coverage.csv")
    @Produces(CSV)
    @Operation(operationId = "getCoverageCsv")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@BeanParam CoverageQuery query) {
        return answer(OpenFormat.CSV, query)
                .header("Link", "</api/coverage.csv-metadata.json>; rel=\"describedby\"; type=\"" + CSVW + "\"")
                .header("Content-Disposition", "attachment; filename=\"coverage.csv\"")
                .build();
    }

    @GET
    @Path("coverage.csv-metadata.json")
    @Produces(CSVW)
    @Operation(operationId = "describeCoverageCsv")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Response description() {
        byte[] description = OpenCsvw.json().getBytes(StandardCharsets.UTF_8);
        return KnownAnswer.of(description, CSVW, KnownAnswer.weakTag(description), asked)
                .build();
    }

    @GET
    @Path("coverage.xlsx")
    @Produces(XLSX)
    @Operation(operationId = "getCoverageXlsx")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response workbook(@BeanParam CoverageQuery query) {
        return answer(OpenFormat.XLSX, query)
                .header("Content-Disposition", "attachment; filename=\"coverage.xlsx\"")
                .build();
    }

    private Response.ResponseBuilder answer(OpenFormat format, CoverageQuery query) {
        OpenFile file = coverage.file(known.matrix(), query, format);
        return KnownAnswer.of(file.bytes(), format.type(), new EntityTag(file.tag(), true), asked);
    }
}
